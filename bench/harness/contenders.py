"""Who is measured, and how each of them is started."""

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

from . import create, floors, packages
from .contender import ALL, GROWTH, SHARES, WARM, Contender
from .growth import BATCH, DEVICE, NETWORK

SENDS_NOTHING = "*"
SLOWLY = 600  # seconds that the watched function has for anything
MARKS = {
    SENDS_NOTHING: "sends nothing to Graph",
    floors.PASSES_ON: "gets the canonical payload and passes it on as it is",
}


def native(package, graph):
    directory = packages.native(package)
    return _executable("native", "this function, native", package, directory, _create(), **_facade(graph))


def traced(executable, graph, entered):
    """The function itself, while the functions that it enters are written to a file."""
    return Contender(
        name="traced",
        title="this function, traced",
        command=(sys.executable, "-B", "-m", "harness.entries", entered, executable),
        directory=packages.BENCH,
        event=_create(),
        **_facade(graph),
    )


def watched(executable, graph, *options):
    """The function itself, in one of valgrind's tools."""
    facade = _facade(graph)
    times = ("ANSWER_WITHIN", "CONNECT_TIMEOUT", "READ_TIMEOUT")
    slowly = {f"FACADE_GRAPH_{time}": f"{SLOWLY}S" for time in times}
    slowly["QUARKUS_VERTX_MAX_EVENT_LOOP_EXECUTE_TIME"] = f"{SLOWLY}S"  # a warning would count too
    return Contender(
        name="watched",
        title="this function, watched",
        command=("valgrind", *options, executable),
        directory=packages.BENCH,
        event=_create(),
        **{**facade, "environment": {**facade["environment"], **slowly}},
    )


def attacked(executable, settings):
    """The function itself, for events that mean it ill."""
    return Contender(
        name="attacked",
        title="this function, attacked",
        command=(executable,),
        directory=executable.parent,
        event=b"{}",
        environment=settings,
    )


def tried(function, directory, settings):
    """The function itself as somebody tries it: an executable, or a package, which is unpacked into the directory."""
    command = (function,)
    directory.mkdir(exist_ok=True)
    if function.suffix == ".zip":
        packages.unpack(function, directory)
        command = (directory / "bootstrap",)
        if not command[0].is_file():
            command = _java((directory, directory / "lib/*", *packages.installed_client()))
    return Contender(
        name="function",
        title="this function",
        command=command,
        directory=directory,
        event=b"{}",
        environment=settings,
    )


def hello():
    package, directory = packages.hello()
    event = (packages.BENCH / "hello/event.json").read_bytes()
    return _executable("hello", "bare Quarkus hello, native", package, directory, event, status=200, mark=SENDS_NOTHING)


def _executable(name, title, package, directory, event, **others):
    bootstrap = directory / "bootstrap"
    if not bootstrap.is_file():
        raise packages.Unavailable(f"{package} has no bootstrap: it is not the package of a native build")
    return Contender(
        name=name,
        title=title,
        command=(bootstrap,),
        directory=directory,
        event=event,
        files=(directory,),
        package=package,
        executable=bootstrap,
        **others,
    )


def jvm(graph):
    """As the managed Java runtime starts it: with the first compiler only and the serial collector."""
    package, directory, client = packages.jvm()
    home = packages.program("java", "JAVA_HOME").parents[1]
    return Contender(
        name="jvm",
        title="this function, JVM",
        command=_java((directory, directory / "lib/*", *client)),
        directory=directory,
        event=_create(),
        **_facade(graph),
        measured=ALL - {SHARES},  # at 128 MB a start would take half a minute
        files=(directory, home / "bin", home / "lib", home / "conf", *client),
        package=package,
    )


def jvm_sharing(graph, archive, writing=False):
    """The same with an archive of its classes, or writing one at its end. Only classes of jars can be shared."""
    plain = jvm(graph)
    _, directory, client = packages.jvm()
    class_path = (directory / "application.jar", *sorted((directory / "lib").glob("*.jar")), *client)
    option = "ArchiveClassesAtExit" if writing else "SharedArchiveFile"
    return replace(
        plain,
        name="jvm-cds",
        title="this function, JVM, class data sharing",
        command=_java(class_path, f"-XX:{option}={archive}"),
        measured=plain.measured - {WARM, GROWTH},  # where the classes came from makes no difference then
        files=(*plain.files, archive),
    )


def _java(class_path, *options):
    return (
        packages.program("java", "JAVA_HOME"),
        *("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", *options),
        *("-cp", os.pathsep.join(str(entry) for entry in class_path)),
        "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
        "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest",
    )


def node(graph):
    package, directory = packages.node()
    program = packages.program("node")
    return Contender(
        name="node",
        title="Node function",
        command=(program, directory / "runtime.mjs"),
        directory=directory,
        event=_create(),
        environment={"GRAPH_URL": graph.url, "NODE_EXTRA_CA_CERTS": str(graph.authority)},
        grows=(NETWORK,),
        heap_option="--max-old-space-size=%d",
        files=(program, directory),
        package=package,
    )


def idle():
    """The driver's own share of all other times."""
    program = Path(__file__).with_name("idle_function.py")
    return Contender(
        name="driver",
        title="a function that answers at once",
        command=(sys.executable, program),
        directory=program.parent,
        event=_create(),
        status=200,
        mark=SENDS_NOTHING,
        measured=frozenset({WARM}),
    )


def passed_on():
    """The create as a function needs it that changes nothing."""
    return json.dumps({**create.event(), "body": create.CANONICAL.read_text(encoding="utf-8")}).encode()


def _create():
    return json.dumps(create.event()).encode()


def _facade(graph):
    settings = {"FACADE_GRAPH_BASE_URL": graph.url, "FACADE_GRAPH_CA_CERTIFICATE": str(graph.authority)}
    return {"environment": settings, "grows": (DEVICE, NETWORK, BATCH)}
