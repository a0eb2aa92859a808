"""bench/run: what to measure, in which order, and where the results go."""

import argparse
import gc
import json
import subprocess
import sys
from datetime import datetime, timezone
from pathlib import Path

from . import class_data, cold, contenders, document, endurance, machine, packages, raw, warm
from .direct import DirectCall
from .graph import Certificates, Graph
from .runtime_api import FunctionFailed

NAMES = ("native", "jvm", "jvm-cds", "hello", "node", "direct", "driver")

DESCRIPTION = """\
Measures the function, native and on the JVM, beside a bare Quarkus hello, a Node function that does the same job by
hand, and a direct call to the stand-in for Graph, in one run on this machine: cold starts, warm creates, memory, sizes.
docs/performance.md says what is measured and how. Needs Linux, openssl, Java, Node with npm, GRAALVM_HOME once for the
hello, and a machine with nothing else to do."""

EPILOG = """\
contenders: native, jvm, jvm-cds (with class data sharing), hello, node, direct (no function at all, warm only),
driver (a function that answers at once: what the driver itself costs, warm only)

OUT.json has every sample, OUT.md the tables, OUT-cold.svg and OUT-warm.svg the plots. An OUT.md that has the lines
"<!-- measured -->" and "<!-- /measured -->" keeps everything outside them: --out docs/performance is for publication.

exit codes: 0 measured; 1 a contender or a tool failed or is missing; 2 wrong arguments; 130 interrupted"""


def main(arguments):
    options = _options(arguments)
    try:
        document.require_place(options.out)
        results = raw.read(options.from_file) if options.from_file else _measure(options)
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
    with Graph(certificates, contenders.CANONICAL) as graph:
        measured = _contenders(options, graph, logs)
        settings = {name: getattr(options, name) for name in ("starts", "creates", "warm_up", "pause_ms")}
        settings |= {name: getattr(options, name) for name in ("endurance_creates", "small_heap_mb")}
        results = {
            "date": datetime.now(timezone.utc).isoformat(timespec="minutes"),
            "machine": machine.describe(),
            "settings": settings,
            "contenders": {contender.name: _weighed(contender) for contender in measured},
            "process_start": machine.process_starts(),
        }
        if options.starts:
            results["cold"] = cold.measure(measured, graph, options.starts, logs)
        if options.creates:
            token = json.loads(contenders.CREATE.read_bytes())["headers"]["authorization"]
            direct = DirectCall(graph, token, contenders.CANONICAL) if "direct" in options.only else None
            pause = options.pause_ms / 1000
            results["warm"] = warm.measure(measured, direct, graph, options.creates, options.warm_up, pause, logs)
        if options.endurance_creates:
            results["endurance"] = endurance.measure(
                measured, graph, options.endurance_creates, options.small_heap_mb, logs
            )
    results["machine"]["load_after"] = machine.load()
    return results


def _contenders(options, graph, logs):
    make = {
        "native": lambda: contenders.native(options.native_package, graph),
        "jvm": lambda: contenders.jvm(graph),
        "jvm-cds": lambda: contenders.jvm_sharing(graph, class_data.archive(graph, logs)),
        "hello": contenders.hello,
        "node": lambda: contenders.node(graph),
        "driver": contenders.idle,
    }
    return [make[name]() for name in NAMES if name in options.only and name in make]


def _weighed(contender):
    return {
        "title": contender.title,
        "forwards": contender.forwards,
        "executable": contender.executable.stat().st_size if contender.executable else None,
        "package": contender.package.stat().st_size if contender.package else None,
    }


def _options(arguments):
    parser = argparse.ArgumentParser(
        prog="bench/run", description=DESCRIPTION, epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    number = {"type": _count, "metavar": "N"}
    parser.add_argument("--only", type=_names, default=NAMES, metavar="NAMES", help="contenders, separated by commas")
    parser.add_argument("--starts", default=15, help="cold starts of each, cached and evicted (15; 0: none)", **number)
    parser.add_argument("--creates", default=2000, help="warm creates of each (2000; 0: none)", **number)
    parser.add_argument("--warm-up", default=500, help="creates of each before those (500)", **number)
    parser.add_argument("--pause-ms", default=5, help="after each warm create (5)", **number)
    help_text = "creates without pauses before peak memory is read (10000; 0: none)"
    parser.add_argument("--endurance-creates", default=10000, help=help_text, **number)
    parser.add_argument("--small-heap-mb", default=64, help="heap that a function of 128 MB would leave (64)", **number)
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
    names = tuple(text.split(","))
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        raise argparse.ArgumentTypeError(f"no contender is called {unknown[0]!r}; there are {', '.join(NAMES)}")
    return names


def _count(text):
    count = int(text)
    if count < 0:
        raise argparse.ArgumentTypeError("not below 0")
    return count
