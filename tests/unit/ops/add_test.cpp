#include "ops/add.hpp"

#include <catch2/catch.hpp>

#include "support/build.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

const Stamp kSara{"sara", at("2026-11-18T09:14:03Z"), ""};
const Date kToday = make_date(2026, 11, 18);

}  // namespace

TEST_CASE("a card needs nothing but a title") {
  const Card card = new_card(a_board(), "k7f3q2", {.title = " Buy stamps "}, kSara, kToday).value();
  CHECK(card.id() == "k7f3q2");
  CHECK(card.title() == "Buy stamps");
  CHECK(card.type() == "bug");
  CHECK(card.column() == "backlog");
  CHECK(card.created == kSara.now);
  CHECK(card.text(Field::reporter) == "sara");
  REQUIRE(card.history.size() == 1);
  CHECK(card.history[0].value == "backlog");
  CHECK(card.history[0].at == kSara.now);
}

TEST_CASE("a card without a title is refused with an example") {
  const auto card = new_card(a_board(), "k7", {.title = "  "}, kSara, kToday);
  CHECK(card.error().code == "bad-title");
  CHECK(card.error().kind == ErrorKind::usage);
}

TEST_CASE("a card may be added anywhere, with any field") {
  NewCard wanted{.title = "x", .type = "pbi", .column = "Develop"};
  wanted.fields = {{Field::labels, "+b"}, {Field::labels, "+a"}, {Field::due, "tomorrow"}};
  const Card card = new_card(a_board(), "k7", wanted, kSara, kToday).value();
  CHECK(card.type() == "story");
  CHECK(card.column() == "develop");
  CHECK(card.list(Field::labels) == std::vector<std::string>{"a", "b"});
  CHECK(card.text(Field::due) == "2026-11-19");
}

TEST_CASE("a part has its whole as parent and takes over what it belongs to") {
  Card whole = a_card("m2", "Invoices", "develop");
  whole.set_text(Field::product, "billing");
  whole.set_list(Field::clients, {"acme"});
  const Card part = part_of(a_board(), whole, "k7", "the form", kSara, kToday).value();
  CHECK(part.text(Field::parent) == "m2");
  CHECK(part.type() == "task");
  CHECK(part.column() == "backlog");
  CHECK(part.text(Field::product) == "billing");
  CHECK(part.list(Field::clients) == std::vector<std::string>{"acme"});
}

TEST_CASE("a new card comes in where its type enters, with the class of the type") {
  Settings settings = a_board();
  settings.types[0].policy.enters = "Ready";
  settings.types[0].policy.card_class = "expedite";
  NewCard wanted;
  wanted.title = "Log in";
  wanted.type = "bug";
  const Stamp stamp{"bo", at("2026-11-20T09:00:00Z"), ""};
  const auto card = new_card(settings, "k1", wanted, stamp, Date{});
  REQUIRE(card.ok());
  CHECK(card->column() == "ready");
  CHECK(card->text(Field::class_of_service) == "expedite");
  wanted.column = "backlog";
  wanted.fields = {{Field::class_of_service, "standard"}};
  const auto told = new_card(settings, "k1", wanted, stamp, Date{});
  REQUIRE(told.ok());
  CHECK(told->column() == "backlog");
  CHECK(told->text(Field::class_of_service) == "standard");
}
