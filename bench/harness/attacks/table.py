"""What was tried, what held, and what did not with its input and answer."""

import json
import time

HEADS = "| Topic | attempts | held | what did not |\n|---|---:|---:|---|"
MOST_SHOWN = 25
MOST_LETTERS = 300
FROM_EACH_END = 100


class OutOfTime(Exception):
    """The suite has to end some time, also where the function makes it wait."""


class Topic:
    def __init__(self, title, end=float("inf")):
        self.title = title
        self.attempts = 0
        self.faults = []
        self.notes = []
        self._end = end

    def add(self, given, answer, fault):
        """One attempt; fault says what is wrong with the answer, None if nothing is."""
        self.attempts += 1
        if fault:
            self.faults.append((fault, shortened(given), shortened(answer)))
        if time.monotonic() > self._end:
            raise OutOfTime

    def unfinished(self, why):
        """What was not tried did not hold."""
        self.attempts += 1
        self.faults.append((why, "", ""))

    def skipped(self, why, allowed):
        """Nothing was tried."""
        if allowed:
            self.note(f"skipped: {why}")
        else:
            self.unfinished(f"skipped: {why}")

    def note(self, text):
        self.notes.append(text)

    @property
    def held(self):
        return self.attempts - len(self.faults)


def table(topics):
    return "\n".join([HEADS, *(_row(topic) for topic in topics)])


def document(topics, about):
    parts = ["# Attacks on the native executable", about, table(topics)]
    parts += [f"{topic.title}: {note}" for topic in topics for note in topic.notes]
    parts += [part for topic in topics for part in _details(topic)]
    return "\n\n".join(parts) + "\n"


def shortened(value):
    """Fit for one line and a reader: JSON where it is no text, and both ends of what is long."""
    if isinstance(value, bytes):
        value = value.decode(errors="replace")
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    if len(text) > MOST_LETTERS:
        left_out = len(text) - 2 * FROM_EACH_END
        text = f"{text[:FROM_EACH_END]} … {left_out} more … {text[-FROM_EACH_END:]}"
    return "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in text)


def _row(topic):
    kinds = list(dict.fromkeys(fault for fault, _, _ in topic.faults))
    what = "; ".join(f"{kind} ({sum(fault == kind for fault, _, _ in topic.faults)})" for kind in kinds)
    return f"| {topic.title} | {topic.attempts} | {topic.held} | {_in_cell(what) or '–'} |"


def _in_cell(text):
    return text.replace("|", "\\|")


def _details(topic):
    if not topic.faults:
        return
    yield f"## {topic.title}"
    for fault, given, answer in topic.faults[:MOST_SHOWN]:
        yield f"{fault}\n\n    input:  {given}\n    answer: {answer}"
    if len(topic.faults) > MOST_SHOWN:
        yield f"… and {len(topic.faults) - MOST_SHOWN} more."
