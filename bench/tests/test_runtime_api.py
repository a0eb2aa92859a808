import sys
import tempfile
import unittest
from dataclasses import replace
from pathlib import Path

from harness import contenders
from harness.function import Function
from harness.http_body import body_of
from harness.runtime_api import FunctionFailed


class HttpBodyTest(unittest.TestCase):
    def test_a_body_is_whole_once_its_length_is_there(self):
        self.assertIsNone(body_of(b"post / http/1.1\r\ncontent-length: 5", b"1234"))
        self.assertEqual(body_of(b"post / http/1.1\r\ncontent-length: 5", b"12345"), b"12345")

    def test_a_request_without_a_length_has_no_body(self):
        self.assertEqual(body_of(b"get / http/1.1", b""), b"")

    def test_chunks_are_put_together(self):
        headers = b"post / http/1.1\r\ntransfer-encoding: chunked"
        self.assertIsNone(body_of(headers, b"3\r\nabc\r\n"))
        self.assertEqual(body_of(headers, b"3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n"), b"abc0123456789")


class FunctionTest(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.logs = Path(directory.name)

    def test_it_polls_answers_and_goes_on(self):
        with Function(contenders.idle(), self.logs) as function:
            first_poll = function.until_first_poll()
            self.assertLess(first_poll, function.until_first_answer())
            self.assertGreater(function.create(), 0)
            self.assertGreater(function.memory()["resident"], function.memory()["file_backed"])

    def test_its_processor_time_grows_with_what_it_does_and_not_with_what_others_do(self):
        with Function(contenders.idle(), self.logs) as function:
            function.create()
            function.freeze()
            before = function.processor_time()
            sum(range(3_000_000))
            self.assertLess(function.processor_time() - before, 5_000_000)
            function.thaw()
            function.create()
            self.assertGreater(function.processor_time(), before)

    def test_it_answers_again_after_a_freeze(self):
        with Function(contenders.idle(), self.logs) as function:
            function.create()
            function.freeze()
            function.thaw()
            self.assertGreater(function.create(), 0)

    def test_one_that_ends_is_told_with_its_name_and_its_log(self):
        with self.assertRaisesRegex(FunctionFailed, "driver: it ended\nalas"):
            self.call("import sys; sys.exit('alas')")

    def test_one_that_fails_in_its_init_is_told_with_what_it_said(self):
        with self.assertRaisesRegex(FunctionFailed, "init/error: no heap"):
            self.call(
                "import os, http.client as h; c = h.HTTPConnection(os.environ['AWS_LAMBDA_RUNTIME_API']);"
                "c.request('POST', '/2018-06-01/runtime/init/error', 'no heap'); c.getresponse()"
            )

    def test_an_answer_that_is_not_the_expected_one_fails(self):
        with self.assertRaisesRegex(FunctionFailed, "driver answered 200"):
            with Function(replace(contenders.idle(), status=201), self.logs) as function:
                function.create()

    def call(self, program):
        with Function(replace(contenders.idle(), command=(sys.executable, "-c", program)), self.logs) as function:
            function.create()
