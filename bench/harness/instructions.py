"""How many instructions executables run until their first answer, and for each create after it."""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from . import contenders, growth
from .function import Function
from .graph import Certificates, Graph
from .runtime_api import FunctionFailed

SLOWLY = 600
LINK = "link"
SERIES = {"device": growth.DEVICE, "network": growth.NETWORK, "batch": growth.BATCH}

DESCRIPTION = """\
Counts the instructions that executables run: from their start to the end after one create, and for each create after the
first.

Times differ from run to run, and counts hardly do: small gains show in them, on a busy machine too. valgrind counts, so
it must be installed. A run takes half a minute.
"""

WHAT = """\
What is created: "link" (a device link as the samples have it), or what grows in bench/run, with its size, such as
"device:100" (extension properties), "network:25" (links) or "batch:20" (parts)
"""


def main(arguments):
    parser = argparse.ArgumentParser(
        prog="bench/instructions", description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("executables", nargs="+", type=Path, metavar="executable", help="target/…-runner")
    parser.add_argument("--of", default=LINK, metavar="WHAT", help=WHAT)
    parser.add_argument("--creates", type=_count, default=40, help="how many are counted after the first (%(default)s)")
    parser.add_argument(
        "--profile",
        type=Path,
        metavar="FILE",
        help="also what callgrind_annotate reads: of the first create, and with the ending .creates of all of them. "
        "The executable must have the symbols of its functions (docs/performance.md)",
    )
    options = parser.parse_args(arguments)
    try:
        created = what(options.of)
    except ValueError as wrong:
        parser.error(str(wrong))
    if options.profile and len(options.executables) > 1:
        parser.error("--profile is for one executable")
    if not shutil.which("valgrind"):
        print("bench/instructions: valgrind is missing", file=sys.stderr)
        return 2
    print(f"{'to the end after one create':>30} {'each create':>14}   millions of instructions")
    for executable in options.executables:
        if not executable.is_file():
            print(f"bench/instructions: there is no {executable}", file=sys.stderr)
            return 2
        try:
            once, each = count(executable.resolve(), created, options.creates, options.profile)
        except (FunctionFailed, subprocess.TimeoutExpired) as failure:
            print(f"bench/instructions: {failure}", file=sys.stderr)
            return 1
        print(f"{once / 1e6:30.2f} {each / 1e6:14.3f}   {executable}", flush=True)
    return 0


def _count(text):
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def what(text):
    """What is changed of the function as it is measured otherwise; a ValueError says what can be created."""
    if text == LINK:
        return {}
    name, _, size = text.partition(":")
    if name not in SERIES or not re.fullmatch("[1-9][0-9]*", size):
        raise ValueError(f"--of is {LINK}, or one of {', '.join(SERIES)} with a size, such as network:25, not '{text}'")
    series = SERIES[name]
    return {"event": growth.event(series, int(size)), "status": growth.SERIES[series].status}


def count(executable, created, creates, profile=None):
    """Of one create with the start and the end, and of each further create."""
    with tempfile.TemporaryDirectory() as name, Graph(Certificates.make(Path(name))) as graph:
        once, all_of_them = (
            _counted(executable, graph, created, number, Path(name) / str(number)) for number in (1, 1 + creates)
        )
        if profile:
            shutil.copy(Path(name) / "1", profile)
            shutil.copy(Path(name) / str(1 + creates), f"{profile}.creates")
    return once, (all_of_them - once) / creates


def _counted(executable, graph, created, creates, out):
    watched = contenders.watched(executable, graph, "--tool=callgrind", f"--callgrind-out-file={out}")
    watched = replace(watched, **created)
    with Function(watched, out.parent, invocation_time=SLOWLY) as function:
        for _ in range(creates):
            function.create()
        function.end()
    return total(out.read_text(encoding="utf-8"))


def total(profile):
    """Callgrind writes a sum at the end of what it profiled."""
    found = re.search(r"^totals: (\d+)$", profile, re.MULTILINE)
    if not found:
        raise FunctionFailed("valgrind has not written its counts")
    return int(found[1])
