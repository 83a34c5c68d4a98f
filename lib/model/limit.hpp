// Limit — how much work may be in one place at once, and what happens above it.
#pragma once

#include <optional>
#include <string_view>

namespace kanban {

// What a limit counts.
enum class Measure {
  cards,
  size,  // the sum of the field `size`; a card without one counts 1
};

// What happens to a change that breaks a limit or leaves a condition unmet.
enum class Severe {
  deny,  // refused, unless a reason is given
  warn,  // done, and said
  off,   // done
};

std::string_view severe_name(Severe severe);
std::optional<Severe> find_severe(std::string_view name);

struct Limit {
  int most = 0;  // from 1 on
  Measure by = Measure::cards;
  std::optional<Severe> over = {};  // absent: as the board says for all limits

  friend bool operator==(const Limit&, const Limit&) = default;
};

// What the section `limits:` says for the whole board.
struct LimitRules {
  std::optional<Limit> person = {};  // for each person who has no limit of her own
  Severe over = Severe::deny;        // limits that do not say it themselves
  Severe unmet = Severe::deny;       // conditions of columns that do not say it themselves
  Severe skip = Severe::off;         // a move that passes over columns

  friend bool operator==(const LimitRules&, const LimitRules&) = default;
};

}  // namespace kanban
