"""What the native function is to reach, and whether it did. Nothing fails for it: machines have moods."""

from dataclasses import dataclass

from .cold import EVICTED, WARM_CACHE
from .figures import MEGABYTE, NODE, SMALL_FUNCTION, ratio

NATIVE = "native"


@dataclass(frozen=True)
class Target:
    what: str
    unit: str
    most: float
    measured: float

    @property
    def met(self):
        return self.measured <= self.most


def of(figures):
    """Those of which there is something to say."""
    warm_start = figures.start(NATIVE, WARM_CACHE)
    evicted_start = figures.start(NATIVE, EVICTED)
    candidates = (
        ("first poll, files cached", "ms", 30, figures.start(NATIVE, WARM_CACHE, "first_poll")),
        ("first create, files cached", "ms", 60, warm_start),
        ("the same to Node's, files cached", "", 0.25, ratio(warm_start, figures.start(NODE, WARM_CACHE))),
        ("first create, files evicted", "ms", 130, evicted_start),
        ("the same to Node's, files evicted", "", 1 / 3, ratio(evicted_start, figures.start(NODE, EVICTED))),
        ("file-backed memory at the first answer", "MB", 45, figures.memory_of_start(NATIVE, EVICTED, "file_backed")),
        ("warm p50, to Node's", "", 1, ratio(figures.warm(NATIVE, 0.5), figures.warm(NODE, 0.5))),
        ("warm p99, to Node's", "", 1, ratio(figures.warm(NATIVE, 0.99), figures.warm(NODE, 0.99))),
        ("warm p50 above the direct call", "ms", 0.5, figures.above_direct(NATIVE)),
        ("peak memory", "MB", 80, figures.peak(NATIVE)),
        ("peak memory with the heap of a small function", "MB", SMALL_FUNCTION / MEGABYTE, figures.small_peak(NATIVE)),
        ("executable", "MB", 60, figures.size(NATIVE, "executable")),
        ("package", "MB", 20, figures.size(NATIVE, "package")),
    )
    return [Target(*candidate) for candidate in candidates if candidate[-1] is not None]
