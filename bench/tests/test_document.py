import json
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from harness import document, plots, raw, tables
from harness.figures import Figures
from tests.test_figures import RESULTS


class DocumentTest(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.path = Path(directory.name, "performance.md")

    def test_a_new_document_is_nothing_but_the_results(self):
        self.assertEqual(document.filled(self.path, "new"), "<!-- measured -->\n\nnew\n\n<!-- /measured -->\n")

    def test_what_stands_around_the_results_stays(self):
        self.path.write_text("above\n<!-- measured -->\nold\n<!-- /measured -->\nbelow\n", encoding="utf-8")
        self.assertEqual(
            document.filled(self.path, "new"), "above\n<!-- measured -->\n\nnew\n\n<!-- /measured -->\nbelow\n"
        )

    def test_a_document_without_a_place_for_results_is_left_alone(self):
        self.path.write_text("a page of its own\n", encoding="utf-8")
        with self.assertRaisesRegex(RuntimeError, "no place for results"):
            document.filled(self.path, "new")

    def test_the_raw_data_come_back_as_they_were(self):
        raw.write(RESULTS, self.path)
        self.assertEqual(raw.read(self.path), json.loads(json.dumps(RESULTS)))


class TablesTest(unittest.TestCase):
    def test_numbers_have_three_digits_or_those_before_the_point(self):
        self.assertEqual(
            [tables.number(value) for value in (0.1234, 12.34, 123.4, 1234.5)], ["0.12", "12.3", "123", "1234"]
        )

    def test_what_was_not_measured_is_a_dash(self):
        self.assertEqual(tables.number(None, "ms"), "–")

    def test_a_start_stands_beside_its_ratios(self):
        self.assertIn("| this function | 30.0 (25.0 to 60.0) | 60.0 (50.0 to 120) | 0.25 | 3.00 |", self.all())

    def test_who_sends_nothing_to_graph_is_marked(self):
        self.assertIn("| hello | 10.0 (10.0 to 10.0) | 20.0 (20.0 to 20.0) * |", self.all())

    def test_parts_that_were_not_measured_have_no_table(self):
        results = {name: value for name, value in RESULTS.items() if name not in ("cold", "warm", "endurance")}
        self.assertNotIn("### Cold", tables.all_tables(Figures(results)))

    @staticmethod
    def all():
        return tables.all_tables(Figures(RESULTS))


class PlotsTest(unittest.TestCase):
    def test_both_are_well_formed(self):
        for plot in (plots.cold, plots.warm):
            with self.subTest(plot.__name__):
                self.assertTrue(ElementTree.fromstring(plot(Figures(RESULTS))).tag.endswith("svg"))

    def test_bars_that_would_flatten_the_others_are_cut_off_and_keep_their_number(self):
        slow = {"contender": "jvm", "first_poll": 5_000_000, "first_answer": 9_000_000}
        contenders = {**RESULTS["contenders"], "jvm": RESULTS["contenders"]["node"]}
        cold = [*RESULTS["cold"], *({**slow, "cache": cache} for cache in ("warm", "evicted"))]
        picture = plots.cold(Figures({**RESULTS, "contenders": contenders, "cold": cold}))
        self.assertIn(">9000<", picture)
        self.assertNotIn('y="-', picture)
