#include "rights/log_checks.hpp"

#include <catch2/catch.hpp>

#include "support/rule_table.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

using Lines = std::vector<std::string>;

const Span kSpan{at("2026-11-20T00:00:00Z"), at("2026-11-22T09:00:00Z")};

Event moved(std::string_view when, std::string to) {
  Event event;
  event.at = at(when);
  event.by = "bo";
  event.value = std::move(to);
  return event;
}

Lines judged(const std::optional<Card>& before, const Card& after,
             const std::string& actor = "dev1", const Span& span = kSpan) {
  static const Settings kSettings = ruled_board();
  FilterContext context;
  context.settings = &kSettings;
  const RuleBook book = std::move(*RuleBook::of(context, ""));
  const Telling telling{&book, {{actor, actor}, {}}, "main", {}};
  Findings findings(telling);
  check_log(ActCard{before, after, "cards/k1.yaml"}, span, findings);
  Lines lines;
  for (const Error& error : findings.errors) lines.push_back(error.code + ": " + error.message);
  return lines;
}

}  // namespace

TEST_CASE("the day a card was made never changes") {
  const Card before = a_card("k1", "x");
  Card after = before;
  after.created = at("2025-01-01T00:00:00Z");
  CHECK(judged(before, after) ==
        Lines{"frozen-field: k1: created 2026-11-18T09:14:03Z → 2025-01-01T00:00:00Z; it never "
              "changes"});
}

TEST_CASE("a log only grows") {
  Card before = a_card("k1", "x");
  before.history.push_back(moved("2026-11-19T00:00:00Z", "ready"));
  Card after = before;
  after.history.push_back(moved("2026-11-21T00:00:00Z", "develop"));
  CHECK(judged(before, after).empty());
  after = before;
  after.history.pop_back();
  CHECK(judged(before, after) ==
        Lines{"frozen-field: k1: the event '2026-11-19T00:00:00Z bo entered ready' is gone or "
              "changed; a history only grows"});
  after = before;
  std::swap(after.history[0], after.history[1]);
  CHECK(judged(before, after).size() == 1);
}

TEST_CASE("an event that a merge puts among the others is no rewriting") {
  Card before = a_card("k1", "x");
  before.history.push_back(moved("2026-11-21T12:00:00Z", "ready"));
  Card after = before;
  after.history.insert(after.history.begin() + 1, moved("2026-11-21T00:00:00Z", "develop"));
  CHECK(judged(before, after).empty());
}

TEST_CASE("what is newly dated happened between the beginning of the branch and now") {
  const Card before = a_card("k1", "x");
  Card after = before;
  after.history.push_back(moved("2020-01-01T00:00:00Z", "ready"));
  CHECK(judged(before, after) ==
        Lines{"false-date: k1 was moved to 'ready' on 2020-01-01T00:00:00Z, before the branch "
              "began on 2026-11-20T00:00:00Z"});
  after.history.back().at = at("2026-11-19T00:00:00Z");
  CHECK(judged(before, after).empty());
  after.history.back().at = at("2026-11-18T23:59:59Z");
  CHECK(judged(before, after).size() == 1);
  after.history.back().at = at("2026-11-23T09:00:01Z");
  CHECK(judged(before, after) ==
        Lines{"false-date: k1 was moved to 'ready' on 2026-11-23T09:00:01Z, after now, "
              "2026-11-22T09:00:00Z"});
}

TEST_CASE("where the beginning of the branch is not known, only the future is judged") {
  const Card before = a_card("k1", "x");
  Card after = before;
  after.history.push_back(moved("2020-01-01T00:00:00Z", "ready"));
  CHECK(judged(before, after, "dev1", Span{{}, kSpan.latest}).empty());
}

TEST_CASE("a card that was brought from elsewhere may be old if po or admin says so") {
  Card card = a_card("k1", "x");
  card.created = at("2019-01-01T00:00:00Z");
  card.history.clear();
  CHECK(judged({}, card).size() == 1);
  CHECK(judged({}, card, "paula").size() == 1);
  card.set_text(Field::source, "csv:7");
  CHECK(judged({}, card).size() == 1);
  CHECK(judged({}, card, "paula").empty());
}

TEST_CASE("a name is borrowed in any spelling, by login and by e-mail") {
  const Card before = a_card("k1", "x");
  for (const char* name : {"Paula", "PAULA-PO", "paula ", "paula"}) {
    Card after = before;
    after.history.push_back(moved("2026-11-21T00:00:00Z", "ready"));
    after.history.back().by = name;
    CHECK(judged(before, after) == Lines{"borrowed-name: k1: a new entry is by paula, who does not "
                                         "stand behind this change"});
    CHECK(judged(before, after, "paula").empty());
  }
  Card after = before;
  after.history.push_back(moved("2026-11-21T00:00:00Z", "ready"));
  after.history.back().by = "p\u0430ula";
  CHECK(
      judged(before, after) ==
      Lines{"borrowed-name: k1: a new entry is by 'p\u0430ula', whom the board does not know; its "
            "letters are not all ASCII and may look like others"});
}
