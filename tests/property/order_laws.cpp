// What holds for every order: the laws that a person who waits may rely on.
#include <algorithm>
#include <map>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "order/passing.hpp"
#include "order/ranking.hpp"
#include "tests/unit/order/worked_table.hpp"

using namespace kanban;

namespace {

template <typename Law>
void holds(Law law) {
  CHECK(rc::check(law));
}

std::string one_of(std::initializer_list<std::string> all) {
  return *rc::gen::elementOf(std::vector<std::string>(all));
}

// A waiting card of any kind; what it blocks is left to `board_of`.
Card any_card(int number) {
  TableCard row;
  row.id = one_of({"BUG-", "k", "STO-"}) + std::to_string(number);
  row.title = "Card";
  row.type = one_of({"bug", "story", "task", ""});
  row.product = one_of({"billing", "portal", "intranet", ""});
  row.impact = one_of({"critical", "high", "normal", "low", ""});
  row.clients = *rc::gen::inRange(0, 6);
  row.age = *rc::gen::inRange(0, 200);
  row.service = one_of({"standard", "standard", "", "intangible", "fixed", "expedite"});
  if (row.service == "fixed" || *rc::gen::inRange(0, 5) == 0)
    row.due = format_date(Date{table_moment().today().days + *rc::gen::inRange(-10, 60)});
  if (*rc::gen::inRange(0, 6) == 0) row.rank = rank_of_number(1'600'000 + *rc::gen::inRange(0, 50));
  Card card = make_card(row);
  if (*rc::gen::inRange(0, 4) == 0)
    card.set_text(Field::reach, std::to_string(*rc::gen::inRange(0, 300)));
  return card;
}

Board board_of(int cards) {
  Board board;
  board.settings = table_settings();
  for (int i = 0; i < cards; ++i) add_card(board, any_card(i));
  return board;
}

PullOrder order_of_board(const Board& board, const Rules& rules, Instant now) {
  return pull_order(board, rules, {now, {}});
}

Ids ids_at(const Board& board, Instant now) { return ids_in_order(board, {now, {}}); }
Ids ids_of(const Board& board) { return ids_at(board, table_moment().now); }

std::size_t place_of(const Ids& ids, std::string_view id) {
  return static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
}

CardFile& random_card(Board& board) {
  return board.cards[*rc::gen::inRange<std::size_t>(0, board.cards.size())];
}

}  // namespace

TEST_CASE("adding a card never changes the order of two others") {
  holds([] {
    Board board = board_of(*rc::gen::inRange(0, 15));
    const Ids before = ids_of(board);
    const Card added = any_card(99);
    add_card(board, added);
    Ids after = ids_of(board);
    std::erase(after, std::string(added.id()));
    RC_ASSERT(after == before);
  });
}

TEST_CASE("one more client never lowers a card") {
  holds([] {
    Board board = board_of(*rc::gen::inRange(1, 15));
    board.settings.clients = {{"client-new", one_of({"0", "0.5", "1", "7"})}};
    board.settings.priority.reach = *rc::gen::element(ReachRule::log2, ReachRule::linear);
    Card& card = random_card(board).card;
    const std::size_t before = place_of(ids_of(board), card.id());
    card.add(Field::clients, "client-new");
    RC_ASSERT(place_of(ids_of(board), card.id()) <= before);
  });
}

TEST_CASE("waiting never lowers a card against a younger equal one") {
  holds([] {
    Board board = board_of(*rc::gen::inRange(1, 10));
    Card older = any_card(50);
    older.set_text(Field::class_of_service, one_of({"standard", "intangible", ""}));
    older.set_text(Field::rank, {});
    older.set_text(Field::due, {});
    Card younger = older;
    younger.set_text(Field::id, "younger");
    younger.created = {older.created.seconds + *rc::gen::inRange(1, 100) * kSecondsPerDay};
    add_card(board, older);
    add_card(board, younger);
    const Instant later{table_moment().now.seconds + *rc::gen::inRange(0, 400) * kSecondsPerDay};
    const Ids ids = ids_at(board, later);
    RC_ASSERT(place_of(ids, older.id()) < place_of(ids, "younger"));
  });
}

TEST_CASE("age alone never lifts a card over one with twice its age-free score") {
  holds([] {
    const Board board = board_of(*rc::gen::inRange(2, 15));
    const Rules rules(board.settings);
    const Instant later{table_moment().now.seconds + *rc::gen::inRange(0, 400) * kSecondsPerDay};
    const PullOrder order = order_of_board(board, rules, later);
    for (std::size_t a = 0; a < order.cards.size(); ++a) {
      for (std::size_t b = a + 1; b < order.cards.size(); ++b) {
        const Waiting& upper = order.cards[a];
        const Waiting& lower = order.cards[b];
        if (upper.group != OrderGroup::scored || lower.group != OrderGroup::scored) continue;
        Factors one = upper.factors;
        Factors two = lower.factors;
        one.age = two.age = 100;
        // Equal scores fall to ties, so only what is more than twice as much must stand above.
        RC_ASSERT(product_of(two) <= product_of(one).times(2));
      }
    }
  });
}

TEST_CASE("the order does not depend on the order of files, nor on what is no input") {
  holds([] {
    Board board = board_of(*rc::gen::inRange(1, 15));
    const Ids before = ids_of(board);
    for (CardFile& file : board.cards) {
      file.card.set_text(Field::description, "Touched");
      file.card.set_list(Field::labels, {"touched"});
      file.card.comments.push_back({table_moment().now, "bo", "Touched"});
      file.path = "elsewhere/" + file.path;
    }
    RC_ASSERT(ids_of(board) == before);
    // Another moment of the same day is the same order.
    RC_ASSERT(ids_at(board, {table_moment().now.seconds + *rc::gen::inRange(-43200, 43199)}) ==
              before);
  });
}

