#include "rights/entry_checks.hpp"

#include <catch2/catch.hpp>

#include "support/rule_table.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

using Lines = std::vector<std::string>;

struct Told {
  Settings settings = ruled_board();
  Behind behind = {{"dev1", "dev1"}, {}};
  Board others = {};

  Findings findings(const ActCard& card) const {
    FilterContext context;
    context.settings = &settings;
    static RuleBook book;
    book = std::move(*RuleBook::of(context, ""));
    static Telling telling;
    telling = {&book, behind, "main", {}};
    Findings found(telling);
    check_entry(card, Parts(others), found);
    return found;
  }
  Lines lines(const ActCard& card) const {
    Lines out;
    for (const Error& error : findings(card).errors)
      out.push_back(error.code + ": " + error.message);
    return out;
  }
};

// A card that was in `from` and is in `to`.
ActCard moved(std::string from, std::string to, const std::string& because = {}) {
  ActCard card{typed("k1", "bug", std::move(from)), {}, "cards/k1.yaml"};
  card.after = card.before;
  card.after->set_text(Field::column, to);
  Event event;
  event.at = at("2026-11-21T00:00:00Z");
  event.value = std::move(to);
  event.because = because;
  card.after->history.push_back(event);
  return card;
}

// What is told of a move into a full column, by those who stand `behind` it.
Findings over_limit(const std::string& because, const Behind& behind) {
  Settings settings = ruled_board();
  settings.columns[3].wip = Limit{1, Measure::cards, {}};
  FilterContext context;
  context.settings = &settings;
  static RuleBook book;
  book = std::move(*RuleBook::of(context, ""));
  static Telling telling;
  telling = {&book, behind, "main", {}};
  Findings found(telling);
  const ActCard card = moved("ready", "develop", because);
  check_limits({card}, {file_of(*card.after), file_of(typed("k2", "bug", "develop"))}, context,
               found);
  return found;
}

}  // namespace

TEST_CASE("a new card comes in where its type enters and has what it needs") {
  const Told told;
  ActCard card{{}, typed("OPS-7", "ops", "ready"), "cards/OPS-7.yaml"};
  CHECK(told.lines(card) ==
        Lines{"wrong-entry: OPS-7: a new ops enters at 'intake', not at 'ready' (types.ops, "
              "board.yaml:50 on main)",
              "unmet-condition: OPS-7: a new ops needs product; there is none (types.ops, "
              "board.yaml:50 on main)"});
  card.after->set_text(Field::product, "portal");
  card.after->history.front().value = "intake";
  CHECK(told.lines(card).empty());
}

TEST_CASE("conditions are judged for the column it ends in and those it passed over") {
  Told told;
  told.settings.columns[2].enter = {"size"};
  told.settings.columns[3].enter = {"assignee"};
  CHECK(told.lines(moved("backlog", "develop")) ==
        Lines{"unmet-condition: k1: 'ready' asks for size; no size is given",
              "unmet-condition: k1: 'develop' asks for assignee; no assignee is given"});
  CHECK(told.lines(moved("develop", "backlog")).empty());
}

TEST_CASE("children and checklist are conditions of done") {
  Told told;
  told.settings.columns[5].enter = {"children: done", "checklist: done"};
  ActCard card = moved("system-test", "done");
  Card part = typed("t1", "task", "develop");
  part.set_text(Field::parent, "k1");
  told.others.cards = {file_of(part)};
  card.after->set_list(Field::checklist, {"[ ] mail"});
  CHECK(told.lines(card) ==
        Lines{"unmet-condition: k1: 'done' asks for children: done; 1 part is open: t1",
              "unmet-condition: k1: 'done' asks for checklist: done; 1 step of the checklist is "
              "open"});
}

TEST_CASE("a reason passes what po or admin stands behind") {
  Told told;
  told.settings.columns[2].enter = {"size"};
  const ActCard card = moved("backlog", "ready", "waived size: it is tiny");
  Findings found = told.findings(card);
  REQUIRE(found.errors.size() == 1);
  CHECK(found.errors[0].severity == Severity::error);
  CHECK(missing_words(found.missing.front()) ==
        "po or admin (paula or omar) for a waived condition of k1");
  told.behind.approvers = {{"paula", "paula"}};
  found = told.findings(card);
  REQUIRE(found.errors.size() == 1);
  CHECK(found.errors[0].severity == Severity::note);
  CHECK(found.missing.empty());
}

TEST_CASE("an approval in the forge is an approval, and one's own is none") {
  Told told;
  told.settings.columns[4].enter = {"approved: other"};
  ActCard card = moved("develop", "system-test");
  card.after->set_list(Field::assignees, {"dev1"});
  told.behind.approvers = {{"dev1", "dev1"}};
  CHECK(told.lines(card) ==
        Lines{"self-review: k1: 'system-test' needs an approval by somebody other than its "
              "author and its assignees (dev1); approved by: dev1"});
  CHECK(missing_words(told.findings(card).missing.front()) ==
        "somebody (dev2, omar, paula or sara) for k1 to system-test");
  told.behind.approvers = {{"omar", "omar"}};
  CHECK(told.lines(card).empty());
}

