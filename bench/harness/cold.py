"""Cold starts: one process after the other, in rounds of all contenders, each round beginning with another of them.

First with all files in the page cache, then with those of the contender and its runtime evicted before each start. Both
in separate passes, since a start after an eviction leaves only what it has read itself.
"""

from . import page_cache
from .contender import COLD
from .function import Function
from .packages import say

WARM_CACHE = "warm"
EVICTED = "evicted"


def measure(contenders, graph, starts, logs):
    """One record for each start; times in microseconds."""
    measured = [contender for contender in contenders if COLD in contender.measured]
    samples = []
    for cache in (WARM_CACHE, EVICTED):
        if cache == WARM_CACHE:
            _round(measured, graph, cache, logs)  # fills the cache
        for number in range(starts):
            say(f"cold starts, page cache {cache}: {number + 1} of {starts}")
            first = number % max(1, len(measured))
            samples += _round(measured[first:] + measured[:first], graph, cache, logs)
    return samples


def _round(contenders, graph, cache, logs):
    return [_start(contender, graph, cache, logs) for contender in contenders]


def _start(contender, graph, cache, logs):
    files = page_cache.files_below(contender.files)
    if cache == EVICTED:
        page_cache.evict(files)
    cached = page_cache.cached(files)
    created = graph.created()
    with Function(contender, logs) as function:
        first_poll = function.until_first_poll()
        first_answer = function.until_first_answer()
        memory = function.memory()
    graph.expect(created + contender.forwards, contender.name)
    return {
        "contender": contender.name,
        "cache": cache,
        "first_poll": first_poll // 1000,
        "first_answer": first_answer // 1000,
        "cached_before": cached,
        **memory,
    }
