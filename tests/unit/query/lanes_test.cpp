#include "query/lanes.hpp"

#include <catch2/catch.hpp>

#include "unit/query/board.hpp"

using namespace kanban;

namespace {

Card with(Field field, const std::string& value) {
  Card card = small_card();
  if (is_list(info(field).kind)) {
    card.set_list(field, {value});
  } else {
    card.set_text(field, value);
  }
  return card;
}

std::vector<std::string> names(const LaneSet& lanes) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < lanes.size(); ++i) out.push_back(lanes.name(i));
  return out;
}

}  // namespace

TEST_CASE("the first lane whose filter fits takes the card, and a catch-all the rest") {
  Settings settings = small_settings();
  settings.lanes = {{.name = "Fast", .where = "class:expedite", .wip = Limit{.most = 1}},
                    {.name = "Portal", .where = "product:portal"}};
  const auto lanes = LaneSet::of_board(settings);
  REQUIRE(lanes.ok());
  const FilterContext context = small_context(settings);
  CHECK(names(*lanes) == std::vector<std::string>{"Fast", "Portal", "Other"});
  CHECK(lanes->rule(0).wip == Limit{.most = 1});
  CHECK(lanes->lane_of(small_card(), context) == 1);
  CHECK(lanes->lane_of(with(Field::class_of_service, "expedite"), context) == 0);
  CHECK(lanes->lane_of(with(Field::product, "billing"), context) == 2);
}

TEST_CASE("a last lane without a filter is the catch-all") {
  Settings settings = small_settings();
  settings.lanes = {{.name = "Other", .where = "type:bug"}, {.name = "rest"}};
  CHECK(names(LaneSet::of_board(settings).value()) == std::vector<std::string>{"Other", "rest"});
  settings.lanes.pop_back();
  CHECK(names(LaneSet::of_board(settings).value()) ==
        std::vector<std::string>{"Other", "Everything else"});
}

TEST_CASE("a board without lanes has one that takes every card") {
  const Settings settings = small_settings();
  const auto lanes = LaneSet::of_board(settings);
  REQUIRE(lanes.ok());
  CHECK(names(*lanes) == std::vector<std::string>{""});
  CHECK(lanes->lane_of(small_card(), small_context(settings)) == 0);
}

TEST_CASE("a lane whose filter cannot be read is named") {
  Settings settings = small_settings();
  settings.lanes = {{.name = "Portal", .where = "prodct:portal"}};
  const auto lanes = LaneSet::of_board(settings);
  REQUIRE_FALSE(lanes.ok());
  CHECK(lanes.error().code == "unknown-field");
  CHECK(lanes.error().message.starts_with("lane 'Portal': "));
}

TEST_CASE("lanes by a field stand in the order of the board, then by name, then those without") {
  const Settings settings = small_settings();
  const FilterContext context = small_context(settings);
  std::vector<CardFile> cards;
  for (const std::string product : {"zebra", "billing", "portal", "apple"})
    cards.push_back({with(Field::product, product)});
  cards.push_back({with(Field::product, "")});
  const auto lanes = LaneSet::by_field("product", settings, cards);
  REQUIRE(lanes.ok());
  CHECK(names(*lanes) ==
        std::vector<std::string>{"portal", "billing", "apple", "zebra", "no product"});
  CHECK(lanes->lane_of(cards[0].card, context) == 3);
  CHECK(lanes->lane_of(cards[4].card, context) == 4);
}

TEST_CASE("a card with several clients is in the lane of the first that has one") {
  const Settings settings = small_settings();
  const std::vector<CardFile> cards{{with(Field::clients, "globex")}, {small_card()}};
  const auto lanes = LaneSet::by_field("clients", settings, cards);
  REQUIRE(lanes.ok());
  CHECK(names(*lanes) == std::vector<std::string>{"acme", "globex", "no client"});
  CHECK(lanes->lane_of(cards[1].card, small_context(settings)) == 0);
  CHECK(lanes->lane_of(cards[0].card, small_context(settings)) == 1);
}

TEST_CASE("a card without a type or class is in the lane of what that means") {
  const Settings settings = small_settings();
  const std::vector<CardFile> cards{{with(Field::type, "")}, {small_card()}};
  const auto by_type = LaneSet::by_field("type", settings, cards);
  REQUIRE(by_type.ok());
  CHECK(names(*by_type) == std::vector<std::string>{"story", "bug", "no type"});
  CHECK(by_type->lane_of(cards[0].card, small_context(settings)) == 0);
  const auto by_class = LaneSet::by_field("class", settings, cards);
  CHECK(names(by_class.value()) == std::vector<std::string>{"standard", "no class"});
}

TEST_CASE("free text and numbers make no lanes") {
  const Settings settings = small_settings();
  for (const std::string field : {"title", "size", "due", "age", "products!"}) {
    const auto lanes = LaneSet::by_field(field, settings, {});
    REQUIRE_FALSE(lanes.ok());
    CHECK(lanes.error().code == "unknown-field");
  }
  CHECK(LaneSet::by_field("prodct", settings, {}).error().hints ==
        std::vector<std::string>{"did you mean 'product'?"});
}
