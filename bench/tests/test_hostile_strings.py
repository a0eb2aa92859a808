import json
import os
import unittest
from unittest import mock

from harness.attacks import command, corpora, json_of_others, naughty, naughty_bodies, naughty_headers, naughty_urls, writes
from harness.attacks.events import TOKEN
from harness.attacks.facade import Answer, judged
from harness.attacks.graph import Request
from harness.attacks.table import Topic, document


def refusal(code="invalidRequest", message="no", targets=()):
    details = [{"code": "text-malformed", "message": "no", "target": target} for target in targets]
    return Answer(400, body=json.dumps({"error": {"code": code, "message": message, "details": details}}))


def asked(body=None, target="/beta/devices", method="POST", **headers):
    return [Request(method, target, headers, json.dumps(body).encode())]


class CorporaTest(unittest.TestCase):
    def test_without_node_they_are_skipped_in_one_line(self):
        topic = self.skipped({})
        self.assertEqual((topic.attempts, topic.held), (0, 0))
        self.assertIn("JSON: skipped: Node is not installed", document([topic], "today"))

    def test_in_continuous_integration_that_fails(self):
        self.assertLess(self.skipped({"CI": "true"}).held, 1)
        self.assertEqual(self.skipped({"CI": "true"}).attempts, 1)

    def skipped(self, environment):
        topic = Topic("JSON")
        with mock.patch.dict(os.environ, environment, clear=True):
            topic.skipped("Node is not installed", corpora.may_be_left_out())
        return topic

    def test_each_topic_of_them_is_tried(self):
        modules = command.TOPICS.values()
        self.assertTrue({json_of_others, naughty_bodies, naughty_headers, naughty_urls} <= set(modules))


class JsonOfOthersTest(unittest.TestCase):
    def test_what_is_no_json_must_be_said_to_be_none_and_not_be_sent(self):
        self.assertIsNone(json_of_others.malformed(refusal("malformedJson"), []))
        self.assertTrue(json_of_others.malformed(refusal("invalidRequest"), []))
        self.assertTrue(json_of_others.malformed(Answer(201, body="{}"), []))
        self.assertTrue(json_of_others.malformed(refusal("malformedJson"), asked({})))

    def test_json_must_not_be_said_to_be_none(self):
        list_refused = refusal("malformedJson", "The body is JSON, but not a JSON object.")
        self.assertIsNone(json_of_others.no_object(list_refused, []))
        self.assertIsNone(json_of_others.no_object(refusal(), []))
        self.assertTrue(json_of_others.no_object(refusal("malformedJson", "The body is not valid JSON."), []))

    def test_graph_must_get_the_same_json(self):
        device = writes.SENT[0]
        for text, body, held in (
            ("[1.50]", '{"%s": [1.5]}', True),
            ("[1.50]", '{"%s": [1.6]}', False),
            ("[]", '{"other": []}', False),
            ("9007199254740993", '{"%s": 9007199254740992}', False),
        ):
            with self.subTest(text, body=body):
                sent = [Request("POST", "/devices", {}, body.replace("%s", writes.EXTENSION).encode())]
                fault = json_of_others.passed_on(device, text, Answer(201, body="{}"), sent)
                self.assertEqual(fault is None, held)

    def test_json_is_refused_for_few_reasons(self):
        device = writes.SENT[0]
        self.assertIsNone(json_of_others.passed_on(device, "[]", refusal(targets=["/a"]), []))
        self.assertTrue(json_of_others.passed_on(device, "[]", refusal(), []))
        self.assertTrue(json_of_others.passed_on(device, "[]", refusal("malformedJson"), []))
        self.assertTrue(json_of_others.passed_on(writes.OF_LINK, "[]", Answer(201, body="{}"), asked({})))


class NaughtyTest(unittest.TestCase):
    def test_an_answer_of_another_shape_does_not_end_the_attack(self):
        for answer in (Answer(200), Answer(200, body="[]"), Answer(200, body='{"responses":[{}]}')):
            self.assertTrue(judged(lambda answer, asked: naughty_bodies.parts(["1"], answer, asked), answer, []))

    def test_what_no_string_may_lead_to(self):
        token = TOKEN.split()[1]
        for answer in (
            Answer(500, body='{"error":{"code":"a","message":"b"}}'),
            Answer(400, body="<html>"),
            Answer(400, body='{"error":{"code":"","message":"b"}}'),
            Answer(201, body='{"a":"%s"}' % writes.KEY),
            Answer(400, body='{"error":{"code":"a","message":"%s"}}' % token),
            Answer(201, log=f"a {writes.KEY} b"),
            Answer(201, {"x": token}),
            Answer(201, log="12:00 ERROR a"),
            Answer(201, seconds=0.3),
            Answer(error="it ended"),
        ):
            with self.subTest(answer):
                self.assertTrue(naughty.fault(answer))
        self.assertIsNone(naughty.fault(refusal()))
        self.assertIsNone(naughty.fault(Answer(201, body="{}", seconds=0.2)))

    def test_what_took_long_is_tried_again(self):
        seconds = iter([0.9, 0.8, 0.1])
        facade = mock.Mock()
        facade.send = lambda event: Answer(201, seconds=next(seconds))
        self.assertEqual(naughty.send(facade, b"").seconds, 0.1)

    def test_the_canonical_form_of_a_text(self):
        self.assertEqual(naughty.canonical("\u200b\u00a0e\u0301 x\u0085\ufeff"), "\u00e9 x")
        self.assertTrue(naughty.is_text("a\tb"))
        self.assertFalse(naughty.is_text("a\x1bb"))
        self.assertFalse(naughty.is_text(" \u200b"))


