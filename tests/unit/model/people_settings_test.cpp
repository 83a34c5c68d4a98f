#include "model/people_settings.hpp"

#include <catch2/catch.hpp>

using namespace kanban;

TEST_CASE("a time span is a number from 1 on and its unit") {
  CHECK(read_time_span("30m") == TimeSpan{30, SpanUnit::minutes});
  CHECK(read_time_span("4h") == TimeSpan{4, SpanUnit::hours});
  CHECK(read_time_span("1d") == TimeSpan{1, SpanUnit::days});
  CHECK(read_time_span("2w") == TimeSpan{14, SpanUnit::days});
  for (const char* text : {"", "h", "0h", "4", "-1h", "4 h", "10001h", "1.5h", "4x"}) {
    INFO(text);
    CHECK_FALSE(read_time_span(text).has_value());
  }
}

TEST_CASE("a time span is written as it is read") {
  for (const char* text : {"30m", "4h", "14d"}) {
    CHECK(format_time_span(*read_time_span(text)) == text);
  }
}
