#include "cli/command.hpp"

namespace kanban::cli {

std::string_view Values::text(std::string_view name) const {
  const auto found = values_.find(name);
  return found == values_.end() || found->second.empty() ? std::string_view{}
                                                         : found->second.back();
}

const std::vector<std::string>& Values::list(std::string_view name) const {
  static const std::vector<std::string> kNone;
  const auto found = values_.find(name);
  return found == values_.end() ? kNone : found->second;
}

void Values::add(std::string_view name, std::string value) {
  values_[std::string(name)].push_back(std::move(value));
}

void Values::replace(std::string_view name, std::vector<std::string> values) {
  values_[std::string(name)] = std::move(values);
}

const Command* find_command(std::string_view name) {
  for (const Command* command : commands()) {
    if (command->name == name || (!command->alias.empty() && command->alias == name))
      return command;
  }
  return nullptr;
}

}  // namespace kanban::cli
