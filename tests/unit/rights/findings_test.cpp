#include "rights/findings.hpp"

#include <catch2/catch.hpp>

#include "rights/verdict_words.hpp"
#include "support/rule_table.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

struct Told {
  Settings settings = ruled_board();
  RuleBook book = {};
  Telling telling = {};

  explicit Told(const std::string& actor) {
    FilterContext context;
    context.settings = &settings;
    book = std::move(*RuleBook::of(context, ""));
    telling.book = &book;
    telling.base = "main";
    telling.behind.actor = {actor, actor};
  }

  Findings judge(const std::vector<Act>& acts) const {
    Findings findings(telling);
    for (const Act& act : acts) findings.take(decide(book, telling.behind, act));
    return findings;
  }
};

ActCard changed(void (*change)(Card&)) {
  ActCard card{typed("BUG-12", "bug", "backlog"), typed("BUG-12", "bug", "backlog"),
               "cards/BUG-12.yaml"};
  change(*card.after);
  return card;
}

}  // namespace

TEST_CASE("a finding says what, by which rule, who you are and what to do") {
  const Told told("dev1");
  const ActCard card = changed([](Card& c) { c.set_text(Field::rank, "mzzcq"); });
  ActCard was = card;
  was.before->set_text(Field::rank, "nbbbb");
  const Findings findings = told.judge(acts_of(told.settings, was));
  REQUIRE(findings.errors.size() == 1);
  const Error& error = findings.errors.front();
  CHECK(error.code == "field-right");
  CHECK(error.message ==
        "BUG-12: rank: nbbbb → mzzcq; only po may set rank (rule R4, board.yaml:30 on main)");
  CHECK(error.details == std::vector<std::string>{"you are dev1 (team)"});
  CHECK(error.hints ==
        std::vector<std::string>{"ask paula or omar to approve this pull request, or take it out: "
                                 "kanban set BUG-12 rank=nbbbb "
                                 "--propose"});
  CHECK(error.where->path == "cards/BUG-12.yaml");
}

TEST_CASE("what is missing is gathered by who could give it") {
  const Told told("dev1");
  const ActCard card = changed([](Card& c) {
    c.set_text(Field::rank, "m");
    c.set_text(Field::due, "2026-12-01");
    c.set_list(Field::clients, {"acme"});
  });
  const Findings findings = told.judge(acts_of(told.settings, card));
  REQUIRE(findings.missing.size() == 2);
  CHECK(missing_words(findings.missing[0]) ==
        "po (paula or omar) for rank of BUG-12, due of BUG-12");
  CHECK(missing_words(findings.missing[1]) ==
        "support or po (sara, paula or omar) for clients acme on BUG-12");
}

TEST_CASE("a warning asks nobody for anything") {
  const Told told("dev1");
  ActCard card{{}, typed("STO-9", "story", "backlog"), "cards/STO-9.yaml"};
  const Findings findings = told.judge(acts_of(told.settings, card));
  REQUIRE(findings.errors.size() == 1);
  CHECK(findings.errors[0].severity == Severity::warning);
  CHECK(findings.errors[0].message ==
        "dev1 creates a story at 'backlog'; only po may do that (rule R3, board.yaml:30 on main)");
  CHECK(findings.errors[0].hints.empty());
  CHECK(findings.missing.empty());
}

TEST_CASE("a card that may not be made may be made as another type") {
  const Told told("dev1");
  ActCard card{{}, typed("EPC-3", "epic", "backlog"), "cards/EPC-3.yaml"};
  const Error error = told.judge(acts_of(told.settings, card)).errors.front();
  CHECK(error.code == "create-right");
  CHECK(error.hints[1] ==
        "as bug, incident or complaint it would pass: kanban set EPC-3 type=bug "
        "--propose");
}

TEST_CASE("each act that passes is explained by its rule") {
  const Told told("paula");
  const ActCard card = changed([](Card& c) {
    c.set_text(Field::rank, "m");
    c.set_text(Field::title, "y");
  });
  const Findings findings = told.judge(acts_of(told.settings, card));
  CHECK(findings.errors.empty());
  CHECK(findings.explanation() ==
        std::vector<std::string>{"title of BUG-12: no rule",
                                 "rank of BUG-12: paula may (rule R4, board.yaml:30 on main)"});
}

TEST_CASE("a card is made what it was by commands that work in every folder") {
  const Told told("dev1");
  ActCard card{typed("k1", "bug", "backlog"), typed("k1", "bug", "backlog"), "cards/k1.yaml"};
  CHECK(restore_command(told.telling, card) ==
        "git checkout main -- :/cards/k1.yaml && git commit -m 'Take it out'");
  card.renamed_from = "cards/old name.yaml";
  CHECK(restore_command(told.telling, card) ==
        "git rm -q :/cards/k1.yaml && git checkout main -- ':/cards/old name.yaml' && git commit "
        "-m 'Take it out'");
  card.before.reset();
  card.renamed_from.clear();
  CHECK(restore_command(told.telling, card) ==
        "git rm :/cards/k1.yaml && git commit -m 'Take it out'");
}

TEST_CASE("a deletion is taken back first, and then the card may be dropped where the board can") {
  Told told("dev1");
  const ActCard card{typed("k1", "bug", "backlog"), {}, "cards/k1.yaml"};
  const auto hints = [&] { return told.judge(acts_of(told.settings, card)).errors.front().hints; };
  REQUIRE(hints().size() == 2);
  CHECK(hints().back() == "then, to end the card and keep what is known: kanban drop k1");
  told.settings.columns.pop_back();  // dropped
  CHECK(hints().size() == 1);
}
