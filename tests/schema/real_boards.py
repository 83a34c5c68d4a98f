"""Holds the boards that transcripts make against the schemas, with two validators.

real_boards.py KANBAN RUNNER SCHEMAS TRANSCRIPT… plays each transcript with a last step that keeps its
folder. Every file that kanban reads there without an error must fit its schema. Ends with 77 (skipped)
where python3-jsonschema, python3-fastjsonschema or python3-yaml is missing.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

try:
    import fastjsonschema
    import jsonschema
    import yaml
    from agreement import Loader
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)


def validators(schemas):
    """The complaints of each validator about a value, by the noun of the schema."""
    checks = {}
    for noun in ("board", "card", "experiment"):
        schema = json.loads((schemas / f"{noun}.schema.json").read_text(encoding="utf-8"))
        slow = jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())
        fast = fastjsonschema.compile(schema)

        def complaints(value, slow=slow, fast=fast):
            found = [f"jsonschema: {error.message}" for error in slow.iter_errors(value)]
            try:
                fast(value)
            except fastjsonschema.JsonSchemaException as error:
                found.append(f"fastjsonschema: {error}")
            return found

        checks[noun] = complaints
    return checks


def played(runner, kanban, transcript, kept):
    """The folder that the transcript leaves behind."""
    copy = kept / transcript.name
    copy.write_text(transcript.read_text(encoding="utf-8") +
                    f"\n```console\n$ cp -r \"$HOME/..\" '{kept}/{transcript.stem}'\n```\n",
                    encoding="utf-8")
    subprocess.run([runner, "--kanban", kanban, copy], capture_output=True, check=False)
    return kept / transcript.stem


def refused(kanban, board):
    """The files that the reader has an error about."""
    said = ""
    for verb in (["list"], ["experiment", "list"]):
        said += subprocess.run([kanban, *verb, "--board", board], cwd=board, text=True,
                               capture_output=True, check=False).stderr
    return set(re.findall(r"^([^\n:]*\.yaml):[0-9:]* error\[", said, re.M))


def main():
    kanban, runner, schemas, *transcripts = sys.argv[1:]
    checks = validators(pathlib.Path(schemas))
    wrong, counts = [], {"board": 0, "card": 0, "experiment": 0}
    with tempfile.TemporaryDirectory() as folder:
        for transcript in map(pathlib.Path, transcripts):
            left = played(runner, kanban, transcript, pathlib.Path(folder))
            boards = [path for path in left.rglob("board.yaml") if ".git" not in path.parts]
            if not boards:
                wrong.append(f"{transcript}: leaves no board")
            for board in boards:
                bad = refused(kanban, board.parent)
                files = [(board, "board")]
                files += [(path, "card") for path in board.parent.glob("cards/**/*.yaml")]
                files += [(path, "experiment") for path in board.parent.glob("experiments/*.yaml")]
                for path, noun in files:
                    if any(str(path).endswith("/" + name) for name in bad):
                        continue
                    counts[noun] += 1
                    value = yaml.load(path.read_text(encoding="utf-8"), Loader)
                    wrong += [f"{transcript.name}: {path.name}: {text}" for text in checks[noun](value)]
    print("\n".join(wrong) or ", ".join(f"{count} {noun}s" for noun, count in counts.items()) +
          " of transcripts fit their schemas")
    return 1 if wrong or min(counts.values()) == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
