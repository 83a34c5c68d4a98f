#include "report/time_in_column.hpp"

#include <algorithm>

#include "base/decimal.hpp"
#include "base/text.hpp"

namespace kanban {
namespace {

struct Stay {
  std::size_t step = 0;
  std::int64_t seconds = 0;
  std::int64_t blocked = 0;
};

// How long `run` was in each step, and blocked there.
std::vector<Stay> stays_of(const Run& run) {
  std::vector<Stay> stays;
  for (std::size_t step = 0; step < run.entries.size(); ++step) {
    const Instant from = run.entries[step];
    const Instant to = step + 1 < run.entries.size() ? run.entries[step + 1] : run.end;
    Stay stay{step, to.seconds - from.seconds, 0};
    for (const BlockSpan& block : run.blocks) {
      const std::int64_t common =
          std::min(block.to, to).seconds - std::max(block.from, from).seconds;
      stay.blocked += std::max<std::int64_t>(common, 0);
    }
    stays.push_back(stay);
  }
  return stays;
}

std::string days_text(std::int64_t seconds) {
  return rounded_decimal(static_cast<double>(seconds) / kSecondsPerDay, 1);
}

// Adds the stays of a run that was finished, or is open.
void take_run(TimeInColumn& report, const Run& run, bool done) {
  for (const Stay& stay : stays_of(run)) {
    if (!run.visited[stay.step]) continue;
    ColumnTime& column = report.columns[stay.step];
    (done ? column.n : column.ongoing) += 1;
    (done ? column.seconds : column.ongoing_seconds) += stay.seconds;
    if (done) column.blocked += stay.blocked;
  }
}

// Adds the stays of a finished run.
EfficiencyCard take_finished(Efficiency& report, const Flow& flow, const Run& run) {
  EfficiencyCard card;
  for (const Stay& stay : stays_of(run)) {
    const Stage stage = flow.settings->columns[flow.way.steps[stay.step]].stage;
    const std::int64_t free = stay.seconds - stay.blocked;
    card.total += stay.seconds;
    if (stage == Stage::active) card.active += free;
    (stage == Stage::active ? report.active : report.waiting) += free;
    report.blocked += stay.blocked;
  }
  return card;
}

}  // namespace

TimeInColumn time_in_column(const Flow& flow) {
  TimeInColumn report;
  report.window = flow.window;
  for (const std::size_t step : flow.way.steps) {
    const Column& column = flow.settings->columns[step];
    report.columns.push_back({column.name, column.stage});
  }
  for (const Life& life : flow.lives) {
    for (const Run& run : life.runs) {
      const bool done = run.kind == RunKind::finished && flow.window.contains(run.end_day);
      if (!done && run.kind != RunKind::open) continue;
      if (done) ++report.n;
      take_run(report, run, done);
    }
  }
  return report;
}

Efficiency efficiency(const Flow& flow) {
  Efficiency report;
  report.window = flow.window;
  for (const std::size_t step : flow.way.steps) {
    if (flow.settings->columns[step].stage == Stage::wait) report.measurable = true;
  }
  for (const Life& life : flow.lives) {
    for (const Run& run : life.runs) {
      if (!run.blocks.empty()) report.measurable = true;
      if (run.kind != RunKind::finished || !flow.window.contains(run.end_day)) continue;
      EfficiencyCard card = take_finished(report, flow, run);
      card.id = life.file->card.id();
      report.cards.push_back(std::move(card));
    }
  }
  return report;
}

Sheet sheet(const TimeInColumn& report) {
  Sheet sheet;
  sheet.name = "time-in-column";
  sheet.title = "Time in columns";
  sheet.finding = "no run was finished from " + window_text(report.window);
  const auto longest = std::max_element(
      report.columns.begin(), report.columns.end(),
      [](const ColumnTime& a, const ColumnTime& b) { return a.seconds < b.seconds; });
  std::int64_t total = 0;
  for (const ColumnTime& column : report.columns) total += column.seconds;
  if (total > 0) {
    sheet.finding = counted(report.n, "finished card") + " spent " +
                    percent_of(static_cast<double>(longest->seconds), static_cast<double>(total)) +
                    " % of their time in '" + longest->column + "'";
  }
  sheet.figures = {count_figure("n", "finished", static_cast<std::int64_t>(report.n)),
                   count_figure("seconds", "", total)};
  Table table;
  table.columns = {
      {"column", "COLUMN", CellKind::text},   {"stage", "STAGE", CellKind::text},
      {"n", "N", CellKind::number},           {"seconds", "", CellKind::number},
      {"days", "DAYS", CellKind::number},     {"mean_days", "MEAN", CellKind::number},
      {"share", "SHARE %", CellKind::number}, {"blocked_days", "BLOCKED", CellKind::number},
      {"ongoing", "OPEN", CellKind::number},  {"ongoing_days", "OPEN DAYS", CellKind::number}};
  Chart chart;
  chart.title = "days spent in each column by finished cards";
  chart.series.push_back({"days", {}});
  for (const ColumnTime& column : report.columns) {
    const auto n = static_cast<double>(column.n);
    const double days = static_cast<double>(column.seconds) / kSecondsPerDay;
    table.rows.push_back(
        {cell(column.column), cell(stage_name(column.stage)), cell(column.n), cell(column.seconds),
         cell(days_text(column.seconds)),
         column.n == 0 ? Cell{} : cell(rounded_decimal(days / n, 1)),
         cell(percent_of(static_cast<double>(column.seconds), static_cast<double>(total))),
         cell(days_text(column.blocked)), cell(column.ongoing),
         cell(days_text(column.ongoing_seconds))});
    chart.series[0].points.push_back({static_cast<double>(chart.labels.size()), days, false});
    chart.labels.push_back(column.column);
  }
  sheet.tables.push_back({"columns", "", std::move(table), true});
  if (total > 0) sheet.charts = {std::move(chart)};
  return sheet;
}

Sheet sheet(const Efficiency& report) {
  const auto total = static_cast<double>(report.total());
  Sheet sheet;
  sheet.name = "efficiency";
  sheet.title = "Flow efficiency (active time of all time)";
  if (report.cards.empty()) {
    sheet.finding = "no run was finished from " + window_text(report.window);
  } else if (!report.measurable) {
    sheet.finding =
        "not measurable: no column is a waiting one and nothing was ever blocked, so all time "
        "looks "
        "active";
  } else {
    sheet.finding = "of the time that " + counted(report.cards.size(), "finished card") +
                    " took, work went on in " +
                    percent_of(static_cast<double>(report.active), total) + " %";
  }
  const bool known = report.measurable && total > 0;
  const auto share = [&](std::int64_t part) {
    return known ? std::optional(100 * static_cast<double>(part) / total) : std::nullopt;
  };
  sheet.figures = {count_figure("n", "finished", static_cast<std::int64_t>(report.cards.size())),
                   number_figure("efficiency", "efficiency", share(report.active), 1, " %"),
                   number_figure("waiting", "waiting", share(report.waiting), 1, " %"),
                   number_figure("blocked", "blocked", share(report.blocked), 1, " %"),
                   count_figure("active_seconds", "", report.active),
                   count_figure("waiting_seconds", "", report.waiting),
                   count_figure("blocked_seconds", "", report.blocked)};
  Table table;
  table.columns = {{"id", "ID", CellKind::id},
                   {"active_days", "ACTIVE", CellKind::number},
                   {"total_days", "TOTAL", CellKind::number},
                   {"efficiency", "EFFICIENCY %", CellKind::number}};
  for (const EfficiencyCard& card : report.cards) {
    table.rows.push_back(
        {cell(card.id), cell(days_text(card.active)), cell(days_text(card.total)),
         cell(percent_of(static_cast<double>(card.active), static_cast<double>(card.total)))});
  }
  sheet.tables.push_back({"cards", "Cards", std::move(table), false});
  return sheet;
}

}  // namespace kanban
