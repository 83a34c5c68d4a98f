#!/usr/bin/env python3
"""Whether what `kanban check --format …` wrote into a folder is of those formats.

Without anything else the fields are checked that readers need. Where KANBAN_FOREIGN_SCHEMAS names a
folder with the published schemas (sarif-2.1.0.json of OASIS, DiagnosticResult.json and
Diagnostic.json of reviewdog, junit-10.xsd of Jenkins' xunit plugin) the files are held against
those too; they need python3-jsonschema and xmllint.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from urllib.parse import unquote


def need(condition, what):
    if not condition:
        sys.exit(f"validate.py: {what}")


def read(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return file.read()


def is_path(path):
    return path and not path.startswith(("/", "./")) and ".." not in path.split("/")


def check_sarif(document):
    need(document["version"] == "2.1.0" and len(document["runs"]) == 1, "sarif: one run of 2.1.0")
    run = document["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    need(len(rules) == len(set(rules)), "sarif: a rule stands once")
    need(run["columnKind"] == "unicodeCodePoints", "sarif: what columns count")
    seen = set()
    for result in run["results"]:
        need(rules[result["ruleIndex"]] == result["ruleId"], "sarif: the rule of a result")
        need(result["level"] in ("error", "warning", "note"), "sarif: a level")
        need(result["message"]["text"], "sarif: a message")
        place = result["locations"][0]["physicalLocation"]
        uri = place["artifactLocation"]["uri"]
        need(re.fullmatch(r"[A-Za-z0-9._~/%-]+", uri) and is_path(unquote(uri)), f"sarif: {uri}")
        need(place["region"]["startLine"] >= 1, "sarif: a line")
        seen.add(tuple(result["partialFingerprints"].values()))
    need(len(seen) == len(run["results"]), "sarif: fingerprints are unique")
    return len(run["results"])


def check_gitlab(rows):
    need(isinstance(rows, list), "gitlab: a list")
    for row in rows:
        need(row["description"] and row["check_name"], "gitlab: description and check_name")
        need(row["severity"] in ("info", "minor", "major", "critical", "blocker"), "gitlab: severity")
        need(is_path(row["location"]["path"]), "gitlab: a path from the top")
        need(isinstance(row["location"]["lines"]["begin"], int), "gitlab: a line")
    need(len({row["fingerprint"] for row in rows}) == len(rows), "gitlab: fingerprints are unique")
    return len(rows)


def check_diagnostic(row):
    need(row["message"] and row["code"]["value"], "rdjson: message and code")
    need(row["severity"] in ("ERROR", "WARNING", "INFO"), "rdjson: severity")
    need(is_path(row["location"]["path"]), "rdjson: a path")
    for part in [row["location"]] + row.get("suggestions", []):
        start = part["range"]["start"]
        end = part["range"].get("end", start)
        need(1 <= start["line"] <= end["line"], "rdjson: a range")


def check_junit(text):
    root = ElementTree.fromstring(text)
    suite = root.find("testsuite")
    cases = suite.findall("testcase")
    need(int(suite.get("tests")) == len(cases), "junit: the number of tests")
    need(int(suite.get("failures")) == len(suite.findall("testcase[failure]")), "junit: failures")
    return sum(1 for _ in suite.iter("failure"))


def hold_against_foreign(folder, schemas):
    import jsonschema

    def hold(document, name):
        schema = json.loads(read(schemas, name))
        kind = jsonschema.validators.validator_for(schema, default=jsonschema.Draft7Validator)
        for error in kind(schema).iter_errors(document):
            need(False, f"{name}: {list(error.absolute_path)}: {error.message[:200]}")
        print(f"valid against {name}")

    hold(json.loads(read(folder, "check.sarif")), "sarif-2.1.0.json")
    hold(json.loads(read(folder, "check.rdjson")), "DiagnosticResult.json")
    for line in read(folder, "check.rdjsonl").split("\n")[:20]:
        hold(json.loads(line), "Diagnostic.json")
    need(shutil.which("xmllint"), "xmllint is not here")
    junit = os.path.join(folder, "check.junit")
    schema = os.path.join(schemas, "junit-10.xsd")
    result = subprocess.run(["xmllint", "--noout", "--schema", schema, junit], capture_output=True, text=True)
    need(result.returncode == 0, result.stderr)
    print("valid against junit-10.xsd")


def main():
    folder = sys.argv[1]
    ours = json.loads(read(folder, "check.json"))
    need(ours["schema"] == "kanban.check/1", "json: the schema")
    count = len(ours["problems"])
    need(check_sarif(json.loads(read(folder, "check.sarif"))) == count, "sarif: every problem")
    need(check_gitlab(json.loads(read(folder, "check.gitlab"))) == count, "gitlab: every problem")
    rows = json.loads(read(folder, "check.rdjson"))["diagnostics"]
    lines = [json.loads(line) for line in read(folder, "check.rdjsonl").split("\n") if line]
    need(rows == lines and len(rows) == count, "rdjson: every problem, in both forms")
    for row in rows:
        check_diagnostic(row)
    errors = sum(1 for row in ours["problems"] if row["severity"] == "error")
    need(check_junit(read(folder, "check.junit")) == errors, "junit: every error")
    schemas = os.environ.get("KANBAN_FOREIGN_SCHEMAS")
    if schemas:
        hold_against_foreign(folder, schemas)


main()
