#!/usr/bin/env bash
# installed.sh BUILD — installs a build into an empty root and uses what is there: the program, its
# link for git, the manual, and the completions in each shell that this machine has.
set -euo pipefail

build=$1
root=$(mktemp -d "${TMPDIR:-/tmp}/kanban-installed.XXXXXX")
trap 'rm -rf "$root"' EXIT
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

DESTDIR=$root cmake --install "$build" --prefix /usr >/dev/null
share=$root/usr/share
export PATH=$root/usr/bin:$PATH GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 KANBAN_SEED=1
export LC_ALL=C.UTF-8 HOME=$root
mkdir "$root/work"
cd "$root/work"
git init -q -b main
git config user.name "Sara Lopez"
git config user.email sara@example.org
kanban init -q --template helpdesk
first=$(kanban add bug "Login loops after the update" -q)
kanban add complaint "Dark mode" -q >/dev/null

expect "the program says what it is" "$(kanban --version)" "kanban 0."
expect "git finds it" "$(git kanban list --format '{title}')" "Login loops"
pages=$(find "$share/man" -name '*.gz' | wc -l)
[ "$pages" -gt 40 ] && good "$pages pages of the manual" || bad "only $pages pages of the manual"
expect "git kanban --help has its page" "$(zcat "$share/man/man1/git-kanban.1.gz")" "KANBAN"
if command -v man >/dev/null; then
  # Whatever man warns of, an unknown macro or a line that cannot be set, is a mistake of ours.
  warnings=$(for page in "$share"/man/man*/*.gz; do
    MANWIDTH=80 man --warnings -l "$page" 2>&1 >/dev/null
  done)
  [ -z "$warnings" ] && good "man sets every page without a warning" || bad "man warns: $warnings"
  expect "man finds the page of a verb" "$(MANPATH=$share/man man kanban-move | col -b)" \
    "move cards"
fi

# Bash: what a tab would leave in COMPREPLY.
in_bash() {
  bash --norc -c '
    set -u
    . "$1/bash-completion/completions/kanban"
    [ -z "${3:-}" ] || . "$1/bash-completion/completions/git-kanban"
    COMP_LINE=$2 COMP_POINT=${#2} COMP_TYPE=9
    # As readline cuts a line: at blanks, and : and = are words.
    mapfile -t COMP_WORDS < <(grep -oE "[:=]+|[^[:blank:]:=]+" <<<"$COMP_LINE")
    [[ $COMP_LINE == *[[:blank:]] ]] && COMP_WORDS+=("")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    "${3:-_kanban}"
    printf "%s\n" "${COMPREPLY[@]}"
  ' bash "$share" "$@" 2>&1
}
expect "bash: kanban mo<TAB>" "$(in_bash 'kanban mo')" "move"
expect "bash: kanban move <TAB> lists cards" "$(in_bash 'kanban move ')" "$first"
expect "bash: kanban move ID <TAB> lists columns" "$(in_bash "kanban move $first ")" "develop"
expect "bash: a filter is cut at its colon" "$(in_bash 'kanban list type:inc')" "incident"
expect "bash: an option is cut at its equals sign" "$(in_bash 'kanban add --due=tom')" "tomorrow"
expect "bash: git kanban li<TAB>" "$(in_bash 'git kanban li' _git_kanban)" "list"
expect "bash: git kanban move ID <TAB>" "$(in_bash "git kanban move $first rev" _git_kanban)" "review"

if command -v fish >/dev/null; then
  in_fish() {
    fish --no-config -c "source $share/fish/vendor_completions.d/kanban.fish; complete -C '$1'" 2>&1
  }
  expect "fish: kanban mo<TAB>" "$(in_fish 'kanban mo')" "move"
  expect "fish: kanban move <TAB> lists cards with titles" "$(in_fish 'kanban move ')" "Login loops"
  expect "fish: kanban move ID <TAB> lists columns" "$(in_fish "kanban move $first ")" "develop"
  expect "fish: git kanban li<TAB>" "$(in_fish 'git kanban li')" "list"
fi

if command -v zsh >/dev/null; then
  # zsh completes only in an interactive shell: one in a pseudo-terminal of its own.
  in_zsh() {
    zsh -f -c '
      zmodload zsh/zpty
      zpty shell zsh -f -i
      zpty -w shell "PS1=; fpath=($1 \$fpath); autoload -U compinit; compinit -u -D; stty rows 50 cols 100"
      zpty -w shell "zstyle \":completion:*\" list-prompt \"\"; cd \"$3\"; echo rea\"\"dy"
      zpty -r -m shell ignored "*ready*"
      zpty -w -n shell "$2"$'"'\\t\\t'"'
      sleep_until=$((SECONDS + 5))
      while ((SECONDS < sleep_until)); do
        zpty -r -t shell chunk && print -rn -- "$chunk" || read -t 0.1 <&-
      done
      zpty -d shell
    ' zsh "$share/zsh/vendor-completions" "$1" "$PWD" 2>/dev/null
  }
  expect "zsh: kanban mo<TAB>" "$(in_zsh 'kanban mo')" "move"
  expect "zsh: kanban move <TAB> lists cards with titles" "$(in_zsh 'kanban move ')" "Login loops"
  expect "zsh: kanban move ID <TAB> lists columns" "$(in_zsh "kanban move $first ")" "develop"
fi

[ "$failures" = 0 ]
