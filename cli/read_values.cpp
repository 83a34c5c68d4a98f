#include "cli/read_values.hpp"

#include <string>

#include "base/text.hpp"

namespace kanban::cli {

Result<int> number_option(const Values& values, std::string_view name, int usual, int most,
                          std::string_view example) {
  if (!values.has(name)) return usual;
  const auto number = parse_count(values.text(name));
  if (number && *number >= 1 && *number <= most) return static_cast<int>(*number);
  return make_error(ErrorKind::usage, "bad-value",
                    std::string(name) + " takes a number from 1 to " + std::to_string(most))
      .hint("for example: " + std::string(example));
}

Result<std::optional<Date>> day_option(const Values& values, std::string_view name) {
  if (!values.has(name)) return std::optional<Date>{};
  const auto day = parse_date(values.text(name));
  if (day.ok()) return std::optional<Date>(*day);
  return make_error(ErrorKind::usage, "bad-value",
                    std::string(name) + " takes a day, not '" + printable(values.text(name)) + "'")
      .hint("write it as 2026-12-05");
}

}  // namespace kanban::cli
