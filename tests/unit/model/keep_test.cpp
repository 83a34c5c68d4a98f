#include "model/keep.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

Card full_card() {
  Card card;
  card.created = {100};
  for (const FieldInfo& row : fields()) {
    if (row.kind == FieldKind::comments || row.kind == FieldKind::history) continue;
    if (row.field == Field::created) continue;
    if (is_list(row.kind)) {
      card.set_list(row.field, {"a: b"});
    } else {
      card.set_text(row.field, "w");
    }
  }
  card.extras = {{"x-own", "1"}};
  card.comments = {{.at = {900}, .by = "bo", .text = "hm"}};
  card.history = {{.at = {200}, .value = "ready"}, {.at = {300}, .by = "bo", .value = "w"}};
  return card;
}

TEST_CASE("of a headline only what a line of a listing shows is held") {
  Card card = full_card();
  keep_only(card, Keep::headline);
  std::vector<std::string_view> held;
  for (const FieldInfo& row : fields()) {
    if (card.has(row.field)) held.push_back(row.name);
  }
  CHECK(held == std::vector<std::string_view>{"id", "title", "type", "created", "column", "rank",
                                              "due", "defer_until", "product", "waits_for",
                                              "assignees", "comments", "history"});
  CHECK(card.extras.empty());
  REQUIRE(card.history.size() == 1);
  CHECK(card.history[0] == Event{.at = {300}, .value = "w"});
  CHECK(card.comments == std::vector<Comment>{{.at = {900}}});
}

TEST_CASE("the present state keeps every field, and everything changes nothing") {
  Card card = full_card();
  keep_only(card, Keep::current_state);
  CHECK(card.text(Field::description) == "w");
  CHECK(card.extras.size() == 1);
  CHECK(card.history.size() == 1);
  card = full_card();
  keep_only(card, Keep::everything);
  CHECK(card == full_card());
}

TEST_CASE("a card without events came into its column when it was made") {
  Card card;
  card.created = {100};
  card.set_text(Field::column, "ready");
  CurrentState().put_into(card);
  REQUIRE(card.history.size() == 1);
  CHECK(card.history[0].at == Instant{100});
  CHECK(card.history[0].value == "ready");
  CHECK(card.comments.empty());
}

}  // namespace
}  // namespace kanban
