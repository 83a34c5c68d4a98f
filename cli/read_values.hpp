// Read values — numbers and days that options give.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.hpp"
#include "base/result.hpp"
#include "cli/command.hpp"

namespace kanban::cli {

// The number from 1 to `most` that the option gives, `usual` without it. Error (usage): bad-value
// with `example` as its hint.
Result<int> number_option(const Values& values, std::string_view name, int usual, int most,
                          std::string_view example);

// The day that the option gives, as 2026-12-05; nothing without it. Error (usage): bad-value.
Result<std::optional<Date>> day_option(const Values& values, std::string_view name);

}  // namespace kanban::cli
