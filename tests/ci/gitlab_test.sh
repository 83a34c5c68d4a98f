#!/usr/bin/env bash
# The job of the GitLab template, its lines taken from the file and run by bash.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh" "$1" "$2"
template=$root/tests/ci/gitlab.yml
awk '/^  script:$/ { inside = 1; next } inside && /^    - / { print substr($0, 7); next } { inside = 0 }' \
  "$template" | sed -E "s/^'(.*)'\$/\1/" >"$scratch/job.sh"
[ "$(wc -l <"$scratch/job.sh")" = 8 ] || fail "the job has other lines than eight"

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

# The rights: the author and the approvals as the forge's API tells them, here a stand-in. Without a
# token nobody is asked who approved.
command -v jq >/dev/null || exit 77
git reset -q --hard "$base"
cat >>board/board.yaml <<'EOF'
people:
  paula: {gitlab: paula.po}
roles:
  admin: [paula]
rules:
- {id: R1, on: set, field: rank, allow: admin}
EOF
git commit -q -a -m Rules
git clone -q --bare . "$scratch/hub.git"
git remote add origin "$scratch/hub.git"
git checkout -q -b rank
sed -i 's/^column: .*/&\n\nrank: b/' "$(card log-in)"
git commit -q -a -m Rank
cat >"$scratch/bin/curl" <<'CURL'
#!/usr/bin/env bash
case "$*" in
  *merge_requests/7/approvals) echo '{"approved_by": [{"user": {"username": "Paula.PO"}}]}' ;;
  *merge_requests/7) echo '{"author": {"username": "dev1"}}' ;;
  *) exit 22 ;;
esac
CURL
chmod +x "$scratch/bin/curl"
export CI_API_V4_URL=https://forge.example/api/v4 CI_PROJECT_ID=3 CI_MERGE_REQUEST_IID=7
export CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main CI_COMMIT_SHA
CI_COMMIT_SHA=$(git rev-parse HEAD)
sed -n '3,$p' "$scratch/job.sh" >"$scratch/rights.sh"
ends 1 bash -e "$scratch/rights.sh"
holds "$scratch/out" 'error\[field-right\]'
KANBAN_TOKEN=secret ends 0 bash -e "$scratch/rights.sh"
