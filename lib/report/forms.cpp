#include "report/forms.hpp"

#include <algorithm>
#include <map>

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "model/story.hpp"

namespace kanban {
namespace {

constexpr std::size_t kMostSaid = 5;

double share_of(const Forms& report, const FormRow& row) {
  return report.n == 0 ? 0 : 100.0 * static_cast<double>(row.n) / static_cast<double>(report.n);
}

// "story 62 % (goal ≥ 50 %)".
std::string words_of(const Forms& report, const FormRow& row) {
  std::string words = row.form + " " + rounded_decimal(share_of(report, row), 0) + " %";
  if (row.goal) words += " (goal ≥ " + std::to_string(*row.goal) + " %)";
  return words;
}

}  // namespace

bool Forms::met(const FormRow& row) const {
  return !row.goal || row.n * 100 >= std::int64_t{*row.goal} * n;
}

Forms forms(const Flow& flow) {
  Forms report;
  report.window = flow.window;
  std::map<std::string, FormRow> rows;
  for (const FormGoal& goal : flow.settings->form_goals) rows[goal.form].goal = goal.percent;
  for (const Life& life : flow.lives) {
    if (!flow.window.contains(life.created_day)) continue;
    ++report.n;
    ++rows[form_of(*flow.settings, life.file->card)].n;
  }
  for (auto& [form, row] : rows) {
    row.form = form;
    report.rows.push_back(std::move(row));
  }
  std::stable_sort(report.rows.begin(), report.rows.end(),
                   [](const FormRow& a, const FormRow& b) { return a.n > b.n; });
  return report;
}

Sheet sheet(const Forms& report) {
  Sheet sheet;
  sheet.name = "forms";
  sheet.title = "Forms of cards";
  for (std::size_t i = 0; i < std::min(report.rows.size(), kMostSaid); ++i)
    sheet.finding += (i == 0 ? "" : ", ") + words_of(report, report.rows[i]);
  sheet.finding += report.n == 0
                       ? std::string(report.rows.empty() ? "" : "; ") + "no card was made"
                       : " of " + counted(static_cast<std::size_t>(report.n), "card") + " made";
  sheet.finding += " from " + window_text(report.window);
  sheet.figures = {count_figure("n", "cards made", report.n)};
  Table table;
  table.columns = {{"form", "FORM", CellKind::text},
                   {"n", "N", CellKind::number},
                   {"share", "SHARE %", CellKind::number},
                   {"goal", "GOAL %", CellKind::number},
                   {"met", "MET", CellKind::text}};
  for (const FormRow& row : report.rows) {
    const bool said = row.goal && report.n > 0;
    table.rows.push_back({cell(row.form), cell(row.n),
                          report.n > 0 ? cell(rounded_decimal(share_of(report, row), 1)) : Cell{},
                          row.goal ? cell(std::int64_t{*row.goal}) : Cell{},
                          cell(!said             ? ""
                               : report.met(row) ? "yes"
                                                 : "no")});
  }
  sheet.tables.push_back({"forms", "", std::move(table), true});
  return sheet;
}

}  // namespace kanban
