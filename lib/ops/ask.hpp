// Ask — a question on a card that somebody owes an answer to, and the answer. Pure.
//
// A question blocks the card, "waits for paula: Which VAT rate?", and names who owes the answer in
// `waits_for`; the answer is a comment that lets the card go on.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "model/board.hpp"
#include "ops/stamp.hpp"

namespace kanban {

// The person or client whom `name` means, but for case. Error (usage): unknown-person where the
// board lists its people and the name is none of them, nor a client.
Result<std::string> find_person(const Settings& settings, std::string_view name);

// Errors (usage): bad-value without a question on one line; (refused): already-blocked.
Status ask_card(Card& card, const std::string& whom, std::string_view question, const Stamp& stamp);

// Appends the answer as a comment, and lets a card that waits for it go on; the question, or empty
// where none was open. Error (usage): bad-value without words.
Result<std::string> answer_card(Card& card, std::string_view answer, const Stamp& stamp);

}  // namespace kanban
