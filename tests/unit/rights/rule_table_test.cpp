// The rule table of a helpdesk, right by right: each person against each thing she may want to do.
#include "support/rule_table.hpp"

#include <catch2/catch.hpp>

#include "rights/judge.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

using Change = void (*)(Card&);

// The persons, of those who have a role and eve, whom the change of `before` passes.
std::string passes(const std::optional<Card>& before, const std::optional<Card>& after) {
  Board old;
  old.settings = ruled_board();
  Board now = old;
  if (before) old.cards = {file_of(*before)};
  if (after) now.cards = {file_of(*after)};
  std::string names;
  for (const char* login : {"eve", "dev1", "dev2", "omar", "paula-po", "sara"}) {
    Submission submission;
    submission.before = &old;
    submission.after = &now;
    submission.actor = login;
    submission.head = std::string(40, 'a');
    submission.span = {at("2026-11-01T00:00:00Z"), at("2026-11-22T00:00:00Z")};
    submission.now = submission.span.latest;
    if (judge(submission).missing.empty() && judge(submission).findings.empty())
      names += (names.empty() ? "" : " ") + std::string(login);
  }
  return names;
}

std::string changing(Change change, const std::string& type = "bug",
                     const std::string& column_name = "develop") {
  const Card before = typed("k1", type, column_name);
  Card after = before;
  change(after);
  return passes(before, after);
}

constexpr const char* kAll = "eve dev1 dev2 omar paula-po sara";

}  // namespace

TEST_CASE("R1 to R3: who makes what") {
  CHECK(passes({}, typed("k1", "bug", "intake")) == kAll);
  CHECK(passes({}, typed("k1", "task", "backlog")) == kAll);
  CHECK(passes({}, typed("k1", "bug", "ready")) == "omar paula-po");
  CHECK(passes({}, typed("k1", "epic", "backlog")) == "omar paula-po");
  CHECK(passes({}, typed("k1", "story", "intake")) == "omar paula-po");  // others are warned
  Card ops = typed("k1", "ops", "intake");
  CHECK(passes({}, ops).empty());
  ops.set_text(Field::product, "portal");
  CHECK(passes({}, ops) == "dev1 dev2 omar sara");
}

TEST_CASE("R4 to R7: who sets what") {
  CHECK(changing([](Card& c) { c.set_text(Field::rank, "a"); }) == "omar paula-po");
  CHECK(changing([](Card& c) { c.set_text(Field::class_of_service, "expedite"); }) ==
        "omar paula-po");
  CHECK(changing([](Card& c) { c.set_text(Field::due, "2026-12-01"); }) == "omar paula-po");
  CHECK(changing([](Card& c) { c.set_text(Field::impact, "high"); }) == "omar paula-po");
  CHECK(changing([](Card& c) { c.set_text(Field::product, "portal"); }) == "omar paula-po sara");
  CHECK(changing([](Card& c) { c.set_list(Field::clients, {"acme"}); }) == "omar paula-po sara");
  CHECK(changing([](Card& c) { c.set_text(Field::title, "y"); }) == kAll);
  Card before = typed("k1", "bug", "develop");
  before.set_list(Field::clients, {"acme"});
  CHECK(passes(before, typed("k1", "bug", "develop")) == "omar paula-po");
}

TEST_CASE("R8 and R9: who moves what where") {
  const auto to = [](const char* from, const char* column_name, const std::string& type) {
    Card before = typed("k1", type, from);
    before.set_list(Field::assignees, {"dev1"});
    Card after = before;
    after.set_text(Field::column, column_name);
    return passes(before, after);
  };
  CHECK(to("backlog", "ready", "bug") == "omar paula-po");
  CHECK(to("backlog", "develop", "bug") == "omar paula-po");
  CHECK(to("ready", "develop", "bug") == kAll);
  CHECK(to("system-test", "done", "bug") == "dev2 omar");
  CHECK(to("system-test", "done", "task") == kAll);
  CHECK(to("develop", "dropped", "bug") == kAll);
}

TEST_CASE("R10 and R11: what nobody changes, and who deletes") {
  CHECK(changing([](Card& c) { c.created = at("2026-11-17T00:00:00Z"); }).empty());
  CHECK(passes(typed("k1", "bug", "backlog"), {}) == "omar paula-po");
}
