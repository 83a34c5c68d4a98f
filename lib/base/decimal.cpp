#include "base/decimal.hpp"

#include <array>
#include <charconv>

namespace kanban {
namespace {

// Long enough for every double in fixed notation with some digits after the point.
using Buffer = std::array<char, 400>;

}  // namespace

std::string exact_decimal(double value) {
  Buffer buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  std::string text(buffer.data(), end);
  return text == "-0" ? "0" : text;
}

std::string rounded_decimal(double value, int digits) {
  Buffer buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                 std::chars_format::fixed, digits)
                       .ptr;
  std::string text(buffer.data(), end);
  if (text.starts_with('-') && text.find_first_of("123456789") == std::string::npos)
    text.erase(0, 1);
  return text;
}

std::string percent_of(double part, double whole) {
  return whole == 0 ? std::string{} : rounded_decimal(100 * part / whole, 1);
}

}  // namespace kanban
