#!/usr/bin/env bash
# plain_merges.sh MERGE_PAIRS [COUNT] — how often two edits of one card conflict on a forge, which knows
# no merge driver: COUNT pairs of each kind (1000), merged by plain `git merge-file`. Prints the shares,
# how many of the conflicts are about one and the same field, how many pairs merge without a conflict
# into a card that has a key twice, and which pairs of fields conflict most. Fails where one field change
# each conflicts in more than 17 of 100 pairs.
set -eu
pairs=$(realpath "$1")
count=${2:-1000}
[ -z "${KANBAN_DEEP:-}" ] || count=5000
work=$(mktemp -d "${TMPDIR:-/tmp}/kanban-merges-XXXXXX")
trap 'rm -rf "$work"' EXIT
"$pairs" "$work" $((3 * count))
cd "$work"
names=("one field each" "a move each" "a new field each")
for kind in 0 1 2; do
  conflicts=0 same=0 broken=0
  : >which
  for ((i = kind; i < 3 * count; i += 3)); do
    if git merge-file -p -q "$i.ours" "$i.base" "$i.theirs" >merged; then
      # A merge without conflict may still have put one key there twice.
      awk -F: '/^[a-z_]+:/ && seen[$1]++ { exit 1 }' merged || broken=$((broken + 1))
      continue
    fi
    conflicts=$((conflicts + 1))
    read -r a b <"$i.what"
    [ "$a" != "$b" ] || same=$((same + 1))
    [[ $a < $b ]] && echo "$a+$b" >>which || echo "$b+$a" >>which
  done
  awk -v n="$count" -v c=$conflicts -v s=$same -v b=$broken -v name="${names[kind]}" 'BEGIN {
    printf "%-18s %5.1f %% of %d pairs conflict, %.1f %% about one and the same field; %d merge into a broken card\n",
      name, 100 * c / n, n, 100 * s / n, b }'
  sort which | uniq -c | sort -rn | head -6 | sed 's/^/    /'
  [ $kind -ne 0 ] || share=$((1000 * conflicts / count))
done
[ "$share" -le 170 ]
