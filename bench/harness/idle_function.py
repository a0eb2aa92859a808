"""A function that answers at once: the time of its invocations is what the driver itself costs, and a little more."""

import os
import socket

ANSWER = b'{"statusCode":200,"body":"","isBase64Encoded":false}'


def main():
    host, port = os.environ["AWS_LAMBDA_RUNTIME_API"].split(":")
    connection = socket.create_connection((host, int(port)))
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    while True:
        connection.sendall(b"GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: runtime\r\n\r\n")
        event = _message(connection)
        if not event:
            return
        request_id = event.partition(b"Aws-Request-Id: ")[2].partition(b"\r\n")[0]
        connection.sendall(
            b"POST /2018-06-01/runtime/invocation/%b/response HTTP/1.1\r\nHost: runtime\r\nContent-Length: %d\r\n\r\n%b"
            % (request_id, len(ANSWER), ANSWER)
        )
        _message(connection)


def _message(connection):
    received = b""
    while True:
        data = connection.recv(65536)
        if not data:
            return b""
        received += data
        head, separator, body = received.partition(b"\r\n\r\n")
        if separator and len(body) >= int(head.partition(b"Content-Length: ")[2].partition(b"\r\n")[0]):
            return received


if __name__ == "__main__":
    main()
