"""The packages of the contenders: unpacked as Lambda does, and built where missing or older than their sources.

The native package of this function is the exception: it is measured as it was built for release, never built here. The
JVM package is built from a copy of the sources, because both builds put their function.zip into the same place.
"""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BENCH = ROOT / "bench"
TARGET = BENCH / "target"

DEPENDENCY_PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1"
RUNTIME_INTERFACE_CLIENT = (
    "aws-lambda-java-runtime-interface-client",
    "aws-lambda-java-core",
    "aws-lambda-java-serialization",
    "utils-lite",
)


class Unavailable(Exception):
    """A package or a tool that is not there and cannot be made; says what to do."""


def say(text):
    print(text, file=sys.stderr, flush=True)


def quarkus_version():
    return re.search(r"<quarkus.platform.version>(.+?)<", (ROOT / "pom.xml").read_text(encoding="utf-8")).group(1)


@cache
def native(package):
    if not package.is_file():
        raise Unavailable(f"{package} is missing; ./mvnw verify -Dnative builds it")
    if is_older(package, ROOT / "src/main", ROOT / "pom.xml"):
        say(f"warning: {package} is older than the sources")
    return _unpack(package, TARGET / "native")


@cache
def hello():
    project = BENCH / "hello"
    package = project / "target/function.zip"
    if is_older(package, project / "src", project / "pom.xml"):
        if not os.environ.get("GRAALVM_HOME"):
            raise Unavailable("the bare hello has to be built: GRAALVM_HOME must name a GraalVM or Mandrel")
        _maven("-f", project / "pom.xml", f"-Dquarkus.platform.version={quarkus_version()}", "-Dnative", "package")
    return package, _unpack(package, TARGET / "hello")


@cache
def node():
    project = BENCH / "node"
    modules = project / "node_modules"
    if is_older(modules / ".package-lock.json", project / "package-lock.json"):
        run(project, "npm", "ci", "--omit=dev", "--no-audit", "--no-fund")
    package = TARGET / "node.zip"
    with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as file:
        for path in (*project.glob("*.mjs"), project / "package.json", *modules.rglob("*")):
            file.write(path, path.relative_to(project))
    return package, _unpack(package, TARGET / "node")


@cache
def jvm():
    """The package, what was unpacked from it, and the jars of AWS's client that the managed runtime adds."""
    copy = TARGET / "facade"
    package = copy / "target/function.zip"
    client = copy / "target/runtime-interface-client"
    if not client.is_dir() or is_older(package, ROOT / "src/main", *ROOT.glob("docs/openapi.*"), ROOT / "pom.xml"):
        shutil.rmtree(copy, ignore_errors=True)
        for part in ("src/main", "docs"):
            shutil.copytree(ROOT / part, copy / part)
        shutil.copy(ROOT / "pom.xml", copy)
        (copy / "portal").mkdir()
        (copy / "portal/build.mjs").touch()  # nothing is built of the page, which no package has
        _maven(
            *("-f", copy / "pom.xml", "-Dmaven.test.skip", "package", f"{DEPENDENCY_PLUGIN}:copy-dependencies"),
            "-DincludeArtifactIds=" + ",".join(RUNTIME_INTERFACE_CLIENT),
            f"-DoutputDirectory={client}",
        )
    return package, _unpack(package, TARGET / "jvm"), tuple(sorted(client.glob("*.jar")))


def program(name, home_variable=None):
    """A runtime's executable, behind all links, from its home if the environment names one, else from the path."""
    home = os.environ.get(home_variable) if home_variable else None
    found = Path(home, "bin", name) if home else shutil.which(name)
    if not found or not Path(found).exists():
        raise Unavailable(f"there is no {name}")
    return Path(found).resolve()


def is_older(built, *sources):
    if not built.exists():
        return True
    files = (file for source in sources for file in (source.rglob("*") if source.is_dir() else (source,)))
    return max(file.stat().st_mtime for file in files) > built.stat().st_mtime


def installed_client():
    """The jars of AWS's client where Maven keeps what it has downloaded, the newest of each."""
    repository = Path.home() / ".m2/repository"
    found = []
    for name in RUNTIME_INTERFACE_CLIENT:
        group = "software/amazon/awssdk" if name == "utils-lite" else "com/amazonaws"
        jars = (repository / group / name).glob(f"*/{name}-*.jar")
        found.append(max(jars, key=lambda jar: jar.stat().st_mtime, default=None))
    if None in found:
        raise Unavailable("AWS's runtime interface client is missing; ./mvnw verify downloads it")
    return tuple(found)


def _unpack(package, directory):
    unpack(package, directory)
    os.sync()  # pages that are not written yet cannot be evicted
    return directory


def unpack(package, directory):
    shutil.rmtree(directory, ignore_errors=True)
    with zipfile.ZipFile(package) as file:
        file.extractall(directory)
    bootstrap = directory / "bootstrap"
    if bootstrap.exists():
        bootstrap.chmod(0o755)


def _maven(*arguments):
    run(ROOT, "./mvnw", "-B", "-q", "-ntp", *arguments)


def run(directory, *command, environment=None):
    words = [str(word) for word in command]
    say("building: " + " ".join(words))
    variables = {**os.environ, **(environment or {})}
    done = subprocess.run(words, cwd=directory, env=variables, stdout=sys.stderr, stderr=sys.stderr, check=False)
    if done.returncode:
        raise Unavailable(f"{words[0]} failed with exit code {done.returncode}")
