"""As much of HTTP's framing as functions use towards the Runtime API."""


def body_of(headers, received):
    """The whole body, or None while some of it is missing. No client sends a request before the last is answered."""
    if b"transfer-encoding: chunked" in headers:
        return _unchunked(received) if received.endswith(b"0\r\n\r\n") else None
    _, found, rest = headers.partition(b"content-length:")
    length = int(rest.split(b"\r\n", 1)[0]) if found else 0
    return received if len(received) >= length else None


def _unchunked(received):
    body = b""
    while True:
        size, _, received = received.partition(b"\r\n")
        length = int(size.split(b";")[0], 16)
        if length == 0:
            return body
        body += received[:length]
        received = received[length + 2 :]
