"""What the kernel says of a process's memory, in bytes.

File-backed is what was touched of the executable and other mapped files, plus what the kernel mapped around it because
it was cached; pages of the executable that were written to count as anonymous.
"""

from pathlib import Path


def of(pid):
    rollup = _kilobytes(f"/proc/{pid}/smaps_rollup")
    peak = _kilobytes(f"/proc/{pid}/status")["VmHWM"]
    return {
        "resident": rollup["Rss"],
        "file_backed": rollup["Rss"] - rollup["Anonymous"],
        "peak": peak,
        "read_from_disk": _read_from_disk(pid),
    }


def _kilobytes(file):
    fields = (line.split() for line in Path(file).read_text(encoding="ascii").splitlines())
    return {field[0].rstrip(":"): int(field[1]) * 1024 for field in fields if field[-1:] == ["kB"]}


def _read_from_disk(pid):
    for line in Path(f"/proc/{pid}/io").read_text(encoding="ascii").splitlines():
        name, value = line.split(": ")
        if name == "read_bytes":
            return int(value)
    raise ValueError("the kernel does not account for reads")
