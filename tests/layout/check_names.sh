#!/usr/bin/env bash
# File names are snake_case, and no two rooms have a header of the same name.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

{
  files 'lib/*.?pp' 'cli/*.?pp' 'tests/*.?pp' | awk -F/ '
    $NF !~ /^[a-z][a-z0-9_]*\.[ch]pp$/ { print $0 ":1: name is not snake_case" }'
  files 'lib/*.hpp' | awk -F/ '
    $NF in first { print $0 ":1: " first[$NF] " has the same name; give the thing a word of its own" }
    !($NF in first) { first[$NF] = $0 }'
} | finish
