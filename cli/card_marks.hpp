// Card marks — the colour of a card and the letter beside it, by its type, class, role or label.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/board.hpp"
#include "render/paint.hpp"

namespace kanban::cli {

struct CardMark {
  std::string value = {};   // the type, class, role or label; empty where a card has none
  std::string letter = {};  // the mark; no two values of a board share one
  Tint tint = Tint::none;
};

// What decides the mark of `card`: its type, its class of service, its role, or the first of its
// labels that has a colour (else its first label). A card without a type or class has the usual
// one.
std::string marked_value(const Card& card, ColorBy by, const Settings& settings);

class CardMarks {
 public:
  CardMarks() = default;  // no marks

  // Marks for `values`, the values of the cards that are shown. Those that board.yaml lists come
  // first and keep their letters whatever is shown; colours are those of board.yaml, else each
  // value gets one.
  CardMarks(ColorBy by, const Settings& settings, const std::vector<std::string>& values);

  // The mark of a value; without letter and colour for one that is not known.
  CardMark mark_of(std::string_view value) const;

  // In the order of board.yaml, then of the names.
  const std::vector<CardMark>& all() const { return marks_; }

 private:
  std::vector<CardMark> marks_ = {};
};

}  // namespace kanban::cli
