#include "order/rank_text.hpp"

#include <algorithm>

namespace kanban {
namespace {

constexpr std::string_view kAlphabet = "bcdfghjklmnpqrstvwxz";
constexpr std::int64_t kBase = 20;
constexpr std::size_t kLetters = 5;
constexpr std::int64_t kNumbers = 3'200'000;  // 20^5
constexpr std::int64_t kFirst = 1'600'000;
constexpr std::int64_t kStep = 1000;
constexpr std::size_t kLong = 16;
constexpr std::int64_t kNearTop = 100'000;

std::int64_t digit(char letter) { return static_cast<std::int64_t>(kAlphabet.find(letter)); }
char letter(std::int64_t value) { return kAlphabet[static_cast<std::size_t>(value)]; }

// One of the middle third of the numbers strictly between `low` and `high`. Requires: there is one.
std::int64_t of_middle_third(std::int64_t low, std::int64_t high, std::uint32_t jitter) {
  const std::int64_t count = high - low - 1;
  const std::int64_t third = count / 3;
  return low + 1 + third + static_cast<std::int64_t>(jitter) % (count - 2 * third);
}

Error no_rank_left(const std::string& where) {
  return make_error(ErrorKind::refused, "no-rank-left", "there is no rank left " + where)
      .hint("kanban rank --rebalance spreads the ranks anew");
}

}  // namespace

std::uint32_t fnv1a(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 16777619U;
  }
  return hash;
}

bool is_rank(std::string_view text) {
  if (text.size() < kLetters || (text.size() > kLetters && text.back() == kAlphabet.front()))
    return false;
  return text.find_first_not_of(kAlphabet) == std::string_view::npos;
}

std::string rank_of_number(std::int64_t number) {
  std::string rank(kLetters, kAlphabet.front());
  for (std::size_t i = kLetters; i-- > 0; number /= kBase) rank[i] = letter(number % kBase);
  return rank;
}

std::int64_t number_of_rank(std::string_view rank) {
  std::int64_t number = 0;
  for (const char c : rank.substr(0, kLetters)) number = number * kBase + digit(c);
  return number;
}

std::string first_rank() { return rank_of_number(kFirst); }

Result<std::string> rank_before(std::string_view first, std::string_view id) {
  const std::int64_t number = number_of_rank(first) - kStep + fnv1a(id) % (kStep - 1);
  if (number < 0) return no_rank_left("before '" + std::string(first) + "'");
  return rank_of_number(number);
}

Result<std::string> rank_after(std::string_view last, std::string_view id) {
  const std::int64_t number = number_of_rank(last) + 1 + fnv1a(id) % (kStep - 1);
  if (number >= kNumbers) return no_rank_left("after '" + std::string(last) + "'");
  return rank_of_number(number);
}

Result<std::string> rank_between(std::string_view low, std::string_view high, std::string_view id) {
  const std::uint32_t jitter = fnv1a(id);
  const std::int64_t x = number_of_rank(low);
  const std::int64_t y = number_of_rank(high);
  if (y - x >= 2) return rank_of_number(of_middle_third(x, y, jitter));
  std::string rank(low.substr(0, kLetters));
  bool bounded = x == y;
  for (std::size_t i = kLetters; i <= low.size() + high.size(); ++i) {
    const std::int64_t from = i < low.size() ? digit(low[i]) : 0;
    const std::int64_t to = bounded && i < high.size() ? digit(high[i]) : kBase;
    if (to - from >= 2) {
      rank += letter(of_middle_third(from, to, jitter));
      break;
    }
    rank += letter(from);
    bounded = bounded && from == to;
  }
  if (is_rank(rank) && low < rank && rank < high) return rank;
  return no_rank_left("between '" + std::string(low) + "' and '" + std::string(high) + "'");
}

std::vector<std::string> even_ranks(std::size_t count) {
  const auto cards = static_cast<std::int64_t>(count);
  const std::int64_t step = std::min(kStep, kNumbers / (cards + 1));
  const std::int64_t first = kFirst - step * (cards / 2);
  std::vector<std::string> ranks;
  ranks.reserve(count);
  for (std::int64_t i = 0; i < cards; ++i) ranks.push_back(rank_of_number(first + i * step));
  return ranks;
}

bool wants_rebalance(std::string_view rank) {
  return rank.size() > kLong || number_of_rank(rank) < kNearTop;
}

}  // namespace kanban
