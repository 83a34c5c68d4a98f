#include "report/outlook.hpp"

#include <catch2/catch.hpp>

#include "report/fate.hpp"
#include "report/prediction.hpp"
#include "report/stakeholder.hpp"
#include "tests/unit/report/board.hpp"

namespace kanban {
namespace {

// Twenty cards, finished one a day after one to five days; then some in progress and some that
// wait.
Board busy() {
  std::vector<CardFile> cards;
  const auto mmdd = [](int days) {
    return format_date(Date{day("2026-02-01").days + days}).substr(5);
  };
  for (int i = 0; i < 20; ++i) {
    cards.push_back(a_card("d" + std::to_string(10 + i),
                           {{mmdd(i + 5 - i % 5), "develop"}, {mmdd(i + 5), "done"}}));
  }
  for (int i = 0; i < 6; ++i)
    cards.push_back(a_card("p" + std::to_string(i), {{mmdd(22 - i), "develop"}}));
  for (int i = 0; i < 6; ++i)
    cards.push_back(a_card("w" + std::to_string(i), {{mmdd(i), "backlog"}}));
  for (CardFile& file : cards) file.card.set_text(Field::reporter, "ana");
  return a_board(std::move(cards));
}

TEST_CASE("a card in progress is done by what took as long, one that waits from tomorrow on") {
  const Board board = busy();
  const Flow flow = flow_at(board, "02-01", "02-24");
  const Outlook outlook(flow);
  for (const Life& life : flow.lives) {
    if (life.file->card.id() == "p1") {  // begun on the 22nd: 3 days with today, 11 took so long
      CHECK(outlook.of(life).age == 3);
      CHECK(outlook.of(life).reached == 11);
      CHECK(outlook.of(life).days == std::vector<std::int64_t>{4, 4, 5, 5});
      CHECK(outlook.of(life).dates[0] == day("2026-02-25"));
    }
    if (life.file->card.id() == "p5") {  // seven days: none took so long
      CHECK(outlook.of(life).days.empty());
      CHECK_FALSE(outlook.of(life).thin.empty());
    }
    if (life.file->card.id() == "w0") CHECK(outlook.of(life).dates[0] == day("2026-02-27"));
  }
}

TEST_CASE("a stakeholder reads the dates that forecast gives for each card alone") {
  const Board board = busy();
  const Flow flow = flow_at(board, "02-01", "02-24");
  const std::map<std::string, std::size_t> ahead{{"w0", 7},  {"w1", 8},  {"w2", 9},
                                                 {"w3", 40}, {"w4", 11}, {"w5", 12}};
  std::size_t dated = 0;
  for (const StakeCard& card : stake_of(flow, flow, "ana", ahead).cards) {
    if (closed_on(*card.life)) continue;
    const std::string id(card.life->file->card.id());
    Question question;
    if (fate_of(*card.life) == Fate::in_progress) {
      question.ask = Ask::card;
      question.card = id;
    } else {
      question.scope.low = static_cast<double>(ahead.at(id));
      question.scope.high = question.scope.low;
    }
    const auto alone = predict(flow, question);
    INFO(id);
    REQUIRE(alone.ok() == card.likely.has_value());
    if (alone.ok()) CHECK(card.likely == alone->dates[2]);
    if (alone.ok()) ++dated;
  }
  // What is listed may be less; what is drawn from stays.
  const Flow part = narrowed(flow, [](const Life& life) { return life.file->card.id() == "w3"; });
  const Stake some = stake_of(part, flow, "ana", ahead);
  REQUIRE(some.cards.size() == 1);
  CHECK(some.cards[0].likely.has_value());
  CHECK(dated == 10);  // p0 to p2, d29 and those that wait; the others are older than five were
}

}  // namespace
}  // namespace kanban
