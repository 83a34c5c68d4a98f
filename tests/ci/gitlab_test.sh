#!/usr/bin/env bash
# The job of the GitLab template, its lines taken from the file and run by bash.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh" "$1" "$2"
template=$root/tests/ci/gitlab.yml
awk '/^  script:$/ { inside = 1; next } inside && /^    - / { print substr($0, 7); next } { inside = 0 }' \
  "$template" >"$scratch/job.sh"
[ "$(wc -l <"$scratch/job.sh")" = 2 ] || fail "the job has other lines than two"

make_board "$scratch/work"
base=$(git rev-parse HEAD)
sed -i 's/^column: .*/column: doingg/' "$(card log-in)"
git commit -q -a -m "Move by hand"
export GITLAB_CI=true CI_MERGE_REQUEST_DIFF_BASE_SHA=$base
report=gl-code-quality-report.json

sed -n 1p "$scratch/job.sh" >"$scratch/check.sh"
ends 1 bash -e "$scratch/check.sh"
holds "$scratch/out" 'error\[unknown-column\]'
for field in description check_name fingerprint severity location path lines begin; do
  holds "$report" "\"$field\":"
done
holds "$report" '"severity": "major"'
lacks "$report" '"path": "\./'
sed -n 2p "$scratch/job.sh" >"$scratch/diff.sh"
ends 0 bash -e "$scratch/diff.sh"
holds kanban-diff.md '1 moved'

# Every path of `artifacts` is one that the job writes.
for file in $report kanban-diff.md; do
  holds "$template" "$file"
  [ -s "$file" ] || fail "$file was not written"
done
