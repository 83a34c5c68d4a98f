// Questions — what holds a card up: the questions on it that nobody answered, and any other block.
// Pure.
//
// A question is a block with the reason "waits for WHO: TEXT" (model/history.hpp); `waits_for`
// names who owes the answer. Two branches that ask about one card leave it with two questions:
// `waits_for` names the one whose question came last, and both stay open until answered.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/history.hpp"

namespace kanban {

// The question that a reason has the form of.
std::optional<OpenQuestion> question_in(std::string_view reason);

// Why a card is blocked, by its events since it was last let go on.
struct OpenReasons {
  std::vector<OpenQuestion> questions = {};  // each once, in the order asked
  std::string other = {};                    // the last reason that is no question

  bool empty() const { return questions.empty() && other.empty(); }
};

// Reasons of the form count as questions where `waits_for` names who is asked in one of them.
OpenReasons open_reasons(const Card& card);

// Adds the reason of a further block to `reasons`: each question once, the last asked last, and the
// last reason that is none.
void add_reason(std::vector<std::string>& reasons, std::string_view reason);

// The reasons of the open block, by events alone: what add_reason leaves of them.
std::vector<std::string> reasons_since(const Card& card);

// The reasons as the history has them: the questions, then the other.
std::vector<std::string> reason_words(const OpenReasons& reasons);

// Who owes an answer, each once, in the order asked; who a hand wrote into `waits_for` too.
std::vector<std::string> who_is_asked(const Card& card);

}  // namespace kanban
