"""Which functions run, in the order in which they are to be laid out."""

import signal
import tempfile
import time
from pathlib import Path

from . import contenders, create, hot_list, packages
from .function import Function
from .graph import Certificates, Graph

LIST = hot_list.LISTS / "hot-code.txt"
EVENTS = packages.ROOT / "infra/local/events"
CREATES = 200

HEADER = """\
# Functions of the executable that run, by their symbols, in the order in which they are laid out: what each create runs, what a start
# and its first create run besides; behind the empty line what answers to others of the events in infra/local run besides. Made by
# bench/hot-code.
"""

DESCRIPTION = """\
Makes the list of functions that are laid out first in the executable (src/native/resources/…/hot-code.txt).

It runs an executable with a breakpoint on each function: through a start, creates, and the events of infra/local. The
executable must have symbols, and no call may have been replaced by what it does. Linux on x86-64 only; docs/native.md says
when and how.
"""


def main(arguments):
    return hot_list.main(arguments, "bench/hot-code", DESCRIPTION, LIST, made)


def made(executable):
    start, creates, others = run(executable)
    of_each_start, of_events = ordered(start, creates, others)
    return (
        HEADER + "\n".join([*of_each_start, "", *of_events, ""]),
        f"{len(of_each_start) + len(of_events)} functions, {len(of_each_start)} of them in each start, "
        f"{len(creates)} in each create or so",
    )


def ordered(start, creates, others):
    """Each once: those of creates and starts, and all others."""
    of_each_start = dict.fromkeys([*creates, *start])
    return list(of_each_start), [symbol for symbol in dict.fromkeys(others) if symbol not in of_each_start]


def run(executable):
    """The symbols of functions as they were entered: until the first answer, in creates, and in all other events."""
    with tempfile.TemporaryDirectory() as directory, Graph(
        Certificates.make(Path(directory)), create.CANONICAL
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
