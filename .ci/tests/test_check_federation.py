import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = Path(__file__).resolve().parents[2] / "infra" / "check-federation"

ISSUER = "https://abc123.tokens.sts.global.api.aws"
ROLE = "arn:aws:iam::123456789012:role/Facade"
AUDIENCE = "api://AzureADTokenExchange"
FITS = {"name": "facade", "issuer": ISSUER, "subject": ROLE, "audiences": [AUDIENCE]}

FIT, DIFFERENT, UNUSABLE = 0, 1, 2


class CheckFederationTest(unittest.TestCase):
    """Beside command line tools that answer as AWS and Azure would."""

    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.tools = Path(directory.name)
        self.tool("aws", {"IssuerIdentifier": ISSUER, "JwtVendingEnabled": True})
        self.tool("az", [FITS])

    def tool(self, name, answer, code=0, error=""):
        Path(self.tools, f"{name}.json").write_text(json.dumps(answer))
        program = Path(self.tools, name)
        program.write_text(f"#!/bin/sh\n/bin/cat '{self.tools}/{name}.json'\necho '{error}' >&2\nexit {code}\n")
        program.chmod(0o755)

    def check(self, *further, role=ROLE):
        command = [sys.executable, PROGRAM, "--role-arn", role, "--client-id", "11111111-1111-1111-1111-111111111111"]
        environment = {**os.environ, "PATH": str(self.tools)}
        return subprocess.run([*command, *further], env=environment, capture_output=True, text=True, check=False)

    def test_a_credential_that_fits_is_found_among_others(self):
        self.tool("az", [{**FITS, "subject": "another"}, FITS])
        done = self.check()
        self.assertEqual(done.returncode, FIT, done.stderr)
        self.assertIn("fits", done.stdout)

    def test_each_difference_says_what_to_enter(self):
        for name, wrong, expected in (
            ("issuer", ISSUER + "/", ISSUER),
            ("subject", "arn:aws:iam::123456789012:role/Other", ROLE),
            ("audiences", ["api://Other"], AUDIENCE),
        ):
            with self.subTest(name):
                self.tool("az", [{**FITS, name: wrong}])
                done = self.check()
                self.assertEqual(done.returncode, DIFFERENT, done.stderr)
                self.assertIn(f"{name.rstrip('s')}: enter {expected}", done.stdout)
                self.assertEqual(done.stdout.count("enter"), 1)

    def test_a_difference_in_case_is_named(self):
        self.tool("az", [{**FITS, "subject": ROLE.lower()}])
        self.assertIn("differs in case only", self.check().stdout)

    def test_no_credential_at_all(self):
        self.tool("az", [])
        done = self.check()
        self.assertEqual(done.returncode, DIFFERENT)
        self.assertIn(f"subject: {ROLE}", done.stdout)

    def test_federation_that_is_switched_off(self):
        for answer, code, error in (
            ({"IssuerIdentifier": ISSUER, "JwtVendingEnabled": False}, 0, ""),
            ({}, 254, "An error occurred (FeatureDisabledException)"),
        ):
            with self.subTest(error):
                self.tool("aws", answer, code, error)
                done = self.check()
                self.assertEqual(done.returncode, DIFFERENT)
                self.assertIn("aws iam enable-outbound-web-identity-federation", done.stdout)

    def test_other_clouds_have_another_audience(self):
        self.tool("az", [{**FITS, "audiences": ["api://AzureADTokenExchangeChina"]}])
        self.assertEqual(self.check("--cloud", "china").returncode, FIT)
        self.assertEqual(self.check().returncode, DIFFERENT)

    def test_what_a_tool_refuses_is_passed_on(self):
        self.tool("az", [], 1, "Please run az login")
        done = self.check()
        self.assertEqual(done.returncode, UNUSABLE)
        self.assertIn("Please run az login", done.stderr)

    def test_a_tool_that_is_missing(self):
        Path(self.tools, "az").unlink()
        done = self.check()
        self.assertEqual(done.returncode, UNUSABLE)
        self.assertIn("az is not installed", done.stderr)

    def test_what_is_no_role(self):
        done = self.check(role="arn:aws:lambda:eu-west-1:123456789012:function:facade")
        self.assertEqual(done.returncode, UNUSABLE)
        self.assertIn("not the ARN of a role", done.stderr)


if __name__ == "__main__":
    unittest.main()
