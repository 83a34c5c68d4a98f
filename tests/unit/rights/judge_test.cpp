#include "rights/judge.hpp"

#include <catch2/catch.hpp>

#include "support/rule_table.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

using Lines = std::vector<std::string>;

// A board before and after, and who submits the change.
struct Case {
  Board before = {};
  Board after = {};
  Submission submission = {};

  Case() {
    before.settings = ruled_board();
    after.settings = before.settings;
    submission.actor = "dev1";
    submission.head = std::string(40, '8');
    submission.base = "main";
    submission.span = {at("2026-11-01T00:00:00Z"), at("2026-11-22T09:00:00Z")};
    submission.now = submission.span.latest;
  }
  void card(const std::optional<Card>& old, const std::optional<Card>& now) {
    if (old) before.cards.push_back(file_of(*old));
    if (now) after.cards.push_back(file_of(*now));
  }
  Judgement judged() {
    submission.before = &before;
    submission.after = &after;
    return judge(submission);
  }
  // "code" of each error, "warning code" of a warning.
  Lines codes() {
    Lines lines;
    for (const Error& error : judged().findings)
      lines.push_back((error.severity == Severity::error ? "" : "lesser ") + error.code);
    return lines;
  }
  void approved_by(const std::string& login, char commit = '8') {
    submission.approvals.push_back({login, std::string(40, commit)});
  }
};

Card moved(Card card, std::string to) {
  Event event;
  event.at = at("2026-11-21T00:00:00Z");
  event.value = to;
  card.history.push_back(event);
  card.set_text(Field::column, std::move(to));
  return card;
}

}  // namespace

TEST_CASE("a change of the order needs the product owner, or her approval of this commit") {
  Case one;
  Card after = typed("k1", "bug", "backlog");
  after.set_text(Field::rank, "a");
  one.card(typed("k1", "bug", "backlog"), after);
  CHECK(one.codes() == Lines{"field-right"});
  one.approved_by("paula-po", '7');
  CHECK(one.codes() == Lines{"field-right", "lesser stale-approval"});
  one.approved_by("paula-po");
  CHECK(one.codes().empty());
  one.submission.approvals.clear();
  one.submission.actor = "omar";
  CHECK(one.codes().empty());
}

TEST_CASE("without an author nothing that a rule governs passes, and it is said") {
  Case one;
  one.submission.actor.clear();
  CHECK(one.codes() == Lines{"unknown-author"});
  one.before.settings.rights.rules.clear();
  one.before.settings.types.clear();
  CHECK(one.codes().empty());
}

TEST_CASE("a board without rules allows everything") {
  Case one;
  one.before.settings.rights = {};
  for (CardType& type : one.before.settings.types) type.policy = {};
  Card after = typed("k1", "epic", "done");
  after.created = at("2020-01-01T00:00:00Z");
  one.card(typed("k1", "bug", "backlog"), after);
  one.card(typed("k2", "bug", "backlog"), {});
  one.submission.paths = {"board.yaml", ".gitattributes"};
  CHECK(one.codes().empty());
  CHECK_FALSE(one.judged().has_rules);
}

TEST_CASE("a new card beyond the entry has been moved there") {
  Case one;
  one.card({}, typed("k1", "bug", "ready"));
  CHECK(one.codes() == Lines{"move-right"});
  one.after.cards.clear();
  one.card({}, typed("k1", "bug", "backlog"));
  CHECK(one.codes().empty());
  one.after.cards.clear();
  one.card({}, moved(typed("k1", "bug", "backlog"), "develop"));
  CHECK(one.codes() == Lines{"move-right"});
}

TEST_CASE("going past a column is coming into it") {
  Case one;
  one.card(typed("k1", "bug", "backlog"), moved(typed("k1", "bug", "backlog"), "develop"));
  const Judgement judgement = one.judged();
  REQUIRE(judgement.findings.size() == 1);
  CHECK(judgement.findings[0].message ==
        "k1: 'backlog' → 'develop' goes past 'ready'; only po may move cards there (rule R8, "
        "board.yaml:30 on main)");
}

TEST_CASE("a rename with another id and type is a deletion and a creation") {
  Case one;
  one.card(typed("BUG-3", "bug", "backlog"), {});
  one.card({}, typed("FEAT-9", "epic", "backlog"));
  CHECK(one.codes() == Lines{"delete-right", "create-right"});
}

TEST_CASE("files that rule or show are for admin") {
  Case one;
  one.submission.paths = {"board.yaml", ".gitattributes", "README.md", "templates/bug.yaml"};
  CHECK(one.codes() == Lines{"policy-right", "path-right", "path-right"});
  one.approved_by("omar");
  CHECK(one.codes().size() == 3);
  one.approved_by("paula-po");
  CHECK(one.codes().empty());
}

TEST_CASE("rules that cannot be understood leave the board to admin") {
  Case one;
  one.before.settings.rights.rules[0].types = {"bgu"};
  one.card({}, typed("k1", "bug", "backlog"));
  CHECK(one.codes() == Lines{"lesser bad-rule", "create-right", "move-right"});
  one.submission.actor = "paula-po";
  CHECK(one.codes() == Lines{"lesser bad-rule"});
}

TEST_CASE("several cards are judged together against limits") {
  Case one;
  one.before.settings.columns[3].wip = Limit{1, Measure::cards, {}};
  one.card(typed("k1", "bug", "ready"), moved(typed("k1", "bug", "ready"), "develop"));
  one.card(typed("k2", "bug", "develop"), moved(typed("k2", "bug", "develop"), "ready"));
  CHECK(one.codes().empty());
}

TEST_CASE("an entry by somebody who does not stand behind the change is told") {
  Case one;
  Card after = moved(typed("k1", "task", "ready"), "develop");
  after.history.back().by = "dev1";
  one.card(typed("k1", "task", "ready"), after);
  CHECK(one.codes().empty());
  Comment comment;
  comment.at = at("2026-11-21T01:00:00Z");
  comment.by = "paula";
  comment.text = "I approve";
  Card& card = one.after.cards.front().card;
  card.comments.push_back(comment);
  card.history.back().by = "paula";
  REQUIRE(one.codes() == Lines{"lesser borrowed-name"});
  const Error error = one.judged().findings.front();
  CHECK(error.severity == Severity::warning);
  CHECK(error.message == "k1: 2 new entries are by paula, who does not stand behind this change");
  CHECK(error.details == Lines{"2026-11-21T00:00:00Z paula entered develop",
                               "2026-11-21T01:00:00Z paula: I approve"});
}

TEST_CASE("nobody is said to borrow the name of who is behind a change, or elsewhere") {
  Case one;
  Card after = moved(typed("k1", "task", "ready"), "develop");
  after.history.back().by = "paula";
  one.card(typed("k1", "task", "ready"), after);
  one.submission.claimed = {"dev1", "paula"};
  const Judgement judgement = one.judged();
  REQUIRE(judgement.findings.size() == 1);
  CHECK(judgement.findings.front().severity == Severity::note);
  one.approved_by("paula-po");
  CHECK(one.codes().empty());
  one.submission.approvals.clear();
  one.after.cards.front().card.history.back().by = "somebody-else";
  CHECK(one.codes().empty());
  Card imported = moved(typed("k2", "task", "backlog"), "backlog");
  imported.history.back().by = "paula";
  one.card({}, imported);
  CHECK(one.codes() == Lines{"lesser borrowed-name"});
  one.after.cards.back().card.set_text(Field::source, "jira:1");
  CHECK(one.codes().empty());
}
