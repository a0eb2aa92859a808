"""As much of SVG as the plots need: dark text on white, whatever the reader's page looks like."""

from html import escape

INK = "#1b1b1b"
RULE = "#d5d5d5"


class Drawing:
    def __init__(self, width, height):
        self._elements = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
            f'font-family="Helvetica, Arial, sans-serif" font-size="13" fill="{INK}">',
            f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        ]

    def text(self, x, y, words, anchor="start", size=13, turned=False):
        turn = f' transform="rotate(-90 {x:.1f} {y:.1f})"' if turned else ""
        self._add(
            f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}"{turn}>{escape(words)}</text>'
        )

    def line(self, x1, y1, x2, y2, colour=INK, width=1.0):
        self._add(
            f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}" stroke-width="{width}"/>'
        )

    def box(self, x, y, width, height, colour):
        self._add(f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{colour}"/>')

    def path(self, points, colour, dashes="", width=2.0):
        places = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
        self._add(f'<polyline points="{places}" fill="none" stroke="{colour}" stroke-width="{width}"{dashed}/>')

    def done(self):
        return "\n".join([*self._elements, "</svg>"]) + "\n"

    def _add(self, element):
        self._elements.append(element)
