#!/usr/bin/env bash
# library.sh BUILD — installs the library into an empty root and builds a project against it, once
# through CMake and once through pkg-config, with nothing of the sources in sight.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
use_installed "$1"
prefix=$root/usr
cmake --install "$1" --prefix "$prefix" --component development >/dev/null
cp -r "$here/consumer" "$root/consumer"
kanban move "$first" develop -q
kanban move "$first" done -q
# CMake also looks beside the folders of PATH, where the installed program is.
export PATH=${PATH#*:}

cmake -G Ninja -S "$root/consumer" -B "$root/by-cmake" -DCMAKE_PREFIX_PATH="$prefix" \
  -DCMAKE_BUILD_TYPE=Debug >"$root/log" 2>&1 && cmake --build "$root/by-cmake" >>"$root/log" 2>&1 ||
  cat "$root/log"
expect "find_package(kanban): a report in ten lines" "$("$root/by-cmake/consumer" || true)" \
  "of 1 card finished within 1 d of their start"
refused=$(cmake -G Ninja -S "$root/consumer" -B "$root/none" -DCMAKE_PREFIX_PATH="$root/nowhere" 2>&1 || true)
expect "and where it is not installed, CMake says so" "$refused" "kanbanConfig.cmake"

# The file says where it was installed to; a moved tree is told so by pkg-config's own option.
export PKG_CONFIG_PATH=$prefix/lib/pkgconfig:$(echo "$prefix"/lib/*/pkgconfig)
flags() { pkg-config --define-variable=prefix="$prefix" "$@" kanban; }
# shellcheck disable=SC2046 # the flags are words
"${CXX:-g++}" $(flags --cflags) "$root/consumer/main.cpp" $(flags --libs) -o "$root/by-pkg-config"
expect "pkg-config kanban: the same" "$("$root/by-pkg-config" || true)" "of 1 card finished within 1 d of their start"

# All headers in one file: each is found in the installed tree, and no two use a name for different
# things, which the linker would take for one.
(cd "$prefix/include/kanban" && find . -name '*.hpp' | sort | sed 's|^\./\(.*\)|#include <kanban/\1>|') \
  >"$root/all.cpp"
# shellcheck disable=SC2046
"${CXX:-g++}" $(flags --cflags) -fsyntax-only "$root/all.cpp" 2>"$root/log" &&
  good "$(wc -l <"$root/all.cpp") headers compile as they are installed" ||
  bad "a header does not compile: $(head -n 5 "$root/log")"

[ "$failures" = 0 ]
