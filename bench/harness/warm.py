"""Warm creates: all functions are up, and take turns of some dozens of creates with a pause after each.

Whoever does not have its turn is stopped, as Lambda stops a function between invocations, so that its compiler and its
collector do not run in the time of others. The first creates of each turn are not counted: they meet caches that others
have filled.
"""

import time
from contextlib import ExitStack

from .contender import WARM
from .function import Function
from .packages import say

TURN = 50
UNCOUNTED_OF_A_TURN = 5


def measure(contenders, direct, graph, creates, warm_up, pause, logs):
    """Microseconds of each counted create by contender's name; pause in seconds."""
    measured = [contender for contender in contenders if WARM in contender.measured]
    samples = {contender.name: [] for contender in measured}
    with ExitStack() as stack:
        callees = {contender.name: stack.enter_context(Function(contender, logs)) for contender in measured}
        forwarding = {contender.name: contender.forwards for contender in measured}
        if direct:
            callees["direct"], forwarding["direct"], samples["direct"] = stack.enter_context(direct), True, []
        for name, callee in callees.items():
            say(f"warming up: {name}")
            _turn(name, callee, forwarding[name], graph, warm_up, pause)
        while callees and min(len(taken) for taken in samples.values()) < creates:
            for name, callee in callees.items():
                count = min(TURN, creates - len(samples[name]))
                samples[name] += _turn(name, callee, forwarding[name], graph, count, pause)
            say(f"warm creates: {min(len(taken) for taken in samples.values())} of {creates}")
    return samples


def _turn(name, callee, forwards, graph, count, pause):
    callee.thaw()
    created = graph.created()
    elapsed = []
    for _ in range(UNCOUNTED_OF_A_TURN + count):
        elapsed.append(callee.create() // 1000)
        time.sleep(pause)
    callee.freeze()
    graph.expect(created + len(elapsed) * forwards, name)
    return elapsed[UNCOUNTED_OF_A_TURN:]
