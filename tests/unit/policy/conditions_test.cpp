#include "policy/conditions.hpp"

#include <catch2/catch.hpp>

#include "support/build.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

using Words = std::vector<std::string>;

// "column: condition: why" of each condition that does not hold.
Words unmet(const Settings& settings, std::string_view from, const Card& card,
            const std::vector<const Card*>& parts = {}) {
  Words out;
  for (const Unmet& one : judge_conditions(settings, from, card, parts).unmet)
    out.push_back(one.column + ": " + one.condition + ": " + one.why);
  return out;
}

// backlog, ready, develop, done, dropped, where `column` asks for `condition` on entering.
Settings asking(std::size_t column, const std::string& condition) {
  Settings settings = a_board();
  settings.columns[column].enter = {condition};
  return settings;
}

}  // namespace

TEST_CASE("a dropped card goes on from where it was dropped, else from the first column") {
  const Settings settings = a_board();
  Card card = a_card("a1", "x", "develop");
  CHECK(place_on_way(settings, card) == "develop");
  CHECK_FALSE(dropped_from(settings, card));
  card.set_text(Field::column, "dropped");
  Event event;
  event.value = "no such column";
  card.history.push_back(event);
  event.value = "dropped";
  card.history.push_back(event);
  CHECK(dropped_from(settings, card) == "develop");
  CHECK(place_on_way(settings, card) == "develop");
  card.history.clear();
  CHECK_FALSE(dropped_from(settings, card));
  CHECK(place_on_way(settings, card) == "backlog");
}

TEST_CASE("each condition is unmet until the card has what it asks for") {
  struct Row {
    std::string condition;
    std::string why;
    void (*mend)(Card&);
  };
  const std::vector<Row> rows{
      {"acceptance", "there are no acceptance criteria",
       [](Card& c) { c.set_list(Field::acceptance, {"[ ] works"}); }},
      {"size", "no size is given", [](Card& c) { c.set_text(Field::size, "3"); }},
      {"assignee", "no assignee is given", [](Card& c) { c.set_list(Field::assignees, {"bo"}); }},
      {"product", "no product is given", [](Card& c) { c.set_text(Field::product, "portal"); }},
      {"product: billing", "product is not 'billing'",
       [](Card& c) { c.set_text(Field::product, "billing"); }},
      {"approved", "nobody has approved it", [](Card& c) { c.set_list(Field::approved, {"bo"}); }},
      {"reproduced: yes", "it does not say 'reproduced: yes'",
       [](Card& c) {
         c.extras.push_back({"reproduced", "yes"});
       }},
      {"the client agreed", "nobody has ticked it",
       [](Card& c) { c.set_list(Field::checklist, {"[x] The client agreed (bo, 2026-11-20)"}); }},
  };
  for (const Row& row : rows) {
    const Settings settings = asking(1, row.condition);
    Card card = a_card("a1", "x", "ready");
    CHECK(unmet(settings, "backlog", card) == Words{"ready: " + row.condition + ": " + row.why});
    row.mend(card);
    CHECK(unmet(settings, "backlog", card).empty());
  }
}

TEST_CASE("a checklist and acceptance that must be done count what is open") {
  Card card = a_card("a1", "x", "done");
  card.set_list(Field::checklist, {"[x] told acme", "[ ] told globex", "write it down"});
  CHECK(unmet(asking(3, "checklist"), "develop", card) ==
        Words{"done: checklist: 2 steps of the checklist are open"});
  card.set_list(Field::checklist, {});
  CHECK(unmet(asking(3, "checklist"), "develop", card).empty());
  card.set_list(Field::acceptance, {"[ ] works"});
  CHECK(unmet(asking(3, "acceptance: done"), "develop", card) ==
        Words{"done: acceptance: done: 1 acceptance criteria are not ticked"});
}

TEST_CASE("skipped columns are judged too, in both directions of the condition") {
  Settings settings = a_board();
  settings.columns[1].enter = {"size"};
  settings.columns[1].leave = {"acceptance"};
  settings.columns[2].enter = {"assignee"};
  settings.columns[2].check = {"size"};  // a step to tick, not the field
  const Card card = a_card("a1", "x", "done");
  CHECK(unmet(settings, "backlog", card) ==
        Words{"ready: size: no size is given",
              "ready: acceptance: there are no acceptance criteria",
              "develop: assignee: no assignee is given", "develop: size: nobody has ticked it"});
  CHECK(unmet(settings, "ready", card).size() == 3);
  CHECK(unmet(settings, "develop", card) == Words{"develop: size: nobody has ticked it"});
  // A new card is judged by what it would have had to pass, not by what it left.
  CHECK(unmet(settings, "", card) ==
        Words{"ready: size: no size is given", "develop: assignee: no assignee is given"});
}

