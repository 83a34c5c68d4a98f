// People settings — what a board promises and asks of the people around it: the sections respond,
// daily and templates of board.yaml, as values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace kanban {

enum class SpanUnit : std::uint8_t { minutes, hours, days };

// A time such as 30m, 4h or 2d, as a person wrote it: how long a day is depends on the hours that
// are counted.
struct TimeSpan {
  int amount = 0;  // from 1 on
  SpanUnit unit = SpanUnit::hours;

  friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

// Reads "30m", "4h", "2d" or "1w"; nothing for anything else.
std::optional<TimeSpan> read_time_span(std::string_view text);

// "4h".
std::string format_time_span(TimeSpan span);

// Which hours count towards a target.
enum class Hours : std::uint8_t {
  calendar,  // all of them; a day is 24
  working,   // those of `working_hours` on working days; a day is as long as they are
};

// How soon those who ask must hear of it. An empty list means any.
struct RespondRule {
  std::vector<std::string> types = {};
  std::vector<std::string> classes = {};
  std::vector<std::string> products = {};
  std::optional<TimeSpan> first = {};  // until the first answer
  std::optional<TimeSpan> solve = {};  // until the card is done
  Hours hours = Hours::calendar;

  friend bool operator==(const RespondRule&, const RespondRule&) = default;
};

struct DailySettings {
  std::vector<std::string> people = {};  // who lead it in turn; empty: all of `people:`
  std::optional<Date> since = {};        // the day on which the first of them led it

  friend bool operator==(const DailySettings&, const DailySettings&) = default;
};

// At least so many percent of the cards should be of this form; never enforced.
struct FormGoal {
  std::string form = {};
  int percent = 0;

  friend bool operator==(const FormGoal&, const FormGoal&) = default;
};

}  // namespace kanban
