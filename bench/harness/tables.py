"""The results as Markdown."""

import math

from . import targets
from .cold import CACHED, EVICTED, condition_of
from .contenders import MARKS
from .figures import DIRECT, HELLO, MEGABYTE, NODE, SMALL_FUNCTION, difference, divided, quantile
from .growth import SERIES

NOTHING = "–"


def all_tables(figures):
    parts = (_cold(figures, CACHED), _cold(figures, EVICTED), _shares(figures), _warm(figures), _growth(figures))
    return "\n\n".join(part for part in (_header(figures), *parts, _memory(figures), _targets(figures)) if part)


def number(value, unit=""):
    """Three digits, or all of those before the point."""
    if value is None:
        return NOTHING
    digits = 2 if abs(value) < 10 else 1 if abs(value) < 100 else 0
    return f"{value:.{digits}f} {unit}".strip()


def _header(figures):
    machine = figures.results["machine"]
    process = quantile(figures.results["process_start"], 0.5) / 1000
    return (
        f"{figures.results['date'][:10]}, revision {machine['revision']}. {machine['processors']} processors "
        f"({machine['processor']}), {machine['memory'] / 1e9:.0f} GB, Linux {machine['kernel']}; load "
        f"{machine['load_before']} before and {machine['load_after']} after. Quarkus {machine['quarkus']}, "
        f"Java {machine['java']}, Node {machine['node']}, GCC {machine['c']}, Go {machine['go']}. A process "
        f"that does nothing takes {number(process)} ms here. MB are millions of bytes."
    )


def _section(title, heads, rows, note="", marks=""):
    """Nothing at all without rows."""
    if not rows:
        return ""
    lines = [f"### {title}", "", _line(["", *heads]), "|---|" + "---:|" * len(heads), *(_line(row) for row in rows)]
    explained = [f"{_escaped(mark)} {MARKS[mark]}." for mark in MARKS if mark in marks]
    notes = " ".join([note, *explained]).strip()
    return "\n".join([*lines, "", notes] if notes else lines)


def _line(cells):
    return "| " + " | ".join(cells) + " |"


def _escaped(mark):
    return "\\*" if mark == "*" else mark


def _of_contenders(figures, names, title, heads, cells, note=""):
    """A table with a row for each contender; cells makes those of a name."""
    rows = [[figures.title(name), *cells(name)] for name in names]
    return _section(title, heads, rows, note, {figures.mark(name) for name in names})


def _cold(figures, condition):
    def cells(name):
        answer = figures.start(name, condition)
        spreads = [_spread(figures.starts(name, condition, field)) for field in ("first_poll", "first_answer")]
        ratios = [divided(answer, figures.start(other, condition)) for other in (NODE, HELLO)]
        sizes = [figures.start(name, condition, field) for field in ("file_backed", "resident", "read_from_disk")]
        return [*spreads, *map(number, (figures.start(name, condition, "processor"), *ratios, *sizes))]

    names = figures.names("cold", condition=condition)
    heads = ["first poll, ms", "first create, ms", "processor, ms", "to Node", "to hello"]
    heads += ["file-backed MB", "resident MB", "read from disk MB"]
    starts = figures.settings["starts"]
    note = f"Medians of {starts} starts, with the quartiles. Memory and processor time are those at the first answer."
    note += _stayed(figures, names, condition)
    return _of_contenders(figures, names, f"Cold start, {condition}", heads, cells, note)


def _stayed(figures, names, condition):
    """Eviction is no more than advice, which the kernel does not take for pages that somebody uses."""
    left = {name: figures.start(name, condition, "cached_before") for name in names if condition == EVICTED}
    kept = [f"{number(size)} MB of {figures.title(name)}" for name, size in left.items() if size >= 1]
    return f" Other processes kept in the cache: {', '.join(kept)}." if kept else ""


def _spread(samples):
    low, middle, high = (number(quantile(samples, share)) for share in (0.25, 0.5, 0.75))
    return f"{middle} ({low} to {high})"


def _shares(figures):
    conditions = [condition_of(memory) for memory in figures.settings["cpu_of"]]
    names = [name for name in figures.names("cold") if any(figures.starts(name, c, "processor") for c in conditions)]

    def cells(name):
        return [_pair(*(figures.start(name, c, field) for field in ("first_poll", "first_answer"))) for c in conditions]

    note = "Milliseconds until the first poll, and until the first create in brackets. Files are cached."
    return _of_contenders(figures, names, "Cold start, processor of a small function", conditions, cells, note)


def _pair(first, second):
    return f"{number(first)} ({number(second)})"


def _warm(figures):
    def cells(name):
        p50, p90, p99 = (figures.warm(name, share) for share in (0.5, 0.9, 0.99))
        ratios = divided(p50, figures.warm(NODE, 0.5)), divided(p99, figures.warm(NODE, 0.99))
        above = None if name == DIRECT else difference(p50, figures.warm(DIRECT, 0.5))
        return map(number, (p50, p90, p99, *ratios, above))

    heads = ["p50, ms", "p90, ms", "p99, ms", "p50 to Node", "p99 to Node", "p50 above the direct call, ms"]
    note = (
        f"{figures.settings['creates']} creates of each with pauses of {figures.settings['pause_ms']} ms, after "
        f"{figures.settings['warm_up']} that were not counted."
    )
    return _of_contenders(figures, figures.names("warm"), "Warm", heads, cells, note)


def _growth(figures):
    names = figures.names("growth")
    rows = []
    for series, grown in SERIES.items():
        for size in grown.sizes if figures.names("growth", series=series) else ():
            found = [figures.records("growth", name, series=series, size=size) for name in names]
            rows.append([f"{series}, {grown.unit}: {size}", *(_cost(*records) for records in found)])
    note = "Medians of warm creates without pauses in ms, and in brackets the processor time of one."
    marks = {figures.mark(name) for name in names}
    return _section("Growth", [figures.title(name) for name in names], rows, note, marks)


def _cost(record=None):
    if record is None:
        return NOTHING
    return _pair(quantile(record["times"], 0.5) / 1000, record["processor"] / len(record["times"]) / 1000)


def _memory(figures):
    heap = figures.settings["small_heap_mb"]
    heads = ["executable, MB", "package, MB"]
    note = ""
    if figures.names("endurance"):
        heads += [f"peak over {figures.settings['endurance_creates']} creates, MB", f"with a heap of {heap} MB"]
        note = "The last column says whether all creates went well within 128 MB (134 million bytes), and the peak."

    def cells(name):
        sizes = [number(size) for size in (figures.size(name, "executable"), figures.size(name, "package"))]
        return [*sizes, number(figures.peak(name)), _small(figures.peak(name, heap))][: len(heads)]

    names = [name for name in figures.results["contenders"] if any(cell != NOTHING for cell in cells(name))]
    return _of_contenders(figures, names, "Size and memory", heads, cells, note)


def _small(peak):
    if peak is None:
        return NOTHING
    if math.isinf(peak):
        return "no, it failed"
    return f"{'yes' if peak <= SMALL_FUNCTION / MEGABYTE else 'no'}, {number(peak)}"


def _targets(figures):
    rows = []
    for target in targets.of(figures):
        numbers = [number(value, target.unit) for value in (target.most, target.measured)]
        rows.append([target.what, *numbers, "yes" if target.met else "no"])
    return _section("Targets of the native function", ["at most", "measured", "met"], rows)
