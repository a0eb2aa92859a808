"""A stand-in for Graph that speaks in bytes, because a library would not say what no server should."""

import json
import socket
import threading
from dataclasses import dataclass

BREAK_OFF = None


@dataclass(frozen=True)
class Request:
    method: str
    target: str
    headers: dict
    body: bytes


def http(status, body="", headers=(), length=None):
    """A whole answer; length is for one that announces another than it has."""
    data = body if isinstance(body, bytes) else (body if isinstance(body, str) else json.dumps(body)).encode()
    lines = [f"HTTP/1.1 {status} Whatever", "Content-Type: application/json"]
    lines += [f"Content-Length: {len(data) if length is None else length}"]
    lines += [f"{name}: {value}" for name, value in headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + data


def error(status, message, headers=(), **members):
    return http(status, {"error": {"code": "someCode", "message": message, **members}}, headers)


def created(request):
    """As Graph does: what was sent, with an id and without keys; to a read, what every configuration has."""
    if request.method == "GET":
        return http(200, {"id": "1", "links": []})
    link = json.loads(request.body)
    tunnel = link.get("tunnelConfiguration")
    if isinstance(tunnel, dict):
        link["tunnelConfiguration"] = {name: value for name, value in tunnel.items() if not name.endswith("Key")}
    return http(201, {"id": "0d5f62a8-0f2e-4f3c-9a51-6f0f4b3f7c11", **link})


class Graph:
    """
    answer: what it answers a request with: bytes, or pieces after which it breaks off, or BREAK_OFF. May be replaced at any time.
    """

    def __init__(self, answer=created):
        self.answer = answer
        self._requests = []
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def asked(self):
        """What it was asked since the last time."""
        asked, self._requests = self._requests, []
        return asked

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._listener.close()

    def _accept(self):
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return  # it is over
            threading.Thread(target=self._converse, args=(connection,), daemon=True).start()

    def _converse(self, connection):
        with connection:
            try:
                while self._serve(connection):
                    pass
            except OSError:
                pass  # the function has heard enough

    def _serve(self, connection):
        request = _read(connection)
        if request is None:
            return False
        self._requests.append(request)
        answer = self.answer(request)
        if answer is BREAK_OFF:
            return False
        if isinstance(answer, bytes):
            connection.sendall(answer)
            return True
        for piece in answer:
            connection.sendall(piece)
        return False


def _read(connection):
    received = b""
    while b"\r\n\r\n" not in received:
        data = connection.recv(1 << 16)
        if not data:
            return None
        received += data
    head, _, body = received.partition(b"\r\n\r\n")
    start, *lines = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    length = int(headers.get("content-length", 0))
    while len(body) < length:
        data = connection.recv(1 << 16)
        if not data:
            return None
        body += data
    method, target, _ = start.split(" ", 2)
    return Request(method, target, headers, body)
