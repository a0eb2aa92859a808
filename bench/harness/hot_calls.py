"""Which functions run often, and which of their calls so often that the called function is to be compiled in their place."""

import math
import re
import subprocess
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

from . import hot_list, instructions, packages
from .entries import COMPILED
from .graph import Certificates, Graph
from .runtime_api import FunctionFailed

LIST = hot_list.LISTS / "hot-calls.txt"
MOST_BYTES = 400
BYTES_FOR_A_CALL = 8
BYTES_FOR_AN_INSTRUCTION = 10
RUNS_OF_A_START = 50
EACH_PLACE = ("--dump-instr=yes", "--compress-pos=no")

HEADER = """\
# Functions of the executable that run often, by their symbols, each with the small functions that it calls often. These calls are
# replaced by what the called functions do. Made by bench/hot-calls.
"""

DESCRIPTION = """\
Makes the list of functions that run often, and of calls that are replaced by what the called function does
(src/native/resources/…/hot-calls.txt).

It runs an executable through a start and some creates, and has valgrind count each instruction and call; this takes a minute
or two. The executable must have symbols, and no call may have been replaced already. Linux on x86-64 only; docs/native.md says when
and how.
"""


class Work(NamedTuple):
    """What is created, how many times, and to how many device links each of them amounts."""

    what: str
    creates: int
    links: int


WORK = (Work("link", 20, 1), Work("network:25", 10, 25), Work("batch:20", 10, 20), Work("device:100", 10, 20))


def main(arguments):
    return hot_list.main(arguments, "bench/hot-calls", DESCRIPTION, LIST, made, program="valgrind")


def made(executable):
    functions = sizes(_symbols(executable))
    if not functions:
        raise FunctionFailed(f"{executable} has no symbols of compiled functions")
    often, replaced = run(executable, functions)
    return HEADER + listed(often, replaced), f"{len(often)} functions, {len(replaced)} calls"


def _symbols(executable):
    return subprocess.run(["nm", "-S", executable], capture_output=True, text=True).stdout


def sizes(listed_symbols):
    """Bytes of each function that Java was compiled to, from what nm lists."""
    found = {}
    for line in listed_symbols.splitlines():
        match = re.fullmatch(r"([0-9a-f]+) ([0-9a-f]+) (.*)", line.strip())
        if match and COMPILED.fullmatch(f"{match[1]} {match[3]}"):
            found[match[3].split()[-1]] = int(match[2], 16)
    return found


def run(executable, functions):
    """The functions that run often, and the calls, pairs of symbols, that are to be replaced."""
    often, replaced = set(), set()
    with tempfile.TemporaryDirectory() as name, Graph(Certificates.make(Path(name))) as graph:
        for what, creates, links in WORK:
            packages.say(f"counting the instructions and calls of {what}")
            created = instructions.what(what)
            once, all_of_them = (
                counts(instructions.profile(executable, graph, created, number, Path(name) / "profile", *EACH_PLACE))
                for number in (1, 1 + creates)
            )
            further = (of_all - of_start for of_all, of_start in zip(all_of_them, once))
            for times, ran, calls in ((RUNS_OF_A_START, *once), (links * creates, *further)):
                often |= busy(ran, times, functions)
                replaced |= small_and_frequent(calls, times, functions)
    return often, replaced


def counts(profile):
    """How many instructions each function ran itself, and how often it called each other one from each place, in what callgrind wrote.

    It writes a name once, and its number after that. The line after the number of calls has their place, and the instructions
    of the called function.
    """
    names = {}
    ran, calls = Counter(), Counter()
    caller = called = count = None
    for line in profile.splitlines():
        key, _, value = line.partition("=")
        if count:
            calls[caller, called, line.split()[0]] += count
            count = None
        elif key in ("fn", "cfn"):
            number, _, name = value.partition(" ")
            names.setdefault(number, re.sub(r"'\d+$", "", name))  # a recursive call has a number at its end
            caller, called = (names[number], None) if key == "fn" else (caller, names[number])
        elif key == "calls":
            count = int(value.split()[0])
        elif line.startswith("0x"):
            ran[caller] += int(line.split()[2])
    return ran, calls


def busy(ran, times, functions):
    """The functions that run often: the more bytes, the more instructions."""
    return {
        function
        for function, count in ran.items()
        if count / times >= functions.get(function, math.inf) / BYTES_FOR_AN_INSTRUCTION
    }


def small_and_frequent(counted, times, functions):
    """Of all places where one function calls another, if they run often on an average: the more bytes, the more often."""
    places = defaultdict(list)
    for (caller, called, _), count in counted.items():
        if caller != called and caller in functions and functions.get(called, MOST_BYTES + 1) <= MOST_BYTES:
            places[caller, called].append(count)
    return {
        (caller, called)
        for (caller, called), counts in places.items()
        if sum(counts) / len(counts) / times >= max(1, functions[called] / BYTES_FOR_A_CALL)
    }


def listed(often, replaced):
    """A line for each function, with those that it calls."""
    by_caller = {function: [] for function in often.union(*replaced)}
    for caller, called in sorted(replaced):
        by_caller[caller].append(called)
    return "".join(" ".join([caller, *called]) + "\n" for caller, called in sorted(by_caller.items()))
