import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

PROGRAM = Path(__file__).resolve().parents[1] / "budgets"

WITHIN, OVER, MISSING = 0, 1, 2

TYPES = "analysis_results.types.reflection"
STATISTICS = {"analysis_results": {"types": {"reflection": 200, "jni": -1}}}


class BudgetsTest(unittest.TestCase):
    """An executable of 1000 bytes, and 200 types that are registered for reflection."""

    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.target = Path(directory.name)
        self.executable = self.target / "facade-1.0-runner"
        self.executable.write_bytes(bytes(1000))
        self.package(self.executable.read_bytes())
        self.sources = self.target / "facade-1.0-native-image-source-jar"
        self.sources.mkdir()
        self.statistics = self.sources / "facade-1.0-runner-build-output-stats.json"
        self.statistics.write_text(json.dumps(STATISTICS))

    def package(self, bootstrap, name="bootstrap"):
        with ZipFile(self.target / "function.zip", "w", ZIP_STORED) as package:
            package.writestr(name, bootstrap)

    def check(self, *lines):
        budgets = self.target / "budgets.txt"
        budgets.write_text("\n".join(lines))
        command = [sys.executable, PROGRAM, "--target", self.target, "--budgets", budgets]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout, done.stderr

    def test_as_much_as_there_may_be_is_within(self):
        code, said, _ = self.check("# comment", "", "executable 1000 reason", f"{TYPES} 200 another reason")

        self.assertEqual(WITHIN, code)
        self.assertRegex(said, r"executable +1,000 +1,000 +100.0%\n")
        self.assertRegex(said, rf"{TYPES} +200 +200 +100.0%\n")

    def test_one_more_is_over_and_says_what_to_do(self):
        for line in ("executable 999 reason", f"{TYPES} 199 reason"):
            with self.subTest(line):
                code, said, _ = self.check("package 2000 reason", line)

                self.assertEqual(OVER, code)
                self.assertRegex(said, line.split()[0] + r" .*OVER\n")
                self.assertIn("raise the budget in the commit", said)

    def test_what_is_not_there_of_a_list_is_counted(self):
        for measure in ("hot-code-missing", "hot-heap-missing", "hot-calls-missing", "hot-parts-missing"):
            with self.subTest(measure):
                (self.sources / f"{measure}.txt").write_text("one\nanother\n")

                code, said, _ = self.check(f"{measure} 200 reason")
                self.assertEqual(WITHIN, code)
                self.assertNotIn("Lower it", said)
                self.assertEqual(OVER, self.check(f"{measure} 1 reason")[0])

    def test_without_its_list_there_is_nothing_to_count(self):
        for measure in ("hot-code-missing", "hot-heap-missing", "hot-calls-missing", "hot-parts-missing"):
            with self.subTest(measure):
                code, _, complaint = self.check(f"{measure} 2 reason")

                self.assertEqual(MISSING, code)
                self.assertIn(f"{measure}.txt", complaint)

    def test_a_budget_of_nothing(self):
        self.statistics.write_text(json.dumps({"jni": 0, "foreign": 1}))

        self.assertEqual(WITHIN, self.check("jni 0 reason")[0])
        self.assertEqual(OVER, self.check("foreign 0 reason")[0])

    def test_far_below_is_to_be_tightened_and_does_not_fail(self):
        far = self.check("executable 1060 reason", f"{TYPES} 211 reason")
        near = self.check("executable 1050 reason", f"{TYPES} 210 reason")

        self.assertEqual(WITHIN, far[0])
        self.assertIn(f"More than 5 % below budget: executable, {TYPES}.", far[1])
        self.assertEqual(WITHIN, near[0])
        self.assertNotIn("below budget", near[1])

    def test_what_is_not_measured_is_missing(self):
        for path in ("analysis_results.types.jni", "analysis_results.types", "analysis_results.types.reflection.x", "x"):
            with self.subTest(path):
                code, _, complaint = self.check(f"{path} 1 reason")

                self.assertEqual(MISSING, code)
                self.assertIn(f"{path} is not in the builder's statistics", complaint)

    def test_a_line_that_cannot_be_read_is_named(self):
        for line in ("executable 1000", "executable many reason", "executable -1 reason", "package 1 again"):
            with self.subTest(line):
                code, _, complaint = self.check("package 2000 reason", line)

                self.assertEqual(MISSING, code)
                self.assertIn("budgets.txt, line 2: ", complaint)

    def test_without_budgets_nothing_is_watched(self):
        self.assertEqual(MISSING, self.check("# all gone")[0])

    def test_a_build_that_is_not_there_is_missing(self):
        for file in (self.executable, self.target / "function.zip", self.statistics):
            with self.subTest(file.name):
                content = file.read_bytes()
                file.unlink()

                self.assertEqual(MISSING, self.check("executable 1000 reason")[0])

                file.write_bytes(content)

    def test_two_executables_are_one_too_many(self):
        (self.target / "facade-1.1-runner").write_bytes(bytes(1000))

        self.assertEqual(MISSING, self.check("executable 1000 reason")[0])

    def test_a_package_of_something_else_is_not_measured(self):
        for bootstrap, name in ((bytes(999), "bootstrap"), (bytes(1000), "lib/app.jar")):
            with self.subTest(name):
                self.package(bootstrap, name)

                code, _, complaint = self.check("package 2000 reason")

                self.assertEqual(MISSING, code)
                self.assertIn("does not have facade-1.0-runner", complaint)

    def test_wrong_use(self):
        done = subprocess.run([sys.executable, PROGRAM, "more"], capture_output=True, check=False)

        self.assertEqual(MISSING, done.returncode)


if __name__ == "__main__":
    unittest.main()
