// Chart writer — a Chart as lines of characters. Knows no Kanban.
//
// Blocks are eighths of a cell, which align everywhere; braille has two by four dots a cell and is
// for terminals alone, since other places draw its letters wider; ASCII is for what knows neither.
// Where there are more points than columns, a bar shows the highest of its neighbours and a band
// the last. Scatter charts cut off what is far above the rest and count it.
#pragma once

#include <cstddef>
#include <string>

#include "base/chart.hpp"

namespace kanban {

enum class ChartMarks { blocks, braille, ascii };

struct ChartStyle {
  std::size_t width = 80;   // of everything, from 40 on
  std::size_t height = 10;  // of the picture without title and axis
  ChartMarks marks = ChartMarks::blocks;
};

// The title, the picture with its axes, and a legend where one is needed; every line ends with a
// newline. Empty for a chart without points.
std::string draw_chart(const Chart& chart, const ChartStyle& style);

}  // namespace kanban
