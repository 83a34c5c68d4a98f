// A small board and shorthand for the tests of imports.
#pragma once

#include <algorithm>

#include <catch2/catch.hpp>

#include "base/text.hpp"
#include "exchange/import.hpp"

namespace kanban {

inline Settings import_settings() {
  Settings settings;
  settings.columns = {{"backlog", Stage::backlog},
                      {"doing", Stage::active},
                      {"review", Stage::wait},
                      {"done", Stage::done},
                      {"dropped", Stage::dropped}};
  settings.types = {{"story", "", {"pbi"}}, {"bug"}};
  settings.labels = {"ui", "api"};
  settings.people = {{"bo", {"bo@example.org"}}};
  settings.aliases = {{"In Progress", "doing"}, {"Closed", "done"}};
  return settings;
}

inline constexpr Instant kImportTime{1795262400};  // 2026-11-21T12:00:00Z

// Ids n1, n2, … in turn.
inline NewId counting_ids() {
  return [count = 0]() mutable { return "n" + std::to_string(++count); };
}

inline ImportPlan planned(std::string_view csv, std::string_view map, std::string_view stages,
                          const Board& board = {}, const Settings& settings = import_settings()) {
  const auto table = parse_csv(csv, "items.csv");
  REQUIRE(table.ok());
  const auto spec = parse_import_spec(map, stages, "csv");
  REQUIRE(spec.ok());
  auto plan = plan_import(*table, *spec, settings, board, counting_ids(), kImportTime);
  INFO((plan.ok() ? "" : plan.error().message));
  REQUIRE(plan.ok());
  return std::move(plan).value();
}

// The board after `plan` is carried out on `board`.
inline Board carried_out(const ImportPlan& plan, Board board = {}) {
  for (const Card& card : plan.created) board.cards.push_back({card, "cards/x.yaml"});
  for (const auto& update : plan.updated) {
    for (CardFile& file : board.cards) {
      if (file.card.id() == update.first.id()) file.card = update.second;
    }
  }
  std::sort(board.cards.begin(), board.cards.end(),
            [](const CardFile& a, const CardFile& b) { return a.card.id() < b.card.id(); });
  return board;
}

// "backlog 2026-01-01, done 2026-01-05": the moves of a card by UTC day.
inline std::string moves(const Card& card) {
  std::vector<std::string> out;
  for (const Event& event : card.history) {
    if (event.kind == EventKind::entered)
      out.push_back(event.value + " " + format_date(utc_date(event.at)));
  }
  return join(out, ", ");
}

// The codes of the notes in order.
inline std::string codes(const ImportPlan& plan) {
  std::vector<std::string> out;
  for (const Error& note : plan.notes) out.push_back(note.code);
  return join(out, " ");
}

}  // namespace kanban
