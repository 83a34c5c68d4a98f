#include "model/questions.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

Card blocked(std::string waits_for, const std::vector<std::string>& reasons) {
  Card card;
  card.set_text(Field::waits_for, std::move(waits_for));
  std::int64_t at = 100;
  for (const std::string& reason : reasons) {
    const bool ends = reason.empty();
    card.history.push_back(
        {Instant{++at}, ends ? EventKind::unblocked : EventKind::blocked, "bo", reason, {}, {}});
  }
  return card;
}

using Words = std::vector<std::string>;

TEST_CASE("a reason of the form is a question") {
  REQUIRE(question_in("waits for paula: Which rate: A or B?"));
  CHECK(question_in("waits for paula: Which rate: A or B?")->who == "paula");
  CHECK(question_in("waits for paula: Which rate: A or B?")->text == "Which rate: A or B?");
  CHECK_FALSE(question_in("waits for the vendor"));
  CHECK_FALSE(question_in("waits for : what"));
  CHECK_FALSE(question_in("the vendor: late"));
}

TEST_CASE("questions of two branches are both open, whichever waits_for names") {
  for (const char* who : {"paula", "bo"}) {
    const Card card = blocked(who, {"waits for paula: qx", "waits for bo: qy"});
    CHECK(reason_words(open_reasons(card)) == Words{"waits for paula: qx", "waits for bo: qy"});
    CHECK(who_is_asked(card) == Words{"paula", "bo"});
    REQUIRE(open_question(card));
    CHECK(open_question(card)->who == "bo");
  }
}

TEST_CASE("of other reasons the last one counts, beside the questions") {
  const Card card = blocked("bo", {"vendor", "waits for bo: qy", "the law"});
  CHECK(open_reasons(card).other == "the law");
  CHECK(reason_words(open_reasons(card)) == Words{"waits for bo: qy", "the law"});
}

TEST_CASE("what was asked before the card went on is open no more") {
  CHECK(open_reasons(blocked("bo", {"waits for bo: qy", ""})).empty());
  const Card card = blocked("bo", {"waits for paula: qx", "", "waits for bo: qy"});
  CHECK(reason_words(open_reasons(card)) == Words{"waits for bo: qy"});
}

TEST_CASE("a block in such words is no question where waits_for names somebody else") {
  const Card card = blocked("", {"waits for the vendor: parts"});
  CHECK(open_reasons(card).questions.empty());
  CHECK(open_reasons(card).other == "waits for the vendor: parts");
  CHECK_FALSE(open_question(card));
  CHECK(who_is_asked(blocked("omar", {"vendor"})) == Words{"omar"});
  CHECK(who_is_asked(blocked("", {})).empty());
}

TEST_CASE("a name may hold a colon where waits_for says so") {
  const Card card = blocked("dept: tax", {"waits for dept: tax: rate?"});
  REQUIRE(open_question(card));
  CHECK(open_question(card)->text == "rate?");
}

TEST_CASE("a listing that holds the present state alone knows every open question") {
  Card card = blocked("bo", {"vendor", "", "waits for paula: qx", "waits for bo: qy"});
  const auto open = reason_words(open_reasons(card));
  const Instant since = open_block(card)->since;
  keep_current_state(card);
  CHECK(reason_words(open_reasons(card)) == open);
  CHECK(open_block(card)->since == since);
  CHECK(open_block(card)->reason == "waits for bo: qy");
}

}  // namespace
}  // namespace kanban
