// Reasons — how the log says that somebody let a card past a limit or a condition: within the
// reason of the move, "over wip: both were promised", "waived size: an experiment". Pure.
#pragma once

#include <string>
#include <string_view>

namespace kanban {

inline constexpr std::string_view kOverWipMark = "over wip: ";
inline constexpr std::string_view kWaivedMark = "waived ";

inline std::string over_wip_reason(std::string_view why) {
  return std::string(kOverWipMark) + std::string(why);
}

// `conditions` as board.yaml writes them, separated by commas.
inline std::string waived_reason(std::string_view conditions, std::string_view why) {
  return std::string(kWaivedMark) + std::string(conditions) + ": " + std::string(why);
}

}  // namespace kanban
