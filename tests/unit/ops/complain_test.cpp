#include "ops/complain.hpp"

#include <catch2/catch.hpp>

#include "support/build.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

const Stamp kSara{"sara", at("2026-11-20T10:12:09Z"), ""};
const Date kToday = parse_date("2026-11-20").value();

Settings helpdesk() {
  Settings settings = a_board();
  settings.types.push_back({.name = "complaint"});
  return settings;
}

NewComplaint said(std::string client, std::string words) {
  NewComplaint wanted;
  wanted.client = std::move(client);
  wanted.words = std::move(words);
  return wanted;
}

}  // namespace

TEST_CASE("a complaint holds who said what, how and about which card") {
  Card bug = a_card("BUG-12", "Wrong VAT");
  bug.set_text(Field::product, "billing");
  NewComplaint wanted = said("acme", " VAT is wrong ");
  wanted.channel = "phone";
  wanted.about = &bug;
  const Card card = new_complaint(helpdesk(), "c1", wanted, kSara, kToday).value();
  CHECK(card.type() == "complaint");
  CHECK(card.title() == "VAT is wrong");
  CHECK(card.text(Field::client) == "acme");
  CHECK(card.text(Field::words) == "VAT is wrong");
  CHECK(card.text(Field::channel) == "phone");
  CHECK(card.text(Field::about) == "BUG-12");
  CHECK(card.text(Field::product) == "billing");
  CHECK(card.column() == "backlog");
}

TEST_CASE("long words are kept whole, and begin the title") {
  const std::string words =
      "Since the update of last week every invoice that we send to Spain shows the wrong rate";
  const Card card = new_complaint(helpdesk(), "c1", said("acme", words), kSara, kToday).value();
  CHECK(card.text(Field::words) == words);
  CHECK(card.title() == "Since the update of last week every invoice that we send to Spain shows…");
}

TEST_CASE("a complaint was made when the client said it, and not later than now") {
  NewComplaint wanted = said("acme", "VAT");
  wanted.said = at("2026-11-18T00:00:00Z");
  const Card card = new_complaint(helpdesk(), "c1", wanted, kSara, kToday).value();
  CHECK(format_instant(card.created) == "2026-11-18T00:00:00Z");
  CHECK(card.history.front().at == kSara.now);
}

TEST_CASE("a complaint needs words, and the board a type for it") {
  CHECK(new_complaint(helpdesk(), "c1", said("acme", " "), kSara, kToday).error().code ==
        "bad-value");
  CHECK(new_complaint(a_board(), "c1", said("acme", "VAT"), kSara, kToday).error().code ==
        "no-complaint-type");
  Settings closed = helpdesk();
  closed.clients = {{"acme", ""}};
  closed.clients_closed = true;
  CHECK(new_complaint(closed, "c1", said("acmee", "VAT"), kSara, kToday).error().code ==
        "unknown-client");
}

TEST_CASE("who complains five times is affected once") {
  Card bug = a_card("BUG-12", "Wrong VAT");
  const Card card = new_complaint(helpdesk(), "c1", said("acme", "VAT"), kSara, kToday).value();
  CHECK(add_complainant(bug, card));
  CHECK_FALSE(add_complainant(bug, card));
  CHECK(bug.list(Field::clients) == std::vector<std::string>{"acme"});
}

TEST_CASE("whom to tell: clients, who complained, and those of what a problem gathers") {
  Board board;
  board.settings = helpdesk();
  Card bug = a_card("b1", "Wrong VAT");
  bug.set_list(Field::clients, {"acme"});
  Card problem = a_card("p1", "Taxes");
  problem.set_list(Field::gathers, {"b1"});
  problem.set_list(Field::tell, {"initech"});
  Card open = new_complaint(board.settings, "c1", said("globex", "VAT"), kSara, kToday).value();
  open.set_text(Field::about, "b1");
  Card closed = new_complaint(board.settings, "c2", said("umbrella", "VAT"), kSara, kToday).value();
  closed.set_text(Field::about, "p1");
  closed.set_text(Field::column, "done");
  for (const Card& card : {bug, open, closed, problem}) board.cards.push_back({card, ""});

  const TellList of_bug = whom_to_tell(board, bug);
  CHECK(of_bug.whom == std::vector<std::string>{"acme", "globex"});
  CHECK(of_bug.complaints == std::vector<std::string>{"c1"});
  const TellList of_problem = whom_to_tell(board, problem);
  CHECK(of_problem.whom == std::vector<std::string>{"acme", "globex", "initech", "umbrella"});
  CHECK(of_problem.complaints == std::vector<std::string>{"c1"});
  CHECK(whom_to_tell(board, a_card("x", "Nobody's")).whom.empty());
}
