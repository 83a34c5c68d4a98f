#include "model/rights_settings.hpp"

#include <array>
#include <utility>

namespace kanban {
namespace {

constexpr std::array<std::pair<RuleOn, std::string_view>, 7> kNames{{
    {RuleOn::create, "create"},
    {RuleOn::set, "set"},
    {RuleOn::add, "add"},
    {RuleOn::remove, "remove"},
    {RuleOn::move, "move"},
    {RuleOn::erase, "delete"},
    {RuleOn::path, "path"},
}};

}  // namespace

std::string_view rule_on_name(RuleOn on) {
  for (const auto& [value, name] : kNames) {
    if (value == on) return name;
  }
  return "";
}

std::optional<RuleOn> find_rule_on(std::string_view name) {
  for (const auto& [value, known] : kNames) {
    if (known == name) return value;
  }
  return std::nullopt;
}

}  // namespace kanban
