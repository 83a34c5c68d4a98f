// Ids — what a card may be called, and how new names are made.
//
// A new id is random: Crockford's base 32 in lower case (digits and letters without i, l, o, u),
// the first a letter so that no YAML reader takes it for a number. An imported card keeps its own
// key.
#pragma once

#include <string>
#include <string_view>

#include "base/random.hpp"
#include "base/result.hpp"

namespace kanban {

// Letters, digits, `.`, `_`, `-`; at most 64; begins and ends with a letter or digit; no name that
// Windows reserves (con, nul, com1 …).
bool is_valid_id(std::string_view text);

// Why `text` is no id. Error: bad-id (invalid).
Status check_id(std::string_view text);

// How many characters a new id has on a board of `cards` cards: 6, and 8 from 20,000 on.
std::size_t id_length(std::size_t cards);

// A new id of `length` characters drawn from `random`.
std::string random_id(Random& random, std::size_t length);

// The id that a card's file name begins with: "k7f3q2" of "k7f3q2-login-loops.yaml" where the id is
// known, by `name_has_id`. A file name alone is ambiguous when an id holds hyphens.
bool name_has_id(std::string_view file_name, std::string_view id);

// What the file's name says the id is: up to the first hyphen, or up to the second one in names
// such as HADOOP-1234-fix-it.yaml.
std::string_view id_in_name(std::string_view file_name);

// `id` and a slug of `title`: "k7f3q2-login-loops.yaml".
std::string card_file_name(std::string_view id, std::string_view title);

}  // namespace kanban
