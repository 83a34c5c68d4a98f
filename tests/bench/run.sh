#!/usr/bin/env bash
# Compares the program with git on made boards: medians of pairs run in turn, and their ratios.
#
#   tests/bench/run.sh BUILD_DIRECTORY|KANBAN [--sizes "1000 10000 100000"] [--pairs 5]
#
# What counts are the ratios: both commands of a pair run on the same machine in the same minute.
set -euo pipefail

sizes="1000 10000 100000"
pairs=5
batch=10000
singles=20

usage() {
  sed -n '4s/^# *//p' "$0" >&2
  exit 2
}

[ $# -ge 1 ] || usage
if [ -d "$1" ]; then
  build=$(cd "$1" && pwd)
  kanban=$build/cli/kanban
else
  kanban=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
  build=$(cd "$(dirname "$kanban")/.." && pwd)
fi
shift
while [ $# -gt 0 ]; do
  case $1 in
    --sizes) sizes=${2:?} ;;
    --pairs) pairs=${2:?} ;;
    --batch) batch=${2:?} ;;
    *) usage ;;
  esac
  shift 2
done

make_board=$build/tests/bench/make_board
measure=$build/tests/bench/measure
for program in "$kanban" "$make_board" "$measure"; do
  [ -x "$program" ] || { echo "run.sh: $program is not built" >&2; exit 1; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work GIT_CONFIG_NOSYSTEM=1 LC_ALL=C
unset XDG_CONFIG_HOME GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
git config --global user.name "Paula Bench"
git config --global user.email paula@example.org
git config --global init.defaultBranch main
git config --global gc.auto 0
mkdir "$work/bin"
ln -s "$kanban" "$work/bin/kanban"
export PATH=$work/bin:$PATH

# board SIZE: a repository with a made board of so many cards, all committed.
board() {
  local folder=$work/$1
  git init -q "$folder"
  "$make_board" --cards "$1" --profile plain --directory "$folder/board" >/dev/null
  git -C "$folder" add -A
  git -C "$folder" commit -q -m "Add the board"
}

# cards_in FOLDER COLUMN: the ids of the cards there, from the names of their files.
cards_in() {
  grep -rlx "column: $2" "$1/board/cards" | sed 's|.*/||; s|[-.].*||' | sort
}

# next_card FOLDER: a script that puts the next id of todo into next, and edits another card.
next_card() {
  cat >"$1/.git/next_card" <<EOF
read -r id <.git/todo
sed -i 1d .git/todo
echo "\$id" >.git/next
sed -i "s/^title: .*/title: \"Edited before \$id\"/" .git/edited
EOF
}

compare_reading() {
  local folder=$work/$1
  "$measure" -n "$pairs" -C "$folder" "list of $1 cards : git status" \
    "kanban list" "git status --porcelain"
  "$measure" -n "$pairs" -C "$folder" "list of $1 cards : reading the same files" \
    "kanban list" "find board/cards -name *.yaml -exec cat {} +"
}

compare_moving() {
  local folder=$work/$1
  cards_in "$folder" backlog >"$folder/.git/todo"
  if [ "$(wc -l <"$folder/.git/todo")" -lt $((2 * pairs + 2)) ]; then
    echo "moving on $1 cards: too few cards in the backlog for $pairs pairs, not measured"
    return
  fi
  local edited
  edited=$(cd "$folder" && grep -rlx "column: done" board/cards | sort | sed -n 1p)
  next_card "$folder"
  sed -i "s|.git/edited|$edited|" "$folder/.git/next_card"
  "$measure" -n "$pairs" -C "$folder" -p "exec sh .git/next_card" \
    "move with commit on $1 cards : git commit of one edited line" \
    "read -r id <.git/next; exec kanban move \$id ready" \
    "git commit -q -m Edit -- $edited"
  git -C "$folder" commit -q -a --allow-empty -m "Edit"
}

# One card among all, and what a new card costs with and without the look at what it is like.
compare_similar() {
  local folder=$work/$1 bug
  bug=$(grep -rlx "type: bug" "$folder/board/cards" | sed 's|.*/||; s|[-.].*||' | sort | sed -n 1p)
  [ -n "$bug" ] || { echo "similar on $1 cards: the board has no bugs, not measured"; return; }
  "$measure" -n "$pairs" -C "$folder" "similar for one of $1 cards : list" \
    "kanban similar $bug" "kanban list"
  "$measure" -n "$pairs" -C "$folder" "add to $1 cards with the hint : without" \
    "kanban add bug Payment page is slow after the update" \
    "kanban add --no-hint bug Payment page is slow after the update"
}

milliseconds() { date +%s%3N; }

# One batch against single moves, of which only some are run: their mean times the number.
compare_batch() {
  local folder=$work/$1 count begin batched sample
  for column in backlog "done" dropped; do cards_in "$folder" "$column"; done |
    sort | awk -v most="$batch" 'NR <= most' >"$work/ids"
  count=$(($(wc -l <"$work/ids") - singles))
  [ "$count" -gt 0 ] || return 0
  begin=$(milliseconds)
  head -n "$singles" "$work/ids" | while read -r id; do
    (cd "$folder" && kanban move "$id" review >/dev/null)
  done
  sample=$(($(milliseconds) - begin))
  tail -n "$count" "$work/ids" | sed 's/.*/move & review/' >"$work/batch"
  begin=$(milliseconds)
  (cd "$folder" && kanban batch "$work/batch" >/dev/null)
  batched=$(($(milliseconds) - begin))
  echo "batch of $count moves on $1 cards : single moves"
  echo "  A $batched ms, one commit"
  echo "  B $((sample * count / singles)) ms, reckoned from $singles single moves ($sample ms)"
  awk -v a="$batched" -v b="$((sample * count / singles))" 'BEGIN { printf "  A/B wall %.3f\n\n", a / b }'
}

board 100
"$measure" -n "$pairs" -C "$work/100" "list of 100 cards : git --version" \
  "kanban list" "git --version"
rm -rf "${work:?}/100"

for size in $sizes; do
  board "$size"
  compare_reading "$size"
  compare_moving "$size"
  compare_similar "$size"
  if [ "$size" -ge 1000 ] && [ "$size" -le "$batch" ]; then compare_batch "$size"; fi
  rm -rf "${work:?}/$size"
done
