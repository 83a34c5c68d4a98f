// Score — one number for a card, by the board's model, that compares exactly. Pure.
#pragma once

#include <optional>
#include <string>

#include "order/exact.hpp"
#include "order/factors.hpp"

namespace kanban {

// `value` / (`divisor` * 10^`places`). Scores of one order have the same places.
struct Score {
  Exact value = {};
  std::uint64_t divisor = 1;
  int places = 0;
  std::string text = {};  // as it is shown: rounded half up to two decimals, "P2", "300 d"
};

// Which score is larger. Requires: the same model.
std::strong_ordering compare(const Score& a, const Score& b);

// The product of the five factors, exact, with ten places.
Exact product_of(const Factors& factors);

// The score of a card; nothing where it lacks the inputs of the model.
std::optional<Score> score_of(const Rules& rules, const Facts& facts, const Factors& factors,
                              Instant now);

// "P × I × R × C × A", "(value + time + risk) ÷ size" …: how the board's model makes a score.
std::string model_formula(const PrioritySettings& settings);

// What a card needs for the board's model: "estimate: {value, time, risk, size}".
std::string model_inputs(const PrioritySettings& settings);

}  // namespace kanban
