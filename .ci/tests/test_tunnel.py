import contextlib
import csv
import io
import itertools
import json
import subprocess
import sys
import tempfile
import unittest
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from unittest import mock

ROOT = Path(__file__).resolve().parents[2]
TUNNEL = ROOT / "infra" / "tunnel"
sys.path.insert(0, str(TUNNEL))

from tunnels import cases, charon, customer, machine, report  # noqa: E402
from tunnels.policies import Policy  # noqa: E402

GOOD, MISUSE, SKIPPED = 0, 2, 3
TWO_LINKS = """\
connections {
    gsa-1-1 {
        children {
            gsa-1-1 {
            }
        }
    }
    gsa-1-2 {
    }
}
# keys
secrets {
    ike-gsa-1-1 {
        secret = "<pre-shared key of gsa-1-1>"
    }
    ike-gsa-1-2 {
        secret = "<pre-shared key of gsa-1-2>"
    }
}
"""
OUTPUT = ("{gsa-1-1 {uniqueid=1 version=2 state=ESTABLISHED local-vips=[] encr-alg=AES_CBC child-sas "
          "{gsa-1-1-1 {state=INSTALLED local-ts=[0.0.0.0/0] dh-group=ECP_384} gsa-1-1-2 {state=REKEYED}}}}")


class PoliciesTest(unittest.TestCase):
    def setUp(self):
        with open(TUNNEL / "policies.csv", encoding="utf-8", newline="") as file:
            self.rows = list(csv.DictReader(file))

    def test_each_pair_of_members_is_in_a_row(self):
        members = json.loads((ROOT / "src/test/resources/graph-metadata/enums.json").read_text(encoding="utf-8"))
        values = {name: members["enums"][name]["sendable"] for name in ("ikeEncryption", "ikeIntegrity", "dhGroup", "pfsGroup")}
        # They have no meaning in IKEv2 (docs/tunnels.md)
        values["ikeIntegrity"] = [member for member in values["ikeIntegrity"] if not member.startswith("gcm")]
        pairs = [("gcmAes128", "gcmAes128"), ("gcmAes192", "gcmAes192"), ("gcmAes256", "gcmAes256"), ("none", "sha256")]
        self.assertEqual({(row["ipSecEncryption"], row["ipSecIntegrity"]) for row in self.rows}, set(pairs))
        values["ipSecEncryption"] = [pair[0] for pair in pairs]
        for one, other in itertools.combinations(values, 2):
            there = {(row[one], row[other]) for row in self.rows}
            self.assertEqual(set(itertools.product(values[one], values[other])) - there, set(), f"{one} and {other}")

    def test_each_row_is_a_policy_with_words(self):
        for row in self.rows:
            policy = Policy.of(row)
            self.assertTrue(policy.ike_proposal() and policy.esp_proposal(), row)
            self.assertGreaterEqual(int(row["saLifeTimeSeconds"]), 300)

    def test_the_default_policy_has_each_combination(self):
        self.assertEqual(len(set(map(str, Policy.defaults()))), 24)

    def test_perfect_forward_secrecy_shows_after_new_keys(self):
        policy = Policy("aes256", "sha256", "dhGroup14", "none", "sha256", "pfsmm")
        self.assertEqual(policy.esp_proposal(), "null-sha256-modp2048")
        self.assertIsNone(policy.child_sa(False)["dh-group"])
        self.assertEqual(policy.child_sa(True)["dh-group"], "MODP_2048")


class TextsTest(unittest.TestCase):
    def test_connections_are_those_of_the_first_level(self):
        self.assertEqual(customer.connections(TWO_LINKS), ["gsa-1-1", "gsa-1-2"])

    def test_keys_take_the_place_of_what_is_in_angle_brackets(self):
        text = customer.with_keys(TWO_LINKS, ["plain", "0sB64"])
        self.assertIn('secret = "plain"', text)
        self.assertIn("secret = 0sMHNCNjQ=", text)
        self.assertNotIn("<", text)

    def test_what_the_daemon_says_is_read(self):
        said = charon.parsed(OUTPUT)["gsa-1-1"]
        self.assertEqual(said["encr-alg"], "AES_CBC")
        self.assertEqual(said["child-sas"]["gsa-1-1-1"], {"state": "INSTALLED", "local-ts": "[0.0.0.0/0]", "dh-group": "ECP_384"})
        self.assertEqual(said["child-sas"]["gsa-1-1-2"]["state"], "REKEYED")


class ResultsTest(unittest.TestCase):
    def case(self, **more):
        return cases.Case("a case", Path("."), Policy("aes256", "sha256", "dhGroup14", "none", "sha256", "none"), "bird", **more)

    def test_a_fault_has_to_fail_for_its_reason(self):
        fault = cases.FAULTS[0]
        self.assertTrue(cases.Result(self.case(fault=fault), f"it said {fault.reason}").is_as_expected())
        self.assertFalse(cases.Result(self.case(fault=fault), "something else").is_as_expected())
        self.assertFalse(cases.Result(self.case(fault=fault)).is_as_expected())
        self.assertFalse(cases.Result(self.case(), "anything").is_as_expected())

    def test_a_failure_is_in_the_table(self):
        self.assertIn("**not as expected**: a / b", report.row(1, cases.Result(self.case(), "a | b")))

    def test_the_document_has_the_marks(self):
        document = (ROOT / "docs/tunnels.md").read_text(encoding="utf-8")
        self.assertLess(document.index(report.BEGIN), document.index(report.END))


def _command():
    loader = SourceFileLoader("tunnel_test", str(TUNNEL / "test"))
    module = module_from_spec(spec_from_loader("tunnel_test", loader))
    loader.exec_module(module)
    return module


class CommandTest(unittest.TestCase):
    def run_test(self, *arguments):
        return subprocess.run([TUNNEL / "test", *arguments], capture_output=True, text=True, check=False)

    def test_help(self):
        for command in ("test", "walk"):
            done = subprocess.run([TUNNEL / command, "--help"], capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, GOOD)
            self.assertIn("exit codes:", done.stdout)

    def test_wrong_use(self):
        self.assertEqual(self.run_test("--unknown").returncode, MISUSE)

    def test_a_machine_that_lacks_something_is_skipped_with_a_line(self):
        for arguments, code in (([], GOOD), (["--required"], SKIPPED)):
            printed = io.StringIO()
            with mock.patch.object(machine, "DAEMON", "/nowhere/charon"), mock.patch.object(sys, "argv", ["test", *arguments]), \
                    contextlib.redirect_stdout(printed):
                self.assertEqual(_command().main(), code)
            self.assertRegex(printed.getvalue(), "^tunnels: skipped, .*/nowhere/charon.* is not installed\n$")

    def test_no_texts(self):
        if machine.lacks():
            self.skipTest(machine.lacks())
        with tempfile.TemporaryDirectory() as empty:
            done = self.run_test("--texts", empty)
        self.assertEqual(done.returncode, MISUSE, done.stderr)
        self.assertIn("TunnelTextsTest", done.stderr)


if __name__ == "__main__":
    unittest.main()