TEST_CASE("an approval by who proposes the change is none, whatever becomes of the assignees") {
  Told told;
  told.settings.columns[4].enter = {"approved: other"};
  told.behind.approvers = {{"dev1", "dev1"}};
  ActCard card = moved("develop", "system-test");
  const std::string refused =
      "self-review: k1: 'system-test' needs an approval by somebody other than its author and its "
      "assignees (";
  CHECK(told.lines(card) == Lines{refused + "dev1); approved by: dev1"});
  card.after->set_list(Field::approved, {"dev1"});
  CHECK(told.lines(card) == Lines{refused + "dev1); approved by: dev1"});
  // Nor by who was assigned until now, and does not propose it.
  card.after->set_list(Field::approved, {});
  card.before->set_list(Field::assignees, {"omar"});
  card.after->set_list(Field::assignees, {"sara"});
  told.behind.approvers = {{"omar", "omar"}, {"sara", "sara"}};
  CHECK(told.lines(card) == Lines{refused + "sara, omar, dev1); approved by: omar, sara"});
  told.behind.approvers = {{"dev2", "dev2"}};
  CHECK(told.lines(card).empty());
}

TEST_CASE("an approval that only the card tells of is not believed") {
  Told told;
  told.settings.columns[4].enter = {"approved: other"};
  ActCard card = moved("develop", "system-test");
  card.after->set_list(Field::approved, {"paula, 2026-11-21"});
  CHECK(told.lines(card) ==
        Lines{"unproved-approval: k1: the card says that paula approved it, who did not "
              "approve this commit",
              "self-review: k1: 'system-test' needs an approval by somebody other than its "
              "author and its assignees (dev1); approved by: nobody"});
  told.behind.approvers = {{"paula-po", "paula"}};
  CHECK(told.lines(card).empty());
}

TEST_CASE("dropping and reopening goes past no column and no condition") {
  Told told;
  told.settings.limits.skip = Severe::deny;
  told.settings.columns[4].enter = {"size"};
  ActCard card{dropped_at("develop"), dropped_at("develop"), "cards/k1.yaml"};
  card.after->set_text(Field::column, "done");
  CHECK(told.lines(card) == Lines{"skips-columns: k1: 'develop' → 'done' skips system-test",
                                  "unmet-condition: k1: 'system-test' asks for size; no size is "
                                  "given"});
  card.after->set_text(Field::column, "develop");
  CHECK(told.lines(card).empty());
  // Nor does saying that it was dropped from further on.
  ActCard claimed{typed("k1", "bug", "develop"), dropped_at("system-test"), "cards/k1.yaml"};
  CHECK(told.lines(claimed) ==
        Lines{"unmet-condition: k1: 'system-test' asks for size; no size is given"});
  claimed.after = dropped_at("develop");
  CHECK(told.lines(claimed).empty());
}

TEST_CASE("columns that the log says were entered are not skipped") {
  Told told;
  told.settings.limits.skip = Severe::deny;
  ActCard card = moved("ready", "system-test");
  CHECK(told.lines(card) == Lines{"skips-columns: k1: 'ready' → 'system-test' skips develop"});
  Event event;
  event.at = at("2026-11-20T12:00:00Z");
  event.value = "develop";
  card.after->history.insert(card.after->history.end() - 1, event);
  CHECK(told.lines(card).empty());
}

TEST_CASE("a limit is broken by what comes into the column") {
  const Findings found = over_limit("", {{"dev1", "dev1"}, {}});
  REQUIRE(found.errors.size() == 1);
  CHECK(found.errors[0].message == "column 'develop' would hold 2 of 1 (k1, k2)");
  CHECK(found.errors[0].where->path == "cards/k1.yaml");
  CHECK(found.errors[0].hints ==
        Lines{"finish one of these first, or give a reason: --over-wip \"why\""});
  CHECK(found.missing.empty());
}

TEST_CASE("a reason to go over a limit names who has to say so too") {
  Findings found = over_limit("over wip: it burns", {{"dev1", "dev1"}, {}});
  REQUIRE(found.errors.size() == 1);
  CHECK(found.errors[0].severity == Severity::error);
  CHECK(found.errors[0].details == Lines{"a reason is given: over wip: it burns"});
  CHECK(found.errors[0].hints == Lines{"a reason lets it pass when po or admin says so too: ask "
                                       "paula or omar to approve this pull request"});
  REQUIRE(found.missing.size() == 1);
  CHECK(missing_words(found.missing.front()) ==
        "po or admin (paula or omar) for going over a limit");
  found = over_limit("over wip: it burns", {{"dev1", "dev1"}, {{"paula", "paula"}}});
  CHECK(found.errors[0].severity == Severity::note);
  CHECK(found.errors[0].hints.empty());
  CHECK(found.missing.empty());
}

TEST_CASE("a change gives a reason where it goes past something with one") {
  Settings settings = ruled_board();
  CHECK(gives_reason(settings, moved("ready", "develop", "over wip: it burns")));
  CHECK(gives_reason(settings, moved("ready", "develop", "waived size: tiny")));
  CHECK_FALSE(gives_reason(settings, moved("ready", "develop", "it is next")));
  CHECK_FALSE(gives_reason(settings, {}));
  const ActCard skipping = moved("ready", "system-test", "it is urgent");
  CHECK_FALSE(gives_reason(settings, skipping));
  settings.limits.skip = Severe::deny;
  CHECK(gives_reason(settings, skipping));
  CHECK_FALSE(gives_reason(settings, moved("ready", "system-test")));
  CHECK_FALSE(gives_reason(settings, moved("ready", "develop", "it is next")));
}
