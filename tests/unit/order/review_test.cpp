#include "order/review.hpp"

#include <catch2/catch.hpp>

#include "tests/unit/order/worked_table.hpp"

namespace kanban {
namespace {

Instant on(std::string_view day) { return parse_instant(std::string(day) + "T09:00:00Z").value(); }

Board reviewed_board() {
  Board board = table_board();
  board.settings.priority.review_every = 60;
  board.settings.priority.review_expire = 180;
  return board;
}

Event decided(std::string_view day, std::string what, std::optional<Date> until = {}) {
  return {on(day), EventKind::decided, "paula", std::move(what), {}, until};
}

TEST_CASE("a card is decided about within the days that the board says") {
  const Board board = reviewed_board();
  const auto review = [&](const char* id) {
    return review_of(board.settings.priority, find_card(board, id)->card, table_moment());
  };
  CHECK_FALSE(review("STO-5").is_due);  // 45 days old
  CHECK(format_date(*review("STO-5").due) == "2026-12-06");
  CHECK(review("REQ-9").overdue);  // 120 days
  CHECK_FALSE(review("REQ-9").expired);
  CHECK(review("BUG-40").expired);  // 300 days
  CHECK(review("BUG-40").decision == "created");
  CHECK(format_date(review("BUG-40").last) == "2026-01-25");
}

TEST_CASE("a decision or a move begins the wait anew, and may say until when") {
  Board board = reviewed_board();
  Card& card = card_of(board, "BUG-40");
  const PrioritySettings& settings = board.settings.priority;
  card.history.push_back(decided("2026-11-01", "keep"));
  CHECK(format_date(*review_of(settings, card, table_moment()).due) == "2026-12-31");
  card.history.push_back(decided("2026-11-02", "keep", parse_date("2026-11-20").value()));
  CHECK(review_of(settings, card, table_moment()).overdue);
  card.history.push_back({on("2026-11-03"), EventKind::entered, "bo", "ready"});
  const Review moved = review_of(settings, card, table_moment());
  CHECK(moved.decision == "moved");
  CHECK(format_date(*moved.due) == "2027-01-02");
}

TEST_CASE("a card that was put off for long does not expire meanwhile") {
  Board board = reviewed_board();
  Card& card = card_of(board, "BUG-40");
  card.history.push_back(decided("2026-02-01", "defer", parse_date("2026-11-21").value()));
  const Review review = review_of(board.settings.priority, card, table_moment());
  CHECK(review.is_due);
  CHECK_FALSE(review.overdue);
  CHECK_FALSE(review.expired);
  CHECK(review_of(board.settings.priority, card, table_moment("2026-11-22")).expired);
}

TEST_CASE("a board without review asks for no decisions") {
  const Board board = table_board();
  const Review review =
      review_of(board.settings.priority, find_card(board, "BUG-40")->card, table_moment());
  CHECK_FALSE(review.due.has_value());
  CHECK_FALSE(review.expired);
}

TEST_CASE("refinement lists what is expired, overdue, not ready, unknown or large, in this order") {
  Board board = reviewed_board();
  board.settings.priority.ready = {{3, {"acceptance"}}, {5, {"product", "need"}}};
  for (const auto& [id, size] : {std::pair{"STO-8", "2"}, std::pair{"TSK-6", "1"},
                                 std::pair{"CMP-2", "2"}, std::pair{"BUG-12", "8"}})
    card_of(board, id).set_text(Field::size, size);
  card_of(board, "OPS-31").set_list(Field::acceptance, {"[ ] invoices arrive"});
  card_of(board, "OPS-31").set_text(Field::description, "None since this morning.");
  const Rules rules(board.settings);
  const PullOrder order = pull_order(board, rules, table_moment());
  const auto findings = findings_of(board, order, table_moment());
  Ids ids;
  for (const Finding& finding : findings) ids.emplace_back(finding.file->card.id());
  CHECK(ids == Ids{"TEC-4", "BUG-40", "BUG-41", "REQ-9", "STO-8", "TSK-6", "CMP-2", "BUG-12"});
  CHECK(findings[0].why[0] == "waits 200 days, last decided 2026-05-05");
  CHECK(findings[3].why[0] == "decision was due 2026-09-22, last decided 2026-07-24");
  CHECK(findings[4].why[0] == "lacks acceptance, need");
  CHECK(findings[5].why == std::vector<std::string>{"lacks acceptance, need", "clients unknown"});
  CHECK(findings[7].why == std::vector<std::string>{"lacks need", "size 8 where 2 is usual"});
  CHECK(is_broken(findings[3]));
  CHECK_FALSE(is_broken(findings[4]));
}

TEST_CASE("a deferred card is in refinement again on its day") {
  Board board = table_board();
  Card& card = card_of(board, "BUG-40");
  card.set_text(Field::defer_until, "2026-11-25");
  card.history.push_back(decided("2026-11-01", "defer", parse_date("2026-11-25").value()));
  const auto found = [&](const char* day) {
    const Rules rules(board.settings);
    const PullOrder order = pull_order(board, rules, table_moment(day));
    for (const Finding& finding : findings_of(board, order, table_moment(day))) {
      if (finding.file->card.id() == "BUG-40") return finding.why.front();
    }
    return std::string{};
  };
  CHECK(found("2026-11-24").empty());
  CHECK(found("2026-11-25") == "decision is due today, last decided 2026-11-01");
}

}  // namespace
}  // namespace kanban
