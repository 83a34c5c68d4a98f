#!/usr/bin/env bash
# No file is longer than 450 lines; one that grows past them is two things.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

files 'lib/*.?pp' 'cli/*.?pp' 'tests/*.?pp' | xargs -d '\n' awk '
FNR == 451 { print FILENAME ":451: longer than 450 lines: split it" }
' | finish
