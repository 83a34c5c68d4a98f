#include "exchange/import_merge.hpp"

#include <algorithm>
#include <utility>

namespace kanban {
namespace {

// What says that two entries of a list are the same: a box may be ticked, a map has keys.
std::string_view identity(std::string_view entry, FieldKind kind) {
  if (kind == FieldKind::map) return entry.substr(0, entry.find(": "));
  const bool has_box = entry.starts_with("[ ] ") || entry.starts_with("[x] ");
  return kind == FieldKind::line_rows && has_box ? entry.substr(4) : entry;
}

void merge_list(Card& card, Field field, const std::vector<std::string>& imported) {
  const FieldKind kind = info(field).kind;
  std::vector<std::string> entries = card.list(field);
  for (const std::string& entry : imported) {
    const auto same = std::find_if(entries.begin(), entries.end(), [&](const std::string& known) {
      return identity(known, kind) == identity(entry, kind);
    });
    if (same == entries.end()) {
      entries.push_back(entry);
    } else if (kind == FieldKind::map) {
      *same = entry;
    }
  }
  card.set_list(field, std::move(entries));
}

bool differs(const Card& a, const Card& b, Field field) {
  switch (field) {
    case Field::created: return a.created != b.created;
    case Field::history: return a.history != b.history;
    case Field::comments: return a.comments != b.comments;
    default: return a.text(field) != b.text(field) || a.list(field) != b.list(field);
  }
}

std::vector<std::string> changes(const Card& before, const Card& after) {
  std::vector<std::string> names;
  for (const FieldInfo& row : fields()) {
    if (differs(before, after, row.field)) names.emplace_back(row.name);
  }
  return names;
}

std::vector<Cell> preview_row(std::string action, const Card& card,
                              std::vector<std::string> changed) {
  const auto text = [&](Field field) { return Cell{std::string(card.text(field)), {}}; };
  return {{std::move(action), {}},
          text(Field::id),
          text(Field::type),
          text(Field::column),
          {format_instant(card.created), {}},
          text(Field::title),
          {{}, std::move(changed)}};
}

}  // namespace

void merge_fields(Card& card, const Card& imported) {
  for (const FieldInfo& row : fields()) {
    if (row.field == Field::id) continue;
    if (is_list(row.kind)) {
      if (imported.has(row.field)) merge_list(card, row.field, imported.list(row.field));
    } else if (!imported.text(row.field).empty()) {
      card.set_text(row.field, std::string(imported.text(row.field)));
    }
  }
}

Table preview_of(const ImportPlan& plan) {
  Table table;
  table.columns = {{"action", "Action", CellKind::text},      {"id", "ID", CellKind::id},
                   {"type", "Type", CellKind::text},          {"column", "Column", CellKind::text},
                   {"created", "Created", CellKind::instant}, {"title", "Title", CellKind::text},
                   {"changed", "Changed", CellKind::list}};
  for (const Card& card : plan.created) table.rows.push_back(preview_row("create", card, {}));
  for (const auto& [before, after] : plan.updated) {
    table.rows.push_back(preview_row("update", after, changes(before, after)));
  }
  return table;
}

}  // namespace kanban
