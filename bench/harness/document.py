"""Writes a run's results: every sample, the plots, and the tables into the document that has a place for them."""

import json
import re

from . import plots, tables
from .figures import Figures
from .packages import say

BEGIN = "<!-- measured -->"
END = "<!-- /measured -->"


def require_place(out):
    """Before anything is measured in vain."""
    filled(_beside(out, ".md"), "")


def write(results, out):
    out.parent.mkdir(parents=True, exist_ok=True)
    figures = Figures(results)
    parts = [tables.all_tables(figures)]
    print(*parts)
    for name, title, picture in plots.all_plots(figures):
        file = _beside(out, f"-{name}.svg")
        file.write_text(picture, encoding="utf-8")
        parts.append(f"![{title}]({file.name})")
    samples = _beside(out, ".json")
    samples.write_text(_compact(results), encoding="utf-8")
    parts.append(f"Every sample is in [{samples.name}]({samples.name}).")
    document = _beside(out, ".md")
    document.write_text(filled(document, "\n\n".join(parts)), encoding="utf-8")
    say(f"written: {document} and what it refers to")


def _compact(results):
    """JSON with one line for each list of samples and each record."""
    text = json.dumps(results, indent=1)
    return re.sub(r"[\[{][^\[\]{}]*[\]}]", lambda inner: re.sub(r"\n *", "", inner[0]), text) + "\n"


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
