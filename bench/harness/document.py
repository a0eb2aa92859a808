"""Writes a run's results: raw data, plots, and the tables into the document that has a place for them."""

from . import plots, raw, tables
from .figures import Figures
from .packages import say

BEGIN = "<!-- measured -->"
END = "<!-- /measured -->"


def require_place(out):
    """Before anything is measured in vain."""
    filled(_beside(out, ".md"), "")


def write(results, out):
    out.parent.mkdir(parents=True, exist_ok=True)
    document = _beside(out, ".md")
    raw.write(results, _beside(out, ".json"))
    figures = Figures(results)
    parts = [tables.all_tables(figures)]
    for part, title, plot in (("cold", "Cold starts", plots.cold), ("warm", "Warm creates", plots.warm)):
        if figures.names(part):
            picture = _beside(out, f"-{part}.svg")
            picture.write_text(plot(figures), encoding="utf-8")
            parts.append(f"![{title}]({picture.name})")
    parts.append(f"Every sample is in [{out.name}.json]({out.name}.json).")
    text = filled(document, "\n\n".join(parts))
    document.write_text(text, encoding="utf-8")
    say(f"written: {document} and what it refers to")
    print(tables.all_tables(figures))


def filled(document, text):
    """The document with the text between its marks; a new one is nothing but that."""
    before = document.read_text(encoding="utf-8") if document.is_file() else f"{BEGIN}{END}\n"
    head, begin, rest = before.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not (begin and end):
        raise RuntimeError(f"{document} has no place for results: {BEGIN} and {END}")
    return f"{head}{BEGIN}\n\n{text}\n\n{END}{tail}"


def _beside(out, ending):
    return out.with_name(out.name + ending)
