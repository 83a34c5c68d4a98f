#!/usr/bin/env bash
# race.sh PROGRAM [ROUNDS] — many writers at once: 8 processes add, 8 move cards of their own, 4 move
# one card, each ROUNDS times (25), beside two loops of plain `git commit`. Afterwards every success is
# exactly one commit, nothing that was committed was undone, and the repository is sound.
PROGRAM=$(realpath "$1")
rounds=${2:-25}
[ -z "${KANBAN_DEEP:-}" ] || rounds=25
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

make_board "$work/repo" 9
start=$(git rev-parse HEAD)
log=$work/log
mkdir "$log"

adder() {
  for n in $(seq "$rounds"); do
    "$PROGRAM" add "Adder $1 round $n" >>"$log/out.$1" 2>>"$log/errors" && echo "Adder $1 round $n" >>"$log/added"
  done
}
# Moves card $1 back and forth; each success is noted by who did it.
mover() {
  for n in $(seq "$rounds"); do
    local column=doing
    [ $((n % 2)) -eq 0 ] && column=intake
    "$PROGRAM" move "$1" "$column" >>"$log/out.$2" 2>>"$log/errors" && echo "$1" >>"$log/moved"
  done
}
committer() {
  for n in $(seq "$rounds"); do
    echo "$1 $n" >"work-$1.txt"
    # git does not wait for a lock, so a person tries again.
    for _ in $(seq 200); do
      if git add "work-$1.txt" 2>/dev/null && git commit -q -m "Work $1 $n" -- "work-$1.txt" 2>/dev/null; then
        echo "Work $1 $n" >>"$log/worked"
        break
      fi
      sleep 0.02
    done
  done
}

touch "$log/added" "$log/moved" "$log/worked" "$log/errors"
for w in 1 2 3 4 5 6 7 8; do adder "$w" & done
for w in 1 2 3 4 5 6 7 8; do mover "$(card_id "$w")" "m$w" & done
shared=$(card_id 9)
for w in 1 2 3 4; do mover "$shared" "s$w" & done
for w in a b; do committer "$w" & done
wait

added=$(wc -l <"$log/added") moved=$(wc -l <"$log/moved") worked=$(wc -l <"$log/worked")
commits=$(git rev-list --count "$start..HEAD")
# A move into the column where the card is already may be a success without a commit.
by_op=$(git log --format=%B "$start..HEAD" | grep -c '^Kanban-Op: move$')
[ "$(git log --format=%B "$start..HEAD" | grep -c '^Kanban-Op: add$')" -eq "$added" ] ||
  fail "$added adds succeeded, and the history holds another number"
[ "$by_op" -le "$moved" ] || fail "$moved moves succeeded, and the history holds $by_op"
[ "$commits" -eq $((added + by_op + worked)) ] || fail "$commits commits, expected $((added + by_op + worked))"
[ "$added" -eq $((8 * rounds)) ] || fail "only $added of $((8 * rounds)) adds succeeded"
[ "$moved" -eq $((12 * rounds)) ] || fail "only $moved of $((12 * rounds)) moves succeeded"

# Each of our commits touches one card file, and appends: nothing is ever taken back.
undone=$(git log --format='commit %h' --numstat "$start..HEAD" -- board/cards | awk '
  /^commit/ { commit = $2; next }
  NF == 3 { files[commit]++; if ($2 > 1) print commit, "removes", $2, "lines of", $3 }
  END { for (c in files) if (files[c] > 1) print c, "touches", files[c], "cards" }')
[ -z "$undone" ] || fail "commits that take something back: $undone"
while read -r title; do
  grep -rqF "\"$title\"" board/cards || fail "the card '$title' is gone"
done <"$log/added"
for w in a b; do
  [ "$(git show "HEAD:work-$w.txt")" = "$w $rounds" ] || fail "work of $w was undone"
done
check_repository "after the race"
[ -z "$(git status --porcelain -- board)" ] || fail "not clean: $(git status --porcelain -- board | head -3)"
left=$(find .git board \( -name '*.lock' ! -name kanban.lock -o -name '*kanban-tmp*' \))
[ -z "$left" ] || fail "left behind: $left"
sort "$log/errors" | uniq -c | sort -rn | head -5
echo "$added added, $moved moved ($by_op commits), $worked by git; $commits commits, $failures failures"
[ "$failures" -eq 0 ]
