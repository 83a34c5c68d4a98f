#include "order/reach.hpp"

#include <cmath>

#include <catch2/catch.hpp>

namespace kanban {
namespace {

TEST_CASE("each doubling of the affected clients adds about one") {
  // n and 1 + log2(1 + n), as published with the formula.
  const std::vector<std::pair<int, Hundredths>> known{
      {0, 100},   {1, 200},     {2, 258},  {3, 300},     {5, 358},   {8, 417},
      {10, 446},  {20, 539},    {40, 636}, {50, 667},    {100, 766}, {120, 792},
      {500, 997}, {1000, 1097}, {23, 558}, {10000, 1429}};
  for (const auto& [clients, factor] : known) {
    INFO(clients);
    CHECK(log2_reach(clients * 100) == factor);
  }
}

TEST_CASE("the whole-number rule is the rounded logarithm") {
  for (int clients = 0; clients <= 20000; ++clients) {
    const auto rounded =
        static_cast<Hundredths>(std::floor(100 * std::log2(1.0 + clients) + 0.5)) + 100;
    if (log2_reach(clients * 100) != rounded) FAIL(clients);
  }
}

TEST_CASE("clients may weigh fractions") {
  // 1 + log2(1.5) = 1.58496; 1 + log2(3.5) = 2.80735; 1 + log2(1.01) = 1.01435
  CHECK(log2_reach(50) == 158);
  CHECK(log2_reach(250) == 281);
  CHECK(log2_reach(1) == 101);
  // 1 + log2(1.0034) = 1.00490; one hundredth is the smallest step, and 0.00 is 1.
  CHECK(log2_reach(0) == 100);
  CHECK(log2_reach(kLargestHundredths) == 100 + 3322);  // log2(10^10 + 1) = 33.2193
}

TEST_CASE("a board may choose another rule") {
  PrioritySettings settings;
  settings.reach = ReachRule::linear;
  CHECK(reach_factor(settings, 300, 0) == 400);
  settings.reach = ReachRule::share;
  CHECK(reach_factor(settings, 300, 1200) == 125);
  CHECK(reach_factor(settings, 100, 300) == 133);
  CHECK(reach_factor(settings, 100, 0) == 100);
  settings.reach = ReachRule::table;
  settings.reach_table = {{100, 150}, {1000, 300}};
  CHECK(reach_factor(settings, 0, 0) == 100);
  CHECK(reach_factor(settings, 100, 0) == 150);
  CHECK(reach_factor(settings, 999, 0) == 150);
  CHECK(reach_factor(settings, 1000, 0) == 300);
}

TEST_CASE("the smallest number of clients for a factor is found") {
  const PrioritySettings settings;
  CHECK(clients_for(settings, 1201, 0) == 2055);
  CHECK(log2_reach(205400) == 1200);
  CHECK(clients_for(settings, 100, 0) == 0);
  CHECK_FALSE(clients_for(settings, 10000, 0).has_value());
}

}  // namespace
}  // namespace kanban
