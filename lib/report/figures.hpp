// Figures — small builders for the sheets of reports.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/sheet.hpp"
#include "report/timing.hpp"

namespace kanban {

// A cell with `text`, a whole number, a date; nothing gives "no value".
Cell cell(std::string_view text);
Cell cell(std::int64_t number);
Cell cell(std::size_t number);
Cell cell(Date date);
Cell maybe_cell(const std::optional<std::string>& text);

Figure count_figure(std::string id, std::string title, std::int64_t value);
Figure text_figure(std::string id, std::string title, std::string value);
// A number of `unit` shown with `digits` after the point; no value gives "no value".
Figure number_figure(std::string id, std::string title, std::optional<double> value, int digits,
                     std::string_view unit = {});

// n, min, max, mean and the percentiles of a set of durations, and a warning when n is too small
// for them. `what` is one of them: "card".
void add_spread(Sheet& sheet, const Spread& spread, std::string_view what);

// The percentiles alone, under `prefix`: "percentiles".
void add_percentiles(Sheet& sheet, const Spread& spread, const std::string& prefix);

// "2026-01-05 to 2026-03-29"
std::string window_text(const DayRange& window);

// The lines at p50, p70, p85 and p95 of a chart of durations.
std::vector<ChartLine> percentile_lines(const Spread& spread);

}  // namespace kanban
