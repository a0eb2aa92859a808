import http.client
import json
import ssl
import tempfile
import unittest
from pathlib import Path

from harness import create
from harness.direct import DirectCall
from harness.graph import PATH, Certificates, Graph

CANONICAL = json.loads(create.CANONICAL.read_bytes())


class GraphTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        directory = tempfile.TemporaryDirectory()
        cls.addClassCleanup(directory.cleanup)
        cls.certificates = Certificates.make(Path(directory.name))
        cls.graph = Graph(cls.certificates, create.CANONICAL)
        cls.addClassCleanup(cls.graph.__exit__)

    def setUp(self):
        self.before = self.graph.created()

    def test_the_expected_create_is_created_with_an_id_of_its_own_and_without_keys(self):
        first, second = (self.post()[1] for _ in range(2))
        self.assertNotEqual(first["id"], second["id"])
        self.assertEqual(first["tunnelConfiguration"]["dhGroup"], "dhGroup14")
        self.assertNotIn("preSharedKey", first["tunnelConfiguration"])
        self.graph.expect(self.before + 2, "the test")

    def test_the_spelling_of_the_body_makes_no_difference(self):
        self.assertEqual(self.post(body=json.dumps(CANONICAL, indent=4))[0], 201)

    def test_anything_else_is_refused_and_not_counted(self):
        for name, request in {
            "another path": {"path": "/v1.0/devices"},
            "no token": {"headers": {}},
            "a body that is not canonical": {"body": json.dumps({**CANONICAL, "name": " CPE3 "})},
        }.items():
            with self.subTest(name):
                self.assertEqual(self.post(**request)[0], 400)
        self.graph.expect(self.before, "the test")

    def test_without_a_create_to_expect_each_is_created_with_an_id_and_without_keys(self):
        with Graph(self.certificates) as graph:
            network = {"name": "Branch", "deviceLinks": [CANONICAL]}
            status, created = self.post("/v1.0/anything", body=json.dumps(network), graph=graph)
            graph.expect(1, "the test")
        self.assertEqual(status, 201)
        self.assertIn("id", created)
        self.assertEqual(created["deviceLinks"][0]["name"], "CPE3")
        self.assertNotIn("preSharedKey", created["deviceLinks"][0]["tunnelConfiguration"])

    def test_a_count_that_is_not_the_expected_one_names_who_is_to_blame(self):
        with self.assertRaisesRegex(RuntimeError, "^node did not"):
            self.graph.expect(self.before + 1, "node")

    def test_the_direct_call_creates(self):
        with DirectCall(self.graph, "Bearer token", create.CANONICAL) as direct:
            self.assertGreater(direct.create(), 0)
        self.graph.expect(self.before + 1, "the test")

    def post(self, path=PATH, headers=None, body=None, graph=None):
        graph = graph or self.graph
        context = ssl.create_default_context(cafile=graph.authority)
        connection = http.client.HTTPSConnection("localhost", graph.port, context=context)
        self.addCleanup(connection.close)
        headers = {"Authorization": "Bearer token"} if headers is None else headers
        connection.request("POST", path, body or json.dumps(CANONICAL), headers)
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read())
