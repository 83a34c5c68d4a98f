#include "cli/clock.hpp"

#include <catch2/catch.hpp>

using namespace kanban;
using namespace kanban::cli;

TEST_CASE("a time is shown to the minute, to the day, or from now") {
  const Instant at = *parse_instant("2026-11-20T23:04:30Z");
  const Instant now = *parse_instant("2026-11-21T02:05:00Z");
  CHECK(Clock{.now = now}.say(at) == "2026-11-20 23:04");
  const TimeZone rome = *TimeZone::find("Europe/Rome");
  CHECK(Clock{rome, DateStyle::iso, now}.say(at) == "2026-11-21 00:04");
  CHECK(Clock{rome, DateStyle::brief, now}.say(at) == "2026-11-21");
  CHECK(Clock{rome, DateStyle::relative, now}.say(at) == "3 h ago");
}

TEST_CASE("relative times use a unit from twice itself on") {
  const Instant now{1000000000};
  const auto words = [&](std::int64_t ago) { return relative_words({now.seconds - ago}, now); };
  CHECK(words(0) == "now");
  CHECK(words(59) == "now");
  CHECK(words(60) == "1 min ago");
  CHECK(words(7199) == "119 min ago");
  CHECK(words(7200) == "2 h ago");
  CHECK(words(2 * 86400 - 1) == "47 h ago");
  CHECK(words(13 * 86400) == "13 d ago");
  CHECK(words(14 * 86400) == "2 wk ago");
  CHECK(words(729 * 86400) == "104 wk ago");
  CHECK(words(730 * 86400) == "2 y ago");
  CHECK(words(-2 * 86400) == "in 2 d");
  CHECK(words(-30) == "now");
}
