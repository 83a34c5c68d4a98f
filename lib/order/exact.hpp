// Exact — a whole number from 0 on of up to 256 bits: what a product of five factors needs, so that
// two scores compare without rounding. Pure.
//
// Requires: results below 2^256. The order's numbers are bounded (kLargestHundredths), so five
// factors and a divisor stay far below.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>

namespace kanban {

class Exact {
 public:
  Exact() = default;
  explicit Exact(std::uint64_t value) : limbs_{value, 0, 0, 0} {}

  Exact times(std::uint64_t factor) const;
  Exact plus(std::uint64_t summand) const;
  // The quotient without its rest; `divisor` is not 0.
  Exact over(std::uint64_t divisor) const;
  // The number as text.
  std::string digits() const;
  // The number if it is below 2^64, else the largest such number.
  std::uint64_t bounded() const;
  bool is_zero() const { return *this == Exact(); }

  friend bool operator==(const Exact&, const Exact&) = default;
  friend std::strong_ordering operator<=>(const Exact& a, const Exact& b);

 private:
  std::array<std::uint64_t, 4> limbs_ = {};  // the lowest first
};

// `number` / 10^`places` as a decimal without zeros that say nothing: 879120 and 4 is "87.912".
std::string decimal_text(const Exact& number, int places);

}  // namespace kanban
