#include "policy/wip.hpp"

#include <catch2/catch.hpp>

#include "support/build.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

struct Fixture {
  Settings settings = a_board();
  std::vector<CardFile> cards = {};

  Card& add(const std::string& id, const std::string& column) {
    cards.push_back({a_card(id, id, column), "board/cards/" + id + ".yaml"});
    return cards.back().card;
  }

  FilterContext context() const {
    FilterContext context;
    context.settings = &settings;
    context.now = at("2026-11-20T09:00:00Z");
    return context;
  }

  LaneSet lanes() const { return LaneSet::of_board(settings).value(); }

  std::vector<Load> loads() const { return loads_of(cards, lanes(), context()); }

  // What breaks when the card `id` came from `column`.
  std::vector<std::string> broken(const std::string& id, const std::string& column) const {
    std::vector<CardStep> steps;
    for (const CardFile& file : cards) {
      if (file.card.id() != id) continue;
      CardStep step{std::nullopt, file.card};
      if (!column.empty()) {
        step.before = file.card;
        step.before->set_text(Field::column, column);
      }
      steps.push_back(step);
    }
    std::vector<std::string> places;
    for (const Load& load : broken_limits(cards, steps, lanes(), context()))
      places.push_back(limited_place(load) + " " + load_amount(load));
    return places;
  }
};

std::vector<std::string> words(const std::vector<Load>& loads) {
  std::vector<std::string> out;
  for (const Load& load : loads)
    out.push_back(limited_place(load) + " " + load_amount(load) + "/" +
                  std::to_string(load.limit.most));
  return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a column counts the cards in it") {
  Fixture f;
  f.settings.columns[2].wip = Limit{.most = 2};
  f.add("a1", "develop");
  f.add("a2", "develop");
  f.add("a3", "ready");
  CHECK(words(f.loads()) == Words{"column 'develop' 2/2"});
  CHECK(f.loads()[0].is_full());
  CHECK_FALSE(f.loads()[0].is_over());
  CHECK(f.broken("a2", "ready").empty());
  f.add("a4", "develop");
  CHECK(f.broken("a4", "ready") == Words{"column 'develop' 3"});
  CHECK(f.broken("a4", "") == Words{"column 'develop' 3"});
  // It was there before: the change does not make it worse.
  CHECK(f.broken("a4", "develop").empty());
}

TEST_CASE("lanes count committed cards, cells those of one column") {
  Fixture f;
  f.settings.lanes = {{.name = "Portal",
                       .where = "product:portal",
                       .wip = Limit{.most = 2},
                       .columns = {{"develop", Limit{.most = 1}}}}};
  for (const auto& [id, column] : {std::pair{"a1", "backlog"}, {"a2", "ready"}, {"a3", "develop"}})
    f.add(id, column).set_text(Field::product, "portal");
  f.add("a4", "develop");
  CHECK(words(f.loads()) == Words{"lane 'Portal' 2/2", "'develop' in lane 'Portal' 1/1"});
  f.add("a5", "develop").set_text(Field::product, "portal");
  CHECK(f.broken("a5", "backlog") == Words{"lane 'Portal' 3", "'develop' in lane 'Portal' 2"});
  // From ready to develop the lane holds no more than before.
  CHECK(f.broken("a5", "ready") == Words{"'develop' in lane 'Portal' 2"});
}

TEST_CASE("a person's limit counts her active cards, her own limit before that of everybody") {
  Fixture f;
  f.settings.limits.person = Limit{.most = 1};
  f.settings.people = {{.name = "bo", .wip = Limit{.most = 2}}};
  for (const auto& [id, column] : {std::pair{"a1", "develop"}, {"a2", "develop"}, {"a3", "ready"}})
    f.add(id, column).set_list(Field::assignees, {"bo", "eva"});
  CHECK(words(f.loads()) == Words{"bo 2/2", "eva 2/1"});
  CHECK(f.broken("a2", "ready") == Words{"eva 2"});
}

