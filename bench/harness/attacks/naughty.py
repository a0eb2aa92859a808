"""What holds for each request that has a string of the Big List of Naughty Strings in it."""

import unicodedata

from .events import TOKEN
from .writes import KEY

MOST_SECONDS = 0.25
TRIES = 3
SECRETS = (KEY, TOKEN.split()[1])

# Takes no room, so that nobody sees it
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"
CONTROLS_THAT_PASS = "\t\n\r"


def send(facade, event):
    """Machines have moods, so what took long is tried again."""
    answer = facade.send(event)
    for _ in range(TRIES - 1):
        if answer.error or answer.seconds <= MOST_SECONDS:
            break
        answer = min(answer, facade.send(event), key=lambda each: each.seconds)
    return answer


def fault(answer):
    """What no string may lead to, wherever it stands."""
    said = answer.said()
    if any(secret in said for secret in SECRETS):
        return "a secret is in the answer"
    if any(secret in answer.log for secret in SECRETS):
        return "a secret is in the log"
    if answer.seconds > MOST_SECONDS:
        return f"more than {MOST_SECONDS * 1000:.0f} ms"
    return answer.fault() or answer.misshapen()


def canonical(text):
    """The one form of a text that contract 14.1 describes."""
    return _stripped(unicodedata.normalize("NFC", _stripped(text)))


def is_text(text):
    """Whether it has no control characters but those that lay it out, and something that can be seen."""
    controls = any(unicodedata.category(letter) == "Cc" and letter not in CONTROLS_THAT_PASS for letter in text)
    return not controls and bool(canonical(text))


def _stripped(text):
    begin, end = 0, len(text)
    while begin < end and _is_blank(text[begin]):
        begin += 1
    while end > begin and _is_blank(text[end - 1]):
        end -= 1
    return text[begin:end]


def _is_blank(letter):
    return letter.isspace() or letter in INVISIBLE
