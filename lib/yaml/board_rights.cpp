// Who may do what: roles, rules, logins and keys of people, what types ask of new cards.
#include <algorithm>
#include <array>

#include "base/names.hpp"
#include "base/text.hpp"
#include "model/fields.hpp"
#include "yaml/board_sections.hpp"

namespace kanban::yaml {
namespace {

constexpr auto kByName = [](const Role& role) -> const std::string& { return role.name; };

// A login that is shown and compared: nothing that could look like another letter.
bool is_login(std::string_view text) {
  return !text.empty() && text.size() <= 100 &&
         text.find_first_not_of(
             "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-@+") ==
             std::string_view::npos;
}

Result<std::vector<std::string>> read_logins(const BoardPart& part, const Node& node,
                                             std::string_view name) {
  TRY_ASSIGN(auto logins, part.texts(node, name));
  for (const std::string& login : logins) {
    if (is_login(login)) continue;
    return part.bad(node, "'" + printable(login) + "' is no login")
        .hint("a login is letters a to z, digits, '.', '_', '-', '@' and '+'");
  }
  return logins;
}

Result<std::vector<std::string>> read_keys(const BoardPart& part, const Node& node) {
  TRY_ASSIGN(auto keys, part.texts(node, "keys"));
  for (const std::string& key : keys) {
    const auto words = split(trim(key), ' ');
    const bool named = words.front().starts_with("ssh-") || words.front().starts_with("ecdsa-") ||
                       words.front().starts_with("sk-");
    const bool plain = words.size() >= 2 && words[1].size() >= 16 &&
                       words[1].find_first_not_of(
                           "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=") ==
                           std::string::npos;
    if (named && plain) continue;
    return part.bad(node, "'" + printable(key) + "' is no public ssh key")
        .hint("it is one line, as in ~/.ssh/id_ed25519.pub: ssh-ed25519 AAAA…");
  }
  return keys;
}

Result<Role> read_role(const BoardPart& part, const Node& key, const Node& node) {
  static constexpr std::array<std::string_view, 2> kKeys{"members", "deputies"};
  Role role;
  role.name = key.text;
  if (role.name == "anyone" || role.name == "nobody") {
    return part.bad(key, "no role can be called '" + role.name + "'; in rules the word means that");
  }
  if (node.kind == NodeKind::empty) return role;
  if (node.kind != NodeKind::map) {
    TRY_ASSIGN(role.members, part.texts(node, role.name));
    return role;
  }
  for (std::size_t i = 0; i < part.tree.pairs(node); ++i) {
    const Node& inner = part.tree.key(node, i);
    const Node& value = part.tree.value(node, i);
    if (inner.text == "members") {
      TRY_ASSIGN(role.members, part.texts(value, "members"));
    } else if (inner.text == "deputies") {
      TRY_ASSIGN(role.deputies, part.texts(value, "deputies"));
    } else {
      part.warn_unknown(inner, kKeys);
    }
  }
  return role;
}

bool is_person(const BoardPart& part, const std::string& name) {
  const Node* people = part.tree.find(part.tree.root(), "people");
  if (people != nullptr && part.tree.find(*people, name) != nullptr) return true;
  return std::any_of(part.settings.people.begin(), part.settings.people.end(),
                     [&](const Person& one) { return one.name == name; });
}

// A role has people. The name of a role among them would be taken for a person whom nobody is.
Status check_members(const BoardPart& part, const Node& node, const Role& role,
                     const std::vector<std::string>& roles) {
  for (const auto* people : {&role.members, &role.deputies}) {
    for (const std::string& name : *people) {
      if (name == "anyone" || name == "nobody") {
        return part.bad(node, "role '" + role.name + "' has people, and '" + name + "' is none")
            .hint("in a rule the word means that: allow: " + name);
      }
      if (name == role.name || !contains(roles, name) || is_person(part, name)) continue;
      return part.bad(node, "role '" + role.name + "' has people, and '" + name + "' is a role")
          .hint("name its members, or let the rule allow both: allow: [" + role.name + ", " + name +
                "]");
    }
  }
  return success();
}

// "anyone" and "nobody" are no roles that others could stand beside.
Status stand_alone(const BoardPart& part, const Node& node, const std::vector<std::string>& names) {
  if (names.size() == 1) return success();
  for (const std::string& name : names) {
    if (name == "anyone" || name == "nobody")
      return part.bad(node, "'" + name + "' stands alone; it is no role");
  }
  return success();
}

// anyone, nobody, a role, a list of roles, or {role: …, other: assignee}.
Result<Allow> read_allow(const BoardPart& part, const Node& node) {
  Allow allow;
  const Node* roles = &node;
  if (node.kind == NodeKind::map) {
    static constexpr std::array<std::string_view, 1> kOthers{"assignee"};
    static constexpr std::array<std::string_view, 2> kKeys{"role", "other"};
    roles = part.tree.find(node, "role");
    if (roles == nullptr) {
      return part.bad(node, "'allow' as a map names a 'role'")
          .hint("for example: allow: {role: team, other: assignee}");
    }
    if (const Node* other = part.tree.find(node, "other"); other != nullptr) {
      TRY(part.choice(*other, "other", kOthers));
      allow.other = true;
    }
    for (std::size_t i = 0; i < part.tree.pairs(node); ++i) {
      const Node& key = part.tree.key(node, i);
      if (key.text != "role" && key.text != "other") part.warn_unknown(key, kKeys);
    }
  }
  TRY_ASSIGN(const auto names, part.texts(*roles, "allow"));
  const bool one = names.size() == 1;
  if (names.empty()) return part.bad(*roles, "'allow' names nobody; write nobody if that is meant");
  if (one && names.front() == "anyone") return allow;
  TRY(stand_alone(part, *roles, names));
  allow.who = one && names.front() == "nobody" ? Allow::Who::nobody : Allow::Who::roles;
  if (allow.who == Allow::Who::roles) allow.roles = names;
  return allow;
}

Status read_fields(const BoardPart& part, const Node& node, std::string_view name,
                   std::vector<std::string>& target) {
  TRY_ASSIGN(target, part.texts(node, name));
  for (const std::string& field : target) {
    if (find_field(field) || field.starts_with("x-")) continue;
    std::vector<std::string> known;
    for (const FieldInfo& row : fields()) known.emplace_back(row.name);
    Error error = part.bad(node, "no card has a field '" + printable(field) + "'");
    error.hints = did_you_mean(field, known);
    return error;
  }
  return success();
}

Status read_rule_key(const BoardPart& part, const Node& key, const Node& value, Rule& rule) {
  static constexpr std::array<std::string_view, 12> kKeys{"id",    "on",   "type",  "field",
                                                          "from",  "to",   "path",  "when",
                                                          "board", "lane", "allow", "severity"};
  static constexpr std::array<std::string_view, 7> kOn{"create", "set",    "add", "remove",
                                                       "move",   "delete", "path"};
  const std::string& name = key.text;
  if (name == "id") {
    TRY_ASSIGN(rule.id, part.one(value, name));
  } else if (name == "on") {
    TRY_ASSIGN(const std::string on, part.choice(value, name, kOn));
    rule.on = *find_rule_on(on);
  } else if (name == "type") {
    TRY_ASSIGN(rule.types, part.texts(value, name));
  } else if (name == "field") {
    TRY(read_fields(part, value, name, rule.fields));
  } else if (name == "from") {
    TRY_ASSIGN(rule.from, part.texts(value, name));
  } else if (name == "to") {
    TRY_ASSIGN(rule.to, part.texts(value, name));
  } else if (name == "path") {
    TRY_ASSIGN(rule.paths, part.texts(value, name));
  } else if (name == "when") {
    TRY_ASSIGN(rule.when, part.one(value, name));
  } else if (name == "board") {
    TRY_ASSIGN(rule.board, part.one(value, name));
  } else if (name == "lane") {
    TRY_ASSIGN(rule.lane, part.one(value, name));
  } else if (name == "allow") {
    TRY_ASSIGN(rule.allow, read_allow(part, value));
  } else if (name == "severity") {
    TRY_ASSIGN(rule.severity, read_severe(part, value, name));
  } else {
    // A word that is passed over would make the rule match more than is meant.
    std::vector<std::string> known(kKeys.begin(), kKeys.end());
    Error error = part.bad(key, "a rule has no '" + printable(name) + "'");
    error.hints = did_you_mean(name, known);
    error.hints.push_back("a rule has: " + join(known, ", "));
    return error;
  }
  return success();
}

// What a rule may name by what it is about.
Status check_parts(const BoardPart& part, const Node& entry, const Rule& rule) {
  const auto only_for = [&](bool named, std::string_view name,
                            std::initializer_list<RuleOn> about) -> Status {
    if (!named || std::find(about.begin(), about.end(), rule.on) != about.end()) return success();
    return part.bad(entry, "'" + std::string(name) + "' says nothing in a rule on " +
                               std::string(rule_on_name(rule.on)));
  };
  using enum RuleOn;
  TRY(only_for(!rule.fields.empty(), "field", {set, add, remove}));
  TRY(only_for(!rule.from.empty(), "from", {move}));
  TRY(only_for(!rule.to.empty(), "to", {move, create}));
  TRY(only_for(!rule.paths.empty(), "path", {path}));
  TRY(only_for(!rule.types.empty(), "type", {create, set, add, remove, move, erase}));
  TRY(only_for(!rule.when.empty(), "when", {create, set, add, remove, move, erase}));
  TRY(only_for(!rule.lane.empty(), "lane", {create, set, add, remove, move, erase}));
  TRY(only_for(rule.allow.other, "other", {create, set, add, remove, move, erase}));
  return success();
}

// Entries come and go in lists only: such a rule about a field of one value, or of values by key,
// would never match.
Status check_lists(const BoardPart& part, const Node& entry, const Rule& rule) {
  if (rule.on != RuleOn::add && rule.on != RuleOn::remove) return success();
  for (const std::string& name : rule.fields) {
    const auto field = find_field(name);
    const bool lists = field && is_list(info(*field).kind) && info(*field).kind != FieldKind::map;
    if (lists) continue;
    std::vector<std::string> known;
    for (const FieldInfo& row : fields()) {
      if (is_list(row.kind) && row.kind != FieldKind::map) known.emplace_back(row.name);
    }
    Error error = part.bad(entry, "a rule on " + std::string(rule_on_name(rule.on)) +
                                      " is about lists, and '" + printable(name) + "' is none");
    error.hints = did_you_mean(name, known);
    error.hints.push_back("a rule on set is about every field; lists are: " + join(known, ", "));
    return error;
  }
  return success();
}

Result<Rule> read_rule(const BoardPart& part, const Node& entry, std::size_t number) {
  if (entry.kind != NodeKind::map) {
    return part.bad(entry, "a rule must be a map")
        .hint("for example: {id: R4, on: set, field: [rank, class], allow: po}");
  }
  Rule rule;
  for (std::size_t i = 0; i < part.tree.pairs(entry); ++i)
    TRY(read_rule_key(part, part.tree.key(entry, i), part.tree.value(entry, i), rule));
  for (const std::string_view needed : {"on", "allow"}) {
    if (part.tree.find(entry, needed) != nullptr) continue;
    return part.bad(entry, "this rule has no '" + std::string(needed) + "'")
        .hint("for example: {id: R4, on: set, field: [rank, class], allow: po}");
  }
  TRY(check_parts(part, entry, rule));
  TRY(check_lists(part, entry, rule));
  if (rule.id.empty()) rule.id = "#" + std::to_string(number);
  rule.written.place = locate(part.source, entry.begin);
  return rule;
}

}  // namespace

Status read_roles(const BoardPart& part, const Node& value) {
  std::vector<Role> own;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < part.tree.pairs(value); ++i)
    names.push_back(part.tree.key(value, i).text);
  for (std::size_t i = 0; i < part.tree.pairs(value); ++i) {
    TRY_ASSIGN(Role role, read_role(part, part.tree.key(value, i), part.tree.value(value, i)));
    TRY(check_members(part, part.tree.value(value, i), role, names));
    own.push_back(std::move(role));
  }
  put_over(part.settings.rights.roles, std::move(own), kByName);
  return success();
}

