import json
import unittest
from contextlib import redirect_stderr
from io import StringIO

from harness import command
from harness.growth import BATCH, DEVICE, NETWORK, SERIES, event


class GrowthTest(unittest.TestCase):
    def test_a_device_has_as_many_extension_properties_as_it_should(self):
        added = [name for name in body(DEVICE, 100) if name.startswith("extension_")]
        self.assertEqual(len(added), 100)

    def test_links_of_a_network_have_names_and_addresses_of_their_own(self):
        links = body(NETWORK, 25)["deviceLinks"]
        for name in ("name", "ipAddress"):
            self.assertEqual(len({link[name] for link in links}), 25)

    def test_parts_of_a_batch_have_ids_and_devices_of_their_own(self):
        parts = body(BATCH, 20)["requests"]
        self.assertEqual(len({part["id"] for part in parts}), 20)
        self.assertEqual(len({part["body"]["deviceId"] for part in parts}), 20)

    def test_an_event_says_where_it_goes_and_how_long_it_is(self):
        for series, grown in SERIES.items():
            with self.subTest(series):
                read = json.loads(event(series, grown.sizes[0]))
                self.assertEqual([read["rawPath"], read["requestContext"]["http"]["path"]], [grown.path, grown.path])
                self.assertEqual(read["headers"]["content-length"], str(len(read["body"])))


class OptionsTest(unittest.TestCase):
    def test_all_is_measured_if_nothing_is_said(self):
        options = command._options([])
        self.assertEqual(options.parts, ("cold", "shares", "warm", "memory", "growth"))
        self.assertEqual(options.cpu_of, (128, 256, 512, 1024))

    def test_one_part_can_be_measured_alone(self):
        self.assertEqual(command._options(["--parts", "growth"]).parts, ("growth",))
        self.assertEqual(command._options(["--cpu-of", "128,3008"]).cpu_of, (128, 3008))

    def test_what_does_not_exist_is_refused(self):
        for arguments in (["--parts", "growht"], ["--only", "rust"], ["--cpu-of", "0"], ["--starts", "0"]):
            with self.subTest(arguments), redirect_stderr(StringIO()), self.assertRaises(SystemExit):
                command._options(arguments)


def body(series, size):
    return json.loads(json.loads(event(series, size))["body"])
