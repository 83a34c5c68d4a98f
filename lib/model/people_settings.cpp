#include "model/people_settings.hpp"

#include "base/text.hpp"

namespace kanban {

std::optional<TimeSpan> read_time_span(std::string_view text) {
  constexpr std::int64_t kMost = 10000;
  if (text.size() < 2) return std::nullopt;
  const auto count = parse_count(text.substr(0, text.size() - 1));
  if (!count || *count < 1 || *count > kMost) return std::nullopt;
  const int amount = static_cast<int>(*count);
  switch (text.back()) {
    case 'm': return TimeSpan{amount, SpanUnit::minutes};
    case 'h': return TimeSpan{amount, SpanUnit::hours};
    case 'd': return TimeSpan{amount, SpanUnit::days};
    case 'w': return TimeSpan{amount * 7, SpanUnit::days};
    default: return std::nullopt;
  }
}

std::string format_time_span(TimeSpan span) {
  static constexpr std::string_view kUnits = "mhd";
  return std::to_string(span.amount) + kUnits[static_cast<std::size_t>(span.unit)];
}

}  // namespace kanban
