#include "order/reach.hpp"

#include <algorithm>
#include <bit>

namespace kanban {
namespace {

constexpr int kPower = 200;
constexpr std::int64_t kMostClients = 1'000'000'000;

// A whole number of any size, the lowest 32 bits first.
using Big = std::vector<std::uint32_t>;

Big multiply(const Big& a, const Big& b) {
  Big product(a.size() + b.size(), 0);
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::uint64_t carry = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      carry += product[i + j] + std::uint64_t{a[i]} * b[j];
      product[i + j] = static_cast<std::uint32_t>(carry);
      carry >>= 32U;
    }
    product[i + b.size()] = static_cast<std::uint32_t>(carry);
  }
  while (product.size() > 1 && product.back() == 0) product.pop_back();
  return product;
}

// `base`^200; 200 is 11001000 in binary.
Big power(std::uint64_t base) {
  const Big number{static_cast<std::uint32_t>(base), static_cast<std::uint32_t>(base >> 32U)};
  Big result{1};
  for (int bit = 7; bit >= 0; --bit) {
    result = multiply(result, result);
    if (((kPower >> bit) & 1) != 0) result = multiply(result, number);
  }
  return result;
}

// How many bits it takes to write `number`.
int bit_length(const Big& number) {
  return 32 * static_cast<int>(number.size() - 1) + static_cast<int>(std::bit_width(number.back()));
}

Big shifted(const Big& number, int bits) {
  Big out(static_cast<std::size_t>(bits / 32), 0);
  std::uint64_t carry = 0;
  for (const std::uint32_t limb : number) {
    carry |= std::uint64_t{limb} << static_cast<unsigned>(bits % 32);
    out.push_back(static_cast<std::uint32_t>(carry));
    carry >>= 32U;
  }
  if (carry != 0) out.push_back(static_cast<std::uint32_t>(carry));
  return out;
}

bool at_most(const Big& a, const Big& b) {
  if (a.size() != b.size()) return a.size() < b.size();
  return std::lexicographical_compare(a.rbegin(), a.rend(), b.rbegin(), b.rend()) || a == b;
}

// The largest j with 2^j <= ((100 + hundredths) / 100)^200.
int floor_log2(Hundredths affected) {
  if (affected % 100 == 0) {
    return bit_length(power(static_cast<std::uint64_t>(1 + affected / 100))) - 1;
  }
  const Big top = power(static_cast<std::uint64_t>(100 + affected));
  const Big bottom = power(100);
  const int j = bit_length(top) - bit_length(bottom);
  return at_most(shifted(bottom, j), top) ? j : j - 1;
}

}  // namespace

Hundredths log2_reach(Hundredths affected) {
  // 2k - 1 <= j  <=>  k <= (j + 1) / 2
  return 100 + (floor_log2(affected) + 1) / 2;
}

Hundredths reach_factor(const PrioritySettings& settings, Hundredths affected,
                        Hundredths of_product) {
  affected = std::clamp<Hundredths>(affected, 0, kLargestHundredths);
  switch (settings.reach) {
    case ReachRule::log2: return log2_reach(affected);
    case ReachRule::linear: return 100 + affected;
    case ReachRule::share: {
      if (of_product <= 0) return 100;
      const Hundredths part = std::min(affected, of_product);
      return 100 + (200 * part + of_product) / (2 * of_product);
    }
    case ReachRule::table: break;
  }
  Hundredths factor = 100;
  for (const ReachStep& step : settings.reach_table) {
    if (affected >= step.from) factor = step.factor;
  }
  return factor;
}

std::optional<std::int64_t> clients_for(const PrioritySettings& settings, Hundredths wanted,
                                        Hundredths of_product) {
  const auto enough = [&](std::int64_t clients) {
    return reach_factor(settings, clients * 100, of_product) >= wanted;
  };
  if (!enough(kMostClients)) return std::nullopt;
  std::int64_t low = 0;
  std::int64_t high = kMostClients;
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    if (enough(middle)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

}  // namespace kanban
