// Cards from literals, for the tests of this room.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "model/board.hpp"

namespace kanban {

inline Instant on(std::string_view day) {
  return parse_instant(std::string(day) + "T09:00:00Z").value();
}

struct Told {
  std::string id = {};
  std::string title = {};
  std::string text = {};
  std::string day = "2026-11-18";
  std::string type = "bug";
  std::string product = {};
  std::string column = "todo";
};

inline CardFile told(const Told& one) {
  CardFile file;
  Card& card = file.card;
  card.set_text(Field::id, one.id);
  card.set_text(Field::title, one.title);
  card.set_text(Field::description, one.text);
  card.set_text(Field::type, one.type);
  card.set_text(Field::product, one.product);
  card.set_text(Field::column, one.column);
  card.created = on(one.day);
  card.history = {{card.created, EventKind::entered, "sara", one.column, {}, {}}};
  file.path = "board/cards/" + one.id + ".yaml";
  return file;
}

inline Board told_board(const std::vector<Told>& cards) {
  Board board;
  board.settings.columns = {{"todo", Stage::backlog}, {"done", Stage::done}};
  board.settings.types = {{"bug"}, {"story"}, {"problem"}};
  for (const Told& one : cards) board.cards.push_back(told(one));
  std::sort(board.cards.begin(), board.cards.end(),
            [](const CardFile& a, const CardFile& b) { return a.card.id() < b.card.id(); });
  return board;
}

inline Card& card_of(Board& board, std::string_view id) {
  return const_cast<CardFile*>(find_card(board, id))->card;
}

inline std::vector<std::string> ids_of(const std::vector<const CardFile*>& files) {
  std::vector<std::string> ids;
  for (const CardFile* file : files) ids.emplace_back(file->card.id());
  return ids;
}

}  // namespace kanban
