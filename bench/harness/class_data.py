"""The archive of loaded classes that makes a JVM start sooner, written by a JVM that has served some creates."""

import os
import zipfile

from . import contenders, packages
from .function import Function

CREATES = 50


def archive(graph, logs):
    _, directory, _ = packages.jvm()
    _pack_classes(directory)
    target = packages.TARGET / "classes.jsa"
    target.unlink(missing_ok=True)
    packages.say("archiving the classes of the JVM package")
    with Function(contenders.jvm_sharing(graph, target, writing=True), logs) as function:
        for _ in range(CREATES):
            function.create()
        function.end()
    if not target.is_file():
        raise packages.Unavailable("the JVM wrote no archive of its classes")
    os.sync()  # as after unpacking
    return target


def _pack_classes(directory):
    jar = directory / "application.jar"
    own = [path for path in sorted(directory.rglob("*")) if path.is_file() and directory / "lib" not in path.parents]
    with zipfile.ZipFile(jar, "w", zipfile.ZIP_DEFLATED) as file:
        for path in own:
            file.write(path, path.relative_to(directory))
