"""Naughty strings in headers: what goes on to Graph is the caller's, and no request goes there without its condition."""

from functools import partial

from . import corpora, naughty, writes
from .events import event
from .writes import DEVICE_ID, OF_LINK, SENT

TITLE = "naughty strings in headers"

# All in one request, because they have nothing to do with each other
TOGETHER = (
    "accept-language",
    "client-request-id",
    "consistencylevel",
    "cookie",
    "origin",
    "prefer",
    "retry-attempt",
    "sdkversion",
    "traceparent",
    "user-agent",
    "x-forwarded-for",
    "x-ms-throttle-priority",
)
CONDITIONS = ("if-match", "if-none-match")
ALONE = ("accept", "accept-encoding", "content-encoding", "content-type")
BENIGN = "a"


def attack(target, topic):
    with target.graph() as graph, target.facade(graph) as facade:
        graph.answer = writes.answer
        known = _names_at_graph(facade, graph)
        for string in corpora.strings():
            for given, sent, name in _inputs(string):
                answer = naughty.send(facade, sent)
                asked = graph.asked()
                fault = naughty.fault(answer) or added(known, asked) or changed_on_its_way(name, string, asked)
                fault = fault or own_id(string, given, answer)
                topic.add(f"{given}: {string!r}", answer.shown() + answer.log, fault)


def _inputs(string):
    for sent in (partial(event, "GET", f"/devices/{DEVICE_ID}"), partial(SENT[1].event, SENT[1].payload)):
        for name in CONDITIONS:
            yield name, sent(headers={name: string}), name
    for write in (SENT[0], SENT[1], OF_LINK):
        yield f"{write.name()}, {', '.join(TOGETHER)}", write.event(write.payload, headers=_all(string)), None
    yield "GET /devices", event("GET", "/devices", headers=_all(string)), None
    for name in ALONE:
        yield name, OF_LINK.event(OF_LINK.payload, headers={name: string}), None
    yield "authorization", OF_LINK.event(OF_LINK.payload, headers={"authorization": "Bearer " + string}), None


def _all(value):
    return {name: value for name in TOGETHER}


def _names_at_graph(facade, graph):
    """Those of a request with all headers."""
    for sent in (partial(event, "GET", f"/devices/{DEVICE_ID}"), partial(OF_LINK.event, OF_LINK.payload)):
        facade.send(sent(headers={**_all(BENIGN), **{name: BENIGN for name in CONDITIONS}, "consistencylevel": "eventual"}))
    return {name for request in graph.asked() for name in request.headers}


def added(known, asked):
    names = {name for request in asked for name in request.headers} - known
    return f"Graph gets other headers: {', '.join(sorted(names))}" if names else None


def changed_on_its_way(name, string, asked):
    """A condition that is another one, or none, could let an update pass. Blanks around a header are no part of it."""
    if name is None or not asked:
        return None
    wanted = string.strip()
    same = all(request.headers.get(name, "").strip() == wanted for request in asked)
    return None if same else f"Graph gets another {name}"


def own_id(string, given, answer):
    """It is the caller's where it can be one, and always one line."""
    if "client-request-id" not in given or answer.status == 0:
        return None
    ids = [value for name, value in answer.headers.items() if name.lower() == "client-request-id"]
    return None if ids and all(len(value) <= 64 for value in map(str, ids)) else "no client-request-id"
