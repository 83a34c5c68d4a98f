#!/usr/bin/env bash
# clones.sh KANBAN [HISTORIES] [STEPS] — three clones of one board; in each history (200) STEPS (20) times
# a random clone runs a random verb, syncs, pulls or is killed in the middle. After a full sync the clones
# are equal, `kanban check` is clean, and every event that was ever committed is in its card.
PROGRAM=$(realpath "$1")
histories=${2:-200}
steps=${3:-20}
[ -z "${KANBAN_DEEP:-}" ] || histories=200
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

mkdir "$work/bin"
ln -s "$PROGRAM" "$work/bin/kanban"
export PATH=$work/bin:$PATH
merges=0 kills=0 left=0 decided=0 events=0

# The id of a random card here.
some_card() {
  local files
  mapfile -t files < <(find board/cards -name '*.yaml' | sort)
  [ ${#files[@]} -gt 0 ] || return
  local name=${files[RANDOM % ${#files[@]}]##*/}
  echo "${name%%-*}"
}

verb() {
  local card words=(one two three four) columns=(ready develop review done)
  card=$(some_card)
  local word=${words[RANDOM % 4]}
  case $((RANDOM % 10)) in
    0) set -- add "Card $word $RANDOM" ;;
    1 | 2 | 3) set -- move "$card" "${columns[RANDOM % 4]}" --over-wip x ;;
    4) set -- label "$card" "$word" ;;
    5) set -- comment "$card" "Said $RANDOM" ;;
    6) set -- set "$card" "due=2026-12-1$((RANDOM % 9))" ;;
    7) set -- block "$card" "why $RANDOM" ;;
    8) set -- unblock "$card" ;;
    9) set -- set "$card" "description=Text $word" ;;
  esac
  echo "$@" >>"$work/script"
  if [ "${killed:-}" ]; then
    kanban "$@" >/dev/null 2>&1 &
    local pid=$!
    sleep "0.0$((RANDOM % 80 + 10))"
    kill -9 $pid 2>/dev/null
    wait $pid 2>/dev/null
    kills=$((kills + 1))
    # What the killed command left is dropped, as its messages say.
    kanban list >/dev/null 2>&1
    rm -f .git/index.lock .git/HEAD.lock .git/refs/heads/main.lock
    if [ -n "$(git status --porcelain)" ]; then
      left=$((left + 1))
      git reset -q --hard
      git clean -qfd
    fi
  else
    kanban "$@" >"$work/out" 2>&1
  fi
}

# Brings this clone and the shared one together; a person decides for ours.
sync() {
  local status round
  for round in 1 2 3 4 5; do
    kanban sync >"$work/out" 2>&1
    status=$?
    [ $status -ne 0 ] || { ! grep -q merged "$work/out" || merges=$((merges + 1)); return; }
    [ $status -eq 4 ] || { fail "history $history: sync: $(cat "$work/out")"; return; }
    decided=$((decided + 1))
    kanban resolve >/dev/null 2>&1
    git diff --name-only --diff-filter=U | while IFS= read -r file; do
      sed -i -e '/^<<<<<<< /d' -e '/^=======$/,/^>>>>>>> /d' "$file"
    done
    kanban resolve >"$work/resolve" 2>&1 || fail "history $history: resolve: $(cat "$work/resolve")"
    git commit -q --no-edit >"$work/out" 2>&1 || git commit -q -m "Join cards" >>"$work/out" 2>&1 || fail "history $history: commit: $(cat "$work/out")"
  done
  fail "history $history: sync does not end"
}

# "CARD EVENT" for every event that a commit of this clone ever added, or that stands in its files.
all_events() {
  git log --all --format= -p --no-renames -- board/cards | awk '
    /^\+\+\+ / { split($2, part, "/"); card = part[length(part)]; sub(/-.*/, "", card) }
    /^\+- \{at: / { print card " " substr($0, 2) }' | sort -u
}
present_events() {
  grep -rH '^- {at: ' board/cards | sed -E 's|^[^:]*/([^-/]*)-[^:]*:|\1 |' | sort -u
}

say_figures() {
  echo "$((history - 1)) of $histories histories of $steps steps: $merges merges by meaning, $decided decided" \
    "by a person, $kills kills ($left left something), $events events; $failures failures"
}
# A run that is given up says how far it came.
trap 'say_figures; exit 1' TERM INT

for ((history = 1; history <= histories; history++)); do
  RANDOM=$((history + 100))
  : >"$work/script"
  rm -rf "$work/a" "$work/b" "$work/c" "$work/shared.git"
  git init -q --bare "$work/shared.git"
  git clone -q "$work/shared.git" "$work/a" 2>/dev/null
  cd "$work/a" || exit 1
  kanban init --columns "ready,develop,review,done" -q
  for n in 1 2 3; do kanban add "Card $n" -q >/dev/null; done
  git push -q -u origin main 2>/dev/null
  for clone in b c; do git clone -q "$work/shared.git" "$work/$clone"; done
  for ((step = 1; step <= steps; step++)); do
    clone=$(printf 'abc' | cut -c$((RANDOM % 3 + 1)))
    cd "$work/$clone" || exit 1
    killed=
    case $((RANDOM % 12)) in
      0 | 1) sync ;;
      2) git pull -q --no-rebase --no-edit >/dev/null 2>&1 || git merge --abort 2>/dev/null ;;
      3) git push -q >/dev/null 2>&1 ;;
      4) killed=yes && verb ;;
      *) verb ;;
    esac
  done
  for clone in a b c a b c; do cd "$work/$clone" && sync; done
  for clone in b c; do
    [ "$(git -C "$work/$clone" rev-parse HEAD)" = "$(git -C "$work/a" rev-parse HEAD)" ] ||
      fail "history $history: clone $clone differs"
  done
  for clone in a b c; do
    cd "$work/$clone" || exit 1
    [ -z "$(git status --porcelain)" ] || fail "history $history: $clone is not clean"
    kanban check >"$work/out" 2>&1 || fail "history $history: check: $(cat "$work/out")"
    lost=$(comm -23 <(all_events) <(present_events))
    [ -z "$lost" ] || fail "history $history: lost: $lost"
  done
  events=$((events + $(present_events | wc -l)))
done
say_figures
[ "$failures" -eq 0 ]
