#include "rights/people.hpp"

#include <algorithm>
#include <set>

#include "base/names.hpp"
#include "base/text.hpp"

namespace kanban {
namespace {

void add_new(std::vector<std::string>& names, const std::vector<std::string>& more) {
  for (const std::string& name : more) {
    if (!contains(names, name)) names.push_back(name);
  }
}

bool has_login(const Person& person, std::string_view login, Forge forge) {
  const auto is_it = [&](const std::string& known) { return equal_ignoring_case(known, login); };
  return (forge != Forge::gitlab &&
          std::any_of(person.github.begin(), person.github.end(), is_it)) ||
         (forge != Forge::github && std::any_of(person.gitlab.begin(), person.gitlab.end(), is_it));
}

}  // namespace

Result<std::string> person_of_login(const Settings& settings, std::string_view login, Forge forge) {
  if (login.empty()) return std::string{};
  std::vector<std::string> found;
  bool known_otherwise = false;  // the login is the key of somebody who has logins
  for (const Person& person : settings.people) {
    const bool without = person.github.empty() && person.gitlab.empty();
    if (has_login(person, login, forge) || (without && person.name == login))
      found.push_back(person.name);
    known_otherwise = known_otherwise || person.name == login;
  }
  if (found.size() > 1) {
    return make_error(ErrorKind::invalid, "ambiguous-login",
                      "'" + printable(login) + "' is the login of " + join(found, " and of "))
        .hint("a login stands under one person of people: in board.yaml");
  }
  if (found.size() == 1) return found.front();
  if (!known_otherwise && contains(everybody(settings), login)) return std::string(login);
  return std::string{};
}

std::vector<std::string> logins_of(const Settings& settings, std::string_view person, Forge forge) {
  std::vector<std::string> logins;
  bool listed = false;
  for (const Person& one : settings.people) {
    if (one.name != person) continue;
    listed = listed || !one.github.empty() || !one.gitlab.empty();
    if (forge != Forge::gitlab) add_new(logins, one.github);
    if (forge != Forge::github) add_new(logins, one.gitlab);
  }
  if (!listed) logins.emplace_back(person);
  return logins;
}

std::string person_named(const Settings& settings, std::string_view name) {
  const std::string wanted = fold_case(trim(name));
  const auto is_it = [&](const std::string& known) { return fold_case(known) == wanted; };
  for (const std::string& key : everybody(settings)) {
    if (is_it(key)) return key;
  }
  for (const Person& person : settings.people) {
    for (const auto* names : {&person.github, &person.gitlab, &person.emails}) {
      if (std::any_of(names->begin(), names->end(), is_it)) return person.name;
    }
  }
  return {};
}

const Role* find_role(const Settings& settings, std::string_view name) {
  for (const Role& role : settings.rights.roles) {
    if (role.name == name) return &role;
  }
  return nullptr;
}

std::vector<std::string> people_in(const Settings& settings, std::string_view role) {
  std::vector<std::string> people;
  if (const Role* found = find_role(settings, role)) {
    add_new(people, found->members);
    add_new(people, found->deputies);
  }
  return people;
}

std::vector<std::string> people_in(const Settings& settings,
                                   const std::vector<std::string>& roles) {
  std::vector<std::string> people;
  for (const std::string& role : roles) add_new(people, people_in(settings, role));
  return people;
}

bool has_role(const Settings& settings, std::string_view person, std::string_view role) {
  const Role* found = find_role(settings, role);
  return found != nullptr && !person.empty() &&
         (contains(found->members, person) || contains(found->deputies, person));
}

std::vector<std::string> roles_of(const Settings& settings, std::string_view person) {
  std::vector<std::string> roles;
  for (const Role& role : settings.rights.roles) {
    if (has_role(settings, person, role.name)) roles.push_back(role.name);
  }
  return roles;
}

std::vector<std::string> everybody(const Settings& settings) {
  std::set<std::string> names;
  for (const Person& person : settings.people) names.insert(person.name);
  for (const Role& role : settings.rights.roles) {
    names.insert(role.members.begin(), role.members.end());
    names.insert(role.deputies.begin(), role.deputies.end());
  }
  return {names.begin(), names.end()};
}

std::string one_of(const std::vector<std::string>& names) {
  std::string words;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) words += i + 1 == names.size() ? " or " : ", ";
    words += names[i];
  }
  return words;
}

std::string role_words(const Settings& settings, const std::string& name) {
  const Role* role = find_role(settings, name);
  if (role == nullptr || (role->members.empty() && role->deputies.empty())) return name;
  std::string words = name + " (" + join(role->members, ", ");
  if (!role->deputies.empty()) {
    if (!role->members.empty()) words += ", ";
    words += (role->deputies.size() == 1 ? "deputy " : "deputies ") + join(role->deputies, ", ");
  }
  return words + ")";
}

}  // namespace kanban
