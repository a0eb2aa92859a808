import math
import unittest

from harness import targets
from harness.figures import Figures, quantile

MEMORY = {"resident": 60e6, "file_backed": 40e6, "peak": 60e6, "read_from_disk": 0}


def start(contender, condition, first_poll, first_answer):
    times = {"first_poll": first_poll, "first_answer": first_answer, "processor": first_poll // 2, "cached_before": 0}
    return {"contender": contender, "condition": condition, **times, **MEMORY}


def weighed(title, mark=""):
    return {"title": title, "mark": mark, "executable": 55_000_000, "package": None}


def grown(contender, series, size, times):
    return {"contender": contender, "series": series, "size": size, "times": times, "processor": 1_000 * len(times)}


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
        "c": "12",
        "go": None,
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
        "cpu_of": [128, 256],
        "growth_creates": 3,
    },
    "contenders": {
        "native": weighed("this function"),
        "hello": weighed("hello", "*"),
        "node": weighed("Node"),
        "c": weighed("C", "†"),
    },
    "process_start": [500],
    "cold": [
        *(start("native", "files cached", poll, 2 * poll) for poll in (20_000, 90_000, 30_000)),
        *(start("node", "files cached", poll, 2 * poll) for poll in (100_000, 120_000, 900_000)),
        *(start("hello", "files cached", poll, 2 * poll) for poll in (10_000, 10_000, 10_000)),
        *(start("native", "files evicted", 50_000, 80_000) for _ in range(3)),
        *(start("node", "files evicted", 150_000, 200_000) for _ in range(3)),
        *(start("hello", "files evicted", 30_000, 40_000) for _ in range(3)),
        start("native", "128 MB", 300_000, 500_000),
    ],
    "warm": {
        "native": [600, 600, 700, 800],
        "node": [500, 500, 600, 900],
        "hello": [300, 300, 300, 300],
        "direct": [150, 150, 250, 250],
    },
    "endurance": [
        {"contender": "native", "heap": None, "failure": None, **MEMORY, "peak": 79_000_000},
        {"contender": "native", "heap": 64, "failure": None, **MEMORY, "peak": 134_217_728},
        {"contender": "hello", "heap": 64, "failure": None, **MEMORY, "peak": 134_217_729},
        {"contender": "node", "heap": 64, "failure": "it ended"},
    ],
    "growth": [
        grown("native", "remote network", 1, [2_000, 2_500, 9_000]),
        grown("native", "remote network", 25, [20_000, 18_000, 19_000]),
        grown("native", "batch", 20, [17_000]),
        grown("c", "remote network", 1, [200]),
        grown("c", "remote network", 25, [500]),
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
        self.assertEqual(self.figures.start("native", "files cached", "first_poll"), 30)
        self.assertEqual(self.figures.start("native", "files cached", "processor"), 15)
        self.assertEqual(self.figures.start("node", "files cached"), 240)

    def test_a_start_with_a_share_of_a_processor_is_one_by_itself(self):
        self.assertEqual(self.figures.start("native", "128 MB"), 500)

    def test_memory_is_in_millions_of_bytes(self):
        self.assertEqual(self.figures.start("native", "files evicted", "file_backed"), 40)

    def test_what_was_not_measured_is_none(self):
        self.assertIsNone(self.figures.start("jvm", "files cached"))
        self.assertIsNone(self.figures.warm("jvm", 0.5))
        self.assertIsNone(self.figures.peak("jvm", 64))
        self.assertIsNone(self.figures.size("native", "package"))

    def test_a_create_that_went_wrong_leaves_the_peak_without_bound(self):
        self.assertEqual(self.figures.peak("native"), 79)
        self.assertEqual(self.figures.peak("node", 64), math.inf)

    def test_names_are_in_the_order_of_the_contenders(self):
        self.assertEqual(self.figures.names("warm"), ["native", "hello", "node", "direct"])
        self.assertEqual(self.figures.names("growth"), ["native", "c"])
        self.assertEqual(self.figures.names("growth", series="batch"), ["native"])

    def test_a_mark_stands_behind_the_title(self):
        self.assertEqual([self.figures.title(name) for name in ("native", "hello")], ["this function", "hello *"])


class TargetsTest(unittest.TestCase):
    def setUp(self):
        self.targets = {target.what: target for target in targets.of(Figures(RESULTS))}

    def test_one_that_is_just_reached_is_met(self):
        self.assertTrue(targets.Target("first poll", "ms", 12, 12).met)
        self.assertFalse(targets.Target("first poll", "ms", 12, 12.1).met)

    def test_ratios_and_differences_are_of_the_same_run(self):
        self.assertAlmostEqual(self.targets["warm p50 above hello's"].measured, 0.35)
        self.assertAlmostEqual(self.targets["warm p99, to Node's"].measured, 797 / 891)

    def test_what_was_not_measured_is_no_target(self):
        self.assertNotIn("package", self.targets)
        nothing = {**RESULTS, "cold": [], "warm": {}, "endurance": [], "contenders": {}}
        self.assertEqual(targets.of(Figures(nothing)), [])
