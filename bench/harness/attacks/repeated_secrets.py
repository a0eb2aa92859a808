"""A Graph that repeats what is secret, in headers, messages, names and all forms of text: none of it comes back."""

import base64
import html
import json
import re
from urllib.parse import quote

from .events import LINK, LINKS, TOKEN, changed, event
from .graph import error, http

TITLE = "secrets that Graph repeats"

KEY = "Psk-mArker-0001-Xy7"
ESCAPED_KEY = 'Psk"mA\\rker-<0001>&/x'
BEARER = TOKEN.split()[1]

HEADERS = (
    "request-id",
    "Date",
    "x-ms-ags-diagnostic",
    "WWW-Authenticate",
    "x-ms-resource-unit",
    "x-ms-throttle-limit-percentage",
    "x-ms-throttle-scope",
    "x-ms-throttle-information",
)
STATUSES = (201, 400, 401, 403, 429, 500, 503)
IN_HEADERS = ("{}", 'Bearer error="invalid_token", token="{}"', "a {} b", "x{}y")

KEY_PLACE = ("tunnelConfiguration", "preSharedKey")
ZONE_PLACE = ("tunnelConfiguration", "zoneRedundancyPreSharedKey")

# That it repeats, so that a failure is answered at once
IMPATIENT = {"retry-attempt": "0"}

FORMS = {
    "as it is": lambda key: key,
    "escaped in JSON": lambda key: json.dumps(key)[1:-1],
    "escaped in JSON, ASCII or not": lambda key: json.dumps(key, ensure_ascii=False)[1:-1],
    "Base64": lambda key: base64.b64encode(key.encode()).decode(),
    "Base64url": lambda key: base64.urlsafe_b64encode(key.encode()).decode().rstrip("="),
    "percent": lambda key: quote(key, safe=""),
    "HTML": html.escape,
}

# Graph's answer to the create, with the secret in it
PLACES = {
    "message": lambda text: error(400, f"The value '{text}' is weak."),
    "message with JSON": lambda text: error(400, f'The value {{"preSharedKey": "{text}"}} is not valid.'),
    "code": lambda text: http(400, {"error": {"code": text, "message": "no"}}),
    "target": lambda text: error(400, "no", target=text),
    "details": lambda text: error(400, "no", details=[{"code": "a", "message": f"It is {text}.", "target": text}]),
    "name in details": lambda text: error(400, "no", details=[{"code": "a", "message": "b", text: "c"}]),
    "innerError": lambda text: error(400, "no", innerError={"code": "a", "request-id": text, text: text}),
    "name of a member": lambda text: http(201, {"id": "1", text: "x"}),
    "value of a member": lambda text: http(201, {"id": "1", "note": f"made with {text}"}),
    "nested": lambda text: http(201, {"id": "1", "a": [{"b": {text: [text]}}]}),
    "name": lambda text: http(201, {"id": "1", "name": text}),
    "id": lambda text: http(201, {"id": text}),
    "name of the error": lambda text: http(400, {"error": {"code": "a", "message": "b", text: 1}}),
}

WITHIN = (
    ("abcd", "abcdREST-OF-ZONE-KEY"),
    ("REST-OF-ZONE", "abcdREST-OF-ZONE-KEY"),
    ("KEY-KEY", "KEY-KEY-KEY-KEY-mArker"),
    ("mArker-0001", "mArker-0001mArker-0001"),
    (BEARER[:12], BEARER[:20]),
)
SHORT = ("a1$", "x9", "Zq!7", "12#", "Q", "qzx", "wxyzqv", "deadbeef1", "1234567")


def attack(target, topic):
    with target.graph() as graph, target.facade(graph) as facade:
        for given, payload, secrets, answer_of_graph in _inputs():
            looked_up = error(403, answer_of_graph.decode().partition("\r\n\r\n")[2])
            graph.answer = lambda request: answer_of_graph if request.method == "POST" else looked_up
            answer = facade.send(event("POST", LINKS, payload, headers=IMPATIENT))
            topic.add(given, answer.shown() + answer.log, _fault(answer, secrets) or _unsent(graph))
        for key in SHORT:
            graph.answer = lambda request: error(400, f"The key {key} is weak, '{key}', ({key}).")
            answer = facade.send(event("POST", LINKS, changed(LINK, KEY_PLACE, key), headers=IMPATIENT))
            topic.add(f"a short key: {key}", answer.shown(), _fault_of_short(answer, key) or _unsent(graph))


def _inputs():
    with_key = changed(LINK, KEY_PLACE, KEY)
    for secret in (KEY, BEARER):
        for status in STATUSES:
            for name in HEADERS:
                for text in IN_HEADERS:
                    header = (name, text.format(secret))
                    reply = error(status, "no", [header]) if status > 201 else http(status, {"id": "1"}, [header])
                    yield f"{status}, {name}: {header[1]}", with_key, [secret], reply
    for key in (KEY, ESCAPED_KEY, BEARER):
        payload = changed(LINK, KEY_PLACE, KEY if key is BEARER else key)
        for form, text_of in FORMS.items():
            for place, reply_with in PLACES.items():
                text = text_of(key)
                yield f"{place}, {form}: {text}", payload, [key, text], reply_with(text)
    for short, long in WITHIN:
        for first, second in ((short, long), (long, short)):
            payload = changed(changed(LINK, KEY_PLACE, first), ZONE_PLACE, second)
            reply = error(400, f"Keys {first} and {second} and {short}{long} are weak, so is Bearer {BEARER}.")
            rest = long.replace(short, "")
            yield f"keys {first} and {second}", payload, [long, BEARER, *([rest] if rest else [])], reply


def _fault(answer, secrets):
    if answer.error:
        return answer.fault()
    if any(secret in answer.said() for secret in secrets):
        return "the secret is in the answer"
    if any(secret in answer.log for secret in secrets):
        return "the secret is in the log"
    return "an error in the log" if answer.is_error_line() else None


def _unsent(graph):
    """Who was not asked has repeated nothing."""
    return None if graph.asked() else "Graph was not asked"


def _fault_of_short(answer, key):
    found = re.search(rf"(?<!\w){re.escape(key)}(?!\w)", answer.member("error", "message") or "")
    return "the secret is in the answer" if found else _fault(answer, [f"key {key} is"])
