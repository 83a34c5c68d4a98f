#!/usr/bin/env bash
# The pre-commit hook of .pre-commit-hooks.yaml: what it is run for, and that it judges what is staged
# and not what lies beside it.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh" "$1" "$2"
hooks=$root/.pre-commit-hooks.yaml
entry=$(sed -n 's/^  entry: //p' "$hooks")
files=$(sed -n 's/^  files: //p' "$hooks")
[ "$entry" = "kanban check --staged" ] || fail "the entry is '$entry'"
for path in board.yaml board/board.yaml board/cards/2026-11/k7.yaml cards/k7.yaml; do
  grep -qP -e "$files" <<<"$path" || fail "$path is not looked at"
done
for path in dashboard.yaml board/notes.yaml src/cards.yaml; do
  ! grep -qP -e "$files" <<<"$path" || fail "$path is looked at"
done

make_board "$scratch/work"
ends 0 $entry
sed -i 's/^column: .*/column: doingg/' "$(card log-in)"
ends 0 $entry # not staged yet
git add -A
ends 1 $entry
holds "$scratch/out" 'log-in.yaml:[0-9]+:9: error\[unknown-column\]'
sed -i 's/^column: .*/column: doing/' "$(card log-in)"
ends 1 $entry # mended in the work tree only
git add -A
ends 0 $entry

# As a hook of git itself, from a folder below the top.
printf '#!/bin/sh\nexec %s\n' "$entry" >.git/hooks/pre-commit
chmod +x .git/hooks/pre-commit
cd board
sed -i 's/^title: .*/title: "never closed/' cards/*/*print*.yaml
git add -A
ends 1 git commit -q -m "Break a card"
cat "$scratch/out" "$scratch/err" >"$scratch/both"
holds "$scratch/both" 'unclosed-quote'
git reset -q --hard
echo >>board.yaml
git add -A
ends 0 git commit -q -m "Change the board"

command -v pre-commit >/dev/null || exit 0
cd ..
git -C "$scratch" init -q -b main hooks
cp "$hooks" "$scratch/hooks/"
git -C "$scratch/hooks" add -A
git -C "$scratch/hooks" commit -q -m Hooks
printf 'repos:\n- repo: %s\n  rev: %s\n  hooks:\n  - id: kanban-check\n' "$scratch/hooks" \
  "$(git -C "$scratch/hooks" rev-parse HEAD)" >.pre-commit-config.yaml
git add -A
ends 0 pre-commit run --all-files
