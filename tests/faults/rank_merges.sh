#!/usr/bin/env bash
# rank_merges.sh KANBAN [ROUNDS] — two people each rank three of 60 cards on two branches, merged by
# plain `git merge` without a merge driver, ROUNDS times (600). A conflict must be about a card that
# both moved; otherwise each moved card has the rank that its person gave it, none is lost, and every
# rank can be read. Prints the figures.
PROGRAM=$(realpath "$1")
rounds=${2:-600}
[ -z "${KANBAN_DEEP:-}" ] || rounds=600
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

cards=60
RANDOM=42
export KANBAN_NOW=2026-11-21T09:00:00Z
kanban() { "$PROGRAM" "$@"; }

new_board() {
  local i
  kanban init --columns "backlog:backlog,doing:active,done:done,dropped:dropped" -q
  printf 'key,title\n' >cards.csv
  for ((i = 1; i <= cards; i++)); do printf 'BUG-%d,Card %d\n' "$i" "$i" >>cards.csv; done
  kanban import csv cards.csv --map id=key,title=title -q 2>/dev/null
  rm cards.csv
  { for ((i = 1; i <= cards; i++)); do echo "rank BUG-$i --bottom"; done; } | kanban batch -q
  rm -f board/.gitattributes
  git add -A && git commit -qm "No merge driver" --allow-empty
}

ranked() { kanban order --format '{id} {rank}'; }

# Ranks three cards of `$1`: seven of ten moves go to the first ten places.
rank_three() {
  local ids n card other
  for n in 1 2 3; do
    mapfile -t ids < <(ranked | cut -d' ' -f1)
    card=${ids[RANDOM % cards]}
    if ((RANDOM % 10 < 7)); then other=${ids[RANDOM % 10]}; else other=${ids[RANDOM % cards]}; fi
    if [ "$card" = "$other" ]; then continue; fi
    kanban rank "$card" --before "$other" -q
    echo "$card" >>"$work/moved-$1"
  done
}

mkdir "$work/repo" && cd "$work/repo" || exit 1
git init -q -b main
new_board
base=$(git rev-parse HEAD)
conflicts=0 equal=0
for ((round = 1; round <= rounds; round++)); do
  : >"$work/moved-ours"
  : >"$work/moved-theirs"
  git checkout -q -B theirs "$base" && rank_three theirs
  git checkout -q -B ours "$base" && rank_three ours
  both=$(comm -12 <(sort -u "$work/moved-ours") <(sort -u "$work/moved-theirs"))
  if git merge -q --no-edit theirs >/dev/null 2>&1; then
    [ "$(ranked | wc -l)" -eq "$cards" ] || fail "round $round: cards are missing from the order"
    for side in ours theirs; do
      from=theirs
      [ "$side" = theirs ] || from=HEAD^1
      while read -r card; do
        file=$(find board/cards -name "$card-*.yaml")
        grep -qxF "$card" <<<"$both" ||
          diff -q <(git show "$from:$file" | grep '^rank:') <(grep '^rank:' "$file") >/dev/null ||
          fail "round $round: $card lost the rank of $side"
      done < <(sort -u "$work/moved-$side")
    done
    [ -z "$(ranked | cut -d' ' -f2 | uniq -d)" ] || equal=$((equal + 1))
  else
    conflicts=$((conflicts + 1))
    while read -r file; do
      card=$(basename "$file" | cut -d- -f1,2)
      grep -qxF "$card" <<<"$both" || fail "round $round: $card is in conflict, and not both moved it"
    done < <(git diff --name-only --diff-filter=U)
    git merge --abort
  fi
done
echo "$rounds merges: $conflicts conflicts, each about a card that both moved; $equal with equal ranks; $failures failures"
[ "$failures" -eq 0 ]
