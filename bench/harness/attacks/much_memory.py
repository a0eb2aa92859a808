"""Answers of Graph that are larger than a function: it stays small, answers, and has the next answer to the next request."""

from .events import LINK, LINKS, event
from .graph import created, error

TITLE = "answers of Graph without measure"
MEGABYTE = 1_000_000
MOST = 150 * MEGABYTE
ENTRIES = 1_000_000
PIECE = b"x" * (1 << 16)
LARGE = 300 * MEGABYTE // len(PIECE)

HEAD = b"HTTP/1.1 %d Whatever\r\nContent-Type: application/json\r\n"


def _announced(status, start=b"", piece=PIECE):
    def answer(_):
        yield HEAD % status + b"Content-Length: %d\r\n\r\n" % (len(start) + LARGE * len(piece)) + start
        for _ in range(LARGE):
            yield piece

    return answer


def _chunked(status, start=b"", piece=PIECE, pieces=LARGE, end=b""):
    def chunk(data):
        return b"%x\r\n%b\r\n" % (len(data), data)

    def answer(_):
        yield HEAD % status + b"Transfer-Encoding: chunked\r\n\r\n"
        for data in (start, *[piece] * pieces, end):
            if data:
                yield chunk(data)
        yield b"0\r\n\r\n"

    return answer


def _until_closed(status):
    def answer(_):
        yield HEAD % status + b"Connection: close\r\n\r\n"
        for _ in range(LARGE):
            yield PIECE

    return answer


def _large_head(_):
    yield b"HTTP/1.1 201 Created\r\n"
    for _ in range(LARGE):
        yield b"X-Large: " + PIECE + b"\r\n"


def _list(entry):
    return _chunked(200, b'{"value":[' + entry, (b"," + entry) * 1_000, ENTRIES // 1_000, b"]}")


# What Graph answers a POST with; and a GET, which asks what became of one that failed
ANSWERS = {
    "201, announced": (_announced(201), None),
    "201, chunked": (_chunked(201), None),
    "201, until it closes": (_until_closed(201), None),
    "201, one text": (_announced(201, b'{"id":"'), None),
    "201, nested": (_chunked(201, b"", b"[" * (1 << 16)), None),
    "201, many members": (_chunked(201, b'{"id":"1"', b',"a":1' * 10_000, 5_000, b"}"), None),
    "400, announced": (_announced(400), None),
    "500, chunked": (_chunked(500), None),
    "201, a head without an end": (_large_head, None),
    "a list of 10^6 entries": (lambda _: error(500, "alas"), _list(b'{"id":"1"}')),
    "a list of 10^6 entries that are none": (lambda _: error(500, "alas"), _list(b"1")),
    "a list of 10^6 lists": (lambda _: error(500, "alas"), _list(b"[]")),
    "a list, announced": (lambda _: error(500, "alas"), _announced(200, b'{"value":["')),
}


def attack(target, topic):
    with target.graph() as graph, target.facade(graph) as facade:
        peak = 0
        for name, (to_post, to_get) in ANSWERS.items():
            graph.answer = lambda request: (to_post if request.method == "POST" else to_get or to_post)(request)
            answer = facade.send(event("POST", LINKS, LINK))
            graph.answer = created
            following = facade.send(event("POST", LINKS, {**LINK, "name": name}))
            memory = 0 if following.error else facade.memory()["peak"]
            peak = max(peak, memory)
            topic.add(name, answer.shown(), _fault(answer, following, name, memory))
    topic.note(f"the peak was {peak / MEGABYTE:.0f} MB; {MOST // MEGABYTE} MB are the limit.")


def _fault(answer, following, name, memory):
    if answer.error or not 200 <= answer.status < 600:
        return "no answer"
    if "OutOfMemory" in answer.log:
        return "out of memory"
    if following.status != 201 or following.member("name") != name:
        return "the next request does not get its own answer"
    return f"more than {MOST // MEGABYTE} MB" if memory > MOST else None
