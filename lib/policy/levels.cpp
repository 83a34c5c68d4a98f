#include "policy/levels.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kanban {
namespace {

std::vector<std::string> types_of_level(const Settings& settings, int level) {
  std::vector<std::string> names;
  for (const CardType& type : settings.types) {
    if (level_of(settings, type.name) == level) names.push_back(type.name);
  }
  return names;
}

}  // namespace

Status may_be_parent(const Settings& settings, const Card& parent, const Card& child) {
  if (settings.levels == 0) return success();
  if (settings.levels == 1) {
    return make_error(ErrorKind::usage, "one-level",
                      "this board has one level of work; its cards have no parents")
        .hint("kanban link CARD about " + std::string(parent.id()) +
              " relates it; or say levels: 2 in board.yaml");
  }
  const std::string above = type_of(settings, parent);
  const std::string below = type_of(settings, child);
  if (level_of(settings, above) < level_of(settings, below)) return success();
  std::vector<std::string> parts;
  for (int level = level_of(settings, above) + 1; level <= settings.levels; ++level) {
    for (std::string& name : types_of_level(settings, level)) parts.push_back(std::move(name));
  }
  std::string list;
  for (const std::string& name : parts) list += (list.empty() ? "" : ", ") + name;
  return make_error(ErrorKind::usage, "wrong-level",
                    "a " + below + " cannot be a part of a " + above + ": '" + above +
                        "' is not of a higher level")
      .hint(list.empty() ? "types of the lowest level have no parts"
                         : "parts of a " + above + " are: " + list);
}

Progress progress_of(const Settings& settings, const std::vector<const Card*>& parts) {
  Progress progress;
  std::vector<std::string> types;
  for (const Card* part : parts) {
    const Stage stage = stage_of(settings, *part);
    if (stage == Stage::dropped) continue;
    types.push_back(type_of(settings, *part));
    if (stage == Stage::done) {
      ++progress.done;
    } else {
      ++progress.open;
      progress.open_ids.emplace_back(part->id());
    }
  }
  const bool same = !types.empty() && std::all_of(types.begin(), types.end(), [&](const auto& t) {
    return t == types.front();
  });
  progress.noun = same ? plural_of(types.front()) : "parts";
  return progress;
}

std::string progress_text(const Progress& progress) {
  return std::to_string(progress.done) + " of " + std::to_string(progress.all()) + " done";
}

}  // namespace kanban
