#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "base/text.hpp"
#include "exchange/source_table.hpp"

using namespace kanban;

namespace {

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

rc::Gen<std::string> cell() {
  return rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab ,;\t\"\r\n'=|")));
}

}  // namespace

TEST_CASE("quoted cells come back as they were, whatever the separator and line end") {
  CHECK(rc::check([] {
    const auto width = *rc::gen::inRange<std::size_t>(2, 5);
    const char separator = *rc::gen::elementOf(std::string(",;\t"));
    const std::string end = *rc::gen::element<std::string>("\n", "\r\n");
    const auto rows = *rc::gen::container<std::vector<std::vector<std::string>>>(
        rc::gen::container<std::vector<std::string>>(width, cell()));
    std::string text = "h";
    for (std::size_t i = 1; i < width; ++i) text += std::string(1, separator) + "h";
    text += end;
    for (const auto& row : rows) {
      std::vector<std::string> cells;
      for (const std::string& entry : row) cells.push_back(quoted(entry));
      text += join(cells, std::string(1, separator)) + end;
    }
    const auto table = parse_csv(text, "x.csv");
    RC_ASSERT(table.ok());
    RC_ASSERT(table->rows.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      for (std::size_t j = 0; j < width; ++j) RC_ASSERT(table->rows[i].cells[j].text == rows[i][j]);
    }
  }));
}

TEST_CASE("any text is a table whose rows are as wide as its header, or an error with a place") {
  CHECK(rc::check([] {
    const auto text = *rc::gen::container<std::string>(
        rc::gen::elementOf(std::string("ab,;\t\"\r\n\xC3\xA9\xFF")));
    const auto table = parse_csv(text, "x.csv");
    if (!table.ok()) {
      RC_ASSERT(table.error().code == "bad-csv");
      RC_ASSERT(table.error().where->line >= 1);
      return;
    }
    for (const SourceRow& row : table->rows) RC_ASSERT(row.cells.size() == table->columns.size());
  }));
}
