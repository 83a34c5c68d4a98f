#include "policy/tick_items.hpp"

#include <catch2/catch.hpp>

#include "support/build.hpp"

using namespace kanban;
using namespace kanban::test;

TEST_CASE("items are the card's lines, then what columns ask for, each once") {
  Settings settings = a_board();
  settings.columns[2].check = {"tested on phone", "told acme"};
  settings.columns[3].enter = {"the client agreed"};
  Card card = a_card("a1", "x", "develop");
  card.set_list(Field::acceptance, {"[ ] works"});
  card.set_list(Field::checklist, {"[x] Told acme (bo, 2026-11-20)"});
  const auto ticks = tick_items(settings, card);
  REQUIRE(ticks.size() == 4);
  CHECK(ticks[0].item.text == "works");
  CHECK(ticks[1].item.done);
  CHECK_FALSE(ticks[1].asked_here);
  CHECK(ticks[2].item.text == "tested on phone");
  CHECK(ticks[2].asked_here);
  CHECK_FALSE(ticks[2].line.has_value());
  CHECK(ticks[3].item.text == "the client agreed");
  CHECK_FALSE(ticks[3].asked_here);
}

TEST_CASE("a ticked item takes its line, or a new one") {
  Card card = a_card("a1", "x", "develop");
  card.set_list(Field::acceptance, {"[ ] works", "[ ] is fast"});
  put_item(card, {Field::acceptance, 1, {}},
           {true, "is fast", "bo", parse_date("2026-11-20").value()});
  put_item(card, {Field::checklist, std::nullopt, {}}, {.done = true, .text = "told acme"});
  CHECK(card.list(Field::acceptance) ==
        std::vector<std::string>{"[ ] works", "[x] is fast (bo, 2026-11-20)"});
  CHECK(card.list(Field::checklist) == std::vector<std::string>{"[x] told acme"});
}
