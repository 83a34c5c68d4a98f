#include "model/check_item.hpp"

#include <catch2/catch.hpp>

using namespace kanban;

TEST_CASE("an item says whether it is done, by whom and when") {
  const CheckItem item = parse_check_item("[x] logs in on Safari (bo, 2026-11-20)");
  CHECK(item.done);
  CHECK(item.text == "logs in on Safari");
  CHECK(item.by == "bo");
  CHECK(item.on == parse_date("2026-11-20").value());
  CHECK(format_check_item(item) == "[x] logs in on Safari (bo, 2026-11-20)");
}

TEST_CASE("brackets that are no signature belong to the text") {
  CHECK(parse_check_item("[x] works (in Firefox)").text == "works (in Firefox)");
  CHECK(parse_check_item("[x] works (bo, soon)").text == "works (bo, soon)");
  CHECK(parse_check_item("[x] (bo, 2026-11-20)").text == "(bo, 2026-11-20)");
  CHECK(parse_check_item("[ ] works (bo, 2026-11-20)").by.empty());
}

TEST_CASE("an item without a box is open") {
  CHECK(parse_check_item("tested") == CheckItem{.text = "tested"});
  CHECK(parse_check_item("  [ ] tested ") == CheckItem{.text = "tested"});
  CHECK(parse_check_item("[X] tested").done);
  CHECK(format_check_item(parse_check_item("tested")) == "[ ] tested");
}

TEST_CASE("words are ticked in either list, whatever their case") {
  Card card;
  card.set_list(Field::acceptance, {"[x] it works"});
  card.set_list(Field::checklist, {"[ ] told acme", "[x] Tested on Firefox (bo, 2026-11-20)"});
  CHECK(is_ticked(card, "tested on firefox"));
  CHECK(is_ticked(card, "it works"));
  CHECK_FALSE(is_ticked(card, "told acme"));
  CHECK_FALSE(is_ticked(card, "something else"));
  CHECK(check_items(card, Field::checklist).size() == 2);
}
