#!/usr/bin/env bash
# Calls that would make a function impure or end the program from below. Each has one home; the rest
# of the sources take what they need as an argument or return a Result.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# rule | pattern (awk, applied to code without comments and literals) | homes (space-separated, awk
# patterns of the whole path; - for none) | why
rules='
clock       | (system|steady|high_resolution)_clock::now|[^_a-z](time|gettimeofday|clock_gettime)[(] | cli/world.cpp | the time is an argument
environment | (^|[^_a-z])(secure_)?getenv[(]|(^|[^_a-z])environ([^_a-z]|$) | cli/world.cpp | the environment is an argument
streams     | std::(cout|cerr|clog|cin)([^_a-z]|$)|(^|[^_a-z])(printf|puts|putchar)[(] | cli/world.cpp cli/main.cpp | output goes through the World
exit        | (^|[^_a-z])(exit|_Exit|quick_exit)[(] | cli/world.cpp cli/main.cpp | only main ends the program
chance      | std::(random_device|rand)([^_a-z]|$)|(^|[^_a-z])s?rand[(]|mt19937 | cli/world.cpp | random numbers come from base/random.hpp
exceptions  | (^|[^_a-z])(try *[{]|throw([^_a-z]|$)) | lib/base/zone.cpp lib/yaml/events.cpp lib/git/libgit2_[a-z_]+.cpp lib/exchange/jsonl.cpp lib/render/json.cpp cli/parse.cpp | foreign exceptions end at their adapter, ours do not exist
regex       | std::(basic_)?regex|<regex> | - | costs half a second a file and runs for ever on some texts
processes   | (^|[^_a-z])(system|popen)[(] | - | a shell would read what a card says
namespaces  | ^ *using namespace | - | names say where they come from
'

sources | xargs -d '\n' awk -v rules="$rules" "$code_only"'
BEGIN {
  n = split(rules, rows, "\n")
  for (i = 1; i <= n; i++) {
    # A pattern may hold `|`, the separators are ` | ` with blanks.
    if (split(rows[i], cell, / +[|] +/) != 4) continue
    count++; name[count] = cell[1]; pattern[count] = cell[2]; homes[count] = cell[3]; why[count] = cell[4]
  }
  if (count != 9) print "tests/layout/check_forbidden.sh:1: the table has " count " rows that can be read"
}
FNR == 1 {
  state = ""
  for (r = 1; r <= count; r++) {
    home[r] = 0
    m = split(homes[r], place, " ")
    for (i = 1; i <= m; i++) if (FILENAME ~ ("^" place[i] "$")) home[r] = 1
  }
}
{
  code = code_only($0)
  if (code ~ /^[ \t]*$/) next
  for (r = 1; r <= count; r++) {
    if (!home[r] && code ~ pattern[r]) print FILENAME ":" FNR ": forbidden (" name[r] "): " why[r]
  }
}
' | finish
