#!/usr/bin/env bash
# A header can be read alone: its own source includes it first, and each standard name in it has its
# standard header there or in what it includes. `./dev check headers --all` proves the same with the
# compiler; this takes a second.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

mapfile -t headers < <(files 'lib/*.hpp' 'cli/*.hpp')
{
  for header in "${headers[@]}"; do
    source=${header%.hpp}.cpp
    [ -f "$source" ] || continue
    first=$(grep -m 1 '^#include' "$source" || true)
    [ "$first" = "#include \"${header#lib/}\"" ] ||
      echo "$source:1: its own header is not what it includes first"
  done
  [ ${#headers[@]} = 0 ] || awk "$code_only"'
    BEGIN {
      home["string"] = home["to_string"] = "string"
      home["string_view"] = "string_view string"
      home["optional"] = home["nullopt"] = "optional"
      home["variant"] = home["monostate"] = "variant"
      home["function"] = "functional"
      home["less"] = home["greater"] = "functional map set"
      home["unique_ptr"] = home["shared_ptr"] = home["make_unique"] = home["make_shared"] = "memory"
      home["pair"] = home["move"] = home["forward"] = home["swap"] = "utility map set vector string functional memory optional variant span"
      home["size_t"] = "cstddef string string_view vector span array map set"
      home["ptrdiff_t"] = "cstddef string string_view vector"
      for (i = 8; i <= 64; i *= 2) home["int" i "_t"] = home["uint" i "_t"] = "cstdint"
      home["strong_ordering"] = home["weak_ordering"] = "compare"
      home["ostream"] = home["istream"] = "iosfwd ostream istream iostream"
      home["sort"] = home["find"] = home["find_if"] = home["any_of"] = home["all_of"] = home["min"] = home["max"] = home["clamp"] = "algorithm"
      split("vector array map set span deque list tuple bitset chrono atomic mutex thread", same, " ")
      for (i in same) home[same[i]] = same[i]
      home["multimap"] = "map"; home["multiset"] = "set"
      home["unordered_map"] = "unordered_map"; home["unordered_set"] = "unordered_set"
    }
    FNR == 1 { state = ""; file = FILENAME; key = file; sub(/^lib\//, "", key); path[key] = file }
    /^#include "/ { split($0, part, "\""); uses[file] = uses[file] " " part[2] }
    /^#include </ { name = $2; gsub(/[<>]/, "", name); has[file, name] = 1 }
    {
      line = code_only($0)
      while (match(line, /std::[a-z_0-9]+/)) {
        name = substr(line, RSTART + 5, RLENGTH - 5)
        line = substr(line, RSTART + RLENGTH)
        if (name in home && !((file, name) in at)) { at[file, name] = FNR; names[file] = names[file] " " name }
      }
    }
    # Whether `file` or what it includes has one of the headers `wanted`.
    function reaches(file, wanted, seen,   i, n, list) {
      if (file in seen) return 0
      seen[file] = 1
      n = split(wanted, list, " ")
      for (i = 1; i <= n; i++) if ((file, list[i]) in has) return 1
      n = split(uses[file], list, " ")
      for (i = 1; i <= n; i++) if (list[i] in path && reaches(path[list[i]], wanted, seen)) return 1
      return 0
    }
    END {
      for (key in path) {
        file = path[key]
        n = split(names[file], list, " ")
        for (i = 1; i <= n; i++) {
          delete seen
          if (!reaches(file, home[list[i]], seen)) {
            split(home[list[i]], first_home, " ")
            print file ":" at[file, list[i]] ": std::" list[i] " needs <" first_home[1] ">"
          }
        }
      }
    }' "${headers[@]}" | sort
} | finish
