"""Cold starts: one process after the other, in rounds of all contenders, each round beginning with another of them.

First with all files in the page cache, then with those of the contender and its runtime evicted before each start, then
cached again, with shares of a processor. Each in passes of its own, since a start after an eviction leaves only what it
has read itself.
"""

from . import page_cache
from .contender import COLD, SHARES
from .function import Function
from .packages import say
from .runtime_api import FunctionFailed

CACHED = "files cached"
EVICTED = "files evicted"


def measure(contenders, graph, starts, logs):
    """One record for each start; times in microseconds."""
    measured = [contender for contender in contenders if COLD in contender.measured]
    cached = _rounds(measured, graph, CACHED, starts, logs)
    return cached + _rounds(measured, graph, EVICTED, starts, logs)


def measure_share(contenders, graph, starts, logs, share):
    """The same with a share of a processor."""
    measured = [contender for contender in contenders if SHARES in contender.measured]
    return _rounds(measured, graph, condition_of(share.memory), starts, logs, share)


def condition_of(memory):
    return f"{memory} MB"


def _rounds(contenders, graph, condition, starts, logs, share=None):
    samples = []
    if condition != EVICTED:
        _round(contenders, graph, condition, logs)  # fills the cache
    for number in range(starts):
        say(f"cold starts, {condition}: {number + 1} of {starts}")
        first = number % max(1, len(contenders))
        samples += _round(contenders[first:] + contenders[:first], graph, condition, logs, share)
        started = {sample["contender"] for sample in samples}
        contenders = [contender for contender in contenders if contender.name in started]
    return samples


def _round(contenders, graph, condition, logs, share=None):
    samples = [_start_if_it_can(contender, graph, condition, logs, share) for contender in contenders]
    return [sample for sample in samples if sample]


def _start_if_it_can(contender, graph, condition, logs, share):
    """None if a share of a processor is too small for it."""
    try:
        return _start(contender, graph, condition, logs, share)
    except FunctionFailed as failure:
        if share is None:
            raise
        say(f"cold starts, {condition}: left out, {str(failure).splitlines()[0]}")
        return None


def _start(contender, graph, condition, logs, share):
    files = page_cache.files_below(contender.files)
    if condition == EVICTED:
        page_cache.evict(files)
    cached = page_cache.cached(files)
    created = graph.created()
    with Function(contender, logs, share=share) as function:
        first_poll = function.until_first_poll()
        first_answer = function.until_first_answer()
        processor = function.processor_time()
        memory = function.memory()
    graph.expect(created + contender.forwards, contender.name)
    return {
        "contender": contender.name,
        "condition": condition,
        "first_poll": first_poll // 1000,
        "first_answer": first_answer // 1000,
        "processor": processor // 1000,
        "cached_before": cached,
        **memory,
    }
