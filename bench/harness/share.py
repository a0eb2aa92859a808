"""The share of a processor that Lambda gives a function of some memory, as a control group of version 1 or 2."""

import os
import struct
import time
from pathlib import Path

from .packages import Unavailable

WHOLE_PROCESSOR = 1769  # MB
PERIOD = 20_000  # microseconds; what Lambda takes is not documented
ROOT = Path("/sys/fs/cgroup")
GROUP = "facade-bench"


class Share:
    """For one process at a time, which enters it before it becomes the function."""

    def __init__(self, memory, root=ROOT):
        self.memory = memory
        self.quota = round(PERIOD * memory / WHOLE_PROCESSOR)
        self._group, settings = _group(root, self.quota)
        self._entered, self._entering = os.pipe()
        try:
            self._group.mkdir(exist_ok=True)
            for name, value in settings.items():
                _set(self._group / name, value)
        except OSError as failure:
            self.__exit__()
            raise Unavailable(f"{self._group} takes no limit: {failure.strerror}") from failure

    def enter(self):
        """Between fork and exec. The start counts from here, because to enter a group takes the kernel a while."""
        _set(self._group / "cgroup.procs", os.getpid())
        os.write(self._entering, struct.pack("q", time.perf_counter_ns()))

    def entered(self):
        return struct.unpack("q", os.read(self._entered, 8))[0]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self._entered)
        os.close(self._entering)
        if self._group.is_dir():
            self._group.rmdir()


def _group(root, quota):
    if (root / "cgroup.controllers").is_file():
        _require_controller(root)
        return root / GROUP, {"cpu.max": f"{quota} {PERIOD}"}
    for version_1 in (root / "cpu", root / "cpu,cpuacct"):
        if (version_1 / "cpu.cfs_quota_us").is_file():
            return version_1 / GROUP, {"cpu.cfs_period_us": PERIOD, "cpu.cfs_quota_us": quota}
    raise Unavailable(f"{root} has no control groups that limit processors")


def _require_controller(root):
    try:
        _set(root / "cgroup.subtree_control", "+cpu")
    except OSError as failure:
        raise Unavailable(f"{root} hands on no limits of processors: {failure.strerror}") from failure


def _set(file, value):
    with open(file, "w", encoding="ascii") as setting:
        setting.write(str(value))
