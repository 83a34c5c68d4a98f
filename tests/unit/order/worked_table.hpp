// The worked table of the order: twelve cards of a helpdesk on 2026-11-21, with the inputs of every
// model.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "order/pull_order.hpp"

namespace kanban {

inline constexpr const char* kTableDay = "2026-11-21";

inline Moment table_moment(std::string_view day = kTableDay) {
  return {parse_instant(std::string(day) + "T12:00:00Z").value(), {}};
}

struct TableCard {
  std::string id = {};
  std::string title = {};
  std::string type = {};
  std::string product = {};
  std::string impact = {};
  int clients = 0;
  int age = 0;  // days before the table's day
  std::string service = {};
  std::string due = {};
  std::string rank = {};
  std::vector<std::string> blocks = {};
  std::string estimate = {};  // "key: value; key: value"
};

inline const std::vector<TableCard>& table_cards() {
  static const std::vector<TableCard> kCards{
      {"OPS-31",
       "Invoices are not sent",
       "incident",
       "billing",
       "critical",
       40,
       0,
       "expedite",
       "",
       "",
       {},
       "value: 20; time: 20; risk: 8; size: 3; cost_of_delay: 200; weeks: 0.2; confidence: 100; "
       "effort: 0.25; urgency: high"},
      {"STO-8",
       "Show the delivery address",
       "story",
       "portal",
       "normal",
       1,
       3,
       "",
       "",
       "nbbbb",
       {},
       "value: 3; time: 2; risk: 1; size: 2; cost_of_delay: 5; weeks: 0.5; confidence: 80; effort: "
       "0.5; urgency: low"},
      {"TSK-6",
       "Contact the bank",
       "task",
       "company",
       "normal",
       0,
       1,
       "",
       "",
       "",
       {"CMP-2"},
       "value: 2; time: 3; risk: 1; size: 1; cost_of_delay: 1; weeks: 0.2; confidence: 100; "
       "effort: 0.25; urgency: medium"},
      {"CMP-2",
       "New e-invoice format by law",
       "story",
       "billing",
       "normal",
       0,
       30,
       "fixed",
       "2026-12-05",
       "",
       {},
       "value: 8; time: 20; risk: 13; size: 8; cost_of_delay: 40; weeks: 2; impact: 3; confidence: "
       "100; effort: 2; urgency: high"},
      {"BUG-12",
       "Wrong VAT on credit notes",
       "bug",
       "billing",
       "high",
       120,
       10,
       "",
       "",
       "",
       {},
       "value: 13; time: 8; risk: 5; size: 5; cost_of_delay: 60; weeks: 1; confidence: 100; "
       "effort: 1; urgency: high"},
      {"PRB-7",
       "Login loops",
       "problem",
       "portal",
       "high",
       23,
       20,
       "",
       "",
       "",
       {},
       "value: 8; time: 8; risk: 3; size: 8; cost_of_delay: 30; weeks: 2; confidence: 80; effort: "
       "2; urgency: medium"},
      {"STO-5",
       "Bill students by lesson",
       "story",
       "billing",
       "normal",
       8,
       45,
       "",
       "",
       "",
       {},
       "value: 8; time: 3; risk: 2; size: 8; cost_of_delay: 20; weeks: 2; confidence: 80; effort: "
       "2; urgency: medium"},
      {"REQ-9",
       "Export for Sales",
       "requirement",
       "portal",
       "normal",
       0,
       120,
       "",
       "",
       "",
       {},
       "value: 5; time: 2; risk: 1; size: 5; cost_of_delay: 8; weeks: 1; confidence: 50; effort: "
       "1; urgency: low"},
      {"TEC-4",
       "Upgrade the TLS library",
       "tech",
       "billing",
       "normal",
       0,
       200,
       "intangible",
       "",
       "",
       {},
       "value: 2; time: 2; risk: 8; size: 3; cost_of_delay: 3; weeks: 0.5; impact: 0.5; "
       "confidence: 80; effort: 0.5; urgency: low"},
      {"BUG-40",
       "Typo in the footer",
       "bug",
       "intranet",
       "low",
       2,
       300,
       "",
       "",
       "",
       {},
       "value: 1; time: 1; risk: 1; size: 1; cost_of_delay: 0.5; weeks: 0.2; impact: 0.25; "
       "confidence: 100; effort: 0.25; urgency: low"},
      {"BUG-41",
       "Icon is blurred",
       "bug",
       "intranet",
       "low",
       2,
       300,
       "",
       "",
       "",
       {},
       "value: 1; time: 1; risk: 1; size: 1; cost_of_delay: 0.5; weeks: 0.2; impact: 0.25; "
       "confidence: 100; effort: 0.25; urgency: low"},
      {"FIX-3",
       "Holiday calendar 2027",
       "task",
       "intranet",
       "normal",
       0,
       15,
       "fixed",
       "2027-01-20",
       "",
       {},
       "value: 3; time: 1; risk: 1; size: 2; cost_of_delay: 2; weeks: 0.2; confidence: 100; "
       "effort: 1; urgency: low"},
  };
  return kCards;
}

inline Card make_card(const TableCard& row) {
  Card card;
  card.set_text(Field::id, row.id);
  card.set_text(Field::title, row.title);
  card.set_text(Field::type, row.type);
  card.set_text(Field::column, "backlog");
  card.set_text(Field::product, row.product);
  card.set_text(Field::impact, row.impact);
  card.set_text(Field::class_of_service, row.service);
  card.set_text(Field::due, row.due);
  card.set_text(Field::rank, row.rank);
  card.set_list(Field::blocks, row.blocks);
  std::vector<std::string> clients;
  for (int i = 1; i <= row.clients; ++i) clients.push_back("client-" + std::to_string(i));
  card.set_list(Field::clients, clients);
  std::vector<std::string> estimate;
  for (std::size_t at = 0; at < row.estimate.size();) {
    const std::size_t end = std::min(row.estimate.find("; ", at), row.estimate.size());
    estimate.push_back(row.estimate.substr(at, end - at));
    at = end + 2;
  }
  card.set_list(Field::estimate, estimate);
  const Date day = parse_date(kTableDay).value();
  card.created = {utc_midnight(Date{day.days - row.age}).seconds + 8 * 3600};
  card.history = {{card.created, EventKind::entered, "paula", "backlog"}};
  return card;
}

inline Settings table_settings() {
  Settings settings;
  settings.name = "Helpdesk";
  settings.columns = {{"backlog", Stage::backlog},
                      {"ready", Stage::wait},
                      {"develop", Stage::active},
                      {"done", Stage::done},
                      {"dropped", Stage::dropped}};
  settings.products = {{"billing", "5"}, {"portal", "3"}, {"intranet", "1"}, {"company", "1"}};
  settings.priority.sle = {{"bug", 9}, {"story", 14}, {"problem", 14}, {"task", 5}};
  return settings;
}

inline void add_card(Board& board, Card card) {
  CardFile file{std::move(card), {}};
  file.path = "board/cards/" + std::string(file.card.id()) + ".yaml";
  board.cards.push_back(std::move(file));
  std::sort(board.cards.begin(), board.cards.end(),
            [](const CardFile& a, const CardFile& b) { return a.card.id() < b.card.id(); });
}

// The table. PRB-7 has its 23 clients through four incidents that share some of them, the oldest
// made 20 days ago.
inline Board table_board() {
  Board board;
  board.settings = table_settings();
  for (const TableCard& row : table_cards()) {
    Card card = make_card(row);
    if (row.id == "PRB-7") {
      card.set_list(Field::clients, {});
      card.set_list(Field::gathers, {"BUG-47", "BUG-52", "INC-12", "INC-15"});
      card.created = {card.created.seconds + 19 * kSecondsPerDay};
    }
    add_card(board, std::move(card));
  }
  struct Incident {
    const char* id;
    int first;
    int last;
    int age;
  };
  for (const Incident& row : {Incident{"BUG-47", 1, 11, 20}, Incident{"BUG-52", 11, 12, 9},
                              Incident{"INC-12", 10, 22, 5}, Incident{"INC-15", 23, 23, 1}}) {
    Card card = make_card({row.id, "Login loops", "bug", "portal", "high", 0, row.age});
    std::vector<std::string> clients;
    for (int i = row.first; i <= row.last; ++i) clients.push_back("client-" + std::to_string(i));
    card.set_list(Field::clients, clients);
    card.set_text(Field::problem, "PRB-7");
    add_card(board, std::move(card));
  }
  return board;
}

// The card `id` of `board`, to be changed.
inline Card& card_of(Board& board, std::string_view id) {
  for (CardFile& file : board.cards) {
    if (file.card.id() == id) return file.card;
  }
  std::abort();
}

using Ids = std::vector<std::string>;

// The ids of what waits, in pull order.
inline Ids ids_in_order(const Board& board, const Moment& moment) {
  const Rules rules(board.settings);
  Ids ids;
  for (const Waiting& card : pull_order(board, rules, moment).cards) ids.emplace_back(card.id());
  return ids;
}

inline Ids order_of(const Board& board, std::string_view day = kTableDay) {
  return ids_in_order(board, table_moment(day));
}

}  // namespace kanban
