#include "report/client_page.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "model/questions.hpp"
#include "report/fate.hpp"

namespace kanban {
namespace {

std::string state_of(const Settings& settings, const Card& card) {
  if (open_question(card)) return "waits for " + join(who_is_asked(card), " and ");
  if (open_block(card)) return "blocked";
  return stage_of(settings, card) == Stage::backlog ? "not yet promised" : "";
}

Table open_table(const ClientPage& page, const Settings& settings) {
  Table table;
  table.columns = {{"id", "ID", CellKind::id},         {"column", "COLUMN", CellKind::text},
                   {"age", "AGE", CellKind::days},     {"due", "DUE", CellKind::date},
                   {"state", "STATE", CellKind::text}, {"product", "", CellKind::text},
                   {"title", "TITLE", CellKind::text}};
  for (std::size_t i = 0; i < page.open.size(); ++i) {
    const Card& card = page.open[i]->file->card;
    table.rows.push_back({cell(card.id()), cell(settings.columns[page.open[i]->column].name),
                          cell(page.ages[i]), cell(card.text(Field::due)),
                          cell(state_of(settings, card)), cell(card.text(Field::product)),
                          cell(card.title())});
  }
  return table;
}

Table delivered_table(const ClientPage& page) {
  Table table;
  table.columns = {{"id", "ID", CellKind::id},
                   {"delivered", "DELIVERED", CellKind::date},
                   {"title", "TITLE", CellKind::text}};
  for (const Life* life : page.delivered) {
    table.rows.push_back({cell(life->file->card.id()), cell(life->deliveries.back().day),
                          cell(life->file->card.title())});
  }
  return table;
}

Table complaints_table(const ClientPage& page) {
  const auto day = [&](const std::optional<Instant>& at) {
    return at ? cell(page.zone.date_of(*at)) : Cell{};
  };
  Table table;
  table.columns = {{"id", "ID", CellKind::id},
                   {"said", "SAID", CellKind::date},
                   {"about", "ABOUT", CellKind::id},
                   {"channel", "", CellKind::text},
                   {"answered", "ANSWERED", CellKind::date},
                   {"solved", "CLOSED", CellKind::date},
                   {"words", "WORDS", CellKind::text}};
  for (const ClientComplaint& one : page.complaints) {
    const Card& card = *one.card;
    const std::string_view words = card.has(Field::words) ? card.text(Field::words) : card.title();
    table.rows.push_back({cell(card.id()), cell(page.zone.date_of(card.created)),
                          cell(card.text(Field::about)), cell(card.text(Field::channel)),
                          day(one.answered), day(one.solved), cell(words)});
  }
  return table;
}

}  // namespace

std::vector<std::string> clients_of(const Flow& flow) {
  std::set<std::string> names;
  for (const Life& life : flow.lives) {
    const Card& card = life.file->card;
    names.insert(card.list(Field::clients).begin(), card.list(Field::clients).end());
    if (card.has(Field::client)) names.emplace(card.text(Field::client));
  }
  return {names.begin(), names.end()};
}

ClientPage client_page(const Flow& flow, const std::string& client) {
  ClientPage page;
  page.client = client;
  page.window = flow.window;
  page.zone = flow.zone;
  for (const Life& life : flow.lives) {
    const Card& card = life.file->card;
    if (card.text(Field::client) == client) {
      page.complaints.push_back({&card, first_answer(*flow.settings, card, flow.as_of),
                                 solved_at(*flow.settings, card, flow.as_of)});
      continue;
    }
    if (!card.contains(Field::clients, client)) continue;
    const Fate fate = fate_of(life);
    if (fate == Fate::delivered && flow.window.contains(*closed_on(life)))
      page.delivered.push_back(&life);
    if (fate == Fate::waits || fate == Fate::in_progress) page.open.push_back(&life);
  }
  std::stable_sort(page.open.begin(), page.open.end(),
                   [](const Life* a, const Life* b) { return a->created < b->created; });
  for (const Life* life : page.open) page.ages.push_back(age_of(flow, *life));
  std::stable_sort(page.delivered.begin(), page.delivered.end(), [](const Life* a, const Life* b) {
    return b->deliveries.back().at < a->deliveries.back().at;
  });
  std::stable_sort(page.complaints.begin(), page.complaints.end(),
                   [](const ClientComplaint& a, const ClientComplaint& b) {
                     return b.card->created < a.card->created;
                   });
  return page;
}

Sheet sheet(const ClientPage& page, const Settings& settings) {
  Sheet sheet;
  sheet.name = "client";
  sheet.title = "Client " + page.client;
  std::int64_t not_closed = 0;
  for (const ClientComplaint& one : page.complaints) not_closed += one.solved ? 0 : 1;
  const auto open = static_cast<std::int64_t>(page.open.size());
  const auto delivered = static_cast<std::int64_t>(page.delivered.size());
  const auto complaints = static_cast<std::int64_t>(page.complaints.size());
  sheet.finding = "open " + std::to_string(open);
  if (open > 0) sheet.finding += " (oldest " + std::to_string(page.ages.front()) + " d)";
  sheet.finding += ", delivered " + std::to_string(delivered) + " since " +
                   format_date(page.window.first) + ", complaints " + std::to_string(complaints);
  if (not_closed > 0) sheet.finding += " (" + std::to_string(not_closed) + " not closed)";
  sheet.figures = {
      text_figure("client", "", page.client),
      count_figure("n", "open", open),
      {"oldest_days", "", CellKind::days, open > 0 ? std::to_string(page.ages.front()) : "", {}},
      count_figure("delivered_count", "delivered", delivered),
      count_figure("complaints_count", "complaints", complaints),
      count_figure("complaints_open", "not closed", not_closed)};
  sheet.tables.push_back({"open", "Waits for", open_table(page, settings), true});
  sheet.tables.push_back({"delivered", "Delivered", delivered_table(page), true});
  sheet.tables.push_back({"complaints", "Complained of", complaints_table(page), true});
  return sheet;
}

}  // namespace kanban
