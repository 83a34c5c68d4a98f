#include "disk/process.hpp"

#include <catch2/catch.hpp>

using kanban::ProgramCall;
using kanban::run_program;

TEST_CASE("a program gets its words, folder, variables and input, and gives its output") {
  ProgramCall call;
  call.words = {"sh", "-c", "pwd; echo \"$1 $NAME\"; cat; echo problem >&2; exit 3", "sh",
                "a b; $x"};
  call.directory = "/";
  call.environment = {{"NAME", "value"}};
  call.input = "input";
  auto result = run_program(call);
  REQUIRE(result.ok());
  CHECK(result->status == 3);
  CHECK(result->output == "/\na b; $x value\ninput");
  CHECK(result->errors == "problem\n");
}

TEST_CASE("more input than a pipe holds, and input that nobody reads, do no harm") {
  ProgramCall call;
  call.words = {"wc", "-c"};
  call.input = std::string(1'000'000, 'x');
  CHECK(run_program(call)->output == "1000000\n");
  call.words = {"true"};
  CHECK(run_program(call)->status == 0);
}

TEST_CASE("a program that is not there, and one that is killed, are told apart") {
  ProgramCall call;
  call.words = {"no-such-program-at-all"};
  CHECK(run_program(call).error().code == "program-missing");
  call.words = {"/etc/passwd"};
  CHECK(run_program(call).error().code == "cannot-run");
  call.words = {"sh", "-c", "kill -9 $$"};
  CHECK(run_program(call)->status == 128 + 9);
}
