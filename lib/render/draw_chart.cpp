#include "render/draw_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.hpp"
#include "base/width.hpp"
#include "render/chart_canvas.hpp"

namespace kanban {
namespace {

constexpr std::size_t kWidestBar = 9;
constexpr std::array<std::string_view, 9> kEighths{" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::array<std::string_view, 5> kFills{"█", "▓", "▒", "░", "▚"};
constexpr std::array<std::string_view, 5> kAsciiFills{"#", "+", "o", ".", ":"};

struct Extent {
  double low = 0;
  double high = 0;
};

Extent extent_of(const Chart& chart) {
  Extent extent;
  for (const ChartSeries& series : chart.series) {
    for (const ChartPoint& point : series.points) {
      extent.low = std::min(extent.low, point.y);
      extent.high = std::max(extent.high, point.y);
    }
  }
  for (const ChartLine& line : chart.lines) extent.high = std::max(extent.high, line.y);
  return extent;
}

// `scale` with the line of 0 between two of its `rows`.
ChartScale zero_between_rows(const ChartScale& scale, std::size_t rows) {
  if (scale.low >= 0 || rows < 2) return scale;
  const double all = scale.high - scale.low;
  const auto most = static_cast<double>(rows);
  const double below = std::clamp(std::round(-scale.low / all * most), 1.0, most - 1);
  const double step = std::max(scale.high / (most - below), -scale.low / below);
  const double round_step = round_scale(0, step).high;
  return {-below * round_step, (most - below) * round_step};
}

// Which cells the point numbered `i` of `n` takes: from, and how many without the gap.
struct Slot {
  std::size_t from = 0;
  std::size_t wide = 1;
};

Slot slot_of(std::size_t i, std::size_t n, std::size_t columns) {
  const std::size_t from = i * columns / n;
  const std::size_t next = (i + 1) * columns / n;
  const std::size_t wide = next > from ? next - from : 0;
  return {from, wide > 2 ? wide - 1 : wide};
}

std::string_view light_fill(const ChartCanvas& canvas) { return canvas.ascii() ? ":" : "░"; }

// The part of a bar upwards from the line of 0 that lies in `row`.
void draw_upwards(ChartCanvas& canvas, std::size_t column, std::size_t row, double end,
                  bool light) {
  const double zero = canvas.height_of(0);
  const auto bottom = static_cast<double>(row);
  const double part = std::min(end, bottom + 1) - std::max(zero, bottom);
  const auto eighths = static_cast<std::size_t>(std::lround(std::clamp(part, 0.0, 1.0) * 8));
  // The least that is not nothing is seen.
  const bool tip = eighths == 0 && end > std::max(bottom, zero) && end <= bottom + 1;
  if (canvas.ascii() || light) {
    const std::string_view mark = light ? light_fill(canvas) : "#";
    if (eighths >= 4 || (tip && bottom <= zero)) canvas.put(column, row, mark);
  } else if (eighths > 0 || tip) {
    canvas.put(column, row, kEighths[std::max<std::size_t>(eighths, 1)]);
  }
}

void draw_downwards(ChartCanvas& canvas, std::size_t column, std::size_t row, double end,
                    bool light) {
  const auto bottom = static_cast<double>(row);
  const double part = std::min(canvas.height_of(0), bottom + 1) - std::max(end, bottom);
  if (part < 0.25) return;
  if (light) return canvas.put(column, row, light_fill(canvas));
  const std::string_view mark = part < 0.75 ? "▀" : "█";
  canvas.put(column, row, canvas.ascii() ? "#" : mark);
}

// A bar from the line of 0 to the height of `point` in one column.
void draw_bar(ChartCanvas& canvas, std::size_t column, const ChartPoint& point) {
  const double end = canvas.height_of(point.y);
  for (std::size_t row = 0; row < canvas.rows(); ++row) {
    if (point.y > 0) draw_upwards(canvas, column, row, end, point.partial);
    if (point.y < 0) draw_downwards(canvas, column, row, end, point.partial);
  }
}

// Texts below the chart, by column.
using Marks = std::vector<std::pair<std::size_t, std::string>>;

std::string_view strong_mark(const ChartCanvas& canvas) { return canvas.ascii() ? "^" : "▲"; }

// Bars as wide as each other, with a gap where there is place for one; returns the width of a slot.
std::size_t draw_wide_bars(ChartCanvas& canvas, const std::vector<ChartPoint>& points,
                           Marks& marks) {
  const std::size_t slot = std::min(canvas.columns() / points.size(), kWidestBar + 1);
  const std::size_t wide = slot > 2 ? slot - 1 : slot;
  for (std::size_t i = 0; i < points.size(); ++i) {
    for (std::size_t c = 0; c < wide; ++c) draw_bar(canvas, i * slot + c, points[i]);
    if (points[i].strong) marks.emplace_back(i * slot, strong_mark(canvas));
  }
  return slot;
}

// As many labels as have place, each below its bar.
Marks names_below(const Chart& chart, std::size_t slot) {
  std::size_t widest = 1;
  for (const std::string& label : chart.labels) widest = std::max(widest, display_width(label));
  Marks names;
  const std::size_t step = widest / slot + 1;
  for (std::size_t i = 0; i < chart.labels.size(); i += step) {
    names.emplace_back(i * slot, printable(chart.labels[i]));
  }
  return names;
}

// More bars than columns: each column shows the largest of its own.
void draw_crowded_bars(ChartCanvas& canvas, const std::vector<ChartPoint>& points, Marks& marks) {
  for (std::size_t column = 0; column < canvas.columns(); ++column) {
    const std::size_t from = column * points.size() / canvas.columns();
    const std::size_t to = (column + 1) * points.size() / canvas.columns();
    ChartPoint most = points[from];
    bool strong = false;
    for (std::size_t i = from; i < to; ++i) {
      if (std::abs(points[i].y) > std::abs(most.y)) most = points[i];
      strong = strong || points[i].strong;
    }
    draw_bar(canvas, column, most);
    if (strong) marks.emplace_back(column, strong_mark(canvas));
  }
}

std::string draw_bars(const Chart& chart, const ChartStyle& style) {
  const auto& points = chart.series.front().points;
  const Extent extent = extent_of(chart);
  const ChartScale scale = round_scale(extent.low, extent.high);
  ChartCanvas canvas(style, zero_between_rows(scale, style.height), chart.lines);
  Marks marks;
  Marks names;
  if (points.size() <= canvas.columns()) {
    names = names_below(chart, draw_wide_bars(canvas, points, marks));
  } else {
    draw_crowded_bars(canvas, points, marks);
  }
  canvas.draw_lines();
  std::string out = canvas.text(names.empty() ? chart.labels : std::vector<std::string>{});
  if (!marks.empty()) out += canvas.below(marks);
  if (!names.empty()) out += canvas.below(names);
  const bool partial = std::any_of(points.begin(), points.end(),
                                   [](const ChartPoint& p) { return p.partial && p.y != 0; });
  if (partial) out += canvas.below({{0, std::string(light_fill(canvas)) + " not a whole one"}});
  return out;
}

// The highest value drawn: everything, unless a few are far above the rest or above every line.
double scatter_top(const Chart& chart) {
  std::vector<double> values;
  for (const ChartPoint& point : chart.series.front().points) values.push_back(point.y);
  std::sort(values.begin(), values.end());
  double line = 0;
  for (const ChartLine& one : chart.lines) line = std::max(line, one.y);
  double top = values[values.size() - 1 - values.size() / 100];
  if (line > 0) top = std::clamp(top, line, 4 * line);
  return values.back() > 2 * top ? top : values.back();
}

std::string braille(unsigned dots) {
  // U+2800 and the eight bits of the dots, in UTF-8.
  const unsigned code = 0x2800U + dots;
  std::string text;
  text += static_cast<char>(0xE0U | (code >> 12U));
  text += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
  text += static_cast<char>(0x80U | (code & 0x3FU));
  return text;
}

// The bit of the dot `x` of 2 and `y` of 4 from the bottom.
unsigned dot_bit(std::size_t x, std::size_t y) {
  constexpr std::array<std::array<unsigned, 4>, 2> kBits{
      {{0x40, 0x04, 0x02, 0x01}, {0x80, 0x20, 0x10, 0x08}}};
  return kBits.at(x).at(y);
}

std::string_view count_mark(std::size_t count, bool ascii) {
  if (count == 1) return ascii ? "." : "·";
  if (count < 5) return ascii ? "o" : "•";
  return ascii ? "@" : "●";
}

std::string draw_scatter(const Chart& chart, const ChartStyle& style) {
  const auto& points = chart.series.front().points;
  const double top = scatter_top(chart);
  ChartCanvas canvas(style, round_scale(0, top), chart.lines);
  const auto places = static_cast<double>(std::max<std::size_t>(chart.labels.size(), 1));
  std::vector<std::vector<std::size_t>> counts(canvas.rows(),
                                               std::vector<std::size_t>(canvas.columns(), 0));
  std::vector<std::vector<unsigned>> dots(canvas.rows(),
                                          std::vector<unsigned>(canvas.columns(), 0));
  std::size_t above = 0;
  for (const ChartPoint& point : points) {
    const double across = (point.x + 0.5) / places * static_cast<double>(canvas.columns());
    const auto column =
        std::min(static_cast<std::size_t>(std::max(across, 0.0)), canvas.columns() - 1);
    const auto row = canvas.row_of(point.y);
    if (!row) {
      ++above;
      canvas.put(column, canvas.rows() - 1, canvas.ascii() ? "^" : "▲");
      continue;
    }
    ++counts[*row][column];
    const double up = canvas.height_of(point.y) - static_cast<double>(*row);
    const std::size_t x = across - std::floor(across) >= 0.5 ? 1 : 0;
    dots[*row][column] |= dot_bit(x, std::min<std::size_t>(static_cast<std::size_t>(up * 4), 3));
  }
  for (std::size_t row = 0; row < canvas.rows(); ++row) {
    for (std::size_t column = 0; column < canvas.columns(); ++column) {
      if (counts[row][column] == 0 || !canvas.is_empty(column, row)) continue;
      canvas.put(column, row,
                 canvas.braille() ? braille(dots[row][column])
                                  : std::string(count_mark(counts[row][column], canvas.ascii())));
    }
  }
  canvas.draw_lines();
  std::string out = canvas.text(chart.labels);
  if (above > 0) out += canvas.below({{0, std::to_string(above) + " above the top, at its edge"}});
  return out;
}

std::string draw_bands(const Chart& chart, const ChartStyle& style) {
  const std::size_t n = chart.series.front().points.size();
  double high = 0;
  for (std::size_t i = 0; i < n; ++i) {
    double sum = 0;
    for (const ChartSeries& series : chart.series) sum += series.points[i].y;
    high = std::max(high, sum);
  }
  ChartCanvas canvas(style, round_scale(0, high), {});
  const auto& fills = canvas.ascii() ? kAsciiFills : kFills;
  for (std::size_t column = 0; column < canvas.columns(); ++column) {
    const std::size_t i = n > canvas.columns() ? (column + 1) * n / canvas.columns() - 1
                                               : column * n / canvas.columns();
    double sum = 0;
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
      const double from = canvas.height_of(sum);
      sum += chart.series[s].points[i].y;
      const double to = canvas.height_of(sum);
      // A cell belongs to the band that covers its middle.
      for (std::size_t row = 0; row < canvas.rows(); ++row) {
        const double middle = static_cast<double>(row) + 0.5;
        if (middle >= from && middle < to) canvas.put(column, row, fills[s % fills.size()]);
      }
    }
  }
  std::string legend;
  for (std::size_t s = chart.series.size(); s-- > 0;) {
    const ChartSeries& series = chart.series[s];
    legend += std::string(legend.empty() ? "" : "  ") + std::string(fills[s % fills.size()]) + " " +
              printable(series.name);
  }
  return canvas.text(chart.labels) + legend + "\n";
}

// One mark a point, side by side where several are as high.
void draw_column_marks(ChartCanvas& canvas, const Chart& chart, std::size_t n) {
  std::vector<std::vector<std::size_t>> used(n, std::vector<std::size_t>(canvas.rows(), 0));
  const std::string_view usual = canvas.ascii() ? "o" : "●";
  const std::string_view strong = canvas.ascii() ? "x" : "✖";
  for (const ChartPoint& point : chart.series.front().points) {
    const auto label = std::min(static_cast<std::size_t>(point.x), n - 1);
    const Slot slot = slot_of(label, n, canvas.columns());
    const auto row = canvas.row_of(point.y);
    if (!row) continue;
    const std::size_t step = used[label][*row]++;
    // From the middle outwards to the right; the last place stands for all that follow.
    const std::size_t middle = slot.from + slot.wide / 4;
    const std::size_t column = std::min(middle + 2 * step, slot.from + slot.wide - 1);
    canvas.put(column, *row, point.strong ? strong : usual);
  }
}

// What a pace line is drawn with; empty for those that are not drawn.
std::string_view band_mark(std::string_view name, bool ascii) {
  if (name == "p50") return ascii ? "." : "┈";
  if (name == "p85") return ascii ? "-" : "─";
  if (name == "p95") return ascii ? "=" : "═";
  return {};
}

// Draws the band behind the marks; returns whether any of it is on the canvas.
bool draw_band(ChartCanvas& canvas, const ChartBand& band, std::size_t n, std::string_view mark) {
  bool drawn = false;
  for (std::size_t i = 0; i < band.heights.size(); ++i) {
    const auto row = band.heights[i] ? canvas.row_of(*band.heights[i]) : std::nullopt;
    if (!row) continue;
    drawn = true;
    const Slot slot = slot_of(i, n, canvas.columns());
    for (std::size_t c = 0; c < slot.wide; ++c) {
      if (canvas.is_empty(slot.from + c, *row)) canvas.put(slot.from + c, *row, mark);
    }
  }
  return drawn;
}

std::string draw_columns(const Chart& chart, const ChartStyle& style) {
  const Extent extent = extent_of(chart);
  ChartCanvas canvas(style, round_scale(0, extent.high), chart.lines);
  const std::size_t n = std::max<std::size_t>(chart.labels.size(), 1);
  draw_column_marks(canvas, chart, n);
  std::string legend;
  for (const ChartBand& band : chart.bands) {
    const std::string mark(band_mark(band.name, canvas.ascii()));
    if (mark.empty() || !draw_band(canvas, band, n, mark)) continue;
    legend += (legend.empty() ? "" : "  ") + mark + mark + " " + band.name;
  }
  canvas.draw_lines();
  Marks names;
  for (std::size_t i = 0; i < chart.labels.size(); ++i) {
    const Slot slot = slot_of(i, n, canvas.columns());
    names.emplace_back(
        slot.from, cut_to_width(printable(chart.labels[i]), std::max<std::size_t>(slot.wide, 1)));
  }
  std::string out = canvas.text({}) + canvas.below(names);
  if (!legend.empty()) out += legend + "\n";
  return out;
}

}  // namespace

std::string draw_chart(const Chart& chart, const ChartStyle& style) {
  if (chart.series.empty() || chart.series.front().points.empty()) return {};
  const std::string title = printable(chart.title) + "\n";
  switch (chart.kind) {
    case ChartKind::bars: return title + draw_bars(chart, style);
    case ChartKind::scatter: return title + draw_scatter(chart, style);
    case ChartKind::bands: return title + draw_bands(chart, style);
    case ChartKind::columns: break;
  }
  return title + draw_columns(chart, style);
}

}  // namespace kanban
