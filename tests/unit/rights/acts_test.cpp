#include "rights/acts.hpp"

#include <catch2/catch.hpp>

#include "support/rule_table.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

using Lines = std::vector<std::string>;

std::string line_of(const Act& act) {
  std::string line(rule_on_name(act.on));
  line += " " + act.type;
  if (!act.field.empty()) line += " " + act.field;
  if (act.on == RuleOn::move) return line + " " + act.from + ">" + act.enters;
  if (!act.from.empty() || !act.to.empty()) line += " " + act.from + ">" + act.to;
  return line;
}

Lines acts(const Settings& settings, const std::optional<Card>& before,
           const std::optional<Card>& after) {
  CardDifference difference;
  CardFile old;
  CardFile now;
  if (before) {
    old = file_of(*before);
    difference.before = &old;
  }
  if (after) {
    now = file_of(*after);
    difference.after = &now;
  }
  const ActCard card = act_card(settings, difference);
  Lines lines;
  for (const Act& act : acts_of(settings, card)) lines.push_back(line_of(act));
  return lines;
}

}  // namespace

TEST_CASE("a field, an entry and a key of a map are acts") {
  const Settings settings = ruled_board();
  Card before = typed("k1", "bug", "ready");
  before.set_list(Field::clients, {"acme"});
  Card after = before;
  after.set_text(Field::rank, "b");
  after.set_list(Field::clients, {"globex"});
  after.set_list(Field::estimate, {"time: 3"});
  after.extras.push_back({"x-cost", "1"});
  CHECK(acts(settings, before, after) == Lines{"set bug rank >b", "set bug estimate >time: 3",
                                               "remove bug clients acme>",
                                               "add bug clients >globex", "set bug x-cost >1"});
}

TEST_CASE("a move to the right enters every column on its way") {
  const Settings settings = ruled_board();
  CHECK(acts(settings, typed("k1", "bug", "backlog"), typed("k1", "bug", "develop")).front() ==
        "move bug backlog>ready");
  const ActCard card{typed("k1", "bug", "backlog"), typed("k1", "bug", "develop"), "p"};
  const auto steps = move_acts(settings, card, "backlog", "develop");
  REQUIRE(steps.size() == 2);
  CHECK(steps[1].enters == "develop");
  CHECK(steps[1].leaves == Lines{"backlog", "ready"});
  CHECK(move_acts(settings, card, "develop", "backlog").size() == 1);
  CHECK(move_acts(settings, card, "backlog", "dropped").size() == 1);
  CHECK(move_acts(settings, card, "ready", "ready").empty());
}

TEST_CASE("a move out of the dropped column goes on from where the card was dropped") {
  const Settings settings = ruled_board();
  const ActCard card{dropped_at("develop"), typed("k1", "bug", "done"), "p"};
  const auto steps = move_acts(settings, card, "dropped", "done");
  REQUIRE(steps.size() == 2);
  CHECK(steps[0].enters == "system-test");
  CHECK(steps[0].leaves == Lines{"dropped", "develop"});
  CHECK(steps[1].leaves == Lines{"dropped", "develop", "system-test"});
  const auto back = move_acts(settings, card, "dropped", "develop");
  REQUIRE(back.size() == 1);
  CHECK(back[0].leaves == Lines{"dropped"});
  CHECK(move_acts(settings, card, "dropped", "ready")[0].leaves == Lines{"dropped", "develop"});
  // Without a log it was never further than the first column.
  ActCard silent = card;
  silent.before->history.clear();
  CHECK(move_acts(settings, silent, "dropped", "ready").size() == 2);
}

