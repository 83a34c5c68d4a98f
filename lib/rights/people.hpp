// People — who a login is, and which roles a person has. Pure.
//
// Names are compared byte by byte, logins of a forge without the case of ASCII letters, as forges
// do. A person is known by the logins that board.yaml lists for her; one without any, or who is
// only named in a role, is known by her key.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/board.hpp"

namespace kanban {

// Where a login was authenticated.
enum class Forge : std::uint8_t { any, github, gitlab };

// The key of the person who has `login` at `forge`; empty when nobody has. Error (invalid):
// ambiguous-login, when two persons have it.
Result<std::string> person_of_login(const Settings& settings, std::string_view login, Forge forge);

// The logins of `person` at `forge`; her key where she has none anywhere.
std::vector<std::string> logins_of(const Settings& settings, std::string_view person, Forge forge);

// The key of the person whom a card names by `name`: her key, a login or an e-mail address,
// whatever the case of letters and the spaces around it; empty for somebody whom the board does not
// list.
std::string person_named(const Settings& settings, std::string_view name);

// The role called `name`, or null.
const Role* find_role(const Settings& settings, std::string_view name);

// Members first, then deputies; each once. None for an unknown role.
std::vector<std::string> people_in(const Settings& settings, std::string_view role);
std::vector<std::string> people_in(const Settings& settings, const std::vector<std::string>& roles);

bool has_role(const Settings& settings, std::string_view person, std::string_view role);

// The names of the roles that `person` has, in the order of board.yaml.
std::vector<std::string> roles_of(const Settings& settings, std::string_view person);

// Everybody whom people: or a role names, sorted.
std::vector<std::string> everybody(const Settings& settings);

// "po", "po or support", "admin, po or support".
std::string one_of(const std::vector<std::string>& names);

// "po (paula, deputy omar)".
std::string role_words(const Settings& settings, const std::string& role);

}  // namespace kanban
