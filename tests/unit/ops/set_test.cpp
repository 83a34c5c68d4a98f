#include "ops/set.hpp"

#include <catch2/catch.hpp>

#include "support/build.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

const Date kToday = make_date(2026, 11, 20);

std::string set_to(Field field, std::string_view value) {
  Card card = a_card("k7", "t");
  const Status done = set_field(a_board(), card, field, value, kToday);
  return done.ok() ? std::string(card.text(field)) : done.error().code;
}

}  // namespace

TEST_CASE("days may be said in words") {
  CHECK(set_to(Field::due, "2026-12-05") == "2026-12-05");
  CHECK(set_to(Field::due, "today") == "2026-11-20");
  CHECK(set_to(Field::due, "tomorrow") == "2026-11-21");
  CHECK(set_to(Field::due, "+7d") == "2026-11-27");
  CHECK(set_to(Field::due, "+2w") == "2026-12-04");
  CHECK(set_to(Field::due, "2026-02-30") == "bad-value");
  CHECK(set_to(Field::due, "soon") == "bad-value");
}

TEST_CASE("numbers are canonical") {
  CHECK(set_to(Field::size, "03.50") == "3.5");
  CHECK(set_to(Field::size, "three") == "bad-value");
  CHECK(set_to(Field::size, "-1") == "bad-value");
}

TEST_CASE("words of the board are looked up") {
  CHECK(set_to(Field::type, "PBI") == "story");
  CHECK(set_to(Field::type, "epic") == "unknown-type");
  CHECK(set_to(Field::product, "Billing") == "billing");
  CHECK(set_to(Field::product, "biling") == "unknown-product");
  CHECK(set_to(Field::class_of_service, "expedite") == "expedite");
  CHECK(set_to(Field::class_of_service, "urgent") == "unknown-class");
}

TEST_CASE("a title is one printable line of at most 500 bytes") {
  CHECK(set_to(Field::title, "Añadir cobro") == "Añadir cobro");
  CHECK(set_to(Field::title, "two\nlines") == "bad-value");
  CHECK(set_to(Field::title, "an \x1b[31m escape") == "bad-value");
  CHECK(set_to(Field::title, std::string(501, 'x')) == "bad-title");
  CHECK(set_to(Field::title, "") == "bad-value");
}

TEST_CASE("an empty value removes a field") {
  Card card = a_card("k7", "t");
  REQUIRE(set_field(a_board(), card, Field::due, "today", kToday).ok());
  REQUIRE(set_field(a_board(), card, Field::due, "", kToday).ok());
  CHECK_FALSE(card.has(Field::due));
}

TEST_CASE("sets are replaced, added to and taken from") {
  Card card = a_card("k7", "t");
  const auto change = [&](std::string_view value) {
    REQUIRE(set_field(a_board(), card, Field::labels, value, kToday).ok());
    return card.list(Field::labels);
  };
  CHECK(change("b, a") == std::vector<std::string>{"a", "b"});
  CHECK(change("+c,-a") == std::vector<std::string>{"b", "c"});
  CHECK(change("x") == std::vector<std::string>{"x"});
  CHECK(change("").empty());
}

TEST_CASE("half a list neither replaces nor is added, and an entry has a name") {
  for (const char* value : {"+a,b", "a,-b", "+", "-", "+a,-", ",", " ", " , "}) {
    Card card = a_card("k7", "t");
    card.set_list(Field::labels, {"one", "two"});
    const Status done = set_field(a_board(), card, Field::labels, value, kToday);
    INFO(value);
    REQUIRE_FALSE(done.ok());
    CHECK(done.error().code == "bad-value");
    CHECK(card.list(Field::labels) == std::vector<std::string>{"one", "two"});
  }
}

TEST_CASE("a map takes key and value") {
  Card card = a_card("k7", "t");
  REQUIRE(set_field(a_board(), card, Field::estimate, "value=8,time=3", kToday).ok());
  CHECK(card.map_value(Field::estimate, "value") == "8");
  REQUIRE(set_field(a_board(), card, Field::estimate, "value=", kToday).ok());
  CHECK(card.list(Field::estimate) == std::vector<std::string>{"time: 3"});
  CHECK_FALSE(set_field(a_board(), card, Field::estimate, "8", kToday).ok());
}

TEST_CASE("fields with verbs of their own cannot be set") {
  CHECK(settable_field("label").value() == Field::labels);
  CHECK(settable_field("column").error().hints == std::vector<std::string>{"use kanban move"});
  CHECK(settable_field("history").error().code == "fixed-field");
  CHECK(settable_field("assignes").error().hints ==
        std::vector<std::string>{"did you mean 'assignees'?"});
}
