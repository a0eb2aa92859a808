"""The function under attack, and what it says."""

import json
from dataclasses import dataclass, field

from .. import contenders
from ..function import Function
from ..runtime_api import FunctionFailed

PATIENCE = 12

# Graph next door shows at once what it has created
QUICK = {"FACADE_GRAPH_SETTLE_TIME": "0.01S"}


@dataclass(frozen=True)
class Answer:
    """
    error: what the function reported in place of an answer, or why it said nothing
    log: the lines that came with it
    """

    status: int = 0
    headers: dict = field(default_factory=dict)
    body: str = ""
    error: str = ""
    log: str = ""
    seconds: float = 0

    def said(self):
        """All that the caller gets, as it is and as a program reads it."""
        return "\n".join([str(self.headers), self.body, *_texts(_parsed(self.body))])

    def shown(self):
        return self.error or f"{self.status} {json.dumps(self.headers)} {self.body}"

    def member(self, *names):
        value = _parsed(self.body)
        for name in names:
            value = value.get(name) if isinstance(value, dict) else None
        return value

    def misshapen(self):
        """An error that is none of Graph's shape, which clients for Graph read."""
        if self.status < 400 or self.error:
            return None
        texts = [self.member("error", name) for name in ("code", "message")]
        return None if all(isinstance(text, str) and text for text in texts) else "an error that is not of Graph's shape"

    def is_error_line(self):
        return " ERROR " in self.log or "Exception" in self.log

    def fault(self, most=499):
        """What no request of a caller, of whatever form, may lead to."""
        if self.error:
            return "the function failed, ended or was silent"
        if not 200 <= self.status <= most:
            return f"status {self.status}"
        return "an error in the log" if self.is_error_line() else None


class Facade:
    """Started anew once it has ended or is silent, so that the next attack meets a function again."""

    def __init__(self, executable, directory, graph=None, settings=()):
        environment = {**QUICK, **dict(settings)}
        if graph:
            environment["FACADE_GRAPH_BASE_URL"] = graph.url
        self._contender = contenders.attacked(executable, environment)
        self._directory = directory
        self._function = None
        self._log_read = 0

    def send(self, event):
        try:
            if self._function is None:
                self._start()
            report = self._function.exchange(event)
        except FunctionFailed as failure:
            self.close()
            return Answer(error=str(failure))
        seconds = (report.arrived - report.handed_out) / 1e9
        log = self._new_lines()
        if report.failed:
            return Answer(error=f"{report.path}: {report.body.decode(errors='replace')}", log=log, seconds=seconds)
        answer = json.loads(report.body)
        if not isinstance(answer, dict):
            return Answer(body=report.body.decode(), log=log, seconds=seconds)
        headers = {**(answer.get("multiValueHeaders") or {}), **(answer.get("headers") or {})}
        return Answer(answer.get("statusCode") or 0, headers, answer.get("body") or "", "", log, seconds)

    def start(self):
        """Whether it cannot, and all that it said in its log."""
        self._start()
        try:
            self._function.until_first_poll()
            return False, self._function.logged()
        except FunctionFailed:
            return True, self._function.logged()

    def memory(self):
        return self._function.memory()

    def close(self):
        if self._function:
            self._function.close()
            self._function = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _start(self):
        self._function = Function(self._contender, self._directory, invocation_time=PATIENCE)
        self._log_read = 0

    def _new_lines(self):
        new, self._log_read = self._function.logged_from(self._log_read)
        return new


def judged(expected, answer, asked):
    """What is wrong with an answer; one that cannot be read as the expected one is of another shape."""
    try:
        return expected(answer, asked)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        return "the answer has another shape"


def _parsed(text):
    try:
        return json.loads(text)
    except ValueError:
        return None


def _texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, member in value.items():
            yield name
            yield from _texts(member)
    elif isinstance(value, list):
        for entry in value:
            yield from _texts(entry)
