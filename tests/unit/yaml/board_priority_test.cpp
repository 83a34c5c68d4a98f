#include <catch2/catch.hpp>

#include "yaml/board_codec.hpp"

namespace kanban {
namespace {

Result<std::string> no_file(const std::string&) {
  return make_error(ErrorKind::io, "unreadable", "no such file");
}

Result<ParsedBoard> board_with(const std::string& sections) {
  return parse_board("columns: [backlog, done]\n" + sections, "board.yaml", no_file);
}

PrioritySettings priority_of(const std::string& sections) {
  return board_with(sections).value().settings.priority;
}

TEST_CASE("a board that says nothing about the order has the usual rules") {
  CHECK(priority_of("") == PrioritySettings{});
  CHECK(priority_of("priority: {model: weighted, reach: log2}\n") == PrioritySettings{});
}

TEST_CASE("the sections about the order are read, also inside priority") {
  const std::string sections = "reserve: {oldest: 5}\nreview: {every: 60d, expire: 26w}\n";
  const PrioritySettings priority = priority_of(sections);
  CHECK(priority.reserve_oldest == 5);
  CHECK(priority.review_every == 60);
  CHECK(priority.review_expire == 182);
  CHECK(priority_of("priority:\n  reserve: {oldest: 5}\n  review: {every: 60, expire: 182}\n") ==
        priority);
}

TEST_CASE("classes keep what the board does not say") {
  const auto board = board_with(
                         "priority:\n  classes:\n    expedite: {wip: 1}\n"
                         "    intangible: {share: 15%}\n    legal: {curve: [[10, 1], [0, 5]], "
                         "must_start: curve, after: drop}\n")
                         .value();
  const auto& rules = board.settings.priority.classes;
  REQUIRE(rules.size() == 5);
  CHECK(rules[3].factor == 50);
  CHECK(rules[3].share == 15);
  CHECK(rules[4].name == "legal");
  CHECK(rules[4].curve == std::vector<CurvePoint>{{10, 100}, {0, 500}});
  CHECK_FALSE(rules[4].must_start_first);
  CHECK(rules[4].drop_after_due);
  // A limit is the class's own, and a class with a rule may be used.
  CHECK(board.settings.classes[0].wip->most == 1);
  CHECK(board.settings.classes.back().name == "legal");
}

TEST_CASE("impact words with a factor are the words of the board") {
  const auto board = board_with("priority: {impact: {huge: 8, tiny: 0.125}}\n").value();
  CHECK(board.settings.impacts == std::vector<std::string>{"huge", "tiny"});
  CHECK(board.settings.priority.impact[1].second == 13);
}

TEST_CASE("models bring their tables") {
  const PrioritySettings priority = priority_of(
      "priority:\n  model: itil\n  itil:\n    clients: {high: 50, medium: 5}\n"
      "    urgency: {huge: high}\n    matrix: [[1, 1, 2], [2, 3, 3], [4, 5, 5]]\n"
      "  rice: {impact: {high: 2}}\n  reach: {table: [[1, 2], [100, 3]]}\n");
  CHECK(priority.model == PriorityModel::itil);
  CHECK(priority.itil.high == 5000);
  CHECK(priority.itil.matrix[2][0] == 4);
  CHECK(priority.itil.urgency == std::vector<std::pair<std::string, int>>{{"huge", 0}});
  CHECK(priority.rice_impact == std::vector<std::pair<std::string, Hundredths>>{{"high", 200}});
  CHECK(priority.reach == ReachRule::table);
  CHECK(priority.reach_table == std::vector<ReachStep>{{100, 200}, {10000, 300}});
}

TEST_CASE("expectations are for all types or for each") {
  CHECK(priority_of("sle: 14d\n").sle == std::vector<SleRule>{{"", 14}});
  CHECK(priority_of("sle: {bug: 9d, story: 2w}\n").sle ==
        std::vector<SleRule>{{"bug", 9}, {"story", 14}});
}

TEST_CASE("what must be ready is sorted by nearness") {
  const auto ready = priority_of("ready: {top 30: product, top 10: [acceptance, need]}\n").ready;
  REQUIRE(ready.size() == 2);
  CHECK(ready[0].top == 10);
  CHECK(ready[0].needs == std::vector<std::string>{"acceptance", "need"});
  CHECK(ready[1].needs == std::vector<std::string>{"product"});
}

TEST_CASE("a table that does not fall or rise is refused at its place") {
  const auto error = board_with("priority: {classes: {fixed: {curve: [[0, 4], [14, 1]]}}}\n");
  CHECK(error.error().code == "bad-value");
  CHECK(error.error().where->line == 2);
  CHECK_FALSE(board_with("priority: {reach: {table: [[10, 2], [1, 3]]}}\n").ok());
  CHECK_FALSE(board_with("ready: {top 10: [colour]}\n").ok());
  CHECK_FALSE(board_with("priority: {age: {full: 0d}}\n").ok());
}

TEST_CASE("an unknown key of the order is warned about") {
  const auto board = board_with("priority: {modle: fifo}\n").value();
  REQUIRE(board.warnings.size() == 1);
  CHECK(board.warnings[0].code == "unknown-key");
}

}  // namespace
}  // namespace kanban
