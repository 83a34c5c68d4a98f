#include "policy/refusals.hpp"

#include <catch2/catch.hpp>

#include "support/build.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

using Lines = std::vector<std::string>;

Load load_of(LimitOf of, Measure by) {
  Load load;
  load.of = of;
  load.column = "develop";
  load.name = "bo";
  load.limit = Limit{.most = 4, .by = by};
  load.hundredths = 500;
  return load;
}

}  // namespace

TEST_CASE("a skip names the columns that were passed over and the next one") {
  const Error error = skip_refusal(a_card("k7", "x", "done"), "ready", {"develop", "review"});
  CHECK(error.code == "skips-columns");
  CHECK(error.kind == ErrorKind::refused);
  CHECK(error.message == "k7: 'ready' → 'done' skips develop, review");
  REQUIRE(error.hints.size() == 1);
  CHECK(error.hints[0].starts_with("next is 'develop'"));
}

TEST_CASE("one unmet condition is told in a line, several in a line each with each remedy once") {
  const Card card = a_card("k7", "x", "ready");
  const Unmet size{"ready", "size", "no size is given", "kanban set k7 size=…", Severe::deny};
  const Error one = condition_refusal(card, std::vector<Unmet>{size});
  CHECK(one.code == "unmet-condition");
  CHECK(one.message == "k7: 'ready' asks for size; no size is given");
  CHECK(one.details.empty());
  CHECK(one.hints == Lines{"kanban set k7 size=…"});
  const Unmet other{"ready", "due", "no day is given", "kanban set k7 size=…", Severe::deny};
  const Error two = condition_refusal(card, {size, other});
  CHECK(two.message == "k7: 2 conditions are unmet on the way to 'ready'");
  CHECK(two.details == Lines{"ready: size; no size is given", "ready: due; no day is given"});
  CHECK(two.hints == Lines{"kanban set k7 size=…"});
}

TEST_CASE("a broken limit says what is there or would be, by cards or by size") {
  const Load column = load_of(LimitOf::column, Measure::cards);
  CHECK(limit_refusal(column, Tense::would).message == "column 'develop' would hold 5 of 4 cards");
  CHECK(limit_refusal(column, Tense::does).message == "column 'develop' holds 5 of 4 cards");
  CHECK(limit_refusal(load_of(LimitOf::column, Measure::size), Tense::does).message ==
        "column 'develop' holds size 5 of 4");
  CHECK(limit_refusal(load_of(LimitOf::person, Measure::cards), Tense::would).message ==
        "bo would have 5 of 4 active cards");
  CHECK(limit_finding(column).message == "column 'develop' holds 5, the limit is 4");
  CHECK(limit_finding(column).code == "over-limit");
}

TEST_CASE("in review the cards of a broken limit are named") {
  const CardFile first{a_card("k7", "x", "develop"), "a"};
  const CardFile second{a_card("m2", "x", "develop"), "b"};
  Load load = load_of(LimitOf::column, Measure::cards);
  load.cards = {&first, &second};
  CHECK(limit_refusal_in_review(load).message == "column 'develop' would hold 5 of 4 (k7, m2)");
}
