#include "review/board_diff.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "support/build.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

using Words = std::vector<std::string>;

FilterContext now() {
  FilterContext context;
  context.now = at("2026-11-20T12:00:00Z");
  return context;
}

Board board_of(std::vector<Card> cards) {
  Board board;
  board.path = "board";
  board.settings = a_board();
  for (Card& card : cards) {
    board.cards.push_back({card, "board/cards/" + std::string(card.id()) + ".yaml"});
  }
  return board;
}

Card moved(Card card, const std::string& column, const std::string& by) {
  card.set_text(Field::column, column);
  card.history.push_back({at("2026-11-20T10:00:00Z"), EventKind::entered, by, column, "", {}});
  return card;
}

CardDiff only_card(const Card& before, const Card& after) {
  const BoardDiff diff = diff_boards(board_of({before}), board_of({after}), now());
  REQUIRE(diff.cards.size() == 1);
  return diff.cards.front();
}

}  // namespace

TEST_CASE("a board that does not change has an empty diff") {
  const Board board = board_of({a_card("k7", "t"), a_card("p4", "t", "ready")});
  CHECK(diff_boards(board, board, now()).empty());
}

TEST_CASE("a move says from where, to where and by whom") {
  const Card before = a_card("k7", "Log in");
  const CardDiff diff = only_card(before, moved(before, "ready", "bo"));
  CHECK(diff.fate == CardFate::moved);
  CHECK(diff.was == "backlog");
  CHECK(diff.now == "ready");
  CHECK(diff.by == "bo");
  CHECK(diff.also.empty());
}

TEST_CASE("where a move leads decides what became of the card") {
  const Card card = a_card("k7", "t", "develop");
  CHECK(only_card(card, moved(card, "done", "bo")).fate == CardFate::done);
  CHECK(only_card(card, moved(card, "dropped", "bo")).fate == CardFate::dropped);
  const Card done = moved(card, "done", "bo");
  CHECK(only_card(done, moved(done, "develop", "bo")).fate == CardFate::reopened);
}

TEST_CASE("a new block and its end are told, also beside a move") {
  const Card card = a_card("k7", "t", "develop");
  Card blocked = card;
  blocked.history.push_back(
      {at("2026-11-20T10:00:00Z"), EventKind::blocked, "bo", "the vendor", "", {}});
  CHECK(only_card(card, blocked).fate == CardFate::blocked);
  CHECK(only_card(card, blocked).also == Words{"blocked: the vendor"});
  Card free = blocked;
  free.history.push_back({at("2026-11-20T11:00:00Z"), EventKind::unblocked, "bo", "", "", {}});
  CHECK(only_card(blocked, free).fate == CardFate::unblocked);
  const CardDiff both = only_card(card, moved(blocked, "done", "bo"));
  CHECK(both.fate == CardFate::done);
  CHECK(both.also.front() == "blocked: the vendor");
}

TEST_CASE("changed fields are named with their values, long texts by name alone") {
  const Card before = a_card("k7", "t");
  Card after = before;
  after.set_text(Field::rank, "nbbbb");
  after.set_text(Field::description, "A long story.\nIn two lines.\n");
  after.add(Field::labels, "login");
  after.add(Field::clients, "acme");
  after.add(Field::clients, "globex");
  after.comments.push_back({at("2026-11-20T10:00:00Z"), "paula", "Acme called."});
  const CardDiff diff = only_card(before, after);
  CHECK(diff.fate == CardFate::changed);
  CHECK(diff.also == Words{"rank none → nbbbb", "description", "labels +login",
                           "clients +acme +globex", "1 comment"});
  CHECK(diff.by == "paula");
}

TEST_CASE("a tick is told as one, and a changed text as another entry") {
  Card before = a_card("k7", "t");
  for (const char* line : {"A", "[x] B (bo, 2026-11-19)", "C"}) before.add(Field::acceptance, line);
  Card after = a_card("k7", "t");
  for (const char* line : {"[x] A (bo, 2026-11-20)", "B", "D"}) after.add(Field::acceptance, line);
  CHECK(only_card(before, after).also == Words{"acceptance ticked 'A', unticked 'B' −C +D"});
}

TEST_CASE(
    "a card whose file cannot be read any more is not deleted, nor new when it can be again") {
  const Board whole = board_of({a_card("a1", "Here"), a_card("k7", "t")});
  Board broken = board_of({a_card("a1", "Here")});
  Error error = make_error(ErrorKind::invalid, "bad-yaml", "a quote is never closed");
  error.where = Location{"board/cards/2026-11/k7-t.yaml", 3, 1};
  broken.problems.push_back(error);
  const BoardDiff diff = diff_boards(whole, broken, now());
  REQUIRE(diff.cards.size() == 1);
  CHECK(diff.cards[0].fate == CardFate::unreadable);
  CHECK(fate_name(diff.cards[0].fate) == "unreadable");
  CHECK(diff.cards[0].was == "backlog");
  CHECK(diff.cards[0].now.empty());
  CHECK(diff.unreadable == Words{"board/cards/2026-11/k7-t.yaml"});
  const BoardDiff back = diff_boards(broken, whole, now());
  REQUIRE(back.cards.size() == 1);
  CHECK(back.cards[0].fate == CardFate::changed);
  CHECK(back.cards[0].also == Words{"could not be read before"});
}

