#include "report/period.hpp"

#include <algorithm>

namespace kanban {
namespace {

int year_of(Date date) { return std::stoi(format_date(date).substr(0, 4)); }

// The first day of the period that holds `day`.
Date beginning(Date day, Period period, int week_start) {
  if (period == Period::day) return day;
  if (period == Period::week) return Date{day.days - (weekday(day) - week_start + 7) % 7};
  const std::string text = format_date(day);
  return make_date(year_of(day), std::stoi(text.substr(5, 2)), 1);
}

Date next(Date first, Period period) {
  if (period == Period::day) return Date{first.days + 1};
  if (period == Period::week) return Date{first.days + 7};
  return beginning(Date{first.days + 31}, Period::month, 0);
}

std::string name_of(Date first, Period period) {
  if (period == Period::month) return format_date(first).substr(0, 7);
  if (period == Period::week && weekday(first) == 0) return iso_week(first);
  return format_date(first);
}

}  // namespace

std::optional<Period> find_period(std::string_view name) {
  for (const Period period : {Period::day, Period::week, Period::month}) {
    if (period_name(period) == name) return period;
  }
  return std::nullopt;
}

std::string_view period_name(Period period) {
  switch (period) {
    case Period::day: return "day";
    case Period::week: return "week";
    case Period::month: break;
  }
  return "month";
}

std::vector<PeriodSpan> periods_of(const Flow& flow, Period period) {
  std::vector<PeriodSpan> spans;
  const Date end = std::min(flow.window.last, flow.today);
  Date first = beginning(flow.window.first, period, flow.rules().week_start);
  while (first <= end) {
    const Date after = next(first, period);
    const Date last{after.days - 1};
    PeriodSpan span;
    span.name = name_of(first, period);
    span.days = {std::max(first, flow.window.first), std::min(last, flow.window.last)};
    // The day asked for is over when nothing of it is left.
    const bool over =
        last < flow.today ||
        (last == flow.today && flow.as_of.seconds + 1 >= flow.zone.start_of(after).seconds);
    span.whole = over && span.days == DayRange{first, last};
    spans.push_back(std::move(span));
    first = after;
  }
  return spans;
}

std::string iso_week(Date date) {
  const Date thursday{date.days - weekday(date) + 3};
  const int year = year_of(thursday);
  const int week = (thursday.days - make_date(year, 1, 1).days) / 7 + 1;
  return std::to_string(year) + "-W" + (week < 10 ? "0" : "") + std::to_string(week);
}

}  // namespace kanban
