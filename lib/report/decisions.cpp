#include "report/decisions.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/decimal.hpp"
#include "base/names.hpp"
#include "base/text.hpp"
#include "model/reasons.hpp"

namespace kanban {
namespace {

// "paula 41, omar 3, dev1 9 (approved by paula 9)".
std::string words_of(const std::vector<DecisionRow>& rows, const std::string& field) {
  std::string words;
  for (const DecisionRow& row : rows) {
    if (row.field != field) continue;
    words += (words.empty() ? "" : ", ") + row.who + " " + std::to_string(row.n);
    if (row.approved > 0) {
      words +=
          " (approved by " + join(row.approvers, ", ") + " " + std::to_string(row.approved) + ")";
    }
  }
  return words;
}

std::vector<Override> overrides_of(const Flow& flow) {
  std::vector<Override> found;
  for (const Life& life : flow.lives) {
    for (const Event& event : life.file->card.history) {
      const std::size_t at = event.because.find(kOverWipMark);
      const bool counts = event.kind == EventKind::entered && at != std::string::npos &&
                          event.at <= flow.as_of &&
                          flow.window.contains(flow.zone.date_of(event.at));
      if (!counts) continue;
      found.push_back({std::string(life.file->card.id()), event.by, event.at, event.value,
                       event.because.substr(at + kOverWipMark.size())});
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Override& a, const Override& b) { return a.at < b.at; });
  return found;
}

std::string overrides_words(const std::vector<Override>& overrides) {
  std::map<std::string, std::int64_t> counts;
  for (const Override& one : overrides) ++counts[one.who];
  std::string words = "limits exceeded with a reason " + counted(overrides.size(), "time");
  std::string who;
  for (const auto& [name, count] : counts) {
    if (!name.empty()) who += (who.empty() ? "" : ", ") + name + " " + std::to_string(count);
  }
  return who.empty() ? words : words + " (" + who + ")";
}

}  // namespace

std::vector<Field> deciding_fields() {
  return {Field::rank, Field::class_of_service, Field::impact, Field::due, Field::defer_until};
}

std::vector<Decision> decisions_between(const Card& before, const Card& after) {
  std::vector<Decision> made;
  for (const Field field : deciding_fields()) {
    if (before.text(field) == after.text(field)) continue;
    made.push_back({std::string(info(field).name), std::string(after.id()), {}, {}});
  }
  return made;
}

std::vector<std::string> deciders_of(const Settings& settings) {
  std::set<std::string> names;
  for (const Rule& rule : settings.rights.rules) {
    const bool order = contains(rule.fields, "rank") || contains(rule.fields, "class");
    if (rule.on != RuleOn::set || !order || rule.allow.who != Allow::Who::roles) continue;
    for (const Role& role : settings.rights.roles) {
      if (!contains(rule.allow.roles, role.name)) continue;
      names.insert(role.members.begin(), role.members.end());
      names.insert(role.deputies.begin(), role.deputies.end());
    }
  }
  if (names.empty() && !settings.owner.empty()) names.insert(settings.owner);
  return {names.begin(), names.end()};
}

Decisions decisions(const Flow& flow, const std::vector<Decision>& made) {
  Decisions report;
  report.window = flow.window;
  report.zone = flow.zone;
  report.deciders = deciders_of(*flow.settings);
  std::vector<std::string> fields;  // in the order of importance, then as they come
  for (const Field field : deciding_fields()) fields.emplace_back(info(field).name);
  for (const Decision& one : made) {
    if (!contains(fields, one.field)) fields.push_back(one.field);
  }
  std::map<std::pair<std::size_t, std::string>, DecisionRow> rows;
  for (const Decision& one : made) {
    const auto place = static_cast<std::size_t>(std::find(fields.begin(), fields.end(), one.field) -
                                                fields.begin());
    DecisionRow& row = rows[{place, one.who}];
    row.field = one.field;
    row.who = one.who;
    row.decider = contains(report.deciders, one.who);
    ++row.n;
    ++report.n;
    bool approved = row.decider;
    if (!one.approvers.empty()) ++row.approved;
    for (const std::string& approver : one.approvers) {
      approved = approved || contains(report.deciders, approver);
      if (!contains(row.approvers, approver)) row.approvers.push_back(approver);
    }
    if (approved) ++report.by_deciders;
  }
  for (auto& [key, row] : rows) {
    std::sort(row.approvers.begin(), row.approvers.end());
    report.rows.push_back(std::move(row));
  }
  std::stable_sort(report.rows.begin(), report.rows.end(),
                   [&](const DecisionRow& a, const DecisionRow& b) {
                     if (a.field != b.field) return false;  // by field already
                     if (a.decider != b.decider) return a.decider;
                     return a.n > b.n;
                   });
  report.overrides = overrides_of(flow);
  return report;
}

Sheet sheet(const Decisions& report) {
  Sheet sheet;
  sheet.name = "decisions";
  sheet.title = "Who decides the order";
  for (const DecisionRow& row : report.rows) {
    const std::string begin = row.field + ": ";
    if (sheet.finding.starts_with(begin) || sheet.finding.find("; " + begin) != std::string::npos)
      continue;
    sheet.finding += (sheet.finding.empty() ? "" : "; ") + begin + words_of(report.rows, row.field);
  }
  if (report.rows.empty())
    sheet.finding = "no commit from " + window_text(report.window) + " changed the order by hand";
  if (!report.overrides.empty()) sheet.finding += "; " + overrides_words(report.overrides);
  sheet.figures = {
      count_figure("n", "decisions", report.n),
      text_figure("deciders", "who should decide", join(report.deciders, ", ")),
      number_figure("by_deciders", "decided or approved by them",
                    report.n == 0 || report.deciders.empty()
                        ? std::nullopt
                        : std::optional(100.0 * static_cast<double>(report.by_deciders) /
                                        static_cast<double>(report.n)),
                    0, " %"),
      count_figure("overrides", "limits exceeded",
                   static_cast<std::int64_t>(report.overrides.size()))};
  if (report.cut) sheet.warnings.emplace_back("older commits were not looked at");
  sheet.warnings.emplace_back("who decided and who approved is as commits claim");
  Table table;
  table.columns = {
      {"field", "FIELD", CellKind::text},     {"who", "WHO", CellKind::text},
      {"n", "N", CellKind::number},           {"share", "SHARE %", CellKind::number},
      {"decider", "DECIDES", CellKind::flag}, {"approved", "APPROVED", CellKind::number},
      {"approvers", "BY", CellKind::list}};
  std::map<std::string, std::int64_t> totals;
  for (const DecisionRow& row : report.rows) totals[row.field] += row.n;
  for (const DecisionRow& row : report.rows) {
    const double share =
        100.0 * static_cast<double>(row.n) / static_cast<double>(totals[row.field]);
    table.rows.push_back({cell(row.field), cell(row.who), cell(row.n),
                          cell(rounded_decimal(share, 1)), cell(row.decider ? "yes" : ""),
                          cell(row.approved), Cell{{}, row.approvers}});
  }
  sheet.tables.push_back({"decisions", "", std::move(table), true});
  Table over;
  over.columns = {{"id", "ID", CellKind::id},         {"at", "", CellKind::instant},
                  {"day", "DAY", CellKind::date},     {"who", "WHO", CellKind::text},
                  {"column", "INTO", CellKind::text}, {"reason", "REASON", CellKind::text}};
  for (const Override& one : report.overrides) {
    over.rows.push_back({cell(one.card), cell(format_instant(one.at)),
                         cell(report.zone.date_of(one.at)), cell(one.who), cell(one.column),
                         cell(one.reason)});
  }
  sheet.tables.push_back({"overridden", "Limits exceeded with a reason", std::move(over), true});
  return sheet;
}

}  // namespace kanban
