#include "report/departments.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "report/fate.hpp"

namespace kanban {
namespace {

constexpr std::size_t kMostSaid = 3;

std::string_view department_of(const Card& card) {
  return card.map_value(Field::requested_by, "department");
}

// "Sales: asked 7, delivered 2, waiting 4 (oldest 120 d), declined 1".
std::string words_of(const Department& row) {
  std::string words = row.name + ": asked " + std::to_string(row.asked) + ", delivered " +
                      std::to_string(row.delivered) + ", waiting " + std::to_string(row.waiting);
  if (row.waiting > 0) words += " (oldest " + std::to_string(row.oldest) + " d)";
  return words + ", declined " + std::to_string(row.declined);
}

}  // namespace

Departments departments(const Flow& flow) {
  const Timing timing(flow);
  Departments report;
  report.window = flow.window;
  std::map<std::string, Department> rows;
  std::map<std::string, std::vector<std::int64_t>> waits;
  const auto asks = [](const Card& card) { return !department_of(card).empty(); };
  for (const Life* life : lives_in(flow, asks)) {
    const std::string name(department_of(life->file->card));
    Department& row = rows[name];
    ++row.asked;
    const Fate fate = fate_of(*life);
    if (fate == Fate::declined) ++row.declined;
    if (fate == Fate::delivered) {
      ++row.delivered;
      const auto wait = timing.lead_time(*life, life->deliveries.back());
      if (wait) waits[name].push_back(*wait);
    }
    if (fate == Fate::in_progress) ++row.accepted;
    if (fate != Fate::waits && fate != Fate::in_progress) continue;
    ++row.waiting;
    row.oldest = std::max(row.oldest, age_of(flow, *life));
  }
  for (auto& [name, row] : rows) {
    row.name = name;
    row.wait = spread_of(flow, std::move(waits[name]));
    report.rows.push_back(std::move(row));
  }
  std::stable_sort(report.rows.begin(), report.rows.end(),
                   [](const Department& a, const Department& b) { return a.asked > b.asked; });
  return report;
}

Sheet sheet(const Departments& report) {
  Sheet sheet;
  sheet.name = "departments";
  sheet.title = "What departments asked for";
  for (std::size_t i = 0; i < std::min(report.rows.size(), kMostSaid); ++i)
    sheet.finding += (i == 0 ? "" : "; ") + words_of(report.rows[i]);
  if (report.rows.size() > kMostSaid)
    sheet.finding += "; and " + std::to_string(report.rows.size() - kMostSaid) + " more";
  if (report.rows.empty()) {
    sheet.finding = "no card names a department that asked for it";
    sheet.warnings.emplace_back("kanban add TYPE TITLE --from Sales/ana says who asked");
  }
  std::int64_t asked = 0;
  for (const Department& row : report.rows) asked += row.asked;
  sheet.figures = {
      count_figure("n", "asked", asked),
      count_figure("departments", "departments", static_cast<std::int64_t>(report.rows.size()))};
  Table table;
  table.columns = {
      {"department", "DEPARTMENT", CellKind::text}, {"asked", "ASKED", CellKind::number},
      {"accepted", "ACCEPTED", CellKind::number},   {"waiting", "WAITING", CellKind::number},
      {"oldest_days", "OLDEST", CellKind::days},    {"delivered", "DELIVERED", CellKind::number},
      {"declined", "DECLINED", CellKind::number},   {"median_wait", "MEDIAN WAIT", CellKind::days}};
  for (const Department& row : report.rows) {
    table.rows.push_back({cell(row.name), cell(row.asked), cell(row.accepted), cell(row.waiting),
                          row.waiting > 0 ? cell(row.oldest) : Cell{}, cell(row.delivered),
                          cell(row.declined), maybe_cell(percentile_text(row.wait, 50))});
  }
  sheet.tables.push_back({"rows", "", std::move(table), true});
  return sheet;
}

}  // namespace kanban
