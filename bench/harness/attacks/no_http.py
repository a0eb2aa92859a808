"""Events that are no HTTP fail, so that nobody takes them for done; HTTP events of any shape are answered."""

import json

from .events import DEVICE, LINK, LINKS, as_bytes, changed, request

TITLE = "events that are no HTTP, and odd ones that are"

NO_HTTP = {
    "SQS": {"Records": [{"messageId": "1", "body": "S3cretMARKER0001", "eventSource": "aws:sqs", "attributes": {}}]},
    "SNS": {"Records": [{"EventSource": "aws:sns", "Sns": {"Message": "S3cretMARKER0001"}}]},
    "S3": {"Records": [{"eventSource": "aws:s3", "s3": {"object": {"key": "S3cretMARKER0001"}}}]},
    "EventBridge": {"version": "0", "detail-type": "Order", "source": "my.shop", "detail": {"a": "S3cretMARKER0001"}},
    "an item of Step Functions": {"deviceId": "S3cretMARKER0001", "displayName": "x"},
    "test in the console": {"key1": "value1", "key2": "value2", "key3": "value3"},
    "Cognito": {"triggerSource": "PreSignUp_SignUp", "request": {}, "response": {}},
    "a destination": {"requestPayload": {"rawPath": "/devices"}, "responsePayload": {}},
    "an authorizer of a REST API": {
        "type": "REQUEST",
        "methodArn": "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3d4e5/prod/DELETE/devices/x",
        "resource": "/{proxy+}",
        "path": "/devices/x",
        "httpMethod": "DELETE",
        "headers": {"authorization": "S3cretMARKER0001"},
        "requestContext": {"stage": "prod"},
    },
    "a list": [],
    "a list of devices": [DEVICE],
    "a text": "S3cretMARKER0001",
    "a number": 1,
    "true": True,
    "warmup, but false": {"warmup": False},
    "warmup as a text": {"warmup": "true"},
}

# Not what json.dumps would make
RAW = {
    "no JSON": b"S3cretMARKER0001",
    "half of JSON": b'{"rawPath":"/devices',
    "two values": b"[][]",
    "nested": b"[" * 5_000 + b"]" * 5_000,
    "nothing": b"",
    "not UTF-8": b'{"rawPath":"\xff\xfe"}x',
    "a long number": b"1" * 3_000,
    "half a character as a header's name": b'{"rawPath":"/devices","headers":{"x-\\ud800y":"S3cretMARKER0001"}}',
    "half a character as a name": b'{"rawPath":"/devices","\\ud800":"S3cretMARKER0001"}',
}

WARM_UPS = (
    {},
    None,
    {"warmup": True},
    {"source": "serverless-plugin-warmup"},
    {"source": "aws.events", "detail-type": "Scheduled Event", "detail": {}},
)

VALUES = (
    None,
    "",
    " ",
    "x",
    0,
    -1,
    1.5,
    True,
    False,
    [],
    ["x"],
    {},
    {"x": None},
    {"x": {"y": []}},
    "Σ" * 2_000,
    "\0",
    "\ud800",
    "%",
    10**400,
    "1" * 400,
)
HUGE = "<1e400>"


def attack(target, topic):
    with target.graph() as graph, target.facade(graph) as facade:
        facade.send(b"{}")
        for name, given in [*((name, as_bytes(value)) for name, value in NO_HTTP.items()), *RAW.items()]:
            answer = facade.send(given)
            topic.add(f"{name}: {given[:200]!r}", answer.error + answer.log, _fault_of_other(answer) or _sent(graph))
        for value in WARM_UPS:
            answer = facade.send(as_bytes(value))
            topic.add(value, answer.shown(), answer.error and "the function failed" or _sent(graph))
        for given, odd in _odd():
            answer = facade.send(odd)
            topic.add(given, answer.shown() + answer.log, answer.fault())


def _fault_of_other(answer):
    """A failure that says so in one line, and nothing of the event."""
    if not answer.error:
        return "taken for HTTP"
    if "/error: " not in answer.error:
        return "the function ended or was silent"
    if answer.log.strip().count("\n"):
        return "more than a line in the log"
    return "the event is quoted" if "S3cretMARKER0001" in answer.error + answer.log else None


def _sent(graph):
    return "something was sent to Graph" if graph.asked() else None


def _odd():
    for whole in (request("POST", "/devices", DEVICE), request("POST", LINKS, LINK, query="a=b")):
        whole = {**whole, "cookies": ["a=b"], "pathParameters": {"proxy": "devices"}, "stageVariables": {"a": "b"}}
        whole["queryStringParameters"] = {"a": "b"}
        for place in _places(whole):
            if place == ("requestContext", "http", "method"):
                continue  # its values are among the methods of another topic
            name = f"{whole['rawPath']}, {'.'.join(place)} = "
            for value in VALUES:
                yield name + repr(value), as_bytes(changed(whole, place, value))
            yield name + HUGE, as_bytes(changed(whole, place, HUGE)).replace(json.dumps(HUGE).encode(), b"1e400")


def _places(value, place=()):
    if place:
        yield place
    if isinstance(value, dict):
        for name, member in value.items():
            yield from _places(member, (*place, name))
