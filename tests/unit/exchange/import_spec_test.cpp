#include "tests/unit/exchange/import.hpp"

using namespace kanban;

namespace {

Error spec_error(std::string_view map, std::string_view stages = "") {
  const auto spec = parse_import_spec(map, stages, "csv");
  INFO(map << " " << stages);
  REQUIRE_FALSE(spec.ok());
  CHECK(spec.error().kind == ErrorKind::usage);
  return spec.error();
}

Error plan_error(std::string_view csv, std::string_view map, std::string_view stages = "") {
  const auto table = parse_csv(csv, "items.csv");
  const auto spec = parse_import_spec(map, stages, "csv");
  REQUIRE(table.ok());
  REQUIRE(spec.ok());
  const auto plan = plan_import(*table, *spec, import_settings(), {}, counting_ids(), kImportTime);
  REQUIRE_FALSE(plan.ok());
  CHECK(plan.error().kind == ErrorKind::usage);
  return plan.error();
}

}  // namespace

TEST_CASE("a map names a column of the file for each field, with quotes around commas") {
  const auto spec = parse_import_spec("id=ID, title=\"Name, short\",label=Tags,labels=Area",
                                      "doing=Started at,done=Closed", "");
  REQUIRE(spec.ok());
  REQUIRE(spec->map.size() == 4);
  CHECK(spec->map[1].field == Field::title);
  CHECK(spec->map[1].source == "Name, short");
  CHECK(spec->map[2].field == Field::labels);
  CHECK(spec->map[3].field == Field::labels);
  CHECK(spec->stages[0].source == "Started at");
  CHECK(spec->source == "csv");
  CHECK(parse_import_spec("", "", "jira")->source == "jira");
}

TEST_CASE("a map that cannot be read is an error of use") {
  CHECK(spec_error("id").code == "bad-import-map");
  CHECK(spec_error("id=").code == "bad-import-map");
  CHECK(spec_error("=ID").code == "bad-import-map");
  CHECK(spec_error("id=ID,").code == "bad-import-map");
  CHECK(spec_error("id=\"ID").code == "bad-import-map");
  CHECK(spec_error("title=A,title=B").code == "bad-import-map");
  CHECK(spec_error("id=ID", "done").code == "bad-import-map");
  CHECK(spec_error("titel=Name").code == "unknown-field");
  CHECK(spec_error("titel=Name").hints == std::vector<std::string>{"did you mean 'title'?"});
  CHECK(spec_error("history=X").code == "unknown-field");
  CHECK(spec_error("source=X").code == "unknown-field");
}

TEST_CASE("a column that the file lacks is named with the nearest and all there are") {
  const Error error = plan_error("ID,Name\n1,x\n", "id=ID,title=Nmae");
  CHECK(error.code == "unknown-source-column");
  CHECK(error.details == std::vector<std::string>{"columns of the file: ID, Name"});
  CHECK(error.hints == std::vector<std::string>{"did you mean 'Name'?"});
  CHECK(plan_error("ID,Name\n1,x\n", "id=ID", "done=Closed").code == "unknown-source-column");
}

TEST_CASE("a stage that is no column of the board is an error of use") {
  CHECK(plan_error("ID,Closed\n1,\n", "id=ID", "dnoe=Closed").code == "unknown-column");
}

TEST_CASE("an import needs a column with ids or titles") {
  CHECK(plan_error("ID,Kind\n1,x\n", "type=Kind").code == "bad-import-map");
}

TEST_CASE("without a map the columns that are called like fields are taken") {
  const ImportPlan plan = planned("Id,TITLE,Defer until,Rest\nA-1,Login,2026-12-01,x\n", "", "");
  REQUIRE(plan.created.size() == 1);
  CHECK(plan.created[0].title() == "Login");
  CHECK(plan.created[0].text(Field::defer_until) == "2026-12-01");
  CHECK(plan.notes[0].message == "1 column of the file not imported: Rest");
}
