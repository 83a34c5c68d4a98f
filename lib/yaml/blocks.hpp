// Blocks — a card's text cut into its keys, and lists with a row an entry into their rows; every
// byte is in exactly one piece. For merging texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/card.hpp"

namespace kanban {

// Whole lines. The pieces of a text one after the other, `lead` before `body`, are the text.
struct TextPiece {
  std::string name = {};    // a key; or what a row is known by, see row_names
  std::string value = {};   // what it says, in a form that equal values share
  std::string lead = {};    // blank lines and comments above it
  std::string body = {};    // the lines of the key or row itself
  std::string remark = {};  // the comment behind its value, from the #
};

struct TextBlock {
  TextPiece piece = {};              // `body` is the head alone where there are rows
  std::vector<TextPiece> rows = {};  // of a list with a row an entry
};

struct CutCard {
  Card card = {};
  std::vector<TextBlock> blocks = {};  // in the order of the file
  std::string tail = {};               // what follows the last value
};

// Errors: those of parse_card; not-allowed (invalid) for a card in one pair of braces.
Result<CutCard> cut_card(std::string_view text, std::string_view path);

// What the rows of `field` are known by, and what they say: events and plain entries by all of it,
// comments by author and time, items to tick by their text; each with the number of those before it
// that are called the same. Only `name` and `value` are filled in.
std::vector<TextPiece> row_names(const Card& card, Field field);

// The same of plain entries in another order than the card's.
std::vector<TextPiece> row_names(Field field, const std::vector<std::string>& entries);

// What a key says in `card`, in the form of TextPiece::value.
std::string key_value(const Card& card, std::string_view key);

}  // namespace kanban
