# What the tests of the installation share: counting what is right, and an installed tree to use.
set -euo pipefail

failures=0
good() { printf 'good    %s\n' "$1"; }
bad() {
  printf 'WRONG   %s\n' "$1"
  failures=$((failures + 1))
}
# expect WHAT TEXT WANTED: whether TEXT holds WANTED.
expect() {
  if [[ $2 == *"$3"* ]]; then good "$1"; else
    bad "$1"
    printf '        wanted: %s\n        got:    %s\n' "$3" "$2"
  fi
}

# use_installed BUILD: installs the program into an empty root and makes a repository with a board
# of two cards; sets root, share and first (the id of a card), and goes to the repository.
use_installed() {
  root=$(mktemp -d "${TMPDIR:-/tmp}/kanban-installed.XXXXXX")
  trap 'rm -rf "$root"' EXIT
  DESTDIR=$root cmake --install "$1" --prefix /usr --component program >/dev/null
  share=$root/usr/share
  export PATH=$root/usr/bin:$PATH GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 KANBAN_SEED=1
  export LC_ALL=C.UTF-8 HOME=$root
  unset KANBAN_BOARD KANBAN_NOW GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
  mkdir "$root/work"
  cd "$root/work"
  git init -q -b main
  git config user.name "Sara Lopez"
  git config user.email sara@example.org
  kanban init -q --template helpdesk
  first=$(kanban add bug "Login loops after the update" -q)
  kanban add complaint "Dark mode" -q >/dev/null
}
