// Factors — what a waiting card brings to the order, and the five factors made of it. Pure.
//
// Every factor is rounded half up to two decimals before anything is multiplied, so that a person
// with a pocket calculator gets the same product.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "order/clients.hpp"
#include "order/expectation.hpp"
#include "order/moment.hpp"
#include "order/rules.hpp"

namespace kanban {

struct Facts {
  const CardFile* file = nullptr;
  std::string_view product = {};  // whose weight counts; empty without one
  std::string_view impact = {};
  const ClassRule* service = nullptr;
  Affected affected = {};
  Hundredths of_product = 0;  // the clients of the product
  Instant since = {};         // from when its age counts
  int age = 0;                // days
  std::optional<Date> due = {};
  std::optional<Expected> expected = {};
  std::optional<int> slack = {};          // days until the last day to start; of dated classes
  std::vector<std::string> missing = {};  // what nobody has said: "clients?", "due?" …

  const Card& card() const { return file->card; }
  bool is_dated() const { return slack.has_value(); }
  // The last day on which it may be started and still be done in time.
  std::optional<Date> last_start(Date today) const;
};

struct Factors {
  Hundredths product = 100;
  Hundredths impact = 100;
  Hundredths reach = 100;
  Hundredths service = 100;
  Hundredths age = 100;

  friend bool operator==(const Factors&, const Factors&) = default;
};

// The class factor of a dated card: straight lines between the points, flat outside.
Hundredths curve_factor(const std::vector<CurvePoint>& curve, int slack);

// The age factor after `days`.
Hundredths age_factor(const PrioritySettings& settings, int days);

// Finds the facts of cards of one board.
class FactFinder {
 public:
  // Requires: `board` and `rules` live as long.
  FactFinder(const Board& board, const Rules& rules, const Moment& moment);

  const Problems& problems() const { return problems_; }
  Facts facts_of(const CardFile& file) const;
  Factors factors_of(const Facts& facts) const;

 private:
  void add_dates(Facts& facts) const;

  const Board* board_;
  const Rules* rules_;
  Moment moment_;
  Date today_;
  Problems problems_;
  Expectations expectations_;
  std::unordered_map<std::string, Hundredths> product_clients_;
};

}  // namespace kanban
