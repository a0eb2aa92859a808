import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "infra" / "quickstart"
STEPS = "fetch deploy validate create issuer register switch trust call alarms remove".split()
WRONG_USE = 2
ISSUER = "https://abc123.tokens.sts.global.api.aws"
ROLE = "arn:aws:iam::123456789012:role/Facade"
FACADE = "11111111-1111-1111-1111-111111111111"

try:
    import awscli  # noqa: F401

    AWS = True
except ImportError:
    AWS = False
    if os.environ.get("CI"):
        raise

# Its own parser and its own check of parameters; only what would go over the network is answered from here
AWS_CLI = """#!{python}
import json, sys
from pathlib import Path
from awscli.clidriver import create_clidriver
from botocore.awsrequest import AWSResponse

answers = json.loads(Path("{tools}/aws.json").read_text())
driver = create_clidriver()

class Body:
    def __init__(self, text): self.text = text
    def stream(self, **_): yield self.text

def answer(request, event_name, **_):
    operation = event_name.rsplit(".", 1)[1]
    with open("{tools}/calls", "a") as calls:
        calls.write(json.dumps(["aws", operation, *sys.argv[1:]]) + "\\n")
    status, text = answers[operation]
    return AWSResponse(request.url, status, {{"content-type": "text/xml"}}, Body(text.encode()))

driver.session.register("before-send", answer)
sys.exit(driver.main(sys.argv[1:]))
"""

# They note how they were called, and answer as the test says
OTHER = """#!{python}
import json, sys
from pathlib import Path
called = " ".join(sys.argv[1:])
with open("{tools}/calls", "a") as calls:
    calls.write(json.dumps(["{name}", *sys.argv[1:]]) + "\\n")
for begin, text in json.loads(Path("{tools}/{name}.json").read_text()):
    if called.startswith(begin):
        print(text)
        break
"""


def xml(operation, result):
    return f"<{operation}Response><{operation}Result>{result}</{operation}Result></{operation}Response>"


