#include "policy/lane_counts.hpp"

#include <catch2/catch.hpp>

#include "support/build.hpp"

using namespace kanban;
using namespace kanban::test;

TEST_CASE("lanes count their cards by column, and their sums are those of the board") {
  Settings settings = a_board();
  settings.columns[2].wip = Limit{.most = 2};
  settings.lanes = {{.name = "Portal",
                     .where = "product:portal",
                     .wip = Limit{.most = 3},
                     .columns = {{"develop", Limit{.most = 1}}}}};
  std::vector<CardFile> cards;
  const auto add = [&](const std::string& id, const std::string& column, bool portal) -> Card& {
    cards.push_back({a_card(id, id, column), id});
    if (portal) cards.back().card.set_text(Field::product, "portal");
    return cards.back().card;
  };
  add("a1", "backlog", true);
  Card& blocked = add("a2", "develop", true);
  blocked.created = at("2026-11-01T10:00:00Z");
  blocked.history.push_back({at("2026-11-19T10:00:00Z"), EventKind::blocked, "bo", "vendor"});
  add("a3", "done", true);
  add("b1", "develop", false);
  add("b2", "elsewhere", false);
  FilterContext context;
  context.settings = &settings;
  context.now = at("2026-11-20T09:00:00Z");
  const LaneCounts counts = count_lanes(cards, cards, LaneSet::of_board(settings).value(), context);

  REQUIRE(counts.lanes.size() == 2);
  const LaneRow& portal = counts.lanes[0];
  CHECK(portal.name == "Portal");
  CHECK(portal.count == 3);
  CHECK(portal.open == 2);
  CHECK(portal.committed == 1);
  CHECK(portal.blocked == 1);
  CHECK(portal.oldest == 20);     // 1 to 20 November, both counted
  CHECK(portal.permille == 500);  // 2 of 4
  CHECK(portal.cells[2].count == 1);
  REQUIRE(portal.cells[2].load.has_value());
  CHECK(portal.cells[2].load->is_full());
  REQUIRE(portal.load.has_value());
  CHECK(portal.load->limit.most == 3);
  CHECK(counts.lanes[1].elsewhere == 1);
  CHECK(counts.total.count == 5);
  CHECK(counts.total.cells[2].count == 2);
  REQUIRE(counts.total.cells[2].load.has_value());
  CHECK_FALSE(counts.total.cells[2].load->is_over());
}
