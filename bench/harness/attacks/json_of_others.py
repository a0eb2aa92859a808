"""The JSON Parsing Test Suite: each of its texts as a body, and as a value in one, of each request that takes one."""

import base64
import json
from decimal import Decimal
from functools import partial

from . import corpora, writes
from .events import as_bytes, request
from .facade import judged

TITLE = "JSON and what is none, from others"

# It takes the place of bytes that are no UTF-8, which the package cannot have
NO_UTF8 = "\ufffd"
NOT_AN_OBJECT = "The body is JSON, but "

# A null in a batch is no body, as any null there is no value
EMPTY = "The body is empty"

IN_BATCH = '{"requests":[{"id":"1","method":"POST","url":"/devices","headers":{"Content-Type":"application/json"},"body":%s}]}'

# What is refused of JSON: it has two meanings, or cannot be passed on
REFUSALS = {"duplicate-property", "text-malformed"}


def attack(target, topic):
    texts = corpora.texts()
    with target.graph() as graph, target.facade(graph) as facade:
        graph.answer = writes.answer
        for write in writes.ALL:
            for text in texts:
                for how, body, expected in _bodies(write, text):
                    answer = facade.send(_event(write, body))
                    fault = answer.fault() or answer.misshapen() or judged(expected, answer, graph.asked())
                    topic.add(f"{write.name()}, {text['name']}, {how}: {body}", answer.shown() + answer.log, fault)


def _bodies(write, text):
    """How it is sent, what is sent, and what says whether the answer is right."""
    whole = text["input"]
    within = '{"%s":%s,%s' % (writes.EXTENSION, whole, json.dumps(_without_extension(write.payload))[1:])
    ways = [("as the body", whole, no_object)]
    if not write.validates or write is writes.VALIDATED[0]:
        ways.append(("as a value", within, partial(passed_on, write, whole)))
    if write is writes.BATCHED:
        ways.append(("in a request of a batch", IN_BATCH % whole, no_object_in_batch))
    for how, body, if_json in ways:
        yield how, body, {"y": if_json, "n": malformed, "i": anything}[text["name"][0]]
        if NO_UTF8 in body:
            yield f"{how}, with the byte FF", body.encode().replace(NO_UTF8.encode(), b"\xff"), malformed


def malformed(answer, asked):
    """What is no JSON is said to be none."""
    if asked:
        return "no JSON, but sent to Graph"
    said = answer.status, answer.member("error", "code")
    return None if said == (400, "malformedJson") else "no JSON, but not said to be none"


def anything(answer, asked):
    """Readers may differ in it."""


def no_object(answer, asked):
    """Of JSON nobody says that it is none, but a payload is an object."""
    return _said_to_be_none(answer.member("error"))


def no_object_in_batch(answer, asked):
    if answer.status != 200:
        return "a batch is refused for one of its requests"
    return _said_to_be_none(answer.member("responses")[0].get("body", {}).get("error"), (NOT_AN_OBJECT, EMPTY))


def _said_to_be_none(error, but_for=NOT_AN_OBJECT):
    is_none = error and error["code"] == "malformedJson" and not error["message"].startswith(but_for)
    return "JSON, but said to be none" if is_none else None


def passed_on(write, text, answer, asked):
    """An extension is passed on as it is."""
    if answer.member("error", "code") == "malformedJson":
        return "JSON, but said to be none"
    if "/devices" not in write.path:
        return None if answer.status == 400 else "a property that there is not was accepted"
    if answer.status == 400:
        codes = {detail["code"] for detail in answer.member("error", "details") or ()}
        return None if codes and codes <= REFUSALS else "JSON, but refused"
    if write.validates:
        body = writes.at(_exactly(answer.body), ("request", "body"))
    else:
        body = _exactly(asked[-1].body) if asked else None
    return None if writes.at(body, (writes.EXTENSION,)) == _exactly(text) else "Graph gets other JSON"


def _exactly(text):
    return json.loads(text, parse_float=Decimal, parse_int=Decimal)


def _without_extension(payload):
    return {name: value for name, value in payload.items() if name != writes.EXTENSION}


def _event(write, body):
    if isinstance(body, str):
        return write.event(body)
    given = request(write.method, write.path, "")
    given["headers"]["content-length"] = str(len(body))
    return as_bytes({**given, "body": base64.b64encode(body).decode(), "isBase64Encoded": True})
