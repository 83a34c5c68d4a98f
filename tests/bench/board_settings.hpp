// Board settings — the board.yaml of a made board.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bench/board_flow.hpp"

namespace kanban::bench {

// How long a card is developed and reviewed on average, in working half-hours.
inline constexpr std::int64_t kDevelopTicks = 110;
inline constexpr std::int64_t kReviewTicks = 40;

Settings make_settings(const Wishes& wishes);

// Those of the board's people who develop.
std::vector<std::string> developers(const Settings& settings);

}  // namespace kanban::bench
