import os
import tempfile
import unittest
from pathlib import Path

from harness import contenders
from harness.function import Function
from harness.packages import Unavailable
from harness.share import GROUP, Share


class ShareTest(unittest.TestCase):
    """With files in the place of the kernel's."""

    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.root = Path(directory.name)

    def test_version_2_has_one_limit(self):
        self.has("cgroup.controllers", "cgroup.subtree_control")
        self.assertEqual(self.limits(128), {"cpu.max": "1447 20000"})
        self.assertEqual((self.root / "cgroup.subtree_control").read_text(), "+cpu")

    def test_version_1_has_a_period_and_a_quota(self):
        self.has("cpu/cpu.cfs_quota_us")
        self.assertEqual(self.limits(1769), {"cpu.cfs_period_us": "20000", "cpu.cfs_quota_us": "20000"})

    def test_a_machine_without_control_groups_says_so(self):
        with self.assertRaisesRegex(Unavailable, "has no control groups that limit processors"):
            Share(128, self.root)

    def test_one_that_cannot_be_made_says_why(self):
        self.has("cpu/cpu.cfs_quota_us", f"cpu/{GROUP}")  # a file, where a directory has to be
        with self.assertRaisesRegex(Unavailable, "takes no limit: File exists"):
            Share(128, self.root)

    def has(self, *files):
        for file in files:
            (self.root / file).parent.mkdir(exist_ok=True)
            (self.root / file).touch()

    def limits(self, memory):
        with Share(memory, self.root):
            group = next(self.root.rglob(GROUP))
            written = {file.name: file.read_text() for file in group.iterdir()}
            for file in group.iterdir():
                file.unlink()  # the kernel's own need not go before the directory
        self.assertFalse(group.exists())
        return written


class ShareOfThisMachineTest(unittest.TestCase):
    def test_a_function_enters_it_and_leaves_nothing_behind(self):
        logs = tempfile.TemporaryDirectory()
        self.addCleanup(logs.cleanup)
        try:
            share = Share(512)
        except Unavailable as missing:
            self.skipTest(str(missing))
        with share:
            with Function(contenders.idle(), Path(logs.name), share=share) as function:
                self.assertGreater(function.until_first_answer(), 0)
                inside = next(Path("/sys/fs/cgroup").rglob(f"{GROUP}/cgroup.procs")).read_text().split()
                self.assertEqual(len(inside), 1)
                self.assertNotIn(str(os.getpid()), inside)
        self.assertEqual(list(Path("/sys/fs/cgroup").rglob(GROUP)), [])
