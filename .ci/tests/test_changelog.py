import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".ci" / "changelog"
DONE, REFUSED, WRONG_USE = 0, 1, 2


class ChangelogTest(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.project = Path(directory.name)
        (self.project / "changes").mkdir()
        (self.project / "CHANGELOG.md").write_text((ROOT / "CHANGELOG.md").read_text().split("\n## ")[0])
        self.change("added-a-thing", "There is a thing.")
        self.change("breaking-a-name", "A name is another.\nSay the new one.")

    def change(self, name, text):
        (self.project / "changes" / f"{name}.md").write_text(text + "\n")

    def run_it(self, *arguments, project=None):
        done = subprocess.run([sys.executable, PROGRAM, *arguments], cwd=project or self.project, capture_output=True, text=True, check=False)
        return done.returncode, done.stderr

    def changelog(self):
        return (self.project / "CHANGELOG.md").read_text()

    def test_a_release_gathers_what_there_is_breaking_changes_first(self):
        self.assertEqual(self.run_it("0.1.0"), (DONE, ""))
        text = self.changelog()
        self.assertRegex(text, r"\n## 0\.1\.0 \(\d{4}-\d\d-\d\d\)\n\n### Breaking\n\n\* A name is another\.\n  Say the new one\.\n\n### Added\n")
        self.assertNotIn("no release yet", text)
        self.assertEqual(list((self.project / "changes").iterdir()), [])

    def test_the_next_one_stands_before_it(self):
        self.run_it("0.1.0")
        self.change("fixed-a-thing", "The thing works.")
        self.assertEqual(self.run_it("0.2.0"), (DONE, ""))
        text = self.changelog()
        self.assertLess(text.index("## 0.2.0"), text.index("## 0.1.0"))
        self.assertIn("* The thing works.\n\n## 0.1.0", text)

    def test_a_release_is_made_once_and_of_something(self):
        self.run_it("0.1.0")
        self.assertEqual(self.run_it("0.1.1")[0], REFUSED)
        self.change("fixed-a-thing", "The thing works.")
        before = self.changelog()
        self.assertEqual(self.run_it("0.1.0")[0], REFUSED)
        self.assertEqual(self.changelog(), before)

    def test_another_form_is_refused_and_nothing_is_gathered(self):
        for name, text in (
            ("other-thing", "There is a thing."),
            ("added_thing", "There is a thing."),
            ("added-Thing", "There is a thing."),
            ("added-thing", ""),
            ("added-thing", "* a list."),
            ("added-thing", "# Heading."),
            ("added-thing", "no full stop"),
            ("added-thing", "a" * 700 + "."),
        ):
            with self.subTest(name=name, text=text[:20]):
                self.change(name, text)
                before = self.changelog()
                for argument in ("--check", "0.1.0"):
                    code, complaint = self.run_it(argument)
                    self.assertEqual(code, REFUSED)
                    self.assertIn(f"changes/{name}.md: it", complaint)
                self.assertEqual(self.changelog(), before)
                (self.project / "changes" / f"{name}.md").unlink()

    def test_the_page_about_them_stays(self):
        (self.project / "changes" / "README.md").write_text("# About\n")
        self.assertEqual(self.run_it("0.1.0"), (DONE, ""))
        self.assertTrue((self.project / "changes" / "README.md").exists())

    def test_a_check_changes_nothing(self):
        before = self.changelog()
        self.assertEqual(self.run_it("--check"), (DONE, ""))
        self.assertEqual(self.changelog(), before)
        self.assertEqual(len(list((self.project / "changes").iterdir())), 2)

    def test_wrong_use(self):
        for arguments in ([], ["v1.2.0"], ["1.2"], ["1.2.0-SNAPSHOT"], ["1.2.0", "1.3.0"]):
            with self.subTest(arguments):
                self.assertEqual(self.run_it(*arguments)[0], WRONG_USE)

    def test_those_of_this_project_have_the_form(self):
        self.assertEqual(self.run_it("--check", project=ROOT), (DONE, ""))


if __name__ == "__main__":
    unittest.main()
