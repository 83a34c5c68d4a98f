#include "meeting/walk.hpp"

#include <memory>

#include <catch2/catch.hpp>

#include "tests/unit/report/board.hpp"

namespace kanban {
namespace {

// Ten cards that left develop after 2 days and review after 3.
std::vector<CardFile> ten_finished() {
  std::vector<CardFile> cards;
  for (int i = 0; i < 10; ++i) {
    cards.push_back(a_card("x" + std::to_string(i),
                           {{"02-02", "develop"}, {"02-03", "review"}, {"02-04", "done"}}));
  }
  return cards;
}

struct Walked {
  Board board = {};
  Flow flow = {};
  LaneSet lanes = {};
  FilterContext context = {};
  Walk walk = {};
};

// The walk on Thursday 5 March 2026 of a board that works from Monday to Friday.
std::unique_ptr<Walked> walked(std::vector<CardFile> cards, Settings settings = flow_settings()) {
  auto made = std::make_unique<Walked>();
  settings.flow.working_days = {true, true, true, true, true, false, false};
  made->board = a_board(std::move(cards), std::move(settings));
  made->flow = flow_at(made->board, "01-01", "03-05");
  made->context.settings = &made->board.settings;
  made->context.now = made->flow.as_of;
  made->walk = walk_board({&made->board, &made->flow, &made->lanes, &made->context},
                          day("2026-03-05"), {}, {});
  return made;
}

TEST_CASE("the walk goes from the right along the columns behind the commitment point") {
  const auto made = walked({a_card("a", {{"03-02", "ready"}})});
  std::string names;
  for (const WalkColumn& column : made->walk.columns) names += column.name + " ";
  CHECK(names == "review develop ready ");
  CHECK(made->walk.columns[2].held == 1);
  CHECK(made->walk.columns[2].cards.empty());
}

TEST_CASE("a blocked card and one that waits for an answer say since when and why") {
  CardFile asked = a_card("b", {{"03-02", "develop"}, {"03-04", "!waits for paula: Which rate?"}});
  asked.card.set_text(Field::waits_for, "paula");
  const auto made = walked({asked, a_card("c", {{"03-02", "develop"}, {"03-03", "!vendor"}})});
  const auto& cards = made->walk.columns[1].cards;
  REQUIRE(cards.size() == 2);
  CHECK(cards[0].why == std::vector<std::string>{"blocked since 2026-03-03: vendor"});
  CHECK(cards[1].why == std::vector<std::string>{"waits for paula: Which rate?, since 2026-03-04"});
}

TEST_CASE("old is older than 85 % of finished work was when it left the same column") {
  std::vector<CardFile> cards = ten_finished();
  cards.push_back(a_card("new", {{"03-04", "develop"}}));  // two days, both counted
  cards.push_back(a_card("old", {{"03-03", "develop"}}));
  const auto made = walked(std::move(cards));
  const auto& found = made->walk.columns[1].cards;
  REQUIRE(found.size() == 1);
  CHECK(found[0].card->id() == "old");
  CHECK(found[0].why == std::vector<std::string>{"3 d old; 85 % left 'develop' by 2 d"});
}

TEST_CASE("fewer than ten finished cards do not say what is old") {
  std::vector<CardFile> cards = ten_finished();
  cards.pop_back();
  cards.push_back(a_card("old", {{"02-03", "develop"}}));
  CHECK(walked(std::move(cards))->walk.columns[1].cards.empty());
}

TEST_CASE("a column over its limit is told, with what it holds") {
  Settings settings = flow_settings();
  settings.columns[2].wip = Limit{.most = 1};
  settings.limits.person = Limit{.most = 1};
  CardFile one = a_card("a", {{"03-02", "develop"}});
  CardFile two = a_card("b", {{"03-02", "develop"}});
  one.card.set_list(Field::assignees, {"bo"});
  two.card.set_list(Field::assignees, {"bo"});
  const auto made = walked({one, two}, std::move(settings));
  REQUIRE(made->walk.columns[1].load);
  CHECK(made->walk.columns[1].load->is_over());
  REQUIRE(made->walk.over.size() == 1);
  CHECK(limited_place(made->walk.over[0]) == "bo");
}

TEST_CASE("done since the last daily is what came to done from the last working day on") {
  const auto made = walked({a_card("a", {{"03-02", "develop"}, {"03-03", "done"}}),
                            a_card("b", {{"03-02", "develop"}, {"03-04T01:00", "done"}}),
                            a_card("c", {{"03-02", "develop"}, {"03-05", "done"}})});
  CHECK(made->walk.since == day("2026-03-04"));
  REQUIRE(made->walk.done.size() == 2);
  CHECK(made->walk.done[0].card->id() == "c");
}

TEST_CASE("a card in the backlog is named where somebody waits for it") {
  Settings settings = flow_settings();
  RespondRule rule;
  rule.first = TimeSpan{1, SpanUnit::days};
  settings.respond = {rule};
  const auto made =
      walked({a_card("a", {{"03-02", "backlog"}}), a_card("b", {{"03-05", "backlog"}})},
             std::move(settings));
  REQUIRE(made->walk.columns.size() == 4);
  const WalkColumn& backlog = made->walk.columns[3];
  CHECK(backlog.name.empty());
  REQUIRE(backlog.cards.size() == 1);
  // Due on the 3rd at noon, now the 5th at midnight: 60 hours.
  CHECK(backlog.cards[0].why == std::vector<std::string>{"first answer late by 2 d"});
  CHECK(sheet(made->walk).finding ==
        "1 card to talk about, 0 limits exceeded, 0 cards to pull, 0 done since 2026-03-04");
}

}  // namespace
}  // namespace kanban
