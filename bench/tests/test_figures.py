import unittest

from harness import targets
from harness.figures import Figures, quantile

START = {"resident": 60e6, "file_backed": 40e6, "peak": 60e6, "read_from_disk": 0, "cached_before": 0}


def start(contender, cache, first_poll, first_answer):
    return {"contender": contender, "cache": cache, "first_poll": first_poll, "first_answer": first_answer, **START}


def weighed(title, forwards=True):
    return {"title": title, "forwards": forwards, "executable": 55_000_000, "package": None}


RESULTS = {
    "date": "2026-01-01T00:00+00:00",
    "machine": {
        "processor": "some processor",
        "processors": 2,
        "memory": 8_000_000_000,
        "kernel": "6.1",
        "revision": "abc",
        "quarkus": "3",
        "java": "17",
        "node": "20",
        "python": "3.11",
        "load_before": 0.1,
        "load_after": 1.0,
    },
    "settings": {
        "starts": 3,
        "creates": 4,
        "warm_up": 0,
        "pause_ms": 5,
        "endurance_creates": 10,
        "small_heap_mb": 64,
    },
    "contenders": {"native": weighed("this function"), "hello": weighed("hello", False), "node": weighed("Node")},
    "process_start": [500],
    "cold": [
        *(start("native", "warm", poll, 2 * poll) for poll in (20_000, 90_000, 30_000)),
        *(start("node", "warm", poll, 2 * poll) for poll in (100_000, 120_000, 900_000)),
        *(start("hello", "warm", poll, 2 * poll) for poll in (10_000, 10_000, 10_000)),
        *(start("native", "evicted", 50_000, 80_000) for _ in range(3)),
        *(start("node", "evicted", 150_000, 200_000) for _ in range(3)),
        *(start("hello", "evicted", 30_000, 40_000) for _ in range(3)),
    ],
    "warm": {"native": [600, 600, 700, 800], "node": [500, 500, 600, 900], "direct": [150, 150, 250, 250]},
    "endurance": [
        {"contender": "native", "heap": None, "failure": None, **START, "peak": 79_000_000},
        {"contender": "native", "heap": 64, "failure": None, **START, "peak": 134_217_728},
        {"contender": "hello", "heap": 64, "failure": None, **START, "peak": 134_217_729},
        {"contender": "node", "heap": 64, "failure": "it ended"},
    ],
}


class QuantileTest(unittest.TestCase):
    def test_one_sample_is_all_its_quantiles(self):
        self.assertEqual([quantile([7], share) for share in (0, 0.5, 1)], [7, 7, 7])

    def test_the_order_of_the_samples_makes_no_difference(self):
        self.assertEqual(quantile([3, 1, 2], 0.5), 2)

    def test_it_lies_between_the_nearest_two(self):
        self.assertAlmostEqual(quantile([1, 2, 3, 4], 0.5), 2.5)
        self.assertAlmostEqual(quantile(list(range(101)), 0.99), 99)


class FiguresTest(unittest.TestCase):
    def setUp(self):
        self.figures = Figures(RESULTS)

    def test_a_start_is_the_median_in_milliseconds(self):
        self.assertEqual(self.figures.start("native", "warm", "first_poll"), 30)
        self.assertEqual(self.figures.start("node", "warm"), 240)

    def test_what_was_not_measured_is_none(self):
        self.assertIsNone(self.figures.start("jvm", "warm"))
        self.assertIsNone(self.figures.warm("jvm", 0.5))
        self.assertIsNone(self.figures.lives_in_small_function("jvm"))

    def test_the_median_create_is_set_against_the_direct_call(self):
        self.assertAlmostEqual(self.figures.above_direct("native"), 0.45)

    def test_a_small_function_has_128_MB_and_no_byte_more(self):
        self.assertTrue(self.figures.lives_in_small_function("native"))
        self.assertFalse(self.figures.lives_in_small_function("hello"))

    def test_what_failed_with_the_small_heap_does_not_live_in_it(self):
        self.assertFalse(self.figures.lives_in_small_function("node"))


class TargetsTest(unittest.TestCase):
    def setUp(self):
        self.targets = {target.what: target for target in targets.of(Figures(RESULTS))}

    def test_one_that_is_just_reached_is_met(self):
        self.assertTrue(self.targets["first poll, files cached"].met)

    def test_ratios_are_of_the_same_run(self):
        self.assertAlmostEqual(self.targets["the same to Node's, files evicted"].measured, 0.4)
        self.assertFalse(self.targets["the same to Node's, files evicted"].met)

    def test_what_was_not_measured_is_no_target(self):
        self.assertNotIn("package", self.targets)
        self.assertEqual(
            targets.of(Figures({**RESULTS, "cold": [], "warm": {}, "endurance": [], "contenders": {}})), []
        )
