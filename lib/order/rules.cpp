#include "order/rules.hpp"

#include <algorithm>

namespace kanban {
namespace {

constexpr Hundredths kOne = 100;

// A class that the board says nothing about.
const ClassRule kPlain;

template <typename Entries>
std::map<std::string, Hundredths, std::less<>> weights_of(const Entries& entries) {
  std::map<std::string, Hundredths, std::less<>> weights;
  for (const auto& entry : entries)
    weights.emplace(entry.name, read_hundredths(entry.weight).value_or(kOne));
  return weights;
}

template <typename Entries>
std::optional<Hundredths> value_of(const Entries& entries, std::string_view name) {
  for (const auto& [word, value] : entries) {
    if (word == name) return value;
  }
  return std::nullopt;
}

}  // namespace

Rules::Rules(const Settings& settings)
    : settings_(&settings),
      products_(weights_of(settings.products)),
      clients_(weights_of(settings.clients)) {}

Hundredths Rules::product_weight(std::string_view product) const {
  const auto found = products_.find(product);
  return found == products_.end() ? kOne : found->second;
}

Hundredths Rules::client_weight(std::string_view client) const {
  const auto found = clients_.find(client);
  return found == clients_.end() ? kOne : found->second;
}

std::optional<Hundredths> Rules::impact_factor(std::string_view impact) const {
  return value_of(priority().impact, impact);
}

std::optional<Hundredths> Rules::rice_impact(std::string_view impact) const {
  return value_of(priority().rice_impact.empty() ? priority().impact : priority().rice_impact,
                  impact);
}

const ClassRule& Rules::class_rule(std::string_view name) const {
  for (const ClassRule& rule : priority().classes) {
    if (rule.name == name) return rule;
  }
  return kPlain;
}

std::string_view impact_of(const Card& card) {
  const std::string_view text = card.text(Field::impact);
  return text.empty() ? "normal" : text;
}

bool is_queue(const Settings& settings, const Column& column) {
  if (column.stage == Stage::backlog) return true;
  if (column.stage != Stage::wait) return false;
  for (const Column& other : settings.columns) {
    if (&other == &column || other.name == column.name) return true;
    if (other.stage == Stage::active) return false;
  }
  return false;
}

bool is_waiting(const Settings& settings, const Card& card) {
  const Column* column = column_of(settings, card);
  return column != nullptr && is_queue(settings, *column);
}

}  // namespace kanban
