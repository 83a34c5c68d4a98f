#include "tests/unit/exchange/import.hpp"

using namespace kanban;

namespace {

constexpr std::string_view kMap = "id=ID,title=Name,labels=Tags,created=Made";
constexpr std::string_view kStages = "doing=Started,review=Reviewed,done=Closed,dropped=Left";

std::string file(std::string_view cells) {
  return "ID,Name,Tags,Made,Started,Reviewed,Closed,Left\nA-1," + std::string(cells) + "\n";
}

ImportPlan import(std::string_view cells, const Board& board = {}) {
  return planned(file(cells), kMap, kStages, board);
}

// The only card of `board` after importing `cells` into it.
Card imported(std::string_view cells, const Board& board) {
  return carried_out(import(cells, board), board).cards.at(0).card;
}

Event by_hand(std::string_view at, std::string column) {
  Event event;
  event.at = parse_foreign_instant(at).value();
  event.by = "bo";
  event.value = std::move(column);
  return event;
}

void move_by_hand(Board& board, std::string_view at, const std::string& column) {
  Card& card = board.cards.at(0).card;
  card.history.push_back(by_hand(at, column));
  card.set_text(Field::column, column);
}

}  // namespace

TEST_CASE("importing the same file again changes nothing") {
  for (const std::string_view cells :
       {"Login,ui,2026-01-01,2026-01-03,,,", "Login,,2026-01-04,,,2026-01-02,", "Login,,,,,,",
        "Login,,2026-01-01,,,2026-01-05,2026-01-05", "Login,,,2026-01-06,,2026-01-03,"}) {
    const Board board = carried_out(import(cells));
    const ImportPlan again = import(cells, board);
    INFO(cells);
    CHECK(again.created.empty());
    CHECK(again.updated.empty());
    CHECK(again.unchanged == 1);
    CHECK(again.preview.rows.empty());
  }
}

TEST_CASE("importing again keeps what people have changed in fields that the file leaves empty") {
  Board board = carried_out(import("Login,ui,2026-01-01,,,,"));
  board.cards[0].card.add(Field::labels, "api");
  board.cards[0].card.set_text(Field::description, "By hand.");
  CHECK(import("Login,ui,2026-01-01,,,,", board).unchanged == 1);
  CHECK(import("Login,,2026-01-01,,,,", board).unchanged == 1);
}

TEST_CASE("a newer file replaces texts, adds entries and says which fields change") {
  const Board board = carried_out(import("Login,ui,2026-01-01,,,,"));
  const ImportPlan plan = import("Log in,api,2026-01-01,2026-01-03,,,", board);
  REQUIRE(plan.updated.size() == 1);
  const Card& after = plan.updated[0].second;
  CHECK(plan.updated[0].first == board.cards[0].card);
  CHECK(after.title() == "Log in");
  CHECK(after.list(Field::labels) == std::vector<std::string>{"api", "ui"});
  CHECK(plan.preview.rows.at(0)[0].text == "update");
  CHECK(plan.preview.rows.at(0)[6].items ==
        std::vector<std::string>{"title", "column", "labels", "history"});
}

TEST_CASE("new stage times become events and move the card") {
  const Board board = carried_out(import("Login,,2026-01-01,2026-01-03,,,"));
  const Card card = imported("Login,,2026-01-01,2026-01-03,,2026-01-09,", board);
  CHECK(moves(card) == "backlog 2026-01-01, doing 2026-01-03, done 2026-01-09");
  CHECK(card.column() == "done");
}

TEST_CASE("a stage time that comes late is put before the later stages") {
  const Board board = carried_out(import("Login,,2026-01-01,,,2026-01-09,"));
  const Card card = imported("Login,,2026-01-01,2026-01-03,,2026-01-09,", board);
  CHECK(moves(card) == "backlog 2026-01-01, doing 2026-01-03, done 2026-01-09");
  CHECK(card.column() == "done");
}

TEST_CASE("a time that the file corrects is corrected in its event") {
  const Board board = carried_out(import("Login,,2026-01-02,2026-01-03,,,"));
  const Card card = imported("Login,,2026-01-01,2026-01-04,,,", board);
  CHECK(moves(card) == "backlog 2026-01-01, doing 2026-01-04");
  CHECK(format_date(utc_date(card.created)) == "2026-01-01");
}

TEST_CASE("a card that was moved by hand keeps its later events and its column") {
  Board board = carried_out(import("Login,,2026-01-01,2026-01-03,,,"));
  move_by_hand(board, "2026-01-10", "done");
  CHECK(import("Login,,2026-01-01,2026-01-03,,,", board).unchanged == 1);
  const Card card = imported("Login,,2026-01-01,2026-01-03,2026-01-05,,", board);
  CHECK(moves(card) == "backlog 2026-01-01, doing 2026-01-03, review 2026-01-05, done 2026-01-10");
  CHECK(card.column() == "done");
}

TEST_CASE("a stage time after a move by hand moves the card on") {
  Board board = carried_out(import("Login,,2026-01-01,2026-01-03,,,"));
  move_by_hand(board, "2026-01-10", "review");
  const Card card = imported("Login,,2026-01-01,2026-01-03,,2026-01-12,", board);
  CHECK(moves(card) == "backlog 2026-01-01, doing 2026-01-03, review 2026-01-10, done 2026-01-12");
  CHECK(card.column() == "done");
}

TEST_CASE("a mapped column that changes moves the card at the time of the import") {
  const auto state = [](std::string_view name, const Board& board) {
    return planned("ID,State,Made\nA-1," + std::string(name) + ",2026-01-01\n",
                   "id=ID,column=State,created=Made", "", board);
  };
  Board board = carried_out(state("In Progress", {}));
  CHECK(state("doing", board).unchanged == 1);
  board = carried_out(state("Closed", board), board);
  CHECK(moves(board.cards[0].card) == "backlog 2026-01-01, doing 2026-01-01, done 2026-11-21");
  CHECK(state("Closed", board).unchanged == 1);
  move_by_hand(board, "2026-12-01", "review");
  CHECK(state("Closed", board).unchanged == 1);
}

TEST_CASE("a box that somebody ticked stays ticked") {
  const auto boxes = [](const Board& board) {
    return planned("ID,Accept,Made\nA-1,works|fast,2026-01-01\n",
                   "id=ID,acceptance=Accept,created=Made", "", board);
  };
  Board board = carried_out(boxes({}));
  board.cards[0].card.set_list(Field::acceptance, {"[x] works", "[ ] fast"});
  CHECK(boxes(board).unchanged == 1);
}

TEST_CASE("cards of another source are other cards") {
  Board board = carried_out(import("Login,,2026-01-01,,,,"));
  board.cards[0].card.set_text(Field::source, "jira:A-1");
  const ImportPlan plan = import("Login,,2026-01-01,,,,", board);
  CHECK(plan.created.at(0).id() == "n1");
  CHECK(codes(plan) == "id-taken");
}
