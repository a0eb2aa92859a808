"""Naughty strings in bodies: Graph gets the very text, or its canonical form, or nothing at all."""

from functools import partial

from . import corpora, naughty, writes
from .events import LINKS, changed
from .facade import judged
from .writes import BATCHED, CUSTOM_LINK, EXTENSION, SENT, at

TITLE = "naughty strings in bodies"
KEY_PLACE = ("tunnelConfiguration", "preSharedKey")
ZONE_PLACE = ("tunnelConfiguration", "zoneRedundancyPreSharedKey")

# Another spelling of a name that links, networks and profiles have: it is left out with a warning, and not refused
SPELLINGS = {"--version"}

# Shorter ones are words of messages too
SHORTEST_KEY = 12


def attack(target, topic):
    with target.graph() as graph, target.facade(graph) as facade:
        graph.answer = writes.answer
        for string in corpora.strings():
            for given, event, expected in _inputs(string):
                answer = naughty.send(facade, event)
                fault = naughty.fault(answer) or judged(expected, answer, graph.asked())
                topic.add(f"{given}: {string!r}", answer.shown() + answer.log, fault)


def _inputs(string):
    """What is tried, the event, and what says whether the answer is right."""
    for write in SENT:
        if naughty.is_text(string):
            payload = _with(write.payload, write.texts, string)
            yield f"{write.name()}, all texts", write.event(payload), partial(texts, write.texts, string)
        else:
            for place in write.texts:
                payload = changed(write.payload, place, string)
                yield f"{write.name()}, {place}", write.event(payload), partial(texts_or_refused, place, string)
        if write.typed:
            payload = _with(write.payload, write.typed, string)
            yield f"{write.name()}, values of a form", write.event(payload), accepted_or_refused
        if string not in SPELLINGS:
            payload = _with(write.payload, [(*place, string) for place in write.objects], "x")
            yield f"{write.name()}, a name in each object", write.event(payload), partial(names, write.objects, string)
    payload = _with(CUSTOM_LINK, (KEY_PLACE, ZONE_PLACE), string)
    yield "pre-shared keys", writes.OF_LINK.event(payload), partial(keys, string)
    for what, part in (("id", {"id": string}), ("method", {"method": string}), ("dependsOn", {"dependsOn": [string]})):
        payload = {"requests": [{**writes.PART, **part}]}
        yield f"{what} in a batch", BATCHED.event(payload), partial(parts, [part.get("id", "1")])
    payload = {"requests": [{**writes.PART, "id": str(number), **part} for number, part in enumerate(_parts(string))]}
    yield "urls and headers in a batch", BATCHED.event(payload), partial(parts, [str(i) for i in range(4)])


def _parts(string):
    yield {"url": string}
    yield {"url": f"{LINKS}?$filter={string}", "method": "GET", "body": None}
    yield {"headers": {name: string for name in ("Prefer", "If-Match", "client-request-id", "X-Other")}}
    yield {"headers": {string: "x"}}


def texts(places, string, answer, asked):
    if answer.status >= 400:
        return "a text is refused"
    sent = writes.sent(asked)
    same = (string, naughty.canonical(string))
    return None if all(at(sent, place) in same for place in places) else "Graph gets another text"


def texts_or_refused(place, string, answer, asked):
    if answer.status < 400:
        return texts([place], string, answer, asked)
    pointers = {detail["target"] for detail in answer.member("error", "details") or ()}
    return None if pointers == {pointer(place)} else "refused for something else"


def accepted_or_refused(answer, asked):
    """A string may be a spelling of what is expected; if not, somebody is told."""
    if answer.status < 400:
        return None if asked else "neither refused nor sent"
    return None if answer.member("error", "details") else "refused without details"


def names(places, string, answer, asked):
    """A property that nobody knows is refused by its name, or passed on, or said to be left out."""
    if answer.status < 400:
        headers = {header.lower() for header in answer.headers}
        sent = writes.sent(asked)
        passed_on = all(string in (at(sent, place) or {}) for place in places)
        return None if passed_on or headers & {"facade-warnings", "facade-changes"} else "a name was lost"
    pointers = {detail["target"] for detail in answer.member("error", "details") or ()}
    return None if {pointer((*place, string)) for place in places} <= pointers else "the name is not in the answer"


def keys(string, answer, asked):
    """They are never changed and never come back."""
    if len(string) >= SHORTEST_KEY and string in answer.said():
        return "the key is in the answer"
    if len(string) >= SHORTEST_KEY and string in answer.log:
        return "the key is in the log"
    if answer.status < 400:
        sent = writes.sent(asked)
        return None if at(sent, KEY_PLACE) == at(sent, ZONE_PLACE) == string else "Graph gets another key"
    pointers = {detail["target"] for detail in answer.member("error", "details") or ()}
    return None if pointers == {pointer(KEY_PLACE), pointer(ZONE_PLACE)} else "refused for something else"


def parts(ids, answer, asked):
    """Each request has its answer."""
    if answer.status >= 400:
        return None if answer.member("error", "details") else "refused without details"
    responses = answer.member("responses")
    if [response["id"] for response in responses] not in (ids, [naughty.canonical(each) for each in ids]):
        return "an answer has another id"
    for response in responses:
        if not 200 <= response["status"] < 500:
            return f"status {response['status']} in a batch"
        error = (response.get("body") or {}).get("error") or {}
        if response["status"] >= 400 and not (error.get("code") and error.get("message")):
            return "an error in a batch that is not of Graph's shape"
    return None


def pointer(place):
    """RFC 6901."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in place)


def _with(payload, places, value):
    for place in places:
        payload = changed(payload, place, value)
    return payload
