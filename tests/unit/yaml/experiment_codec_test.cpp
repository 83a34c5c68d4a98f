#include "yaml/experiment_codec.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

constexpr const char* kPath = "board/experiments/exp-1.yaml";

constexpr const char* kByHand = R"(# agreed in the retrospective
measure: lead-time.p50   # what clients feel
started: 2026-09-01
id: exp-1
change: >
  no releases
  on Fridays
x-room: 12
verdict:
)";

std::string failure(std::string_view text, std::string_view path = kPath) {
  const auto parsed = parse_experiment(text, path);
  if (parsed.ok()) return "read";
  const Error& error = parsed.error();
  return error.code + " " + std::to_string(error.where->line) + ":" +
         std::to_string(error.where->column);
}

TEST_CASE("a file written by hand is read, in any order, with comments") {
  const auto parsed = parse_experiment(kByHand, kPath);
  REQUIRE(parsed.ok());
  CHECK(parsed->experiment.id == "exp-1");
  CHECK(parsed->experiment.change == "no releases on Fridays");
  CHECK(measure_name(parsed->experiment.measure) == "lead-time.p50");
  CHECK(format_date(parsed->experiment.started) == "2026-09-01");
  CHECK_FALSE(parsed->experiment.until);
  CHECK(parsed->warnings.empty());
}

TEST_CASE("what is written is read back the same") {
  Experiment experiment;
  experiment.id = "yes";
  experiment.change = "Say \"no\": more often";
  experiment.hypothesis = "two\nlines";
  experiment.measure = *find_measure("wip");
  experiment.slice = "type:bug -label:x";
  experiment.effect = "1.5";
  experiment.started = parse_date("2026-09-01").value();
  experiment.until = parse_date("2026-10-01").value();
  const std::string text = write_experiment(experiment);
  const auto parsed = parse_experiment(text, "experiments/yes.yaml");
  REQUIRE(parsed.ok());
  CHECK(parsed->experiment == experiment);
  CHECK(write_experiment(parsed->experiment) == text);
}

TEST_CASE("an end changes its two lines and leaves every other byte") {
  Experiment after = parse_experiment(kByHand, kPath)->experiment;
  after.ended = parse_date("2026-10-02").value();
  after.verdict = "no sign of change";
  const auto text = edit_experiment(kByHand, after, kPath);
  REQUIRE(text.ok());
  std::string wanted(kByHand);
  wanted.replace(wanted.find("verdict:"), 8, "verdict: \"no sign of change\"");
  CHECK(*text == wanted + "ended: 2026-10-02\n");
}

TEST_CASE("an end keeps the line ends of the file, and one that is missing") {
  const std::string text =
      "id: exp-1\r\nchange: less\r\nmeasure: wip\r\nstarted: 2026-09-01  # a Tuesday";
  Experiment after = parse_experiment(text, kPath)->experiment;
  after.ended = parse_date("2026-10-02").value();
  CHECK(edit_experiment(text, after, kPath).value() == text + "\r\nended: 2026-10-02\r\n");
}

TEST_CASE("what is wrong is named with its place") {
  const std::string good = "id: exp-1\nchange: less\nmeasure: wip\nstarted: 2026-09-01\n";
  CHECK(failure(good) == "read");
  CHECK(failure("id: exp-1\nchange: less\nmeasure: wip\n") == "missing-field 1:1");
  CHECK(failure("id: exp-1\nchange:\nmeasure: wip\nstarted: 2026-09-01\n") == "missing-field 1:1");
  CHECK(failure("id: a b\n" + good.substr(10)) == "bad-value 1:5");
  CHECK(failure(good + "effect: -2\n") == "bad-value 5:9");
  CHECK(failure(good + "effect: 0\n") == "bad-value 5:9");
  CHECK(failure(good + "until: soon\n") == "bad-value 5:8");
  CHECK(failure(good + "until: 2026-08-31\n") == "bad-value 5:8");
  CHECK(failure(good + "verdict: [a]\n") == "bad-value 5:10");
  CHECK(failure("id: exp-1\nchange: less\nmeasure: wpi\nstarted: 2026-09-01\n") ==
        "bad-value 3:10");
  CHECK(failure(good, "experiments/exp-2.yaml") == "wrong-file-name 0:0");
  CHECK(failure(good + "id: exp-1\n") == "duplicate-key 5:1");
  const auto unknown = parse_experiment(good + "efect: 2\n", kPath);
  REQUIRE(unknown.ok());
  REQUIRE(unknown->warnings.size() == 1);
  CHECK(unknown->warnings[0].code == "unknown-key");
  CHECK(unknown->warnings[0].hints[0] == "did you mean 'effect'?");
}

}  // namespace
}  // namespace kanban
