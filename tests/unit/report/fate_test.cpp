#include "report/fate.hpp"

#include <catch2/catch.hpp>

#include "tests/unit/report/board.hpp"

namespace kanban {
namespace {

TEST_CASE("a card waits, is in progress, was delivered or declined") {
  const Board board = a_board({
      a_card("a", {{"03-02", "backlog"}}),
      a_card("b", {{"03-02", "backlog"}, {"03-03", "develop"}}),
      a_card("c", {{"03-02", "develop"}, {"03-04", "done"}}),
      a_card("d", {{"03-02", "develop"}, {"03-05", "dropped"}}),
      a_card("e", {{"03-02", "backlog"}, {"03-05", "dropped"}}),
      a_card("f", {{"03-02", "develop"}, {"03-05", "backlog"}}),
      a_card("g", {{"03-02", "develop"}, {"03-05", "done"}, {"03-06", "develop"}}),
  });
  const Flow flow = flow_at(board, "03-01", "03-10");
  std::string fates;
  for (const Life& life : flow.lives) fates += std::string(fate_name(fate_of(life))) + ", ";
  CHECK(fates == "waits, in progress, delivered, declined, declined, waits, in progress, ");
  CHECK_FALSE(closed_on(flow.lives[1]).has_value());
  CHECK(closed_on(flow.lives[2]) == day("2026-03-04"));
  CHECK(closed_on(flow.lives[3]) == day("2026-03-05"));
  CHECK(closed_on(flow.lives[4]) == day("2026-03-05"));
  CHECK(age_of(flow, flow.lives[0]) == 9);
}

TEST_CASE("a card that came back is not gone") {
  Board board = a_board({
      a_card("a", {{"03-02", "backlog"}, {"03-03", "dropped"}, {"03-05", "backlog"}}),
      a_card("b", {{"03-02", "backlog"}, {"03-03", "dropped"}, {"03-05", "develop"}}),
      a_card("c", {{"03-02", "develop"}, {"03-03", "dropped"}, {"03-05", "backlog"}}),
      a_card("d", {{"03-02", "develop"}, {"03-03", "done"}, {"03-05", "develop"}}),
  });
  for (const ReopenRule rule : {ReopenRule::go_on, ReopenRule::new_run}) {
    board.settings.flow.reopen = rule;
    const Flow flow = flow_at(board, "03-01", "03-10");
    std::string fates;
    for (const Life& life : flow.lives) fates += std::string(fate_name(fate_of(life))) + ", ";
    CHECK(fates == "waits, in progress, waits, in progress, ");
  }
}

TEST_CASE("lives of a window are those that were not closed before it") {
  const Board board = a_board({a_card("a", {{"03-02", "develop"}, {"03-04", "done"}}),
                               a_card("b", {{"03-02", "backlog"}})});
  const auto all = [](const Card&) { return true; };
  CHECK(lives_in(flow_at(board, "03-04", "03-10"), all).size() == 2);
  CHECK(lives_in(flow_at(board, "03-05", "03-10"), all).size() == 1);
}

TEST_CASE("the stage of any card at an instant, also where the history lacks the last move") {
  const Settings settings = flow_settings();
  CardFile file = a_card("a", {{"03-02", "backlog"}, {"03-04", "develop"}, {"03-06", "done"}});
  CHECK_FALSE(stage_at(settings, file.card, at("03-01")).has_value());
  CHECK(stage_at(settings, file.card, at("03-03")) == Stage::backlog);
  CHECK(stage_at(settings, file.card, at("03-05")) == Stage::active);
  CHECK(stage_at(settings, file.card, at("03-07")) == Stage::done);
  file.card.set_text(Field::column, "dropped");
  CHECK(stage_at(settings, file.card, at("03-07")) == Stage::dropped);
  CHECK(stage_at(settings, file.card, at("03-05")) == Stage::active);
}

}  // namespace
}  // namespace kanban
