import json
import unittest
import urllib.error
import urllib.request

from harness.attacks import client, paths, time_taken, wrong_settings
from harness.attacks.events import DEVICE, as_bytes, changed, event
from harness.attacks.facade import Answer
from harness.attacks.graph import Graph, error
from harness.attacks.table import OutOfTime, Topic, document, shortened, table


class TableTest(unittest.TestCase):
    def setUp(self):
        self.topic = Topic("paths")
        self.topic.add("a", "201", None)
        self.topic.add("b", "500 no", "status 500")
        self.topic.add("c", "500 no", "status 500")

    def test_kinds_of_faults_are_counted(self):
        self.assertIn("| paths | 3 | 1 | status 500 (2) |", table([self.topic]))

    def test_where_all_held_is_a_dash(self):
        topic = Topic("tokens")
        topic.add("a", "401", None)
        self.assertIn("| tokens | 1 | 1 | – |", table([topic]))

    def test_what_did_not_hold_is_there_with_input_and_answer(self):
        self.assertIn("status 500\n\n    input:  b\n    answer: 500 no", document([self.topic], "today"))

    def test_what_held_is_not(self):
        self.assertNotIn("input:  a", document([self.topic], "today"))

    def test_a_bar_stays_in_its_cell(self):
        self.topic.add("d", "", "a|b")
        self.assertIn("a\\|b (1)", table([self.topic]))

    def test_what_was_not_finished_did_not_hold(self):
        topic = Topic("time", end=0)
        with self.assertRaises(OutOfTime):
            topic.add("a", "201", None)
        topic.unfinished("not finished in time")
        self.assertEqual((topic.attempts, topic.held), (2, 1))

    def test_long_input_keeps_both_ends(self):
        text = shortened("a" * 500 + "b" * 500)
        self.assertRegex(text, "^a{100} … 800 more … b{100}$")

    def test_short_input_is_whole_and_on_one_line(self):
        self.assertEqual(shortened({"a": "b"}), '{"a": "b"}')
        self.assertEqual(shortened("a\r\n\0"), "a\\u000d\\u000a\\u0000")


class ClientTest(unittest.TestCase):
    def test_it_repeats_what_is_to_be_repeated_and_says_so(self):
        self.assertEqual(self.sent([503, 429, 201]), [{}, {"retry-attempt": "1"}, {"retry-attempt": "2"}])

    def test_it_repeats_a_504(self):
        self.assertEqual(len(self.sent([504, 201])), 2)

    def test_it_gives_up_at_some_time(self):
        self.assertEqual(len(self.sent([503] * 9)), 4)

    def test_it_repeats_nothing_else(self):
        for status in (201, 400, 409, 500, 502):
            with self.subTest(status):
                self.assertEqual(len(self.sent([status, 201])), 1)

    def test_one_that_says_it_will_says_so_each_time(self):
        self.assertTrue(all("sdkversion" in headers for headers in self.sent([503, 201], says_so=True)))

    def sent(self, statuses, says_so=False):
        sent = []

        def send(headers):
            sent.append(headers)
            return Answer(statuses[len(sent) - 1])

        client.answer(send, says_so)
        return sent


class AnswerTest(unittest.TestCase):
    def test_what_a_caller_may_get_is_no_fault(self):
        for status in (200, 201, 400, 401, 414):
            with self.subTest(status):
                self.assertIsNone(Answer(status).fault())

    def test_all_else_is_one(self):
        failed = (Answer(100), Answer(0), Answer(500), Answer(201, error="it ended"), Answer(400, log="12:00 ERROR [x]"))
        for answer in failed:
            with self.subTest(answer):
                self.assertTrue(answer.fault())

    def test_a_secret_that_json_escapes_is_found(self):
        self.assertIn('a"b', Answer(400, body=json.dumps({"error": {"message": 'a"b'}})).said())


class PathsTest(unittest.TestCase):
    template = paths.TEMPLATES[0][0]

    def test_graph_is_to_be_asked_for_whom_the_caller_named(self):
        self.assertIsNone(self.fault("a%2541b", "/beta/users/a%2541b/devices"))
        self.assertIsNone(self.fault("alice@contoso.com", "/v1.0/users/alice%40contoso.com/devices"))
        self.assertIn("aAb", self.fault("a%2541b", "/beta/users/aAb/devices"))

    def fault(self, value, target):
        asked = [type("Request", (), {"target": target})]
        return paths._fault(Answer(201), self.template, value, asked)


class EventsTest(unittest.TestCase):
    def test_a_change_leaves_the_payload_alone(self):
        self.assertEqual(changed(DEVICE, ("alternativeSecurityIds", 0, "key"), 1)["alternativeSecurityIds"][0]["key"], 1)
        self.assertEqual(DEVICE["alternativeSecurityIds"][0]["key"], "Y3YxN2E1MWFlYw==")

    def test_a_length_is_of_bytes(self):
        body = {"displayName": "ä"}
        given = json.loads(event("POST", "/devices", body))
        self.assertEqual(given["headers"]["content-length"], str(len(given["body"]) + 1))

    def test_a_body_is_as_large_as_asked_for(self):
        for name, text in time_taken.CLASSES.items():
            with self.subTest(name):
                body = json.dumps(time_taken.filled(DEVICE, ("displayName",), text, 10_000), ensure_ascii=False)
                self.assertLessEqual(len(body.encode()), 10_000)
                self.assertGreater(len(body.encode()), 8_000)

    def test_half_a_pair_of_surrogates_is_passed_on(self):
        self.assertIn(b"\\ud800", as_bytes({"a": "\ud800"}))


class SettingsTest(unittest.TestCase):
    def test_a_line_names_all_words_of_the_setting_and_no_secret(self):
        fault = wrong_settings._fault
        self.assertIsNone(fault("FACADE_GRAPH_KEEP_ALIVE", True, "facade.graph.keep-alive must be less\n"))
        self.assertEqual(fault("FACADE_GRAPH_CLOUD", True, "Failed\n"), "the line does not name the setting")
        self.assertEqual(fault("X", True, "a\nb\n"), "not one line")
        self.assertEqual(fault("X", True, ""), "not one line")
        self.assertEqual(fault("X", True, f"x: {wrong_settings.SECRET}"), "the line has the secret")
        self.assertEqual(fault("X", False, ""), "it starts")


class GraphTest(unittest.TestCase):
    def test_it_answers_as_told_and_knows_what_it_was_asked(self):
        with Graph(lambda request: error(400, "no")) as graph:
            with self.assertRaises(urllib.error.HTTPError) as refused:
                urllib.request.urlopen(urllib.request.Request(graph.url + "/a", b"{}"))
            refused.exception.close()
            self.assertEqual([(request.method, request.target, request.body) for request in graph.asked()], [("POST", "/a", b"{}")])
            self.assertEqual(graph.asked(), [])
