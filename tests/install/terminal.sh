#!/usr/bin/env bash
# terminal.sh BUILD — what only a terminal shows: the pager, colour, and the editor, each with what
# turns it off.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
use_installed "$1"

export TMUX_TMPDIR=$root
unset TMUX NO_COLOR CLICOLOR CLICOLOR_FORCE FORCE_COLOR GIT_PAGER PAGER KANBAN_PAGER VISUAL EDITOR
terminal() { tmux -f /dev/null -L terminal "$@"; }
trap 'terminal kill-server 2>/dev/null || true; rm -rf "$root"' EXIT
terminal new-session -d -s main -x 100 -y 30 cat  # keeps the server up between commands

# on_terminal COMMAND: what the command leaves on a terminal of its own, colours as escapes.
on_terminal() {
  local done=$root/done.$RANDOM
  terminal new-window -d -n shown -t main \
    "cd '$root/work'; $1; echo; echo THE END; touch '$done'; exec cat"
  local tries
  for ((tries = 0; tries < 600; tries++)); do
    [ -e "$done" ] && [[ $(terminal capture-pane -p -t main:shown) == *"THE END"* ]] && break
    sleep 0.05
  done
  terminal capture-pane -e -p -t main:shown
  terminal kill-window -t main:shown
}
lacks() {
  if [[ $2 != *"$3"* ]]; then good "$1"; else
    bad "$1"
    printf '        unwanted: %s\n        got:      %s\n' "$3" "$2"
  fi
}
mark='sed s/^/paged:/'
escape=$'\e['

expect "long output goes through PAGER" "$(on_terminal "PAGER='$mark' kanban help")" "paged:"
lacks "short output does not" "$(on_terminal "PAGER='$mark' kanban config editor")" "paged:"
expect "GIT_PAGER comes before PAGER" \
  "$(on_terminal "GIT_PAGER='$mark' PAGER=cat kanban help")" "paged:"
lacks "KANBAN_PAGER before both" \
  "$(on_terminal "KANBAN_PAGER=cat GIT_PAGER='$mark' kanban help")" "paged:"
expect "core.pager before PAGER" \
  "$(on_terminal "git -c core.pager='$mark' kanban help")" "paged:"
lacks "--no-pager" "$(on_terminal "PAGER='$mark' kanban help --no-pager")" "paged:"
lacks "a terminal that is dumb has no pager" \
  "$(on_terminal "TERM=dumb PAGER='$mark' kanban help")" "paged:"

expect "a board is coloured" "$(on_terminal 'kanban board')" "$escape"
lacks "but not with NO_COLOR" "$(on_terminal 'NO_COLOR=1 kanban board')" "$escape"
lacks "nor on a dumb terminal" "$(on_terminal 'TERM=dumb kanban board')" "$escape"
lacks "nor with color.ui=false" "$(on_terminal 'git -c color.ui=false kanban board')" "$escape"
expect "color.kanban comes before color.ui" \
  "$(on_terminal 'git -c color.ui=false -c color.kanban=always kanban board')" "$escape"
lacks "nor into a pipe" "$(on_terminal 'kanban board | cat')" "$escape"
expect "CLICOLOR_FORCE colours a pipe too" "$(on_terminal 'CLICOLOR_FORCE=1 kanban board | cat')" \
  "$escape"

edit="kanban edit $first"
expect "GIT_EDITOR edits" "$(on_terminal "GIT_EDITOR='echo by-git' EDITOR=false $edit")" "by-git /"
expect "core.editor before VISUAL" \
  "$(on_terminal "VISUAL=false git -c core.editor='echo by-core' $edit")" "by-core /"
expect "VISUAL before EDITOR" "$(on_terminal "VISUAL='echo by-visual' EDITOR=false $edit")" \
  "by-visual /"
[ -z "$(git status --porcelain)" ] && good "and an edit without a change leaves nothing" ||
  bad "an edit without a change left something"

[ "$failures" = 0 ]
