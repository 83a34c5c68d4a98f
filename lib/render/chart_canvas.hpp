// Chart canvas — a grid of cells with an axis of values at the left and names at the right.
// Internal to this room.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/chart.hpp"
#include "render/draw_chart.hpp"

namespace kanban {

// The values that the bottom and the top of the picture stand for.
struct ChartScale {
  double low = 0;
  double high = 1;
};

// A scale from 0, or from a value below it, to at least `high`, whose top is a round number.
ChartScale round_scale(double low, double high);

class ChartCanvas {
 public:
  // Leaves place at the left for the values of `scale` and at the right for the names of `lines`.
  ChartCanvas(const ChartStyle& style, const ChartScale& scale, std::vector<ChartLine> lines);

  std::size_t columns() const { return columns_; }
  std::size_t rows() const { return style_.height; }
  bool ascii() const { return style_.marks == ChartMarks::ascii; }
  bool braille() const { return style_.marks == ChartMarks::braille; }
  const ChartScale& scale() const { return scale_; }

  // How many rows above the bottom `value` is, in parts of a row.
  double height_of(double value) const;
  // The row, from the bottom, in which `value` lies; nothing outside of the picture.
  std::optional<std::size_t> row_of(double value) const;

  // Puts `mark` into a cell; `row` counts from the bottom.
  void put(std::size_t column, std::size_t row, std::string_view mark);
  bool is_empty(std::size_t column, std::size_t row) const;
  // Draws each line where nothing stands yet.
  void draw_lines();

  // The picture with the axis, and `labels` below it: the first, the last and some between.
  std::string text(const std::vector<std::string>& labels) const;
  // One line below the picture, each text beginning at its column where there is place.
  std::string below(const std::vector<std::pair<std::size_t, std::string>>& texts) const;

 private:
  std::string axis_value(std::size_t row) const;

  ChartStyle style_;
  ChartScale scale_;
  std::vector<ChartLine> lines_;
  std::size_t left_ = 0;   // columns of the values
  std::size_t right_ = 0;  // columns of the names
  std::size_t columns_ = 0;
  std::vector<std::vector<std::string>> cells_ = {};  // by row from the bottom
};

}  // namespace kanban
