"""Which objects of the image heap a start and its first create touch."""

import os
import subprocess
import sys
import tempfile
import threading
from bisect import bisect_right
from collections import Counter, defaultdict
from pathlib import Path

from . import contenders, create, hot_list
from .function import Function
from .graph import Certificates, Graph
from .runtime_api import FunctionFailed

LIST = hot_list.LISTS / "hot-heap.txt"
SECTION = ".svm_heap"
NAMES_IN_A_LINE = 12
SMALL = 8192
MOST = 0.5
WRITTEN = "!"

HEADER = """\
# Objects of the image heap that a start and its first create touch: the class, and names of some of its objects, of all in one place, or of
# all. They are laid out before the others, and of them those that are written, marked with "!", before those that are read. Made by bench/hot-heap.
"""

DESCRIPTION = """\
Makes the list of objects that are laid out first in the image heap (src/native/resources/…/hot-heap.txt).

It runs an executable through a start and a create, and has valgrind write each address that is read or written; this
takes some minutes. The builder must have written where each object is. Linux on x86-64 only; docs/native.md says when
and how.

"bench/hot-heap --drop FILE…" takes names out of the list that all these files have: hot-heap-missing.txt of some builds.
"""

DROP = "--drop"

FILES = (("executable", "target/…-runner"), ("objects", "heap-objects.txt of the same build"))


ADDING = "keep what the list has, which is of another build of the same code"


def main(arguments):
    if arguments[:1] == [DROP] and len(arguments) > 1:
        return drop([Path(name) for name in arguments[1:]])
    return hot_list.main(arguments, "bench/hot-heap", DESCRIPTION, LIST, made, FILES, "valgrind", ADDING)


def made(executable, objects_of_it, earlier):
    objects = read_objects(objects_of_it.read_text(encoding="utf-8"))
    touched, written = (touched_objects(objects, offsets) for offsets in run(executable))
    of_written = names_of(written, objects, small=0)
    names = {**names_of(touched, objects), **of_written}
    marked = set(of_written)
    add(earlier, names, marked)
    sizes = [size for _, size, its, _ in objects if names.keys() & its]
    return HEADER + listed(names, marked), (
        f"{len(touched)} of {len(objects)} objects are touched, {len(written)} of them written; {len(names)} names, "
        f"which {len(sizes)} objects have, {sum(sizes) / 1e6:.1f} MB"
    )


def read_objects(text):
    """Offset in the heap, size, names and class of each, in the order of the offsets."""
    found = []
    for line in text.splitlines():
        offset, size, names, kind = line.split(" ", 3)
        found.append((int(offset), int(size), tuple(names.split(",")), kind))
    return sorted(found)


def touched_objects(objects, offsets):
    begins = [offset for offset, _, _, _ in objects]
    indices = {bisect_right(begins, offset) - 1 for offset in offsets}
    return [objects[index] for index in sorted(indices) if index >= 0]


def names_of(touched, objects, small=SMALL):
    """The class by name, for the names of all touched objects, and of whole places and classes.

    These come after the touched objects themselves. A place or class is whole if most of its objects are touched, or if
    it has few bytes. A look-up in a map touches other entries in the next build, because the order of some maps is
    another one each time.
    """
    own, place, whole = range(3)
    chosen = {}
    for width in (whole, place, own):
        size = Counter()
        for _, bytes_of_it, names, _ in objects:
            size[names[width]] += bytes_of_it
        count = Counter(names[width] for _, _, names, _ in objects)
        hits = Counter(names[width] for _, _, names, _ in touched)
        for _, _, names, kind in touched:
            name = names[width]
            is_whole = names[whole] not in chosen and (size[name] <= small or hits[name] >= MOST * count[name])
            if width == own or is_whole:
                chosen[name] = kind
    return chosen


def add(earlier, names, marked):
    """The names of an earlier list. What leads to an object first differs from build to build, and with it some names."""
    for line in earlier.splitlines():
        if line.startswith("#"):
            continue
        kind, *listed_names = line.split(" ")
        for name in listed_names:
            plain = name.removeprefix(WRITTEN)
            names.setdefault(plain, kind)
            if plain != name:
                marked.add(plain)


def drop(files):
    try:
        missing = [file.read_text(encoding="utf-8") for file in files]
    except OSError as reason:
        print(f"bench/hot-heap: {reason}", file=sys.stderr)
        return 2
    content, outcome = without(LIST.read_text(encoding="utf-8"), missing)
    LIST.write_text(HEADER + content, encoding="utf-8")
    print(f"{LIST}: {outcome}")
    return 0


def without(earlier, missing):
    """The list without the names that all builds miss. Names differ from build to build, so one build alone says little."""
    names, marked = {}, set()
    add(earlier, names, marked)
    of_no_use = names.keys() & set.intersection(*(set(of_build.split()) for of_build in missing))
    for name in of_no_use:
        del names[name]
    return listed(names, marked), f"{len(of_no_use)} names taken out, {len(names)} left"


def listed(names, marked):
    by_kind = defaultdict(list)
    for name, kind in names.items():
        by_kind[kind].append(f"{WRITTEN}{name}" if name in marked else name)
    lines = []
    for kind, of_kind in sorted(by_kind.items()):
        ordered = sorted(of_kind)
        for begin in range(0, len(ordered), NAMES_IN_A_LINE):
            lines.append(" ".join([kind, *ordered[begin : begin + NAMES_IN_A_LINE]]) + "\n")
    return "".join(lines)


def run(executable):
    """The offsets in the heap that were read or written until the first answer, and those that were written."""
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name)
        trace = directory / "trace"
        os.mkfifo(trace)
        touched, written = set(), set()
        reader = threading.Thread(target=read_trace, args=(trace, touched, written))
        reader.start()
        certificates = Certificates.make(directory)
        with Graph(certificates, create.CANONICAL) as graph:
            contender = contenders.watched(
                executable, graph, "--tool=lackey", "--trace-mem=yes", f"--log-file={trace}"
            )
            with Function(contender, directory, invocation_time=contenders.SLOWLY) as function:
                function.until_first_answer()
                begin, end = _heap(function.mappings(), executable)
        reader.join()
    return tuple(
        {address - begin for address in (int(text, 16) for text in addresses) if begin <= address < end}
        for addresses in (touched, written)
    )


def read_trace(trace, touched, written):
    """Lines such as " L 58d3a010,8": load, store or both ("M"); "I" is an instruction."""
    with open(trace, "rb") as lines:
        for line in lines:
            if line[:1] == b" " and line[1:2] in b"LSM":
                address = line[3 : line.index(b",")]
                touched.add(address)
                if line[1:2] != b"L":
                    written.add(address)


def _heap(mappings, executable):
    """Where a process has the heap: the executable's part for it is mapped once more, at another address than the rest."""
    address, offset, size = section(subprocess.check_output(["readelf", "-SW", executable], text=True))
    for line in mappings.splitlines():
        area, _, at, _, _, *path = line.split()
        begin = int(area.split("-")[0], 16)
        if path == [str(executable)] and int(at, 16) == offset and begin != address:
            return begin, begin + size
    raise FunctionFailed(f"the heap of {executable} is not mapped where it was expected")


def section(listed_sections):
    """Address, offset and size of the image heap in what readelf lists."""
    for line in listed_sections.splitlines():
        words = line.replace("[ ", "[").split()
        if SECTION in words:
            begin = words.index(SECTION) + 2
            return tuple(int(word, 16) for word in words[begin : begin + 3])
    raise FunctionFailed(f"the executable has no {SECTION}")
