#include "ops/ask.hpp"

#include <catch2/catch.hpp>

#include "model/history.hpp"
#include "ops/move.hpp"
#include "support/build.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

const Stamp kBo{"bo", at("2026-11-20T10:12:09Z"), ""};
const Stamp kPaula{"paula", at("2026-11-21T08:00:00Z"), ""};

}  // namespace

TEST_CASE("a question blocks the card and names who owes the answer") {
  Card card = a_card("b1", "Wrong VAT");
  REQUIRE(ask_card(a_board(), card, "paula", " Which VAT rate? ", kBo).ok());
  CHECK(card.text(Field::waits_for) == "paula");
  CHECK(open_block(card)->reason == "waits for paula: Which VAT rate?");
  REQUIRE(open_question(card));
  CHECK(open_question(card)->text == "Which VAT rate?");
}

TEST_CASE("an answer is a comment, and the card goes on") {
  Card card = a_card("b1", "Wrong VAT");
  REQUIRE(ask_card(a_board(), card, "paula", "Which VAT rate?", kBo).ok());
  CHECK(answer_card(card, "21 %", kPaula).value().question == "Which VAT rate?");
  CHECK_FALSE(card.has(Field::waits_for));
  CHECK_FALSE(open_block(card));
  REQUIRE(card.comments.size() == 1);
  CHECK(card.comments[0] == Comment{kPaula.now, "paula", "21 %"});
}

TEST_CASE("an answer without a question is a comment, and ends no other block") {
  Card card = a_card("b1", "Wrong VAT");
  REQUIRE(block_card(card, "vendor", kBo).ok());
  const Answered done = answer_card(card, "We look into it", kPaula).value();
  CHECK(done.question.empty());
  CHECK(done.still == std::vector<std::string>{"vendor"});
  CHECK(open_block(card)->reason == "vendor");
  const Error wordless = answer_card(card, " ", kPaula).error();
  CHECK(wordless.code == "bad-value");
  CHECK(wordless.hints.front().find("kanban answer") != std::string::npos);
}

TEST_CASE("of two questions each is answered by itself, and the other blocks on") {
  Card card = a_card("b1", "Wrong VAT");
  // As a merge of two branches leaves them.
  REQUIRE(block_card(card, "waits for paula: qx", kBo).ok());
  REQUIRE(block_card(card, "waits for bo: qy", kBo).ok());
  card.set_text(Field::waits_for, "bo");
  const Stamp by_sara{"sara", at("2026-11-21T08:00:00Z"), ""};
  const Error which = answer_card(card, "21 %", by_sara).error();
  CHECK(which.code == "which-question");
  CHECK(which.details == std::vector<std::string>{"waits for paula: qx", "waits for bo: qy"});
  CHECK(answer_card(card, "21 %", by_sara, "omar").error().code == "which-question");
  CHECK(card.comments.empty());

  Card other = card;
  CHECK(answer_card(other, "21 %", by_sara, "bo").value().question == "qy");
  CHECK(other.text(Field::waits_for) == "paula");

  const Answered done = answer_card(card, "21 %", kPaula).value();
  CHECK(done.question == "qx");
  CHECK(done.still == std::vector<std::string>{"waits for bo: qy"});
  CHECK(card.text(Field::waits_for) == "bo");
  CHECK(open_question(card)->text == "qy");
  CHECK(answer_card(card, "yes", by_sara).value().still.empty());
  CHECK_FALSE(open_block(card));
  CHECK_FALSE(card.has(Field::waits_for));
}

TEST_CASE("an answer ends the question alone, not the block beside it") {
  Card card = a_card("b1", "Wrong VAT");
  REQUIRE(ask_card(a_board(), card, "paula", "qx", kBo).ok());
  REQUIRE(block_card(card, "vendor", kBo).ok());
  const Answered done = answer_card(card, "21 %", kPaula).value();
  CHECK(done.question == "qx");
  CHECK(done.still == std::vector<std::string>{"vendor"});
  CHECK(open_block(card)->reason == "vendor");
  CHECK_FALSE(card.has(Field::waits_for));
}

TEST_CASE("a blocked card cannot be asked about, and a question is one line") {
  Card card = a_card("b1", "Wrong VAT");
  CHECK(ask_card(a_board(), card, "paula", "two\nlines", kBo).error().code == "bad-value");
  REQUIRE(block_card(card, "vendor", kBo).ok());
  CHECK(ask_card(a_board(), card, "paula", "Which VAT rate?", kBo).error().code ==
        "already-blocked");
}

TEST_CASE("what is closed is asked nothing") {
  Card card = a_card("b1", "Wrong VAT", "done");
  const Status asked = ask_card(a_board(), card, "paula", "Which VAT rate?", kBo);
  REQUIRE_FALSE(asked.ok());
  CHECK(asked.error().code == "closed-card");
  CHECK(asked.error().kind == ErrorKind::refused);
  CHECK_FALSE(open_block(card));
}

TEST_CASE("unblocking a card that waits for an answer ends the wait") {
  Card card = a_card("b1", "Wrong VAT");
  REQUIRE(ask_card(a_board(), card, "paula", "Which VAT rate?", kBo).ok());
  REQUIRE(unblock_card(card, kPaula).ok());
  CHECK_FALSE(card.has(Field::waits_for));
  card.set_text(Field::waits_for, "omar");  // by hand, without a question
  REQUIRE(block_card(card, "vendor", kBo).ok());
  REQUIRE(unblock_card(card, kPaula).ok());
  CHECK(card.text(Field::waits_for) == "omar");
}

TEST_CASE("people are found but for case, and checked where the board lists them") {
  Settings settings = a_board();
  CHECK(find_person(settings, "anybody").value() == "anybody");
  for (const char* bad : {"", " ", "a,b", "a\nb"})
    CHECK(find_person(settings, bad).error().code == "bad-value");
  settings.people = {{.name = "paula"}};
  settings.clients = {{"acme", ""}};
  CHECK(find_person(settings, "Paula").value() == "paula");
  CHECK(find_person(settings, "acme").value() == "acme");
  const auto unknown = find_person(settings, "pala");
  REQUIRE_FALSE(unknown.ok());
  CHECK(unknown.error().code == "unknown-person");
  CHECK(unknown.error().hints == std::vector<std::string>{"did you mean 'paula'?"});
}
