#!/usr/bin/env bash
# Each check finds what it is there to find: plants one violation at a time in a small made-up
# project and expects the message, after seeing that the project without it is clean.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# A clean project of two rooms and a command.
make_project() {
  rm -rf "$work/p"
  mkdir -p "$work"/p/{lib/base,lib/model,cli,tests/unit/base,tests/unit/model,tests/layout}
  cd "$work/p"
  cat >lib/README.md <<'TEXT'
| room | may include | third-party headers | holds | may not |
| --- | --- | --- | --- | --- |
| `base` | — | `date/` in `zone.cpp` | things | |
| `model` | `base` | — | cards | |
| `cli` | all | `CLI/` in `parse.cpp`; POSIX | verbs | |
TEXT
  printf 'kanban_room(base THIRD_PARTY kanban_date)\nkanban_room(model USES base)\n' >lib/CMakeLists.txt
  printf '#include <string>\n' >lib/base/zone.hpp
  printf '#include "base/zone.hpp"\n\n#include <date/tz.h>\n\nint f() { try { return 1; } catch (...) { return 0; } }\n' >lib/base/zone.cpp
  cat >lib/base/catalogue_use.cpp <<'TEXT'
constexpr CodeInfo kCodes[] = {
    {"bad-id", "summary", "explanation"},
    {"unknown-column", "summary",
     "explanation"},
};
TEXT
  printf '#include "base/zone.hpp"\n' >lib/model/card.hpp
  cat >lib/model/card.cpp <<'TEXT'
#include "model/card.hpp"

// A comment may say getenv( and try { and std::cout.
Error a() { return make_error(ErrorKind::invalid, "bad-id", "do not exit(1) nor rand()"); }
Error b() { return make_error(ErrorKind::usage, "unknown-" + word("column"), "no such thing"); }
TEXT
  printf '#include <unistd.h>\n\n#include "model/card.hpp"\n' >cli/world.cpp
  printf 'int main() { return 0; }\n' >cli/main.cpp
  printf '// tests\n' | tee tests/unit/base/zone_test.cpp >tests/unit/model/card_test.cpp
  printf '# nothing\n' >tests/layout/tested_elsewhere.txt
  printf 'abc1234 model: Add cards\n' >"$work/subjects"
}

run() { SUBJECTS=$work/subjects bash "$here/check_$1.sh" "$work/p" 2>&1; }

# finds CHECK MESSAGE: the check fails and says the message.
finds() {
  local output
  if output=$(run "$1"); then
    echo "check_$1.sh did not fail; expected: $2"
    failures=$((failures + 1))
  elif ! grep -qF -e "$2" <<<"$output"; then
    printf 'check_%s.sh did not say: %s\nbut:\n%s\n' "$1" "$2" "$output"
    failures=$((failures + 1))
  fi
  make_project
}

make_project
for check in "$here"/check_*.sh; do
  name=$(basename "$check" .sh)
  if ! output=$(run "${name#check_}"); then
    printf '%s.sh complains of a clean project:\n%s\n' "$name" "$output"
    failures=$((failures + 1))
  fi
done

echo '#include "model/card.hpp"' >>lib/base/zone.cpp
finds layers 'lib/base/zone.cpp:6: room base may not include model'
echo '#include <CLI/CLI.hpp>' >>cli/world.cpp
finds layers 'cli/world.cpp:4: <CLI/CLI.hpp> has no home in this file'
echo '#include <unistd.h>' >>lib/model/card.cpp
finds layers 'lib/model/card.cpp:6: <unistd.h> has no home in this file'
sed -i 's/POSIX/POSIX in `world.cpp`/' lib/README.md
echo '#include <unistd.h>' >>cli/main.cpp
finds layers 'cli/main.cpp:2: <unistd.h> has no home in this file'
echo '#include "../base/zone.hpp"' >>lib/model/card.cpp
finds layers 'include "../base/zone.hpp" by its room'
mkdir lib/attic && echo '#include <string>' >lib/attic/old.cpp
finds layers 'room attic has no row in lib/README.md'
echo 'kanban_room(attic USES base)' >>lib/CMakeLists.txt
finds layers 'room attic has no row in lib/README.md'
sed -i 's/kanban_room(model USES base)/kanban_room(model USES base cli)/' lib/CMakeLists.txt
finds layers 'room model uses `base` `cli` in lib/CMakeLists.txt'
: >lib/README.md
finds layers 'no table of rooms'

mkdir -p cli/commands tests/transcripts
echo 'x' >cli/commands/move.cpp && echo '$ kanban add x' >tests/transcripts/a.md
echo '| `add` | add a card |' >README.md
finds verbs "cli/commands/move.cpp:1: README.md has no row for 'move'"
mkdir -p cli/commands tests/transcripts
echo 'x' >cli/commands/move.cpp && echo '$ kanban removed x' >tests/transcripts/a.md
echo '| `move` | move a card |' >README.md
finds verbs "cli/commands/move.cpp:1: no session in tests/transcripts uses 'move'"

