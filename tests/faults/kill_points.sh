#!/usr/bin/env bash
# kill_points.sh PROGRAM [EVERY] — kills PROGRAM at its system calls, one run a call, and looks at what
# is left: every EVERY-th call (1 is all of them, as is KANBAN_DEEP=1). PROGRAM is `kanban`, or `store_driver`.
#
# After each kill: a card's file is old or new and never torn; git fsck is content; HEAD is not ahead
# of the index; the user's own work is untouched; the next command, on the same card and on another,
# works without help and leaves no lock behind.
PROGRAM=$(realpath "$1")
every=${2:-1}
[ -z "${KANBAN_DEEP:-}" ] || every=1
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

command -v strace >/dev/null || { echo "strace is not installed"; exit 77; }
make_board "$work/template" 2
card=$(card_id 1)
other=$(card_id 2)
path=$(find board/cards -name "$card-*.yaml")
cp "$path" "$work/old.yaml"
strace -o /dev/null true 2>/dev/null || { echo "strace may not trace here"; exit 77; }

# Writes down in which of the states that a kill may leave the repository is.
note_state() {
  local state=untouched
  if [ "$(git rev-parse HEAD)" != "$1" ]; then
    state=committed
  elif ! git diff --cached --quiet HEAD -- board; then
    state=staged
  elif [ -n "$(git status --porcelain -- board)" ]; then
    state="files only"
  fi
  [ ! -e .git/index.lock ] || state+=", index.lock left"
  [ -z "$(find board -name '*kanban-tmp*')" ] || state+=", unfinished file left"
  echo "$state" >>"$work/states"
}

# Looks at the repository after the kill of the command named $1.
check_after_kill() {
  local head_before
  head_before=$(git -C "$work/template" rev-parse HEAD)
  note_state "$head_before"
  check_repository "$1"
  if ! cmp -s "$path" "$work/old.yaml" && ! grep -q '^column: doing$' "$path"; then
    fail "$1: $path is torn"
  fi
  tail -c 1 "$path" | cmp -s - <(echo) || fail "$1: $path has lost its end"
  if [ "$(git rev-parse HEAD)" != "$head_before" ]; then
    git diff --cached --quiet HEAD -- board || fail "$1: HEAD is ahead of the index"
    git diff --quiet HEAD -- board || fail "$1: HEAD is ahead of the files"
  fi
}

# The next commands must work alone: one on another card, one on the card that was killed.
check_next() {
  local said
  said=$("$PROGRAM" move "$other" doing 2>&1) || fail "$1: the next command failed: $said"
  said=$("$PROGRAM" move "$card" done 2>&1) || fail "$1: the next command on the card failed: $said"
  local left
  left=$(find .git board \( -name '*.lock' ! -name kanban.lock -o -name '*kanban-tmp*' -o -name 'kanban-*.[0-9]*' \))
  [ -z "$left" ] || fail "$1: left behind: $left"
  git diff --quiet HEAD -- "$path" || fail "$1: the second move is not committed"
  check_repository "$1, then moved"
}

points=0
# Runs the command $2… killed at call number $4 of name $3.
kill_at() {
  local name=$1 number=$2
  shift 2
  rm -rf "$work/run"
  cp -a "$work/template" "$work/run"
  cd "$work/run" || exit 1
  # The braces keep the shell from telling of each kill.
  { strace -qq -o /dev/null -e "inject=$name:signal=KILL:when=$number" "$PROGRAM" "$@" \
    >/dev/null 2>&1; } 2>/dev/null
  check_after_kill "$* killed at $name $number"
  check_next "$* killed at $name $number"
  points=$((points + 1))
}

# Every call of `PROGRAM $*`, from the first that touches the repository on.
kill_everywhere() {
  local calls="$work/calls" skipped=$((RANDOM % every))
  rm -rf "$work/run"
  cp -a "$work/template" "$work/run"
  cd "$work/run" || exit 1
  strace -qq -o "$calls" "$PROGRAM" "$@" >/dev/null 2>&1 || fail "$*: failed under strace"
  # Name and number of each call; what comes before the lock is opened changes nothing.
  sed -nE 's/^([a-z_0-9]+)\(.*/\1&/p' "$calls" | awk '
    { name = $0; sub(/\(.*/, "", name); name = substr(name, 1, length(name) / 2); count[name]++ }
    /kanban\.lock/ { started = 1 }
    started && name != "exit_group" { print name, count[name] }' >"$work/points"
  while read -r name number; do
    if [ $((skipped++ % every)) -eq 0 ]; then kill_at "$name" "$number" "$@" </dev/null; fi
  done <"$work/points"
}

kill_everywhere move "$card" doing
kill_everywhere add "A new card"
sort "$work/states" | uniq -c
echo "$points points, $failures failures"
[ "$points" -gt 0 ] && [ "$failures" -eq 0 ]
