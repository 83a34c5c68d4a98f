#include "merge/equal_lines.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "base/random.hpp"

namespace kanban {
namespace {

// The length of a longest common row, by the textbook table.
std::size_t longest(const std::vector<std::string_view>& a,
                    const std::vector<std::string_view>& b) {
  std::vector<std::vector<std::size_t>> best(a.size() + 1,
                                             std::vector<std::size_t>(b.size() + 1, 0));
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      best[i][j] =
          a[i - 1] == b[j - 1] ? best[i - 1][j - 1] + 1 : std::max(best[i - 1][j], best[i][j - 1]);
    }
  }
  return best[a.size()][b.size()];
}

TEST_CASE("equal lines are as many as the slow table finds, and grow in both texts") {
  Random random(7);
  for (int round = 0; round < 3000; ++round) {
    const auto some = [&] {
      std::vector<std::string_view> lines(random.below(12));
      for (auto& line : lines) line = std::string_view("abcd").substr(random.below(4), 1);
      return lines;
    };
    const auto a = some();
    const auto b = some();
    const auto pairs = equal_lines(a, b);
    REQUIRE(pairs.size() == longest(a, b));
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      REQUIRE(a[pairs[i].first] == b[pairs[i].second]);
      if (i > 0) REQUIRE(pairs[i - 1].first < pairs[i].first);
      if (i > 0) REQUIRE(pairs[i - 1].second < pairs[i].second);
    }
  }
}

}  // namespace
}  // namespace kanban
