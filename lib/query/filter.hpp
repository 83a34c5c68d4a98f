// Filter — which cards are meant: `type:bug,story -label:x due<2026-12-01 age>10d "words"`.
//
// Terms are joined by "and"; values after a colon, separated by commas, by "or"; a leading `-` or
// `not` negates a term; `or` and parentheses group; "and" binds tighter than "or". Bare words
// search id, title and description without regard to case, unless they are a state (`blocked`) or
// the name of a saved filter. Parsing needs the settings (columns, types and their aliases, saved
// filters by name); matching needs who "me" is and what "now" is. Pure.
//
// - field:value: the whole word, without regard to case; in free text any part
// - field:value*: begins with it
// - field:none, field:any: the card has no value, or one; a quoted "none" is the word itself
// - field:me: the person who asks, where the field names persons
// - size>=3, age>10d, here<2w: numbers and counts of days
// - due<today, due<+7d, created>2026-01-01: days
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "model/board.hpp"

namespace kanban {

// What a filter needs to know besides the card.
struct FilterContext {
  const Settings* settings = nullptr;
  std::string me = {};  // the key of the person who asks; empty when unknown
  Instant now = {};
  TimeZone zone = {};
};

class Filter {
 public:
  Filter();  // matches every card
  ~Filter();
  Filter(const Filter&);
  Filter& operator=(const Filter&);
  Filter(Filter&&) noexcept;
  Filter& operator=(Filter&&) noexcept;

  bool matches(const Card& card, const FilterContext& context) const;

  // The filter in its normal spelling; parsing that gives the same filter.
  std::string to_string() const;

  // Whether it has no term at all.
  bool matches_everything() const;

  struct Node;

 private:
  friend Result<Filter> parse_filter(std::string_view, const Settings&);
  std::shared_ptr<const Node> root_;
};

// Days since the card was made, the first day counted; for a finished or dropped card until it came
// into its column. At least 1. Days are those of the context's zone.
std::int32_t age_in_days(const Card& card, const FilterContext& context);

// Days in the present column, the first day counted; for a finished card since it was finished.
std::int32_t days_here(const Card& card, const FilterContext& context);

// Days since the last event or comment; 0 for today.
std::int32_t days_untouched(const Card& card, const FilterContext& context);

// Errors (usage): unknown-field with the nearest, bad-filter with the place, filter-too-long (1,000
// characters, or as many terms with its saved filters), and unknown-column and its sisters for
// values that the board does not have.
Result<Filter> parse_filter(std::string_view text, const Settings& settings);

// What a term may begin with: `type:`, `due:` … and `blocked` …, each with a sentence; for help and
// completion.
struct FilterTerm {
  std::string_view name;
  std::string_view doc;
};
std::vector<FilterTerm> filter_terms();

}  // namespace kanban
