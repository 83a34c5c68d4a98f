"""Checks that the JSON schemas judge the examples as the readers do.

Good examples must fit their schema. Bad ones must not, but for what a schema cannot see: how the
YAML is written. Ends with 77 (skipped) where python3-jsonschema or python3-yaml is missing.
"""

import json
import pathlib
import re
import sys

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)

# Codes about how the text is written, which are gone once it is parsed.
READER_ONLY = {"duplicate-key", "duplicate-column", "not-allowed", "control-character", "too-deep"}


class Loader(yaml.SafeLoader):
    """YAML as the editors read it: dates stay text, and only true and false are truth values."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers
            if tag not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


def complaint(validator, path):
    """Why the file does not fit, or None."""
    try:
        value = yaml.load(path.read_text(encoding="utf-8"), Loader)
    except yaml.YAMLError as error:
        return f"not YAML: {error}"
    error = next(validator.iter_errors(value), None)
    return error.message if error else None


def main():
    top = pathlib.Path(sys.argv[1])
    validators = {}
    for noun in ("card", "board", "experiment"):
        schema = json.loads((top / f"{noun}.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft7Validator.check_schema(schema)
        validators[noun] = jsonschema.Draft7Validator(
            schema, format_checker=jsonschema.FormatChecker())
    wrong = []
    files = sorted(top.glob("examples/*/*.yaml"))
    for path in files:
        reason = complaint(validators[path.name.split("-")[0]], path)
        if path.parent.name == "valid":
            if reason:
                wrong.append(f"{path}: the schema refuses a good file: {reason}")
            continue
        code = re.search(r"error\[([a-z0-9-]+)\]", path.with_suffix(".error").read_text()).group(1)
        if not reason and code not in READER_ONLY:
            wrong.append(f"{path}: the schema accepts a bad file ({code})")
    print("\n".join(wrong) or f"{len(files)} examples agree")
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main())
