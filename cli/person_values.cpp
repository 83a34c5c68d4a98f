#include "cli/person_values.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kanban::cli {
namespace {

// The sign of an entry, then who is meant.
std::size_t name_begins(std::string_view entry) {
  return entry.starts_with('+') || entry.starts_with('-') ? 1 : 0;
}

bool says_me(std::string_view value) {
  const auto entries = split(value, ',');
  return std::any_of(entries.begin(), entries.end(), [](std::string_view entry) {
    entry = trim(entry);
    return entry.substr(name_begins(entry)) == "me";
  });
}

std::string with_name(std::string_view value, const std::string& me) {
  std::vector<std::string> entries = split(value, ',');
  for (std::string& entry : entries) {
    const std::string_view one = trim(entry);
    const std::size_t begin = name_begins(one);
    if (one.substr(begin) == "me") entry = std::string(one.substr(0, begin)) + me;
  }
  return join(entries, ",");
}

}  // namespace

Status name_me(Session& session, const Command& command, Values& values) {
  for (const Arg& arg : command.args) {
    if (arg.kind != ArgKind::person) continue;
    std::vector<std::string> given = values.list(arg.name);
    if (std::none_of(given.begin(), given.end(), says_me)) continue;
    TRY_ASSIGN(const Settings* const settings, session.settings());
    const auto& people = settings->people;
    if (std::any_of(people.begin(), people.end(), [](const auto& one) { return one.name == "me"; }))
      return success();
    TRY_ASSIGN(const std::string me, session.me());
    for (std::string& value : given) value = with_name(value, me);
    values.replace(arg.name, std::move(given));
  }
  return success();
}

}  // namespace kanban::cli
