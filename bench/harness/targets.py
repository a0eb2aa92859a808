"""What the native function is to reach, and whether it did. Nothing fails for it: machines have moods."""

from typing import NamedTuple

from .cold import CACHED, EVICTED
from .figures import HELLO, NATIVE, NODE, difference, divided


class Target(NamedTuple):
    what: str
    unit: str
    most: float
    measured: float

    @property
    def met(self):
        return self.measured <= self.most


def of(figures):
    """Those of which there is something to say."""
    candidates = (
        Target("first poll, files cached", "ms", 12, figures.start(NATIVE, CACHED, "first_poll")),
        Target("first create, files cached", "ms", 17, figures.start(NATIVE, CACHED)),
        Target("first create, files evicted", "ms", 45, figures.start(NATIVE, EVICTED)),
        Target("read from disk, files evicted", "MB", 25, figures.start(NATIVE, EVICTED, "read_from_disk")),
        Target("file-backed memory at the first answer", "MB", 16, figures.start(NATIVE, EVICTED, "file_backed")),
        Target("warm p50 above hello's", "ms", 0.3, difference(figures.warm(NATIVE, 0.5), figures.warm(HELLO, 0.5))),
        Target("warm p99, to Node's", "", 0.5, divided(figures.warm(NATIVE, 0.99), figures.warm(NODE, 0.99))),
        Target("peak memory", "MB", 45, figures.peak(NATIVE)),
        Target("executable", "MB", 48, figures.size(NATIVE, "executable")),
        Target("package", "MB", 17, figures.size(NATIVE, "package")),
    )
    return [target for target in candidates if target.measured is not None]
