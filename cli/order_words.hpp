// Order words — sentences about the place of a card, shared by the text and the JSON of `why`.
#pragma once

#include <string>
#include <vector>

#include "cli/order_view.hpp"

namespace kanban::cli {

// "2,055".
std::string with_commas(std::int64_t number);

// One line of the table of factors: what it is, what it came from, the number.
struct FactorLine {
  std::string name = {};
  std::string says = {};
  Hundredths factor = 100;
};
std::vector<FactorLine> factor_lines(const OrderedBoard& ordered, const Waiting& card);

// Why a dated card stands where it stands: "fixed date, last day to start is today (due …)".
std::string date_words(const OrderedBoard& ordered, const Waiting& card);

// "expedite, not ranked", "blocks CMP-2", "fixed date, must start today", "40.85".
std::string neighbour_words(const Waiting& card);

// What would change the card's place against those next to it; empty where nothing is known.
std::string passing_words(const OrderedBoard& ordered, std::size_t place);

// "will be pulled or decided within 45 pulls or by 2027-01-20".
std::string bound_words(const OrderedBoard& ordered, const Waiting& card);

// A warning where a dated card is started too late at the present pace; empty otherwise.
std::string late_words(const OrderedBoard& ordered, const Waiting& card, std::size_t place);

// What nobody has said about the card, in words.
std::vector<std::string> missing_words(const Waiting& card);

}  // namespace kanban::cli
