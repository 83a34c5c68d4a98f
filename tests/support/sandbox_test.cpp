#include "support/sandbox.hpp"

#include <catch2/catch.hpp>

namespace kanban::testing {
namespace {

using Lines = std::vector<std::string>;

TEST_CASE("a command's output, errors and exit code are kept apart") {
  Sandbox sandbox("");
  const Outcome outcome = sandbox.run("echo out; echo err >&2; exit 3");
  CHECK(outcome.out == Lines{"out"});
  CHECK(outcome.err == Lines{"err"});
  CHECK(outcome.code == 3);
}

TEST_CASE("a directory and a variable last from one command to the next") {
  Sandbox sandbox("");
  CHECK(sandbox.run("mkdir -p a/b && cd a/b && export COLOUR='two\nlines'").code == 0);
  CHECK(sandbox.run("pwd; echo \"$COLOUR\"; echo \"$COLUMNS\"").out ==
        Lines{"/project/a/b", "two", "lines", "80"});
  CHECK(sandbox.run("cd ..; exit 1").code == 1);
  CHECK(sandbox.run("pwd").out == Lines{"/project/a"});
}

TEST_CASE("a heredoc reaches its command") {
  Sandbox sandbox("");
  CHECK(sandbox.run("cat > x <<END\none $((1 + 1))\nEND").code == 0);
  CHECK(sandbox.run("cat x").out == Lines{"one 2"});
}

TEST_CASE("the directory is reached through a link, with a blank and a letter outside ASCII") {
  Sandbox sandbox("");
  const Outcome outcome = sandbox.run(
      "test \"$(pwd)\" != \"$(pwd -P)\" && case $(pwd -P) in *ä*\\ *) echo fine; esac; pwd -P; ls "
      "-a");
  CHECK(outcome.out == Lines{"fine", "/project", ".", ".."});
}

TEST_CASE("the environment is an allow-list with a clock that advances a minute a command") {
  Sandbox sandbox("");
  CHECK(sandbox.run("echo $KANBAN_NOW").out == Lines{"2026-11-20T09:00:00Z"});
  CHECK(sandbox.run("echo $KANBAN_NOW $GIT_AUTHOR_DATE").out ==
        Lines{"2026-11-20T09:01:00Z 2026-11-20T09:01:00Z"});
  CHECK(sandbox.run("export KANBAN_NOW=2026-12-24T18:00:00Z").code == 0);
  CHECK(sandbox.run("echo $KANBAN_NOW").out == Lines{"2026-12-24T18:00:00Z"});
  CHECK(sandbox.run("KANBAN_NOW=2027-01-01T00:00:00Z true").code == 0);
  CHECK(sandbox.run("echo $KANBAN_NOW").out == Lines{"2026-12-24T18:02:00Z"});
  CHECK(sandbox.run("echo ${USER-nobody} ${LANG-none} $TZ $LC_ALL $HOME").out ==
        Lines{"nobody none UTC C.UTF-8 /home"});
}

TEST_CASE("git knows nobody's configuration and commits as Sara") {
  Sandbox sandbox("");
  CHECK(sandbox.run("git init -q && git commit -q --allow-empty -m First").err.empty());
  CHECK(sandbox.run("git log --format='%an %ae %cn %aI %D'").out ==
        Lines{"Sara Lopez sara@example.org Sara Lopez 2026-11-20T09:00:00+00:00 HEAD -> main"});
}

TEST_CASE("a command has no input, and a shell that is killed is seen") {
  Sandbox sandbox("");
  CHECK(sandbox.run("cat").out.empty());
  CHECK(sandbox.run("kill -9 $$").code == 137);
  CHECK(sandbox.run("pwd").out == Lines{"/project"});
}

TEST_CASE("a file is written below the directory where the commands are") {
  Sandbox sandbox("");
  REQUIRE(sandbox.run("mkdir sub; cd sub").code == 0);
  CHECK(sandbox.write("board/board.yaml", "name: Demo\n").ok());
  CHECK(sandbox.run("cat /dev/null ../sub/board/board.yaml").out == Lines{"name: Demo"});
}

TEST_CASE("the program is found under both of its names") {
  Sandbox sandbox("/bin/echo");
  CHECK(sandbox.run("kanban move it; git kanban and this").out == Lines{"move it", "and this"});
}

}  // namespace
}  // namespace kanban::testing
