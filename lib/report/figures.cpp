#include "report/figures.hpp"

#include "base/decimal.hpp"
#include "base/percentile.hpp"
#include "base/text.hpp"

namespace kanban {

Cell cell(std::string_view text) { return {std::string(text), {}}; }
Cell cell(std::int64_t number) { return {std::to_string(number), {}}; }
Cell cell(std::size_t number) { return {std::to_string(number), {}}; }
Cell cell(Date date) { return {format_date(date), {}}; }
Cell maybe_cell(const std::optional<std::string>& text) { return {text.value_or(""), {}}; }

Figure count_figure(std::string id, std::string title, std::int64_t value) {
  return {std::move(id), std::move(title), CellKind::number, std::to_string(value), {}};
}

Figure text_figure(std::string id, std::string title, std::string value) {
  return {std::move(id), std::move(title), CellKind::text, std::move(value), {}};
}

Figure number_figure(std::string id, std::string title, std::optional<double> value, int digits,
                     std::string_view unit) {
  Figure figure{std::move(id), std::move(title), CellKind::number, {}, {}};
  if (!value) return figure;
  figure.value = exact_decimal(*value);
  figure.shown = rounded_decimal(*value, digits) + std::string(unit);
  return figure;
}

void add_percentiles(Sheet& sheet, const Spread& spread, const std::string& prefix) {
  for (const int p : kPercentiles) {
    Figure figure;
    figure.id = prefix + "." + std::to_string(p);
    figure.title = "p" + std::to_string(p);
    if (const auto text = percentile_text(spread, p)) {
      figure.value = *text;
      figure.shown = percentile_shown(spread, p);
    }
    sheet.figures.push_back(std::move(figure));
  }
}

void add_spread(Sheet& sheet, const Spread& spread, std::string_view what) {
  sheet.figures.push_back(count_figure("n", "n", static_cast<std::int64_t>(spread.n)));
  const auto days = [&](std::string id, std::string title, std::int64_t value) {
    Figure figure{std::move(id), std::move(title), CellKind::days, {}, {}};
    if (spread.n > 0) {
      figure.value = spread.unit.exact(value);
      figure.shown = spread.unit.shown(value);
    }
    sheet.figures.push_back(std::move(figure));
  };
  days("min", "least", spread.least);
  add_percentiles(sheet, spread, "percentiles");
  days("max", "most", spread.most);
  sheet.figures.push_back(number_figure(
      "mean", "mean",
      spread.n == 0 ? std::nullopt : std::optional(spread.unit.to_days(spread.mean)), 1, " d"));
  if (spread.n > 0 && spread.n < 20) {
    sheet.warnings.push_back(
        "with " + counted(spread.n, what) + " the " +
        (spread.n < 10 ? "85th and 95th percentiles are" : "95th percentile is") +
        " the longest or nearly so");
  }
}

std::string window_text(const DayRange& window) {
  return format_date(window.first) + " to " + format_date(window.last);
}

std::vector<ChartLine> percentile_lines(const Spread& spread) {
  std::vector<ChartLine> lines;
  for (const int p : kPercentiles) {
    const auto value = percentile_of(spread, p);
    if (!value) continue;
    lines.push_back(
        {"p" + std::to_string(p) + " " + spread.unit.shown(*value), spread.unit.to_days(*value)});
  }
  return lines;
}

}  // namespace kanban
