#!/usr/bin/env bash
# Every problem code that the sources construct is in the catalogue (lib/base/catalogue.cpp), and
# every code of the catalogue is constructed somewhere; the catalogue is sorted.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

catalogue=lib/base/catalogue.cpp
if [ ! -f "$catalogue" ]; then
  echo "$catalogue:1: there is no catalogue of codes" | finish
fi
known=$(grep -noE '^ *\{("[a-z][a-z0-9-]*"),?' "$catalogue" | sed -E 's/^([0-9]+):.*"([^"]*)".*/\1 \2/')

# The sources as one text, file by file, so that a call broken over lines is found too.
made=$(sources | grep -v "^$catalogue\$" | while IFS= read -r file; do
  tr '\n' ' ' <"$file" |
    grep -oE '(make_error\( *(ErrorKind::)?[a-z_]+, *|\.code = )"[a-z][a-z0-9-]*"' |
    sed -E "s|.*\"([^\"]*)\"|\1 $file|" || true
done | sort -u)
words=$(sources | grep -v "^$catalogue\$" | xargs -d '\n' grep -ohE '"[a-z][a-z0-9-]*"' | tr -d '"' | sort -u)

{
  while read -r code file; do
    [ -z "$code" ] && continue
    # A code that ends in a hyphen is a beginning: the rest is a word such as `column`.
    grep -qE "^[0-9]+ ${code/%-/-.+}\$" <<<"$known" || echo "$file:1: code '$code' is not in $catalogue"
  done <<<"$made"
  before=
  while read -r line code; do
    [ -z "$code" ] && continue
    # Codes such as unknown-column are put together from a beginning and a word.
    grep -qxF -e "$code" <<<"$words" ||
      { grep -qxF -e "${code%%-*}-" <<<"$words" && grep -qxF -e "${code#*-}" <<<"$words"; } ||
      echo "$catalogue:$line: nothing constructs '$code'"
    if [[ -n $before && ! $before < $code ]]; then echo "$catalogue:$line: '$code' after '$before': sort the table"; fi
    before=$code
  done <<<"$known"
} | finish
