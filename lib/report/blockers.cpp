#include "report/blockers.hpp"

#include <algorithm>
#include <map>

#include "base/decimal.hpp"
#include "base/text.hpp"

namespace kanban {
namespace {

// Of "vendor/api" the part before the slash, of a question whom it waits for.
std::string cluster_of(const std::string& reason) {
  constexpr std::string_view kWaits = "waits for ";
  const char end = reason.starts_with(kWaits) ? ':' : '/';
  return std::string(trim(std::string_view(reason).substr(0, reason.find(end))));
}

// Adds the part of `block` between `from` and `to` to its reason's cluster.
void take_block(const Life& life, const BlockSpan& block, Instant from, Instant to,
                std::map<std::string, BlockCluster>& by_reason) {
  const Instant begin = std::max(block.from, from);
  const Instant end = std::min(block.to, to);
  if (end < begin || (end == begin && !block.open)) return;
  const std::string reason = cluster_of(block.reason);
  BlockCluster& cluster = by_reason[fold_case(reason)];
  if (cluster.count == 0) cluster.reason = reason;
  ++cluster.count;
  cluster.seconds += end.seconds - begin.seconds;
  if (block.open) ++cluster.open;
  const std::string id(life.file->card.id());
  if (cluster.cards.empty() || cluster.cards.back() != id) cluster.cards.push_back(id);
}

}  // namespace

Blockers blockers(const Flow& flow) {
  Blockers report;
  report.window = flow.window;
  const Instant from = flow.zone.start_of(flow.window.first);
  const Instant to = std::min(flow.zone.start_of(Date{flow.window.last.days + 1}), flow.as_of);
  std::map<std::string, BlockCluster> by_reason;
  for (const Life& life : flow.lives) {
    for (const Run& run : life.runs) {
      for (const BlockSpan& block : run.blocks) take_block(life, block, from, to, by_reason);
    }
  }
  for (auto& [key, cluster] : by_reason) {
    report.count += cluster.count;
    report.seconds += cluster.seconds;
    report.open += cluster.open;
    report.clusters.push_back(std::move(cluster));
  }
  std::stable_sort(
      report.clusters.begin(), report.clusters.end(),
      [](const BlockCluster& a, const BlockCluster& b) { return a.seconds > b.seconds; });
  return report;
}

Sheet sheet(const Blockers& report) {
  const auto days = [](std::int64_t seconds) {
    return rounded_decimal(static_cast<double>(seconds) / kSecondsPerDay, 1);
  };
  Sheet sheet;
  sheet.name = "blockers";
  sheet.title = "Blockers by reason";
  sheet.finding = "nothing in progress was blocked from " + window_text(report.window);
  if (!report.clusters.empty()) {
    const BlockCluster& first = report.clusters.front();
    sheet.finding = "work was blocked " + counted(report.count, "time") + " for " +
                    days(report.seconds) + " d in all; '" + first.reason + "' cost the most, " +
                    days(first.seconds) + " d";
  }
  sheet.figures = {count_figure("n", "blocks", static_cast<std::int64_t>(report.count)),
                   count_figure("open", "open now", static_cast<std::int64_t>(report.open)),
                   count_figure("seconds", "", report.seconds),
                   number_figure("days", "days in all",
                                 static_cast<double>(report.seconds) / kSecondsPerDay, 1, " d")};
  Table table;
  table.columns = {{"reason", "REASON", CellKind::text},   {"count", "COUNT", CellKind::number},
                   {"days", "DAYS", CellKind::number},     {"mean_days", "MEAN", CellKind::number},
                   {"share", "SHARE %", CellKind::number}, {"open", "OPEN", CellKind::number},
                   {"cards", "CARDS", CellKind::list}};
  for (const BlockCluster& cluster : report.clusters) {
    table.rows.push_back({cell(cluster.reason), cell(cluster.count), cell(days(cluster.seconds)),
                          cell(days(cluster.seconds / static_cast<std::int64_t>(cluster.count))),
                          cell(percent_of(static_cast<double>(cluster.seconds),
                                          static_cast<double>(report.seconds))),
                          cell(cluster.open), Cell{{}, cluster.cards}});
  }
  sheet.tables.push_back({"reasons", "", std::move(table), true});
  return sheet;
}

}  // namespace kanban
