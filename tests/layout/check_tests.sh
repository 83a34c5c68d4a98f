#!/usr/bin/env bash
# Each component of a room, a header with its source, has a unit test of its own: lib/x/y.cpp is
# tested by tests/unit/x/y_test.cpp. An exception says where the test is instead.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

exceptions=tests/layout/tested_elsewhere.txt

{
  files 'lib/*.cpp' | while IFS= read -r file; do
    [ -f "${file%.cpp}.hpp" ] || continue
    room_and_name=${file#lib/}
    test=tests/unit/${room_and_name%.cpp}_test.cpp
    [ -f "$test" ] && continue
    grep -q "^$file  *[^ ]" "$exceptions" && continue
    echo "$file:1: no $test, and no line in $exceptions"
  done
  while read -r file place; do
    [[ -z $file || $file == \#* ]] && continue
    [ -f "$file" ] || echo "$exceptions:1: $file is gone"
    [ -f "${place%% *}" ] || echo "$exceptions:1: the place for $file, '$place', is no file"
  done <"$exceptions"
} | finish
