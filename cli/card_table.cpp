#include "cli/card_table.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/questions.hpp"
#include "model/whole.hpp"

namespace kanban::cli {
namespace {

constexpr std::size_t kRoomy = 110;  // columns of a terminal from which a listing may show more

// What the cells of all cards are made with.
struct RowContext {
  explicit RowContext(const FilterContext& given)
      : filter(given), today(given.zone.date_of(given.now)), today_text(format_date(today)) {}

  const FilterContext& filter;
  Date today;
  std::string today_text;
};

// Adds the text of a cell to the string.
using Make = void (*)(std::string&, const CardFile&, const RowContext&);

struct Derived {
  TableColumn column;
  Make make;
};

void add_days(std::string& out, Instant since, Date end, const TimeZone& zone) {
  out += std::to_string(std::max(0, end.days - zone.date_of(since).days + 1));
}

// For a card that is finished the clock stops when it entered its last column.
void add_age(std::string& out, const CardFile& file, const RowContext& context) {
  const FilterContext& filter = context.filter;
  const Date end = is_open(*filter.settings, file.card)
                       ? context.today
                       : filter.zone.date_of(entered_column(file.card));
  add_days(out, file.card.created, end, filter.zone);
}

// What a person should know at a glance about an open card: blocked, overdue, deferred.
void add_state(std::string& out, const CardFile& file, const RowContext& context) {
  const Card& card = file.card;
  if (!is_open(*context.filter.settings, card)) return;
  const auto add = [&out](std::string_view word) {
    if (!out.empty()) out += ", ";
    out += word;
  };
  const std::string_view due = card.text(Field::due);
  if (open_question(card)) {
    add("waits for " + join(who_is_asked(card), " and "));
  } else if (open_block(card)) {
    add("blocked");
  }
  if (!due.empty() && due < context.today_text) add("overdue");
  if (card.text(Field::defer_until) > context.today_text) add("deferred");
}

const std::vector<Derived>& derived() {
  static const std::vector<Derived> kDerived{
      {{"stage", "STAGE", CellKind::text},
       [](std::string& out, const CardFile& file, const RowContext& context) {
         out += stage_name(stage_of(*context.filter.settings, file.card));
       }},
      {{"age", "AGE", CellKind::days}, add_age},
      {{"here", "HERE", CellKind::days},
       [](std::string& out, const CardFile& file, const RowContext& context) {
         add_days(out, entered_column(file.card), context.today, context.filter.zone);
       }},
      {{"entered", "ENTERED", CellKind::instant},
       [](std::string& out, const CardFile& file, const RowContext&) {
         out += format_instant(entered_column(file.card));
       }},
      {{"blocked", "BLOCKED", CellKind::text},
       [](std::string& out, const CardFile& file, const RowContext&) {
         if (const auto block = open_block(file.card)) out += block->reason;
       }},
      {{"touched", "TOUCHED", CellKind::instant},
       [](std::string& out, const CardFile& file, const RowContext&) {
         out += format_instant(last_touched(file.card));
       }},
      {{"state", "STATE", CellKind::text}, add_state},
      {{"board", "BOARD", CellKind::text},
       [](std::string& out, const CardFile& file, const RowContext&) {
         const std::string board = board_of_path(file.path);
         out += board.empty() ? std::string(".") : board;
       }},
      {{"path", "PATH", CellKind::path},
       [](std::string& out, const CardFile& file, const RowContext&) { out += file.path; }},
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

std::vector<Source> sources_of(const std::vector<std::string>& names) {
  std::vector<Source> sources;
  sources.reserve(names.size());
  for (const std::string& name : names) sources.push_back(source_of(name));
  return sources;
}

std::vector<TableColumn> columns_of(const std::vector<Source>& sources) {
  std::vector<TableColumn> columns;
  columns.reserve(sources.size());
  for (const Source& source : sources) columns.push_back(source.column);
  return columns;
}

// The text of a cell that is no list; `buffer` holds it where the card does not.
std::string_view text_of(const Source& source, const CardFile& file, const RowContext& context,
                         std::string& buffer) {
  buffer.clear();
  if (!source.field) {
    source.make(buffer, file, context);
  } else if (source.field == Field::created) {
    buffer = format_instant(file.card.created);
  } else if (source.column.kind == CellKind::flag) {
    return file.card.has(*source.field) ? "yes" : "";
  } else {
    return file.card.text(*source.field);
  }
  return buffer;
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
  const std::vector<Source> sources = sources_of(names);
  const RowContext row_context(context);
  std::string buffer;
  Table table;
  table.columns = columns_of(sources);
  table.rows.reserve(cards.size());
  for (const CardFile* file : cards) {
    std::vector<Cell>& row = table.rows.emplace_back();
    row.reserve(sources.size());
    for (const Source& source : sources) {
      if (source.column.kind == CellKind::list) {
        row.push_back({{}, file->card.list(*source.field)});
      } else {
        row.push_back({std::string(text_of(source, *file, row_context, buffer)), {}});
      }
    }
  }
  return table;
}

TextGrid card_grid(const std::vector<const CardFile*>& cards, const std::vector<std::string>& names,
                   const FilterContext& context) {
  const std::vector<Source> sources = sources_of(names);
  const RowContext row_context(context);
  std::string buffer;
  TextGrid grid(columns_of(sources), cards.size());
  for (const CardFile* file : cards) {
    for (const Source& source : sources) {
      if (source.column.kind == CellKind::list) {
        grid.add_list(file->card.list(*source.field));
      } else {
        grid.add(text_of(source, *file, row_context, buffer));
      }
    }
  }
  return grid;
}

}  // namespace kanban::cli
