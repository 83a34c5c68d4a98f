#include "cli/card_table.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/history.hpp"

namespace kanban::cli {
namespace {

constexpr std::size_t kRoomy = 110;  // columns of a terminal from which a listing may show more

using Make = Cell (*)(const CardFile&, const FilterContext&);

struct Derived {
  TableColumn column;
  Make make;
};

// For a card that is finished the clock stops when it entered its last column.
Instant age_end(const CardFile& file, const FilterContext& context) {
  return is_open(*context.settings, file.card) ? context.now : entered_column(file.card);
}

// What a person should know at a glance about an open card: blocked, overdue, deferred.
std::string state_words(const Card& card, const FilterContext& context) {
  if (!is_open(*context.settings, card)) return {};
  const std::string today = format_date(context.zone.date_of(context.now));
  std::vector<std::string> words;
  if (open_block(card)) words.emplace_back("blocked");
  if (card.has(Field::due) && card.text(Field::due) < today) words.emplace_back("overdue");
  if (card.text(Field::defer_until) > today) words.emplace_back("deferred");
  return join(words, ", ");
}

const std::vector<Derived>& derived() {
  static const std::vector<Derived> kDerived{
      {{"stage", "STAGE", CellKind::text},
       [](const CardFile& file, const FilterContext& context) {
         return Cell{std::string(stage_name(stage_of(*context.settings, file.card))), {}};
       }},
      {{"age", "AGE", CellKind::days},
       [](const CardFile& file, const FilterContext& context) {
         return Cell{days_since(file.card.created, age_end(file, context), context.zone), {}};
       }},
      {{"here", "HERE", CellKind::days},
       [](const CardFile& file, const FilterContext& context) {
         return Cell{days_since(entered_column(file.card), context.now, context.zone), {}};
       }},
      {{"entered", "ENTERED", CellKind::instant},
       [](const CardFile& file, const FilterContext&) {
         return Cell{format_instant(entered_column(file.card)), {}};
       }},
      {{"blocked", "BLOCKED", CellKind::text},
       [](const CardFile& file, const FilterContext&) {
         const auto block = open_block(file.card);
         return Cell{block ? block->reason : std::string{}, {}};
       }},
      {{"touched", "TOUCHED", CellKind::instant},
       [](const CardFile& file, const FilterContext&) {
         return Cell{format_instant(last_touched(file.card)), {}};
       }},
      {{"state", "STATE", CellKind::text},
       [](const CardFile& file, const FilterContext& context) {
         return Cell{state_words(file.card, context), {}};
       }},
      {{"path", "PATH", CellKind::text},
       [](const CardFile& file, const FilterContext&) {
         return Cell{file.path, {}};
       }},
  };
  return kDerived;
}

CellKind cell_kind(FieldKind kind) {
  switch (kind) {
    case FieldKind::id: return CellKind::id;
    case FieldKind::number: return CellKind::number;
    case FieldKind::date: return CellKind::date;
    case FieldKind::instant: return CellKind::instant;
    case FieldKind::flag: return CellKind::flag;
    default: return is_list(kind) ? CellKind::list : CellKind::text;
  }
}

std::string upper(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return out;
}

Cell field_cell(const Card& card, Field field) {
  if (field == Field::created) return {format_instant(card.created), {}};
  if (is_list(info(field).kind)) return {{}, card.list(field)};
  if (info(field).kind == FieldKind::flag) return {card.has(field) ? "yes" : "", {}};
  return {std::string(card.text(field)), {}};
}

// What fills one column: a field, or a derived cell.
struct Source {
  TableColumn column;
  std::optional<Field> field;
  Make make = nullptr;
};

Source source_of(std::string_view name) {
  for (const Derived& row : derived()) {
    if (row.column.id == name) return {row.column, std::nullopt, row.make};
  }
  const Field field = find_field(name).value_or(Field::id);
  return {{std::string(name), upper(name), cell_kind(info(field).kind)}, field, nullptr};
}

}  // namespace

std::string days_since(Instant since, Instant now, const TimeZone& zone) {
  const int days = zone.date_of(now).days - zone.date_of(since).days + 1;
  return std::to_string(std::max(0, days));
}

Table card_columns() {
  Table table;
  for (const FieldInfo& row : fields()) {
    const bool shown = row.field != Field::comments && row.field != Field::history;
    if (shown) table.columns.push_back(source_of(row.name).column);
  }
  for (const Derived& row : derived()) table.columns.push_back(row.column);
  return table;
}

std::vector<std::string> usual_columns(std::size_t width) {
  if (width > 0 && width < kRoomy)
    return {"id", "type", "column", "here", "assignees", "state", "title"};
  return {"id", "type", "column", "here", "product", "assignees", "due", "state", "title"};
}

std::vector<std::string> usual_json_columns() {
  return {"id",     "title",   "type",    "created", "reporter", "column",  "stage",  "rank",
          "class",  "impact",  "due",     "size",    "product",  "parent",  "blocks", "assignees",
          "labels", "clients", "entered", "age",     "here",     "blocked", "path"};
}

Table card_table(const std::vector<const CardFile*>& cards, const std::vector<std::string>& names,
                 const FilterContext& context) {
  Table table;
  std::vector<Source> sources;
  for (const std::string& name : names) sources.push_back(source_of(name));
  for (const Source& source : sources) table.columns.push_back(source.column);
  table.rows.reserve(cards.size());
  for (const CardFile* file : cards) {
    std::vector<Cell> row;
    row.reserve(sources.size());
    for (const Source& source : sources) {
      row.push_back(source.field ? field_cell(file->card, *source.field)
                                 : source.make(*file, context));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace kanban::cli
