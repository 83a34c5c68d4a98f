#include "base/zone.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

Instant at(std::string_view text) {
  const auto instant = parse_instant(text);
  REQUIRE(instant.ok());
  return *instant;
}

TimeZone zone(std::string_view name) {
  auto found = TimeZone::find(name);
  REQUIRE(found.ok());
  return *found;
}

TEST_CASE("UTC is the zone of a board that names none") {
  const TimeZone utc;
  CHECK(utc.name() == "UTC");
  CHECK(utc.offset_at(at("2026-07-01T00:00:00Z")) == 0);
  CHECK(utc.date_of(at("2026-11-18T23:59:59Z")) == make_date(2026, 11, 18));
  CHECK(utc.start_of(make_date(2026, 11, 18)) == at("2026-11-18T00:00:00Z"));
  CHECK(zone("UTC").name() == "UTC");
}

TEST_CASE("Madrid is an hour ahead in winter and two in summer") {
  const TimeZone madrid = zone("Europe/Madrid");
  CHECK(madrid.name() == "Europe/Madrid");
  CHECK(madrid.offset_at(at("2026-01-15T12:00:00Z")) == 3600);
  CHECK(madrid.offset_at(at("2026-07-15T12:00:00Z")) == 7200);
  // The clocks go forward on 29 March 2026 and back on 25 October 2026, both at 01:00 UTC.
  CHECK(madrid.offset_at(at("2026-03-29T00:59:59Z")) == 3600);
  CHECK(madrid.offset_at(at("2026-03-29T01:00:00Z")) == 7200);
  CHECK(madrid.offset_at(at("2026-10-25T00:59:59Z")) == 7200);
  CHECK(madrid.offset_at(at("2026-10-25T01:00:00Z")) == 3600);
}

TEST_CASE("a day in Madrid begins before it does in UTC") {
  const TimeZone madrid = zone("Europe/Madrid");
  CHECK(madrid.date_of(at("2026-11-18T22:59:59Z")) == make_date(2026, 11, 18));
  CHECK(madrid.date_of(at("2026-11-18T23:00:00Z")) == make_date(2026, 11, 19));
  CHECK(madrid.date_of(at("2026-07-01T21:59:59Z")) == make_date(2026, 7, 1));
  CHECK(madrid.date_of(at("2026-07-01T22:00:00Z")) == make_date(2026, 7, 2));
  CHECK(madrid.start_of(make_date(2026, 11, 19)) == at("2026-11-18T23:00:00Z"));
  CHECK(madrid.start_of(make_date(2026, 7, 2)) == at("2026-07-01T22:00:00Z"));
  CHECK(madrid.format_minute(at("2026-11-18T09:14:03Z")) == "2026-11-18 10:14");
}

TEST_CASE("the days of a change of clocks have 23 and 25 hours") {
  const TimeZone madrid = zone("Europe/Madrid");
  const auto hours = [&](Date day) {
    return (madrid.start_of(Date{day.days + 1}).seconds - madrid.start_of(day).seconds) / 3600;
  };
  CHECK(hours(make_date(2026, 3, 29)) == 23);
  CHECK(hours(make_date(2026, 10, 25)) == 25);
  CHECK(hours(make_date(2026, 10, 26)) == 24);
}

TEST_CASE("each instant falls on the day that has begun and not ended") {
  for (const char* name : {"Europe/Madrid", "America/New_York", "Asia/Kolkata",
                           "Australia/Lord_Howe", "America/Santiago", "Pacific/Apia"}) {
    const TimeZone here = zone(name);
    for (std::int64_t t = at("2026-01-01T00:00:00Z").seconds;
         t < at("2027-01-01T00:00:00Z").seconds; t += 5407) {
      const Date day = here.date_of(Instant{t});
      const bool inside =
          here.start_of(day).seconds <= t && t < here.start_of(Date{day.days + 1}).seconds;
      if (!inside) FAIL(name << " at " << format_instant(Instant{t}));
    }
  }
}

TEST_CASE("a midnight that is skipped begins its day when the clocks change") {
  // In Santiago the clocks go from 24:00 on 5 September 2026 to 01:00 on the 6th, at 04:00 UTC.
  const TimeZone santiago = zone("America/Santiago");
  CHECK(santiago.start_of(make_date(2026, 9, 6)) == at("2026-09-06T04:00:00Z"));
  CHECK(santiago.format_minute(at("2026-09-06T04:00:00Z")) == "2026-09-06 01:00");
}

TEST_CASE("a zone that does not exist is an error with a hint") {
  for (const char* name : {"", "Mars/Olympus", "../../etc/passwd", "europe"}) {
    INFO(name);
    const auto found = TimeZone::find(name);
    REQUIRE_FALSE(found.ok());
    CHECK(found.error().code == "unknown-time-zone");
    CHECK(found.error().hints.size() == 1);
  }
}

}  // namespace
}  // namespace kanban