TEST_CASE("where a card says it was dropped from, it has been moved to") {
  const Settings settings = ruled_board();
  Card after = dropped_at("system-test");
  Card before = after;
  before.history.clear();
  before.set_text(Field::column, "ready");
  after.history.erase(after.history.begin() + 1);
  after.set_text(Field::column, "dropped");
  CHECK(acts(settings, before, after) ==
        Lines{"move bug ready>dropped", "add bug history >" + event_words(after.history.back()),
              "move bug ready>develop", "move bug ready>system-test"});
  before.set_text(Field::column, "system-test");
  CHECK(acts(settings, before, after).size() == 2);
  CHECK(end_of_way(settings, {typed("k1", "bug", "done"), after, "p"}) == "done");
  CHECK(end_of_way(settings, {{}, after, "p"}) == "system-test");
  CHECK(end_of_way(settings, {{}, typed("k1", "bug", "ready"), "p"}) == "ready");
}

TEST_CASE("a new type is the making of one card and the deletion of another") {
  const Settings settings = ruled_board();
  CHECK(acts(settings, typed("k1", "task", "ready"), typed("k1", "epic", "ready")) ==
        Lines{"create epic task>ready", "delete task >epic"});
}

TEST_CASE("what is only spelled differently is no act") {
  Settings settings = ruled_board();
  settings.types[0].alias = {"defect"};
  Card plain = a_card("k1", "x", "ready");
  Card shouted = plain;
  shouted.set_text(Field::column, "READY");
  shouted.set_text(Field::type, "Defect");
  CHECK(acts(settings, plain, shouted).empty());
}

TEST_CASE("the class that a card has without one is no act, written out or left out") {
  const Settings settings = ruled_board();
  const Card plain = typed("k1", "bug", "ready");
  Card said = plain;
  said.set_text(Field::class_of_service, "standard");
  CHECK(acts(settings, plain, said).empty());
  CHECK(acts(settings, said, plain).empty());
  said.set_text(Field::class_of_service, "expedite");
  CHECK(acts(settings, plain, said) == Lines{"set bug class >expedite"});
}

TEST_CASE("another spelling of a column does not hide a move") {
  const Settings settings = ruled_board();
  const Card before = typed("k1", "bug", "backlog");
  Card after = before;
  after.set_text(Field::column, "Ready");
  CHECK(acts(settings, before, after) == Lines{"move bug backlog>ready"});
}

TEST_CASE("a new card is made where its log begins, and has what it has") {
  const Settings settings = ruled_board();
  Card card = typed("k1", "bug", "ready");
  card.history.front().value = "intake";
  card.set_text(Field::rank, "b");
  card.set_text(Field::class_of_service, "standard");
  card.set_text(Field::reporter, "dev1");
  card.set_list(Field::clients, {"acme"});
  CHECK(acts(settings, {}, card) ==
        Lines{"create bug >intake", "set bug rank >b", "add bug clients >acme"});
}

TEST_CASE("what the type needs is no decision of who makes it") {
  const Settings settings = ruled_board();
  Card card = typed("k1", "ops", "intake");
  card.set_text(Field::product, "portal");
  CHECK(acts(settings, {}, card) == Lines{"create ops >intake"});
}

TEST_CASE("a card that goes is deleted as what it was") {
  CHECK(acts(ruled_board(), typed("k1", "epic", "ready"), {}) == Lines{"delete epic"});
}

TEST_CASE("a card enters where its type says, else in the first column") {
  Settings settings = ruled_board();
  settings.types[0].policy.enters = "Backlog";
  CHECK(entry_column(settings, "bug") == "backlog");
  CHECK(entry_column(settings, "story") == "intake");
}

TEST_CASE("a card whose file has another name knows the one that it had") {
  const Settings settings = ruled_board();
  const CardFile before{typed("k1", "bug", "backlog"), "cards/k1-old.yaml"};
  const CardFile after{typed("k1", "bug", "ready"), "cards/k1-new.yaml"};
  const ActCard renamed = act_card(settings, {"k1", &before, &after});
  CHECK(renamed.path == "cards/k1-new.yaml");
  CHECK(renamed.renamed_from == "cards/k1-old.yaml");
  CHECK(act_card(settings, {"k1", &before, &before}).renamed_from.empty());
  CHECK(act_card(settings, {"k1", nullptr, &after}).renamed_from.empty());
  CHECK(act_card(settings, {"k1", &before, nullptr}).renamed_from.empty());
}
