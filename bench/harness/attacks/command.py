"""bench/attack: which attacks there are, and what is said of them."""

import argparse
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timezone
from pathlib import Path

from .. import packages
from . import (
    bad_tokens,
    corpora,
    doubled,
    headers,
    json_of_others,
    much_memory,
    naughty_bodies,
    naughty_headers,
    naughty_urls,
    new_names,
    no_http,
    paths,
    repeated_secrets,
    time_taken,
    wrong_settings,
)
from .facade import Facade
from .graph import Graph
from .table import OutOfTime, Topic, document

TOPICS = {
    "time": time_taken,
    "headers": headers,
    "paths": paths,
    "secrets": repeated_secrets,
    "events": no_http,
    "memory": much_memory,
    "names": new_names,
    "tokens": bad_tokens,
    "creates": doubled,
    "settings": wrong_settings,
    "json": json_of_others,
    "naughty-bodies": naughty_bodies,
    "naughty-urls": naughty_urls,
    "naughty-headers": naughty_headers,
}
OUT = packages.ROOT / "target/attacks.md"
SECONDS = 240

DESCRIPTION = """\
Attacks the native executable from outside: it hands it events as the Lambda Runtime API does, and stands in for Graph.
Prints and writes a table of what was tried and what held, and of what did not, its input and the answer.

Without EXECUTABLE it takes target/*-runner. Needs Linux and Python 3.9, and no real Graph. The topics whose input others have
collected need Node and npm, which gets it from a registry once; without them they are skipped, or fail if CI is set."""

EPILOG = f"""\
topics: {', '.join(TOPICS)}

exit codes: 0 all held; 1 something did not; 2 wrong usage, or no executable; 130 interrupted"""


class Target:
    """What is attacked, and how each topic gets it."""

    def __init__(self, executable, directory):
        self._executable = executable
        self._directory = directory

    def graph(self):
        return Graph()

    def facade(self, graph=None, settings=()):
        return Facade(self._executable, self._directory, graph, settings)


def main(arguments):
    options = _options(arguments)
    executable = options.executable or _built()
    if executable is None or not executable.is_file():
        print(f"bench/attack: there is no {executable or 'target/*-runner'}", file=sys.stderr)
        return 2
    begin = time.monotonic()
    try:
        topics = run(executable.resolve(), options.only, begin + options.seconds)
    except KeyboardInterrupt:
        return 130
    about = _about(executable, topics, time.monotonic() - begin)
    written = document(topics, about)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(written, encoding="utf-8")
    print(written)
    print(f"written: {options.out}")
    return 0 if all(topic.held == topic.attempts for topic in topics) else 1


def run(executable, names, end):
    topics = []
    with tempfile.TemporaryDirectory() as directory:
        target = Target(executable, Path(directory))
        for name in names:
            module = TOPICS[name]
            topic = Topic(module.TITLE, end)
            topics.append(topic)
            begin = time.monotonic()
            try:
                module.attack(target, topic)
            except OutOfTime:
                topic.unfinished("not finished in time")
            except corpora.Unavailable as unavailable:
                topic.skipped(str(unavailable), corpora.may_be_left_out())
            print(f"{topic.title}: {time.monotonic() - begin:.1f} s", file=sys.stderr)
    return topics


def _about(executable, topics, seconds):
    attempts, held = (sum(getattr(topic, name) for topic in topics) for name in ("attempts", "held"))
    size = executable.stat().st_size / 1_000_000
    date = datetime.now(timezone.utc).isoformat(timespec="minutes")
    return (
        f"{date[:10]}, revision {_revision()}, executable of {size:.1f} MB: {attempts} attempts in {seconds:.0f} s, "
        f"{held} held. Made by bench/attack."
    )


def _revision():
    command = ["git", "-C", str(packages.ROOT), "describe", "--always", "--dirty"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"


def _built():
    return next(iter(sorted((packages.ROOT / "target").glob("*-runner"))), None)


def _options(arguments):
    parser = argparse.ArgumentParser(
        prog="bench/attack",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("executable", type=Path, nargs="?", help="target/…-runner")
    parser.add_argument("--only", type=_topics, default=list(TOPICS), help="topics, separated by commas (all)")
    parser.add_argument("--out", type=Path, default=OUT, help="the file that is written (target/attacks.md)")
    parser.add_argument("--seconds", type=float, default=SECONDS, help=f"after which it ends at all events ({SECONDS})")
    return parser.parse_args(arguments)


def _topics(text):
    names = text.split(",")
    unknown = [name for name in names if name not in TOPICS]
    if unknown:
        raise argparse.ArgumentTypeError(f"unknown: {', '.join(unknown)}")
    return names
