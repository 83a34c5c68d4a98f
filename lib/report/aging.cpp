#include "report/aging.hpp"

#include <algorithm>

#include "base/decimal.hpp"
#include "base/percentile.hpp"
#include "base/text.hpp"
#include "model/percentile_by.hpp"

namespace kanban {
namespace {

constexpr std::size_t kP85 = 2;  // its place in kPercentiles

std::vector<Pace> paces_of(const Flow& flow, const std::vector<Finished>& finished) {
  const Timing timing(flow);
  std::vector<Pace> paces;
  std::vector<std::optional<double>> least(std::size(kPercentiles));
  for (std::size_t step = 0; step < flow.way.steps.size(); ++step) {
    std::vector<std::int64_t> ages;
    for (const Finished& item : finished) {
      if (item.run == nullptr || !item.run->visited[step]) continue;
      const auto& entries = item.run->entries;
      const Instant left = step + 1 < entries.size() ? entries[step + 1] : item.run->end;
      ages.push_back(
          timing.between({item.run->start, item.run->start_day}, {left, flow.zone.date_of(left)}));
    }
    std::sort(ages.begin(), ages.end());
    Pace pace;
    pace.column = flow.settings->columns[flow.way.steps[step]].name;
    pace.n = ages.size();
    for (std::size_t i = 0; i < std::size(kPercentiles); ++i) {
      auto value = percentile_by(flow.rules().percentile, ages, kPercentiles[i]);
      if (value && least[i]) value = std::max(*value, *least[i]);
      if (value) least[i] = value;
      pace.ages.push_back(value);
    }
    paces.push_back(std::move(pace));
  }
  return paces;
}

std::string outlook_of(const AgingCard& card, const Aging& report,
                       const std::vector<std::int64_t>& sorted) {
  if (sorted.empty() || !card.expected) return {};
  if (card.age > sorted.back()) {
    return "beyond all experience (n=" + std::to_string(sorted.size()) + ")";
  }
  if (card.age > card.expected->days * report.unit.per_day) return "missed";
  const auto share = card.chance.share();
  return share ? rounded_decimal(100 * *share, 0) + " %" : std::string{};
}

Chart columns_chart(const Aging& report) {
  Chart chart;
  chart.kind = ChartKind::columns;
  chart.title = "age in days of what is in progress; lines: what finished work was when it left";
  chart.series.push_back({"cards", {}});
  for (const AgingCard& card : report.cards) {
    chart.series[0].points.push_back({static_cast<double>(card.step),
                                      report.unit.to_days(static_cast<double>(card.age)),
                                      card.blocked});
  }
  for (const Pace& pace : report.paces) chart.labels.push_back(pace.column);
  for (std::size_t i = 0; i < std::size(kPercentiles); ++i) {
    ChartBand band{"p" + std::to_string(kPercentiles[i]), {}};
    for (const Pace& pace : report.paces) {
      const auto& age = pace.ages[i];
      band.heights.push_back(age ? std::optional(report.unit.to_days(*age)) : std::nullopt);
    }
    chart.bands.push_back(std::move(band));
  }
  if (report.expectation) {
    chart.lines.push_back({"SLE " + std::to_string(report.expectation->days) + " d",
                           static_cast<double>(report.expectation->days)});
  }
  return chart;
}

Table card_table(const Aging& report) {
  Table table;
  table.columns = {{"id", "ID", CellKind::id},
                   {"column", "COLUMN", CellKind::text},
                   {"age", "AGE", CellKind::number},
                   {"days_in_column", "HERE", CellKind::days},
                   {"rank", "RANK", CellKind::number},
                   {"sle_days", report.expectation ? "" : "SLE", CellKind::days},
                   {"chance", "", CellKind::number},
                   {"chance_hits", "", CellKind::number},
                   {"chance_of", "", CellKind::number},
                   {"outlook", "CHANCE", CellKind::text},
                   {"blocked", "BLOCKED", CellKind::flag},
                   {"title", "TITLE", CellKind::text}};
  for (const AgingCard& card : report.cards) {
    const auto share = card.chance.share();
    table.rows.push_back(
        {cell(card.id), cell(card.column), cell(report.unit.exact(card.age)),
         cell(card.days_in_column), card.rank ? cell(std::int64_t{*card.rank}) : Cell{},
         card.expected ? cell(card.expected->days) : Cell{},
         share ? cell(exact_decimal(*share)) : Cell{}, cell(card.chance.hits), cell(card.chance.of),
         cell(card.outlook), cell(card.blocked ? "yes" : ""), cell(card.title)});
  }
  return table;
}

Table pace_table(const Aging& report) {
  Table table;
  table.columns = {{"column", "COLUMN", CellKind::text}, {"n", "N", CellKind::number}};
  for (const int p : kPercentiles) {
    const std::string name = std::to_string(p);
    table.columns.push_back({"percentiles." + name, "P" + name, CellKind::number});
  }
  for (const Pace& pace : report.paces) {
    std::vector<Cell> row = {cell(pace.column), cell(pace.n)};
    for (const auto& age : pace.ages) row.push_back(age ? cell(report.unit.exact(*age)) : Cell{});
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

Aging aging(const Flow& flow, const std::optional<ServiceLevel>& promised) {
  const Timing timing(flow);
  Aging report;
  report.day = flow.today;
  report.unit = timing.unit();
  report.rule = flow.rules().percentile;
  const ServiceLevels levels(flow, promised);
  report.expectation = levels.common();
  const std::vector<Finished> finished = finished_in(flow, flow.window);
  std::vector<std::int64_t> sorted;
  for (const Finished& item : finished) {
    if (item.cycle_time) sorted.push_back(*item.cycle_time);
  }
  std::sort(sorted.begin(), sorted.end());
  report.finished = sorted.size();
  report.paces = paces_of(flow, finished);
  for (const Life& life : flow.lives) {
    if (life.runs.empty() || life.runs.back().kind != RunKind::open) continue;
    const Run& run = life.runs.back();
    AgingCard card;
    card.id = life.file->card.id();
    card.title = life.file->card.title();
    card.step = run.entries.size() - 1;
    card.column = flow.settings->columns[flow.way.steps[card.step]].name;
    card.age = timing.cycle_time(life, run);
    card.days_in_column = flow.today.days - flow.zone.date_of(run.entries.back()).days + 1;
    card.blocked = !run.blocks.empty() && run.blocks.back().open;
    card.rank = percentile_rank(sorted, card.age);
    card.expected = levels.of(life.file->card);
    const std::int64_t limit = card.expected ? timing.from_days(card.expected->days) : 0;
    card.chance = chance_of(sorted, card.age, limit);
    card.outlook = outlook_of(card, report, sorted);
    const auto& pace = report.paces[card.step].ages[kP85];
    if (pace && static_cast<double>(card.age) > *pace) ++report.past_pace;
    report.cards.push_back(std::move(card));
  }
  std::stable_sort(report.cards.begin(), report.cards.end(),
                   [](const AgingCard& a, const AgingCard& b) { return a.age > b.age; });
  return report;
}

Sheet sheet(const Aging& report) {
  Sheet sheet;
  sheet.name = "aging";
  sheet.title = "Aging work in progress";
  sheet.finding = "nothing is in progress on " + format_date(report.day);
  if (!report.cards.empty()) {
    sheet.finding = counted(report.cards.size(), "card") + " in progress on " +
                    format_date(report.day) + ", the oldest for " +
                    report.unit.shown(report.cards.front().age);
    if (report.finished > 0) {
      sheet.finding += "; " + std::to_string(report.past_pace) +
                       " older than 85 % of finished work was when it left the same column";
    }
  }
  sheet.figures = {
      count_figure("n", "in progress", static_cast<std::int64_t>(report.cards.size())),
      count_figure("finished", "compared with finished",
                   static_cast<std::int64_t>(report.finished)),
      count_figure("past_pace", "past the pace", static_cast<std::int64_t>(report.past_pace))};
  std::vector<std::int64_t> ages;
  for (const AgingCard& card : report.cards) ages.push_back(card.age);
  std::sort(ages.begin(), ages.end());
  for (const int p : kPercentiles) {
    const auto age = percentile_by(report.rule, ages, p);
    Figure figure{
        "percentiles." + std::to_string(p), "age p" + std::to_string(p), CellKind::days, {}, {}};
    if (age) figure.value = report.unit.exact(*age);
    if (age) figure.shown = report.unit.shown(*age);
    sheet.figures.push_back(std::move(figure));
  }
  if (report.expectation) {
    sheet.figures.push_back(count_figure("sle.days", "SLE in days", report.expectation->days));
    sheet.figures.push_back(
        count_figure("sle.percent", "SLE in percent", report.expectation->percent));
    sheet.figures.push_back(
        {"sle.measured", "", CellKind::flag, report.expectation->measured ? "yes" : "", {}});
    if (report.expectation->measured) {
      sheet.warnings.push_back("no SLE is given: " + std::to_string(report.expectation->days) +
                               " d is the 85th percentile of " + counted(report.finished, "card"));
    }
  }
  sheet.tables.push_back({"cards", "", card_table(report), true});
  sheet.tables.push_back({"paces", "Age on leaving a column", pace_table(report), true});
  if (!report.cards.empty()) sheet.charts = {columns_chart(report)};
  return sheet;
}

}  // namespace kanban
