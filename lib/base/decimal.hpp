// Decimal — numbers as text, the same on every machine: no locale, always a point.
#pragma once

#include <string>

namespace kanban {

// The shortest text that reads back as `value`: "2.5", "124.9090909090909"; a whole number without
// a point. Requires: finite.
std::string exact_decimal(double value);

// `value` with `digits` digits after the point: "2.50"; never "-0.0".
std::string rounded_decimal(double value, int digits);

// `part` of `whole` in percent with one digit after the point: "12.5"; empty when `whole` is 0.
std::string percent_of(double part, double whole);

}  // namespace kanban
