#include "rights/lockout.hpp"

#include <catch2/catch.hpp>

#include "support/rule_table.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

std::vector<std::string> words(const Settings& settings) {
  std::vector<std::string> lines;
  for (const Error& error : lockouts(settings, "board.yaml")) lines.push_back(error.message);
  return lines;
}

}  // namespace

TEST_CASE("rules that somebody can satisfy lock nobody out") {
  CHECK(lockouts(ruled_board(), "board.yaml").empty());
  CHECK(lockouts(a_board(), "board.yaml").empty());
}

TEST_CASE("a role without members locks out, and so does a board without admin") {
  Settings settings = ruled_board();
  settings.rights.rules[7].allow.roles = {"lead"};
  settings.rights.roles[0].members.clear();
  settings.types.back().policy.by = {"ops"};
  CHECK(words(settings) ==
        std::vector<std::string>{
            "types.ops allows only role 'ops', which has no members; nobody could create ops",
            "rule R8 allows only role 'lead', which has no members; nothing could enter 'ready'",
            "rule R12 allows only role 'admin', which has no members; nobody could change "
            "board.yaml or templates/**",
            "the board has rules, and role 'admin' has no members; nobody could change them"});
}

TEST_CASE("a rule that only warns, and one for nobody, lock nobody out") {
  Settings settings = ruled_board();
  settings.rights.rules[7].allow.roles = {"lead"};
  settings.rights.rules[7].severity = Severe::warn;
  CHECK(words(settings).empty());
}

TEST_CASE("a type that anyone may make, or nobody, locks nobody out") {
  Settings settings = ruled_board();
  settings.types.back().policy.by = {"anyone"};
  CHECK(words(settings).empty());
  settings.types.back().policy.by = {"nobody"};
  CHECK(words(settings).empty());
}

TEST_CASE("a rule that cannot be read is a problem of the board, as are lock-outs") {
  Settings settings = ruled_board();
  CHECK(rule_problems(settings, "board").empty());
  settings.rights.roles[0].members.clear();
  settings.columns[2].name = "todo";
  std::vector<std::string> lines;
  for (const Error& error : rule_problems(settings, "board")) lines.push_back(error.code);
  CHECK(lines == std::vector<std::string>{"lockout", "lockout", "bad-rule"});
  CHECK(rule_problems(settings, "board")[1].where->path == "board/board.yaml");
}
