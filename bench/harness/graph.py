"""The driver's end of its stand-in for Graph, which has certificates of its own and counts what it creates."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

PATH = "/beta/networkAccess/connectivity/remoteNetworks/dc6a7efd-6b2b-4c6a-84e7-5dcf97e62e04/deviceLinks"


@dataclass(frozen=True)
class Certificates:
    """An authority, and a server's certificate that it issued. RSA, as Graph's own."""

    authority: Path
    server: Path
    server_key: Path

    @staticmethod
    def make(directory):
        directory.mkdir(parents=True, exist_ok=True)
        names = ("authority.pem", "authority.key", "server.pem", "server.key", "server.csr", "server.ext")
        authority, authority_key, server, server_key, request, extensions = (directory / name for name in names)
        extensions.write_text("subjectAltName=DNS:localhost\nextendedKeyUsage=serverAuth\n", encoding="ascii")
        new = ("openssl", "req", "-newkey", "rsa:2048", "-nodes")
        _run(*new, "-x509", "-days", "30", "-subj", "/CN=Bench", "-keyout", authority_key, "-out", authority)
        _run(*new, "-subj", "/CN=localhost", "-keyout", server_key, "-out", request)
        sign = ("openssl", "x509", "-req", "-days", "30", "-CAcreateserial", "-extfile", extensions)
        _run(*sign, "-in", request, "-CA", authority, "-CAkey", authority_key, "-out", server)
        return Certificates(authority, server, server_key)


class Graph:
    """The running stand-in: for one create, or, without a canonical body, for all."""

    def __init__(self, certificates, canonical=None):
        self.authority = certificates.authority
        program = Path(__file__).with_name("graph_stand_in.py")
        expected = (PATH, canonical) if canonical else ()
        self._process = subprocess.Popen(
            [sys.executable, program, certificates.server, certificates.server_key, *expected],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        self.port = int(self._process.stdout.readline())
        self.url = f"https://localhost:{self.port}"

    def created(self):
        """How much it has created so far."""
        self._process.stdin.write("\n")
        return int(self._process.stdout.readline())

    def expect(self, created, name):
        """Everybody sends each create once, and to nobody else."""
        if self.created() != created:
            raise RuntimeError(f"{name} did not send each create to Graph exactly once")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.communicate()


def _run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed: {done.stderr}")
