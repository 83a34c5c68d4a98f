#!/usr/bin/env bash
# runner_selftest.sh RUNNER — the transcript runner fails, and says where, when a transcript is not
# as written; --bless makes it so; and what it cannot run is a failure and not a pass.
set -euo pipefail
runner=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

expect() { # CODE TEXT COMMAND…
  local wanted=$1 text=$2 code=0 output
  shift 2
  output=$("$@" 2>&1) || code=$?
  if [ "$code" != "$wanted" ] || ! grep -qF -e "$text" <<<"$output"; then
    printf 'expected exit %s and "%s" of: %s\ngot exit %s and:\n%s\n' "$wanted" "$text" "$*" "$code" "$output"
    exit 1
  fi
}

cat >good.md <<'TEXT'
# Good
```console
$ printf 'a\nb\n'
a
b
```
TEXT
cat >bad.md <<'TEXT'
# Bad
```console
$ printf 'a\nb\n' && echo w >&2 && exit 4
a
c
```
TEXT
echo '# Nothing to run' >empty.md
printf '```console\n$ true\n' >open.md

expect 0 'good.md: 1 step as written' "$runner" good.md
expect 1 'bad.md:3: $ printf' "$runner" bad.md
expect 1 '  -c' "$runner" bad.md
expect 1 '  +b' "$runner" bad.md
expect 1 '  +! w' "$runner" bad.md
expect 1 '  +? 4' "$runner" bad.md
expect 1 'bad.md: 1 difference; --bless' "$runner" good.md bad.md
expect 1 'empty.md:1: no console block' "$runner" empty.md
expect 1 'open.md:1: the block is not closed' "$runner" open.md
expect 1 'gone.md: cannot be read' "$runner" gone.md
expect 2 'usage:' "$runner"
expect 2 'unknown option --what' "$runner" --what

cp good.md before.md
expect 0 'good.md: 1 step as written' "$runner" --bless good.md
cmp good.md before.md
expect 0 'bad.md: blessed' "$runner" --bless bad.md
expect 0 'bad.md: 1 step as written' "$runner" bad.md
expect 0 '? 4' cat bad.md
