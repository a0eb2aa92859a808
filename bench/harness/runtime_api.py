"""The side of AWS in a function's life: the Lambda Runtime API, for one function at a time.

One thread and plain sockets: what lies between the clock and the function is one system call on either side, so that
the times are the function's. What is left of the driver in them is measured by a function that answers at once
(idle_function.py).
"""

import json
import selectors
import socket
import time
from dataclasses import dataclass

from .http_body import body_of

RUNTIME = b"/2018-06-01/runtime/"
TAKEN = b'{"status":"OK"}'
START_TIME = 60
INVOCATION_TIME = 30
LIFE_SIGNS = 0.1


class FunctionFailed(Exception):
    """A function that ended, was silent for too long, or said itself that it failed."""


@dataclass(frozen=True)
class Invocation:
    handed_out: int
    answered: int
    status: int
    body: str

    @property
    def elapsed(self):
        return self.answered - self.handed_out


@dataclass(frozen=True)
class Report:
    """What a function says of an event: an answer, or that it failed."""

    handed_out: int
    arrived: int
    path: str
    body: bytes

    @property
    def failed(self):
        return not self.path.endswith("/response")


@dataclass(frozen=True)
class _Request:
    connection: socket.socket
    path: bytes
    body: bytes
    arrived: int


class RuntimeApi:
    """Hands out one event after the other; times are of time.perf_counter_ns."""

    def __init__(self, is_alive=lambda: True, invocation_time=INVOCATION_TIME):
        self._is_alive = is_alive
        self._invocation_time = invocation_time
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._listener, selectors.EVENT_READ)
        self._received = {}
        self._polling = None
        self._invocations = 0
        self.address = f"127.0.0.1:{self._listener.getsockname()[1]}"

    def await_poll(self):
        """When the function asked for its next event."""
        if self._polling is None:
            request = self._receive(max(START_TIME, self._invocation_time))
            if request.path != RUNTIME + b"invocation/next":
                raise FunctionFailed(f"{request.path.decode()}: {request.body.decode(errors='replace')}")
            self._polling = request
        return self._polling.arrived

    def invoke(self, event):
        """Until its answer has arrived, which is an answer to API Gateway."""
        report = self.exchange(event)
        if report.failed:
            raise FunctionFailed(f"{report.path}: {report.body.decode(errors='replace')}")
        proxied = json.loads(report.body)
        return Invocation(report.handed_out, report.arrived, proxied.get("statusCode"), proxied.get("body"))

    def exchange(self, event):
        """Until it has said something of it."""
        self.await_poll()
        connection, self._polling = self._polling.connection, None
        self._invocations += 1
        message = self._invocation(event)
        handed_out = time.perf_counter_ns()
        connection.sendall(message)
        answer = self._receive(self._invocation_time)
        _reply(answer.connection, b"202 Accepted", TAKEN)
        return Report(handed_out, answer.arrived, answer.path.decode(), answer.body)

    def close(self):
        for connection in self._received:
            connection.close()
        self._listener.close()
        self._selector.close()

    def _invocation(self, event):
        deadline = int((time.time() + self._invocation_time) * 1000)
        return (
            "HTTP/1.1 200 OK\r\n"
            "Content-Type: application/json\r\n"
            f"Content-Length: {len(event)}\r\n"
            f"Lambda-Runtime-Aws-Request-Id: 00000000-0000-4000-8000-{self._invocations:012d}\r\n"
            f"Lambda-Runtime-Deadline-Ms: {deadline}\r\n"
            "Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:eu-central-1:123456789012:function:bench\r\n"
            "Lambda-Runtime-Trace-Id: Root=1-67000000-000000000000000000000001;Sampled=0\r\n\r\n"
        ).encode() + event

    def _receive(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for key, _ in self._selector.select(LIFE_SIGNS):
                if key.fileobj is self._listener:
                    self._accept()
                    continue
                request = self._read(key.fileobj)
                if request is not None:
                    return request
            if not self._is_alive():
                raise FunctionFailed("it ended")
        raise FunctionFailed(f"nothing came from it for {seconds} seconds")

    def _accept(self):
        connection, _ = self._listener.accept()
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._received[connection] = b""
        self._selector.register(connection, selectors.EVENT_READ)

    def _read(self, connection):
        try:
            data = connection.recv(1 << 20)
        except ConnectionResetError:
            data = b""
        arrived = time.perf_counter_ns()
        if not data:
            self._selector.unregister(connection)
            del self._received[connection]
            connection.close()
            return None
        self._received[connection] += data
        return self._complete(connection, arrived)

    def _complete(self, connection, arrived):
        head, separator, body = self._received[connection].partition(b"\r\n\r\n")
        if not separator:
            return None
        headers = head.lower()
        if b"expect: 100-continue" in headers and not body:
            connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
        whole = body_of(headers, body)
        if whole is None:
            return None
        self._received[connection] = b""
        return _Request(connection, head.split(b" ", 2)[1], whole, arrived)


def _reply(connection, status, body):
    connection.sendall(
        b"HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (status, len(body), body)
    )
