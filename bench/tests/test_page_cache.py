import os
import tempfile
import unittest
from pathlib import Path

from harness import page_cache
from harness.packages import TARGET


class PageCacheTest(unittest.TestCase):
    """In the place of the packages, since memory file systems, which hold /tmp here and there, evict nothing."""

    def setUp(self):
        TARGET.mkdir(parents=True, exist_ok=True)
        directory = tempfile.TemporaryDirectory(dir=TARGET)
        self.addCleanup(directory.cleanup)
        self.directory = Path(directory.name)
        (self.directory / "below").mkdir()
        (self.directory / "below/large").write_bytes(bytes(1 << 20))
        (self.directory / "empty").write_bytes(b"")
        os.sync()

    def test_files_are_found_in_directories_and_by_themselves(self):
        large, empty = self.directory / "below/large", self.directory / "empty"
        self.assertEqual(page_cache.files_below([self.directory, large]), sorted([large, empty]))

    def test_what_was_read_is_cached_until_it_is_evicted(self):
        files = page_cache.files_below([self.directory])
        files[0].read_bytes()
        self.assertEqual(page_cache.cached(files), 1 << 20)
        page_cache.evict(files)
        self.assertEqual(page_cache.cached(files), 0)
