#include "order/score.hpp"

#include <catch2/catch.hpp>

#include "tests/unit/order/worked_table.hpp"

namespace kanban {
namespace {

struct Scored {
  std::string id;
  std::string text;
};

// The table by scores alone, as under `model`: without classes, dates, ranks and blockers as
// groups.
std::vector<Scored> scores_under(PriorityModel model) {
  Board board = table_board();
  board.settings.priority.model = model;
  const Rules rules(board.settings);
  PullOrder order = pull_order(board, rules, table_moment());
  std::vector<Waiting> cards = order.cards;
  std::sort(cards.begin(), cards.end(), [](const Waiting& a, const Waiting& b) {
    const auto by_score = compare(*a.score, *b.score);
    if (by_score != std::strong_ordering::equal) return by_score == std::strong_ordering::greater;
    const auto day = [](const Waiting& card) { return card.facts.due.value_or(Date{1 << 30}); };
    if (day(a) != day(b)) return day(a) < day(b);
    if (a.facts.since != b.facts.since) return a.facts.since < b.facts.since;
    return natural_less(a.id(), b.id());
  });
  std::vector<Scored> scores;
  for (const Waiting& card : cards) scores.push_back({std::string(card.id()), card.score->text});
  return scores;
}

void check(PriorityModel model, const std::vector<Scored>& expected) {
  const auto scores = scores_under(model);
  REQUIRE(scores.size() == expected.size());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    INFO(model_name(model) << " place " << i + 1);
    CHECK(scores[i].id == expected[i].id);
    CHECK(scores[i].text == expected[i].text);
  }
}

TEST_CASE("the scores of the weighted model are those of the worked table") {
  check(PriorityModel::weighted, {{"OPS-31", "95.40"},
                                  {"BUG-12", "87.91"},
                                  {"PRB-7", "40.85"},
                                  {"STO-5", "31.28"},
                                  {"CMP-2", "20.00"},
                                  {"STO-8", "6.18"},
                                  {"REQ-9", "6.00"},
                                  {"TEC-4", "5.00"},
                                  {"BUG-40", "2.58"},
                                  {"BUG-41", "2.58"},
                                  {"TSK-6", "1.01"},
                                  {"FIX-3", "0.50"}});
}

TEST_CASE("WSJF is (value + time + risk) / size") {
  check(PriorityModel::wsjf, {{"OPS-31", "16.00"},
                              {"TSK-6", "6.00"},
                              {"BUG-12", "5.20"},
                              {"CMP-2", "5.13"},
                              {"TEC-4", "4.00"},
                              {"BUG-40", "3.00"},
                              {"BUG-41", "3.00"},
                              {"STO-8", "3.00"},
                              {"FIX-3", "2.50"},
                              {"PRB-7", "2.38"},
                              {"STO-5", "1.63"},
                              {"REQ-9", "1.60"}});
}

TEST_CASE("CD3 is the cost of delay over the weeks") {
  check(PriorityModel::cd3, {{"OPS-31", "1000.00"},
                             {"BUG-12", "60.00"},
                             {"CMP-2", "20.00"},
                             {"PRB-7", "15.00"},
                             {"FIX-3", "10.00"},
                             {"STO-5", "10.00"},
                             {"STO-8", "10.00"},
                             {"REQ-9", "8.00"},
                             {"TEC-4", "6.00"},
                             {"TSK-6", "5.00"},
                             {"BUG-40", "2.50"},
                             {"BUG-41", "2.50"}});
}

TEST_CASE("RICE is reach x impact x confidence / effort") {
  check(PriorityModel::rice, {{"OPS-31", "480.00"},
                              {"BUG-12", "240.00"},
                              {"PRB-7", "18.40"},
                              {"STO-5", "3.20"},
                              {"BUG-40", "2.00"},
                              {"BUG-41", "2.00"},
                              {"STO-8", "1.60"},
                              {"CMP-2", "0.00"},
                              {"FIX-3", "0.00"},
                              {"TEC-4", "0.00"},
                              {"REQ-9", "0.00"},
                              {"TSK-6", "0.00"}});
}

TEST_CASE("ITIL is a matrix of impact and urgency") {
  check(PriorityModel::itil, {{"BUG-12", "P1"},
                              {"OPS-31", "P2"},
                              {"CMP-2", "P3"},
                              {"PRB-7", "P3"},
                              {"STO-5", "P4"},
                              {"TSK-6", "P4"},
                              {"FIX-3", "P5"},
                              {"BUG-40", "P5"},
                              {"BUG-41", "P5"},
                              {"TEC-4", "P5"},
                              {"REQ-9", "P5"},
                              {"STO-8", "P5"}});
}

TEST_CASE("FIFO is age") {
  check(PriorityModel::fifo, {{"BUG-40", "300 d"},
                              {"BUG-41", "300 d"},
                              {"TEC-4", "200 d"},
                              {"REQ-9", "120 d"},
                              {"STO-5", "45 d"},
                              {"CMP-2", "30 d"},
                              {"PRB-7", "20 d"},
                              {"FIX-3", "15 d"},
                              {"BUG-12", "10 d"},
                              {"STO-8", "3 d"},
                              {"TSK-6", "1 d"},
                              {"OPS-31", "0 d"}});
}

TEST_CASE("a card without the inputs of the model is not scored and comes last") {
  Board board = table_board();
  board.settings.priority.model = PriorityModel::wsjf;
  card_of(board, "BUG-12").set_list(Field::estimate, {"value: 13", "time: 8"});
  const Rules rules(board.settings);
  const PullOrder order = pull_order(board, rules, table_moment());
  CHECK(order.cards.back().id() == "BUG-12");
  CHECK(order.cards.back().group == OrderGroup::not_scored);
}

TEST_CASE("under the manual model only ranks, expedite cards and dates have a place") {
  Board board = table_board();
  board.settings.priority.model = PriorityModel::manual;
  // The blocker goes before the date; the rest by due, creation and id.
  CHECK(order_of(board) == Ids{"OPS-31", "STO-8", "TSK-6", "CMP-2", "FIX-3", "BUG-40", "BUG-41",
                               "TEC-4", "REQ-9", "STO-5", "PRB-7", "BUG-12"});
}

TEST_CASE("a board may divide the weighted score by size") {
  Board board = table_board();
  board.settings.priority.divide_by_size = true;
  const Rules rules(board.settings);
  const PullOrder order = pull_order(board, rules, table_moment());
  const Waiting& card = order.cards[order.place_of("BUG-12") - 1];
  CHECK(card.score->text == "17.58");  // 87.912 / 5 = 17.5824
}

TEST_CASE("scores of different divisors compare exactly") {
  const Score third{Exact(1), 3, 0, {}};
  const Score nearly{Exact(333333333), 1000000000, 0, {}};
  CHECK(compare(third, nearly) == std::strong_ordering::greater);
  CHECK(compare(third, Score{Exact(2), 6, 0, {}}) == std::strong_ordering::equal);
}

}  // namespace
}  // namespace kanban
