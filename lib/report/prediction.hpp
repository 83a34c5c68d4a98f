// Prediction — a question about the future of a board, its answer, and the sheet that shows it.
//
// The questions are how many cards in so many days, on which day so many cards are done, and when
// one card is. The first two are answered by report/forecast.hpp, one card by report/outlook.hpp.
#pragma once

#include "report/figures.hpp"
#include "report/forecast.hpp"
#include "report/goal.hpp"

namespace kanban {

enum class Ask { how_many, when, card };

struct Question {
  Ask ask = Ask::when;
  int days = 0;                    // how_many: draws
  std::optional<Date> until = {};  // how_many: the day that was named instead
  ScopeRange scope = {};           // when
  std::string goal = {};           // when: the goal whose cards are the scope
  GoalCards goal_cards = {};
  std::string card = {};       // card
  const Life* life = nullptr;  // of it, where the flow may have been narrowed to others
  int history = 90;
  std::optional<int> trials = {};  // simulated; exact otherwise
  std::uint64_t seed = 1;
  bool force = false;  // answer even where there is too little
};

struct Prediction {
  Question question = {};
  Date from = {};
  Sample sample = {};
  std::string refused = {};  // why there is too little; answered all the same when forced
  std::vector<std::optional<std::int64_t>> values = {};  // by kPercentiles: items or days
  std::vector<std::optional<Date>> dates = {};           // of the days
  std::vector<double> chances = {};       // exact: of n items, or of being done on day i + 1
  std::int64_t first = 0;                 // what chances[0] stands for
  std::optional<double> mean_items = {};  // of an uncertain scope
  std::size_t reached = 0;                // one card: how many reached its age
  std::int64_t age = 0;                   // days; 0 when it is not started
  std::optional<Date> started = {};       // one card: the day of its start
};

// Errors (refused): too-thin when there is too little to go by. Errors (usage): unknown-card,
// bad-value for a card that is finished or gone.
Result<Prediction> predict(const Flow& flow, const Question& question);
Sheet sheet(const Prediction& report);

}  // namespace kanban
