#include "ops/templates.hpp"

#include <catch2/catch.hpp>

using namespace kanban;

TEST_CASE("every template has columns, a done and a dropped one, and types") {
  for (const std::string& name : template_names_for_boards()) {
    INFO(name);
    const Settings settings = template_settings(name).value();
    CHECK(settings.columns.front().stage == Stage::backlog);
    CHECK(first_of_stage(settings, Stage::done) != nullptr);
    CHECK(first_of_stage(settings, Stage::dropped) != nullptr);
    CHECK_FALSE(settings.types.empty());
  }
  CHECK(template_settings("helpdsk").error().hints ==
        std::vector<std::string>{"did you mean 'helpdesk'?"});
}

TEST_CASE("stages are inferred from the names of columns") {
  const auto columns = columns_from_text("Todo,Doing,Reviewed,Done").value();
  REQUIRE(columns.size() == 5);
  CHECK(columns[0].stage == Stage::backlog);
  CHECK(columns[1].stage == Stage::active);
  CHECK(columns[2].stage == Stage::wait);
  CHECK(columns[3].stage == Stage::done);
  CHECK(columns[4].name == "dropped");
}

TEST_CASE("stages may be given") {
  const auto columns =
      columns_from_text("backlog:backlog, doing:active ,done:done,dropped:dropped").value();
  REQUIRE(columns.size() == 4);
  CHECK(columns[1].name == "doing");
  CHECK(columns[1].stage == Stage::active);
}

TEST_CASE("bad columns are refused with the reason") {
  CHECK(columns_from_text("a:b,done").error().message ==
        "'b' is no stage; stages: backlog, wait, active, done, dropped");
  CHECK(columns_from_text("todo,TODO,done").error().message == "the column 'TODO' is named twice");
  CHECK(columns_from_text("todo,,done").error().message == "a column has no name");
  CHECK(columns_from_text("a:backlog,b:active").error().message == "no column means done");
}

TEST_CASE("a board goes on under another template, and its columns keep a meaning") {
  const Settings helpdesk = template_settings("helpdesk").value();
  const Settings personal = template_settings("personal").value();
  const Settings settings = switched_settings(helpdesk, personal);
  CHECK(settings.columns == personal.columns);
  CHECK(settings.lanes.empty());
  // intake is the first of backlog, develop of active; review is the second of wait, which has one.
  CHECK(settings.aliases == std::vector<std::pair<std::string, std::string>>{
                                {"intake", "backlog"}, {"develop", "doing"}, {"review", "ready"}});
  // The types of both: no card gets an unknown one.
  CHECK(find_type(settings, "incident").ok());
  CHECK(find_type(settings, "task").ok());
  CHECK(settings.types.front().name == "task");
}

TEST_CASE("switching there and back leaves no alias behind that hides a column") {
  for (const std::string& first : template_names_for_boards()) {
    for (const std::string& second : template_names_for_boards()) {
      const Settings one = template_settings(first).value();
      const Settings two = template_settings(second).value();
      const Settings there = switched_settings(one, two);
      for (const Column& column : one.columns) {
        Card card;
        card.set_text(Field::column, column.name);
        INFO(first << " to " << second << ": " << column.name);
        REQUIRE(column_of(there, card) != nullptr);
        CHECK(is_open(there, card) == is_open(one, card));
      }
      const Settings back = switched_settings(there, one);
      CHECK(back.columns == one.columns);
      for (const auto& [name, meant] : back.aliases) CHECK(exact_column(back, name) == nullptr);
    }
  }
}
