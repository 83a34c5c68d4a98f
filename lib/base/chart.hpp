// Chart — the neutral picture of a report: what is to be drawn, without any drawing. The writer is
// render/draw_chart.hpp; a report makes charts as it makes tables.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace kanban {

enum class ChartKind {
  bars,     // one bar a point, from left to right; values may be negative
  scatter,  // marks at (x, y)
  bands,    // series stacked upwards, the first at the bottom: values of each series at each x
  columns,  // marks at heights above named columns
};

// One mark. `x` is its place from the left: of a label, or of a day.
struct ChartPoint {
  double x = 0;
  double y = 0;
  bool strong = false;   // blocked, out of limits: drawn so that it is seen
  bool partial = false;  // of a period that is not over or not wholly counted: drawn lightly
};

struct ChartSeries {
  std::string name = {};
  std::vector<ChartPoint> points = {};
};

// A horizontal line with a name at its right end.
struct ChartLine {
  std::string name = {};
  double y = 0;
};

// A pace line of a chart of columns: a height above each column.
struct ChartBand {
  std::string name = {};
  std::vector<std::optional<double>> heights = {};  // by label
};

struct Chart {
  ChartKind kind = ChartKind::bars;
  std::string title = {};                // what is drawn, with the units
  std::vector<ChartSeries> series = {};  // `bars`, `scatter` and `columns` have one
  std::vector<ChartLine> lines = {};
  std::vector<ChartBand> bands = {};
  std::vector<std::string> labels = {};  // by x = 0, 1, 2 …; some may be empty
};

}  // namespace kanban
