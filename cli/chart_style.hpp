// Chart style — how charts may be drawn where this run prints.
#pragma once

#include "cli/session.hpp"
#include "render/draw_chart.hpp"

namespace kanban::cli {

// ASCII with --ascii or where the locale is not UTF-8, braille on a terminal, blocks elsewhere;
// as wide as text, 80 where that has no bound.
ChartStyle chart_style(const Session& session, const Values& values);

}  // namespace kanban::cli