TEST_CASE("a blocker never stands behind what it blocks, and no card is lost") {
  holds([] {
    Board board = board_of(*rc::gen::inRange(2, 15));
    for (CardFile& file : board.cards) {
      if (*rc::gen::inRange(0, 3) == 0)
        file.card.set_list(Field::blocks, {std::string(random_card(board).card.id())});
    }
    const Rules rules(board.settings);
    const PullOrder order = order_of_board(board, rules, table_moment().now);
    RC_ASSERT(order.cards.size() == board.cards.size());
    std::map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < order.cards.size(); ++i) places[order.cards[i].id()] = i;
    RC_ASSERT(places.size() == board.cards.size());
    const std::string circle = order.problems.empty() ? "" : order.problems[0].message;
    for (const Waiting& card : order.cards) {
      for (const std::string& blocked : card.card().list(Field::blocks)) {
        const bool in_circle = circle.find(std::string(card.id())) != std::string::npos;
        if (!in_circle) RC_ASSERT(places[card.id()] < places[blocked]);
      }
    }
  });
}

TEST_CASE("the number of clients to pass is the smallest that passes") {
  holds([] {
    Board board = board_of(*rc::gen::inRange(2, 10));
    for (CardFile& file : board.cards) file.card.set_text(Field::rank, {});
    const Rules rules(board.settings);
    const PullOrder order = order_of_board(board, rules, table_moment().now);
    const std::size_t place = *rc::gen::inRange<std::size_t>(1, order.cards.size());
    const Waiting& card = order.cards[place];
    const Waiting& above = order.cards[place - 1];
    RC_PRE(card.group == OrderGroup::scored);
    RC_PRE(above.group == OrderGroup::scored);
    const auto clients = clients_to_pass(rules, card, above);
    RC_PRE(clients.has_value());
    RC_PRE(*clients < 1'000'000);
    const std::string id(card.id());
    const std::string other(above.id());
    Card& changed = card_of(board, id);
    changed.set_list(Field::clients, {});
    const auto passes = [&](std::int64_t number) {
      changed.set_text(Field::reach, std::to_string(number));
      const Rules again(board.settings);
      const PullOrder now = order_of_board(board, again, table_moment().now);
      const auto score = [&](const std::string& name) {
        return *now.cards[now.place_of(name) - 1].score;
      };
      return compare(score(id), score(other)) == std::strong_ordering::greater;
    };
    RC_ASSERT(passes(*clients));
    if (*clients > 0) RC_ASSERT(!passes(*clients - 1));
  });
}

TEST_CASE("a rank between two others lies between them, is canonical, and repeats") {
  holds([] {
    const auto any_rank = [] {
      std::string rank = rank_of_number(*rc::gen::inRange<std::int64_t>(0, 3'200'000));
      if (*rc::gen::inRange(0, 2) == 0) return rank;
      const int more = *rc::gen::inRange(1, 6);
      for (int i = 0; i < more; ++i) rank += one_of({"b", "c", "k", "z"});
      return rank.back() == 'b' ? rank + "c" : rank;
    };
    std::string low = any_rank();
    std::string high = *rc::gen::inRange(0, 2) == 0 ? any_rank() : low + one_of({"c", "bc", "z"});
    RC_PRE(low != high);
    if (high < low) std::swap(low, high);
    const std::string id = "BUG-" + std::to_string(*rc::gen::inRange(0, 10000));
    const auto rank = rank_between(low, high, id);
    RC_ASSERT(rank.ok());
    RC_ASSERT(low < *rank);
    RC_ASSERT(*rank < high);
    RC_ASSERT(is_rank(*rank));
    RC_ASSERT(*rank == rank_between(low, high, id).value());
  });
}

TEST_CASE("ranking puts a card exactly where it was asked to be") {
  holds([] {
    Board board = board_of(*rc::gen::inRange(2, 12));
    for (CardFile& file : board.cards)
      file.card.set_text(Field::rank, rank_of_number(1'600'000 + *rc::gen::inRange(0, 4)));
    const auto count = board.cards.size();
    const auto first = *rc::gen::inRange<std::size_t>(0, count);
    const auto second = (first + *rc::gen::inRange<std::size_t>(1, count)) % count;
    const std::string id(board.cards[first].card.id());
    const std::string other(board.cards[second].card.id());
    Ids wanted;
    for (const Card* card : ranked_cards(board)) wanted.emplace_back(card->id());
    std::erase(wanted, id);
    const RankAt at = *rc::gen::element(RankAt::top, RankAt::bottom, RankAt::before, RankAt::after);
    const auto beside = static_cast<std::ptrdiff_t>(place_of(wanted, other));
    if (at == RankAt::top) wanted.insert(wanted.begin(), id);
    if (at == RankAt::bottom) wanted.push_back(id);
    if (at == RankAt::before) wanted.insert(wanted.begin() + beside, id);
    if (at == RankAt::after) wanted.insert(wanted.begin() + beside + 1, id);
    const auto ranks = rank_card(board, id, at, other);
    RC_ASSERT(ranks.ok());
    for (const auto& [card, rank] : *ranks) card_of(board, card).set_text(Field::rank, rank);
    Ids got;
    for (const Card* card : ranked_cards(board)) got.emplace_back(card->id());
    RC_ASSERT(got == wanted);
  });
}
