#!/usr/bin/env bash
# The arrows between rooms and the homes of third-party headers, as the table in lib/README.md has
# them. Also: every room has a row, and lib/CMakeLists.txt draws the same arrows.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

sources | xargs -d '\n' awk '
function trim(s) { gsub(/^[ \t]+|[ \t]+$/, "", s); return s }
# Whether `name` fits the glob `*.cpp`-like pattern.
function fits(name, glob) {
  gsub(/\./, "\\.", glob); gsub(/\*/, ".*", glob)
  return name ~ ("^" glob "$")
}
function read_table(   line, cells, n, i, room, parts, words) {
  while ((getline line < "lib/README.md") > 0) {
    n = split(line, cells, "|")
    if (n < 6 || cells[2] !~ /^ *`[a-z_]+` *$/) continue
    room = trim(cells[2]); gsub(/`/, "", room)
    rooms[room] = 1; order[++room_count] = room; uses[room] = trim(cells[3])
    if (uses[room] == "all") all[room] = 1
    n = split(uses[room], words, "`")
    for (i = 2; i <= n; i += 2) may[room, words[i]] = 1
    n = split(cells[4], parts, ";")
    for (i = 1; i <= n; i++) {
      if (parts[i] ~ /POSIX/) { posix[room] = split(parts[i], words, "`") > 1 ? words[2] : "*"; continue }
      if (split(parts[i], words, "`") < 4) continue
      homes[room] = homes[room] words[2] " " words[4] "\n"
    }
  }
}
function read_arrows(   line, words, n, i) {
  while ((getline line < "lib/CMakeLists.txt") > 0) {
    if (line !~ /^kanban_room\(/) continue
    gsub(/kanban_room\(|\)/, "", line)
    sub(/ THIRD_PARTY.*/, "", line)
    n = split(line, words, " "); drawn = ""
    for (i = 3; i <= n; i++) drawn = drawn (drawn == "" ? "" : " ") "`" words[i] "`"
    if (!(words[1] in rooms)) print "lib/CMakeLists.txt:1: room " words[1] " has no row in lib/README.md"
    else if (drawn != uses[words[1]] && !(drawn == "" && uses[words[1]] == "—"))
      print "lib/README.md:1: room " words[1] " uses " drawn " in lib/CMakeLists.txt, " uses[words[1]] " in the table"
  }
}
BEGIN { read_table(); if (room_count == 0) print "lib/README.md:1: no table of rooms"; read_arrows() }
FNR == 1 {
  n = split(FILENAME, path, "/"); base = path[n]
  room = path[1] == "cli" ? "cli" : path[2]
  if (!(room in rooms) && !(room in told)) { print FILENAME ":1: room " room " has no row in lib/README.md"; told[room] = 1 }
}
/^[ \t]*#[ \t]*include[ \t]*"/ {
  split($0, quoted, "\""); target = quoted[2]
  if (target ~ /\.\./ || target !~ /\//) {
    print FILENAME ":" FNR ": include \"" target "\" by its room, as in \"model/card.hpp\""; next
  }
  other = target; sub(/\/.*/, "", other)
  if (other == room || (room, other) in may || (room in all && other in rooms)) next
  print FILENAME ":" FNR ": room " room " may not include " other " (\"" target "\"); see the table in lib/README.md"
}
/^[ \t]*#[ \t]*include[ \t]*</ {
  header = $0; sub(/^[^<]*</, "", header); sub(/>.*/, "", header)
  if (header !~ /[.\/]/) next
  n = split(homes[room], home, "\n"); good = 0; known = 0
  for (i = 1; i < n; i++) {
    split(home[i], pair, " ")
    if (index(header, pair[1]) != 1) continue
    known = 1
    if (fits(base, pair[2])) good = 1
  }
  if (good) next
  if (!known && room in posix && fits(base, posix[room]) && header ~ /^(sys\/|net|arpa\/)?[a-z_]+\.h$/ && header !~ /^(git2|utf8proc)/) next
  print FILENAME ":" FNR ": <" header "> has no home in this file; see the table in lib/README.md"
}
' | finish
