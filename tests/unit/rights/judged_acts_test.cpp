#include "rights/judged_acts.hpp"

#include <catch2/catch.hpp>

#include "rights/findings.hpp"
#include "support/rule_table.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

using Lines = std::vector<std::string>;

RuleBook book_of(const Settings& settings) {
  FilterContext context;
  context.settings = &settings;
  return std::move(*RuleBook::of(context, "board"));
}

Lines acts_in_words(const Settings& settings, const ActCard& card) {
  const RuleBook book = book_of(settings);
  Lines lines;
  for (const Act& act : judged_acts(book, card)) lines.push_back(act_words(act));
  return lines;
}

Outcome outcome_of(const std::string& person, const Act& act) {
  const Settings settings = ruled_board();
  return decide_path(book_of(settings), {{person, person}, {}}, act).outcome;
}

}  // namespace

TEST_CASE("a new card beyond where its type enters is judged as moved from there") {
  const ActCard card{{}, typed("k1", "story", "develop"), "p"};
  CHECK(acts_in_words(ruled_board(), card) ==
        Lines{"the new story k1", "k1 to backlog", "k1 to ready", "k1 to develop"});
}

TEST_CASE("a rule that lets a card be made at a column has decided about that") {
  const ActCard card{{}, typed("k1", "bug", "backlog"), "p"};
  CHECK(acts_in_words(ruled_board(), card) == Lines{"the new bug k1"});
}

TEST_CASE("a card that was there is judged by what became of it") {
  const Card before = typed("k1", "bug", "backlog");
  Card after = before;
  after.set_text(Field::column, "ready");
  CHECK(acts_in_words(ruled_board(), {before, after, "p"}) == Lines{"k1 to ready"});
}

TEST_CASE("a protected file is for admin where no rule names it, another one for anybody") {
  const Act attributes = path_act("board", ".gitattributes", {});
  CHECK(attributes.is_guarded);
  CHECK(outcome_of("paula", attributes) == Outcome::actor);
  CHECK(outcome_of("dev1", attributes) == Outcome::missing);
  CHECK(outcome_of("dev1", path_act("board", "README.md", {})) == Outcome::no_rule);
  const Act extended = path_act("board", "company.yaml", {"company.yaml"});
  CHECK(extended.field == "settings");
  CHECK(outcome_of("dev1", extended) == Outcome::missing);
}
