#include "order/exact.hpp"

#include <algorithm>

namespace kanban {
namespace {

__extension__ using Wide = unsigned __int128;

std::uint64_t low(Wide value) { return static_cast<std::uint64_t>(value); }
std::uint64_t high(Wide value) { return static_cast<std::uint64_t>(value >> 64U); }

}  // namespace

Exact Exact::times(std::uint64_t factor) const {
  Exact product;
  std::uint64_t carry = 0;
  for (std::size_t i = 0; i < limbs_.size(); ++i) {
    const Wide part = Wide{limbs_[i]} * factor + carry;
    product.limbs_[i] = low(part);
    carry = high(part);
  }
  return product;
}

Exact Exact::plus(std::uint64_t summand) const {
  Exact sum = *this;
  for (std::uint64_t& limb : sum.limbs_) {
    limb += summand;
    if (limb >= summand) break;
    summand = 1;
  }
  return sum;
}

Exact Exact::over(std::uint64_t divisor) const {
  Exact quotient;
  Wide rest = 0;
  for (std::size_t i = limbs_.size(); i-- > 0;) {
    const Wide part = (rest << 64U) | limbs_[i];
    quotient.limbs_[i] = low(part / divisor);
    rest = part % divisor;
  }
  return quotient;
}

std::uint64_t Exact::bounded() const {
  const bool fits = limbs_[1] == 0 && limbs_[2] == 0 && limbs_[3] == 0;
  return fits ? limbs_[0] : UINT64_MAX;
}

std::string Exact::digits() const {
  std::string text;
  Exact rest = *this;
  do {
    const Exact tenth = rest.over(10);
    // The last digit of a number is what its tenth, taken ten times, leaves: below 10.
    text += static_cast<char>('0' + (rest.limbs_[0] - tenth.limbs_[0] * 10));
    rest = tenth;
  } while (!rest.is_zero());
  std::reverse(text.begin(), text.end());
  return text;
}

std::strong_ordering operator<=>(const Exact& a, const Exact& b) {
  for (std::size_t i = a.limbs_.size(); i-- > 0;) {
    if (a.limbs_[i] != b.limbs_[i]) return a.limbs_[i] <=> b.limbs_[i];
  }
  return std::strong_ordering::equal;
}

std::string decimal_text(const Exact& number, int places) {
  std::string text = number.digits();
  const auto count = static_cast<std::size_t>(places);
  if (text.size() <= count) text.insert(0, count + 1 - text.size(), '0');
  text.insert(text.size() - count, ".");
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

}  // namespace kanban
