#include "render/chart_canvas.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/decimal.hpp"
#include "base/width.hpp"

namespace kanban {
namespace {

constexpr std::size_t kWidestNames = 36;
constexpr std::size_t kFewestColumns = 12;

std::string number_text(double value) {
  return rounded_decimal(value, value == std::floor(value) ? 0 : 1);
}

// The names of the lines that lie in one row.
std::string names_in_row(const std::vector<ChartLine>& lines, const ChartCanvas& canvas,
                         std::size_t row) {
  std::string names;
  for (const ChartLine& line : lines) {
    if (canvas.row_of(line.y) != row) continue;
    names += (names.empty() ? "" : ", ") + line.name;
  }
  return names;
}

}  // namespace

ChartScale round_scale(double low, double high) {
  const auto rounded = [](double value) {
    if (value <= 0) return 0.0;
    const double unit = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0}) {
      if (step * unit >= value - 1e-9) return step * unit;
    }
    return value;
  };
  ChartScale scale{-rounded(-low), rounded(high)};
  if (scale.high <= scale.low) scale.high = scale.low + 1;
  return scale;
}

ChartCanvas::ChartCanvas(const ChartStyle& style, const ChartScale& scale,
                         std::vector<ChartLine> lines)
    : style_(style), scale_(scale), lines_(std::move(lines)) {
  left_ = std::max(display_width(number_text(scale.high)), display_width(number_text(scale.low)));
  for (std::size_t row = 0; row < style_.height; ++row) {
    const std::string names = names_in_row(lines_, *this, row);
    if (!names.empty()) right_ = std::max(right_, display_width(names) + 1);
  }
  const std::size_t taken = left_ + 2 + kFewestColumns;
  const std::size_t spare = style_.width > taken ? style_.width - taken : 0;
  right_ = std::min({right_, kWidestNames, spare});
  columns_ = kFewestColumns + spare - right_;
  cells_.assign(style_.height, std::vector<std::string>(columns_));
}

double ChartCanvas::height_of(double value) const {
  return (value - scale_.low) / (scale_.high - scale_.low) * static_cast<double>(rows());
}

std::optional<std::size_t> ChartCanvas::row_of(double value) const {
  const double height = height_of(value);
  if (height < 0 || height > static_cast<double>(rows()) + 1e-9) return std::nullopt;
  return std::min(static_cast<std::size_t>(height), rows() - 1);
}

void ChartCanvas::put(std::size_t column, std::size_t row, std::string_view mark) {
  if (column < columns_ && row < rows()) cells_[row][column] = mark;
}

bool ChartCanvas::is_empty(std::size_t column, std::size_t row) const {
  return column >= columns_ || row >= rows() || cells_[row][column].empty();
}

void ChartCanvas::draw_lines() {
  for (const ChartLine& line : lines_) {
    const auto row = row_of(line.y);
    if (!row) continue;
    for (std::size_t column = 0; column < columns_; ++column) {
      if (is_empty(column, *row)) put(column, *row, ascii() ? "-" : "┄");
    }
  }
}

std::string ChartCanvas::axis_value(std::size_t row) const {
  const double step = (scale_.high - scale_.low) / static_cast<double>(rows());
  if (row + 1 == rows()) return number_text(scale_.high);
  if (row == 0) return number_text(scale_.low);
  // Where values may be below zero, its line is what the eye looks for; else the middle.
  const bool has_zero = scale_.low < 0 && scale_.high > 0;
  const auto zero = static_cast<std::size_t>(std::lround(has_zero ? -scale_.low / step : 0));
  if (row == (has_zero ? zero : rows() / 2) && rows() > 5) {
    const std::string text = number_text(scale_.low + step * static_cast<double>(row));
    return display_width(text) <= left_ ? text : std::string{};
  }
  return {};
}

std::string ChartCanvas::text(const std::vector<std::string>& labels) const {
  std::string out;
  for (std::size_t row = rows(); row-- > 0;) {
    const std::string value = axis_value(row);
    std::string line = std::string(left_ - display_width(value), ' ') + value;
    line += ascii() ? " |" : " │";
    for (const std::string& cell : cells_[row]) line += cell.empty() ? " " : cell;
    const std::string names = names_in_row(lines_, *this, row);
    if (!names.empty() && right_ > 1) line += " " + cut_to_width(names, right_ - 1);
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
  std::string axis = std::string(left_, ' ') + (ascii() ? " +" : " └");
  for (std::size_t i = 0; i < columns_; ++i) axis += ascii() ? "-" : "─";
  out += axis + "\n";
  if (labels.empty()) return out;
  std::vector<std::pair<std::size_t, std::string>> texts;
  const std::size_t last = labels.size() - 1;
  texts.emplace_back(0, labels.front());
  const std::size_t wide = display_width(labels.back());
  if (last > 1 && columns_ > 4 * wide)
    texts.emplace_back(columns_ / 2 - wide / 2, labels[last / 2]);
  if (last > 0) texts.emplace_back(columns_ > wide ? columns_ - wide : 0, labels.back());
  return out + below(texts);
}

std::string ChartCanvas::below(
    const std::vector<std::pair<std::size_t, std::string>>& texts) const {
  std::string line(left_ + 2, ' ');
  std::size_t used = 0;
  for (const auto& [column, text] : texts) {
    const std::size_t wide = display_width(text);
    if (column < used || text.empty() || (column > 0 && column + wide > columns_)) continue;
    line += std::string(column - used, ' ') + text;
    used = column + wide + 1;
    line += ' ';
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

}  // namespace kanban
