#include "cli/link_targets.hpp"

#include "base/text.hpp"

namespace kanban::cli {
namespace {

// Whether `start` is reached from `id` by following parents: a new link would close a circle.
bool is_ancestor(Planner& planner, std::string_view start, std::string id) {
  for (int depth = 0; depth < 100 && !id.empty(); ++depth) {
    if (id == start) return true;
    const auto file = planner.find(id);
    if (!file.ok()) return false;
    id = file->card.text(Field::parent);
  }
  return false;
}

}  // namespace

Result<std::string> linked_value(Planner& planner, Field field, std::string_view value) {
  const FieldKind kind = info(field).kind;
  if (kind != FieldKind::id && kind != FieldKind::ids) return std::string(value);
  std::vector<std::string> entries = split(value, ',');
  for (std::string& entry : entries) {
    entry = trim(entry);
    const bool removes = entry.starts_with('-');
    const std::string sign = removes || entry.starts_with('+') ? entry.substr(0, 1) : "";
    const std::string word = entry.substr(sign.size());
    if (word.empty()) continue;
    const auto file = planner.find_anywhere(word);
    if (!file.ok() && !removes) return file.error();
    if (file.ok()) entry = sign + std::string(file->card.id());
  }
  return join(entries, ",");
}

Status check_link(Planner& planner, const Card& card, Field field, const std::string& other) {
  if (card.id() == other) {
    return make_error(ErrorKind::usage, "links-itself",
                      "card '" + other + "' cannot be linked to itself");
  }
  if (field == Field::parent && is_ancestor(planner, card.id(), other)) {
    return make_error(ErrorKind::refused, "parent-circle",
                      "'" + other + "' is a part of '" + std::string(card.id()) + "' already");
  }
  return success();
}

}  // namespace kanban::cli
