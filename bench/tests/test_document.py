import contextlib
import io
import json
import re
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from harness import document, plots, tables
from harness.figures import Figures
from tests.test_figures import RESULTS


class DocumentTest(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.path = Path(directory.name, "performance.md")
        silence = contextlib.ExitStack()
        self.addCleanup(silence.close)
        for redirected in (contextlib.redirect_stdout, contextlib.redirect_stderr):
            silence.enter_context(redirected(io.StringIO()))

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

    def test_every_sample_comes_back_as_it_was_in_a_line_for_each_record(self):
        document.write(RESULTS, self.path.with_suffix(""))
        text = self.path.with_suffix(".json").read_text(encoding="utf-8")
        self.assertEqual(json.loads(text), json.loads(json.dumps(RESULTS)))
        self.assertEqual(text.count('"first_poll"'), sum('"first_poll"' in line for line in text.splitlines()))

    def test_the_document_shows_each_plot(self):
        document.write(RESULTS, self.path.with_suffix(""))
        shown = re.findall(r"\((performance-.+?svg)\)", self.path.read_text(encoding="utf-8"))
        self.assertEqual(sorted(shown), sorted(file.name for file in self.path.parent.glob("*.svg")))
        self.assertEqual(len(shown), 4)


class TablesTest(unittest.TestCase):
    def test_numbers_have_three_digits_or_those_before_the_point(self):
        self.assertEqual(
            [tables.number(value) for value in (0.1234, 12.34, 123.4, 1234.5)], ["0.12", "12.3", "123", "1234"]
        )

    def test_what_was_not_measured_is_a_dash(self):
        self.assertEqual(tables.number(None, "ms"), "–")

    def test_a_start_stands_beside_its_processor_time_and_its_ratios(self):
        self.assertIn("| this function | 30.0 (25.0 to 60.0) | 60.0 (50.0 to 120) | 15.0 | 0.25 | 3.00 |", ALL)

    def test_who_does_less_is_marked_and_the_mark_explained(self):
        cold = section("Cold start, files cached")
        self.assertIn("| hello * | 10.0 (10.0 to 10.0) | 20.0 (20.0 to 20.0) |", cold)
        self.assertIn("\\* sends nothing to Graph.", cold)
        self.assertNotIn("†", cold)
        self.assertIn("† gets the canonical payload", section("Growth"))

    def test_starts_with_a_share_of_a_processor_have_a_column_for_each_memory(self):
        shares = section("Cold start, processor of a small function")
        self.assertIn("|  | 128 MB | 256 MB |", shares)
        self.assertIn("| this function | 300 (500) | – (–) |", shares)
        self.assertNotIn("Node", shares)

    def test_what_grows_has_a_row_for_each_size(self):
        growth = section("Growth")
        self.assertIn("|  | this function | C † |", growth)
        self.assertIn("| remote network, links: 25 | 19.0 (1.00) | 0.50 (1.00) |", growth)
        self.assertIn("| batch, parts: 20 | 17.0 (1.00) | – |", growth)

    def test_a_small_function_has_128_MB_and_no_byte_more(self):
        memory = section("Size and memory")
        self.assertIn("| this function | 55.0 | – | 79.0 | yes, 134 |", memory)
        self.assertIn("| hello * | 55.0 | – | – | no, 134 |", memory)
        self.assertIn("| Node | 55.0 | – | – | no, it failed |", memory)

    def test_parts_that_were_not_measured_have_no_table(self):
        parts = ("cold", "warm", "endurance", "growth")
        results = {name: value for name, value in RESULTS.items() if name not in parts}
        headings = re.findall(r"^### (.+)$", tables.all_tables(Figures(results)), re.MULTILINE)
        self.assertEqual(headings, ["Size and memory", "Targets of the native function"])


class PlotsTest(unittest.TestCase):
    def setUp(self):
        self.plots = {name: picture for name, _, picture in plots.all_plots(Figures(RESULTS))}

    def test_each_is_well_formed(self):
        self.assertEqual(list(self.plots), ["cold", "warm", "growth-remote-network", "growth-batch"])
        for name, picture in self.plots.items():
            with self.subTest(name):
                self.assertTrue(ElementTree.fromstring(picture).tag.endswith("svg"))

    def test_nothing_is_outside_of_the_picture(self):
        for name, picture in self.plots.items():
            with self.subTest(name):
                root = ElementTree.fromstring(picture)
                places = re.findall(r"([-\d.]+),([-\d.]+)", " ".join(e.get("points", "") for e in root))
                places += [(e.get("cx"), e.get("cy")) for e in root if e.get("cx")]
                self.assertTrue(places)
                self.assertTrue(all(0 <= float(x) <= float(root.get("width")) for x, _ in places))
                self.assertTrue(all(0 <= float(y) <= float(root.get("height")) for _, y in places))

    def test_a_start_has_its_number(self):
        self.assertIn(">30.0<", self.plots["cold"])

    def test_parts_that_were_not_measured_have_no_plot(self):
        self.assertEqual(list(plots.all_plots(Figures({**RESULTS, "cold": [], "warm": {}, "growth": []}))), [])


ALL = tables.all_tables(Figures(RESULTS))


def section(heading):
    return ALL.partition(f"### {heading}\n")[2].partition("###")[0]
