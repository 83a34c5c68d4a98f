// Presets — named sets of roles and rules to begin with, fitted to the columns and types that a
// board has. Pure.
//
//   open            no rules: everybody may do everything
//   personal        the same, for one person
//   po-prioritises  the product owner decides about the order and what is begun
//   scrum-like      and makes epics and stories; the team moves work, nobody finishes her own
//   helpdesk        and support says which clients are affected; new cards enter at the first
//   column
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/board.hpp"

namespace kanban {

struct PresetPeople {
  std::vector<std::string> admin = {};
  std::vector<std::string> po = {};
  std::vector<std::string> team = {};
  std::vector<std::string> support = {};
};

struct PresetInfo {
  std::string_view name;
  std::string_view doc;
};
std::vector<PresetInfo> presets();

// The roles that a preset has, of admin, po, team and support.
std::vector<std::string> preset_roles(std::string_view name);

// The roles and rules of `name` for a board with these columns and types. Error (usage):
// unknown-preset.
Result<RightsSettings> preset_rights(std::string_view name, const Settings& settings,
                                     const PresetPeople& people);

}  // namespace kanban
