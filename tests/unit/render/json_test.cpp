#include "render/json.hpp"

#include <catch2/catch.hpp>

#include "render/render.hpp"

using namespace kanban;

TEST_CASE("json keeps the order in which members were set") {
  const Json json = Json::object()
                        .set("z", Json::integer(1))
                        .set("a", Json::boolean(true))
                        .set("n", Json::null())
                        .set("s", Json::string("x"));
  CHECK(json.compact() == R"({"z":1,"a":true,"n":null,"s":"x"})");
  CHECK(Json::object().set("a", Json::array()).pretty() == "{\n  \"a\": []\n}\n");
}

TEST_CASE("json writes decimals as they are and keeps what is no number as text") {
  CHECK(Json::number("12").compact() == "12");
  CHECK(Json::number("-0.5").compact() == "-0.5");
  CHECK(Json::number("9007199254740993").compact() == "9007199254740993");
  CHECK(Json::number("twelve").compact() == "\"twelve\"");
  CHECK(Json::number("nan").compact() == "\"nan\"");
}

TEST_CASE("json escapes controls and replaces invalid UTF-8") {
  CHECK(Json::string("a\x1b\n\"").compact() == R"("a\u001b\n\"")");
  CHECK(Json::string("a\xFF"
                     "b")
            .compact() ==
        "\"a\xEF\xBF\xBD"
        "b\"");
  CHECK(Json::object().set("\xFF", Json::null()).compact() == "{\"\xEF\xBF\xBD\":null}");
}

TEST_CASE("a copy of a json value is its own") {
  Json first = Json::array();
  Json second = first;
  second.push(Json::integer(1));
  CHECK(first.compact() == "[]");
  first = second;
  CHECK(first.compact() == "[1]");
}

TEST_CASE("a table becomes objects whose members keep their type in every row") {
  Table table;
  table.columns = {{"id", "ID", CellKind::id},         {"age", "Age", CellKind::days},
                   {"size", "Size", CellKind::number}, {"blocked", "B", CellKind::flag},
                   {"due", "Due", CellKind::date},     {"labels", "L", CellKind::list}};
  table.rows = {{{"k7"}, {"12"}, {"0.5"}, {"yes"}, {"2026-12-05"}, {"", {"a", "b"}}},
                {{"m2"}, {}, {}, {}, {}, {}}};
  CHECK(
      render_ndjson(table) ==
      "{\"id\":\"k7\",\"age\":12,\"size\":0.5,\"blocked\":true,\"due\":\"2026-12-05\","
      "\"labels\":[\"a\",\"b\"]}\n"
      "{\"id\":\"m2\",\"age\":null,\"size\":null,\"blocked\":false,\"due\":null,\"labels\":[]}\n");
  table.columns.resize(1);
  for (auto& row : table.rows) row.resize(1);
  CHECK(render_json(table, "kanban.list/1", "cards") ==
        "{\n  \"schema\": \"kanban.list/1\",\n  \"cards\": [\n    {\n      \"id\": \"k7\"\n    },\n"
        "    {\n      \"id\": \"m2\"\n    }\n  ]\n}\n");
  table.rows.clear();
  CHECK(render_json(table, "kanban.list/1", "cards") ==
        "{\n  \"schema\": \"kanban.list/1\",\n  \"cards\": []\n}\n");
  CHECK(render_ndjson(table).empty());
}
