import json
import unittest
from contextlib import redirect_stderr
from io import StringIO

from harness import instructions
from harness.runtime_api import FunctionFailed


class InstructionsTest(unittest.TestCase):
    def test_the_total_is_the_sum_over_all_functions(self):
        self.assertEqual(47_000_123, instructions.total("events: Ir\nfn=(1) main\n1 5\n\ntotals: 47000123\n"))

    def test_a_profile_without_a_total_is_a_failure(self):
        with self.assertRaises(FunctionFailed):
            instructions.total("events: Ir\n")

    def test_nothing_is_changed_for_the_event_of_the_function_itself(self):
        self.assertEqual({}, instructions.what("link"))

    def test_a_network_has_as_many_links_as_were_asked_for(self):
        changed = instructions.what("network:3")

        self.assertEqual(3, len(json.loads(json.loads(changed["event"])["body"])["deviceLinks"]))
        self.assertEqual(201, changed["status"])

    def test_a_batch_answers_200(self):
        self.assertEqual(200, instructions.what("batch:2")["status"])

    def test_what_is_not_known_is_refused_and_says_what_is(self):
        for text in ("links", "network", "network:0", "network:many", ":1"):
            with self.subTest(text), self.assertRaisesRegex(ValueError, "network:25"):
                instructions.what(text)

    def test_wrong_arguments_end_with_2(self):
        for arguments in (
            [],
            ["--of", "links", "x"],
            ["--creates", "0", "x"],
            ["--profile", "p", "x", "y"],
            ["--variable", "NAME", "x"],
        ):
            with self.subTest(arguments), redirect_stderr(StringIO()), self.assertRaises(SystemExit) as ended:
                instructions.main(arguments)
            self.assertEqual(2, ended.exception.code)

    def test_an_executable_that_is_not_there_ends_with_2(self):
        with redirect_stderr(StringIO()) as said:
            self.assertEqual(2, instructions.main(["no/such-runner"]))
        self.assertIn("there is no no/such-runner", said.getvalue())