TEST_CASE("what was logged and is no longer there is told") {
  const Card before = moved(a_card("k7", "t", "ready"), "ready", "bo");
  Card after = before;
  after.history.pop_back();
  CHECK(only_card(before, after).also == Words{"what was logged was changed in 1 place"});
}

TEST_CASE("new and deleted cards stand at the ends of the list") {
  Card made = a_card("z9", "New");
  made.set_text(Field::type, "bug");
  made.set_text(Field::reporter, "sara");
  const Card kept = a_card("k7", "t");
  Card changed = kept;
  changed.set_text(Field::title, "u");
  const BoardDiff diff =
      diff_boards(board_of({a_card("a1", "Gone"), kept}), board_of({changed, made}), now());
  REQUIRE(diff.cards.size() == 3);
  CHECK(diff.cards[0].fate == CardFate::created);
  CHECK(diff.cards[0].was.empty());
  CHECK(diff.cards[0].also.front() == "bug");
  CHECK(diff.cards[1].also == Words{"title t → u"});
  CHECK(diff.cards[2].fate == CardFate::deleted);
  CHECK(diff.cards[2].title == "Gone");
  CHECK(diff.cards[2].now.empty());
}

TEST_CASE("only limits that the change breaks, or breaks further, are told") {
  const auto board = [](int in_ready) {
    std::vector<Card> cards;
    for (int i = 0; i < 4; ++i) {
      cards.push_back(a_card("k" + std::to_string(i), "t", i < in_ready ? "ready" : "backlog"));
    }
    Board made = board_of(cards);
    made.settings.columns[1].wip = Limit{.most = 2};
    return made;
  };
  const BoardDiff broken = diff_boards(board(1), board(3), now());
  REQUIRE(broken.limits.size() == 1);
  CHECK(broken.limits[0].place == "column 'ready'");
  CHECK(broken.limits[0].was == "1");
  CHECK(broken.limits[0].now == "3");
  CHECK(broken.limits[0].most == "2");
  CHECK(diff_boards(board(3), board(3), now()).limits.empty());
  CHECK(diff_boards(board(4), board(3), now()).limits.empty());
  CHECK(diff_boards(board(3), board(4), now()).limits.size() == 1);
}

TEST_CASE("a card that is started before others of the order is an inversion") {
  Card first = a_card("a1", "t");
  first.set_text(Field::rank, "b");
  Card second = a_card("b2", "t");
  second.set_text(Field::rank, "n");
  Card third = a_card("c3", "t");
  const BoardDiff diff =
      diff_boards(board_of({first, second, third}),
                  board_of({first, second, moved(third, "develop", "bo")}), now());
  REQUIRE(diff.inversions.size() == 1);
  CHECK(diff.inversions[0].id == "c3");
  CHECK(diff.inversions[0].place == 3);
  CHECK(diff.inversions[0].ahead == 2);
  CHECK(diff.queue == Words{"a1", "b2"});
  CHECK(diff.shifts.empty());
  CHECK(diff_boards(board_of({first, second, third}),
                    board_of({moved(first, "develop", "bo"), second, third}), now())
            .inversions.empty());
}

TEST_CASE("places change where the order does, not where a card came or went") {
  Card a = a_card("a1", "t");
  a.set_text(Field::rank, "b");
  Card b = a_card("b2", "t");
  b.set_text(Field::rank, "n");
  Card top = b;
  top.set_text(Field::rank, "a");
  const BoardDiff diff = diff_boards(board_of({a, b}), board_of({a, top}), now());
  REQUIRE(diff.shifts.size() == 2);
  CHECK(diff.shifts[0].id == "b2");
  CHECK(diff.shifts[0].before == 2);
  CHECK(diff.shifts[0].after == 1);
  Card made = a_card("c3", "t");
  made.set_text(Field::rank, "a");
  CHECK(diff_boards(board_of({a, b}), board_of({a, b, made}), now()).shifts.empty());
}

TEST_CASE("a new board is all new, and one that is gone all deleted") {
  const Board board = board_of({a_card("k7", "t")});
  const BoardDiff made = diff_new_board(board, now());
  CHECK(made.is_new);
  CHECK(made.cards.front().fate == CardFate::created);
  const BoardDiff gone = diff_gone_board(board, now());
  CHECK(gone.is_gone);
  CHECK(gone.cards.front().fate == CardFate::deleted);
  CHECK_FALSE(gone.empty());
}
