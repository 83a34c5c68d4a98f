#include <catch2/catch.hpp>

#include "exchange/source_table.hpp"

using namespace kanban;

namespace {

using Texts = std::vector<std::string>;

Error error_of(std::string_view text) {
  const auto table = parse_jsonl(text, "items.jsonl");
  INFO(text);
  REQUIRE_FALSE(table.ok());
  CHECK(table.error().code == "bad-jsonl");
  return table.error();
}

}  // namespace

TEST_CASE("json lines give a column for each member, inner ones with a dot") {
  const auto table = parse_jsonl(
      "{\"id\":\"a\",\"size\":2.5,\"by\":{\"name\":\"bo\"},\"on\":true,\"none\":null}\n\n"
      "{\"id\":\"b\",\"late\":\"x\"}\r\n",
      "items.jsonl");
  REQUIRE(table.ok());
  CHECK(table->columns == Texts{"id", "size", "by.name", "on", "none", "late"});
  REQUIRE(table->rows.size() == 2);
  const auto& first = table->rows[0].cells;
  CHECK(first[1].text == "2.5");
  CHECK(first[2].text == "bo");
  CHECK(first[3].text == "true");
  CHECK(first[4].text.empty());
  CHECK(first[5].text.empty());
  CHECK(table->rows[1].line == 3);
  CHECK(table->rows[1].cells[5].text == "x");
  CHECK(table->rows[1].cells[1].text.empty());
}

TEST_CASE("arrays in json lines are lists whose entries keep their commas") {
  const auto table = parse_jsonl("{\"labels\":[\"a, b\",\"c\"],\"none\":[]}", "items.jsonl");
  REQUIRE(table.ok());
  CHECK(table->rows[0].cells[0].items == Texts{"a, b", "c"});
  CHECK(table->rows[0].cells[1].items.empty());
}

TEST_CASE("a list of objects is a list of what they are called, and of each member") {
  const auto table = parse_jsonl(
      "{\"labels\":[{\"id\":1,\"name\":\"bug\"},{\"id\":2,\"name\":\"login\"}],"
      "\"assignees\":[{\"login\":\"bo\"}],\"parts\":[{\"n\":1}],\"mixed\":[{\"a\":1},\"b\"]}",
      "items.jsonl");
  REQUIRE(table.ok());
  CHECK(table->columns == Texts{"labels", "labels.id", "labels.name", "assignees",
                                "assignees.login", "parts.n", "mixed"});
  CHECK(table->rows[0].cells[0].items == Texts{"bug", "login"});
  CHECK(table->rows[0].cells[1].items == Texts{"1", "2"});
  CHECK(table->rows[0].cells[3].items == Texts{"bo"});
}

TEST_CASE("json lines refuse what is not one object a line") {
  const Error broken = error_of("{\"id\":1}\n{\"id\":\n");
  CHECK(broken.message == "the line is not JSON");
  CHECK(broken.where->line == 2);
  CHECK(error_of("[1,2]").message == "the line is no JSON object");
  CHECK(error_of("{\"a\":\"\xFF\"}").message == "the line is not JSON");
  CHECK(error_of("{\"a\":1} {\"a\":2}").message == "the line is not JSON");
  CHECK(error_of("\n\n").message == "the file holds no object");
}

TEST_CASE("json lines refuse members that stand twice and deep nesting") {
  CHECK(error_of("{\"a\":1,\"b\":{\"c\":1,\"c\":2}}").message == "the member 'c' stands twice");
  CHECK(parse_jsonl("{\"a\":{\"a\":1}}", "x").ok());
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "{\"a\":";
  CHECK(error_of(deep + "1" + std::string(5000, '}')).message == "values nested more than 32 deep");
  CHECK(error_of("{\"a\":" + std::string(5000, '[') + std::string(5000, ']') + "}").message ==
        "values nested more than 32 deep");
}
