"""What the figures depend on besides the contenders: the machine, its runtimes, the price of a process."""

import os
import platform
import re
import subprocess
import time
from pathlib import Path

from . import packages
from .packages import say

PROCESS_STARTS = 25


def describe():
    load_before = load()
    if load_before > 0.5:
        say(f"warning: the machine is busy (load {load_before}); its figures are not worth publishing")
    processor = _first(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    return {
        "processor": processor or platform.machine(),
        "processors": os.cpu_count(),
        "memory": os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"),
        "kernel": ".".join(platform.release().split(".")[:2]),
        "revision": _output("git", "-C", packages.ROOT, "describe", "--always", "--dirty"),
        "quarkus": packages.quarkus_version(),
        "java": _version("java", "JAVA_HOME", "-version"),
        "node": _version("node", None, "--version"),
        "c": _version("cc", None, "--version"),
        "go": _version("go", None, "version"),
        "python": platform.python_version(),
        "load_before": load_before,
    }


def load():
    """Processes that wanted to run, on average over a minute."""
    return round(os.getloadavg()[0], 2)


def process_starts():
    """Microseconds from the start to the end of a process that does nothing: a part of every cold start."""
    samples = []
    for _ in range(PROCESS_STARTS):
        begin = time.perf_counter_ns()
        subprocess.run(["/bin/true"], check=True)
        samples.append((time.perf_counter_ns() - begin) // 1000)
    return samples


def _version(name, home_variable, option):
    """None of a runtime that is not there, since not everybody is measured each time."""
    try:
        return _first(r"(\d+\.[\w.+-]+)", _output(packages.program(name, home_variable), option))
    except packages.Unavailable:
        return None


def _output(*command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    return (done.stdout or done.stderr).strip()


def _first(pattern, text):
    found = re.search(pattern, text)
    return found.group(1) if found else None
