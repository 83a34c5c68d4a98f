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
