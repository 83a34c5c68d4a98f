#include "order/rules.hpp"

#include <catch2/catch.hpp>

#include "tests/unit/order/worked_table.hpp"

namespace kanban {
namespace {

TEST_CASE("what the board does not weigh weighs one") {
  Settings settings = table_settings();
  settings.products.push_back({"mobile"});
  settings.clients = {{"acme", "2.5"}};
  const Rules rules(settings);
  CHECK(rules.product_weight("billing") == 500);
  CHECK(rules.product_weight("mobile") == 100);
  CHECK(rules.product_weight("") == 100);
  CHECK(rules.client_weight("acme") == 250);
  CHECK(rules.client_weight("globex") == 100);
}

TEST_CASE("an impact word has its factor, an unknown one none") {
  Settings settings = table_settings();
  const Rules rules(settings);
  CHECK(rules.impact_factor("critical") == 300);
  CHECK_FALSE(rules.impact_factor("enormous").has_value());
  CHECK(rules.rice_impact("low") == 50);
  settings.priority.rice_impact = {{"low", 25}};
  CHECK(rules.rice_impact("low") == 25);
}

TEST_CASE("a card without a class is standard, without an impact normal") {
  const Card card = make_card({"BUG-1", "Plain"});
  CHECK(class_of(card) == "standard");
  CHECK(impact_of(card) == "normal");
  const Settings settings = table_settings();
  CHECK(Rules(settings).class_rule("of-my-own").factor == 100);
}

TEST_CASE("cards wait in the columns before the first where work is done") {
  Settings settings = table_settings();
  settings.columns.insert(settings.columns.begin() + 3, {"review", Stage::wait});
  Card card = make_card({"BUG-1", "Plain"});
  for (const char* column : {"backlog", "ready"}) {
    card.set_text(Field::column, column);
    CHECK(is_waiting(settings, card));
  }
  for (const char* column : {"develop", "review", "done", "dropped", "nowhere"}) {
    INFO(column);
    card.set_text(Field::column, column);
    CHECK_FALSE(is_waiting(settings, card));
  }
}

}  // namespace
}  // namespace kanban
