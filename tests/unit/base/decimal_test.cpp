#include "base/decimal.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

TEST_CASE("an exact decimal is the shortest that reads back") {
  CHECK(exact_decimal(0) == "0");
  CHECK(exact_decimal(-0.0) == "0");
  CHECK(exact_decimal(7) == "7");
  CHECK(exact_decimal(0.1) == "0.1");
  CHECK(exact_decimal(1374.0 / 11) == "124.9090909090909");
  CHECK(exact_decimal(-2.5) == "-2.5");
}

TEST_CASE("a rounded decimal has so many digits and no negative zero") {
  CHECK(rounded_decimal(2.5, 2) == "2.50");
  CHECK(rounded_decimal(-0.04, 1) == "0.0");
  CHECK(rounded_decimal(-0.06, 1) == "-0.1");
  CHECK(rounded_decimal(1234567.891, 0) == "1234568");
}

TEST_CASE("a share of nothing is no number") {
  CHECK(percent_of(1, 8) == "12.5");
  CHECK(percent_of(0, 8) == "0.0");
  CHECK(percent_of(1, 0).empty());
}

}  // namespace
}  // namespace kanban
