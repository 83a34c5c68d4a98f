#include "merge/merge_log.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

Event moved(std::int64_t at, std::string column) {
  return Event{.at = Instant{at}, .by = "bo", .value = std::move(column)};
}

TEST_CASE("histories are joined: what both have, then new events by time") {
  const std::vector<Event> base{moved(1, "ready")};
  const std::vector<Event> ours{moved(1, "ready"), moved(5, "review")};
  const std::vector<Event> theirs{moved(1, "ready"), moved(3, "develop"), moved(9, "done")};
  CHECK(merge_history(base, ours, theirs) ==
        std::vector<Event>{moved(1, "ready"), moved(3, "develop"), moved(5, "review"),
                           moved(9, "done")});
}

TEST_CASE("an event that one side removed is there again; one that both removed is not") {
  const std::vector<Event> both{moved(1, "ready"), moved(2, "done")};
  CHECK(merge_history(both, {moved(1, "ready")}, both) == both);
  CHECK(merge_history(both, {moved(1, "ready")}, {moved(1, "ready")}).size() == 1);
}

TEST_CASE("an event or a comment of the base that one side took out is told of") {
  const std::vector<Event> both{moved(1, "ready"), moved(2, "done"), moved(2, "done")};
  const std::vector<Event> fewer{moved(1, "ready"), moved(2, "done")};
  CHECK(kept_events(both, fewer, both) == std::vector<Event>{moved(2, "done")});
  CHECK(kept_events(both, both, {}) == both);
  CHECK(kept_events(both, fewer, fewer).empty());
  CHECK(kept_events(fewer, fewer, both).empty());
  const Comment said{Instant{1}, "bo", "secret"};
  const Comment more{Instant{2}, "bo", "other"};
  const auto merged = merge_comments({said}, {said, more}, {});
  REQUIRE(merged.size() == 2);
  CHECK(merged[0].kept);
  CHECK_FALSE(merged[1].kept);
}

TEST_CASE("two equal events of one side stay two") {
  const std::vector<Event> twice{moved(1, "ready"), moved(1, "ready")};
  CHECK(merge_history({}, twice, {moved(1, "ready")}) == twice);
}

TEST_CASE("the edited text of one comment is merged by line") {
  const Comment old{Instant{1}, "bo", "a\nb\nc\n"};
  const Comment mine{Instant{1}, "bo", "A\nb\nc\n"};
  const Comment other{Instant{1}, "bo", "a\nb\nC\n"};
  const auto merged = merge_comments({old}, {mine}, {other});
  REQUIRE(merged.size() == 1);
  CHECK(merged[0].comment.text == "A\nb\nC\n");
  CHECK(merged[0].chunks.empty());
  const auto torn = merge_comments({old}, {mine}, {{Instant{1}, "bo", "X\nb\nc\n"}});
  REQUIRE(torn.size() == 1);
  CHECK(has_conflict(torn[0].chunks));
}

TEST_CASE("two new comments of one person at one time are two") {
  CHECK(merge_comments({}, {{Instant{1}, "bo", "x"}}, {{Instant{1}, "bo", "y"}}).size() == 2);
  CHECK(merge_comments({}, {{Instant{1}, "bo", "x"}}, {{Instant{1}, "bo", "x"}}).size() == 1);
}

}  // namespace
}  // namespace kanban
