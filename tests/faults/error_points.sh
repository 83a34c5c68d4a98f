#!/usr/bin/env bash
# error_points.sh PROGRAM [EVERY] — lets system calls of PROGRAM fail, each once and from then on, with
# a full disk, a broken one and missing permission: every EVERY-th point (KANBAN_DEEP=1 is all).
#
# After each: PROGRAM says that it failed exactly when nothing was committed; git fsck is content; the
# user's own work is untouched; and when it failed, files and index are as HEAD has them.
PROGRAM=$(realpath "$1")
every=${2:-1}
[ -z "${KANBAN_DEEP:-}" ] || every=1
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

command -v strace >/dev/null || { echo "strace is not installed"; exit 77; }
make_board "$work/template" 2
card=$(card_id 1)
other=$(card_id 2)
strace -o /dev/null true 2>/dev/null || { echo "strace may not trace here"; exit 77; }
head_before=$(git rev-parse HEAD)

points=0
fail_at() {
  local injection=$1 status moved=no
  rm -rf "$work/run"
  cp -a "$work/template" "$work/run"
  cd "$work/run" || exit 1
  timeout 60 strace -qq -o /dev/null -e "inject=$injection" "$PROGRAM" move "$card" doing \
    >/dev/null 2>"$work/said"
  status=$?
  points=$((points + 1))
  [ "$(git rev-parse HEAD)" = "$head_before" ] || moved=yes
  if [ "$status" -eq 0 ] && [ "$moved" = no ]; then fail "$injection: said done, nothing is committed"; fi
  if [ "$status" -ne 0 ] && [ "$moved" = yes ]; then fail "$injection: said failed, and it is committed"; fi
  check_repository "$injection"
  # What failed from then on could not be cleared up either; the next command does that.
  case $injection in
    *+) ;;
    *) [ -z "$(git status --porcelain -- board)" ] || fail "$injection: $(git status --porcelain -- board)" ;;
  esac
  "$PROGRAM" move "$other" doing >/dev/null 2>"$work/said" ||
    fail "$injection: the next command failed: $(cat "$work/said")"
}

cp -a "$work/template" "$work/run"
cd "$work/run" || exit 1
strace -qq -o "$work/calls" "$PROGRAM" move "$card" doing >/dev/null 2>&1
awk '
  { name = $0; sub(/\(.*/, "", name); count[name]++ }
  /kanban\.lock/ { started = 1 }
  /kanban-last/ { exit } # after the commit; then only the answer is written, and it has nowhere to go
  started && name ~ /^(openat|write|pwrite64|rename|renameat|renameat2|fsync|link|linkat|mkdir|mkdirat|unlink|unlinkat|ftruncate)$/ {
    print name, count[name] }' "$work/calls" >"$work/points"
skipped=0
while read -r name number; do
  for error in ENOSPC EIO EACCES; do
    for mode in "" +; do
      if [ $((skipped++ % every)) -eq 0 ]; then
        fail_at "$name:error=$error:when=$number$mode" </dev/null
      fi
    done
  done
done <"$work/points"
echo "$points points, $failures failures"
[ "$points" -gt 0 ] && [ "$failures" -eq 0 ]
