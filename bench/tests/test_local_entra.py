import base64
import json
import subprocess
import sys
import unittest
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

LOCAL = Path(__file__).resolve().parents[2] / "infra/local"
sys.path.insert(0, str(LOCAL / "entra"))

import stand_in  # noqa: E402

TENANT = "6babcaad-604b-40ac-a9d7-9fd97c0b779f"
DONE, WRONG_USE = 0, 2


def decoded(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


class LocalEntraTest(unittest.TestCase):
    """The stand-in for Entra of infra/local, and the tokens of callers. That the facade takes them: LocalModesTest."""

    def run_it(self, *arguments):
        done = subprocess.run([sys.executable, LOCAL / "token", *arguments], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout.strip(), done.stderr

    def test_a_token_is_signed_with_the_key_that_is_published(self):
        for who in ("user", "application"):
            with self.subTest(who):
                code, token, _ = self.run_it(who)
                header, claims, signature = token.split(".")
                (key,) = next(each for each in stand_in.mappings() if "keys" in each["response"]["jsonBody"])["response"]["jsonBody"]["keys"]
                number = {name: int.from_bytes(decoded(key[name]), "big") for name in "ne"}
                opened = pow(int.from_bytes(decoded(signature), "big"), number["e"], number["n"]).to_bytes(256, "big")

                self.assertEqual(code, DONE)
                self.assertEqual(json.loads(decoded(header))["kid"], key["kid"])
                self.assertTrue(opened.endswith(stand_in.hashlib.sha256(f"{header}.{claims}".encode()).digest()))
                self.assertEqual(json.loads(decoded(claims))["tid"], TENANT)

    def test_an_event_gets_a_token(self):
        code, event, _ = self.run_it("user", "create-device.good.201")
        self.assertEqual(code, DONE)
        self.assertTrue(json.loads(event)["headers"]["authorization"].startswith("Bearer ey"))

    def test_wrong_use(self):
        for arguments in ((), ("nobody",), ("user", "a", "b"), ("user", "nowhere")):
            with self.subTest(arguments):
                code, printed, beside = self.run_it(*arguments)
                self.assertEqual((code, printed), (WRONG_USE, ""))
                self.assertIn("infra/local/token", beside)

    def test_it_answers_as_its_mappings_say(self):
        root = f"http://localhost:{stand_in.serve(0)}/{TENANT}"
        with urlopen(f"{root}/discovery/v2.0/keys") as answer:
            self.assertEqual(json.load(answer)["keys"][0]["kid"], "for-local-use-only")
        for grant, rights in (
            ("urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer", "user"),
            ("client_credentials", "facade"),
        ):
            with self.subTest(grant), urlopen(Request(f"{root}/oauth2/v2.0/token", f"grant_type={grant}".encode())) as answer:
                self.assertTrue(json.load(answer)["access_token"].endswith(rights))
        with self.assertRaises(HTTPError):
            urlopen(Request(f"{root}/oauth2/v2.0/token", b"grant_type=password"))


if __name__ == "__main__":
    unittest.main()
