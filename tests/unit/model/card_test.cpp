#include "model/card.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

using Words = std::vector<std::string>;

TEST_CASE("an absent field reads as empty and setting it empty removes it") {
  Card card;
  CHECK(card.text(Field::due).empty());
  CHECK_FALSE(card.has(Field::due));
  card.set_text(Field::due, "2026-12-05");
  CHECK(card.text(Field::due) == "2026-12-05");
  CHECK(card.has(Field::due));
  card.set_text(Field::due, "2026-12-06");
  CHECK(card.text(Field::due) == "2026-12-06");
  card.set_text(Field::due, "");
  CHECK_FALSE(card.has(Field::due));
  card.set_text(Field::due, "");
  CHECK(card == Card{});
}

TEST_CASE("fields may be set in any order") {
  Card forwards;
  Card backwards;
  for (const FieldInfo& row : fields()) {
    if (!is_list(row.kind)) forwards.set_text(row.field, std::string(row.name));
  }
  for (std::size_t i = fields().size(); i-- > 0;) {
    if (!is_list(fields()[i].kind))
      backwards.set_text(fields()[i].field, std::string(fields()[i].name));
  }
  CHECK(forwards == backwards);
  for (const FieldInfo& row : fields()) {
    if (!is_list(row.kind)) CHECK(backwards.text(row.field) == row.name);
  }
}

TEST_CASE("a set is sorted and holds each entry once") {
  Card card;
  card.set_list(Field::labels, {"safari", "login", "safari"});
  CHECK(card.list(Field::labels) == Words{"login", "safari"});
  CHECK(card.add(Field::labels, "ios"));
  CHECK_FALSE(card.add(Field::labels, "login"));
  CHECK(card.list(Field::labels) == Words{"ios", "login", "safari"});
  CHECK(card.contains(Field::labels, "ios"));
  CHECK(card.remove(Field::labels, "login"));
  CHECK_FALSE(card.remove(Field::labels, "login"));
  CHECK(card.list(Field::labels) == Words{"ios", "safari"});
}

TEST_CASE("a list that is no set keeps the order written") {
  Card card;
  card.set_list(Field::acceptance, {"[ ] b", "[x] a", "[ ] b"});
  CHECK(card.list(Field::acceptance) == Words{"[ ] b", "[x] a", "[ ] b"});
  CHECK(card.add(Field::acceptance, "[ ] 0"));
  CHECK(card.list(Field::acceptance).back() == "[ ] 0");
}

TEST_CASE("a list without entries is absent") {
  Card card;
  card.set_list(Field::clients, {"acme"});
  CHECK(card.has(Field::clients));
  CHECK(card.remove(Field::clients, "acme"));
  CHECK_FALSE(card.has(Field::clients));
  card.set_list(Field::clients, {});
  CHECK(card == Card{});
  CHECK(card.list(Field::clients).empty());
}

TEST_CASE("a map is asked by key") {
  Card card;
  card.set_list(Field::estimate, {"value: 8", "time: 3"});
  CHECK(card.map_value(Field::estimate, "time") == "3");
  CHECK(card.map_value(Field::estimate, "value") == "8");
  CHECK(card.map_value(Field::estimate, "val").empty());
  CHECK(card.map_value(Field::requested_by, "person").empty());
  CHECK(card.list(Field::estimate) == Words{"value: 8", "time: 3"});
}

TEST_CASE("comments and history are there when they hold something") {
  Card card;
  CHECK(card.has(Field::created));
  CHECK_FALSE(card.has(Field::comments));
  CHECK_FALSE(card.has(Field::history));
  card.comments.push_back({});
  card.history.push_back({});
  CHECK(card.has(Field::comments));
  CHECK(card.has(Field::history));
}

}  // namespace
}  // namespace kanban
