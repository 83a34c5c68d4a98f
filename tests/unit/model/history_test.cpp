#include "model/history.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

Event entered(std::int64_t at, std::string column) {
  return {.at = {at}, .kind = EventKind::entered, .by = "bo", .value = std::move(column)};
}
Event blocked(std::int64_t at, std::string reason) {
  return {.at = {at}, .kind = EventKind::blocked, .value = std::move(reason)};
}
Event unblocked(std::int64_t at) { return {.at = {at}, .kind = EventKind::unblocked}; }

Card card_in(std::string column, std::vector<Event> history) {
  Card card;
  card.created = {100};
  card.set_text(Field::column, std::move(column));
  card.history = std::move(history);
  return card;
}

TEST_CASE("a card entered its column with the first event of the last unbroken stay") {
  CHECK(entered_column(card_in("ready", {})).seconds == 100);
  CHECK(entered_column(card_in("ready", {entered(200, "ready")})).seconds == 200);
  CHECK(entered_column(card_in("doing", {entered(200, "ready"), entered(300, "doing")})).seconds ==
        300);
  // The same column twice is one stay; a return is a new one.
  CHECK(entered_column(card_in("doing", {entered(200, "doing"), entered(300, "doing")})).seconds ==
        200);
  CHECK(entered_column(card_in("doing", {entered(200, "doing"), entered(300, "review"),
                                         entered(400, "doing")}))
            .seconds == 400);
}

TEST_CASE("a column changed by hand counts from the last move that the log knows") {
  CHECK(entered_column(card_in("done", {entered(200, "ready"), entered(300, "doing")})).seconds ==
        300);
}

TEST_CASE("blocks and decisions do not move a card") {
  const Card card =
      card_in("doing", {entered(200, "doing"), blocked(300, "vendor"), unblocked(400)});
  CHECK(entered_column(card).seconds == 200);
}

TEST_CASE("an open block has its first instant and its last reason") {
  CHECK_FALSE(open_block(card_in("doing", {entered(200, "doing")})).has_value());
  CHECK_FALSE(open_block(card_in("doing", {blocked(200, "a"), unblocked(300)})).has_value());
  const auto block =
      open_block(card_in("doing", {blocked(200, "a"), unblocked(300), blocked(400, "b"),
                                   entered(450, "review"), blocked(500, "c")}));
  REQUIRE(block);
  CHECK(block->since.seconds == 400);
  CHECK(block->reason == "c");
}

TEST_CASE("an unblocking without a block changes nothing") {
  CHECK_FALSE(open_block(card_in("doing", {unblocked(200)})).has_value());
}

TEST_CASE("a card was last touched by its latest event or comment") {
  Card card = card_in("doing", {});
  CHECK(last_touched(card).seconds == 100);
  card.history = {entered(300, "doing"), entered(200, "review")};
  CHECK(last_touched(card).seconds == 300);
  card.comments = {{.at = {400}, .by = "paula", .text = "still?"}};
  CHECK(last_touched(card).seconds == 400);
}

TEST_CASE("a new event is never stamped before or at the last") {
  CHECK(next_event_time(card_in("doing", {}), {50}).seconds == 50);
  CHECK(next_event_time(card_in("doing", {entered(200, "doing")}), {300}).seconds == 300);
  CHECK(next_event_time(card_in("doing", {entered(200, "doing")}), {200}).seconds == 201);
  CHECK(next_event_time(card_in("doing", {entered(200, "doing")}), {10}).seconds == 201);
  // An import may have written its events out of order.
  CHECK(next_event_time(card_in("doing", {entered(500, "a"), entered(200, "doing")}), {300})
            .seconds == 501);
}

TEST_CASE("a card reduced to its present state answers as before") {
  std::vector<Card> cards{
      card_in("ready", {}),
      card_in("doing",
              {entered(200, "ready"), entered(300, "doing"), blocked(350, "x"), blocked(360, "y")}),
      card_in("done",
              {entered(200, "ready"), blocked(300, "x"), unblocked(400), entered(500, "doing")}),
      card_in("doing",
              {entered(200, "doing"),
               {.at = {250}, .kind = EventKind::decided, .value = "defer", .until = Date{9}},
               entered(300, "doing")}),
  };
  cards[0].comments = {{.at = {900}, .by = "bo", .text = "hm"}};
  for (const Card& before : cards) {
    Card after = before;
    keep_current_state(after);
    CHECK(entered_column(after) == entered_column(before));
    CHECK(last_touched(after) == last_touched(before));
    CHECK(open_block(after).has_value() == open_block(before).has_value());
    if (open_block(before)) {
      CHECK(open_block(after)->since == open_block(before)->since);
      CHECK(open_block(after)->reason == open_block(before)->reason);
    }
    CHECK(after.history.size() <= 3);
  }
  Card deferred = cards[3];
  keep_current_state(deferred);
  REQUIRE(deferred.history.back().kind == EventKind::decided);
  CHECK(deferred.history.back().until == Date{9});
}

}  // namespace
}  // namespace kanban
