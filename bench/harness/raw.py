"""The results of a run as they are kept: JSON with one line for each list of samples and each record."""

import json


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def write(results, path):
    path.write_text("{\n" + ",\n".join(_members(results, "  ")) + "\n}\n", encoding="utf-8")


def _members(value, indent):
    for name, member in value.items():
        yield f"{indent}{json.dumps(name)}: {_text(member, indent)}"


def _text(value, indent):
    inner = indent + "  "
    nested = isinstance(value, dict) and any(isinstance(member, (dict, list)) for member in value.values())
    if nested:
        return "{\n" + ",\n".join(_members(value, inner)) + "\n" + indent + "}"
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join(inner + json.dumps(record) for record in value) + "\n" + indent + "]"
    return json.dumps(value)
