// A small board for the tests of filters and sorting.
#pragma once

#include <string>

#include "query/filter.hpp"

namespace kanban {

inline Settings small_settings() {
  Settings settings;
  settings.columns = {{"backlog", Stage::backlog},
                      {"ready", Stage::wait},
                      {"develop", Stage::active},
                      {"done", Stage::done},
                      {"dropped", Stage::dropped}};
  settings.types = {{"story", "", {"pbi"}}, {"bug", "", {"defect"}}};
  settings.labels = {"login", "safari", "none"};
  settings.products = {{"portal"}, {"billing"}};
  settings.filters = {{"hot", "is:expedite or type:bug"}, {"mine-hot", "hot mine"}};
  settings.aliases = {{"coding", "develop"}};
  return settings;
}

inline Instant instant(std::string_view text) { return parse_instant(text).value(); }

// k7: a bug in develop since 2026-11-10, made 2026-11-01, due 2026-11-20, bo's, with labels.
inline Card small_card() {
  Card card;
  card.set_text(Field::id, "k7f3q2");
  card.set_text(Field::title, "Login loops after the ÉPÉE update");
  card.set_text(Field::type, "bug");
  card.set_text(Field::column, "develop");
  card.set_text(Field::due, "2026-11-20");
  card.set_text(Field::size, "3");
  card.set_text(Field::product, "portal");
  card.set_text(Field::reporter, "sara");
  card.set_text(Field::description, "Users are thrown back.\nEvery time.");
  card.set_list(Field::labels, {"login", "safari"});
  card.set_list(Field::assignees, {"bo"});
  card.set_list(Field::clients, {"acme", "globex"});
  card.set_list(Field::acceptance, {"[ ] logs in on Safari 17"});
  card.created = instant("2026-11-01T09:00:00Z");
  card.history = {{instant("2026-11-01T09:00:00Z"), EventKind::entered, "sara", "backlog"},
                  {instant("2026-11-10T23:30:00Z"), EventKind::entered, "bo", "develop"}};
  return card;
}

// Asked by bo on 2026-11-21 at noon UTC.
inline FilterContext small_context(const Settings& settings) {
  FilterContext context;
  context.settings = &settings;
  context.me = "bo";
  context.now = instant("2026-11-21T12:00:00Z");
  return context;
}

}  // namespace kanban
