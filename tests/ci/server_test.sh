#!/usr/bin/env bash
# The example of a server's pre-receive hook, in a bare repository that is pushed to.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh" "$1" "$2"
git init -q --bare -b main "$scratch/server.git"
cp "$root/tests/ci/pre-receive" "$scratch/server.git/hooks/pre-receive"
make_board "$scratch/work"
git remote add origin "$scratch/server.git"
ends 0 git push -q origin main

kanban add -q "One more" >/dev/null
ends 0 git push -q origin main
sed -i 's/^column: .*/column: doingg/' "$(card log-in)"
git commit -q -a -m "Move by hand"
ends 1 git push -q origin main
holds "$scratch/err" 'error\[unknown-column\]'
[ "$(git -C "$scratch/server.git" rev-parse main)" = "$(git rev-parse HEAD~1)" ] ||
  fail "the branch moved although the hook refused"

# What has no board, another branch, a tag and a deleted branch are none of its business.
git reset -q --hard origin/main
git checkout -q --orphan other
git rm -q -rf .
echo text >text.txt
git add text.txt
git commit -q -m Other
git tag v1
ends 0 git push -q origin other v1
ends 0 git push -q origin :other
[ -z "$(ls -d "$scratch"/tmp.* 2>/dev/null)" ] || fail "the hook left something behind"
