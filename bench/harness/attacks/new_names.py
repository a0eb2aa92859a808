"""Names that never come again: a function that keeps them would fill its memory."""

from .events import LINK, LINKS, event

TITLE = "names that never come again"
MEGABYTE = 1_000_000
MOST = 30 * MEGABYTE
EVENTS = 200
WARM = 20
NAMES = 2_000

PLACES = {
    "headers": lambda names: event("GET", "/nowhere", headers=dict.fromkeys(names, "1")),
    "query parameters": lambda names: event("GET", "/nowhere", query="&".join(f"{name}=1" for name in names)),
    "properties": lambda names: event("POST", LINKS, {**LINK, **dict.fromkeys(names, 1)}),
}


def attack(target, topic):
    with target.graph() as graph, target.facade(graph) as facade:
        for place, event_with in PLACES.items():
            answer, growth = _growth(facade, event_with)
            topic.add(f"{EVENTS * NAMES} {place}", answer.shown(), _fault(answer, growth))


def _growth(facade, event_with):
    """The last answer, and how much memory more the function has than when it was warm."""
    warm = now = 0
    for number in range(EVENTS):
        answer = facade.send(event_with([f"x-{number * NAMES + index}-never-again" for index in range(NAMES)]))
        if answer.fault():
            break
        now = facade.memory()["resident"]
        warm = warm if number > WARM else now
    return answer, now - warm


def _fault(answer, growth):
    return answer.fault() or (f"{growth // MEGABYTE} MB more than at first" if growth > MOST else None)
