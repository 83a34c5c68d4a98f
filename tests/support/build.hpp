// Build — short ways to make cards and boards from literals in tests.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/board.hpp"

namespace kanban::test {

inline Instant at(std::string_view text) { return parse_instant(text).value(); }

inline Column column(std::string name, Stage stage) {
  Column made;
  made.name = std::move(name);
  made.stage = stage;
  return made;
}

// backlog, ready, develop, done, dropped; types bug, story, task (a step); products billing,
// portal.
inline Settings a_board() {
  Settings settings;
  settings.name = "web";
  settings.columns = {column("backlog", Stage::backlog), column("ready", Stage::wait),
                      column("develop", Stage::active), column("done", Stage::done),
                      column("dropped", Stage::dropped)};
  CardType bug;
  bug.name = "bug";
  CardType story;
  story.name = "story";
  story.alias = {"pbi"};
  CardType task;
  task.name = "task";
  task.step = true;
  settings.types = {bug, story, task};
  Product billing;
  billing.name = "billing";
  Product portal;
  portal.name = "portal";
  settings.products = {billing, portal};
  return settings;
}

inline Card a_card(std::string id, std::string title, std::string column = "backlog") {
  Card card;
  card.set_text(Field::id, std::move(id));
  card.set_text(Field::title, std::move(title));
  card.created = at("2026-11-18T09:14:03Z");
  card.set_text(Field::column, column);
  Event event;
  event.at = card.created;
  event.by = "sara";
  event.value = std::move(column);
  card.history.push_back(std::move(event));
  return card;
}

}  // namespace kanban::test
