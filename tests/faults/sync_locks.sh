#!/usr/bin/env bash
# sync_locks.sh KANBAN [ROUNDS] — locks of git's around `kanban sync`: there for a moment, for longer than it
# waits, and taken in the middle of a merge; and ROUNDS comments (10) written in the clone that syncs. Every
# comment of either side is there afterwards, and a sync that gave up has changed nothing.
PROGRAM=$(realpath "$1")
rounds=${2:-10}
[ -z "${KANBAN_DEEP:-}" ] || rounds=30
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

mkdir "$work/bin" "$work/between"
ln -s "$PROGRAM" "$work/bin/kanban"
export PATH=$work/bin:$PATH

# A git that finds the lock $LOCK when it merges for the first time.
GIT=$(command -v git)
export GIT
cat >"$work/between/git" <<'END'
#!/bin/sh
case " $* " in
  *" --abort "*) ;;
  *" merge "*)
    if [ ! -e "$LOCK.met" ]; then
      : >"$LOCK"; : >"$LOCK.met"
      "$GIT" "$@"; status=$?
      rm -f "$LOCK"
      exit $status
    fi ;;
esac
exec "$GIT" "$@"
END
chmod +x "$work/between/git"

# Two clones, a and b, of one board of two cards below $work/$1; a has pushed a comment on the first.
# With a second word b has one of its own, so that a merge is no fast-forward.
make_clones() {
  mkdir "$work/$1" && cd "$work/$1" || exit 1
  git init -q --bare shared.git
  git clone -q shared.git a 2>/dev/null
  cd a || exit 1
  kanban init --columns "ready,develop,done" -q
  kanban add "Card one" -q >/dev/null
  kanban add "Card two" -q >/dev/null
  git push -q -u origin main 2>/dev/null
  git clone -q ../shared.git ../b
  kanban comment "$(card_id 1)" "from a" -q
  git push -q
  cd ../b || exit 1
  [ -z "${2:-}" ] || kanban comment "$(card_id 2)" "from b" -q
}

# The merge has come through: both comments are here and there, and nothing is left over.
check_merged() {
  grep -rq "from a" board/cards || fail "$1: the other side's comment is gone"
  [ -z "$(git status --porcelain)" ] || fail "$1: $(git status --porcelain | head -3)"
  [ ! -e .git/MERGE_HEAD ] || fail "$1: a merge is left under way"
  [ "$(git rev-parse HEAD)" = "$(git rev-parse origin/main)" ] || fail "$1: not the same on both sides"
}

passing_lock() {
  make_clones "passing-$1" "$3"
  : >"$2"
  (sleep 1; rm "$2") &
  kanban sync >out 2>&1 || fail "a lock that goes: $(cat out)"
  rm -f out
  check_merged "a lock that goes, $1"
}

met_in_the_middle() {
  make_clones "middle-$1" "$3"
  LOCK=$PWD/$2 PATH=$work/between:$PATH kanban sync >"$work/out-$1" 2>&1 ||
    fail "a lock in the middle, $1: $(cat "$work/out-$1")"
  [ -e "$2.met" ] || fail "$1: the lock was not met"
  check_merged "a lock in the middle, $1"
}

standing_lock() {
  make_clones "standing-$1" "$3"
  echo mine >mine.txt && git add mine.txt
  local before
  before=$(git rev-parse HEAD)
  : >"$2"
  kanban sync >"$work/out-$1" 2>&1
  [ $? -eq 4 ] || fail "a lock that stays, $1: $(cat "$work/out-$1")"
  grep -q 'error\[locked\]' "$work/out-$1" || fail "a lock that stays, $1: $(cat "$work/out-$1")"
  rm "$2"
  [ "$(git rev-parse HEAD)" = "$before" ] || fail "a lock that stays, $1: HEAD moved"
  [ ! -e .git/MERGE_HEAD ] || fail "a lock that stays, $1: a merge is left under way"
  [ "$(git status --porcelain)" = "A  mine.txt" ] || fail "$1: $(git status --porcelain | head -3)"
}

# Comments on both sides, and sync, which must take turns with the verbs, as often as it goes meanwhile.
verbs_beside_sync() {
  make_clones beside both
  local card other n syncs=0
  card=$(card_id 2)
  other=$(card_id 1)
  for n in $(seq "$rounds"); do kanban comment "$card" "mine $n." -q || fail "comment $n"; done &
  local mine=$!
  (cd ../a && for n in $(seq "$rounds"); do
    kanban comment "$other" "theirs $n." -q && kanban sync >/dev/null 2>&1
  done) &
  local theirs=$!
  while kill -0 $mine 2>/dev/null || kill -0 $theirs 2>/dev/null; do
    kanban sync >"$work/out" 2>&1
    [ $? -eq 0 ] || grep -q changed-meanwhile "$work/out" || fail "beside verbs: $(cat "$work/out")"
    syncs=$((syncs + 1))
  done
  wait
  (cd ../a && kanban sync >/dev/null 2>&1)
  kanban sync >"$work/out" 2>&1 || fail "in the end: $(cat "$work/out")"
  for n in $(seq "$rounds"); do
    grep -rq "mine $n\\." board/cards || fail "comment $n of this side is gone"
    grep -rq "theirs $n\\." board/cards || fail "comment $n of the other side is gone"
  done
  check_merged "beside verbs"
  echo "$rounds comments on each side beside $syncs syncs"
}

passing_lock merge .git/index.lock both
met_in_the_middle index .git/index.lock both
met_in_the_middle branch .git/refs/heads/main.lock both
met_in_the_middle forward-index .git/index.lock ""
met_in_the_middle forward-branch .git/refs/heads/main.lock ""
standing_lock forward .git/refs/heads/main.lock ""
standing_lock index .git/index.lock ""
verbs_beside_sync
echo "$failures failures"
[ "$failures" -eq 0 ]
