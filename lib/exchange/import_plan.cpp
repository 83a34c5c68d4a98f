#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"
#include "exchange/import.hpp"
#include "exchange/import_columns.hpp"
#include "exchange/import_history.hpp"
#include "exchange/import_merge.hpp"
#include "exchange/import_value.hpp"
#include "model/ids.hpp"

namespace kanban {
namespace {

// A row that makes or changes a card.
struct PlannedRow {
  const SourceRow* row = nullptr;
  std::string id = {};             // of the card
  std::string source = {};         // "csv:PROJ-12"; empty when the row has no id
  const Card* existing = nullptr;  // what an earlier import made of it
};

SourceCell place_of(const SourceRow& row) { return {{}, {}, row.line, 1}; }

class Planner {
 public:
  Planner(const SourceTable& table, const ImportSpec& spec, ColumnPlan columns, const Board& board,
          const NewId& new_id, Instant now, ImportContext context)
      : table_(table),
        spec_(spec),
        columns_(std::move(columns)),
        board_(board),
        new_id_(new_id),
        now_(now),
        context_(std::move(context)) {}

  ImportPlan plan() {
    note_columns();
    index_board();
    name_rows();
    for (const PlannedRow& planned : rows_) plan_row(planned);
    note_times();
    plan_.notes = std::move(context_.notes);
    plan_.new_types = std::move(context_.new_types);
    plan_.preview = preview_of(plan_);
    return std::move(plan_);
  }

 private:
  void note(const SourceCell& cell, std::string_view code, std::string message, Severity severity) {
    add_note(context_, cell, make_error(ErrorKind::invalid, code, std::move(message)), severity);
  }

  void note_columns() {
    const SourceCell head{{}, {}, 1, 1};
    if (!columns_.unused.empty()) {
      std::vector<std::string> names;
      for (const std::string& name : columns_.unused) names.push_back(printable(name));
      note(head, "unmapped-columns",
           counted(names.size(), "column") + " of the file not imported: " + join(names, ", "),
           Severity::note);
    }
    if (columns_.cells(table_.rows.empty() ? SourceRow{} : table_.rows.front(), Field::id)
            .empty() &&
        !table_.rows.empty()) {
      note(head, "import-without-ids",
           "no column says what the cards are called, so importing the file again makes them again",
           Severity::warning);
    }
  }

  void note_times() {
    if (without_times_ == 0) return;
    note({{}, {}, 1, 1}, "import-without-times",
         counted(without_times_, "new card") +
             " without any time in the file; the time of the import is taken for the creation",
         Severity::note);
  }

  void index_board() {
    const std::string prefix = spec_.source + ":";
    for (const CardFile& file : board_.cards) {
      const std::string id(file.card.id());
      const std::string source(file.card.text(Field::source));
      taken_.insert(lower_ascii(id));
      context_.cards.emplace(id, id);
      if (!source.starts_with(prefix)) continue;
      by_source_.emplace(source, &file.card);
      from_source_[source.substr(prefix.size())] = id;
    }
  }

  // Gives each row its card, so that rows may refer to each other in any order.
  void name_rows() {
    std::map<std::string, int> lines;
    for (const SourceRow& row : table_.rows) {
      const auto cells = columns_.cells(row, Field::id);
      const std::string key = key_of(cells);
      if (key.empty()) {
        name_row_without_id(row);
        continue;
      }
      const auto [line, is_new] = lines.emplace(key, row.line);
      if (!is_new) {
        ++plan_.skipped;
        note(*cells.front(), "duplicate-id",
             "line " + std::to_string(row.line) + " has the id '" + printable(key) + "' of line " +
                 std::to_string(line->second) + "; only the first is imported",
             Severity::error);
        continue;
      }
      rows_.push_back(named(row, key, *cells.front()));
      from_source_[key] = rows_.back().id;
    }
    for (const auto& [key, id] : from_source_) context_.cards[key] = id;
  }

  static std::string key_of(const std::vector<const SourceCell*>& cells) {
    for (const SourceCell* cell : cells) {
      if (std::string key = one_line(cell->text); !key.empty()) return key;
    }
    return {};
  }

  void name_row_without_id(const SourceRow& row) {
    const auto titles = columns_.cells(row, Field::title);
    if (key_of(titles).empty()) {
      ++plan_.skipped;
      note(place_of(row), "bad-import-value",
           "the row has neither an id nor a title; it makes no card", Severity::error);
      return;
    }
    if (const auto cells = columns_.cells(row, Field::id); !cells.empty()) {
      note(*cells.front(), "import-without-ids",
           "the row has no id, so importing the file again makes its card again",
           Severity::warning);
    }
    rows_.push_back({&row, fresh_id(), {}, nullptr});
  }

