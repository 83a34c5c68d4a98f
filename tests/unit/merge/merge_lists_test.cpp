#include "merge/merge_lists.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

using Entries = std::vector<std::string>;

TEST_CASE("entries take the additions and the removals of both sides") {
  CHECK(merge_entries({"a", "b"}, {"b", "c"}, {"a", "b", "d"}).entries == Entries{"b", "c", "d"});
  CHECK(merge_entries({"a"}, {}, {}).entries.empty());
}

TEST_CASE("a map is merged by key; the larger of two new values is taken and the other named") {
  const MergedList map =
      merge_map({"value: 8", "time: 3"}, {"value: 5", "time: 3"}, {"value: 9", "risk: 1"});
  CHECK(map.entries == Entries{"value: 9", "risk: 1"});
  REQUIRE(map.lost.size() == 1);
  CHECK(map.lost[0].taken == "value: 9");
  CHECK(map.lost[0].lost == "value: 5");
}

TEST_CASE("an item is done where either side did it, and ticking wins over removing") {
  CHECK(
      merge_check_items({"[ ] a", "[ ] b"}, {"[x] a (bo, 2026-11-20)", "[ ] b"}, {"[ ] a", "[x] b"})
          .entries == Entries{"[x] a (bo, 2026-11-20)", "[x] b"});
  CHECK(merge_check_items({"[ ] a"}, {}, {"[x] a"}).entries == Entries{"[x] a"});
  CHECK(merge_check_items({"[ ] a"}, {}, {"[ ] a"}).entries.empty());
  CHECK(merge_check_items({"[x] a"}, {"[ ] a"}, {"[x] a"}).entries == Entries{"[ ] a"});
  CHECK(merge_check_items({}, {"[ ] a"}, {"[x] a"}).entries == Entries{"[x] a"});
}

TEST_CASE("names of three lists, those of the base alone last") {
  CHECK(union_of({"z", "a"}, {"a", "c"}, {"a", "b"}) == Entries{"a", "b", "c", "z"});
}

}  // namespace
}  // namespace kanban
