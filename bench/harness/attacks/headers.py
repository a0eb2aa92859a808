"""Headers and methods that HTTP libraries act upon, or cannot take."""

from .events import DEVICE, LINK, LINKS, TOKEN, event

TITLE = "`Expect`, framing, control characters, methods"

EXPECTATIONS = (
    "100-continue",
    "100-Continue",
    "100-CONTINUE",
    " 100-continue ",
    "100-continue, x",
    "x, 100-continue",
    "100-continue;q=1",
    "200-ok",
    "",
)
NAMES = ("expect", "Expect", "EXPECT")

LENGTHS = ("x", "", "1.5", "-1", "+5", "0", "1", "0x10", "1, 1", "9" * 30, "S3cretMARKER0001", "１２", "99999")

OTHERS = {
    "transfer-encoding": ("chunked", "gzip, chunked", "identity", "x"),
    "connection": ("close", "upgrade", "content-length"),
    "upgrade": ("h2c", "websocket"),
    "te": ("trailers",),
    "trailer": ("authorization",),
    "host": ("evil.example", "", "a b", "//"),
    "x-forwarded-host": ("evil.example",),
    "x-forwarded-proto": ("gopher", ""),
    "x-http-method-override": ("DELETE",),
    "content-encoding": ("gzip", "x"),
    "content-type": ("", ";", "application/json; charset=x", "multipart/form-data", "a/b/c", "*/*", "text/plain"),
    "accept": ("", ";", "a/b/c", "*", "application/xml", "application/json;q=x"),
    "accept-language": ("*", "x" * 5_000, ";;"),
    "accept-encoding": ("gzip", "*;q=0"),
    "cookie": ("a=b; c", "=" * 4_000),
    "range": ("bytes=0-1",),
    "if-none-match": ("*",),
    "retry-attempt": ("x", "-1", "9" * 40),
    "origin": ("null", "evil", "https://evil.example"),
    "sdkversion": ("\u00e9", "x" * 9_000),
}

CONTROLS = tuple(chr(code) for code in (0, 1, 7, 8, 9, 10, 11, 12, 13, 27, 31, 127, 133, 160, 0x2028, 0xD800, 0x1F600))
WITH_CONTROLS = ("authorization", "client-request-id", "content-type", "x-other", "host")

METHODS = ("get", "HEAD", "OPTIONS", "TRACE", "CONNECT", "PATCH", "PRI", "ΠΟΣΤ", "", " ", "P OST", "POST\r\nX: y", "P" * 5_000, "\0", "/")


DEVICES = "POST /devices"
READ = "GET " + LINKS.replace("deviceLinks", "connectivityConfiguration")


def attack(target, topic):
    with target.graph() as graph, target.facade(graph) as facade:
        for start, payload, query, token, added in _inputs():
            method, _, path = start.rpartition(" ")
            answer = facade.send(event(method, path, payload, query, token, added))
            given = f"{start}?{query} {'with' if token else 'without'} a token, {added}"
            topic.add(given, answer.shown() + answer.log, answer.fault() or _quoted(answer))


def _quoted(answer):
    return "the log quotes it" if "S3cretMARKER0001" in answer.log else None


def _inputs():
    """Method and path, payload, query, token, headers."""
    for name in NAMES:
        for value in EXPECTATIONS:
            for query in ("", "validateOnly=true"):
                for token in (TOKEN, None):
                    yield DEVICES, DEVICE, query, token, {name: value}
            yield "POST " + LINKS, LINK, "", TOKEN, {name: value}
            yield READ, None, "", TOKEN, {name: value}
    for length in LENGTHS:
        yield DEVICES, DEVICE, "", TOKEN, {"content-length": length}
        yield DEVICES, None, "", TOKEN, {"content-length": length}
    for name, values in OTHERS.items():
        for value in values:
            yield DEVICES, DEVICE, "", TOKEN, {name: value}
    for control in CONTROLS:
        for name in WITH_CONTROLS:
            for value in (f"a{control}b", f"{control}b", f"a{control}", f"Bearer S3cretMARKER0001{control}x"):
                yield DEVICES, DEVICE, "", TOKEN, {name: value}
        if control != "\ud800":  # no JSON as a name; among the events that are no HTTP
            yield DEVICES, DEVICE, "", TOKEN, {f"x-{control}y": "z"}
    for method in METHODS:
        for path in ("/devices", LINKS, "/", "*"):
            yield f"{method} {path}", DEVICE, "", TOKEN, {}
