#!/usr/bin/env bash
# Every verb (a file in cli/commands) has a row in the README's table and a session that uses it.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

[ -d cli/commands ] || exit 0
for file in cli/commands/*.cpp; do
  verb=$(basename "$file" .cpp | tr _ -)
  grep -qE "^\| .*\`$verb\`" README.md || echo "$file:1: README.md has no row for '$verb'"
  grep -qlE "^[$>] .*kanban (--[a-z]+ [a-z]+ )?$verb\b" tests/transcripts/*.md ||
    echo "$file:1: no session in tests/transcripts uses '$verb'"
done | finish
