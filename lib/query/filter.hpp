// Filter — which cards are meant: `type:bug,story -label:x due<2026-12-01 age>10d "words"`.
//
// Terms are joined by "and"; values after a colon, separated by commas, by "or"; a leading `-` or
// `not` negates a term; `or` and parentheses group. Bare words search id, title and description
// without regard to case. Parsing needs the settings (columns, types and their aliases, saved filters
// by name); matching needs who "me" is and what "now" is. Pure.
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

// Errors (usage): unknown-field with the nearest, bad-filter with the place, filter-too-long (1,000
// characters), and unknown-column and its sisters for values that the board does not have.
Result<Filter> parse_filter(std::string_view text, const Settings& settings);

// What a filter may begin with: `type:`, `due<` …, each with a sentence; for help and completion.
struct FilterTerm {
  std::string_view name;
  std::string_view doc;
};
std::vector<FilterTerm> filter_terms();

}  // namespace kanban
