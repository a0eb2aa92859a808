"""bench/run: what to measure, in which order, and where the results go."""

import argparse
import gc
import json
import subprocess
import sys
from datetime import datetime, timezone
from functools import partial
from pathlib import Path

from . import class_data, cold, contenders, create, document, endurance, floors, growth, machine, packages, warm
from .contender import COLD, GROWTH, MEMORY, PARTS, SHARES, WARM
from .direct import DirectCall
from .graph import Certificates, Graph
from .runtime_api import FunctionFailed
from .share import Share

FLOORS = {"c": floors.c, "go": floors.go, "java": floors.java}
NAMES = ("native", "jvm", "jvm-cds", "hello", "node", *FLOORS, "direct", "driver")

DESCRIPTION = """\
Measures the function, native and on the JVM, beside a bare Quarkus hello, a Node function that does the same job by
hand, functions in C, Go and plain Java that pass a create on as it is, and a direct call to the stand-in for Graph, in
one run on this machine: cold starts, warm creates, memory, sizes, growth. docs/performance.md says what is measured
and how. Needs Linux, openssl, Java, Node with npm, GRAALVM_HOME once for the hello, and a machine with nothing else to
do."""

EPILOG = """\
contenders: native, jvm, jvm-cds (with class data sharing), hello, node, direct (no function at all, warm only),
driver (a function that answers at once: what the driver itself costs, warm only). c, go and java are left out where
their compiler or library is missing: cc with libcurl and Jansson, Go, GRAALVM_HOME

parts: cold, shares (cold starts with shares of a processor; left out where control groups cannot be set), warm,
memory, growth

OUT.json has every sample, OUT.md the tables, OUT-*.svg the plots. An OUT.md that has the lines "<!-- measured -->" and
"<!-- /measured -->" keeps everything outside them: --out docs/performance is for publication.

exit codes: 0 measured; 1 a contender or a tool failed or is missing; 2 wrong arguments; 130 interrupted"""


