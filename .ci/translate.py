"""Translates the SAM template of the first argument as CloudFormation would, for each kind of package."""

import sys

from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse

for packaging in ("native", "jvm"):
    with open(sys.argv[1], encoding="utf-8") as file:
        template = yaml_parse(file.read())
    # "sam deploy" would have put the package there
    template["Resources"]["Function"]["Properties"]["CodeUri"] = "s3://bucket/function.zip"
    translator = Translator({}, Parser())
    translated = translator.translate(template, {"Packaging": packaging})
    translator.metrics.publish()
    print(f"{packaging}: {len(translated['Resources'])} resources")
