#!/usr/bin/env bash
# Commit subjects read `topic: What it does`: a topic in lower case (more with commas), a capital after
# the colon, at most 72 characters, no full stop. Looks at the commits that origin/main lacks, or at
# all of them. SUBJECTS, when set, names a file of subjects to look at instead.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

subjects() {
  if [ -n "${SUBJECTS:-}" ]; then
    cat "$SUBJECTS"
  elif [ -e .git ] && git rev-parse -q --verify HEAD >/dev/null 2>&1; then
    local range=HEAD
    if [ -n "$(git log -1 --format=%h origin/main..HEAD 2>/dev/null)" ]; then range=origin/main..HEAD; fi
    git log --no-merges --format='%h %s' "$range"
  fi
}

subjects | awk '
{
  commit = $1; subject = substr($0, length($1) + 2)
  if (length(subject) > 72) print commit ":1: subject has " length(subject) " characters, 72 are the limit: " subject
  if (subject !~ /^[a-z.][a-z0-9_.\/-]*(, [a-z.][a-z0-9_.\/-]*)*: [A-Z]/)
    print commit ":1: subject is not `topic: What it does`: " subject
  if (subject ~ /\.$/) print commit ":1: subject ends with a full stop: " subject
  if (subject ~ /: (Wip|WIP|More|Fixes|Misc|Internal change|Address review)( |$)/) print commit ":1: subject says nothing: " subject
}
' | finish
