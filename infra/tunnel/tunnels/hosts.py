"""Hosts that are network namespaces, and what runs on them."""
import os
import subprocess
import time
from pathlib import Path

PATIENCE = 30


class Failed(Exception):
    """A check of a case that did not hold."""


def call(*command, within=PATIENCE, **options):
    """Its standard output; Failed with what it wrote if it failed."""
    try:
        done = subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=within, check=False,
                              **options)
    except subprocess.TimeoutExpired:
        raise Failed(f"{' '.join(map(str, command))}: no end within {within} s") from None
    if done.returncode:
        raise Failed(f"{' '.join(map(str, command))}: {last_lines(done.stderr or done.stdout)}")
    return done.stdout


def last_lines(text, count=4):
    lines = [line for line in text.splitlines() if line.strip() and "failed to load" not in line]
    return " | ".join(lines[-count:])


def wait_until(what, condition, within=PATIENCE, every=0.1):
    """The first true answer of the condition."""
    end = time.monotonic() + within
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > end:
            raise Failed(f"not within {within} s: {what}")
        time.sleep(every)


class Host:
    """A namespace with a directory for the files of its daemons."""

    def __init__(self, name, directory):
        self.name = name
        self.directory = Path(directory)
        self.directory.mkdir(parents=True, exist_ok=True)
        self.processes = []
        call("ip", "netns", "add", name)
        self.run("ip", "link", "set", "lo", "up")
        self.run("sysctl", "-qw", "net.ipv4.ip_forward=1", "net.ipv4.conf.all.rp_filter=0",
                 "net.ipv4.conf.default.rp_filter=0")

    def run(self, *command, **options):
        return call("ip", "netns", "exec", self.name, *command, **options)

    def start(self, *command, log, environment=None):
        with open(self.directory / log, "wb") as out:
            process = subprocess.Popen(
                ["ip", "netns", "exec", self.name, *map(str, command)], stdin=subprocess.DEVNULL, stdout=out,
                stderr=subprocess.STDOUT, env={**os.environ, **(environment or {})})
        self.processes.append(process)
        return process

    def serve(self, socket, *command, log):
        """Starts it and waits until it listens."""
        process = self.start(*command, log=log)

        def listens():
            if process.poll() is not None:
                raise Failed(f"{Path(command[0]).name} ended: {last_lines((self.directory / log).read_text())}")
            return Path(socket).exists()
        wait_until(f"{Path(command[0]).name} listens", listens, every=0.05)
        return process

    def address(self, address, device="lo"):
        self.run("ip", "address", "add", address, "dev", device)

    def cable(self, device, other, device_of_other):
        call("ip", "link", "add", device, "netns", self.name, "type", "veth", "peer", "name", device_of_other, "netns",
             other.name)
        for host, end in ((self, device), (other, device_of_other)):
            host.run("ip", "link", "set", "dev", end, "up")

    def pings(self, address, count=2):
        """How many of them were answered."""
        done = subprocess.run(["ip", "netns", "exec", self.name, "ping", "-n", "-q", "-c", str(count), "-i", "0.1", "-W", "1",
                               address], capture_output=True, text=True, check=False)
        words = done.stdout.split(" received")[0].split()
        return int(words[-1]) if " received" in done.stdout else 0

    def close(self):
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        subprocess.run(["ip", "netns", "del", self.name], capture_output=True, check=False)
