#include "model/limit.hpp"

#include <catch2/catch.hpp>

#include "model/board.hpp"

using namespace kanban;

TEST_CASE("severities and colour rules are read by the names they are written with") {
  for (const Severe severe : {Severe::deny, Severe::warn, Severe::off}) {
    CHECK(find_severe(severe_name(severe)) == severe);
  }
  CHECK(severe_name(Severe::warn) == "warn");
  CHECK_FALSE(find_severe("Warn").has_value());
  for (const ColorBy by : {ColorBy::type, ColorBy::card_class, ColorBy::role, ColorBy::label}) {
    CHECK(find_color_by(color_by_name(by)) == by);
  }
  CHECK(color_by_name(ColorBy::card_class) == "class");
}

TEST_CASE("a card in a column's former name is in that column") {
  Settings settings;
  settings.columns = {{.name = "develop", .stage = Stage::active},
                      {.name = "done", .stage = Stage::done}};
  settings.aliases = {{"coding", "develop"}, {"shipped", "done"}};
  Card card;
  card.set_text(Field::column, "shipped");
  REQUIRE(column_of(settings, card) != nullptr);
  CHECK(column_of(settings, card)->name == "done");
  CHECK(stage_of(settings, card) == Stage::done);
  CHECK_FALSE(is_open(settings, card));
  card.set_text(Field::column, "lost");
  CHECK(column_of(settings, card) == nullptr);
  CHECK(stage_of(settings, card) == Stage::active);
}

TEST_CASE("a type without a level is one above the lowest") {
  Settings settings;
  settings.types = {
      {.name = "epic", .level = "1"}, {.name = "story"}, {.name = "task", .step = true}};
  settings.levels = 3;
  CHECK(level_of(settings, "epic") == 1);
  CHECK(level_of(settings, "story") == 2);
  CHECK(level_of(settings, "task") == 3);
  CHECK(level_of(settings, "unheard of") == 2);
  settings.levels = 2;
  CHECK(level_of(settings, "story") == 1);
  CHECK(level_of(settings, "task") == 2);
  settings.levels = 1;
  CHECK(level_of(settings, "story") == 1);
}
