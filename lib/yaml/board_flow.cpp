// The sections of board.yaml about flow: days, weeks, named clocks, forecasts, odd moves.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "yaml/board_sections.hpp"

namespace kanban::yaml {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};

Result<int> weekday_number(const BoardPart& part, const Node& node, const std::string& name) {
  const auto day = std::find_if(kWeekdays.begin(), kWeekdays.end(), [&](std::string_view known) {
    return equal_ignoring_case(known, name) || equal_ignoring_case(known.substr(0, 3), name);
  });
  if (day != kWeekdays.end()) return static_cast<int>(day - kWeekdays.begin());
  return part.bad(node, "'" + name + "' is no day of the week")
      .hint("write monday … sunday, or mon … sun");
}

Result<Date> day_of(const BoardPart& part, const Node& node, std::string_view text) {
  auto date = parse_date(trim(text));
  if (date.ok()) return *date;
  return part.bad(node, "'" + std::string(text) + "' is no day").hint("write it as 2026-12-24");
}

// "2026-08-01..2026-08-15", or one day.
Result<DayRange> range_of(const BoardPart& part, const Node& node, const std::string& text) {
  const std::size_t dots = text.find("..");
  DayRange range;
  TRY_ASSIGN(range.first, day_of(part, node, text.substr(0, dots)));
  TRY_ASSIGN(range.last,
             day_of(part, node, dots == std::string::npos ? text : text.substr(dots + 2)));
  if (range.last < range.first) return part.bad(node, "'" + text + "' ends before it begins");
  return range;
}

// Reads a word of `names` as the enumerator at the same place.
template <typename Rule, std::size_t N>
Status read_rule(const BoardPart& part, const Node& node, std::string_view name, Rule& target,
                 const std::array<std::string_view, N>& names) {
  TRY_ASSIGN(const std::string word, part.choice(node, name, names));
  target = static_cast<Rule>(std::find(names.begin(), names.end(), word) - names.begin());
  return success();
}

constexpr std::array<std::string_view, 9> kRules{"days",       "moves",    "recommit",
                                                 "reopen",     "no_start", "abandoned",
                                                 "percentile", "wip",      "baseline"};

Status read_flow_key(const BoardPart& part, const Node& key, const Node& value) {
  using Two = std::array<std::string_view, 2>;
  using Three = std::array<std::string_view, 3>;
  FlowSettings& flow = part.settings.flow;
  const std::string& name = key.text;
  if (name == "days") {
    return read_rule(part, value, name, flow.days, Three{"inclusive", "elapsed", "working"});
  }
  if (name == "moves") {
    return read_rule(part, value, name, flow.moves, Three{"again", "furthest", "last"});
  }
  if (name == "recommit") {
    return read_rule(part, value, name, flow.recommit, Three{"last", "keep", "sum"});
  }
  if (name == "reopen") {
    return read_rule(part, value, name, flow.reopen, Two{"go-on", "new-run"});
  }
  if (name == "no_start") {
    return read_rule(part, value, name, flow.no_start, Three{"none", "created", "one-day"});
  }
  if (name == "abandoned") {
    return read_rule(part, value, name, flow.abandoned, Two{"depart", "ignore"});
  }
  if (name == "percentile") {
    return read_rule(part, value, name, flow.percentile, Two{"nearest-rank", "linear"});
  }
  if (name == "wip") return read_rule(part, value, name, flow.wip, Two{"end-of-day", "touched"});
  if (name == "baseline") {
    TRY_ASSIGN(const std::string text, part.one(value, name));
    TRY_ASSIGN(flow.baseline, range_of(part, value, text));
    return success();
  }
  part.warn_unknown(key, kRules);
  return success();
}

}  // namespace

Status read_week_start(const BoardPart& part, const Node& value) {
  TRY_ASSIGN(const std::string name, part.one(value, "week_start"));
  TRY_ASSIGN(part.settings.flow.week_start, weekday_number(part, value, name));
  return success();
}

Status read_working_days(const BoardPart& part, const Node& value) {
  TRY_ASSIGN(const auto names, part.texts(value, "working_days"));
  std::array<bool, 7> days{};
  for (const std::string& name : names) {
    TRY_ASSIGN(const int day, weekday_number(part, value, name));
    days.at(static_cast<std::size_t>(day)) = true;
  }
  if (names.empty()) return part.bad(value, "'working_days' names at least one day");
  part.settings.flow.working_days = days;
  return success();
}

Status read_holidays(const BoardPart& part, const Node& value) {
  TRY_ASSIGN(const auto texts, part.texts(value, "holidays"));
  std::vector<Date> days;
  for (const std::string& text : texts) {
    TRY_ASSIGN(const Date day, day_of(part, value, text));
    days.push_back(day);
  }
  std::sort(days.begin(), days.end());
  part.settings.flow.holidays = std::move(days);
  return success();
}

Status read_clocks(const BoardPart& part, const Node& value) {
  static constexpr std::array<std::string_view, 2> kKeys{"from", "to"};
  const auto read_key = [](const BoardPart& inner, const Node& key, const Node& node,
                           FlowClock& clock) -> Status {
    if (key.text == "from") {
      TRY_ASSIGN(clock.from, inner.one(node, "from"));
    } else if (key.text == "to") {
      TRY_ASSIGN(clock.to, inner.one(node, "to"));
    } else {
      inner.warn_unknown(key, kKeys);
    }
    return success();
  };
  TRY(read_named<FlowClock>(part, value, part.settings.flow.clocks, +read_key));
  for (const FlowClock& clock : part.settings.flow.clocks) {
    if (clock.from.empty() || clock.to.empty()) {
      return part.bad(value, "the clock '" + clock.name + "' needs 'from' and 'to'")
          .hint("for example: " + clock.name + ": {from: develop, to: review}");
    }
  }
  return success();
}

Status read_forecast(const BoardPart& part, const Node& value) {
  static constexpr std::array<std::string_view, 2> kKeys{"history", "exclude"};
  for (std::size_t i = 0; i < part.tree.pairs(value); ++i) {
    const Node& key = part.tree.key(value, i);
    const Node& node = part.tree.value(value, i);
    if (key.text == "history") {
      TRY_ASSIGN(part.settings.flow.forecast.history, part.positive(node, "history"));
    } else if (key.text == "exclude") {
      TRY_ASSIGN(const auto texts, part.texts(node, "exclude"));
      std::vector<DayRange> ranges;
      for (const std::string& text : texts) {
        TRY_ASSIGN(const DayRange range, range_of(part, node, text));
        ranges.push_back(range);
      }
      part.settings.flow.forecast.exclude = std::move(ranges);
    } else {
      part.warn_unknown(key, kKeys);
    }
  }
  return success();
}

Status read_flow(const BoardPart& part, const Node& value) {
  for (std::size_t i = 0; i < part.tree.pairs(value); ++i) {
    TRY(read_flow_key(part, part.tree.key(value, i), part.tree.value(value, i)));
  }
  return success();
}

}  // namespace kanban::yaml
