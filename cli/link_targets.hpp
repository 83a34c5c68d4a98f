// Link targets — the cards that a link typed by a person goes to. Shared by link, set and add.
#pragma once

#include <string>
#include <string_view>

#include "cli/planner.hpp"

namespace kanban::cli {

// `value` of the field `field` with the ids in full where the field links to cards: "tk" becomes
// "tk93ma", "+tk,-ab" keeps its signs. Other fields' values stay as they are. What is taken out
// need not exist any more. Errors: those of Planner::find_anywhere.
Result<std::string> linked_value(Planner& planner, Field field, std::string_view value);

// Whether `card` may have a link `field` to `other`. Errors: links-itself (usage); parent-circle
// (refused) where `other` is a part of the card already.
Status check_link(Planner& planner, const Card& card, Field field, const std::string& other);

}  // namespace kanban::cli
