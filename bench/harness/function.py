"""One process of a contender, started as Lambda starts a function, and its invocations."""

import signal
import subprocess
import time
from pathlib import Path

from . import memory
from .runtime_api import INVOCATION_TIME, FunctionFailed, RuntimeApi

CLOCK_OF_PROCESS = 2  # Linux numbers the clocks of processes after their ids


class Function:
    """Times are in nanoseconds. What goes wrong is told with the contender's name and the end of its log."""

    def __init__(self, contender, logs, options=(), invocation_time=INVOCATION_TIME, share=None):
        self._contender = contender
        self._log = logs / f"{contender.name}.log"
        self._api = RuntimeApi(self._is_alive, invocation_time)
        self._process = None
        environment = {
            "PATH": "/usr/local/bin:/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "AWS_LAMBDA_RUNTIME_API": self._api.address,
            "AWS_LAMBDA_FUNCTION_NAME": "bench",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "512",
            "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
            "AWS_REGION": "eu-central-1",
            "LAMBDA_TASK_ROOT": str(contender.directory),
            **contender.environment,
        }
        if share:
            environment["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = str(share.memory)
        with open(self._log, "wb") as log:
            self._begin = time.perf_counter_ns()
            self._process = subprocess.Popen(
                contender.command_with(options),
                cwd=contender.directory,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=share.enter if share else None,
            )
        if share:
            self._begin = share.entered()

    def until_first_poll(self):
        """From the start of the process until it asked for its first event."""
        return self._told(self._api.await_poll) - self._begin

    def until_first_answer(self):
        """From the start of the process until its first answer was there."""
        return self._invoke().answered - self._begin

    def create(self):
        """How long one invocation took."""
        return self._invoke().elapsed

    def answer(self, event):
        """To any other event, whatever it is."""
        return self._told(lambda: self._api.invoke(event))

    def exchange(self, event):
        """What it says of any event, be it that it failed, once it is ready for the next one."""
        report = self._told(lambda: self._api.exchange(event))
        self._told(self._api.await_poll)
        return report

    def logged(self):
        return self._log.read_text(encoding="utf-8", errors="replace")

    def logged_from(self, begin):
        """The log from a byte on, and where it ends now."""
        with open(self._log, "rb") as log:
            log.seek(begin)
            new = log.read()
        return new.decode(errors="replace"), begin + len(new)

    def memory(self):
        return memory.of(self._process.pid)

    def mappings(self):
        return Path(f"/proc/{self._process.pid}/maps").read_text(encoding="utf-8")

    def processor_time(self):
        """Of all its threads so far, those that have ended too, in the system and outside of it."""
        return time.clock_gettime_ns(~self._process.pid << 3 | CLOCK_OF_PROCESS)

    def freeze(self):
        """As Lambda does between invocations."""
        self._told(self._api.await_poll)
        self.send(signal.SIGSTOP)

    def thaw(self):
        self.send(signal.SIGCONT)

    def send(self, number):
        self._process.send_signal(number)

    def end(self, seconds=60):
        """Lets it end by itself, which leaves it time for what it does at its end."""
        self._process.terminate()
        self._process.wait(seconds)

    def close(self):
        self._process.kill()
        self._process.wait()
        self._api.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _invoke(self):
        invocation = self._told(lambda: self._api.invoke(self._contender.event))
        if not self._contender.expects(invocation.status, invocation.body):
            raise FunctionFailed(f"{self._contender.name} answered {invocation.status}: {invocation.body}")
        return invocation

    def _is_alive(self):
        return self._process is None or self._process.poll() is None

    def _told(self, action):
        try:
            return action()
        except FunctionFailed as failure:
            raise FunctionFailed(f"{self._contender.name}: {failure}\n{self.logged()[-3000:]}") from failure
