#!/usr/bin/env bash
# Every problem code that the sources construct is in the catalogue (lib/base/catalogue_*.cpp), and
# every code of the catalogue is constructed somewhere; each of its tables is sorted.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

catalogue='lib/base/catalogue_*.cpp'
if ! compgen -G "$catalogue" >/dev/null; then
  echo "lib/base/catalogue.cpp:1: there is no catalogue of codes" | finish
fi
# "FILE:LINE CODE" of every row.
known=$(grep -noE '^ *\{("[a-z][a-z0-9-]*"),?' $catalogue /dev/null | sed -E 's/^([^:]+:[0-9]+):.*"([^"]*)".*/\1 \2/')

# The sources as one text, file by file, so that a call broken over lines is found too.
made=$(sources | grep -v '^lib/base/catalogue_' | while IFS= read -r file; do
  tr '\n' ' ' <"$file" |
    grep -oE '(make_error\( *(ErrorKind::)?[a-z_]+, *|\.code = )"[a-z][a-z0-9-]*"' |
    sed -E "s|.*\"([^\"]*)\"|\1 $file|" || true
done | sort -u)
words=$(sources | grep -v '^lib/base/catalogue_' | xargs -d '\n' grep -ohE '"[a-z][a-z0-9-]*"' | tr -d '"' | sort -u)

{
  while read -r code file; do
    [ -z "$code" ] && continue
    # A code that ends in a hyphen is a beginning: the rest is a word such as `column`.
    grep -qE "^[^ ]+ ${code/%-/-.+}\$" <<<"$known" || echo "$file:1: code '$code' is not in $catalogue"
  done <<<"$made"
  before= table=
  while read -r line code; do
    [ -z "$code" ] && continue
    [ "$table" = "${line%%:*}" ] || before= table=${line%%:*}
    # Codes such as unknown-column are put together from a beginning and a word.
    grep -qxF -e "$code" <<<"$words" ||
      { grep -qxF -e "${code%%-*}-" <<<"$words" && grep -qxF -e "${code#*-}" <<<"$words"; } ||
      echo "$line: nothing constructs '$code'"
    if [[ -n $before && ! $before < $code ]]; then echo "$line: '$code' after '$before': sort the table"; fi
    before=$code
  done <<<"$known"
} | finish
