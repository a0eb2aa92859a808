"""The results as Markdown."""

import math

from . import targets
from .cold import EVICTED, WARM_CACHE
from .figures import DIRECT, HELLO, NODE, quantile, ratio

NOTHING = "–"


def all_tables(figures):
    parts = [_header(figures)]
    if figures.names("cold"):
        parts += [_cold(figures, WARM_CACHE, "Cold start, files in the page cache")]
        parts += [_cold(figures, EVICTED, "Cold start, files evicted from the page cache")]
    if figures.names("warm"):
        parts += [_warm(figures)]
    parts += [_memory(figures), _targets(figures)]
    return "\n\n".join(part for part in parts if part)


def number(value, unit=""):
    """Three digits, or all of those before the point."""
    if value is None:
        return NOTHING
    digits = 2 if abs(value) < 10 else 1 if abs(value) < 100 else 0
    return f"{value:.{digits}f}" + (f" {unit}" if unit else "")


def table(heads, rows):
    lines = ["| " + " | ".join(heads) + " |", "|---|" + "---:|" * (len(heads) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def _header(figures):
    machine = figures.results["machine"]
    starts = figures.results["process_start"]
    return (
        f"{figures.results['date'][:10]}, revision {machine['revision']}; {machine['processors']} processors "
        f"({machine['processor']}), {machine['memory'] / 1e9:.0f} GB, Linux {machine['kernel']}, load "
        f"{machine['load_before']} before and {machine['load_after']} after; Quarkus {machine['quarkus']}, "
        f"Java {machine['java']}, Node {machine['node']}. A process that does nothing takes "
        f"{number(quantile(starts, 0.5) / 1000)} ms here. MB are millions of bytes."
    )


def _cold(figures, cache, title):
    rows = []
    for name in figures.names("cold"):
        answer = figures.start(name, cache)
        rows.append(
            [
                figures.title(name),
                _spread(figures.starts(name, cache, "first_poll")),
                _spread(figures.starts(name, cache, "first_answer")) + ("" if figures.forwards(name) else " *"),
                number(ratio(answer, figures.start(NODE, cache))),
                number(ratio(answer, figures.start(HELLO, cache))),
                number(figures.memory_of_start(name, cache, "file_backed")),
                number(figures.memory_of_start(name, cache, "resident")),
                number(figures.memory_of_start(name, cache, "read_from_disk")),
            ]
        )
    heads = ["", "first poll, ms", "first create, ms", "to Node", "to hello"]
    heads += ["file-backed MB", "resident MB", "read from disk MB"]
    starts = figures.results["settings"]["starts"]
    note = f"Medians of {starts} starts, with the quartiles. Memory is that at the first answer."
    return f"### {title}\n\n{table(heads, rows)}\n\n{note}{_stayed(figures, cache)}{_footnote(figures, 'cold')}"


def _stayed(figures, cache):
    """Eviction is no more than advice, which the kernel does not take for pages that somebody uses."""
    if cache != EVICTED:
        return ""
    left = {name: figures.memory_of_start(name, cache, "cached_before") for name in figures.names("cold")}
    kept = [f"{number(size)} MB of {figures.title(name)}" for name, size in left.items() if size >= 1]
    return f" Other processes kept in the cache: {', '.join(kept)}." if kept else ""


def _spread(samples):
    low, middle, high = (number(quantile(samples, share)) for share in (0.25, 0.5, 0.75))
    return f"{middle} ({low} to {high})"


def _warm(figures):
    rows = []
    for name in figures.names("warm"):
        p50, p90, p99 = (figures.warm(name, share) for share in (0.5, 0.9, 0.99))
        rows.append(
            [
                figures.title(name) + ("" if figures.forwards(name) else " *"),
                *(number(p) for p in (p50, p90, p99)),
                number(ratio(p50, figures.warm(NODE, 0.5))),
                number(ratio(p99, figures.warm(NODE, 0.99))),
                NOTHING if name == DIRECT else number(figures.above_direct(name)),
            ]
        )
    settings = figures.results["settings"]
    heads = ["", "p50, ms", "p90, ms", "p99, ms", "p50 to Node", "p99 to Node", "p50 above the direct call, ms"]
    note = (
        f"{settings['creates']} creates of each with pauses of {settings['pause_ms']} ms, after {settings['warm_up']} "
        "that were not counted."
    )
    return f"### Warm\n\n{table(heads, rows)}\n\n{note}{_footnote(figures, 'warm')}"


def _footnote(figures, part):
    return "" if figures.all_forward(figures.names(part)) else " \\* sends nothing to Graph."


def _memory(figures):
    settings = figures.results["settings"]
    heap = settings["small_heap_mb"]
    rows = []
    for name in figures.names("contenders"):
        row = [number(figures.size(name, "executable")), number(figures.size(name, "package"))]
        if figures.names("endurance"):
            row += [number(figures.peak(name)), _small(figures, name)]
        if any(cell != NOTHING for cell in row):
            rows.append([figures.title(name), *row])
    if not rows:
        return ""
    heads = ["", "executable, MB", "package, MB"]
    note = ""
    if figures.names("endurance"):
        heads += [f"peak over {settings['endurance_creates']} creates, MB", f"with a heap of {heap} MB"]
        note = "\n\nThe last column says whether all creates went well within 128 MB (134 million bytes), and the peak."
    return f"### Size and memory\n\n{table(heads, rows)}{note}"


def _small(figures, name):
    peak = figures.small_peak(name)
    if peak is None:
        return NOTHING
    if math.isinf(peak):
        return "no, it failed"
    return f"{'yes' if figures.lives_in_small_function(name) else 'no'}, {number(peak)}"


def _targets(figures):
    reached = targets.of(figures)
    if not reached:
        return ""
    rows = []
    for target in reached:
        numbers = (number(value, target.unit) for value in (target.most, target.measured))
        rows.append([target.what, *numbers, "yes" if target.met else "no"])
    return f"### Targets of the native function\n\n{table(['', 'at most', 'measured', 'met'], rows)}"
