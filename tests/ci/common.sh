# Shared by the tests of this folder. `. common.sh KANBAN ROOT` makes a scratch repository with a board
# and a clock, and stands in it.
set -euo pipefail
kanban_program=$1
root=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin" "$scratch/home"
ln -s "$kanban_program" "$scratch/bin/kanban"
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE KANBAN_BOARD GITHUB_ACTIONS GITLAB_CI
export PATH="$scratch/bin:$PATH" HOME="$scratch/home" GIT_CONFIG_NOSYSTEM=1 LC_ALL=C.UTF-8
export KANBAN_NOW=2026-11-20T09:00:00Z KANBAN_SEED=1 TMPDIR=$scratch
export GIT_AUTHOR_NAME=Sara GIT_AUTHOR_EMAIL=sara@example.org
export GIT_COMMITTER_NAME=Sara GIT_COMMITTER_EMAIL=sara@example.org

fail() {
  echo "FAILED: $*" >&2
  exit 1
}
# holds FILE PATTERN: the file has a line that matches.
holds() { grep -qE -e "$2" "$1" || { cat "$1" >&2; fail "$1 has no line with: $2"; }; }
lacks() { ! grep -nE -e "$2" "$1" >&2 || fail "$1 has a line with: $2"; }
# ends STATUS COMMAND…: the command ends so.
ends() {
  local wanted=$1 status=0
  shift
  "$@" >"$scratch/out" 2>"$scratch/err" || status=$?
  [ "$status" = "$wanted" ] || {
    cat "$scratch/out" "$scratch/err" >&2
    fail "'$*' ended with $status, not $wanted"
  }
}

# make_board FOLDER: a repository there with one board and three cards.
make_board() {
  git init -q -b main "$1"
  cd "$1"
  git config user.name Sara
  git config user.email sara@example.org
  kanban init --columns "backlog,ready,doing,done" >"$scratch/out"
  kanban add -q "Log in" >/dev/null
  kanban add -q "Log out" >/dev/null
  kanban add -q "Print" >/dev/null
}
card() { ls board/cards/*/*"$1"*.yaml; }
