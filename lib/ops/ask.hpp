// Ask — a question on a card that somebody owes an answer to, and the answer. Pure.
//
// A question blocks the card, "waits for paula: Which VAT rate?", and names who owes the answer in
// `waits_for`; the answer is a comment that lets the card go on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/board.hpp"
#include "ops/stamp.hpp"

namespace kanban {

// The person or client whom `name` means, but for case. Error (usage): unknown-person where the
// board lists its people and the name is none of them, nor a client; bad-value for no name at all.
Result<std::string> find_person(const Settings& settings, std::string_view name);

// Errors (usage): bad-value without a question on one line; (refused): already-blocked,
// closed-card.
Status ask_card(const Settings& settings, Card& card, const std::string& whom,
                std::string_view question, const Stamp& stamp);

// What an answer did.
struct Answered {
  std::string question = {};            // empty where none was open
  std::vector<std::string> still = {};  // why the card is blocked all the same
};

// Appends the answer as a comment, and lets a card that waits for it go on. Of several questions it
// is about the one to `whom`, or where that is empty to who answers; what else blocks the card
// blocks it again. Errors (usage): bad-value without words; which-question where that does not say
// it.
Result<Answered> answer_card(Card& card, std::string_view answer, const Stamp& stamp,
                             const std::string& whom = {});

}  // namespace kanban
