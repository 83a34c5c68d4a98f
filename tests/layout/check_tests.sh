#!/usr/bin/env bash
# Each component of a room, a header with its source, is tested by name: lib/x/y.cpp by
# tests/unit/x/y_test.cpp, or by another test that includes x/y.hpp. A component that is only used
# through another one has a line in tested_elsewhere.txt that says through which test.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

exceptions=tests/layout/tested_elsewhere.txt
included=$(files 'tests/*_test.cpp' 'tests/property/*.cpp' 'tests/differential/*.cpp' |
  xargs -r -d '\n' awk '/^#include "/' | sort -u)

{
  files 'lib/*.cpp' | while IFS= read -r file; do
    [ -f "${file%.cpp}.hpp" ] || continue
    room_and_name=${file#lib/}
    test=tests/unit/${room_and_name%.cpp}_test.cpp
    [ -f "$test" ] && continue
    grep -qxF -e "#include \"${room_and_name%.cpp}.hpp\"" <<<"$included" && continue
    grep -q "^$file  *[^ ]" "$exceptions" && continue
    echo "$file:1: no $test, no test that includes its header, no line in $exceptions"
  done
  while read -r file place; do
    [[ -z $file || $file == \#* ]] && continue
    [ -f "$file" ] || echo "$exceptions:1: $file is gone"
    [ -f "${place%% *}" ] || echo "$exceptions:1: the place for $file, '$place', is no file"
  done <"$exceptions"
} | finish
