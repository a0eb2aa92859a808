"""Translates the SAM template of the first argument as CloudFormation would, for each kind of package and each way to set it up below, and
fails if a deployment could delete a version that one would roll back to."""

import json
import logging
import sys

from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse

logging.getLogger("samtranslator").setLevel(logging.ERROR)

GUID = "11111111-2222-3333-4444-555555555555"

SETTINGS = {
    "as it comes": {},
    "strict rules": {"RuleProfile": "strict", "MemorySize": "1024"},
    "on behalf of": {
        "DevicesMode": "on-behalf-of",
        "NetworkAccessMode": "on-behalf-of",
        "TenantId": GUID,
        "ClientId": GUID,
        "CredentialType": "aws-federation",
    },
    "a few callers first": {"Rollout": "Canary10Percent5Minutes"},
    "in a network, traced, behind a domain": {
        "VpcSubnetIds": "subnet-0a1b2c3d,subnet-4e5f6a7b",
        "VpcSecurityGroupIds": "sg-0a1b2c3d",
        "Tracing": "Active",
        "DomainName": "facade.example.com",
        "CertificateArn": "arn:aws:acm:eu-west-1:123456789012:certificate/aaaa-bbbb",
        "DefaultEndpoint": "closed",
        "MutualTlsTruststore": "s3://bucket/authorities.pem",
        "LogsOnDelete": "keep",
    },
}


def translated(parameters):
    with open(sys.argv[1], encoding="utf-8") as file:
        template = yaml_parse(file.read())
    # "sam deploy" would have put the package there
    template["Resources"]["Function"]["Properties"]["CodeUri"] = "s3://bucket/function.zip"
    translator = Translator({}, Parser())
    result = translator.translate(template, parameters)
    translator.metrics.publish()
    return result["Resources"]


def of_type(resources, kind):
    return {name: resource for name, resource in resources.items() if resource["Type"] == kind}


def require(condition, message):
    if not condition:
        sys.exit(f"{sys.argv[1]}: {message}")


for packaging in ("native", "jvm"):
    for title, settings in SETTINGS.items():
        resources = translated({"Packaging": packaging, **settings})
        versions = of_type(resources, "AWS::Lambda::Version")
        require(len(versions) == 1, f"one version is published, not {len(versions)}")
        for name, version in versions.items():
            # A change of code gives it another name and so removes this one; a change of settings replaces it under this name
            require(version.get("DeletionPolicy") == "Retain", f"{name} would be deleted by a deployment of other code")
            require(version.get("UpdateReplacePolicy") == "Retain", f"{name} would be deleted by a deployment of other settings")
            require(
                version["Properties"].get("Description") not in (None, ""),
                f"{name} has no description, whose change publishes a version for other settings",
            )
        for name, function in of_type(resources, "AWS::Lambda::Function").items():
            require("DeletionPolicy" not in function, f"{name} would be left behind by a stack that is deleted")
        groups = of_type(resources, "AWS::CodeDeploy::DeploymentGroup")
        rollout = settings.get("Rollout")
        require(len(groups) == (1 if rollout else 0), f"CodeDeploy has {len(groups)} deployment groups with Rollout {rollout}")
        for name, alias in of_type(resources, "AWS::Lambda::Alias").items():
            moved = "CodeDeployLambdaAliasUpdate" in alias.get("UpdatePolicy", {})
            require(moved == bool(rollout), f"{name} is moved by CodeDeploy: {moved}, with Rollout {rollout}")
        for name, group in groups.items():
            group = group["Properties"]
            require(rollout in json.dumps(group["DeploymentConfigName"]), f"{name} does not know Rollout {rollout}")
            alarms = {alarm["Name"]["Ref"] for alarm in group["AlarmConfiguration"]["Alarms"]}
            require(alarms == {"FunctionErrorsAlarm", "ServerErrorsAlarm"}, f"{name} goes back for {alarms} only")
            require("DEPLOYMENT_STOP_ON_ALARM" in group["AutoRollbackConfiguration"]["Events"], f"{name} does not go back for an alarm")
        print(f"{packaging}, {title}: {len(resources)} resources")
