"""Naughty strings in paths and queries: Graph is asked for what the caller wrote, or is not asked."""

from functools import partial
from urllib.parse import quote, unquote

from . import corpora, naughty, writes
from .events import DEVICE, LINKS, REMOTE_NETWORK, event
from .facade import judged
from .writes import CHANGES, CUSTOM_LINK, DEVICE_ID, NETWORK, NETWORKS

TITLE = "naughty strings in URLs"
CONFIGURATION = NETWORK + "/connectivityConfiguration"

# A value of each path, with the body of the request
PATHS = (
    ("GET", "/devices/{}", None),
    ("PATCH", "/devices/{}", CHANGES),
    ("DELETE", "/devices/{}", None),
    ("GET", "/devices(deviceId='{}')", None),
    ("POST", "/users/{}/devices", writes.USER_DEVICE),
    ("POST", LINKS.replace(REMOTE_NETWORK, "{}"), CUSTOM_LINK),
    ("PATCH", NETWORK.replace(REMOTE_NETWORK, "{}"), {"name": "a"}),
    ("GET", LINKS + "/{}", None),
    ("DELETE", LINKS + "/{}", None),
    ("GET", CONFIGURATION + "/links/{}", None),
    ("POST", "/{}", DEVICE),
    ("GET", NETWORK + "/{}", None),
)

# The options of each list
QUERIES = (
    ("/devices", ("$filter", "$search", "$select", "$orderby", "$expand", "$skiptoken")),
    (f"/devices/{DEVICE_ID}", ("$select", "$expand")),
    (LINKS, ("$filter", "$search", "$select", "$orderby", "$expand", "$skiptoken")),
    (NETWORKS, ("$select", "$expand", "$skiptoken")),
    ("/networkAccess/deployments", ("$select", "$filter", "$skiptoken")),
    ("/networkAccess/forwardingProfiles", ("$expand", "$skiptoken")),
)


def attack(target, topic):
    with target.graph() as graph, target.facade(graph) as facade:
        graph.answer = writes.answer
        for number, string in enumerate(corpora.strings()):
            for given, sent, expected in _inputs(number, string):
                answer = naughty.send(facade, sent)
                fault = naughty.fault(answer) or judged(expected, answer, graph.asked())
                topic.add(f"{given}: {string!r}", answer.shown() + answer.log, fault)


def _inputs(number, string):
    """What is tried, the event, and what says whether the answer is right. Names of options take turns at the requests."""
    encoded = quote(string, safe="")
    for method, path, payload in PATHS:
        expected = partial(path_value, path, string) if string else anything
        yield f"{method} {path}", event(method, path.format(encoded), payload), expected
    for path, options in QUERIES:
        query = "&".join(f"{option}={encoded}" for option in options)
        yield f"GET {path}?{query}", event("GET", path, query=query), partial(option_values, options, string)
    for write in writes.SENT:
        sent = write.event(write.payload, query="validateOnly=" + encoded)
        yield f"{write.name()}, validateOnly", sent, partial(wrote_or_not, string)
    if encoded:
        path, _ = QUERIES[number % len(QUERIES)]
        yield f"GET {path}, name of an option", event("GET", path, query=encoded + "=1"), refused
        write = writes.SENT[number % len(writes.SENT)]
        yield f"{write.name()}, name of an option", write.event(write.payload, query=encoded + "=1"), refused


def anything(answer, asked):
    """It is another path, or no option."""


def path_value(path, string, answer, asked):
    if answer.status >= 400:
        return "refused, but sent to Graph" if asked else None
    if "'{}'" in path and "'" in string.replace("''", ""):
        return "a quote that ends the key was passed over"
    if not asked:
        return "neither refused nor sent to Graph"
    before, _, after = path.partition("{}")
    target = asked[-1].target
    begin = target.find(before)
    end = target.rfind(after) if after else len(target)
    named = unquote(target[begin + len(before) : end])
    return None if named == string else "Graph is asked for another"


def option_values(options, string, answer, asked):
    if answer.status >= 400:
        blank = not string.strip()
        return None if blank and not asked else "a query is refused"
    _, _, query = asked[-1].target.partition("?")
    values = dict(option.split("=", 1) for option in query.split("&"))
    same = all(unquote(values.get(option, "").replace("+", " ")) == string for option in options)
    return None if same else "Graph gets another value of an option"


def refused(answer, asked):
    return "an option that there is not was taken" if answer.status < 400 or asked else None


def wrote_or_not(string, answer, asked):
    """Nobody creates by mistake: what is neither true nor false is refused."""
    said = string.lower()
    if said == "false":
        return None
    if any(request.method != "GET" for request in asked):
        return "a doubtful option was passed over"
    return None if said == "true" or answer.status >= 400 else "neither refused nor sent"
