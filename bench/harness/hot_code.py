"""Which functions run, in the order in which they are to be laid out."""

import argparse
import platform
import signal
import sys
import tempfile
import time
from pathlib import Path

from . import contenders, packages
from .function import Function
from .graph import Certificates, Graph
from .runtime_api import FunctionFailed

LIST = packages.ROOT / "src/native/resources/io/graphfacade/build/hot-code.txt"
EVENTS = packages.ROOT / "infra/local/events"
CREATES = 200

HEADER = """\
# Functions of the executable that run, by their symbols, in the order in which they are laid out: what each create runs, what a start
# and its first create run besides, what answers to others of the events in infra/local run besides. Made by bench/hot-code.
"""

DESCRIPTION = """\
Makes the list of functions that are laid out first in the executable (src/native/resources/…/hot-code.txt).

It runs an executable with a breakpoint on each function: through a start, creates, and the events of infra/local. The
executable must have symbols, and no call may have been replaced by what it does. Linux on x86-64 only; docs/native.md says
when and how.
"""


def main(arguments):
    parser = argparse.ArgumentParser(
        prog="bench/hot-code", description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("executable", type=Path, help="target/…-runner, with symbols and all calls")
    parser.add_argument("--out", type=Path, default=LIST, help="the file that is written (the list that a build takes)")
    options = parser.parse_args(arguments)
    if (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        print("bench/hot-code: Linux on x86-64 only", file=sys.stderr)
        return 2
    if not options.executable.is_file():
        print(f"bench/hot-code: there is no {options.executable}", file=sys.stderr)
        return 2
    try:
        phases = run(options.executable.resolve())
    except FunctionFailed as failure:
        print(f"bench/hot-code: {failure}", file=sys.stderr)
        return 1
    listed = ordered(*phases)
    options.out.write_text(HEADER + "".join(symbol + "\n" for symbol in listed), encoding="utf-8")
    print(f"{options.out}: {len(listed)} functions, {len(phases[1])} of them in each create or so")
    return 0


def ordered(start, creates, others):
    """Each once, those of creates first."""
    return list(dict.fromkeys([*creates, *start, *others]))


def run(executable):
    """The symbols of functions as they were entered: until the first answer, in creates, and in all other events."""
    with tempfile.TemporaryDirectory() as directory, Graph(
        Certificates.make(Path(directory)), contenders.CANONICAL
    ) as graph:
        entered = Path(directory) / "entered"
        with Function(contenders.traced(executable, graph, entered), Path(directory)) as traced:
            traced.until_first_poll()
            traced.until_first_answer()
            traced.send(signal.SIGUSR1)
            for _ in range(CREATES):
                traced.create()
            traced.send(signal.SIGUSR1)
            for event in sorted(EVENTS.glob("*.json")):
                traced.answer(event.read_bytes())
            time.sleep(1)  # what goes on after an answer
        return phases(entered.read_text(encoding="utf-8"))


def phases(text):
    """A list of symbols for each phase; an empty line stands between two."""
    return [phase.split() for phase in text.split("\n\n")]
