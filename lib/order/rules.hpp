// Rules — the board's words and what they weigh, ready to be looked up for every card. Pure.
//
// Requires: the Settings live as long as the Rules.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "model/board.hpp"

namespace kanban {

class Rules {
 public:
  explicit Rules(const Settings& settings);

  const Settings& settings() const { return *settings_; }
  const PrioritySettings& priority() const { return settings_->priority; }

  // 1 for a product that the board does not weigh; so for a client.
  Hundredths product_weight(std::string_view product) const;
  Hundredths client_weight(std::string_view client) const;

  // The factor of an impact word; nothing for one that the board does not know.
  std::optional<Hundredths> impact_factor(std::string_view impact) const;
  std::optional<Hundredths> rice_impact(std::string_view impact) const;

  // The rule of a class of service; factor 1 for one that the board says nothing about.
  const ClassRule& class_rule(std::string_view name) const;

 private:
  const Settings* settings_;
  std::map<std::string, Hundredths, std::less<>> products_;
  std::map<std::string, Hundredths, std::less<>> clients_;
};

// The impact of a card that names none is normal.
std::string_view impact_of(const Card& card);

// Whether cards in `column` wait to be pulled: it lies before the first column where work is done.
bool is_queue(const Settings& settings, const Column& column);

// Whether `card` is in such a column.
bool is_waiting(const Settings& settings, const Card& card);

}  // namespace kanban
