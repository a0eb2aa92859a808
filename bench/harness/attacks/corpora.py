"""Hostile input that others have collected. It comes from npm when it is used, so it needs Node."""

import json
import os
import shutil
import subprocess
from functools import cache

from .. import packages

PROJECT = packages.ROOT / "bench/corpora"
COPY = packages.ROOT / "target/corpora.json"


class Unavailable(Exception):
    """Says why the corpora are not there."""


def texts():
    """Of JSON and of what is none, each with its name, which begins with y (JSON), n (none) or i (either)."""
    return _read()["texts"]


def strings():
    """The naughty strings, each once."""
    return list(dict.fromkeys(_read()["strings"]))


def may_be_left_out():
    """Whoever tries something out may not have Node, but continuous integration must."""
    return not os.environ.get("CI")


@cache
def _read():
    if not shutil.which("node") or not shutil.which("npm"):
        raise Unavailable("Node or npm is not installed")
    installed = PROJECT / "node_modules/.package-lock.json"
    lock = PROJECT / "package-lock.json"
    if not installed.exists() or installed.stat().st_mtime < lock.stat().st_mtime:
        _run("npm", "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund")
    COPY.parent.mkdir(parents=True, exist_ok=True)
    COPY.write_text(_run("node", "corpora.mjs"), encoding="utf-8")
    return json.loads(COPY.read_text(encoding="utf-8"))


def _run(*command):
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise Unavailable(f"{' '.join(command)} failed: {(done.stderr or done.stdout).strip()[-300:]}")
    return done.stdout
