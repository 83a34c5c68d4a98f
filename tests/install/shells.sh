#!/usr/bin/env bash
# shells.sh BUILD [--show] — presses Tab in bash, zsh and fish on terminals of their own, with the
# completions as they are installed; --show prints each screen.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
show=${2:-}
use_installed "$1"

export TMUX_TMPDIR=$root XDG_DATA_DIRS=$share:/usr/local/share:/usr/share ZDOTDIR=$root
export XDG_CONFIG_HOME=$root/config XDG_CACHE_HOME=$root/cache XDG_RUNTIME_DIR=$root
unset TMUX BASH_ENV ENV
terminal() { tmux -f /dev/null -L shells "$@"; }
# Sessions are named =NAME: below; a bare name may mean a window, and tmux names those after programs.
trap 'terminal kill-server || true; sleep 0.2; rm -rf "$root"' EXIT

# As Debian's own files do it for every user.
printf '%s\n' "PS1='$ '" '. /usr/share/bash-completion/bash_completion' \
  "bind 'set page-completions off'" >"$root/bashrc"
printf '%s\n' "PS1='$ '" "fpath=($share/zsh/vendor-completions \$fpath)" 'autoload -U compinit' \
  'compinit -u -D' >"$root/.zshrc"
mkdir -p "$root/config/fish"
printf '%s\n' 'function fish_prompt; echo "\$ "; end' 'set -g fish_greeting' \
  >"$root/config/fish/config.fish"

# What stands on the screen, blanks at the end of a line too.
screen() { terminal capture-pane -N -p -t "=$1:" | sed -e :a -e '/^[ \n]*$/{$d;N;ba' -e '}'; }
# await SHELL TEXT: whether the screen shows TEXT within ten seconds.
await() {
  local tries
  for ((tries = 0; tries < 200; tries++)); do
    [[ $(screen "$1") == *"$2"* ]] && return
    sleep 0.05
  done
  return 1
}
# open SHELL COMMAND…
open() {
  terminal new-session -d -s "$1" -x 100 -y 30 "${@:2}"
  terminal send-keys -t "=$1:" -l 'echo rea""dy'
  terminal send-keys -t "=$1:" Enter
  await "$1" ready || bad "$1 does not start: $(screen "$1")"
}
# press SHELL LINE KEYS WANTED…: whether the screen shows every WANTED after KEYS behind LINE.
press() {
  local shell=$1 line=$2 keys=$3 wanted tries
  # Keys that arrive while the shell still works are lost to it, so they may be needed again.
  for ((tries = 0; tries < 200; tries++)); do
    ((tries % 20)) || terminal send-keys -t "=$shell:" C-u C-l
    [[ $(screen "$shell") =~ ^\$\ *$ ]] && break
    sleep 0.05
  done
  terminal send-keys -t "=$shell:" -l "$line"
  await "$shell" "$ $line" || true
  # shellcheck disable=SC2086 # several keys
  terminal send-keys -t "=$shell:" $keys
  for wanted in "${@:4}"; do
    if await "$shell" "$wanted"; then good "$shell: $line<TAB>: $wanted"; else
      bad "$shell: $line<TAB>: $wanted"
      screen "$shell"
    fi
  done
  [ -z "$show" ] || { printf '\n-- %s: %s<TAB>\n' "$shell" "$line"; screen "$shell"; echo; }
}
inserts() { press "$1" "$2" Tab "$3"; }
# In bash the second Tab lists what there is.
lists() { press "$1" "$2" "$([ "$1" = bash ] && echo "Tab Tab" || echo Tab)" "${@:3}"; }

open bash bash --noprofile --rcfile "$root/bashrc" -i
open zsh zsh -i
open fish fish
for shell in bash zsh fish; do
  inserts "$shell" 'kanban mo' 'kanban move '
  lists "$shell" 'kanban move ' "$first" 'Login loops after the update (intake)'
  lists "$shell" "kanban move $first " intake develop review
  lists "$shell" 'git kanban li' list 'Link two cards'
  inserts "$shell" "git kanban move $first rev" "git kanban move $first review "
  inserts "$shell" 'kanban list type:inc' 'kanban list type:incident'
  inserts "$shell" 'kanban add --due=tom' 'kanban add --due=tomorrow'
  inserts "$shell" 'kanban import csv ../wo' 'kanban import csv ../work/'
done

[ "$failures" = 0 ]
