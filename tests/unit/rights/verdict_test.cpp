#include "rights/verdict.hpp"

#include <catch2/catch.hpp>

#include "support/rule_table.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

using Words = std::vector<std::string>;

struct Case {
  Settings settings = ruled_board();
  ActCard card = {typed("k1", "bug", "system-test"), typed("k1", "bug", "done"), "p"};
  Behind behind = {};

  void by(const std::string& actor, const Words& approvers = {}) {
    behind.actor = {actor, actor};
    for (const std::string& one : approvers) behind.approvers.push_back({one, one});
  }
  RuleBook book() const {
    FilterContext context;
    context.settings = &settings;
    return std::move(*RuleBook::of(context, ""));
  }
  Act set(const std::string& field) const {
    Act act;
    act.card = &card;
    act.type = "bug";
    act.field = field;
    return act;
  }
  Act done() const { return move_acts(settings, card, "system-test", "done").back(); }
};

}  // namespace

TEST_CASE("the actor's role, or an approver's, satisfies a rule") {
  Case one;
  one.by("paula");
  const RuleBook book = one.book();
  CHECK(decide(book, one.behind, one.set("rank")).outcome == Outcome::actor);
  one.by("dev1");
  CHECK(decide(book, one.behind, one.set("rank")).outcome == Outcome::missing);
  one.by("dev1", {"omar"});
  const Verdict verdict = decide(book, one.behind, one.set("rank"));
  CHECK(verdict.outcome == Outcome::approved);
  CHECK(verdict.by == "omar");
}

TEST_CASE("somebody whom the board does not know has no role") {
  Case one;
  one.behind.actor = {"po", ""};
  one.behind.approvers = {{"paula", ""}};
  CHECK(decide(one.book(), one.behind, one.set("rank")).outcome == Outcome::missing);
}

TEST_CASE("what no rule is about is allowed, and a rule for the rest may be given") {
  Case one;
  one.by("dev1");
  const RuleBook book = one.book();
  CHECK(decide(book, one.behind, one.set("title")).outcome == Outcome::no_rule);
  CHECK(decide(book, one.behind, one.set("title"), &book.guard()).outcome == Outcome::missing);
}

TEST_CASE("nobody means nobody, and a rule may only warn or be off") {
  Case one;
  one.by("paula", {"omar"});
  CHECK(decide(one.book(), one.behind, one.set("created")).outcome == Outcome::missing);
  one.settings.rights.rules[9].severity = Severe::warn;
  CHECK(decide(one.book(), one.behind, one.set("created")).outcome == Outcome::warned);
  one.settings.rights.rules[9].severity = Severe::off;
  CHECK(decide(one.book(), one.behind, one.set("created")).outcome == Outcome::free);
}

TEST_CASE("other: neither the assignee nor, as approver, the actor") {
  Case one;
  one.card.after->set_list(Field::assignees, {"dev1"});
  one.by("dev2");
  CHECK(decide(one.book(), one.behind, one.done()).outcome == Outcome::actor);
  one.by("dev1");
  const Verdict own = decide(one.book(), one.behind, one.done());
  CHECK(own.outcome == Outcome::missing);
  CHECK(own.shut_out == "dev1");
  CHECK(who_could(one.book(), one.behind, own) == Words{"dev2", "omar"});
  one.by("dev1", {"dev1"});
  CHECK(decide(one.book(), one.behind, one.done()).outcome == Outcome::missing);
  one.by("dev1", {"dev2"});
  CHECK(decide(one.book(), one.behind, one.done()).outcome == Outcome::approved);
}

TEST_CASE("who takes herself off a card was still at work on it") {
  Case one;
  one.card.before->set_list(Field::assignees, {"dev1"});
  one.by("dev1");
  CHECK(decide(one.book(), one.behind, one.done()).outcome == Outcome::missing);
}

TEST_CASE("po and admin may let a reason pass; without rules everybody may") {
  Case one;
  one.by("omar");
  CHECK(has_authority(one.book(), one.behind));
  one.by("dev1");
  CHECK_FALSE(has_authority(one.book(), one.behind));
  CHECK(authority_roles(one.settings) == Words{"po", "admin"});
  one.settings.rights.rules.clear();
  for (CardType& type : one.settings.types) type.policy = {};
  CHECK(has_authority(one.book(), one.behind));
}