def main(arguments):
    options = _options(arguments)
    try:
        document.require_place(options.out)
        results = json.loads(options.from_file.read_bytes()) if options.from_file else _measure(options)
        document.write(results, options.out)
    except (FunctionFailed, packages.Unavailable, RuntimeError, OSError, subprocess.SubprocessError) as failure:
        print(f"bench/run: {failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def _measure(options):
    gc.disable()  # the driver makes no cycles, and a pause of its own would be somebody's p99
    logs = packages.TARGET / "logs"
    logs.mkdir(parents=True, exist_ok=True)
    certificates = Certificates.make(packages.TARGET / "tls")
    with Graph(certificates, create.CANONICAL) as graph:
        measured = _contenders(options.only, options, graph, logs)
        numbers = ("starts", "creates", "warm_up", "pause_ms", "cpu_of", "endurance_creates", "small_heap_mb")
        results = {
            "date": datetime.now(timezone.utc).isoformat(timespec="minutes"),
            "machine": machine.describe(),
            "settings": {name: getattr(options, name) for name in (*numbers, "growth_creates")},
            "contenders": {contender.name: _weighed(contender) for contender in measured},
            "process_start": machine.process_starts(),
            "cold": cold.measure(measured, graph, options.starts, logs) if COLD in options.parts else [],
        }
        if SHARES in options.parts:
            results["cold"] += _shares(options, measured, graph, logs)
        if WARM in options.parts:
            token = create.event()["headers"]["authorization"]
            direct = DirectCall(graph, token, create.CANONICAL) if "direct" in options.only else None
            pause = options.pause_ms / 1000
            results["warm"] = warm.measure(measured, direct, graph, options.creates, options.warm_up, pause, logs)
        if MEMORY in options.parts:
            results["endurance"] = endurance.measure(
                measured, graph, options.endurance_creates, options.small_heap_mb, logs
            )
    if GROWTH in options.parts:
        with Graph(certificates) as graph:
            growing = [contender.name for contender in measured if GROWTH in contender.measured]
            measured = _contenders(growing, options, graph, logs)
            results["growth"] = growth.measure(measured, graph, options.growth_creates, logs)
    results["machine"]["load_after"] = machine.load()
    return results


def _shares(options, measured, graph, logs):
    records = []
    for memory in options.cpu_of:
        try:
            with Share(memory) as share:
                records += cold.measure_share(measured, graph, options.starts, logs, share)
        except packages.Unavailable as missing:
            packages.say(f"shares of a processor are left out: {missing}")
            break
    return records


def _contenders(names, options, graph, logs):
    make = {
        "native": lambda: contenders.native(options.native_package, graph),
        "jvm": lambda: contenders.jvm(graph),
        "jvm-cds": lambda: contenders.jvm_sharing(graph, class_data.archive(graph, logs)),
        "hello": contenders.hello,
        "node": lambda: contenders.node(graph),
        "driver": contenders.idle,
    }
    make |= {name: partial(_floor, name, graph) for name in FLOORS}
    made = [make[name]() for name in NAMES if name in names and name in make]
    return [contender for contender in made if contender]


def _floor(name, graph):
    try:
        return FLOORS[name](graph, contenders.passed_on())
    except packages.Unavailable as missing:
        packages.say(f"{name} is left out: {missing}")
        return None


def _weighed(contender):
    return {
        "title": contender.title,
        "mark": contender.mark,
        "executable": contender.executable.stat().st_size if contender.executable else None,
        "package": contender.package.stat().st_size if contender.package else None,
    }


def _options(arguments):
    parser = argparse.ArgumentParser(
        prog="bench/run", description=DESCRIPTION, epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    number = {"type": _count, "metavar": "N"}
    parser.add_argument("--only", type=_names, default=NAMES, metavar="NAMES", help="contenders, separated by commas")
    parser.add_argument("--parts", type=_parts, default=PARTS, metavar="NAMES", help="of the run, separated by commas")
    parser.add_argument("--starts", default=15, help="cold starts of each in each condition (15)", **number)
    shares = {"type": _counts, "default": (128, 256, 512, 1024), "metavar": "MB,MB"}
    parser.add_argument("--cpu-of", help="functions whose shares of a processor are set (128,256,512,1024)", **shares)
    parser.add_argument("--creates", default=2000, help="warm creates of each (2000)", **number)
    parser.add_argument("--warm-up", default=500, help="creates of each before those (500)", **number)
    parser.add_argument("--pause-ms", default=5, help="after each warm create (5)", **number)
    help_text = "creates without pauses before peak memory is read (10000)"
    parser.add_argument("--endurance-creates", default=10000, help=help_text, **number)
    parser.add_argument("--small-heap-mb", default=64, help="heap that a function of 128 MB would leave (64)", **number)
    parser.add_argument("--growth-creates", default=500, help="creates of each size of what grows (500)", **number)
    parser.add_argument(
        "--native-package",
        type=Path,
        default=packages.ROOT / "target/function.zip",
        metavar="ZIP",
        help="this function as ./mvnw verify -Dnative packages it (target/function.zip)",
    )
    parser.add_argument(
        "--out", type=Path, default=packages.TARGET / "performance", help="where results go (bench/target/performance)"
    )
    parser.add_argument(
        "--from", dest="from_file", type=Path, metavar="JSON", help="write an earlier run's results anew"
    )
    options = parser.parse_args(arguments)
    if not options.from_file and sys.platform != "linux":
        parser.error("only Linux tells what is in its page cache, and lets go of it")
    return options


def _names(text):
    return _known(text, NAMES, "contender")


def _parts(text):
    return _known(text, PARTS, "part")


def _known(text, known, kind):
    names = tuple(text.split(","))
    unknown = [name for name in names if name not in known]
    if unknown:
        raise argparse.ArgumentTypeError(f"no {kind} is called {unknown[0]!r}; there are {', '.join(known)}")
    return names


def _counts(text):
    return tuple(_count(number) for number in text.split(","))


def _count(text):
    count = int(text)
    if count < 1:
        raise argparse.ArgumentTypeError("not below 1")
    return count