TEST_CASE("moves to the left and to a dropped column are not judged") {
  Settings settings = asking(1, "size");
  settings.columns[3].leave = {"size"};
  CHECK(unmet(settings, "done", a_card("a1", "x", "ready")).empty());
  CHECK(unmet(settings, "ready", a_card("a1", "x", "dropped")).empty());
  CHECK(unmet(settings, "ready", a_card("a1", "x", "ready")).empty());
}

TEST_CASE("approval by somebody else is waived on a board of one person") {
  Settings settings = asking(3, "approved: other");
  settings.people = {{.name = "bo"}, {.name = "eva"}};
  Card card = a_card("a1", "x", "done");
  card.set_list(Field::assignees, {"bo"});
  card.set_list(Field::approved, {"bo on 2026-11-20"});
  CHECK(unmet(settings, "develop", card) ==
        Words{"done: approved: other: nobody but its assignees has approved it"});
  settings.people.pop_back();
  CHECK(unmet(settings, "develop", card).empty());
  CHECK(judge_conditions(settings, "develop", card, {}).notes ==
        Words{"the board has one person; approval by somebody else is not asked"});
}

TEST_CASE("a card with open parts is not done on a board of two levels") {
  Settings settings = a_board();
  settings.levels = 2;
  const Card card = a_card("a1", "x", "done");
  const Card open = a_card("t1", "x", "develop");
  const Card also = a_card("t2", "x", "ready");
  const Card done = a_card("t3", "x", "done");
  const Card dropped = a_card("t4", "x", "dropped");
  CHECK(unmet(settings, "develop", card, {&open, &also, &done}) ==
        Words{"done: children: 2 parts are open: t1, t2"});
  CHECK(unmet(settings, "develop", card, {&done, &dropped}).empty());
  settings.levels = 0;
  CHECK(unmet(settings, "develop", card, {&open}).empty());
  settings.columns[3].enter = {"children: done"};
  CHECK(unmet(settings, "develop", card, {&open}) ==
        Words{"done: children: done: 1 part is open: t1"});
  settings.levels = 2;
  CHECK(unmet(settings, "develop", card, {&open}).size() == 1);
}

TEST_CASE("a column says how severe its conditions are") {
  Settings settings = asking(1, "size");
  const Card card = a_card("a1", "x", "ready");
  CHECK(judge_conditions(settings, "backlog", card, {}).unmet[0].severe == Severe::deny);
  settings.limits.unmet = Severe::warn;
  CHECK(judge_conditions(settings, "backlog", card, {}).unmet[0].severe == Severe::warn);
  settings.columns[1].unmet = Severe::off;
  CHECK(unmet(settings, "backlog", card).empty());
}

TEST_CASE("parts are asked for only where a condition needs them") {
  Settings settings = a_board();
  Card card = a_card("a1", "x", "done");
  CHECK_FALSE(needs_parts(settings, "develop", card));
  settings.levels = 2;
  CHECK(needs_parts(settings, "develop", card));
  card.set_text(Field::type, "task");  // a step has no parts
  CHECK_FALSE(needs_parts(settings, "develop", card));
  settings.columns[2].enter = {"children"};
  CHECK(needs_parts(settings, "ready", card));
  CHECK_FALSE(needs_parts(settings, "develop", card));
}

TEST_CASE("columns between start and end are skipped") {
  const Settings settings = a_board();
  CHECK(skipped_columns(settings, "backlog", "done") == Words{"ready", "develop"});
  CHECK(skipped_columns(settings, "develop", "done").empty());
  CHECK(skipped_columns(settings, "done", "backlog").empty());
  CHECK(skipped_columns(settings, "backlog", "dropped").empty());
}

TEST_CASE("the steps of a column stay open until somebody ticks them") {
  Settings settings = a_board();
  settings.columns[2].check = {"tested on Firefox", "tested on phone"};
  settings.columns[3].enter = {"the client agreed", "size", "approved: other"};
  Card card = a_card("a1", "x", "develop");
  card.set_list(Field::checklist, {"[x] tested on firefox (bo, 2026-11-20)"});
  CHECK(open_checks(settings, card) == Words{"tested on phone"});
  CHECK(tickable(settings) == Words{"tested on Firefox", "tested on phone", "the client agreed"});
}
