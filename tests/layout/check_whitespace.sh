#!/usr/bin/env bash
# Text files end their lines with LF and nothing before it, hold no tabs and no conflict markers, and
# end with one newline. Fixtures and examples may be wrong on purpose, and a transcript shows the tabs
# that were printed.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

files '*.cpp' '*.hpp' '*.in' '*.md' '*.sh' '*.cmake' '*.txt' '*.json' '*.yaml' '*.yml' dev '.ci/*' '.clang*' \
  '.editorconfig' '.gitignore' LICENSE |
  grep -vE '^(schemas/examples/|tests/(fuzz/corpus|fixtures)/|tests/[a-z_]+/fixtures/)' |
  xargs -d '\n' awk '
    function last_line_ends(   command, byte) {
      command = "tail -c 1 \"" file "\" | od -An -c"
      command | getline byte; close(command)
      return byte ~ /\\n/
    }
    function end_of(file_name) {
      if (lines == 0) return
      if (!last_line_ends()) print file_name ":" lines ": no newline at the end"
      else if (last == "") print file_name ":" lines ": empty line at the end"
    }
    FNR == 1 { end_of(file); file = FILENAME; lines = 0 }
    { lines = FNR; last = $0 }
    /\r/ { print FILENAME ":" FNR ": carriage return" }
    /\t/ && FILENAME !~ /^tests\/transcripts\// { print FILENAME ":" FNR ": tab" }
    /[ \t]$/ { print FILENAME ":" FNR ": blank at the end of the line" }
    /^(<<<<<<<|>>>>>>>|\|\|\|\|\|\|\|)( |$)/ { print FILENAME ":" FNR ": conflict marker" }
    END { end_of(file) }
  ' | finish
