#include "model/effective.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

using Names = std::vector<std::string>;

Settings settings() {
  Settings settings;
  settings.columns = {{"todo", Stage::backlog},
                      {"doing", Stage::active},
                      {"done", Stage::done},
                      {"dropped", Stage::dropped}};
  return settings;
}

// "todo", "done", "todo!": the mark says that it is an undo. One event a day.
Card moved(const Names& columns) {
  Card card;
  int day = 0;
  for (std::string column : columns) {
    const bool undo = column.back() == '!';
    if (undo) column.pop_back();
    card.set_text(Field::column, column);
    card.history.push_back({Instant{++day * kSecondsPerDay},
                            EventKind::entered,
                            {},
                            column,
                            undo ? std::string(kUndo) : "",
                            {}});
  }
  return card;
}

Names moves(const Card& card, Instant as_of = kAllTimes) {
  Names names;
  for (const Event* event : effective_events(settings(), card, as_of).moves)
    names.push_back(event->value);
  return names;
}

TEST_CASE("an undone move is ignored together with its undoing") {
  CHECK(moves(moved({"todo", "doing", "done", "doing!"})) == Names{"todo", "doing"});
  CHECK(moves(moved({"todo", "doing", "done", "doing!", "done"})) ==
        Names{"todo", "doing", "done"});
  CHECK(moves(moved({"todo", "doing", "done", "doing!", "todo!"})) == Names{"todo"});
  CHECK(moves(moved({"todo", "done", "todo"})) == Names{"todo", "done", "todo"});
}

TEST_CASE("an undone move from a column that the log does not name is gone too") {
  CHECK(moves(moved({"done", "todo!"})) == Names{"todo"});
  CHECK(moves(moved({"todo", "done", "doing!"})) == Names{"todo", "doing"});
}

TEST_CASE("what was undone later counts until then") {
  const Card card = moved({"todo", "done", "todo!"});
  const Instant before{2 * kSecondsPerDay};
  CHECK(moves(card, before) == Names{"todo", "done"});
  CHECK(effective_events(settings(), card, before).hides_later_ones);
  CHECK_FALSE(effective_events(settings(), card).hides_later_ones);
}

TEST_CASE("a card whose making was undone is none, until it is taken up again") {
  CHECK(effective_events(settings(), moved({"todo", "dropped!"})).undone);
  CHECK_FALSE(effective_events(settings(), moved({"todo", "dropped"})).undone);
  CHECK_FALSE(effective_events(settings(), moved({"todo", "dropped!", "todo"})).undone);
}

TEST_CASE("an undone block is none") {
  Card card = moved({"todo"});
  card.history.push_back({Instant{1}, EventKind::blocked, {}, "parts", {}, {}});
  CHECK(effective_events(settings(), card).blocks.size() == 1);
  card.history.push_back({Instant{2}, EventKind::unblocked, {}, {}, std::string(kUndo), {}});
  CHECK(effective_events(settings(), card).blocks.empty());
}

}  // namespace
}  // namespace kanban
