import contextlib
import io
import platform
import tempfile
import unittest
from pathlib import Path

from harness import hot_calls, hot_list
from harness.runtime_api import FunctionFailed


@unittest.skipUnless((platform.system(), platform.machine()) == ("Linux", "x86_64"), "Linux, x86-64")
class HotListTest(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.out = Path(directory.name) / "list.txt"
        self.executable = Path(directory.name) / "runner"
        self.executable.write_bytes(b"\x7fELF")

    def main(self, made, *arguments, **given):
        said = io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            status = hot_list.main([*arguments, "--out", str(self.out)], "bench/hot-x", "Makes.", None, made, **given)
        return status, said.getvalue()

    def test_what_is_made_of_the_executable_is_written_and_said(self):
        status, said = self.main(lambda executable: (f"{executable.name}\n", "1 line"), str(self.executable))

        self.assertEqual((0, f"{self.out}: 1 line\n"), (status, said))
        self.assertEqual("runner\n", self.out.read_text(encoding="utf-8"))

    def test_the_list_that_is_there_is_given_if_it_is_to_be_added_to(self):
        self.out.write_text("first\n", encoding="utf-8")

        def made(executable, earlier):
            return f"{earlier}second\n", "2 lines"

        self.main(made, str(self.executable), "--add", adding="keep what is there")
        self.assertEqual("first\nsecond\n", self.out.read_text(encoding="utf-8"))
        self.main(made, str(self.executable), adding="keep what is there")
        self.assertEqual("second\n", self.out.read_text(encoding="utf-8"))

    def test_what_is_missing_is_named(self):
        self.assertEqual((2, "bench/hot-x: there is no /nowhere\n"), self.main(None, "/nowhere"))
        self.assertEqual(
            (2, "bench/hot-x: no-such-program is missing\n"),
            self.main(None, str(self.executable), program="no-such-program"),
        )

    def test_a_function_that_fails_leaves_no_list(self):
        def made(executable):
            raise FunctionFailed("it has ended")

        self.assertEqual((1, "bench/hot-x: it has ended\n"), self.main(made, str(self.executable)))
        self.assertFalse(self.out.exists())

    def test_calls_need_symbols(self):
        with self.assertRaisesRegex(FunctionFailed, "no symbols"):
            hot_calls.made(self.executable)


if __name__ == "__main__":
    unittest.main()
