// Validate — what is wrong with cards by the words and rules of their board. Pure.
//
// Findings are Errors without a line, but with the spot in the file (yaml/places finds the line):
// codes unknown-column, unknown-type, unknown-product, unknown-class, unknown-impact,
// unknown-label, unknown-client, unknown-card, blocks-itself, blocks-circle, parent-circle,
// gathered-twice, event-before-created, event-order, event-in-future, column-differs-from-history,
// waits-for-differs.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "model/board.hpp"

namespace kanban {

// What is wrong with one card by itself. Severities: an unknown word is an error, odd times
// warnings.
std::vector<Error> validate_card(const Settings& settings, const CardFile& file, Instant now);

// What is wrong between the cards of a board: links to cards that do not exist, circles, two
// problems for one card.
// `elsewhere` are the cards of other boards, which links may go to as well.
std::vector<Error> validate_links(const Board& board,
                                  const std::set<std::string, std::less<>>& elsewhere = {});

}  // namespace kanban
