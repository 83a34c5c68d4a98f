#include "order/comparison.hpp"

#include <catch2/catch.hpp>

#include "tests/unit/order/worked_table.hpp"

namespace kanban {
namespace {

std::vector<std::string> shifted(const Board& before, const Board& after) {
  const Rules old_rules(before.settings);
  const Rules new_rules(after.settings);
  std::vector<std::string> texts;
  for (const Shift& shift : shifts_between(pull_order(before, old_rules, table_moment()),
                                           pull_order(after, new_rules, table_moment())))
    texts.push_back(shift.id + " " + std::to_string(shift.before) + " " +
                    std::to_string(shift.after));
  return texts;
}

TEST_CASE("a changed weight names the cards that it moves") {
  const Board before = table_board();
  Board after = table_board();
  after.settings.products[0].weight = "2";
  CHECK(rule_changes(before.settings, after.settings) ==
        std::vector<std::string>{"billing weight 5 → 2"});
  CHECK(shifted(before, after) == std::vector<std::string>{"PRB-7 6 5", "BUG-12 5 6", "BUG-40 10 9",
                                                           "BUG-41 11 10", "TEC-4 9 11"});
  CHECK(input_changes(before, after).empty());
}

TEST_CASE("changed inputs of cards are named, also new and removed cards") {
  const Board before = table_board();
  Board after = table_board();
  card_of(after, "STO-8").set_text(Field::rank, "");
  card_of(after, "BUG-12").set_list(Field::clients, {"acme"});
  card_of(after, "BUG-12").set_text(Field::title, "A title moves nothing");
  std::erase_if(after.cards, [](const CardFile& file) { return file.card.id() == "FIX-3"; });
  add_card(after, make_card({"NEW-1", "New"}));
  const auto changes = input_changes(before, after);
  REQUIRE(changes.size() == 4);
  CHECK(changes[0].id == "BUG-12");
  CHECK(changes[0].what == std::vector<std::string>{"clients 120 → 1"});
  CHECK(changes[1].what == std::vector<std::string>{"removed"});
  CHECK(changes[2].what == std::vector<std::string>{"new"});
  CHECK(changes[3].what == std::vector<std::string>{"rank nbbbb → none"});
  const auto moved = shifted(before, after);
  CHECK(std::find(moved.begin(), moved.end(), "FIX-3 12 0") == moved.end() - 1);
}

TEST_CASE("every rule of the order is compared") {
  const Settings before = table_settings();
  const auto changed = [&](auto change) {
    Settings after = before;
    change(after.priority);
    return rule_changes(before, after);
  };
  using P = PrioritySettings&;
  CHECK(changed([](P p) { p.model = PriorityModel::fifo; }).front() == "model weighted → fifo");
  CHECK(changed([](P p) { p.impact[0].second = 400; }).front() == "critical impact 3 → 4");
  CHECK(changed([](P p) { p.classes[3].factor = 80; }).front() ==
        "intangible class factor 0.5 → factor 0.8");
  CHECK(changed([](P p) { p.sle[0].days = 7; }).front() == "bug sle 9d → 7d");
  CHECK(changed([](P p) { p.age_full = 30; }).front() == "age 90d at most 2 → 30d at most 2");
  CHECK(changed([](P p) { p.reserve_oldest = 5; }).front() == "reserve none → 1 in 5");
  CHECK(changed([](P p) { p.reach = ReachRule::linear; }).front() == "reach log2 → linear");
  CHECK(changed([](P p) { p.itil.high = 1; }).size() == 1);
  CHECK(changed([](P) {}).empty());
}

}  // namespace
}  // namespace kanban
