"""A Graph that creates and then fails, whose reads say nothing, before a client that repeats: nothing is created twice."""

from . import client
from .events import DEVICE, LINK, LINKS, event
from .graph import BREAK_OFF, created, error, http

TITLE = "creates, doubled"

# What becomes of the answer to a POST that has created
AFTERWARDS = {
    "breaks off": lambda request: BREAK_OFF,
    "half a head": lambda request: [b"HTTP/1.1 201 Cre"],
    "half a body": lambda request: [created(request)[:-20]],
    "too short": lambda request: [http(201, '{"id":"x"}', length=500)],
    "no JSON": lambda request: http(201, "<html>"),
    "no HTTP": lambda request: [b"nonsense\r\n\r\n"],
    "100 and no more": lambda request: [b"HTTP/1.1 100 Continue\r\n\r\n"],
    "500": lambda request: error(500, "alas"),
    "502": lambda request: error(502, "alas"),
    "504": lambda request: error(504, "alas"),
    "504, Retry-After": lambda request: error(504, "alas", [("Retry-After", "0")]),
    "500, Retry-After": lambda request: error(500, "alas", [("Retry-After", "0")]),
    "509": lambda request: error(509, "alas"),
    "599": lambda request: error(599, "alas"),
    "redirect": lambda request: http(307, "", [("Location", "/beta/devices")]),
    "redirect, see other": lambda request: http(303, "", [("Location", "/beta/devices")]),
    "201 without an id": lambda request: http(201, "{}"),
    "204": lambda request: b"HTTP/1.1 204 No Content\r\n\r\n",
}

# What makes the facade wait goes with some of them only
SLOW_READS = ("429", "500", "break off", "nonsense")
WITH_SLOW_READS = ("breaks off", "500", "504, Retry-After")

READS = {
    "403": lambda request: error(403, "no"),
    "401": lambda request: error(401, "no"),
    "404": lambda request: error(404, "no"),
    "429": lambda request: error(429, "no", [("Retry-After", "30")]),
    "500": lambda request: error(500, "no"),
    "break off": lambda request: BREAK_OFF,
    "lag": lambda request: http(200, {"value": []}),
    "nonsense": lambda request: http(200, "<html>"),
}

CREATES = {"device link": (LINKS, LINK), "user's device": ("/users/alice/devices", DEVICE)}
SETTINGS = {"FACADE_GRAPH_ANSWER_WITHIN": "2S"}


def attack(target, topic):
    with target.graph() as graph, target.facade(graph, SETTINGS) as facade:
        for what, (path, payload) in CREATES.items():
            for afterwards, to_post in AFTERWARDS.items():
                for reads, to_get in READS.items():
                    if reads in SLOW_READS and afterwards not in WITH_SLOW_READS:
                        continue
                    for says_so in (True, False):
                        graph.answer = lambda request: (to_post if request.method == "POST" else to_get)(request)
                        send = lambda headers: facade.send(event("POST", path, payload, headers=headers))
                        answer = client.answer(send, says_so)
                        given = f"{what}, Graph creates, then: {afterwards}; reads: {reads}; SdkVersion: {says_so}"
                        topic.add(given, answer.shown(), _fault(answer, graph.asked()))


def _fault(answer, asked):
    posts = sum(request.method == "POST" for request in asked)
    if posts > 1:
        return f"{posts} POSTs that create"
    if answer.error:
        return answer.fault()
    return None if posts else "nothing was sent"
