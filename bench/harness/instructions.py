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

LINK = "link"
SERIES = {"device": growth.DEVICE, "network": growth.NETWORK, "batch": growth.BATCH}

DESCRIPTION = """\
Counts the instructions that executables run: from their start to the end after one create, and for each create after the
first.

Times differ from run to run, and counts hardly do: small gains show in them, on a busy machine too. valgrind counts, so
it must be installed. An executable takes some seconds.
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
        "--variable",
        action="append",
        default=[],
        type=_variable,
        metavar="NAME=VALUE",
        help="set for the function too, as a template would; may be given several times",
    )
    parser.add_argument(
        "--profile",
        type=Path,
        metavar="FILE",
        help="also what callgrind_annotate reads: of the first create, and with the ending .creates of all of them. "
        "The executable must have the symbols of its functions (docs/performance.md)",
    )
    options = parser.parse_args(arguments)
    try:
        created = {**what(options.of), "environment": dict(options.variable)}
    except ValueError as wrong:
        parser.error(str(wrong))
    if options.profile and len(options.executables) > 1:
        parser.error("--profile is for one executable")
    wrong = [f"there is no {executable}" for executable in options.executables if not executable.is_file()]
    if wrong or not shutil.which("valgrind"):
        print(f"bench/instructions: {wrong[0] if wrong else 'valgrind is missing'}", file=sys.stderr)
        return 2
    print(f"{'to the end after one create':>30} {'each create':>14}   millions of instructions")
    for executable in options.executables:
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


def _variable(text):
    name, equals, value = text.partition("=")
    if not name or not equals:
        raise ValueError(text)
    return name, value


def what(text):
    """What is changed of the function as it is measured otherwise; a ValueError says what can be created."""
    if text == LINK:
        return {}
    name, _, size = text.partition(":")
    if name not in SERIES or not re.fullmatch("[1-9][0-9]*", size):
        raise ValueError(f"--of is {LINK}, or one of {', '.join(SERIES)} with a size, such as network:25, not '{text}'")
    series = SERIES[name]
    return {"event": growth.event(series, int(size)), "status": growth.SERIES[series].status}


def count(executable, created, creates, kept=None):
    """Of one create with the start and the end, and of each further create."""
    with tempfile.TemporaryDirectory() as name, Graph(Certificates.make(Path(name))) as graph:
        once, all_of_them = (
            profile(executable, graph, created, number, Path(name) / "profile") for number in (1, 1 + creates)
        )
    if kept:
        kept.write_text(once, encoding="utf-8")
        Path(f"{kept}.creates").write_text(all_of_them, encoding="utf-8")
    return total(once), (total(all_of_them) - total(once)) / creates


def profile(executable, graph, created, creates, out, *options):
    """What callgrind says of a start and that many creates."""
    watched = contenders.watched(executable, graph, "--tool=callgrind", f"--callgrind-out-file={out}", *options)
    environment = {**watched.environment, **created.get("environment", {})}
    changed = replace(watched, **{**created, "environment": environment})
    with Function(changed, out.parent, invocation_time=contenders.SLOWLY) as function:
        for _ in range(creates):
            function.create()
        function.end()
    return out.read_text(encoding="utf-8")


def total(profiled):
    """Callgrind writes a sum at the end."""
    found = re.search(r"^totals: (\d+)$", profiled, re.MULTILINE)
    if not found:
        raise FunctionFailed("valgrind has not written its counts")
    return int(found[1])
