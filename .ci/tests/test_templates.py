import os
import subprocess
import tempfile
import unittest
from pathlib import Path

PROGRAM = Path(__file__).resolve().parents[1] / "templates"
NEEDED = ("bash", "cat", "dirname", "mktemp", "rm", "sed")


class TemplatesTest(unittest.TestCase):
    """On a machine that has none of the tools that check templates."""

    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        for name in NEEDED:
            found = next(Path(place, name) for place in os.environ["PATH"].split(":") if Path(place, name).is_file())
            Path(directory.name, name).symlink_to(found)
        python = Path(directory.name, "python3")
        python.write_text("#!/bin/bash\nexit 1\n")
        python.chmod(0o755)
        self.path = directory.name

    def run_with(self, **variables):
        environment = {"PATH": self.path, **variables}
        return subprocess.run(["bash", PROGRAM], env=environment, capture_output=True, text=True, check=False)

    def test_checks_are_left_out_with_a_word(self):
        done = self.run_with()
        self.assertEqual(done.returncode, 0, done.stderr)
        for tool in ("cfn-lint", "SAM translator", "terraform"):
            self.assertIn(f"{tool}: skipped", done.stdout)

    def test_where_ci_is_set_that_is_a_failure(self):
        done = self.run_with(CI="true")
        self.assertEqual(done.returncode, 1)
        self.assertIn("terraform: skipped", done.stdout)
        self.assertIn("nothing may be skipped", done.stderr)


if __name__ == "__main__":
    unittest.main()