class Received(BaseHTTPRequestHandler):
    def answered(self):
        body = self.rfile.read(int(self.headers.get("content-length", 0))).decode()
        self.server.received.append((self.command, self.path, self.headers.get("authorization"), body))
        self.send_response(self.server.status)
        self.send_header("content-length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    do_GET = do_POST = do_DELETE = answered

    def log_message(self, *_):
        pass


class QuickstartTest(unittest.TestCase):
    """The steps beside AWS's own command line tool, which nothing leaves, and stand-ins for the other tools."""

    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.project = Path(directory.name)
        self.tools = self.project / "tools"
        self.tools.mkdir()
        (self.project / "infra").mkdir()
        for name in ("quickstart", "check-federation"):
            copy = self.project / "infra" / name
            copy.write_bytes((ROOT / "infra" / name).read_bytes())
            copy.chmod(0o755)
        samples = self.project / "src/test/resources/samples"
        samples.mkdir(parents=True)
        (samples / "device-create.json").write_bytes((ROOT / "src/test/resources/samples/device-create.json").read_bytes())
        self.graph = HTTPServer(("127.0.0.1", 0), Received)
        self.addCleanup(self.graph.server_close)
        self.graph.received, self.graph.status = [], 200
        Thread(target=self.graph.serve_forever, daemon=True).start()
        self.addCleanup(self.graph.shutdown)
        self.url = f"http://127.0.0.1:{self.graph.server_port}"
        outputs = "".join(
            f"<member><OutputKey>{key}</OutputKey><OutputValue>{value}</OutputValue></member>"
            for key, value in (("Url", self.url), ("RoleArn", ROLE))
        )
        stack = f"<Stacks><member><StackName>s</StackName><StackStatus>CREATE_COMPLETE</StackStatus><Outputs>{outputs}</Outputs></member></Stacks>"
        federation = f"<IssuerIdentifier>{ISSUER}</IssuerIdentifier><JwtVendingEnabled>true</JwtVendingEnabled>"
        alarms = {"MetricAlarms": [{"AlarmName": "graph-device-facade-dev-Duration", "StateValue": "OK"}]}
        self.aws = {
            "DescribeStacks": (200, xml("DescribeStacks", stack)),
            "GetOutboundWebIdentityFederationInfo": (200, xml("GetOutboundWebIdentityFederationInfo", federation)),
            "EnableOutboundWebIdentityFederation": (200, xml("EnableOutboundWebIdentityFederation", federation)),
            "CreateTopic": (200, xml("CreateTopic", "<TopicArn>arn:aws:sns:eu-west-1:123456789012:alarms</TopicArn>")),
            "Subscribe": (200, xml("Subscribe", "<SubscriptionArn>pending confirmation</SubscriptionArn>")),
            "DeleteTopic": (200, "<DeleteTopicResponse/>"),
            "DescribeAlarms": (200, json.dumps(alarms)),
        }
        self.az = [
            ["ad app list", FACADE],
            ["account get-access-token", "a-token"],
            ["account show", "22222222-2222-2222-2222-222222222222"],
            ["ad app create", FACADE],
            [
                "ad app federated-credential list",
                json.dumps([{"name": "x", "issuer": ISSUER, "subject": ROLE, "audiences": ["api://AzureADTokenExchange"]}]),
            ],
        ]
        self.tool("aws", AWS_CLI)
        for name in ("az", "sam", "gh"):
            self.tool(name, OTHER)

    def tool(self, name, text):
        program = self.tools / name
        program.write_text(text.format(python=sys.executable, tools=self.tools, name=name))
        program.chmod(0o755)

    def step(self, *arguments, **variables):
        for name, answers in (("aws", self.aws), ("az", self.az), ("sam", []), ("gh", [])):
            (self.tools / f"{name}.json").write_text(json.dumps(answers))
        (self.tools / "calls").write_text("")
        environment = {
            "PATH": f"{self.tools}:{os.environ['PATH']}",
            "HOME": str(self.project),
            "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE",
            "AWS_SECRET_ACCESS_KEY": "secret",
            "AWS_DEFAULT_REGION": "eu-west-1",
            "no_proxy": "127.0.0.1",
            **variables,
        }
        command = ["bash", self.project / "infra/quickstart", *arguments]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, cwd="/")
        self.calls = [json.loads(line) for line in (self.tools / "calls").read_text().splitlines()]
        return done

    def passes(self, *arguments, **variables):
        done = self.step(*arguments, **variables)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done

    def called(self, *begin):
        return [call for call in self.calls if call[: len(begin)] == list(begin)]

    def parameters(self):
        (call,) = self.called("sam", "deploy")
        after = call[call.index("--parameter-overrides") + 1 :]
        return dict(argument.split("=", 1) for argument in after)

    def test_bash_can_read_it(self):
        subprocess.run(["bash", "-n", PROGRAM], check=True)

    def test_each_step_is_in_the_help(self):
        text = self.passes("--help").stdout
        self.assertEqual(re.findall(r"^  ([a-z]+)   +\w", text, re.M), STEPS)

    def test_to_show_a_step_runs_nothing(self):
        for step in STEPS:
            with self.subTest(step):
                shown = self.passes("--show", step).stdout
                self.assertEqual(self.calls, [])
                self.assertGreater(len(shown.splitlines()), 1)

    def test_wrong_use(self):
        for arguments in ([], ["nothing"], ["deploy", "validate"], ["output"], ["--show"]):
            with self.subTest(arguments):
                done = self.step(*arguments)
                self.assertEqual(done.returncode, WRONG_USE)
                self.assertIn("--help", done.stderr)
                self.assertEqual(self.calls, [])

    def test_what_a_step_needs_is_asked_for_before_it_begins(self):
        for step, variable in (("fetch", "RELEASE"), ("alarms", "EMAIL")):
            with self.subTest(step):
                done = self.step(step)
                self.assertEqual(done.returncode, WRONG_USE)
                self.assertIn(variable, done.stderr)
                self.assertEqual(self.calls, [])

    def released(self, checksum):
        release = self.project / "release"
        release.mkdir(exist_ok=True)
        (release / "graph-device-facade-v1.2.0-native-arm64.zip").write_bytes(b"abc")
        (release / "SHA256SUMS").write_text(f"{checksum}  graph-device-facade-v1.2.0-native-arm64.zip\n")

    def test_a_package_with_its_checksum_is_taken(self):
        self.released("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        self.passes("fetch", RELEASE="v1.2.0")
        self.assertEqual((self.project / "target/function.zip").read_bytes(), b"abc")

    def test_a_package_with_another_checksum_is_not(self):
        self.released("0" * 64)
        self.assertNotEqual(self.step("fetch", RELEASE="v1.2.0").returncode, 0)
        self.assertFalse((self.project / "target/function.zip").exists())

    def test_the_first_deployment_takes_callers_own_tokens(self):
        self.passes("deploy", ARCHITECTURE="x86_64", STACK="other")
        self.assertEqual(self.parameters(), {"Architecture": "x86_64", "LogRetentionDays": "7"})
        self.assertIn("other", self.called("sam")[0])

    @unittest.skipUnless(AWS, "the AWS CLI for Python is not installed")
    def test_a_report_needs_no_token(self):
        self.passes("validate")
        ((method, path, token, body),) = self.graph.received
        self.assertEqual((method, path, token), ("POST", "/devices?validateOnly=true", None))
        self.assertIn("deviceId", json.loads(body))

    @unittest.skipUnless(AWS, "the AWS CLI for Python is not installed")
    def test_a_create_has_the_token_and_nobody_sees_it(self):
        done = self.passes("create")
        ((method, path, token, body),) = self.graph.received
        self.assertEqual((method, path, token), ("POST", "/devices", "Bearer a-token"))
        self.assertIn("deviceId", json.loads(body))
        self.assertNotIn("a-token", done.stdout + done.stderr)

    @unittest.skipUnless(AWS, "the AWS CLI for Python is not installed")
    def test_a_refusal_fails_the_step_and_is_shown(self):
        self.graph.status = 403
        done = self.step("create")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("HTTP/1.0 403", done.stdout)

    @unittest.skipUnless(AWS, "the AWS CLI for Python is not installed")
    def test_an_account_that_vouches_is_left_as_it_is(self):
        done = self.passes("issuer")
        self.assertIn(ISSUER, done.stdout)
        self.assertEqual(self.called("aws", "EnableOutboundWebIdentityFederation"), [])

    @unittest.skipUnless(AWS, "the AWS CLI for Python is not installed")
    def test_an_account_that_does_not_is_told_to(self):
        refusal = "<ErrorResponse><Error><Code>FeatureDisabled</Code><Message>off</Message></Error></ErrorResponse>"
        self.aws["GetOutboundWebIdentityFederationInfo"] = (400, refusal)
        self.step("issuer")
        self.assertEqual(len(self.called("aws", "EnableOutboundWebIdentityFederation")), 1)

    def test_a_registration_is_made_once(self):
        self.passes("register")
        self.assertEqual(self.called("az", "ad", "app", "create"), [])
        self.az[0] = ["ad app list", ""]
        self.passes("register")
        self.assertEqual(len(self.called("az", "ad", "app", "create")), 1)
        self.assertEqual(len(self.called("az", "ad", "sp", "create")), 1)

    def test_what_is_registered_is_json_that_fits_together(self):
        self.passes("register")
        made = self.project / "target/quickstart"
        (scope,) = json.loads((made / "api.json").read_text())["oauth2PermissionScopes"]
        (client,) = json.loads((made / "clients.json").read_text())
        self.assertEqual(client["delegatedPermissionIds"], [scope["id"]])
        self.assertEqual(scope["value"], "access_as_user")
        for call in self.called("az"):
            for argument in call:
                if "@" in argument:
                    self.assertTrue((self.project / argument.split("@")[1]).is_file(), argument)

    def test_the_second_deployment_has_the_registration(self):
        self.passes("switch")
        given = self.parameters()
        self.assertEqual(given["ClientId"], FACADE)
        self.assertEqual(given["TenantId"], "22222222-2222-2222-2222-222222222222")
        self.assertEqual(given["CredentialType"], "aws-federation")

    @unittest.skipUnless(AWS, "the AWS CLI for Python is not installed")
    def test_a_role_that_is_trusted_is_not_added_again(self):
        done = self.passes("trust")
        self.assertIn("fits", done.stdout)
        self.assertEqual(self.called("az", "ad", "app", "federated-credential", "create"), [])

    @unittest.skipUnless(AWS, "the AWS CLI for Python is not installed")
    def test_a_role_that_is_not_is_added(self):
        self.az[-1][1] = "[]"
        self.step("trust")
        self.assertEqual(len(self.called("az", "ad", "app", "federated-credential", "create")), 1)
        given = json.loads((self.project / "target/quickstart/credential.json").read_text())
        self.assertEqual((given["issuer"], given["subject"]), (ISSUER, ROLE))

    @unittest.skipUnless(AWS, "the AWS CLI for Python is not installed")
    def test_the_call_has_a_token_for_the_facade(self):
        self.passes("call")
        ((method, path, token, _),) = self.graph.received
        sample = json.loads((ROOT / "src/test/resources/samples/device-create.json").read_text())
        self.assertEqual((method, path), ("GET", f"/devices(deviceId='{sample['deviceId']}')"))
        self.assertEqual(token, "Bearer a-token")
        self.assertEqual(self.called("az", "account", "get-access-token")[0][4], f"api://{FACADE}/access_as_user")

    @unittest.skipUnless(AWS, "the AWS CLI for Python is not installed")
    def test_alarms_go_to_a_topic(self):
        done = self.passes("alarms", EMAIL="me@example.com")
        self.assertEqual(self.parameters()["AlarmTopicArn"], "arn:aws:sns:eu-west-1:123456789012:alarms")
        self.assertIn("me@example.com", self.called("aws", "Subscribe")[0])
        self.assertIn("graph-device-facade-dev-Duration", done.stdout)

    @unittest.skipUnless(AWS, "the AWS CLI for Python is not installed")
    def test_all_that_was_made_is_removed(self):
        self.passes("remove")
        self.assertEqual(len(self.called("sam", "delete")), 1)
        self.assertEqual(self.called("az", "ad", "app", "delete"), [["az", "ad", "app", "delete", "--id", FACADE]])
        self.assertEqual(len(self.called("aws", "DeleteTopic")), 1)

    def test_parameters_are_those_of_the_template(self):
        template = (ROOT / "infra/template.yaml").read_text()
        text = PROGRAM.read_text()
        given = set(re.findall(r"[ \"]([A-Z][A-Za-z]+)=", text)) - {"ARCHITECTURE", "STACK", "RELEASE", "EMAIL"}
        self.assertGreater(len(given), 5)
        for name in given:
            with self.subTest(name):
                self.assertRegex(template, rf"(?m)^  {name}:\n    Type: (String|Number)")


if __name__ == "__main__":
    unittest.main()
