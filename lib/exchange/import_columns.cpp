#include "exchange/import_columns.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.hpp"

namespace kanban {
namespace {

std::string columns_line(const SourceTable& table) {
  std::vector<std::string> names;
  for (const std::string& name : table.columns) names.push_back(printable(name));
  return "columns of the file: " + join(names, ", ");
}

// The places of the columns called `name`: exactly, else but for case.
Result<std::vector<std::size_t>> places_of(const SourceTable& table, const std::string& name) {
  std::vector<std::size_t> exact;
  std::vector<std::size_t> alike;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i] == name) exact.push_back(i);
    if (equal_ignoring_case(table.columns[i], name)) alike.push_back(i);
  }
  if (!exact.empty()) return exact;
  if (!alike.empty()) return alike;
  Error error = make_error(ErrorKind::usage, "unknown-source-column",
                           "the file has no column '" + printable(name) + "'")
                    .detail(columns_line(table));
  error.hints = did_you_mean(name, table.columns);
  return error;
}

// The columns that are called like a field, such as `Title` or `Class`.
std::vector<ImportSpec::Mapping> map_by_name(const SourceTable& table) {
  std::vector<ImportSpec::Mapping> map;
  std::set<std::string> seen;
  for (const std::string& column : table.columns) {
    std::string name = lower_ascii(column);
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
    const auto field = find_field(name);
    if (field && can_be_mapped(*field) && seen.insert(name).second) map.push_back({*field, column});
  }
  return map;
}

template <typename Entries, typename Key>
auto entry_of(Entries& entries, Key key) {
  return std::find_if(entries.begin(), entries.end(),
                      [&](const auto& entry) { return key(entry); });
}

void append(std::vector<std::size_t>& to, const std::vector<std::size_t>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

Status resolve_map(const SourceTable& table, const ImportSpec& spec, ColumnPlan& plan) {
  for (const auto& mapping : spec.map.empty() ? map_by_name(table) : spec.map) {
    TRY_ASSIGN(const auto places, places_of(table, mapping.source));
    const auto known =
        entry_of(plan.fields, [&](const auto& e) { return e.field == mapping.field; });
    if (known == plan.fields.end()) {
      plan.fields.push_back({mapping.field, places});
    } else {
      append(known->places, places);
    }
  }
  // Who says what the columns are may leave the title out: the cards are called by their ids. Where
  // it is guessed, cards called "1" and "2" are hardly meant.
  bool titled = false;
  for (const auto& entry : plan.fields) {
    titled =
        titled || entry.field == Field::title || (entry.field == Field::id && !spec.map.empty());
  }
  if (titled) return success();
  return make_error(ErrorKind::usage, "bad-import-map",
                    spec.map.empty()
                        ? "no column of the file is called like a card's title"
                        : "nothing says which column of the file holds a card's id or title")
      .detail(columns_line(table))
      .hint("write for example --map id=COLUMN,title=COLUMN");
}

Status resolve_stages(const SourceTable& table, const ImportSpec& spec, const Settings& settings,
                      ColumnPlan& plan) {
  for (const auto& stage : spec.stages) {
    TRY_ASSIGN(const Column* column, find_column(settings, stage.column));
    TRY_ASSIGN(const auto places, places_of(table, stage.source));
    const auto known = entry_of(plan.stages, [&](const auto& e) { return e.column == column; });
    if (known == plan.stages.end()) {
      plan.stages.push_back({column, places});
    } else {
      append(known->places, places);
    }
  }
  return success();
}

}  // namespace

bool can_be_mapped(Field field) {
  return field != Field::history && field != Field::source && field != Field::comments;
}

std::vector<const SourceCell*> cells_at(const SourceRow& row,
                                        const std::vector<std::size_t>& places) {
  std::vector<const SourceCell*> cells;
  for (const std::size_t place : places) cells.push_back(&row.cells[place]);
  return cells;
}

std::vector<const SourceCell*> ColumnPlan::cells(const SourceRow& row, Field field) const {
  const auto found = entry_of(fields, [field](const auto& entry) { return entry.field == field; });
  return found == fields.end() ? std::vector<const SourceCell*>{} : cells_at(row, found->places);
}

Result<ColumnPlan> resolve_columns(const SourceTable& table, const ImportSpec& spec,
                                   const Settings& settings) {
  ColumnPlan plan;
  TRY(resolve_map(table, spec, plan));
  TRY(resolve_stages(table, spec, settings, plan));
  std::set<std::size_t> used;
  for (const auto& entry : plan.fields) used.insert(entry.places.begin(), entry.places.end());
  for (const auto& entry : plan.stages) used.insert(entry.places.begin(), entry.places.end());
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    // An unnamed column comes from a separator at the end of each line.
    if (!used.contains(i) && !table.columns[i].empty()) plan.unused.push_back(table.columns[i]);
  }
  return plan;
}

}  // namespace kanban
