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

# main is put back by nobody, unless the server says so for the time being.
git switch -q main
put_back=$(git rev-parse HEAD~1)
ends 1 git push -q --force origin "$put_back:main"
holds "$scratch/err" "error\[not-fast-forward\]"
ends 1 git push -q --force origin other:main
holds "$scratch/err" "error\[not-fast-forward\]"
git -C "$scratch/server.git" config receive.denyDeleteCurrent ignore
ends 1 git push -q origin :main
holds "$scratch/err" "main is not deleted"
git -C "$scratch/server.git" config kanban.allowRewind true
ends 0 git push -q --force origin "$put_back:main"
ends 0 git push -q origin HEAD:main
git -C "$scratch/server.git" config kanban.allowRewind false

# With rules: what takes a board away needs the role admin, and a push needs somebody behind it.
cat >>board/board.yaml <<'EOF'
people:
  paula: {github: paula-po}
  dev1: {github: dev1}
roles:
  admin: [paula]
rules:
- {id: R1, on: set, field: rank, allow: admin}
EOF
git commit -q -a -m "Rules"
ends 0 git push -q origin main
board=$(git rev-parse HEAD)
for gone in board/board.yaml board; do
  git rm -q -r "$gone"
  git commit -q -m "Tidy up"
  PUSHER=dev1 ends 1 git push -q origin main
  holds "$scratch/err" "board/board.yaml: error\[policy-right\]"
  ends 1 git push -q origin main
  holds "$scratch/err" "error\[unknown-author\]"
  git reset -q --hard "$board"
done
git mv board plan
git commit -q -m "Move the board"
PUSHER=dev1 ends 1 git push -q origin main
holds "$scratch/err" "board/board.yaml: error\[policy-right\]"
git rm -q -r plan
git commit -q --amend -m "No board any more"
PUSHER=paula-po ends 0 git push -q origin main
