#include "report/working_time.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

Instant at(std::string_view text) { return parse_instant(std::string(text) + ":00Z").value(); }
Date day(std::string_view text) { return parse_date(text).value(); }

// Monday to Friday, 9 to 17, Christmas off.
FlowSettings office() {
  FlowSettings rules;
  rules.working_days = {true, true, true, true, true, false, false};
  rules.holidays = {day("2026-12-25")};
  return rules;
}

std::string after(std::string_view from, std::string_view span, Hours hours) {
  const FlowSettings rules = office();
  return format_instant(WorkingTime(rules, {}).after(at(from), *read_time_span(span), hours));
}

TEST_CASE("time by the calendar runs at night and on Sundays") {
  CHECK(after("2026-11-20T16:30", "4h", Hours::calendar) == "2026-11-20T20:30:00Z");
  CHECK(after("2026-11-20T16:30", "2d", Hours::calendar) == "2026-11-22T16:30:00Z");
}

TEST_CASE("working time stops at five and goes on at nine of the next working day") {
  // Friday 16:30: half an hour today, three and a half on Monday.
  CHECK(after("2026-11-20T16:30", "4h", Hours::working) == "2026-11-23T12:30:00Z");
  CHECK(after("2026-11-20T20:00", "1h", Hours::working) == "2026-11-23T10:00:00Z");
  CHECK(after("2026-11-20T09:00", "8h", Hours::working) == "2026-11-20T17:00:00Z");
  // A day of work is eight hours: the same time on the next working day.
  CHECK(after("2026-11-19T10:00", "1d", Hours::working) == "2026-11-20T10:00:00Z");
  CHECK(after("2026-12-24T10:00", "1d", Hours::working) == "2026-12-28T10:00:00Z");
}

TEST_CASE("what was added is what is measured") {
  const FlowSettings rules = office();
  const WorkingTime time(rules, {});
  for (const char* span : {"15m", "7h", "8h", "9h", "3d", "40d"}) {
    for (const char* from : {"2026-11-20T08:59", "2026-11-20T13:17", "2026-11-21T12:00"}) {
      INFO(span << " from " << from);
      const Instant end = time.after(at(from), *read_time_span(span), Hours::working);
      const TimeSpan wanted = *read_time_span(span);
      const std::int64_t unit = wanted.unit == SpanUnit::minutes ? 60
                                : wanted.unit == SpanUnit::hours ? 3600
                                                                 : 8 * 3600;
      CHECK(time.between(at(from), end, Hours::working) == wanted.amount * unit);
    }
  }
  CHECK(time.between(at("2026-11-20T10:00"), at("2026-11-20T09:00"), Hours::calendar) == 0);
}

TEST_CASE("working hours are those of the board's zone, also when its clocks change") {
  FlowSettings rules;  // every day; the clocks go back on 2026-10-25 at 03:00
  const TimeZone madrid = TimeZone::find("Europe/Madrid").value();
  const WorkingTime time(rules, madrid);
  // 09:00 in Madrid is 07:00 UTC before and 08:00 UTC after.
  const TimeSpan hour{1, SpanUnit::hours};
  CHECK(format_instant(time.after(at("2026-10-24T02:00"), hour, Hours::working)) ==
        "2026-10-24T08:00:00Z");
  CHECK(format_instant(time.after(at("2026-10-25T02:00"), hour, Hours::working)) ==
        "2026-10-25T09:00:00Z");
}

TEST_CASE("a board without a working day goes by the calendar rather than for ever") {
  FlowSettings rules;
  rules.working_days = {};
  const WorkingTime time(rules, {});
  CHECK(format_instant(time.after(at("2026-11-20T10:00"), TimeSpan{2, SpanUnit::hours},
                                  Hours::working)) == "2026-11-20T12:00:00Z");
  CHECK(working_day_before(rules, day("2026-11-20")) == day("2026-11-19"));
}

TEST_CASE("working days are counted and looked for backwards") {
  const FlowSettings rules = office();
  CHECK(working_days_between(rules, day("2026-11-20"), day("2026-11-23")) == 1);
  CHECK(working_days_between(rules, day("2026-12-24"), day("2026-12-29")) == 2);
  CHECK(working_days_between(rules, day("2026-12-29"), day("2026-12-24")) == 0);
  CHECK(working_day_before(rules, day("2026-11-23")) == day("2026-11-20"));
  CHECK(working_day_before(rules, day("2026-12-28")) == day("2026-12-24"));
}

TEST_CASE("a time is shown in the largest unit that says enough") {
  const FlowSettings rules = office();
  const WorkingTime time(rules, {});
  CHECK(time.shown(30, Hours::calendar) == "1 min");
  CHECK(time.shown(45 * 60, Hours::calendar) == "45 min");
  CHECK(time.shown(90 * 60, Hours::calendar) == "90 min");
  CHECK(time.shown(3 * 3600 + 1800, Hours::calendar) == "3 h");
  CHECK(time.shown(30 * 3600, Hours::calendar) == "30 h");
  CHECK(time.shown(49 * 3600, Hours::calendar) == "2 d");
  CHECK(time.shown(16 * 3600, Hours::working) == "2 d");
}

}  // namespace
}  // namespace kanban
