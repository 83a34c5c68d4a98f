#!/usr/bin/env bash
# The pictures in README.md (its `text` blocks) are ones that a session in tests/transcripts shows,
# line by line, so that they are what the program draws today.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

compgen -G 'tests/transcripts/*.md' >/dev/null || exit 0
awk '/^```/ { inside = ($0 == "```text"); next } inside { print FNR ":" $0 }' README.md |
  while IFS= read -r line; do
    grep -qxF -e "${line#*:}" tests/transcripts/*.md ||
      echo "README.md:${line%%:*}: in no session of tests/transcripts: draw the picture anew"
  done | finish
