// Requester — who asked for a card: a department, a person of it, or both. Pure.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "model/card.hpp"

namespace kanban {

struct Requester {
  std::string department = {};
  std::string person = {};
};

// "Sales/ana"; without a slash it is a person. The text is values, whatever signs it holds. Errors
// (usage): bad-value where it names nobody or holds control characters.
Result<Requester> read_requester(std::string_view text);

// Puts it into `requested_by` of `card`, in place of what that says of the two.
void set_requester(Card& card, const Requester& requester);

}  // namespace kanban
