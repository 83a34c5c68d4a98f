#include <catch2/catch.hpp>

#include "exchange/source_table.hpp"

using namespace kanban;

namespace {

SourceTable read(std::string_view text) {
  auto table = parse_csv(text, "items.csv");
  INFO(text << ": " << (table.ok() ? "" : table.error().message));
  REQUIRE(table.ok());
  return std::move(table).value();
}

Error error_of(std::string_view text) {
  const auto table = parse_csv(text, "items.csv");
  INFO(text);
  REQUIRE_FALSE(table.ok());
  CHECK(table.error().code == "bad-csv");
  CHECK(table.error().kind == ErrorKind::invalid);
  return table.error();
}

std::vector<std::string> texts(const SourceRow& row) {
  std::vector<std::string> out;
  for (const SourceCell& cell : row.cells) out.push_back(cell.text);
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("csv gives names, rows and places") {
  const SourceTable table = read("ID,Name\nA-1,Login loops\r\nA-2,\"say \"\"hi\"\", twice\"\n");
  CHECK(table.path == "items.csv");
  CHECK(table.columns == Texts{"ID", "Name"});
  REQUIRE(table.rows.size() == 2);
  CHECK(texts(table.rows[0]) == Texts{"A-1", "Login loops"});
  CHECK(texts(table.rows[1]) == Texts{"A-2", "say \"hi\", twice"});
  CHECK(table.rows[1].line == 3);
  CHECK(table.rows[1].cells[1].line == 3);
  CHECK(table.rows[1].cells[1].column == 5);
}

TEST_CASE("csv keeps newlines in quotes and goes on counting lines") {
  const SourceTable table = read("a,b\r\n\"one\r\ntwo\",\"\n\"\r\nx,y");
  REQUIRE(table.rows.size() == 2);
  CHECK(texts(table.rows[0]) == Texts{"one\r\ntwo", "\n"});
  CHECK(table.rows[1].line == 5);
  CHECK(table.rows[1].cells[1].column == 3);
}

TEST_CASE("csv begins after a byte order mark") {
  CHECK(read("\xEF\xBB\xBF"
             "ID,Name\n1,x\n")
            .columns == Texts{"ID", "Name"});
}

TEST_CASE("csv takes its separator from the first line") {
  CHECK(texts(read("a;b\n1,5;2\n").rows[0]) == Texts{"1,5", "2"});
  CHECK(texts(read("a\tb\n1,5\t2;3\n").rows[0]) == Texts{"1,5", "2;3"});
  CHECK(read("\"a;b;c\",d\n1,2\n").columns == Texts{"a;b;c", "d"});
  CHECK(texts(read("one\nx\n").rows[0]) == Texts{"x"});
}

TEST_CASE("csv headers may repeat and may be empty") {
  CHECK(read("Labels,Labels,\nx,y,\n").columns == Texts{"Labels", "Labels", ""});
}

TEST_CASE("csv skips blank lines but not an empty cell that stands alone") {
  CHECK(read("a,b\n\n1,2\n\n").rows.size() == 1);
  CHECK(read("a\n\"\"\nx\n").rows.size() == 2);
}

TEST_CASE("csv keeps a quote inside a cell that does not begin with one") {
  CHECK(texts(read("a,b\n5\" disk,x\n").rows[0]) == Texts{"5\" disk", "x"});
}

TEST_CASE("csv names ragged rows by their lines") {
  const Error error = error_of("a,b\n1,2\n1\n\"x\ny\",2,3\n1,2\n");
  CHECK(error.message == "2 rows do not have 2 cells as the first line has");
  CHECK(error.details == Texts{"line 3: 1 cell", "line 4: 3 cells"});
  CHECK(error.where == Location{"items.csv", 3, 1});
  std::string long_text = "a,b\n";
  for (int i = 0; i < 12; ++i) long_text += "1\n";
  CHECK(error_of(long_text).details.back() == "and 2 rows more");
  CHECK(error_of("a,b\n1\n").message == "1 row does not have 2 cells as the first line has");
}

TEST_CASE("csv refuses what is no text and says where") {
  const Error invalid = error_of("a,b\n1,x\xFFy\n");
  CHECK(invalid.where == Location{"items.csv", 2, 4});
  CHECK(error_of(std::string("a,b\n1,\0\n", 8)).where == Location{"items.csv", 2, 3});
  CHECK(error_of("").message == "the file is empty");
  CHECK(error_of("\n1,2\n").message == "the first line names no columns");
}

TEST_CASE("csv refuses quotes that are not closed or go on") {
  const Error open = error_of("a,b\n1,\"x\ny\n");
  CHECK(open.message == "a quote that is never closed");
  CHECK(open.where == Location{"items.csv", 2, 3});
  const Error after = error_of("a,b\n\"x\"y,2\n");
  CHECK(after.message == "text after a closing quote");
  CHECK(after.where == Location{"items.csv", 2, 4});
}
