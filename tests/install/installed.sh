#!/usr/bin/env bash
# installed.sh BUILD — installs a build into an empty root and uses what is there: the program, its
# link for git, and the manual. shells.sh looks at the completions.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
use_installed "$1"

expect "the program says what it is" "$(kanban --version)" "kanban 0."
expect "git finds it" "$(git kanban list --format '{title}')" "Login loops"
expect "nothing but the program, the manual and completions is installed" \
  "$(cd "$root/usr" && find . -maxdepth 2 -mindepth 2 | sort | tr '\n' ' ')" \
  "./bin/git-kanban ./bin/kanban ./share/bash-completion ./share/doc ./share/fish ./share/man ./share/zsh"
pages=$(find "$share/man" -name '*.gz' | wc -l)
[ "$pages" -gt 40 ] && good "$pages pages of the manual" || bad "only $pages pages of the manual"
expect "git kanban --help has its page" "$(zcat "$share/man/man1/git-kanban.1.gz")" "KANBAN"
# Whatever man warns of, an unknown macro or a line that cannot be set, is a mistake of ours.
warnings=$(for page in "$share"/man/man*/*.gz; do
  MANWIDTH=80 man --warnings -l "$page" 2>&1 >/dev/null
done)
[ -z "$warnings" ] && good "man sets every page without a warning" || bad "man warns: $warnings"
export MANPATH=$share/man MANPAGER=cat
expect "man finds the page of a verb" "$(man kanban-move | col -b)" "move cards"
expect "git kanban --help shows the manual" "$(git kanban --help | col -b)" "Kanban boards as plain"
expect "git help kanban shows it too" "$(git help kanban | col -b)" "Kanban boards as plain"

[ "$failures" = 0 ]
