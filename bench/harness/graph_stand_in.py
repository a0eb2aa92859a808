"""A stand-in for Microsoft Graph behind TLS, in a process of its own, that creates.

It takes nothing but the one create that everybody should send: path, bearer token and canonical body. If it is told
none, it takes every create. Its 201 has an id, so that nobody needs to look one up and each create is one request. Run
as a program it prints its port, then, for each line that it reads, how much it has created.

Threads with blocking sockets answered sooner and more evenly here than Node's https server and than asyncio did.
"""

import gc
import json
import socket
import ssl
import sys
import threading
from pathlib import Path

PLACE = b"PLACE-ID"
ID = "PLACE-ID-0000-4000-8000-000000000000"
CREATED = b"HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nrequest-id: %b\r\nContent-Length: %d\r\n\r\n%b"
REFUSED = b"HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"


class GraphStandIn:
    def __init__(self, path="", canonical=None):
        self.created = 0
        self._counting = threading.Lock()
        self._start = f"POST {path} HTTP/1.1\r\n".encode() if path else b"POST "
        self._canonical = canonical
        self._answers = {}

    def serve(self, connection):
        received = b""
        while True:
            data = connection.recv(65536)
            if not data:
                return
            received += data
            head, separator, body = received.partition(b"\r\n\r\n")
            if separator and len(body) >= _length(head):
                received = b""
                connection.sendall(self._answer(head, body))

    def _answer(self, head, body):
        fault = self._fault(head, body)
        if fault:
            answer = json.dumps({"error": {"code": "badRequest", "message": fault}}).encode()
            return REFUSED % (len(answer), answer)
        with self._counting:
            self.created += 1
            new_id = b"%08x" % self.created
        created = self._answers[body].replace(PLACE, new_id)
        return CREATED % (new_id, len(created), created)

    def _fault(self, head, body):
        if not head.startswith(self._start):
            return "not the create that was expected: " + head.split(b"\r\n", 1)[0].decode(errors="replace")
        if b"\r\nauthorization: bearer " not in head.lower():
            return "no bearer token"
        if body not in self._answers:
            read = json.loads(body)
            if self._canonical not in (None, read):
                return "not the canonical body"
            self._answers[body] = json.dumps({"id": ID, **_without_keys(read), "version": "1.0.0"}).encode()
        return None


def _without_keys(value):
    if isinstance(value, list):
        return [_without_keys(element) for element in value]
    if isinstance(value, dict):
        return {name: _without_keys(member) for name, member in value.items() if not name.endswith("SharedKey")}
    return value


def _length(head):
    """Of the body; requests in chunks are not understood."""
    _, found, rest = head.lower().partition(b"content-length:")
    return int(rest.split(b"\r\n", 1)[0]) if found else 0


def _accept(listener, context, stand_in):
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=_converse, args=(connection, context, stand_in), daemon=True).start()


def _converse(connection, context, stand_in):
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    try:
        stand_in.serve(context.wrap_socket(connection, server_side=True))
    except OSError:
        pass  # functions are killed, and their connections with them


def main(certificate, key, path="", canonical=None):
    gc.disable()  # a pause of the stand-in would be somebody's p99
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    stand_in = GraphStandIn(path, json.loads(Path(canonical).read_bytes())) if canonical else GraphStandIn()
    listener = socket.create_server(("127.0.0.1", 0), backlog=64)
    threading.Thread(target=_accept, args=(listener, context, stand_in), daemon=True).start()
    print(listener.getsockname()[1], flush=True)
    for _ in sys.stdin:
        print(stand_in.created, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
