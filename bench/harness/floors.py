"""What the job costs at least: functions that pass a create on as it is, each built where its compiler is there."""

import os
import re
import shutil
import subprocess
import zipfile

from . import packages
from .contender import Contender
from .growth import DEVICE, NETWORK

SOURCES = packages.BENCH / "floors"
PASSES_ON = "†"
OF_THE_SYSTEM = re.compile(r"lib(c|m|dl|resolv|pthread)\.so")  # glibc, which each of Lambda's runtimes has


def c(graph, event):
    return _relay("c", "C and libcurl", graph, event, SOURCES / "c/relay.c", _compiled_c)


def go(graph, event):
    return _relay("go", "Go", graph, event, SOURCES / "go/relay.go", _compiled_go)


def java(graph, event):
    return _relay("java", "plain Java, native", graph, event, SOURCES / "java/Relay.java", _compiled_java)


def _relay(name, title, graph, event, source, compiled):
    directory = packages.TARGET / name
    package = packages.TARGET / f"{name}.zip"
    bootstrap = directory / "bootstrap"
    if packages.is_older(package, source):
        shutil.rmtree(directory, ignore_errors=True)
        (directory / "lib").mkdir(parents=True)
        compiled(source, bootstrap)
        with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as file:
            for path in (bootstrap, *(directory / "lib").iterdir()):
                file.write(path, path.relative_to(directory))
        os.sync()  # pages that are not written yet cannot be evicted
    return Contender(
        name=name,
        title=title,
        command=(bootstrap,),
        directory=directory,
        event=event,
        mark=PASSES_ON,
        grows=(DEVICE, NETWORK),
        environment={
            "GRAPH_URL": graph.url,
            "SSL_CERT_FILE": str(graph.authority),
            "LD_LIBRARY_PATH": str(directory / "lib"),  # Lambda has the same
        },
        heap_option="-Xmx%dm" if name == "java" else None,
        files=(directory,),
        package=package,
        executable=bootstrap,
    )


def _compiled_c(source, bootstrap):
    """With the libraries that it needs beside it, because Lambda's runtimes do not have them."""
    compiler = packages.program("cc")
    packages.run(source.parent, compiler, "-O2", "-s", "-o", bootstrap, source, "-lcurl", "-ljansson")
    needed = subprocess.run(["ldd", bootstrap], capture_output=True, text=True, check=True).stdout
    for name, library in re.findall(r"(\S+) => (/\S+)", needed):
        if not OF_THE_SYSTEM.match(name):
            shutil.copy(library, bootstrap.with_name("lib") / name)


def _compiled_go(source, bootstrap):
    compiler = packages.program("go")
    options = ("-trimpath", "-ldflags=-s -w")
    environment = {"CGO_ENABLED": "0", "GO111MODULE": "off", "GOCACHE": str(packages.TARGET / "go-cache")}
    packages.run(source.parent, compiler, "build", *options, "-o", bootstrap, source, environment=environment)


def _compiled_java(source, bootstrap):
    """By the builder of this function's executable, for the same size of code."""
    if not os.environ.get("GRAALVM_HOME"):
        raise packages.Unavailable("GRAALVM_HOME must name a GraalVM or Mandrel")
    classes = packages.TARGET / "java-classes"
    packages.run(source.parent, packages.program("javac", "GRAALVM_HOME"), "-d", classes, source)
    builder = packages.program("native-image", "GRAALVM_HOME")
    packages.run(source.parent, builder, "--no-fallback", "-Os", "-cp", classes, "-o", bootstrap, "Relay")
