# Shared by the checks of this folder. A check is run as `bash check_x.sh [ROOT]`, prints one line a
# finding as `file:line: rule broken`, and ends with 1 when there is any.
set -euo pipefail
cd "${1:-"$(dirname "${BASH_SOURCE[0]}")/../.."}"
export LC_ALL=C

# Files of the project that match the glob patterns: what git tracks or would track; all files where
# this is no repository (the copies that selftest.sh makes).
files() {
  if [ -e .git ] && git rev-parse -q HEAD >/dev/null 2>&1; then
    git ls-files --cached --others --exclude-standard -- "$@" | sort -u
  else
    local pattern
    for pattern in "$@"; do find . \( -path ./.git -o -path ./build \) -prune -o -type f -path "./$pattern" -print; done |
      sed 's|^\./||' | sort -u
  fi | while IFS= read -r file; do [ ! -f "$file" ] || printf '%s\n' "$file"; done
}

sources() { files 'lib/*.cpp' 'lib/*.hpp' 'cli/*.cpp' 'cli/*.hpp'; }

# Ends the check with what the pipeline before it printed: `… | finish`.
finish() {
  local found
  found=$(cat)
  [ -z "$found" ] || {
    printf '%s\n' "$found"
    exit 1
  }
}

# An awk function that blanks comments and the contents of string and character literals of a line of
# C++, so that words in them are not taken for code. State runs over block comments and raw strings.
# shellcheck disable=SC2034,SC2016
code_only='
function code_only(line,   out, i, c, two, close_at) {
  out = ""
  for (i = 1; i <= length(line); i++) {
    c = substr(line, i, 1); two = substr(line, i, 2)
    if (state == "block") { if (two == "*/") { state = ""; i++ } continue }
    if (state == "raw") {
      close_at = index(substr(line, i), raw_end)
      if (close_at == 0) return out
      i += close_at + length(raw_end) - 2; state = ""; out = out "\""; continue
    }
    if (two == "//") return out
    if (two == "/*") { state = "block"; i++; continue }
    if (two == "R\"") {
      raw_end = substr(line, i + 2); sub(/\(.*/, "", raw_end); raw_end = ")" raw_end "\""
      state = "raw"; out = out "\""; i += length(raw_end); continue
    }
    if (c == "\"" || (c == "\x27" && substr(line, i - 1, 1) !~ /[0-9A-Fa-f]/)) {
      out = out c
      for (i++; i <= length(line) && substr(line, i, 1) != c; i++) {
        if (substr(line, i, 1) == "\\") i++
      }
    }
    out = out c
  }
  return out
}
'