sed -i '1i #include <cstdio>' lib/base/zone.cpp
finds includes 'lib/base/zone.cpp:1: its own header is not what it includes first'
echo 'std::map<std::string, int> all();' >>lib/model/card.hpp
finds includes 'lib/model/card.hpp:2: std::map needs <map>'

plant() { printf '%s\n' "$2" >>"$1"; }
plant lib/model/card.cpp 'auto t = std::chrono::system_clock::now();'
finds forbidden 'lib/model/card.cpp:6: forbidden (clock)'
plant lib/model/card.cpp 'auto v = std::getenv("HOME");  // why not'
finds forbidden 'forbidden (environment)'
plant cli/main.cpp 'void f() { std::cerr << "x"; }'
plant lib/model/card.cpp '/* std::cerr */ void f() { std::cout << "x"; }'
finds forbidden 'lib/model/card.cpp:6: forbidden (streams)'
plant lib/model/card.cpp 'void f() { std::exit(1); }'
finds forbidden 'forbidden (exit)'
plant lib/model/card.cpp 'int f() { return rand(); }'
finds forbidden 'forbidden (chance)'
plant lib/model/card.cpp 'int g() { try { return 1; } catch (...) { return 2; } }'
finds forbidden 'lib/model/card.cpp:6: forbidden (exceptions)'
plant lib/model/card.cpp 'std::regex pattern("x");'
finds forbidden 'forbidden (regex)'
plant lib/model/card.cpp 'int g() { return system("ls"); }'
finds forbidden 'forbidden (processes)'
plant lib/model/card.cpp 'using namespace std;'
finds forbidden 'forbidden (namespaces)'
plant lib/model/card.cpp 'const char* s = R"(raw " text)"; void f() { abort(); exit(3); }'
finds forbidden 'forbidden (exit)'

for ((i = 0; i < 451; i++)); do echo '// line'; done >lib/model/long.hpp
finds size 'lib/model/long.hpp:451: longer than 450 lines'
cp lib/model/card.hpp lib/model/BigCard.hpp
finds names 'lib/model/BigCard.hpp:1: name is not snake_case'
cp lib/model/card.hpp lib/base/card.hpp
finds names 'has the same name'

printf 'int x;\r\n' >lib/model/other.hpp
finds whitespace 'lib/model/other.hpp:1: carriage return'
printf '\tint x;\n' >lib/model/other.hpp
finds whitespace 'lib/model/other.hpp:1: tab'
printf 'int x; \n' >lib/model/other.hpp
finds whitespace 'lib/model/other.hpp:1: blank at the end of the line'
printf 'int x;' >lib/model/other.hpp
finds whitespace 'lib/model/other.hpp:1: no newline at the end'
printf 'int x;\n\n' >lib/model/other.hpp
finds whitespace 'lib/model/other.hpp:2: empty line at the end'
printf '<<<<<<< ours\n' >lib/model/other.hpp
finds whitespace 'lib/model/other.hpp:1: conflict marker'

rm tests/unit/model/card_test.cpp
finds tests 'lib/model/card.cpp:1: no tests/unit/model/card_test.cpp'
rm tests/unit/model/card_test.cpp
echo '#include "model/card.hpp"' >tests/unit/model/cards_test.cpp
if ! run tests >/dev/null; then
  echo "check_tests.sh does not see a test that includes the header"
  failures=$((failures + 1))
fi
make_project
echo 'lib/model/gone.cpp tests/unit/base/zone_test.cpp' >>tests/layout/tested_elsewhere.txt
finds tests 'lib/model/gone.cpp is gone'

plant lib/model/card.cpp 'Error c() { return make_error(ErrorKind::invalid,
                  "new-code", "x"); }'
finds codes "lib/model/card.cpp:1: code 'new-code' is not in lib/base/catalogue_*.cpp"
sed -i 's/"bad-id", "do/"unknown-column", "do/' lib/model/card.cpp
finds codes "nothing constructs 'bad-id'"
sed -i '1a\    {"zebra", "summary", "x"},' lib/base/catalogue_use.cpp
finds codes "sort the table"

printf '```text\n a 1\n b 2\n```\n' >>README.md
mkdir -p tests/transcripts && printf ' a 1\n' >tests/transcripts/board.md
finds picture 'in no session of tests/transcripts: draw the picture anew'

for subject in 'Add cards' 'model: add cards' 'model: Add cards.' 'WIP: Things' 'model: More' \
  'model: Add cards and columns and lanes and everything else that has a name at all'; do
  echo "abc1234 $subject" >"$work/subjects"
  finds subjects "$subject"
done

[ $failures = 0 ] || {
  echo "$failures checks do not find what they should"
  exit 1
}
echo "every check finds what it should"
