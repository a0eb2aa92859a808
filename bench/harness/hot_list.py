"""A list that a build of the executable takes, made from what an executable does."""

import argparse
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from . import packages
from .runtime_api import FunctionFailed

LISTS = packages.ROOT / "src/native/resources/io/graphfacade/build"
EXECUTABLE = ("executable", "target/…-runner, with symbols and all calls")


def main(arguments, name, description, out, made, files=(EXECUTABLE,), program=None, adding=None):
    """Writes what a function makes of files, and says what it says of that; 2 if something is missing, 1 if it fails.

    The function gets a path for each of the files, which are names with help, and raises FunctionFailed. If there is a
    help for adding, it gets the list that is there too, or an empty text.
    """
    parser = argparse.ArgumentParser(
        prog=name, description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for file, text in files:
        parser.add_argument(file, type=Path, help=text)
    parser.add_argument("--out", type=Path, default=out, help="the file that is written (the list that a build takes)")
    if adding:
        parser.add_argument("--add", action="store_true", help=adding)
    options = parser.parse_args(arguments)
    paths = [getattr(options, file) for file, _ in files]
    missing = _missing(paths, program)
    if missing:
        print(f"{name}: {missing}", file=sys.stderr)
        return 2
    try:
        earlier = [options.out.read_text(encoding="utf-8") if options.add else ""] if adding else []
        content, outcome = made(*(path.resolve() for path in paths), *earlier)
    except (FunctionFailed, subprocess.SubprocessError) as failure:
        print(f"{name}: {failure}", file=sys.stderr)
        return 1
    options.out.write_text(content, encoding="utf-8")
    print(f"{options.out}: {outcome}")
    return 0


def _missing(paths, program):
    if (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        return "Linux on x86-64 only"
    for path in paths:
        if not path.is_file():
            return f"there is no {path}"
    return None if program is None or shutil.which(program) else f"{program} is missing"
