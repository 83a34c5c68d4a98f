#!/usr/bin/env bash
# card_merges.sh KANBAN [EVERY] — two people change one card on two branches, in 18 pairs of ways, joined
# by git merge, rebase, cherry-pick and stash pop with the merge driver: 72 cases, or every EVERY-th.
# A clean case holds the events, comments and labels of both sides and passes `kanban check`; a pair
# that a person must decide stops with markers, and the case goes on once they are decided.
PROGRAM=$(realpath "$1")
every=${2:-1}
[ -z "${KANBAN_DEEP:-}" ] || every=1
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

mkdir "$work/bin" "$work/repo"
ln -s "$PROGRAM" "$work/bin/kanban"
export PATH=$work/bin:$PATH
cd "$work/repo" || exit 1
second=0
# Every change of a card has a second of its own.
k() {
  second=$((second + 1))
  KANBAN_NOW=$(date -u -d "@$((1795000000 + second))" +%FT%TZ) kanban "$@" -q >/dev/null || fail "kanban $*"
}
git init -q
k init --columns "ready,develop,review,done"
k add "Login loops after the update"
file=$(find board/cards -name '*.yaml')
id=$(sed -n 's/^id: //p' "$file")
k label "$id" login
k affects "$id" --add acme
k set "$id" due=2026-12-01 description=$'One line.\nTwo lines.\n\nThree lines.\nFour lines.'
k comment "$id" "The first comment"
sed -i 's/^created: .*/&  # by hand/; s/^due:/# what Acme was told\n&/' "$file"
printf '\nx-team: red\nacceptance:\n- "[ ] logs in"\n- "[ ] is logged"\n' >>"$file"
git commit -qam "By hand" && git tag base

move_on() { k move "$id" develop; }
move_far() { k move "$id" review; k move "$id" done; }
move_back() { k move "$id" review; k move "$id" ready; }
label_a() { k label "$id" safari; }
label_b() { k label "$id" urgent; k label "$id" -login; }
comment_a() { k comment "$id" "A says: \"so: #1\""; }
comment_b() { k comment "$id" $'B says\nmore'; k comment "$id" "B again"; }
block() { k block "$id" "waiting for Acme"; }
block_and_go() { k block "$id" "no vendor"; k unblock "$id"; }
due_a() { k set "$id" due=2026-12-05; }
due_b() { k set "$id" due=2026-12-07 size=3; }
clients() { k affects "$id" --add globex --add initech; }
tick() { k tick "$id" "logs in"; }
tick_b() { k tick "$id" "is logged"; k label "$id" ticked; }
first_line() { sed -i 's/One line/1 line/' "$file"; git commit -qam "First line"; }
last_line() { sed -i 's/Four lines/4 lines/' "$file"; git commit -qam "Last line"; }
last_line_b() { sed -i 's/Four lines/IV lines/' "$file"; git commit -qam "Last line"; k label "$id" roman; }
key_a() { sed -i 's/^x-team: .*/x-team: blue  # why/' "$file"; git commit -qam "A key"; }
key_b() { sed -i 's/^x-team:/x-floor: 3\n&/' "$file"; git commit -qam "Another key"; }
title_a() { k set "$id" title="Login loops"; }
title_b() { k set "$id" title="Safari: login loops"; }
dos() { sed -i 's/$/\r/' "$file"; git commit -qam "Line ends"; }
everything() { move_on; k rank "$id" --top; label_a; comment_a; due_a; clients; tick; k assign "$id" bo; }
everything_else() { move_far; label_b; comment_b; due_b; block; tick_b; }

pairs=("move_on move_far" "move_back move_on" "label_a label_b" "comment_a comment_b" "block move_on"
  "block_and_go move_far" "due_a due_b" "clients label_a" "tick tick_b" "first_line last_line"
  "last_line last_line_b" "key_a key_b" "title_a title_b" "dos move_on" "dos comment_b"
  "everything everything_else" "comment_a move_far" "everything last_line")

# Joins branch `theirs` into `ours` in one of four ways; the status is git's.
join() {
  case $1 in
    merge) git merge -q --no-edit theirs ;;
    rebase) git switch -q theirs && git rebase -q ours && git branch -qf ours && git switch -q ours ;;
    cherry-pick) git cherry-pick base..theirs ;;
    stash)
      git switch -q theirs && git reset -q --soft base && git stash -q && git reset -q --hard theirs@{1} &&
        git switch -q ours && git stash pop -q
      ;;
  esac
}

# A person decides each conflict for what git calls ours, until the operation is over.
decide() {
  local round
  for round in 1 2 3 4 5 6 7 8; do
    grep -q '^<<<<<<< ' "$file" || { git diff --quiet --diff-filter=U || fail "$case: a conflict without markers"; }
    sed -i -e '/^<<<<<<< /d' -e '/^=======\r*$/,/^>>>>>>> /d' "$file"
    kanban resolve >/dev/null 2>&1 || fail "$case: resolve"
    case $1 in
      merge) git commit -q --no-edit && return ;;
      rebase) GIT_EDITOR=true git rebase --continue >/dev/null 2>&1 && git branch -qf ours && git switch -q ours && return ;;
      cherry-pick)
        if git diff --cached --quiet; then git cherry-pick --skip; else GIT_EDITOR=true git cherry-pick --continue; fi \
          >/dev/null 2>&1 && return
        ;;
      stash) return ;;
    esac
  done
  fail "$case: never done"
}

# What must be there of the version at revision $1: its events, comments and labels.
holds() {
  git show "$1:$file" | tr -d '\r' >"$work/side"
  tr -d '\r' <"$file" >"$work/now"
  while IFS= read -r line; do
    grep -qxF -e "$line" "$work/now" || fail "$case: lost of $1: $line"
  done < <(grep -E '^- \{at:|^- at: |^    [^ ]|^# |^- (acme|globex|initech)|x-floor' "$work/side")
  for label in safari urgent roman ticked; do
    ! grep -q "^labels:.*$label" "$work/side" || grep -q "^labels:.*$label" "$work/now" || fail "$case: lost label $label"
  done
}

cases=0 clean=0 stopped=0 number=0
for pair in "${pairs[@]}"; do
  for way in merge rebase cherry-pick stash; do
    number=$((number + 1))
    [ $((number % every)) -eq 0 ] || continue
    case="$pair, $way"
    cases=$((cases + 1))
    git switch -q -C ours base && ${pair% *}
    git tag -f side-ours >/dev/null
    git switch -q -C theirs base && ${pair#* }
    git tag -f side-theirs >/dev/null
    git switch -q ours
    if join $way >"$work/out" 2>&1; then
      clean=$((clean + 1))
      [ "$pair" != "last_line last_line_b" ] || fail "$case: two texts merged into one"
    else
      stopped=$((stopped + 1))
      [ "$pair" = "last_line last_line_b" ] || fail "$case: stopped: $(tail -3 "$work/out")"
      decide $way
    fi
    holds side-ours
    holds side-theirs
    ! grep -q '^<<<<<<<' "$file" || fail "$case: markers are left"
    kanban check >"$work/check" 2>&1 || fail "$case: check: $(cat "$work/check")"
    [ "$way" = stash ] || [ -z "$(git status --porcelain)" ] || fail "$case: not clean: $(git status --short)"
    git reset -q --hard
    git stash clear
  done
done
echo "$cases cases: $clean clean, $stopped decided by a person; $failures failures"
[ "$failures" -eq 0 ]
