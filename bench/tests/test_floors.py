import contextlib
import io
import json
import os
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from harness import command, contenders, create, floors
from harness.function import Function
from harness.graph import Certificates, Graph
from harness.packages import TARGET, Unavailable


class FloorsTest(unittest.TestCase):
    """Those of which the compiler is there; the native image is tried where it is built already."""

    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = Path(directory.name)
        TARGET.mkdir(parents=True, exist_ok=True)

    def test_each_passes_a_create_on_once_and_answers_what_graph_answers(self):
        for name, floor in command.FLOORS.items():
            with self.subTest(name):
                self.passes_on(name, floor)

    def passes_on(self, name, floor):
        if name == "java" and not (TARGET / "java.zip").is_file():
            self.skipTest("the native image is not built")
        with Graph(Certificates.make(self.directory), create.CANONICAL) as graph:
            try:
                contender = floor(graph, contenders.passed_on())
            except Unavailable as missing:
                self.skipTest(str(missing))
            with Function(contender, self.directory) as function:
                for _ in range(3):
                    function.create()
                answer = function.answer(contenders.passed_on())
            graph.expect(4, name)
        self.assertEqual(json.loads(answer.body)["name"], "CPE3")
        self.assertEqual(contender.mark, "†")

    def test_one_without_its_compiler_is_left_out_and_says_so(self):
        said = io.StringIO()
        with mock.patch.dict(os.environ, {"PATH": ""}), mock.patch.object(floors, "packages", absent()):
            with contextlib.redirect_stderr(said):
                self.assertIsNone(command._floor("go", mock.Mock(url="", authority="")))
        self.assertEqual(said.getvalue(), "go is left out: there is no go\n")


def absent():
    """As packages are where nothing is built and no program is there."""
    packages = mock.Mock(TARGET=Path(tempfile.gettempdir()) / "nothing-is-built-here", Unavailable=Unavailable)
    packages.is_older.return_value = True
    packages.program.side_effect = Unavailable("there is no go")
    return packages
