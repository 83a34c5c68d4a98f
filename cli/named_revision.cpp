#include "cli/named_revision.hpp"

#include "base/text.hpp"

namespace kanban::cli {
namespace {

// A revision as it is named: "main", and 3 of "main~2^".
struct Steps {
  std::string root = {};
  std::size_t back = 0;  // generations before `root`
};

Steps steps_of(const std::string& name) {
  const std::size_t end = name.find_first_of("^~");
  Steps steps{name.substr(0, end), 0};
  for (std::size_t at = end; at < name.size();) {
    const std::size_t digits = name.find_first_not_of("0123456789", at + 1);
    const auto number = parse_count(name.substr(at + 1, digits - at - 1));
    steps.back += name[at] == '~' ? static_cast<std::size_t>(number.value_or(1)) : 1;
    at = name.find_first_of("^~", at + 1);
  }
  return steps;
}

// The command that brings `name` to a short clone.
std::string fetch_command(Session& session, const Place& place, const std::string& name) {
  const Steps steps = steps_of(name);
  if (steps.back > 0 && find_revision(place, steps.root).ok()) {
    return "git fetch --deepen=" + std::to_string(steps.back);
  }
  const std::string begin = "git fetch --depth=" + std::to_string(steps.back + 1) + " ";
  const std::size_t slash = steps.root.find('/');
  const auto config = session.config();
  const std::string remote = steps.root.substr(0, slash);
  if (slash != std::string::npos && config.ok() && (*config)->get("remote." + remote + ".url")) {
    return begin + remote + " " + steps.root.substr(slash + 1) + ":refs/remotes/" + steps.root;
  }
  const bool is_id = steps.root.size() == 40 &&
                     steps.root.find_first_not_of("0123456789abcdef") == std::string::npos;
  return begin + "origin " + steps.root + (is_id ? "" : ":" + steps.root);
}

}  // namespace

Result<Revision> find_named(Session& session, const Place& place, const std::string& name) {
  auto found = find_revision(place, name);
  if (found.ok() || !is_shallow(place.repository)) return found;
  Error error = std::move(found).error();
  error.hints = {"this is a shallow clone; to fetch it: " +
                 printable(fetch_command(session, place, name))};
  return error;
}

}  // namespace kanban::cli
