#!/usr/bin/env bash
# The picture of a board in README.md (its `text` block) is one that tests/transcripts/board.md shows,
# line by line, so that it is what the program draws today.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

session=tests/transcripts/board.md
[ -f "$session" ] || exit 0
awk '/^```/ { inside = ($0 == "```text"); next } inside { print FNR ":" $0 }' README.md |
  while IFS= read -r line; do
    grep -qxF -e "${line#*:}" "$session" ||
      echo "README.md:${line%%:*}: not in $session: draw the picture anew"
  done | finish
