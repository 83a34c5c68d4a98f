// Similar view — what looks alike on a board, in the words and tables in which verbs show it.
#pragma once

#include <string>
#include <vector>

#include "base/table.hpp"
#include "cli/session.hpp"
#include "order/review.hpp"
#include "similar/groups.hpp"

namespace kanban::cli {

// The cards that `like` lists, one a row; `about` is the card that they are like.
Table likeness_table(const Board& board, const std::vector<Likeness>& like, Instant now);

// A group of cards that may be one, with what it would count for together.
struct Together {
  CardGroup group = {};
  std::size_t clients = 0;            // different ones
  const CardFile* problem = nullptr;  // the card of the group that is a problem already
};

// What may be one among the open cards, most clients first; at most `most` of them.
std::vector<Together> together(const Board& board, std::size_t most);

Table together_table(const std::vector<Together>& groups);
std::string together_text(const Board& board, const std::vector<Together>& groups, Instant now,
                          std::size_t width);

// The command that makes one problem of the cards, or puts them under the one that is among them.
std::string gather_line(const std::vector<const CardFile*>& cards, const CardFile* problem);

// Why each open card, but the oldest of its group, is worth a word in refinement: "likely duplicate
// of BUG-2 (0.83)".
Doubles likely_doubles(const Board& board);

// What a new card looks like among the cards `recent`, in two lines; empty where nothing is likely.
std::string hint_text(const Settings& settings, std::vector<CardFile> recent, const Card& card,
                      Instant now);

// "open 3 d", "closed 40 d".
std::string state_words(const Settings& settings, const Card& card, Instant now);

// "0.71"; 1 at most.
std::string score_text(double score);

}  // namespace kanban::cli
