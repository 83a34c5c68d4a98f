// The daily as tables and figures, for programs and for Markdown.
#include "base/text.hpp"
#include "meeting/walk.hpp"
#include "report/figures.hpp"

namespace kanban {
namespace {

Table cards_table(const Walk& walk) {
  Table table;
  table.columns = {{"column", "COLUMN", CellKind::text}, {"id", "ID", CellKind::id},
                   {"attention", "", CellKind::list},    {"why", "WHY", CellKind::list},
                   {"assignees", "WHO", CellKind::list}, {"title", "TITLE", CellKind::text}};
  for (const WalkColumn& column : walk.columns) {
    for (const WalkCard& card : column.cards) {
      std::vector<std::string> attentions;
      for (const Attention one : card.attentions) attentions.emplace_back(attention_name(one));
      table.rows.push_back({cell(card.card->column()), cell(card.card->id()),
                            Cell{{}, std::move(attentions)}, Cell{{}, card.why},
                            Cell{{}, card.card->list(Field::assignees)}, cell(card.card->title())});
    }
  }
  return table;
}

Table columns_table(const Walk& walk) {
  Table table;
  table.columns = {{"column", "COLUMN", CellKind::text},
                   {"cards", "CARDS", CellKind::number},
                   {"load", "", CellKind::number},
                   {"limit", "LIMIT", CellKind::number},
                   {"over", "OVER", CellKind::flag}};
  for (const WalkColumn& column : walk.columns) {
    if (column.name.empty()) continue;
    const auto& load = column.load;
    table.rows.push_back({cell(column.name), cell(column.held),
                          load ? cell(load_amount(*load)) : Cell{},
                          load ? cell(std::int64_t{load->limit.most}) : Cell{},
                          cell(load && load->is_over() ? "yes" : "")});
  }
  return table;
}

Table limits_table(const Walk& walk) {
  Table table;
  table.columns = {{"place", "PLACE", CellKind::text},
                   {"load", "HOLDS", CellKind::number},
                   {"limit", "LIMIT", CellKind::number}};
  for (const Load& load : walk.over) {
    table.rows.push_back(
        {cell(limited_place(load)), cell(load_amount(load)), cell(std::int64_t{load.limit.most})});
  }
  return table;
}

Table pull_table(const Walk& walk) {
  Table table;
  table.columns = {{"place", "#", CellKind::number},
                   {"id", "ID", CellKind::id},
                   {"from", "FROM", CellKind::text},
                   {"to", "TO", CellKind::text},
                   {"title", "TITLE", CellKind::text}};
  for (const Pick& pick : walk.picking.picks) {
    table.rows.push_back({cell(pick.place), cell(pick.card->id()), cell(pick.card->card().column()),
                          cell(walk.picking.to), cell(pick.card->card().title())});
  }
  return table;
}

Table done_table(const Walk& walk) {
  Table table;
  table.columns = {{"id", "ID", CellKind::id},
                   {"at", "DONE", CellKind::instant},
                   {"assignees", "WHO", CellKind::list},
                   {"title", "TITLE", CellKind::text}};
  for (const DoneSince& done : walk.done) {
    table.rows.push_back({cell(done.card->id()), cell(format_instant(done.at)),
                          Cell{{}, done.card->list(Field::assignees)}, cell(done.card->title())});
  }
  return table;
}

}  // namespace

Sheet sheet(const Walk& walk) {
  Sheet sheet;
  sheet.name = "daily";
  sheet.title = "Daily of " + format_date(walk.day);
  std::size_t cards = 0;
  std::size_t over = walk.over.size();
  for (const WalkColumn& column : walk.columns) {
    cards += column.cards.size();
    if (column.load && column.load->is_over()) ++over;
  }
  if (!walk.turn.leads.empty()) sheet.finding = "facilitator: " + walk.turn.leads;
  if (!walk.turn.next.empty()) sheet.finding += " (next: " + walk.turn.next + ")";
  sheet.finding += (sheet.finding.empty() ? "" : "; ") + counted(cards, "card") +
                   " to talk about, " + counted(over, "limit") + " exceeded, " +
                   counted(walk.picking.picks.size(), "card") + " to pull, " +
                   std::to_string(walk.done.size()) + " done since " + format_date(walk.since);
  sheet.figures = {{"day", "", CellKind::date, format_date(walk.day), {}},
                   {"working_day", "", CellKind::flag, walk.works ? "yes" : "", {}},
                   {"since", "", CellKind::date, format_date(walk.since), {}},
                   text_figure("facilitator", "", walk.turn.leads),
                   text_figure("next_facilitator", "", walk.turn.next),
                   count_figure("n", "to talk about", static_cast<std::int64_t>(cards)),
                   count_figure("over", "limits exceeded", static_cast<std::int64_t>(over)),
                   count_figure("compared_with", "", static_cast<std::int64_t>(walk.finished))};
  sheet.tables.push_back({"cards", "To talk about, from the right", cards_table(walk), true});
  sheet.tables.push_back({"columns", "Columns, from the right", columns_table(walk), true});
  sheet.tables.push_back({"limits", "Other limits exceeded", limits_table(walk), true});
  sheet.tables.push_back({"pull", "May be pulled", pull_table(walk), true});
  sheet.tables.push_back({"done", "Done since " + format_date(walk.since), done_table(walk), true});
  return sheet;
}

}  // namespace kanban
