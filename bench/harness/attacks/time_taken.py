"""Text that is made to take long: in fields, names, query options, path values and headers. No token is needed for it."""

import json
import unicodedata

from .events import DEVICE, LINK, LINKS, as_bytes, changed, event, request

TITLE = "time of large texts, without a token"
BODY = 250_000
URL = 9_600
HEADER = 7_600
TRIES = 3

# No input may take so many times what a plain body of the same size does
MOST = 40

MARKS = "".join(
    sorted(
        (chr(code) for code in range(0x300, 0x800) if unicodedata.combining(chr(code))),
        key=lambda mark: -unicodedata.combining(mark),
    )
)

CLASSES = {
    "capital sigma": "Σ",
    "dotted I": "İ",
    "sharp s": "ß",
    "marks of descending classes": "a" + MARKS,
    "one mark": "\u0301",
    "two marks in turn": "\u0301\u0334",
    "Hangul": "\u1100\u1161\u11a8",
    "blanks": " ",
    "no-break spaces": "\u00a0",
    "digits": "1",
    "zeros": "0",
    "hyphens": "-",
    "dots": ".",
    "Base64": "QUJD",
    "Base64 said twice": "base64",
    "padding": "=",
    "quotes": '"',
    "single quotes": "'",
    "braces": "{",
    "pairs of surrogates": "\U0001f600",
    "control characters": "\u0001",
}

DEVICE_FIELDS = (
    ("accountEnabled",),
    ("deviceId",),
    ("displayName",),
    ("operatingSystem",),
    ("profileType",),
    ("approximateLastSignInDateTime",),
    ("physicalIds",),
    ("extension_a",),
    ("alternativeSecurityIds", 0, "type"),
    ("alternativeSecurityIds", 0, "key"),
    ("alternativeSecurityIds", 0, "identityProvider"),
)

LINK_FIELDS = (
    ("name",),
    ("ipAddress",),
    ("deviceVendor",),
    ("bandwidthCapacityInMbps",),
    ("bgpConfiguration", "asn"),
    ("redundancyConfiguration", "redundancyTier"),
    ("redundancyConfiguration", "zoneLocalIpAddress"),
    ("tunnelConfiguration", "@odata.type"),
    ("tunnelConfiguration", "ikeEncryption"),
    ("tunnelConfiguration", "saLifeTimeSeconds"),
    ("tunnelConfiguration", "preSharedKey"),
)


def attack(target, topic):
    with target.facade() as facade:
        plain = _plain(facade)
        slowest = (0, "")
        for name, given in _inputs():
            answer = _best(facade, given, MOST * plain)
            slowest = max(slowest, (answer.seconds, name))
            slow = f"more than {MOST} times a plain body" if answer.seconds > MOST * plain else None
            topic.add(name, f"after {answer.seconds:.2f} s: {answer.shown()}", answer.fault() or slow)
    seconds, name = slowest
    topic.note(
        f"a plain body of {BODY // 1000} KB took {plain * 1000:.1f} ms; the slowest, {name}, {seconds * 1000:.0f} ms, "
        f"{seconds / plain:.1f} times that; {MOST} times is the limit."
    )


def _plain(facade):
    """The median, after what the first ones take longer."""
    given = _body("/devices", filled(DEVICE, ("displayName",), "a"))
    seconds = sorted(facade.send(given).seconds for _ in range(9))
    return seconds[4]


def _best(facade, given, limit):
    """Machines have moods, so what took too long is tried again."""
    answer = facade.send(given)
    for _ in range(TRIES - 1):
        if answer.error or answer.seconds <= limit:
            break
        answer = min(answer, facade.send(given), key=lambda each: each.seconds)
    return answer


def filled(payload, place, text, size=BODY):
    """With as much of the text at the place as the size leaves room for."""
    room = size - len(json.dumps(payload).encode())
    each = len(json.dumps(text, ensure_ascii=False).encode()) - 2
    return changed(payload, place, text * (room // each))


def _body(path, payload):
    return event("POST", path, payload, query="validateOnly=true", token=None)


def _inputs():
    for path, payload, fields in (("/devices", DEVICE, DEVICE_FIELDS), (LINKS, LINK, LINK_FIELDS)):
        for place in fields:
            for name, text in CLASSES.items():
                yield f"{'.'.join(map(str, place))}: {name}", _body(path, filled(payload, place, text))
    for name, text in CLASSES.items():
        yield f"31 identity providers: {name}", _body("/devices", _many_texts(text))
        for size in (250, 4_000, 120_000):
            yield f"names of devices, {size}: {name}", _body("/devices", {**DEVICE, **_names(text, size)})
            tunnel = {**LINK["tunnelConfiguration"], **_names(text, size)}
            yield f"names of tunnels, {size}: {name}", _body(LINKS, {**LINK, "tunnelConfiguration": tunnel})
        encoded = _percent(text)
        yield f"name of an option: {name}", event("POST", "/devices", DEVICE, query=encoded + "=1", token=None)
        yield f"value of an option: {name}", event("POST", "/devices", DEVICE, query="validateOnly=" + encoded, token=None)
        yield f"path value: {name}", event("POST", f"/users/{encoded}/devices", DEVICE, token=None)
        yield f"remote network: {name}", event("POST", LINKS.replace(LINKS.split("/")[4], encoded), LINK, token=None)
        for header in ("authorization", "prefer", "client-request-id", "content-type"):
            value = "Bearer " * (header == "authorization") + text * (HEADER // len(text.encode()))
            given = request("POST", "/devices", DEVICE, headers={header: value}, token=None, query="validateOnly=true")
            yield f"{header}: {name}", as_bytes(given)
    for letter in (" ", "/", "%", "a/"):
        yield f"200,000 of {letter!r} as a path", event("POST", "/" + letter * 200_000, DEVICE, token=None)
        yield f"200,000 of {letter!r} as a query", event("POST", "/devices", DEVICE, query=letter * 200_000, token=None)


def _many_texts(text):
    """Each within what a text may be."""
    whole = (text * 4_096)[:4_096]
    entry = {"type": 2, "key": "YQ=="}
    entries = [{**entry, "identityProvider": whole}] * 31
    while len(json.dumps(entries, ensure_ascii=False).encode()) > BODY:
        entries = entries[:-1]
    return {**DEVICE, "alternativeSecurityIds": entries}


def _names(text, size):
    """As many names of the length as the body has room for, no two alike."""
    most = BODY // len(json.dumps(text * 2, ensure_ascii=False).encode()) * len(text)
    each = (text * size)[: min(size - 13, most)]
    count = max(1, BODY // (len(json.dumps(each, ensure_ascii=False).encode()) + 22))
    return {f"extension_{each}{number:03}": "" for number in range(count)}


def _percent(text):
    one = "".join(f"%{byte:02X}" for byte in text.encode())
    return one * max(1, URL // len(one)) if len(one) <= URL else one[: URL // 3 * 3]
