"""The results as pictures: cold starts as grouped bars, warm creates as their quantiles."""

import math

from .cold import EVICTED, WARM_CACHE
from .figures import DIRECT, NODE, quantile
from .svg import INK, RULE, Drawing
from .tables import number

# Okabe and Ito's colours, which the colour-blind can tell apart too
BARS = (
    (WARM_CACHE, "first_poll", "#56b4e9", "first poll, files cached"),
    (WARM_CACHE, "first_answer", "#0072b2", "first create, files cached"),
    (EVICTED, "first_poll", "#f0c27a", "first poll, files evicted"),
    (EVICTED, "first_answer", "#d55e00", "first create, files evicted"),
)
LINES = {
    "native": ("#d55e00", ""),
    "jvm": ("#cc79a7", ""),
    "hello": ("#009e73", "7 4"),
    NODE: ("#0072b2", ""),
    DIRECT: (INK, ""),
    "driver": (INK, "2 4"),
}
QUANTILES = (0.0, 0.5, 0.9, 0.99, 0.999)


LEFT = 70
RIGHT = 24
LEGEND_COLUMN = 260


def cold(figures):
    names = figures.names("cold")
    bar, gap, height = 42, 30, 320
    group = bar * len(BARS)
    width = max(640, LEFT + len(names) * (group + gap) + gap + RIGHT)
    drawing = Drawing(width, 510)
    drawing.text(LEFT, 24, "From the start of the process: medians, with the quartiles as lines", size=15)
    floor = height + _legend(drawing, width, [(colour, "", label) for _, _, colour, label in BARS])
    highest = _ceiling(figures, names)
    step = next(step for step in (5, 10, 20, 50, 100, 200, 500, 1000, 2000) if highest / step <= 8)
    ticks = math.ceil(highest / step)
    scale = height / (ticks * step)
    for tick in range(ticks + 1):
        y = floor - tick * step * scale
        drawing.line(LEFT, y, width - RIGHT, y, RULE)
        drawing.text(LEFT - 8, y + 4, f"{tick * step:g}", "end")
    drawing.text(20, floor - height / 2, "milliseconds", "middle", turned=True)
    for place, name in enumerate(names):
        x = LEFT + gap + place * (group + gap)
        for offset, (cache, field, colour, _) in enumerate(BARS):
            samples = figures.starts(name, cache, field)
            _bar(drawing, x + offset * bar, bar - 4, floor, height, scale, samples, colour)
        _wrapped(drawing, x + group / 2, floor + 20, _label(figures, name))
    drawing.line(LEFT, floor, width - RIGHT, floor)
    drawing.text(LEFT, 500, _footnote(figures, names), size=12)
    return drawing.done()


def _ceiling(figures, names):
    """What is compared is small beside a JVM, whose bars are cut off where they would flatten all others."""
    compared = [name for name in names if not name.startswith("jvm")] or names
    return 1.15 * max(figures.start(name, cache, field) for name in compared for cache, field, _, _ in BARS)


def _bar(drawing, x, width, floor, height, scale, samples, colour):
    low, middle, high = (min(quantile(samples, share) * scale, height) for share in (0.25, 0.5, 0.75))
    middle_of_it = x + width / 2
    drawing.box(x, floor - middle, width, middle, colour)
    if middle < height:
        drawing.line(middle_of_it, floor - low, middle_of_it, floor - high, width=1.2)
    else:
        cut = floor - height + 20
        drawing.path([(x, cut), (middle_of_it, cut - 12), (x + width, cut)], "#ffffff")
    drawing.text(middle_of_it, floor - max(middle, high) - 5, number(quantile(samples, 0.5)), "middle", size=12)


def warm(figures):
    names = figures.names("warm")
    width, height = 760, 330
    right = width - RIGHT
    drawing = Drawing(width, 530)
    drawing.text(LEFT, 24, "Warm creates by quantile", size=15)
    legend = [(*LINES[name], _label(figures, name)) for name in names]
    top = _legend(drawing, width, legend)
    low, high = _bounds([figures.warm(name, share) for name in names for share in (QUANTILES[0], QUANTILES[-1])])

    def x_of(share):
        return LEFT + (right - LEFT) * _stretched(share) / _stretched(QUANTILES[-1])

    def y_of(value):
        return top + height * (1 - math.log(value / low) / math.log(high / low))

    for value in _steps(low, high):
        drawing.line(LEFT, y_of(value), right, y_of(value), RULE)
        drawing.text(LEFT - 8, y_of(value) + 4, f"{value:g}", "end")
    for share in QUANTILES:
        drawing.line(x_of(share), top, x_of(share), top + height, RULE)
        drawing.text(x_of(share), top + height + 20, f"{share * 100:g} %", "middle")
    drawing.text(20, top + height / 2, "milliseconds", "middle", turned=True)
    drawing.text((LEFT + right) / 2, top + height + 42, "share of the creates that took no longer", "middle")
    shares = [1 - 10 ** (-step / 25) for step in range(76)]
    for name in names:
        drawing.path([(x_of(share), y_of(figures.warm(name, share))) for share in shares], *LINES[name])
    drawing.text(LEFT, 518, _footnote(figures, names), size=12)
    return drawing.done()


def _stretched(share):
    """As much room for each further nine."""
    return -math.log10(1 - share)


def _bounds(values):
    steps = _steps(0.001, 100_000)
    return max(step for step in steps if step <= min(values)), min(step for step in steps if step >= max(values))


def _steps(low, high):
    steps = (base * 10.0**power for power in range(-3, 6) for base in (1, 2, 5))
    return [step for step in steps if low * 0.999 <= step <= high * 1.001]


def _label(figures, name):
    return figures.title(name) + ("" if figures.forwards(name) else " *")


def _footnote(figures, names):
    return "" if figures.all_forward(names) else "* sends nothing to Graph"


def _legend(drawing, width, entries):
    """Returns where it ends, with some room below."""
    columns = (width - LEFT) // LEGEND_COLUMN
    for place, (colour, dashes, label) in enumerate(entries):
        x = LEFT + place % columns * LEGEND_COLUMN
        y = 48 + place // columns * 20
        drawing.path([(x, y - 4), (x + 24, y - 4)], colour, dashes, width=2.5 if dashes else 9)
        drawing.text(x + 32, y, label, size=12)
    return 48 + (len(entries) - 1) // columns * 20 + 36


def _wrapped(drawing, x, y, words):
    lines = [""]
    for word in words.split():
        fits = len(lines[-1]) + len(word) < 20
        lines = [*lines[:-1], f"{lines[-1]} {word}".strip()] if fits else [*lines, word]
    for offset, line in enumerate(lines):
        drawing.text(x, y + 17 * offset, line, "middle")
