// Order why — the place of one card, explained so that a person can redo it.
#pragma once

#include <functional>
#include <string>

#include "cli/order_view.hpp"
#include "render/json.hpp"

namespace kanban::cli {

// What `why` knows besides the order.
struct WhyAsk {
  std::string id = {};
  std::string rules_at = {};  // "board.yaml at 3f2c1a9", or "board.yaml as edited here"
  // Who ranked a card and why, in words: `ranked by paula on 2026-11-20: "…"`; empty when unknown.
  std::function<std::string(const Waiting&)> who_ranked = {};
};

// The explanation in lines. The card need not be in the order.
std::string why_text(const OrderedBoard& ordered, const CardFile& file, const WhyAsk& ask);

// The same for programs; every factor as a decimal text.
Json why_json(const OrderedBoard& ordered, const CardFile& file, const WhyAsk& ask);

}  // namespace kanban::cli
