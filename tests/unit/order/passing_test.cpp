#include "order/passing.hpp"

#include <catch2/catch.hpp>

#include "tests/unit/order/worked_table.hpp"

namespace kanban {
namespace {

std::optional<std::int64_t> needed(const Board& board, const char* id, const char* other) {
  const Rules rules(board.settings);
  const PullOrder order = pull_order(board, rules, table_moment());
  return clients_to_pass(rules, order.cards[order.place_of(id) - 1],
                         order.cards[order.place_of(other) - 1]);
}

TEST_CASE("the formula turned round names the number of clients") {
  // 3.00 x 2.00 x 1.00 x 1.22 = 7.32; 87.912 / 7.32 = 12.0098, so 12.01, which 2,055 clients give.
  CHECK(needed(table_board(), "PRB-7", "BUG-12") == 2055);
  // 5.00 x 1.00 x 1.00 x 1.50 = 7.5; 40.8456 / 7.5 = 5.4461, so 5.45: 1 + log2(22) = 5.4594, and
  // 1 + log2(21.8) would be enough.
  CHECK(needed(table_board(), "STO-5", "PRB-7") == 21);
}

TEST_CASE("an equal score does not pass") {
  // BUG-41 has 2.58 with 2 clients, as BUG-40 has.
  CHECK(needed(table_board(), "BUG-41", "BUG-40") == 3);
}

TEST_CASE("where reach is not part of the model there is no number") {
  Board board = table_board();
  board.settings.priority.model = PriorityModel::cd3;
  CHECK_FALSE(needed(board, "PRB-7", "BUG-12").has_value());
}

TEST_CASE("scores that are divided by size are turned round too") {
  Board board = table_board();
  board.settings.priority.divide_by_size = true;
  // BUG-12: 87.912 / 5 = 17.5824. PRB-7: 7.32 R / 8 > 17.5824 needs R > 19.216: more clients than a
  // logarithm of a thousand million gives is still possible, 1 + log2(n) = 19.22.
  const auto clients = needed(board, "PRB-7", "BUG-12");
  REQUIRE(clients.has_value());
  card_of(board, "PRB-7").set_text(Field::reach, std::to_string(*clients));
  const Ids passed = order_of(board);
  CHECK(std::find(passed.begin(), passed.end(), "PRB-7") <
        std::find(passed.begin(), passed.end(), "BUG-12"));
  card_of(board, "PRB-7").set_text(Field::reach, std::to_string(*clients - 1));
  const Ids behind = order_of(board);
  CHECK(std::find(behind.begin(), behind.end(), "PRB-7") >
        std::find(behind.begin(), behind.end(), "BUG-12"));
}

}  // namespace
}  // namespace kanban
