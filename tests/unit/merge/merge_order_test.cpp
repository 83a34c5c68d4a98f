#include "merge/merge_order.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

using Labels = std::vector<std::string>;

Labels merged(const Labels& base, const Labels& ours, const Labels& theirs) {
  const auto entries = [](const Labels& labels) {
    std::vector<Sequenced> out;
    for (const std::string& label : labels) out.push_back({label, label});
    return out;
  };
  const Labels one = merge_order(entries(base), entries(ours), entries(theirs));
  CHECK(one == merge_order(entries(base), entries(theirs), entries(ours)));
  return one;
}

TEST_CASE("new entries at one place stand by rank, behind what both have") {
  CHECK(merged({"a", "b"}, {"a", "b", "d"}, {"a", "b", "c"}) == Labels{"a", "b", "c", "d"});
  CHECK(merged({}, {"b"}, {"a"}) == Labels{"a", "b"});
}

TEST_CASE("what one side puts in between keeps its place and its order") {
  CHECK(merged({"a", "z"}, {"a", "y", "c", "z"}, {"a", "z", "b"}) ==
        Labels{"a", "y", "c", "z", "b"});
}

TEST_CASE("the side that reordered decides; where both did, the ranks do") {
  CHECK(merged({"a", "b", "c"}, {"c", "a", "b"}, {"a", "b", "c", "d"}) ==
        Labels{"c", "d", "a", "b"});
  CHECK(merged({"a", "b", "c"}, {"c", "a", "b"}, {"b", "a", "c"}) == Labels{"a", "b", "c"});
}

TEST_CASE("texts that repeat get labels of their own") {
  const auto labels = labelled({"a", "b", "a"});
  CHECK(labels[0].label == "a#0");
  CHECK(labels[2].label == "a#1");
  CHECK(merged({}, {"a#0", "a#1"}, {"a#0"}) == Labels{"a#0", "a#1"});
}

}  // namespace
}  // namespace kanban
