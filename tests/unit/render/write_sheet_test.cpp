#include "render/write_sheet.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

Sheet small_sheet() {
  Sheet sheet;
  sheet.name = "cycle-time";
  sheet.title = "Cycle time";
  sheet.finding = "it *went* well";
  sheet.figures = {{"n", "n", CellKind::number, "4", ""},
                   {"percentiles.50", "p50", CellKind::days, "2", "2 d"},
                   {"percentiles.85", "p85", CellKind::days, "", ""},
                   {"met", "", CellKind::flag, "yes", ""}};
  Table table;
  table.columns = {{"day", "DAY", CellKind::date},
                   {"columns.develop", "develop", CellKind::number},
                   {"columns.in review", "in review", CellKind::number},
                   {"seconds", "", CellKind::number}};
  table.rows = {{{"2026-03-01", {}}, {"3", {}}, {}, {"60", {}}}};
  sheet.tables = {{"days", "", table, true}, {"hidden", "Hidden", table, false}};
  sheet.warnings = {"few"};
  return sheet;
}

TEST_CASE("figures and rows become members, points in ids inner objects") {
  Json object = Json::object();
  add_sheet(object, small_sheet());
  CHECK(
      object.compact() ==
      R"({"n":4,"percentiles":{"50":2,"85":null},"met":true,)"
      R"("days":[{"day":"2026-03-01","columns":{"develop":3,"in review":null},"seconds":60}],)"
      R"("hidden":[{"day":"2026-03-01","columns":{"develop":3,"in review":null},"seconds":60}]})");
}

TEST_CASE("people get the figures with a title, filled into lines") {
  CHECK(figures_text(small_sheet().figures, {}) == "n 4 | p50 2 d | p85 -\n");
  CHECK(figures_text(small_sheet().figures, {10, false}) == "n 4\np50 2 d\np85 -\n");
}

TEST_CASE("people get the tables and columns with a title") {
  CHECK(tables_text(small_sheet(), {}) == "DAY         develop\n2026-03-01        3\n");
}

TEST_CASE("Markdown is inactive") {
  const std::string text = sheet_markdown(small_sheet());
  CHECK(text.find("## Cycle time\n") == 0);
  CHECK(text.find("it \\*went\\* well.") != std::string::npos);
  CHECK(text.find("| p50 | 2 d |") != std::string::npos);
  CHECK(text.find("> few\n") != std::string::npos);
  CHECK(text.find("Hidden") == std::string::npos);
}

TEST_CASE("text is filled between words") {
  CHECK(filled("one two three", 0) == "one two three\n");
  CHECK(filled("one two three", 7) == "one two\nthree\n");
  CHECK(filled("longer than that", 4) == "longer\nthan\nthat\n");
}

}  // namespace
}  // namespace kanban
