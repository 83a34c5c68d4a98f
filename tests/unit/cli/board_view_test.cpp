#include "cli/board_view.hpp"

#include <catch2/catch.hpp>

#include "cli/board_picture.hpp"
#include "support/build.hpp"

namespace kanban::cli {
namespace {

using test::a_board;
using test::a_card;
using test::at;

struct Fixture {
  Board board = {};
  FilterContext context = {};

  Fixture() {
    board.settings = a_board();
    context.now = at("2026-11-20T09:00:00Z");
  }

  Card& add(const std::string& id, const std::string& column) {
    board.cards.push_back({a_card(id, "Card " + id, column), id + ".yaml"});
    return board.cards.back().card;
  }

  Column& column(std::size_t place) { return board.settings.columns[place]; }

  const FilterContext& settled() {
    context.settings = &board.settings;
    return context;
  }

  BoardView view(std::string_view filter = "", int done_days = 14) {
    ViewWishes wishes;
    wishes.filter = parse_filter(filter, board.settings).value();
    wishes.done_days = done_days;
    return view_board(board, LaneSet(), settled(), wishes);
  }

  std::string next() {
    const CardFile* file = view().next;
    return file == nullptr ? "" : std::string(file->card.id());
  }
};

TEST_CASE("a view has the columns that are not dropped, and counts what is not in them") {
  Fixture test;
  test.add("a1", "backlog");
  test.add("b1", "dropped");
  test.add("c1", "gone");
  test.add("d1", "done");
  test.add("e1", "done").history.back().at = at("2026-11-01T09:00:00Z");
  const BoardView view = test.view();
  REQUIRE(view.columns.size() == 4);
  CHECK(view.columns[3].cards == 1);
  CHECK(view.cards.size() == 2);
  CHECK(view.dropped == 1);
  CHECK(view.elsewhere == 1);
  CHECK(view.done_earlier == 1);
  CHECK(test.view("", 20).done_earlier == 0);  // 1 to 20 November, both counted
  CHECK(test.view("", 19).done_earlier == 1);
}

TEST_CASE("what is done stands with the latest first, everything else by rank and age") {
  Fixture test;
  test.add("a1", "ready").set_text(Field::rank, "m");
  test.add("b1", "ready").set_text(Field::rank, "c");
  test.add("c1", "done");
  test.add("d1", "done").history.back().at = at("2026-11-19T09:00:00Z");
  std::string ids;
  for (const ViewCard& card : test.view().cards) ids += std::string(card.file->card.id()) + " ";
  CHECK(ids == "b1 a1 d1 c1 ");
}

TEST_CASE("a filter hides cards, and limits count them all the same") {
  Fixture test;
  test.column(2).wip = Limit{.most = 1};
  test.add("a1", "develop").set_text(Field::type, "bug");
  test.add("b1", "develop").set_text(Field::type, "story");
  test.add("c1", "backlog").set_text(Field::type, "story");
  const BoardView view = test.view("type:bug");
  CHECK(view.columns[2].hidden == 1);
  REQUIRE(view.columns[2].limit);
  CHECK(view.columns[2].limit->amount == "2");
  CHECK(view.columns[2].limit->over);
  CHECK(hidden_sentences(view) ==
        std::vector<std::string>{"hidden: 2 stories (WIP counts them: develop 2/1)"});
  CHECK(hidden_sentences(test.view()).empty());
}

TEST_CASE("the card that anybody would pull next is pointed at") {
  Fixture test;
  test.column(2).wip = Limit{.most = 1};
  test.add("b1", "ready").set_text(Field::defer_until, "2026-11-21");
  CHECK(test.next().empty());
  test.add("c1", "ready").set_text(Field::defer_until, "2026-11-20");  // it is back today
  test.add("d1", "ready");
  CHECK(test.next() == "c1");
  test.board.cards.back().card.set_text(Field::rank, "c");
  CHECK(test.next() == "d1");
  test.add("e1", "develop");  // there is no room
  CHECK(test.next().empty());
}

TEST_CASE("what waits stands in pull order, a blocker before what it blocks") {
  Fixture test;
  test.add("a1", "ready").set_text(Field::rank, "c");
  test.add("b1", "ready").set_text(Field::rank, "m");
  test.add("c1", "ready").set_list(Field::blocks, {"b1"});
  std::string ids;
  for (const ViewCard& card : test.view().cards) ids += std::string(card.file->card.id()) + " ";
  CHECK(ids == "a1 c1 b1 ");
}

TEST_CASE("a picture shortens ids as far as they name a card, and never below two letters") {
  Fixture test;
  test.add("abc1", "ready");
  test.add("abd2", "done");
  test.add("HD-1", "ready");
  test.add("HD-10", "ready");
  test.add("x99", "ready");
  const BoardView view = test.view();
  const Picture picture = board_picture(view, test.board, {});
  std::map<std::string, std::size_t> unique;
  for (const PictureCell& cell : picture.bands[0].cells) {
    for (const Note& note : cell.notes) unique[note.id] = note.unique;
  }
  CHECK(unique == std::map<std::string, std::size_t>{
                      {"abc1", 3}, {"abd2", 3}, {"HD-1", 4}, {"HD-10", 5}, {"x99", 2}});
}

TEST_CASE("parts are counted by their parent, without dropped ones") {
  Fixture test;
  test.add("p1", "develop");
  test.add("a1", "done").set_text(Field::parent, "p1");
  test.add("b1", "ready").set_text(Field::parent, "p1");
  test.add("c1", "dropped").set_text(Field::parent, "p1");
  const BoardView view = test.view();
  const Picture picture = board_picture(view, test.board, {});
  std::map<std::string, std::string> badges;
  for (const PictureCell& cell : picture.bands[0].cells) {
    for (const Note& note : cell.notes)
      badges[note.id] = note.badges.empty() ? "" : note.badges[0].text;
  }
  CHECK(badges.at("p1") == "children 1/2");
  CHECK(badges.at("a1").empty());
}

TEST_CASE("a backlog outside its range is marked, and so is a class or person with too much") {
  Fixture test;
  test.column(0).min = 2;
  test.board.settings.limits.person = Limit{.most = 1};
  test.add("a1", "backlog");
  test.add("b1", "develop").set_list(Field::assignees, {"bo"});
  test.add("c1", "develop").set_list(Field::assignees, {"bo"});
  const BoardView view = test.view();
  const Picture picture = board_picture(view, test.board, {});
  CHECK(picture.columns[0].count.text == "1 (min 2)");
  CHECK(picture.columns[0].count.fill == Fill::over);
  CHECK(picture.footers == std::vector<std::string>{"over the limit: bo 2/1"});
}

TEST_CASE("a due day says its year where it could be another one, and a late one is urgent") {
  Fixture test;  // 20 November 2026
  test.add("a1", "ready").set_text(Field::due, "2027-01-03");
  test.add("b1", "ready").set_text(Field::due, "2026-11-19");
  test.add("c1", "ready").set_text(Field::due, "2027-11-20");
  test.add("d1", "ready").set_text(Field::due, "2026-11-20");
  const BoardView view = test.view();
  const Picture picture = board_picture(view, test.board, {});
  std::vector<std::string> badges;
  for (const Note& note : picture.bands[0].cells[1].notes) {
    REQUIRE(note.badges.size() == 1);
    badges.push_back(note.badges[0].text);
    CHECK((note.badges[0].weight == Weight::urgent) == (note.id == "b1"));
  }
  CHECK(badges ==
        std::vector<std::string>{"overdue 11-19", "due 11-20", "due 01-03", "due 2027-11-20"});
}

TEST_CASE("a card that has taken longer than the board expects of its type is marked") {
  Fixture test;
  test.board.settings.priority.sle = {{"bug", 3}, {"", 2}};
  test.add("a1", "backlog");
  test.add("b1", "ready").set_text(Field::type, "bug");    // 18 to 20 November: the third day
  test.add("c1", "ready").set_text(Field::type, "story");  // one too many
  Event moved = test.add("d1", "ready").history.back();
  moved.at = at("2026-11-20T08:00:00Z");
  moved.value = "develop";
  test.board.cards.back().card.history.push_back(moved);
  test.board.cards.back().card.set_text(Field::column, "develop");
  test.board.cards.back().card.set_text(Field::type, "story");
  const BoardView view = test.view();
  const Picture picture = board_picture(view, test.board, {});
  std::map<std::string, std::string> marked;
  for (const PictureCell& cell : picture.bands[0].cells) {
    for (const Note& note : cell.notes) {
      if (note.age_weight != Weight::plain) marked[note.id] = note.age + " " + note.badges[0].text;
    }
  }
  CHECK(marked ==
        std::map<std::string, std::string>{{"c1", "3d day 3 of 2"}, {"d1", "1d day 3 of 2"}});
}

TEST_CASE("cards beyond the limit of a cell are counted") {
  Fixture test;
  for (const char* id : {"a1", "b1", "c1"}) test.add(id, "ready");
  PictureWishes wishes;
  wishes.limit = 2;
  const BoardView view = test.view();
  const Picture picture = board_picture(view, test.board, wishes);
  CHECK(picture.bands[0].cells[1].notes.size() == 2);
  CHECK(picture.bands[0].cells[1].left_out == 1);
}

}  // namespace
}  // namespace kanban::cli
