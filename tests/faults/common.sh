# What the fault harnesses share: a repository with a board, and what must hold of it at any time.
# Sourced by the scripts beside it; PROGRAM is the command that adds and moves cards.
# Leaks cannot be looked for in a program that is traced.
export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0"

set -u
export LC_ALL=C GIT_CONFIG_NOSYSTEM=1 GIT_TERMINAL_PROMPT=0
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE KANBAN_SEED KANBAN_NOW KANBAN_BOARD

work=$(mktemp -d "${TMPDIR:-/tmp}/kanban-faults-XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
export HOME=$work/home
mkdir "$HOME"
git config --global user.name "Ada Test"
git config --global user.email ada@example.org
git config --global init.defaultBranch main
git config --global gc.auto 0

failures=0
fail() {
  failures=$((failures + 1))
  echo "FAIL: $*"
}

# A repository at $1 with a board, $2 cards, one staged and one unstaged piece of work of the user's.
make_board() {
  git init -q "$1" && cd "$1" || exit 1
  mkdir board
  printf '%s\n' 'name: Faults' 'columns:' '- {name: intake, stage: backlog}' \
    '- {name: doing, stage: active}' '- {name: done, stage: done}' >board/board.yaml
  printf 'one\ntwo\n' >notes.txt
  git add . && git commit -q -m "Start" || exit 1
  for n in $(seq "$2"); do "$PROGRAM" add "Card number $n" >/dev/null || exit 1; done
  echo staged >staged.txt
  git add staged.txt
  echo three >>notes.txt
}

# The id of the $1-th card file, by name.
card_id() {
  find board/cards -name '*.yaml' | sort | sed -n "$1p" | sed -E 's|.*/([^-/]*)-.*|\1|'
}

# What must hold in the repository here, whatever happened; $1 says where in messages.
check_repository() {
  git fsck --strict --no-dangling >"$work/fsck" 2>&1 || fail "$1: git fsck: $(head -3 "$work/fsck")"
  [ "$(cat staged.txt)" = staged ] || fail "$1: the user's staged file changed"
  [ "$(git show :staged.txt)" = staged ] || fail "$1: the user's staged change is gone"
  [ "$(cat notes.txt)" = "$(printf 'one\ntwo\nthree')" ] || fail "$1: the user's work changed"
  [ "$(git show :notes.txt)" = "$(printf 'one\ntwo')" ] || fail "$1: the user's work was staged"
}
