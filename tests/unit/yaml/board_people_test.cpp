#include <catch2/catch.hpp>

#include "yaml/board_codec.hpp"

namespace kanban {
namespace {

Result<Settings> settings_of(const std::string& sections) {
  const ReadFile none = [](const std::string&) -> Result<std::string> {
    return make_error(ErrorKind::io, "unreadable", "no such file");
  };
  TRY_ASSIGN(const ParsedBoard board,
             parse_board("columns: [backlog, done]\n" + sections, "board.yaml", none));
  return board.settings;
}

TEST_CASE("promises of answers by type are one rule each, in the order of the file") {
  const Settings settings =
      settings_of("respond: {incident: 4h, complaint: {solve: 5d, hours: working}}\n").value();
  REQUIRE(settings.respond.size() == 2);
  CHECK(settings.respond[0].types == std::vector<std::string>{"incident"});
  CHECK(settings.respond[0].first == TimeSpan{4, SpanUnit::hours});
  CHECK_FALSE(settings.respond[0].solve.has_value());
  CHECK(settings.respond[1].solve == TimeSpan{5, SpanUnit::days});
  CHECK(settings.respond[1].hours == Hours::working);
}

TEST_CASE("promises in a list may be narrowed by type, class and product") {
  const Settings settings =
      settings_of("respond: [{type: [bug, incident], class: expedite, product: web, first: 30m}]\n")
          .value();
  REQUIRE(settings.respond.size() == 1);
  const RespondRule& rule = settings.respond[0];
  CHECK(rule.types == std::vector<std::string>{"bug", "incident"});
  CHECK(rule.classes == std::vector<std::string>{"expedite"});
  CHECK(rule.products == std::vector<std::string>{"web"});
}

TEST_CASE("working hours are times of one day") {
  CHECK(settings_of("working_hours: \"08:30-24:00\"\n").value().flow.working_hours ==
        WorkingHours{510, 1440});
  for (const char* text : {"08:30", "09:00-08:00", "24:01-25:00", "9-17"}) {
    INFO(text);
    CHECK(settings_of("working_hours: \"" + std::string(text) + "\"\n").error().code ==
          "bad-value");
  }
}

TEST_CASE("who leads the daily, and from when the turn is counted") {
  const Settings settings = settings_of("daily: {people: [bo, omar], since: 2026-11-02}\n").value();
  CHECK(settings.daily.people == std::vector<std::string>{"bo", "omar"});
  CHECK(settings.daily.since == parse_date("2026-11-02").value());
}

TEST_CASE("forms have goals, products stakeholders, checks a gate for answers") {
  const Settings settings = settings_of(
                                "templates: {story: {goal: 50%}, task: }\n"
                                "products: {web: {stakeholders: [ana, rosa]}}\n"
                                "check: {respond: true}\n")
                                .value();
  CHECK(settings.form_goals == std::vector<FormGoal>{{"story", 50}});
  CHECK(settings.products[0].stakeholders == std::vector<std::string>{"ana", "rosa"});
  CHECK(settings.flow.check.respond);
}

}  // namespace
}  // namespace kanban