class NaughtyBodiesTest(unittest.TestCase):
    places = (("displayName",), ("physicalIds", 0))

    def test_graph_must_get_the_text_or_its_canonical_form_in_each_place(self):
        self.assertIsNone(self.texts({"displayName": " a", "physicalIds": ["a"]}))
        self.assertTrue(self.texts({"displayName": " a", "physicalIds": ["A"]}))
        self.assertTrue(self.texts({"displayName": " a"}))
        self.assertTrue(naughty_bodies.texts(self.places, " a", refusal(), []))

    def texts(self, body):
        return naughty_bodies.texts(self.places, " a", Answer(201, body="{}"), asked(body))

    def test_what_is_no_text_is_refused_where_it_stands(self):
        self.assertIsNone(naughty_bodies.texts_or_refused(("a",), "", refusal(targets=["/a"]), []))
        self.assertTrue(naughty_bodies.texts_or_refused(("a",), "", refusal(targets=["/b"]), []))

    def test_a_name_is_in_the_answer_or_at_graph(self):
        places = ((), ("a",))
        both = ["/b~1~0", "/a/b~1~0"]
        self.assertIsNone(naughty_bodies.names(places, "b/~", refusal(targets=both), []))
        self.assertTrue(naughty_bodies.names(places, "b/~", refusal(targets=both[:1]), []))
        self.assertIsNone(naughty_bodies.names(places, "b", Answer(201, body="{}"), asked({"b": "x", "a": {"b": "x"}})))
        self.assertTrue(naughty_bodies.names(places, "b", Answer(201, body="{}"), asked({"b": "x", "a": {}})))
        self.assertIsNone(naughty_bodies.names(places, "b", Answer(201, {"Facade-Warnings": "x"}, "{}"), asked({})))

    def test_keys_arrive_and_do_not_come_back(self):
        key = " a key as it is "
        link = {"tunnelConfiguration": {"preSharedKey": key, "zoneRedundancyPreSharedKey": key}}
        self.assertIsNone(naughty_bodies.keys(key, Answer(201, body="{}"), asked(link)))
        self.assertTrue(naughty_bodies.keys(key.strip(), Answer(201, body="{}"), asked(link)))
        self.assertTrue(naughty_bodies.keys(key, Answer(201, body=json.dumps(link)), asked(link)))
        self.assertTrue(naughty_bodies.keys(key, Answer(201, body="{}", log=key), asked(link)))
        self.assertTrue(naughty_bodies.keys(key, refusal(targets=["/name"]), []))

    def test_each_request_of_a_batch_has_its_answer(self):
        self.assertIsNone(self.parts(" 1", 400, {"error": {"code": "a", "message": "b"}}))
        self.assertIsNone(self.parts("1", 201, {}))
        self.assertTrue(self.parts("2", 201, {}))
        self.assertTrue(self.parts(" 1", 502, {"error": {"code": "a", "message": "b"}}))
        self.assertTrue(self.parts(" 1", 400, {"message": "b"}))

    def parts(self, identifier, status, body):
        response = {"id": identifier, "status": status, "body": body}
        return naughty_bodies.parts([" 1"], Answer(200, body=json.dumps({"responses": [response]})), [])


class NaughtyUrlsTest(unittest.TestCase):
    def test_graph_is_asked_for_what_the_caller_wrote(self):
        self.assertIsNone(self.path("/v1.0/devices/a%2Bb"))
        self.assertTrue(self.path("/v1.0/devices/a%20b"))
        self.assertTrue(naughty_urls.path_value("/devices/{}", "a+b", refusal(), asked()))
        self.assertTrue(naughty_urls.path_value("/devices(deviceId='{}')", "a'b", Answer(200, body="{}"), asked()))

    def path(self, target):
        return naughty_urls.path_value("/devices/{}", "a+b", Answer(200, body="{}"), asked(target=target))

    def test_values_of_options_stay_as_they_were_written(self):
        self.assertIsNone(self.option("a&b", "/devices?$filter=a%26b&$count=true"))
        self.assertTrue(self.option("a&b", "/devices?$filter=a&b=1"))
        self.assertTrue(self.option("a&b", "/devices?$count=true"))
        self.assertTrue(naughty_urls.option_values(["$filter"], "a", refusal(), []))

    def option(self, value, target):
        return naughty_urls.option_values(["$filter"], value, Answer(200, body="{}"), asked(target=target))

    def test_a_doubtful_option_creates_nothing(self):
        self.assertTrue(naughty_urls.wrote_or_not("yes", Answer(201, body="{}"), asked({})))
        self.assertTrue(naughty_urls.wrote_or_not("yes", Answer(200, body="{}"), []))
        self.assertIsNone(naughty_urls.wrote_or_not("yes", refusal(), []))
        self.assertIsNone(naughty_urls.wrote_or_not("True", Answer(200, body="{}"), []))
        self.assertIsNone(naughty_urls.wrote_or_not("False", Answer(201, body="{}"), asked({})))


class NaughtyHeadersTest(unittest.TestCase):
    def test_no_header_is_added(self):
        self.assertIsNone(naughty_headers.added({"host"}, asked(host="x")))
        self.assertIn("evil", naughty_headers.added({"host"}, asked(host="x", evil="y")))

    def test_a_header_arrives_as_it_was_written(self):
        self.assertIsNone(naughty_headers.changed_on_its_way("if-match", " \u00e9", asked(**{"if-match": "\u00e9"})))
        self.assertIsNone(naughty_headers.changed_on_its_way("if-match", "a", []))
        self.assertTrue(naughty_headers.changed_on_its_way("if-match", "\u03a9", asked(**{"if-match": "?"})))
        self.assertTrue(naughty_headers.changed_on_its_way("if-match", "a", asked()))
