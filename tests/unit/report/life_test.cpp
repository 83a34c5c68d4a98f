#include "report/life.hpp"

#include <catch2/catch.hpp>

#include "report/timing.hpp"
#include "tests/unit/report/board.hpp"

namespace kanban {
namespace {

using Moves = std::vector<std::pair<std::string, std::string>>;

// One card on a board with these rules, at the end of March.
struct OneCard {
  OneCard(const Moves& moves, const FlowSettings& rules = {}) {
    Settings settings = flow_settings();
    settings.flow = rules;
    board = a_board({a_card("k1", moves)}, settings);
    flow = flow_at(board, "01-01", "03-31");
  }
  const Life& life() const { return flow.lives.at(0); }
  const Run& run(std::size_t i = 0) const { return life().runs.at(i); }
  std::int64_t cycle_time(std::size_t i = 0) const {
    return Timing(flow).cycle_time(life(), run(i));
  }

  Board board;
  Flow flow;
};

FlowSettings with(MoveRule rule) {
  FlowSettings rules;
  rules.moves = rule;
  return rules;
}
FlowSettings with(RecommitRule rule) {
  FlowSettings rules;
  rules.recommit = rule;
  return rules;
}
FlowSettings with(ReopenRule rule) {
  FlowSettings rules;
  rules.reopen = rule;
  return rules;
}
FlowSettings with(NoStartRule rule) {
  FlowSettings rules;
  rules.no_start = rule;
  return rules;
}
FlowSettings with(AbandonRule rule) {
  FlowSettings rules;
  rules.abandoned = rule;
  return rules;
}

TEST_CASE("a run goes from the first committed column to done, both days counted") {
  const OneCard card(
      {{"03-01", "backlog"}, {"03-02", "ready"}, {"03-03", "develop"}, {"03-05", "done"}});
  REQUIRE(card.life().runs.size() == 1);
  CHECK(card.run().kind == RunKind::finished);
  CHECK(card.run().start == at("03-02"));
  CHECK(card.run().end_day == day("2026-03-05"));
  CHECK(card.cycle_time() == 4);  // 2, 3, 4, 5 March
  REQUIRE(card.life().deliveries.size() == 1);
  CHECK(card.life().deliveries[0].run == 0U);
  CHECK(card.flow.defects.empty());
}

TEST_CASE("a step that was jumped over is entered with the next one reached") {
  const OneCard card({{"03-02", "ready"}, {"03-05", "review"}, {"03-06", "done"}});
  CHECK(card.run().entries == std::vector<Instant>{at("03-02"), at("03-05"), at("03-05")});
  CHECK(card.run().visited == std::vector<bool>{true, false, true});
}

TEST_CASE("back, but still committed: the start stays, the column is entered again") {
  const Moves moves{{"03-02", "ready"},   {"03-03", "develop"}, {"03-04", "review"},
                    {"03-05", "ready"},   {"03-07", "develop"}, {"03-08", "review"},
                    {"03-09", "develop"}, {"03-10", "review"},  {"03-11", "done"}};
  const std::vector<Instant> again{at("03-02"), at("03-07"), at("03-10")};
  CHECK(OneCard(moves).run().entries == again);
  CHECK(OneCard(moves).cycle_time() == 10);
  const std::vector<Instant> furthest{at("03-02"), at("03-03"), at("03-04")};
  CHECK(OneCard(moves, with(MoveRule::furthest)).run().entries == furthest);
  const std::vector<Instant> last{at("03-02"), at("03-09"), at("03-10")};
  CHECK(OneCard(moves, with(MoveRule::last)).run().entries == last);
}

TEST_CASE("a card that went back has not been in the later column, unless the furthest counts") {
  const Moves moves{{"03-02", "ready"}, {"03-03", "review"}, {"03-05", "ready"}};
  CHECK(OneCard(moves).run().entries == std::vector<Instant>{at("03-02")});
  CHECK(OneCard(moves, with(MoveRule::furthest)).run().entries.size() == 3);
}

TEST_CASE("back before the commitment point: the run is withdrawn, a later start is a new one") {
  const Moves moves{{"03-01", "backlog"},
                    {"03-02", "develop"},
                    {"03-04", "backlog"},
                    {"03-10", "develop"},
                    {"03-11", "done"}};
  const OneCard card(moves);
  REQUIRE(card.life().runs.size() == 2);
  CHECK(card.run(0).kind == RunKind::withdrawn);
  CHECK(card.run(0).end_day == day("2026-03-04"));
  CHECK(card.run(1).kind == RunKind::finished);
  CHECK(card.cycle_time(1) == 2);
  CHECK(card.life().deliveries.size() == 1);

  const OneCard kept(moves, with(RecommitRule::keep));
  REQUIRE(kept.life().runs.size() == 1);
  CHECK(kept.cycle_time() == 10);  // 2 to 11 March

  const OneCard summed(moves, with(RecommitRule::sum));
  CHECK(summed.cycle_time(1) == 5);  // 3 and 2 days
}

TEST_CASE("taken up again after done: the run goes on, the earlier finish is none") {
  const Moves moves{
      {"03-02", "develop"}, {"03-04", "done"}, {"03-08", "develop"}, {"03-09", "done"}};
  const OneCard card(moves);
  REQUIRE(card.life().runs.size() == 1);
  CHECK(card.cycle_time() == 8);
  REQUIRE(card.life().deliveries.size() == 1);
  CHECK(card.life().deliveries[0].day == day("2026-03-09"));

  const OneCard twice(moves, with(ReopenRule::new_run));
  REQUIRE(twice.life().runs.size() == 2);
  CHECK(twice.cycle_time(0) == 3);
  CHECK(twice.cycle_time(1) == 2);
  CHECK(twice.life().deliveries.size() == 2);
}

TEST_CASE("while it is taken up again, nothing is finished") {
  const OneCard card({{"03-02", "develop"}, {"03-04", "done"}, {"03-08", "develop"}});
  CHECK(card.life().deliveries.empty());
  CHECK(card.run().kind == RunKind::open);
  CHECK(card.run().start == at("03-02"));
}

TEST_CASE("as of an earlier day the old finish is still there") {
  const OneCard card({{"03-02", "develop"}, {"03-04", "done"}, {"03-08", "develop"}});
  const Flow then = flow_at(card.board, "03-01", "03-05");
  REQUIRE(then.lives[0].deliveries.size() == 1);
  CHECK(then.lives[0].runs[0].end_day == day("2026-03-04"));
}

TEST_CASE("from one done column to the next is not a second finish") {
  Settings settings = flow_settings();
  settings.columns.insert(settings.columns.begin() + 5, Column{"archive", Stage::done});
  const Board board = a_board(
      {a_card("k1", {{"03-02", "develop"}, {"03-04", "done"}, {"03-09", "archive"}})}, settings);
  const Flow flow = flow_at(board, "03-01", "03-31");
  REQUIRE(flow.lives[0].deliveries.size() == 1);
  CHECK(flow.lives[0].deliveries[0].day == day("2026-03-04"));
}

TEST_CASE("created in a started column: that instant is the start") {
  CHECK(OneCard(Moves{{"03-02", "develop"}}).run().start == at("03-02"));
}

TEST_CASE("done without a start: delivered, and neither arrival nor departure") {
  const Moves moves{{"03-01", "backlog"}, {"03-06", "done"}};
  const OneCard card(moves);
  CHECK(card.life().runs.empty());
  REQUIRE(card.life().deliveries.size() == 1);
  CHECK_FALSE(card.life().deliveries[0].run.has_value());
  REQUIRE(card.flow.defects.size() == 1);
  CHECK(card.flow.defects[0].kind == DefectKind::finished_without_start);

  const auto time_of = [&](NoStartRule rule) {
    const OneCard ruled(moves, with(rule));
    return finished_in(ruled.flow, ruled.flow.window).at(0).cycle_time;
  };
  CHECK(time_of(NoStartRule::none) == std::nullopt);
  CHECK(time_of(NoStartRule::created) == 6);
  CHECK(time_of(NoStartRule::one_day) == 1);
}

TEST_CASE("finished before it was created: delivered, and listed as impossible") {
  OneCard card({{"03-06", "backlog"}, {"03-01", "done"}});
  CHECK(card.life().deliveries.size() == 1);
  CHECK_FALSE(Timing(card.flow).lead_time(card.life(), card.life().deliveries[0]).has_value());
  REQUIRE(card.flow.defects.size() == 2);
  CHECK(card.flow.defects[1].kind == DefectKind::finished_before_created);
}

TEST_CASE("finished before it was started: the start is unknown") {
  const OneCard card({{"03-01", "backlog"}, {"03-06", "develop"}, {"03-04", "done"}});
  CHECK(card.life().runs.empty());
  CHECK(card.life().deliveries.size() == 1);
  REQUIRE(card.flow.defects.size() == 1);
  CHECK(card.flow.defects[0].kind == DefectKind::finished_before_started);
}

TEST_CASE("dropped after the commitment: a departure, never a delivery") {
  const Moves moves{{"03-01", "backlog"}, {"03-02", "develop"}, {"03-05", "dropped"}};
  const OneCard card(moves);
  CHECK(card.run().kind == RunKind::abandoned);
  CHECK(card.run().end_day == day("2026-03-05"));
  CHECK(card.life().deliveries.empty());
  CHECK_FALSE(card.life().discarded.has_value());

  const OneCard ignored(moves, with(AbandonRule::ignore));
  CHECK(ignored.life().runs.empty());
  CHECK(ignored.life().discarded == day("2026-03-05"));
}

TEST_CASE("dropped before the commitment: discarded, and flow does not see it") {
  const OneCard card({{"03-01", "backlog"}, {"03-05", "dropped"}});
  CHECK(card.life().runs.empty());
  CHECK(card.life().discarded == day("2026-03-05"));
}

TEST_CASE("a block ends with the run, and a second reason keeps the first start") {
  const OneCard card({{"03-01", "backlog"},
                      {"03-02", "!early"},
                      {"03-03", "develop"},
                      {"03-04", "!vendor"},
                      {"03-06", "done"}});
  REQUIRE(card.run().blocks.size() == 1);
  CHECK(card.run().blocks[0].from == at("03-03"));  // clipped to the run
  CHECK(card.run().blocks[0].to == at("03-06"));
  CHECK(card.run().blocks[0].reason == "vendor");
  CHECK_FALSE(card.run().blocks[0].open);
}

TEST_CASE("what was undone did not happen") {
  CardFile file = a_card("k1", {{"03-01", "backlog"}, {"03-02", "develop"}, {"03-03", "backlog"}});
  file.card.history.back().because = "undo";
  Board board = a_board({file});
  CHECK(flow_at(board, "03-01", "03-31").lives.at(0).runs.empty());

  // An undone `add` lands in the dropped column.
  file = a_card("k2", {{"03-01", "backlog"}, {"03-02", "dropped"}});
  file.card.history.back().because = "undo";
  board = a_board({file});
  CHECK(flow_at(board, "03-01", "03-31").lives.empty());

  // An undone block.
  file = a_card("k3", {{"03-01", "develop"}, {"03-02", "!vendor"}, {"03-03", "?"}});
  file.card.history.back().because = "undo";
  board = a_board({file});
  CHECK(flow_at(board, "03-01", "03-31").lives.at(0).runs.at(0).blocks.empty());
}

TEST_CASE("a column that the board no longer has is mapped by an alias, or ignored and listed") {
  const Moves moves{{"03-01", "backlog"}, {"03-02", "coding"}, {"03-05", "done"}};
  const OneCard lost(moves);
  CHECK(lost.life().runs.empty());
  CHECK(lost.flow.defects.at(0).kind == DefectKind::column_off_board);
  Settings settings = flow_settings();
  settings.aliases = {{"coding", "develop"}};
  const Board board = a_board({a_card("k1", moves)}, settings);
  CHECK(flow_at(board, "03-01", "03-31").lives.at(0).runs.size() == 1);
}

TEST_CASE("a column changed by hand is listed, and the history counts") {
  CardFile file = a_card("k1", {{"03-01", "backlog"}, {"03-02", "develop"}});
  file.card.set_text(Field::column, "done");
  const Board board = a_board({file});
  const Flow flow = flow_at(board, "03-01", "03-31");
  CHECK(flow.lives[0].runs[0].kind == RunKind::open);
  REQUIRE(flow.defects.size() == 1);
  CHECK(flow.defects[0].kind == DefectKind::move_not_recorded);
}

TEST_CASE("a card without a history was made where it is") {
  CardFile file = a_card("k1", {{"03-02", "develop"}});
  file.card.history.clear();
  const Board board = a_board({file});
  CHECK(flow_at(board, "03-01", "03-31").lives.at(0).runs.at(0).start == at("03-02"));
}

TEST_CASE("what happens later does not exist yet") {
  const OneCard card({{"03-05", "backlog"}, {"03-08", "develop"}});
  CHECK(flow_at(card.board, "03-01", "03-04").lives.empty());
  CHECK(flow_at(card.board, "03-01", "03-06").lives.at(0).runs.empty());
  CHECK(flow_at(card.board, "03-01", "03-06").defects.empty());
}

TEST_CASE("a clock measures from one column to another, or from the creation") {
  Settings settings = flow_settings();
  settings.flow.clocks = {
      {"dev", "develop", "review"}, {"whole", "created", "done"}, {"no", "done", "ready"}};
  const Board board = a_board({a_card("k1", {{"03-01", "backlog"},
                                             {"03-03", "ready"},
                                             {"03-05", "develop"},
                                             {"03-08", "review"},
                                             {"03-20", "done"}})},
                              settings);
  const Flow dev = flow_at(board, "03-01", "03-31", "dev");
  CHECK(dev.lives[0].runs[0].start_day == day("2026-03-05"));
  CHECK(dev.lives[0].runs[0].end_day == day("2026-03-08"));
  const Flow whole = flow_at(board, "03-01", "03-31", "whole");
  CHECK(whole.lives[0].runs[0].start_day == day("2026-03-01"));
  FlowQuery query;
  query.clock = "no";
  CHECK(read_flow(board, query).error().code == "bad-clock");
  query.clock = "devv";
  CHECK(read_flow(board, query).error().code == "unknown-clock");
}

TEST_CASE("cards of a type that is a step are left out") {
  Settings settings = flow_settings();
  settings.types.push_back({"task"});
  settings.types.back().step = true;
  CardFile file = a_card("k1", {{"03-02", "develop"}});
  file.card.set_text(Field::type, "task");
  const Board board = a_board({file, a_card("k2", {{"03-02", "develop"}})}, settings);
  const Flow flow = flow_at(board, "03-01", "03-31");
  REQUIRE(flow.lives.size() == 1);
  CHECK(flow.lives[0].file->card.id() == "k2");
}

TEST_CASE("a move that the history lacks happened with the commit that made it") {
  CardFile file = a_card("a", {{"03-02", "backlog"}, {"03-03", "develop"}});
  file.card.set_text(Field::column, "done");
  const Board board = a_board({file});
  FlowQuery query;
  query.as_of = at("03-10");
  query.commit_moves = {{file.path, {at("03-06T09:30"), "abc1234def"}}};
  const Flow flow = read_flow(board, query).value();
  REQUIRE(flow.lives[0].deliveries.size() == 1);
  CHECK(flow.lives[0].deliveries[0].at == at("03-06T09:30"));
  CHECK(flow.lives[0].runs[0].kind == RunKind::finished);
  REQUIRE(flow.defects.size() == 1);
  CHECK(defect_name(flow.defects[0].kind) == "move-from-commit");
  CHECK(
      flow.defects[0].text ==
      "is in 'done' since commit abc1234 of 2026-03-06T09:30:00Z, which its history does not say");

  query.as_of = at("03-05");  // before the commit it was where the history says
  const Flow before = read_flow(board, query).value();
  CHECK(before.lives[0].deliveries.empty());
  CHECK(before.defects.empty());

  // A commit older than the last event: it cannot have gone before it.
  query.as_of = at("03-10");
  query.commit_moves[file.path].at = at("03-01");
  CHECK(read_flow(board, query).value().lives[0].deliveries[0].at == at("03-03"));

  query.commit_moves.clear();
  const Flow unknown = read_flow(board, query).value();
  CHECK(unknown.lives[0].deliveries.empty());
  CHECK(defect_name(unknown.defects.at(0).kind) == "move-not-recorded");
}

}  // namespace
}  // namespace kanban
