#include "rights/claimed_moves.hpp"

#include <catch2/catch.hpp>

#include "support/rule_table.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

using Lines = std::vector<std::string>;

Lines told(const ActCard& card, const std::string& actor = "dev1") {
  static const Settings kSettings = ruled_board();
  FilterContext context;
  context.settings = &kSettings;
  const RuleBook book = std::move(*RuleBook::of(context, ""));
  const Telling telling{&book, {{actor, actor}, {}}, "main", {}};
  Findings findings(telling);
  check_claims(card, findings);
  Lines lines;
  for (const Error& error : findings.errors) {
    CHECK(error.severity == Severity::warning);
    lines.push_back(error.code + ": " + error.message);
  }
  return lines;
}

Event entered(std::string column_name, std::string_view when = "2026-11-21T00:00:00Z") {
  Event event;
  event.at = at(when);
  event.by = "dev1";
  event.value = std::move(column_name);
  return event;
}

ActCard with_log(const std::string& from, const std::string& to, const Lines& columns) {
  ActCard card{typed("k1", "bug", from), typed("k1", "bug", from), "cards/k1.yaml"};
  card.after->set_text(Field::column, to);
  for (const std::string& name : columns) card.after->history.push_back(entered(name));
  return card;
}

const std::string kReady =
    "claimed-move: k1: a new entry says that it was moved to 'ready'; only po may move cards there "
    "(rule R8, board.yaml:30 on main)";

}  // namespace

TEST_CASE("entries of a log that the author could not have moved to are told") {
  CHECK(told(with_log("backlog", "backlog", {"ready", "backlog"})) == Lines{kReady});
  CHECK(told(with_log("backlog", "backlog", {"ready", "backlog"}), "omar").empty());
  CHECK(told(with_log("backlog", "backlog", {"develop", "backlog"})) ==
        Lines{"claimed-move: k1: a new entry says that it went past 'ready' to 'develop'; only po "
              "may move cards there (rule R8, board.yaml:30 on main)"});
  // Once a column, however often it is claimed.
  CHECK(told(with_log("backlog", "backlog", {"ready", "backlog", "ready", "backlog"})).size() == 1);
}

TEST_CASE("the change's own move and steps that anybody may take are not told again") {
  CHECK(told(with_log("backlog", "develop", {"ready", "develop"})).empty());
  CHECK(told(with_log("ready", "develop", {"develop"})).empty());
  CHECK(told(with_log("develop", "develop", {"system-test", "develop"})).empty());
  CHECK(told(with_log("backlog", "backlog", {})).empty());
  CHECK(told(with_log("backlog", "backlog", {"no such column", "intake"})).empty());
}

TEST_CASE("an entry before the old ones claims a move too") {
  ActCard card = with_log("backlog", "backlog", {});
  card.after->history.insert(card.after->history.begin(), entered("ready", "2026-11-18T09:00:00Z"));
  CHECK(told(card) == Lines{kReady});
}

TEST_CASE("dropping and taking up again is no way past a column in a log either") {
  CHECK(told(with_log("backlog", "backlog", {"dropped", "ready", "backlog"})) == Lines{kReady});
}

TEST_CASE("a new card was made where its log begins; one from elsewhere was moved there") {
  ActCard card = with_log("backlog", "backlog", {"ready", "backlog"});
  card.before.reset();
  CHECK(told(card) == Lines{kReady});
  card.after->set_text(Field::source, "tracker:1");
  CHECK(told(card).empty());
  card.after.reset();
  CHECK(told(card).empty());
}
