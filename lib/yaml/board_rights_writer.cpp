// The sections roles and rules of a board.yaml, as text.
#include <algorithm>

#include "base/text.hpp"
#include "yaml/board_codec.hpp"
#include "yaml/board_reader.hpp"
#include "yaml/quoting.hpp"

namespace kanban::yaml {
namespace {

std::string flow(const std::vector<std::string>& words) {
  std::vector<std::string> written;
  for (const std::string& entry : words) written.push_back(word(entry));
  return "[" + join(written, ", ") + "]";
}

std::string one_or_list(const std::vector<std::string>& words) {
  return words.size() == 1 ? word(words.front()) : flow(words);
}

std::string allow_text(const Allow& allow) {
  switch (allow.who) {
    case Allow::Who::anyone: return "anyone";
    case Allow::Who::nobody: return "nobody";
    case Allow::Who::roles: break;
  }
  if (!allow.other) return one_or_list(allow.roles);
  return "{role: " + one_or_list(allow.roles) + ", other: assignee}";
}

std::string rule_text(const Rule& rule) {
  std::vector<std::string> parts;
  if (!rule.id.starts_with('#')) parts.push_back("id: " + word(rule.id));
  parts.push_back("on: " + std::string(rule_on_name(rule.on)));
  const auto add = [&](std::string_view name, const std::vector<std::string>& words) {
    if (!words.empty()) parts.push_back(std::string(name) + ": " + one_or_list(words));
  };
  add("type", rule.types);
  add("field", rule.fields);
  add("from", rule.from);
  add("to", rule.to);
  add("path", rule.paths);
  if (!rule.when.empty()) parts.push_back("when: " + double_quoted(rule.when));
  if (!rule.board.empty()) parts.push_back("board: " + word(rule.board));
  if (!rule.lane.empty()) parts.push_back("lane: " + word(rule.lane));
  parts.push_back("allow: " + allow_text(rule.allow));
  if (rule.severity != Severe::deny)
    parts.push_back("severity: " + std::string(severe_name(rule.severity)));
  return "- {" + join(parts, ", ") + "}\n";
}

std::string role_text(const Role& role, std::size_t width) {
  std::string line = "  " + word(role.name) + ":";
  line.append(width - std::min(width, word(role.name).size()) + 1, ' ');
  if (role.deputies.empty()) return line + flow(role.members) + "\n";
  return line + "{members: " + flow(role.members) + ", deputies: " + flow(role.deputies) + "}\n";
}

}  // namespace

std::string rights_section(const RightsSettings& rights, std::string_view name) {
  std::string out;
  if (name == "roles" && !rights.roles.empty()) {
    out = "roles:\n";
    std::size_t width = 0;
    for (const Role& role : rights.roles) width = std::max(width, word(role.name).size());
    for (const Role& role : rights.roles) out += role_text(role, width);
  }
  if (name == "rules" && !rights.rules.empty()) {
    out = "rules:  # the first that matches decides; what none matches is allowed\n";
    for (const Rule& rule : rights.rules) out += rule_text(rule);
  }
  return out;
}

}  // namespace kanban::yaml

namespace kanban {

std::string write_rights(const RightsSettings& rights) {
  const std::string roles = yaml::rights_section(rights, "roles");
  const std::string rules = yaml::rights_section(rights, "rules");
  return roles + (roles.empty() || rules.empty() ? "" : "\n") + rules;
}

}  // namespace kanban
