"""Warm creates that grow in one dimension each. The functions take turns, as in warm.py.

All payloads are canonical already, so that those take them too that pass them on as they are.
"""

import json
from contextlib import ExitStack
from typing import Callable, NamedTuple

from . import create
from .contender import GROWTH
from .function import Function
from .packages import ROOT, say

SAMPLES = ROOT / "src/test/resources/samples"
EXTENSION = "extension_0123456789abcdef0123456789abcdef_costCentre"
TURNS = 5
UNCOUNTED_OF_A_TURN = 5


class Series(NamedTuple):
    """What grows, in which sizes, where it is sent, how it is made, and the status of its answer."""

    unit: str
    sizes: tuple
    path: str
    payload: Callable
    status: int = 201


def _sample(name):
    return json.loads((SAMPLES / f"{name}.json").read_bytes())


def _device(properties):
    return {**_sample("device-clean"), **{f"{EXTENSION}{number}": "4711" for number in range(properties)}}


def _network(links):
    link = _sample("device-link-clean")
    named = [{**link, "name": f"CPE{number}", "ipAddress": f"20.55.91.{number}"} for number in range(1, links + 1)]
    return {"name": "Bellevue branch", "region": "westEurope", "deviceLinks": named}


def _batch(parts):
    request = {"method": "POST", "url": "/devices", "headers": {"Content-Type": "application/json"}}
    devices = [{**_sample("device-clean"), "deviceId": f"4c299165-6e8f-4b45-a5ba-{part:0>12}"} for part in range(parts)]
    return {"requests": [{"id": str(part), **request, "body": device} for part, device in enumerate(devices)]}


DEVICE = "device"
NETWORK = "remote network"
BATCH = "batch"
SERIES = {
    DEVICE: Series("extension properties", (1, 10, 100, 1000), "/devices", _device),
    NETWORK: Series("links", (1, 5, 25), "/networkAccess/connectivity/remoteNetworks", _network),
    BATCH: Series("parts", (1, 5, 20), "/v1.0/$batch", _batch, 200),
}


def measure(contenders, graph, creates, logs):
    """One record for each function and size, with times in microseconds; of the processor that of all its creates."""
    measured = [contender for contender in contenders if GROWTH in contender.measured and contender.grows]
    records = [
        {"contender": contender.name, "series": series, "size": size, "times": [], "processor": 0}
        for contender in measured
        for series in contender.grows
        for size in SERIES[series].sizes
    ]
    with ExitStack() as stack:
        functions = {contender.name: stack.enter_context(Function(contender, logs)) for contender in measured}
        for turn in range(TURNS + 1):
            say(f"growth: {'warming up' if turn == 0 else f'{turn} of {TURNS}'}")
            for name, function in functions.items():
                function.thaw()
                for record in records:
                    if record["contender"] == name:
                        times, processor = _turn(function, record, graph, creates // TURNS)
                        record["times"] += times if turn else []
                        record["processor"] += processor if turn else 0
                function.freeze()
    return records


def _turn(function, record, graph, creates):
    sent = event(record["series"], record["size"])
    created = graph.created()
    for _ in range(UNCOUNTED_OF_A_TURN):
        _created(function, sent, record)
    before = function.processor_time()
    times = [_created(function, sent, record).elapsed // 1000 for _ in range(creates)]
    processor = (function.processor_time() - before) // 1000
    parts = record["size"] if record["series"] == BATCH else 1
    graph.expect(created + parts * (UNCOUNTED_OF_A_TURN + creates), record["contender"])
    return times, processor


def event(series, size):
    """As API Gateway sends it."""
    sent = create.event()
    sent["rawPath"] = sent["requestContext"]["http"]["path"] = SERIES[series].path
    sent["body"] = json.dumps(SERIES[series].payload(size), separators=(",", ":"))
    sent["headers"]["content-length"] = str(len(sent["body"]))
    return json.dumps(sent).encode()


def _created(function, sent, record):
    invocation = function.answer(sent)
    if invocation.status != SERIES[record["series"]].status:
        raise RuntimeError(f"{record['contender']} answered {invocation.status}: {invocation.body}")
    return invocation