Status read_rules(const BoardPart& part, const Node& value) {
  std::vector<Rule> own;
  for (const std::uint32_t child : value.children) {
    TRY_ASSIGN(Rule rule, read_rule(part, part.tree[child], own.size() + 1));
    for (const Rule& other : own) {
      if (other.id != rule.id) continue;
      return part.bad(part.tree[child], "two rules are called '" + printable(rule.id) + "'");
    }
    own.push_back(std::move(rule));
  }
  // What this file says is read first; a rule of the same name replaces the one taken over.
  auto& rules = part.settings.rights.rules;
  for (Rule& rule : rules) {
    const bool replaced =
        !rule.id.starts_with('#') &&
        std::any_of(own.begin(), own.end(), [&](const Rule& other) { return other.id == rule.id; });
    if (!replaced) own.push_back(std::move(rule));
  }
  rules = std::move(own);
  return success();
}

Result<bool> read_type_policy(const BoardPart& part, const Node& key, const Node& value,
                              TypePolicy& policy) {
  const std::string& name = key.text;
  if (name == "enters") {
    TRY_ASSIGN(policy.enters, part.one(value, name));
  } else if (name == "by") {
    TRY_ASSIGN(policy.by, part.texts(value, name));
    TRY(stand_alone(part, value, policy.by));
  } else if (name == "class") {
    TRY_ASSIGN(policy.card_class, part.one(value, name));
  } else if (name == "needs") {
    TRY(read_fields(part, value, name, policy.needs));
  } else {
    return false;
  }
  policy.written.place = locate(part.source, key.begin);
  return true;
}

Result<bool> read_identity(const BoardPart& part, const Node& key, const Node& value,
                           Person& person) {
  const std::string& name = key.text;
  if (name == "github") {
    TRY_ASSIGN(person.github, read_logins(part, value, name));
  } else if (name == "gitlab") {
    TRY_ASSIGN(person.gitlab, read_logins(part, value, name));
  } else if (name == "keys") {
    TRY_ASSIGN(person.keys, read_keys(part, value));
  } else {
    return false;
  }
  return true;
}

}  // namespace kanban::yaml
