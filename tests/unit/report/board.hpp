// Small boards for the tests of reports: cards from the days on which they moved.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "report/flow.hpp"

namespace kanban {

inline Date day(std::string_view text) { return parse_date(text).value(); }

// "03-05" is 2026-03-05 at noon UTC, "03-05T18:30" the time of day too.
inline Instant at(std::string_view text) {
  const std::string time = text.size() > 5 ? std::string(text.substr(5)) + ":00Z" : "T12:00:00Z";
  return parse_instant("2026-" + std::string(text.substr(0, 5)) + time).value();
}

// backlog | ready (wait) | develop | review (wait) | done | dropped
inline Settings flow_settings() {
  Settings settings;
  settings.columns = {{"backlog", Stage::backlog}, {"ready", Stage::wait},
                      {"develop", Stage::active},  {"review", Stage::wait},
                      {"done", Stage::done},       {"dropped", Stage::dropped}};
  settings.types = {{"story"}, {"bug"}};
  return settings;
}

// A card created on the day of its first move; a move is a day and a column, or a day and "!reason"
// for a block, "?" for its end.
inline CardFile a_card(std::string id,
                       const std::vector<std::pair<std::string, std::string>>& moves) {
  Card card;
  card.set_text(Field::id, id);
  card.set_text(Field::title, "Card " + id);
  card.created = at(moves.front().first);
  for (const auto& [when, what] : moves) {
    Event event;
    event.at = at(when);
    event.value = what;
    if (what.starts_with('!')) {
      event.kind = EventKind::blocked;
      event.value = what.substr(1);
    } else if (what == "?") {
      event.kind = EventKind::unblocked;
      event.value.clear();
    } else {
      card.set_text(Field::column, what);
    }
    card.history.push_back(std::move(event));
  }
  return {std::move(card), "board/cards/" + id + ".yaml"};
}

inline Board a_board(std::vector<CardFile> cards, Settings settings = flow_settings()) {
  Board board;
  board.settings = std::move(settings);
  board.cards = std::move(cards);
  return board;
}

// The flow of `board` at the end of 2026-`until` (UTC), over the window from 2026-`from` to it.
inline Flow flow_at(const Board& board, std::string_view from, std::string_view until,
                    std::string clock = {}) {
  FlowQuery query;
  query.as_of = Instant{at(std::string(until) + "T23:59").seconds + 59};
  query.from = day("2026-" + std::string(from));
  query.to = day("2026-" + std::string(until));
  query.clock = std::move(clock);
  return read_flow(board, query).value();
}

}  // namespace kanban
