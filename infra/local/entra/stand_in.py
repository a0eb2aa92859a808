"""Microsoft Entra for infra/local: what it answers is in mappings/, the same for WireMock and for the server here. Callers' tokens are signed with
a key that everybody has, so no facade may trust it but one on this machine."""

import base64
import hashlib
import json
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

HERE = Path(__file__).resolve().parent
KEY = json.loads((HERE / "key-for-local-use-only.json").read_text())
PORT = 8090

# What stands in front of the hash in a signature: DigestInfo of SHA-256 (RFC 8017, 9.2)
SHA256 = bytes.fromhex("3031300d060960864801650304020105000420")

WHO = {
    "user": {"sub": "alice", "oid": "2f9d4b1e-0000-4000-8000-000000000002", "scp": "access_as_user"},
    "application": {"sub": "robot", "oid": "2f9d4b1e-0000-4000-8000-000000000003", "idtyp": "app", "roles": ["Links.Write"]},
}


def _text(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _number(name):
    return int.from_bytes(base64.urlsafe_b64decode(KEY[name] + "=="), "big")


def _signature(signed):
    modulus = _number("n")
    length = (modulus.bit_length() + 7) // 8
    end = SHA256 + hashlib.sha256(signed).digest()
    padded = b"\0\1" + b"\xff" * (length - len(end) - 3) + b"\0" + end
    return pow(int.from_bytes(padded, "big"), _number("d"), modulus).to_bytes(length, "big")


def token(who, tenant, client_id, now=None):
    """A caller's token for the facade, for an hour."""
    now = int(time.time() if now is None else now)
    header = {"alg": "RS256", "typ": "JWT", "kid": KEY["kid"]}
    claims = {
        "ver": "2.0",
        "iss": f"https://login.microsoftonline.com/{tenant}/v2.0",
        "tid": tenant,
        "aud": client_id,
        "azp": "11111111-0000-4000-8000-000000000001",
        "iat": now,
        "nbf": now,
        "exp": now + 3600,
        **WHO[who],
    }
    signed = ".".join(_text(json.dumps(part).encode()) for part in (header, claims))
    return f"{signed}.{_text(_signature(signed.encode()))}"


def mappings():
    return [json.loads(file.read_text()) for file in sorted((HERE / "mappings").glob("*.json"))]


def _fits(request, method, path, body):
    wanted = request["method"] == method and request["urlPath"] == path
    return wanted and all(pattern["contains"] in body for pattern in request.get("bodyPatterns", []))


class _Handler(BaseHTTPRequestHandler):
    def _answer(self):
        body = self.rfile.read(int(self.headers.get("content-length", 0))).decode()
        path = self.path.split("?")[0]
        found = next((each["response"] for each in mappings() if _fits(each["request"], self.command, path, body)), {"status": 404})
        text = json.dumps(found.get("jsonBody", {})).encode()
        self.send_response(found["status"])
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    do_GET = do_POST = _answer

    def log_message(self, *_):
        """Says nothing."""


def serve(port=PORT):
    """Serves in the background as long as the process lives; the answer has its port."""
    server = ThreadingHTTPServer(("127.0.0.1", port), _Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]