  PlannedRow named(const SourceRow& row, const std::string& key, const SourceCell& cell) {
    PlannedRow planned{&row, {}, spec_.source + ":" + key, nullptr};
    const auto known = by_source_.find(planned.source);
    if (known != by_source_.end()) {
      planned.existing = known->second;
      planned.id = planned.existing->id();
    } else if (!is_valid_id(key)) {
      planned.id = fresh_id();
      note(cell, "bad-id",
           "'" + printable(key) + "' cannot be a card's id; the card is " + planned.id,
           Severity::note);
    } else if (!taken_.insert(lower_ascii(key)).second) {
      planned.id = fresh_id();
      note(cell, "id-taken", "another card has the id '" + key + "'; the card is " + planned.id,
           Severity::note);
    } else {
      planned.id = key;
    }
    return planned;
  }

  std::string fresh_id() {
    std::string id = new_id_();
    while (!taken_.insert(lower_ascii(id)).second) id = new_id_();
    return id;
  }

  ImportedFlow flow_of(const SourceRow& row, const std::string& id) {
    ImportedFlow flow;
    flow.created = read_time(columns_.cells(row, Field::created), context_);
    for (const auto& stage : columns_.stages) {
      const auto cells = cells_at(row, stage.places);
      const auto at = read_time(cells, context_);
      if (!at) continue;
      flow.stages.push_back({stage.column, *at});
      note_impossible(stage, *cells.front(), flow, id);
    }
    order_stages(flow, context_.settings);
    if (!flow.created) {
      for (const StageTime& stage : flow.stages) {
        flow.created = std::min(flow.created.value_or(stage.at), stage.at);
      }
    }
    Card scratch;
    read_field(scratch, Field::column, columns_.cells(row, Field::column), context_);
    flow.column = exact_column(context_.settings, scratch.column());
    return flow;
  }

  void note_impossible(const ColumnPlan::StageColumns& stage, const SourceCell& cell,
                       const ImportedFlow& flow, const std::string& id) {
    const bool ends = stage.column->stage == Stage::done || stage.column->stage == Stage::dropped;
    if (!ends || !flow.created) return;
    const Date created = context_.zone.date_of(*flow.created);
    const Date ended = context_.zone.date_of(flow.stages.back().at);
    if (ended >= created) return;
    note(cell, "impossible-date",
         id + " came into '" + stage.column->name + "' on " + format_date(ended) +
             ", before it was created on " + format_date(created) + "; both are kept",
         Severity::warning);
  }

  // What the row says beside times and columns.
  Card read_card(const PlannedRow& planned) {
    Card card;
    for (const auto& entry : columns_.fields) {
      const bool elsewhere =
          entry.field == Field::id || entry.field == Field::created || entry.field == Field::column;
      if (!elsewhere) read_field(card, entry.field, cells_at(*planned.row, entry.places), context_);
    }
    card.set_text(Field::id, planned.id);
    card.set_text(Field::source, planned.source);
    return card;
  }

  void plan_row(const PlannedRow& planned) {
    const ImportedFlow flow = flow_of(*planned.row, planned.id);
    Card imported = read_card(planned);
    if (planned.existing == nullptr) {
      if (imported.title().empty()) imported.set_text(Field::title, title_of(planned));
      if (!flow.created) ++without_times_;
      write_history(imported, flow, context_.settings, now_);
      plan_.created.push_back(std::move(imported));
      return;
    }
    Card after = *planned.existing;
    merge_fields(after, imported);
    extend_history(after, flow, context_.settings, now_);
    if (after == *planned.existing) {
      ++plan_.unchanged;
    } else {
      plan_.updated.emplace_back(*planned.existing, std::move(after));
    }
  }

  // A card without a title is called what the file calls it.
  std::string title_of(const PlannedRow& planned) const {
    return planned.source.substr(std::min(planned.source.size(), spec_.source.size() + 1));
  }

  const SourceTable& table_;
  const ImportSpec& spec_;
  ColumnPlan columns_;
  const Board& board_;
  const NewId& new_id_;
  Instant now_;
  ImportContext context_;
  ImportPlan plan_ = {};
  std::vector<PlannedRow> rows_ = {};
  std::size_t without_times_ = 0;
  std::set<std::string> taken_ = {};                               // ids, in lower case
  std::unordered_map<std::string, const Card*> by_source_ = {};    // "csv:PROJ-12"
  std::unordered_map<std::string, std::string> from_source_ = {};  // "PROJ-12": the card's id
};

}  // namespace

Result<ImportPlan> plan_import(const SourceTable& table, const ImportSpec& spec,
                               const Settings& settings, const Board& existing, const NewId& new_id,
                               Instant now) {
  TRY_ASSIGN(ColumnPlan columns, resolve_columns(table, spec, settings));
  TRY_ASSIGN(TimeZone zone, TimeZone::find(settings.time_zone));
  ImportContext context{settings, std::move(zone), table.path};
  return Planner(table, spec, std::move(columns), existing, new_id, now, std::move(context)).plan();
}

}  // namespace kanban
