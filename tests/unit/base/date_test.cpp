#include "base/date.hpp"

#include <string>

#include <catch2/catch.hpp>

namespace kanban {
namespace {

std::int64_t seconds_of(std::string_view text) {
  const auto instant = parse_foreign_instant(text);
  REQUIRE(instant.ok());
  return instant->seconds;
}

TEST_CASE("a date counts days from 1970") {
  CHECK(make_date(1970, 1, 1).days == 0);
  CHECK(make_date(1969, 12, 31).days == -1);
  CHECK(make_date(2000, 3, 1).days == 11017);
  CHECK(make_date(2026, 11, 20).days == 20777);
}

TEST_CASE("a leap year has a 29th of February, a century only every fourth time") {
  Date date;
  CHECK(read_date("2024-02-29T10:00", date));
  CHECK(date == make_date(2024, 2, 29));
  CHECK_FALSE(read_date("2026-02-29T10:00", date));
  CHECK_FALSE(read_date("2026-02-2", date));
  CHECK(parse_date("2024-02-29").ok());
  CHECK(parse_date("2000-02-29").ok());
  CHECK_FALSE(parse_date("2026-02-29").ok());
  CHECK_FALSE(parse_date("1900-02-29").ok());
  CHECK_FALSE(parse_date("2100-02-29").ok());
  CHECK(make_date(2024, 3, 1).days - make_date(2024, 2, 28).days == 2);
}

TEST_CASE("every day of four centuries is written, read back and follows the day before") {
  const int first = make_date(1880, 1, 1).days;
  const int last = make_date(2280, 12, 31).days;
  std::string before = format_date(Date{first - 1});
  for (int days = first; days <= last; ++days) {
    const std::string text = format_date(Date{days});
    const auto read = parse_date(text);
    if (!read.ok() || read->days != days || text <= before || text.size() != 10) {
      FAIL("day " << days << " is written " << text << " after " << before);
    }
    before = text;
  }
}

TEST_CASE("what is no date is refused with the text and the form to write") {
  for (const char* text : {"", "2026-1-05", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00",
                           "2026-01-32", "26-01-01", "2026/01/01", "2026-01-01 ", "2026-01-0a",
                           "0000-01-01", "+026-01-01", "tomorrow"}) {
    const auto date = parse_date(text);
    INFO(text);
    REQUIRE_FALSE(date.ok());
    CHECK(date.error().kind == ErrorKind::invalid);
    CHECK(date.error().code == "not-a-date");
  }
}

TEST_CASE("an instant has one form in files") {
  const auto instant = parse_instant("2026-11-18T09:14:03Z");
  REQUIRE(instant.ok());
  CHECK(format_instant(*instant) == "2026-11-18T09:14:03Z");
  CHECK(instant->seconds == 20775LL * 86400 + 9 * 3600 + 14 * 60 + 3);
  for (const char* text :
       {"2026-11-18", "2026-11-18T09:14:03", "2026-11-18T09:14Z", "2026-11-18 09:14:03Z",
        "2026-11-18T24:00:00Z", "2026-11-18T09:60:00Z", "2026-11-18T09:14:60Z",
        "2026-02-30T09:14:03Z", "2026-11-18T09:14:03z", "2026-11-18T09:14:03+00:00"}) {
    INFO(text);
    const auto bad = parse_instant(text);
    REQUIRE_FALSE(bad.ok());
    CHECK(bad.error().code == "not-an-instant");
  }
}

TEST_CASE("an instant before 1970 falls on the right day") {
  CHECK(utc_date(Instant{-1}) == make_date(1969, 12, 31));
  CHECK(utc_date(Instant{-86400}) == make_date(1969, 12, 31));
  CHECK(utc_date(Instant{-86401}) == make_date(1969, 12, 30));
  CHECK(format_instant(Instant{-1}) == "1969-12-31T23:59:59Z");
  CHECK(utc_midnight(make_date(1969, 12, 31)).seconds == -86400);
}

TEST_CASE("exports write instants in many forms") {
  const std::int64_t noon = parse_instant("2026-11-18T12:00:00Z")->seconds;
  for (const char* text :
       {"2026-11-18T12:00:00Z", "2026-11-18 12:00:00", "2026-11-18T12:00Z", "2026-11-18 12:00",
        "2026-11-18T12:00:00.000Z", "2026-11-18T12:00:00.123456", "2026-11-18T12:00:00,5Z",
        "2026-11-18T14:00:00+02:00", "2026-11-18T04:00:00-0800", "2026-11-18T17:30:00+05:30",
        "2026-11-18T13:00+01", "2026-11-18 12:00:00 UTC", "2026-11-18 13:00:00 +0100"}) {
    INFO(text);
    CHECK(seconds_of(text) == noon);
  }
  CHECK(seconds_of("2026-11-18") == noon - 12 * 3600);
  CHECK(seconds_of("2026-11-18T00:30:00+02:00") == noon - 13 * 3600 - 1800);
}

TEST_CASE("a leap second is the last second of its minute") {
  CHECK(seconds_of("2016-12-31T23:59:60Z") == parse_instant("2016-12-31T23:59:59Z")->seconds);
}

TEST_CASE("an export's nonsense is refused") {
  for (const char* text : {"",
                           "2026-11-18T",
                           "2026-11-18T1",
                           "2026-11-18T12",
                           "2026-11-18T12:",
                           "2026-11-18T12:0",
                           "2026-11-18X12:00",
                           "2026-11-18T12:00:",
                           "2026-11-18T12:00:0",
                           "2026-11-18T12:00:00.",
                           "2026-11-18T12:00:00.Z",
                           "2026-11-18T25:00:00Z",
                           "2026-11-18T12:61:00Z",
                           "2026-11-18T12:00:61Z",
                           "2026-11-18T12:00:00+2",
                           "2026-11-18T12:00:00+24:00",
                           "2026-11-18T12:00:00+02:60",
                           "2026-11-18T12:00:00+02:000",
                           "2026-11-18T12:00:00 PST",
                           "18.11.2026",
                           "1763467200"}) {
    INFO(text);
    CHECK_FALSE(parse_foreign_instant(text).ok());
  }
}

TEST_CASE("an offset that leads out of the years that files know is refused") {
  CHECK_FALSE(parse_foreign_instant("9999-12-31T23:59:59-01:00").ok());
  CHECK_FALSE(parse_foreign_instant("0001-01-01T00:00:00+01:00").ok());
  CHECK(parse_foreign_instant("9999-12-31T23:59:59Z").ok());
}

TEST_CASE("weekdays begin with Monday") {
  CHECK(weekday(make_date(2026, 11, 16)) == 0);
  CHECK(weekday(make_date(2026, 11, 22)) == 6);
  CHECK(weekday(make_date(1970, 1, 1)) == 3);
  CHECK(weekday(make_date(1969, 12, 29)) == 0);
  CHECK(weekday(make_date(1969, 12, 28)) == 6);
  CHECK(weekday(make_date(1900, 1, 1)) == 0);
}

}  // namespace
}  // namespace kanban
