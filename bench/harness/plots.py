"""The results as pictures in SVG, dark on white: milliseconds upwards on a logarithmic scale."""

import math
from html import escape

from .cold import CACHED, EVICTED
from .figures import DIRECT, NATIVE, NODE, quantile
from .growth import SERIES
from .tables import number

INK = "#1b1b1b"
RULE = "#d5d5d5"
# Okabe and Ito's colours, which the colour-blind can tell apart too
POINTS = (
    (CACHED, "first_poll", "first poll", "#56b4e9"),
    (CACHED, "first_answer", "first create", "#0072b2"),
    (EVICTED, "first_poll", "first poll", "#e69f00"),
    (EVICTED, "first_answer", "first create", "#d55e00"),
)
LINES = {
    NATIVE: ("#d55e00", ""),
    "jvm": ("#cc79a7", ""),
    "hello": ("#009e73", "7 4"),
    NODE: ("#0072b2", ""),
    "c": ("#56b4e9", "7 4"),
    "go": ("#e69f00", "7 4"),
    "java": ("#cc79a7", "7 4"),
    DIRECT: (INK, ""),
    "driver": (INK, "2 4"),
}
QUANTILES = (0.0, 0.5, 0.9, 0.99, 0.999)
LEFT, RIGHT, HEIGHT, LEGEND_COLUMN = 60, 24, 330, 250


def all_plots(figures):
    """Name, title and picture of each."""
    if figures.names("cold", condition=CACHED):
        yield "cold", "Cold starts", cold(figures)
    if figures.names("warm"):
        yield "warm", "Warm creates", warm(figures)
    for series in SERIES:
        if figures.names("growth", series=series):
            yield f"growth-{series.replace(' ', '-')}", f"Growth of a {series}", growth(figures, series)


class Chart:
    """Places from left to right are between 0 and 1."""

    def __init__(self, title, legend, values, width=760):
        columns = (width - LEFT) // LEGEND_COLUMN
        self._top = 64 + math.ceil(len(legend) / columns) * 20
        self._low, self._high = 0.98 * min(values), 1.05 * max(values)
        self._width = width
        self._elements = []
        self._text(LEFT, 24, title, size=15)
        for place, (label, colour, dashes) in enumerate(legend):
            x, y = LEFT + place % columns * LEGEND_COLUMN, 48 + place // columns * 20
            self._polyline([(x, y - 4), (x + 24, y - 4)], colour, dashes, 3)
            self._text(x + 32, y, label, size=12)
        for step in (base * 10.0**power for power in range(-3, 6) for base in (1, 2, 5)):
            if self._low <= step <= self._high:
                self._polyline([(LEFT, self._y(step)), (width - RIGHT, self._y(step))], RULE)
                self._text(LEFT - 8, self._y(step) + 4, f"{step:g}", "end")
        self._text(LEFT, self._top - 12, "ms", "end")

    def tick(self, place, label, lower=20):
        self._polyline([(self._x(place), self._top), (self._x(place), self._top + HEIGHT)], RULE)
        self._text(self._x(place), self._top + HEIGHT + lower, label, "middle", 12)

    def curve(self, points, colour, dashes):
        self._polyline([(self._x(place), self._y(value)) for place, value in points], colour, dashes, 2)

    def point(self, place, samples, colour):
        """The median, and the quartiles as a line."""
        x = self._x(place)
        low, middle, high = (quantile(samples, share) for share in (0.25, 0.5, 0.75))
        self._polyline([(x, self._y(low)), (x, self._y(high))], colour, width=2)
        self._elements.append(f'<circle cx="{x:.1f}" cy="{self._y(middle):.1f}" r="5" fill="{colour}"/>')
        self._text(x, self._y(high) - 8, number(middle), "middle", 10)

    def done(self):
        height = self._top + HEIGHT + 60
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self._width} {height}" width="{self._width}" '
            f'height="{height}" font-family="Helvetica, Arial, sans-serif" fill="{INK}">'
        )
        return "\n".join([head, '<rect width="100%" height="100%" fill="#ffffff"/>', *self._elements, "</svg>\n"])

    def _x(self, place):
        return LEFT + place * (self._width - LEFT - RIGHT)

    def _y(self, value):
        return self._top + HEIGHT * (1 - math.log(value / self._low) / math.log(self._high / self._low))

    def _text(self, x, y, words, anchor="start", size=13):
        place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}"'
        self._elements.append(f"<text {place}>{escape(words)}</text>")

    def _polyline(self, points, colour, dashes="", width=1):
        places = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        stroke = f'stroke="{colour}" stroke-width="{width}" stroke-dasharray="{dashes}"'
        self._elements.append(f'<polyline points="{places}" fill="none" {stroke}/>')


def cold(figures):
    names = figures.names("cold", condition=CACHED)
    samples = {(n, c, field): figures.starts(n, c, field) for n in names for c, field, _, _ in POINTS}
    legend = [(f"{what}, {condition}", colour, "") for condition, _, what, colour in POINTS]
    title = "From the start of the process: medians, with the quartiles as lines"
    chart = Chart(title, legend, [value for taken in samples.values() for value in taken], max(760, 150 * len(names)))
    for place, name in enumerate(names):
        middle = (place + 0.5) / len(names)
        for line, words in enumerate(figures.title(name).split(", ")):
            chart.tick(middle, words, 20 + 16 * line)
        for offset, (condition, field, _, colour) in enumerate(POINTS):
            chart.point(middle + (offset - 1.5) / 5 / len(names), samples[name, condition, field], colour)
    return chart.done()


def warm(figures):
    shares = [1 - 10 ** (-step / 25) for step in range(76)]
    curves = {name: [(_stretched(s), figures.warm(name, s)) for s in shares] for name in figures.names("warm")}
    ticks = [(_stretched(share), f"{share * 100:g} %") for share in QUANTILES]
    return _lines(figures, "Warm creates: no more than this time for a share of them", curves, ticks)


def _stretched(share):
    """As much room for each further nine."""
    return math.log10(1 - share) / math.log10(1 - QUANTILES[-1])


def growth(figures, series):
    grown = SERIES[series]
    curves = {}
    for name in figures.names("growth", series=series):
        records = figures.records("growth", name, series=series)
        curves[name] = [(_place(r["size"], grown.sizes), quantile(r["times"], 0.5) / 1000) for r in records]
    ticks = [(_place(size, grown.sizes), str(size)) for size in grown.sizes]
    return _lines(figures, f"Warm creates of a {series} by its {grown.unit}", curves, ticks)


def _place(size, sizes):
    return math.log(size) / math.log(sizes[-1])


def _lines(figures, title, curves, ticks):
    legend = [(figures.title(name), *LINES[name]) for name in curves]
    chart = Chart(title, legend, [value for points in curves.values() for _, value in points])
    for place, label in ticks:
        chart.tick(place, label)
    for name, points in curves.items():
        chart.curve(points, *LINES[name])
    return chart.done()
