import base64
import json
import os
import socket
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "infra/local/invoke"

ANSWERED, FAILED, MISSING = 0, 1, 2

# Answers with the settings that it got and the event, or fails for an event with the member "fail"
FUNCTION = """#!{python}
import http.client, json, os, sys

print("a line of the log", flush=True)
runtime = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])
path = "/2018-06-01/runtime/invocation/"
while True:
    runtime.request("GET", path + "next")
    invocation = runtime.getresponse()
    event = json.loads(invocation.read())
    failed = "fail" in event
    answer = {{"errorType": "NotAnHttpRequest"}} if failed else {{
        "statusCode": 201,
        "body": json.dumps({{"event": event, "settings": {{k: v for k, v in os.environ.items() if "_" in k}}}}),
    }}
    end = "/error" if failed else "/response"
    runtime.request("POST", path + invocation.getheader("Lambda-Runtime-Aws-Request-Id") + end, json.dumps(answer))
    runtime.getresponse().read()
"""


class InvokeTest(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.work = Path(directory.name)
        self.function = self.work / "function"
        self.function.write_text(FUNCTION.format(python=sys.executable))
        self.function.chmod(0o755)
        self.event = self.work / "event.json"
        self.event.write_text('{"rawPath":"/devices"}')

    def invoke(self, *arguments, given=b"", **settings):
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.work), **settings}
        command = (sys.executable, PROGRAM, *arguments)
        done = subprocess.run(command, input=given, env=environment, cwd=self.work, capture_output=True, timeout=60)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def test_the_answer_is_printed_and_the_log_stands_beside_it(self):
        code, printed, beside = self.invoke(self.event, self.function)
        self.assertEqual(code, ANSWERED, beside)
        self.assertEqual(json.loads(json.loads(printed)["body"])["event"], {"rawPath": "/devices"})
        self.assertIn("a line of the log", beside)

    def test_an_event_may_come_from_the_standard_input(self):
        code, printed, _ = self.invoke("-", self.function, given=b'{"rawPath":"/me"}')
        self.assertEqual(code, ANSWERED)
        self.assertIn("/me", printed)

    def test_an_event_of_the_directory_is_named_without_it(self):
        for name in ("create-device.good.201", "create-device.good.201.json"):
            code, printed, beside = self.invoke(name, self.function)
            self.assertEqual(code, ANSWERED, beside)
            self.assertIn("4c299165-6e8f-4b45-a5ba-c5d250a707ff", printed)

    def test_another_status_than_the_name_promises_is_a_failure(self):
        code, printed, beside = self.invoke("create-device.bad.400", self.function)
        self.assertEqual(code, FAILED)
        self.assertEqual(json.loads(printed)["statusCode"], 201)
        self.assertIn("promises 400", beside)

    def test_the_name_of_any_other_event_promises_nothing(self):
        self.event = self.event.rename(self.work / "mine.400.json")
        self.assertEqual(self.invoke(self.event, self.function)[0], ANSWERED)

    def test_a_failed_invocation_is_told(self):
        code, printed, beside = self.invoke("-", self.function, given=b'{"fail":1}')
        self.assertEqual(code, FAILED)
        self.assertEqual(json.loads(printed), {"errorType": "NotAnHttpRequest"})
        self.assertIn("the invocation failed", beside)

    def test_a_package_is_unpacked(self):
        package = self.work / "function.zip"
        with ZipFile(package, "w") as file:
            file.write(self.function, "bootstrap")
        self.assertEqual(self.invoke(self.event, package)[0], ANSWERED)

    def test_a_package_of_the_jvm_needs_what_maven_has_downloaded(self):
        package = self.work / "function.zip"
        with ZipFile(package, "w") as file:
            file.writestr("application.jar", "")
        code, _, beside = self.invoke(self.event, package)
        self.assertEqual(code, MISSING)
        self.assertIn("./mvnw verify", beside)

    def test_settings_of_the_environment_reach_the_function_and_nothing_else_does(self):
        code, printed, _ = self.invoke(self.event, self.function, FACADE_RULE_PROFILE="strict", MY_SECRET="S3cret")
        settings = json.loads(json.loads(printed)["body"])["settings"]
        self.assertEqual(code, ANSWERED)
        self.assertEqual(settings["FACADE_RULE_PROFILE"], "strict")
        self.assertEqual(settings["FACADE_GRAPH_BASE_URL"], "http://localhost:8089")
        self.assertNotIn("MY_SECRET", settings)

    def test_graph_is_where_the_environment_says_and_told_if_it_is_not_there(self):
        with socket.create_server(("127.0.0.1", 0)) as graph:
            url = f"http://127.0.0.1:{graph.getsockname()[1]}"
            _, printed, beside = self.invoke(self.event, self.function, FACADE_GRAPH_BASE_URL=url)
            self.assertIn(url, printed)
            self.assertNotIn("nothing answers", beside)
        code, _, beside = self.invoke(self.event, self.function, FACADE_GRAPH_BASE_URL=url)
        self.assertEqual(code, ANSWERED)
        self.assertIn(f"nothing answers at {url}", beside)

    def in_mode(self, mode, path, authorization="Bearer a-dummy-token"):
        """What the function got: its settings, and the token of the event."""
        with socket.create_server(("localhost", 0)) as free:
            authority = f"http://localhost:{free.getsockname()[1]}"
        event = json.dumps({"rawPath": path, "headers": {"authorization": authorization}}).encode()
        code, printed, beside = self.invoke("--mode", mode, "-", self.function, given=event, FACADE_AUTH_AUTHORITY=authority)
        self.assertEqual(code, ANSWERED, beside)
        got = json.loads(json.loads(printed)["body"])
        return got["settings"], got["event"]["headers"]["authorization"]

    @staticmethod
    def claims(authorization):
        part = authorization.removeprefix("Bearer ").split(".")[1]
        return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))

    def test_a_mode_is_settings_and_a_token_for_the_facade(self):
        settings, token = self.in_mode("on-behalf-of", "/devices")
        self.assertEqual(settings["FACADE_AUTH_DEVICES_MODE"], "on-behalf-of")
        self.assertEqual(self.claims(token)["aud"], settings["FACADE_AUTH_CLIENT_ID"])
        self.assertEqual(self.claims(token)["scp"], "access_as_user")

        settings, token = self.in_mode("application", "/v1.0/networkAccess/connectivity/remoteNetworks")
        self.assertEqual(settings["FACADE_AUTH_NETWORK_ACCESS_MODE"], "application")
        self.assertEqual(self.claims(token)["roles"], [settings["FACADE_AUTH_APPLICATION_ROLES"]])

    def test_a_family_that_is_passed_through_keeps_its_token_and_so_does_any_other_event(self):
        self.assertEqual(self.in_mode("application", "/devices")[1], "Bearer a-dummy-token")
        self.assertEqual(self.in_mode("on-behalf-of", "/devices", "Bearer my-own")[1], "Bearer my-own")
        self.assertEqual(self.in_mode("on-behalf-of", "/devices", "")[1], "")

    def test_a_mode_that_is_none(self):
        for arguments in (("--mode",), ("--mode", "pass-through", self.event), ("--mode", "on-behalf-of")):
            code, _, beside = self.invoke(*arguments)
            self.assertEqual(code, MISSING)
            self.assertIn("--help", beside)

    def test_a_function_that_ends_is_told_with_its_log(self):
        self.function.write_text(f"#!{sys.executable}\nraise SystemExit('alas')\n")
        code, printed, beside = self.invoke(self.event, self.function)
        self.assertEqual((code, printed), (FAILED, ""))
        self.assertIn("it ended\nalas", beside)

    def test_one_of_another_machine_is_told(self):
        self.function.write_bytes(b"\x7fELF" + bytes(60))
        code, _, beside = self.invoke(self.event, self.function)
        self.assertEqual(code, MISSING)
        self.assertIn("Exec format error", beside)

    def test_what_is_missing_is_named(self):
        for arguments, named in (
            ((), "--help"),
            (("a", "b", "c"), "--help"),
            (("--event", "x"), "--help"),
            (("nowhere",), "no event nowhere"),
            ((self.event, "nobody"), "no function nobody"),
        ):
            code, printed, beside = self.invoke(*arguments)
            self.assertEqual((code, printed), (MISSING, ""), arguments)
            self.assertIn(named, beside)

    def test_the_help_is_what_the_program_says_of_itself(self):
        code, printed, _ = self.invoke("--help")
        self.assertEqual(code, ANSWERED)
        self.assertIn("infra/local/invoke EVENT", printed)
