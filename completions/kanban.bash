# Completion of kanban for bash. What may be typed is asked of the program itself.
#
# Bash cuts words at ":" and "=", so type:bug reaches this function as three words. They are put
# together again for the program, and what stands before the cut is taken off its answers.

_kanban_words() { # fills `words` and `prefix` from COMP_WORDS, beginning at word $1
  local i word joins=0 line=${COMP_LINE:0:COMP_POINT}
  words=() prefix=
  for ((i = 0; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    ((i == COMP_CWORD)) && word=${word:0:${#line}}
    # Whether a blank stands before this word tells whether it was one with the last.
    if [[ $line == [[:blank:]]* ]]; then
      line=${line#"${line%%[![:blank:]]*}"}
      joins=0
    fi
    [[ $line == "$word"* ]] && line=${line:${#word}}
    ((i < $1)) && continue
    if ((joins)) && ((${#words[@]})); then
      words[-1]+=$word
    else
      words+=("$word")
    fi
    joins=1
  done
  ((${#words[@]})) || words=("")
  case ${COMP_WORDS[COMP_CWORD]} in
    [:=]) prefix=${words[-1]} ;;
    *) prefix=${words[-1]%"${COMP_WORDS[COMP_CWORD]}"} ;;
  esac
}

# Completes the words of COMP_WORDS from word $1 on, the first behind the program's name.
_kanban_from() {
  local words prefix line candidate says typed meanings=()
  _kanban_words "$1"
  typed=${words[-1]//[\\\"\']/}
  words[-1]=$typed
  prefix=${prefix//[\\\"\']/}
  COMPREPLY=()
  compopt -o nosort 2>/dev/null  # columns stand in their order
  while IFS=$'\t' read -r candidate says; do
    case $candidate in
      :files) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$typed") ;;
      :directories) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$typed") ;;
      *)
        line=${candidate#"$prefix"}
        [[ $candidate == *[=:] ]] && compopt -o nospace 2>/dev/null
        COMPREPLY+=("$(printf '%q' "$line")")
        meanings[${#COMPREPLY[@]} - 1]=$says
        ;;
    esac
  done < <(kanban __complete "${words[@]}" 2>/dev/null)
  # Where there is a choice, say what each means; a single answer is inserted as it is. COMP_TYPE 9
  # is a first tab, which may still insert what all have in common.
  if ((${#COMPREPLY[@]} > 1)) && [[ $COMP_TYPE == 63 ]]; then
    local i width=${COLUMNS:-80}
    for i in "${!COMPREPLY[@]}"; do
      says=${meanings[i]}
      [[ -n $says ]] && printf -v COMPREPLY[i] '%.*s' "$((width - 2))" "${COMPREPLY[i]}  ($says)"
    done
  fi
}

_kanban() {
  _kanban_from 1
}

complete -F _kanban kanban git-kanban