TEST_CASE("an expedite card counts towards its own limit, and elsewhere as the board says") {
  Fixture f;
  f.settings.columns[2].wip = Limit{.most = 1};
  f.settings.classes = {{"expedite", Limit{.most = 1}, false}, {"standard"}};
  f.add("a1", "develop");
  f.add("a2", "develop").set_text(Field::class_of_service, "expedite");
  CHECK(words(f.loads()) == Words{"column 'develop' 1/1", "class 'expedite' 1/1"});
  CHECK(f.broken("a2", "ready").empty());
  f.add("a3", "ready").set_text(Field::class_of_service, "expedite");
  CHECK(f.broken("a3", "backlog") == Words{"class 'expedite' 2"});
  f.settings.classes[0].counted = true;
  CHECK(f.broken("a2", "ready") == Words{"column 'develop' 2"});
}

TEST_CASE("a limit by size adds sizes, and a card without one is 1") {
  Fixture f;
  f.settings.columns[2].wip = Limit{.most = 5, .by = Measure::size};
  f.add("a1", "develop").set_text(Field::size, "2.5");
  f.add("a2", "develop").set_text(Field::size, "0.25");
  f.add("a3", "develop");
  CHECK(words(f.loads()) == Words{"column 'develop' 3.75/5"});
  f.add("a4", "develop").set_text(Field::size, "1.3");
  CHECK(f.broken("a4", "ready") == Words{"column 'develop' 5.05"});
}

TEST_CASE("limits that are off break nothing, done columns have none") {
  Fixture f;
  f.settings.columns[2].wip = Limit{1, Measure::cards, Severe::off};
  f.settings.columns[3].wip = Limit{.most = 1};
  f.add("a1", "develop");
  f.add("a2", "develop");
  f.add("a3", "done");
  f.add("a4", "done");
  CHECK(f.broken("a2", "ready").empty());
  CHECK(words(f.loads()) == Words{"column 'develop' 2/1"});
  f.settings.columns[2].wip = Limit{.most = 1};
  f.settings.limits.over = Severe::warn;
  CHECK(f.broken("a2", "ready") == Words{"column 'develop' 2"});
  CHECK(f.loads()[0].over == Severe::warn);
}

TEST_CASE("only steps towards a limit ask for the whole board") {
  Settings settings = a_board();
  Card card = a_card("a1", "x", "develop");
  Card before = a_card("a1", "x", "ready");
  CHECK_FALSE(may_break_limit(settings, {before, card}));
  settings.columns[2].wip = Limit{.most = 4};
  CHECK(may_break_limit(settings, {before, card}));
  CHECK(may_break_limit(settings, {std::nullopt, card}));
  CHECK_FALSE(may_break_limit(settings, {card, card}));
  CHECK_FALSE(may_break_limit(settings, {card, before}));
  settings.columns[2].wip.reset();
  settings.limits.person = Limit{.most = 3};
  CHECK_FALSE(may_break_limit(settings, {before, card}));
  card.set_list(Field::assignees, {"bo"});
  CHECK(may_break_limit(settings, {before, card}));
  card.set_text(Field::column, "done");
  CHECK_FALSE(may_break_limit(settings, {before, card}));
}

TEST_CASE("a lane's limit asks for the board only where its cards count") {
  Settings settings = a_board();
  settings.lanes = {{.name = "Fast", .where = "class:expedite", .wip = Limit{.most = 1}}};
  CHECK_FALSE(may_break_limit(settings, {std::nullopt, a_card("a1", "x", "backlog")}));
  CHECK(may_break_limit(settings, {std::nullopt, a_card("a1", "x", "ready")}));
  settings.lanes = {{.name = "Fast", .columns = {{"backlog", Limit{.most = 1}}}}};
  CHECK(may_break_limit(settings, {std::nullopt, a_card("a1", "x", "backlog")}));
  CHECK_FALSE(may_break_limit(settings, {std::nullopt, a_card("a1", "x", "ready")}));
}
