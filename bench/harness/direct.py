"""The same create without any function: the driver calls the stand-in for Graph, on one connection that it keeps."""

import json
import socket
import ssl
import time

from . import graph as stand_in


class DirectCall:
    def __init__(self, graph, token, canonical):
        body = json.dumps(json.loads(canonical.read_bytes()), separators=(",", ":")).encode()
        self._request = (
            f"POST {stand_in.PATH} HTTP/1.1\r\nHost: localhost:{graph.port}\r\nAuthorization: {token}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        ).encode() + body
        plain = socket.create_connection(("127.0.0.1", graph.port))
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        context = ssl.create_default_context(cafile=graph.authority)
        self._connection = context.wrap_socket(plain, server_hostname="localhost")

    def create(self):
        begin = time.perf_counter_ns()
        self._connection.sendall(self._request)
        answer = self._connection.recv(65536)
        elapsed = time.perf_counter_ns() - begin
        if not answer.startswith(b"HTTP/1.1 201"):
            raise RuntimeError(f"the stand-in refused the direct call: {answer!r}")
        return elapsed

    def freeze(self):
        """Nothing runs between two calls."""

    def thaw(self):
        """As above."""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._connection.close()
