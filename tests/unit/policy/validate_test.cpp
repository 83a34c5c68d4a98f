#include "policy/validate.hpp"

#include <catch2/catch.hpp>

#include "support/build.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

const Instant kNow = at("2026-11-21T00:00:00Z");

std::vector<std::string> codes_of(const Card& card) {
  std::vector<std::string> codes;
  for (const Error& error : validate_card(a_board(), {card, "board/cards/k7.yaml"}, kNow))
    codes.push_back(error.code);
  return codes;
}

Board board_of(std::vector<Card> cards) {
  Board board;
  board.settings = a_board();
  for (Card& card : cards)
    board.cards.push_back({card, "board/cards/" + std::string(card.id()) + ".yaml"});
  return board;
}

}  // namespace

TEST_CASE("a good card has no findings") { CHECK(codes_of(a_card("k7", "t")).empty()); }

TEST_CASE("words that the board does not have are findings") {
  Card card = a_card("k7", "t");
  card.set_text(Field::column, "doingg");
  CHECK(codes_of(card) == std::vector<std::string>{"unknown-column"});
  card.set_text(Field::column, "develop");
  CHECK(codes_of(card) == std::vector<std::string>{"column-differs-from-history"});
  card = a_card("k7", "t");
  card.set_text(Field::impact, "hgih");
  const auto findings = validate_card(a_board(), {card, "p"}, kNow);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message == "no impact 'hgih' on this board");
  CHECK(findings[0].hints == std::vector<std::string>{"did you mean 'high'?"});
  CHECK(findings[0].spot == FileSpot{.key = "impact", .better = "high"});
}

TEST_CASE("a block in the words of a question that waits_for does not follow is a warning") {
  Card card = a_card("k7", "t");
  card.history.push_back({at("2026-11-20T00:00:00Z"),
                          EventKind::blocked,
                          "bo",
                          "waits for paula: Which rate?",
                          {},
                          {}});
  CHECK(codes_of(card) == std::vector<std::string>{"waits-for-differs"});
  card.set_text(Field::waits_for, "omar");
  CHECK(codes_of(card) == std::vector<std::string>{"waits-for-differs"});
  card.set_text(Field::waits_for, "paula");
  CHECK(codes_of(card).empty());
  card.set_text(Field::waits_for, {});
  card.history.back().value = "waits for the vendor: parts";
  CHECK(codes_of(card).empty());
}

TEST_CASE("odd times are warnings") {
  Card card = a_card("k7", "t");
  card.history[0].at = at("2026-11-17T00:00:00Z");
  CHECK(codes_of(card) == std::vector<std::string>{"event-before-created"});
  card.history.push_back({at("2027-01-01T00:00:00Z"), EventKind::blocked, "bo", "x", "", {}});
  card.history.push_back({at("2026-11-20T00:00:00Z"), EventKind::unblocked, "bo", "", "", {}});
  CHECK(codes_of(card) ==
        std::vector<std::string>{"event-in-future", "event-before-created", "event-order"});
}

TEST_CASE("an event, a comment or a creation more than five minutes ahead of now is a warning") {
  Card card = a_card("k7", "t");
  card.comments.push_back({at("2026-11-21T00:05:00Z"), "bo", "x"});
  CHECK(codes_of(card).empty());
  card.comments.push_back({at("2026-11-21T00:05:01Z"), "bo", "x"});
  const auto findings = validate_card(a_board(), {card, "p"}, kNow);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].spot == FileSpot{.key = "comments", .item = 2});
  card.created = at("2027-01-01T00:00:00Z");
  CHECK(codes_of(card) ==
        std::vector<std::string>{"event-in-future", "event-in-future", "event-before-created"});
}

TEST_CASE("a card that is a part of its own part is a finding") {
  Card a = a_card("a", "t");
  Card b = a_card("b", "t");
  a.set_text(Field::parent, "b");
  b.set_text(Field::parent, "a");
  const auto findings = validate_links(board_of({a, b}));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].code == "parent-circle");
  CHECK(findings[0].message == "cards are parts of each other: a → b → a");
}

TEST_CASE("links to nowhere, to itself and in a circle are findings") {
  Card a = a_card("a", "t");
  Card b = a_card("b", "t");
  Card c = a_card("c", "t");
  a.set_list(Field::blocks, {"b"});
  b.set_list(Field::blocks, {"c"});
  c.set_list(Field::blocks, {"a", "zz"});
  const auto findings = validate_links(board_of({a, b, c}));
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].message == "blocks names 'zz', a card that this board does not have");
  CHECK(findings[0].spot == FileSpot{.key = "blocks", .entry = "zz"});
  CHECK(findings[1].message == "cards block each other: a → b → c → a");
  CHECK(findings[1].where->path == "board/cards/a.yaml");
  Card self = a_card("a", "t");
  self.set_list(Field::blocks, {"a"});
  CHECK(validate_links(board_of({self}))[0].code == "blocks-itself");
  const std::string id(self.id());
  CHECK(validate_links(board_of({self}))[0].hints ==
        std::vector<std::string>{"kanban link " + id + " blocks " + id + " --remove"});
  Card own = a_card("p1", "x", "ready");
  own.set_text(Field::parent, "p1");
  const auto found = validate_links(board_of({own}));
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "parent-circle");
  CHECK(found[0].message == "card 'p1' is a part of itself");
}
