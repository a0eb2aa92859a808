import unittest
from collections import namedtuple
from unittest import mock

from harness import cold
from harness.runtime_api import FunctionFailed

Contender = namedtuple("Contender", "name measured")
Share = namedtuple("Share", "memory")
BOTH = [Contender(name, {cold.COLD, cold.SHARES}) for name in ("quick", "slow")]


def started(contender, _graph, condition, _logs, share):
    if contender.name == "slow" and condition == "128 MB" and share:
        raise FunctionFailed("slow: nothing came from it for 60 seconds\nits log")
    return {"contender": contender.name, "condition": condition}


class SharesThatAreTooSmallTest(unittest.TestCase):
    def names(self, memory):
        with mock.patch.object(cold, "_start", side_effect=started) as start:
            samples = cold.measure_share(BOTH, None, 3, None, Share(memory))
        return [sample["contender"] for sample in samples], start.call_count

    def test_who_does_not_start_with_a_share_is_left_out_of_it(self):
        names, starts = self.names(128)
        self.assertEqual(["quick"] * 3, names)
        self.assertEqual(2 + 3 + 1, starts, "two to fill the cache, three, and one that fails")

    def test_all_others_take_turns(self):
        names, _ = self.names(256)
        self.assertEqual(["quick", "slow", "slow", "quick", "quick", "slow"], names)

    def test_without_a_share_it_is_a_failure(self):
        with mock.patch.object(cold, "_start", side_effect=FunctionFailed("slow: it ended")):
            with self.assertRaises(FunctionFailed):
                cold.measure(BOTH, None, 1, None)


if __name__ == "__main__":
    unittest.main()
