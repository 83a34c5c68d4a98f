# Completion of `git kanban` for bash: git's own completion looks for _git_kanban.

declare -F _kanban_from >/dev/null ||
  . "${BASH_SOURCE[0]%/*}/kanban" 2>/dev/null || . "${BASH_SOURCE[0]%/*}/kanban.bash"

_git_kanban() {
  local i
  for ((i = 1; i < ${#COMP_WORDS[@]}; i++)); do
    [[ ${COMP_WORDS[i]} == kanban ]] && break
  done
  compopt +o nospace 2>/dev/null  # git's completion puts blanks itself
  _kanban_from "$((i + 1))"
}
