#include "merge/merge_lines.hpp"

#include <catch2/catch.hpp>

#include "base/random.hpp"

namespace kanban {
namespace {

std::string merged(std::string_view base, std::string_view ours, std::string_view theirs) {
  return marked_text(merge_lines(base, ours, theirs), "\n");
}

TEST_CASE("changes with an unchanged line between them merge") {
  CHECK(merged("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n") == "A\nb\nC\n");
  CHECK(merged("a\nb\nc\n", "a\nb\nc\nd\n", "b\nc\n") == "b\nc\nd\n");
}

TEST_CASE("changes of neighbouring lines are a conflict, as with git") {
  CHECK(merged("a\nb\n", "A\nb\n", "a\nB\n") ==
        "<<<<<<< ours\nA\nb\n=======\na\nB\n>>>>>>> theirs\n");
}

TEST_CASE("the same change on both sides is no conflict, nor are its lines in a larger one") {
  CHECK(merged("a\n", "b\n", "b\n") == "b\n");
  CHECK(merged("a\n", "x\nb\ny\n", "x\nc\ny\n") ==
        "x\n<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\ny\n");
}

TEST_CASE("a conflict can be decided for one side") {
  const auto chunks = merge_lines("1\na\n2\n3\n", "1\nb\n2\n3\n", "1\nc\n2\n4\n");
  CHECK(has_conflict(chunks));
  CHECK(chunk_text(chunks, MergeSide::ours) == "1\nb\n2\n4\n");
  CHECK(chunk_text(chunks, MergeSide::theirs) == "1\nc\n2\n4\n");
}

TEST_CASE("markers can be decided for one side, also those with the base between") {
  const std::string text =
      "a\n<<<<<<< HEAD\nb\n||||||| 1234567\nold\n=======\nc\n>>>>>>> topic\nd\n";
  CHECK(has_markers(text));
  CHECK(decide_markers(text, MergeSide::ours) == "a\nb\nd\n");
  CHECK(decide_markers(text, MergeSide::theirs) == "a\nc\nd\n");
  CHECK(decide_markers("a\n=======\nb\n", MergeSide::ours) == "a\n=======\nb\n");
}

TEST_CASE("a text without a last line end is merged as one, and markers get lines of their own") {
  CHECK(merged("a", "b", "c") == "<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\n");
}

TEST_CASE("two texts can be shown as one conflict at each difference") {
  CHECK(marked_text(differing_lines("1\na\n2\n", "1\nb\n2\n3\n"), "\n") ==
        "1\n<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n2\n"
        "<<<<<<< ours\n=======\n3\n>>>>>>> theirs\n");
}

// The length of a longest common row, by the textbook table.
std::size_t longest(const std::vector<std::string_view>& a,
                    const std::vector<std::string_view>& b) {
  std::vector<std::vector<std::size_t>> best(a.size() + 1,
                                             std::vector<std::size_t>(b.size() + 1, 0));
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      best[i][j] =
          a[i - 1] == b[j - 1] ? best[i - 1][j - 1] + 1 : std::max(best[i - 1][j], best[i][j - 1]);
    }
  }
  return best[a.size()][b.size()];
}

TEST_CASE("equal lines are as many as the slow table finds, and grow in both texts") {
  Random random(7);
  for (int round = 0; round < 3000; ++round) {
    const auto some = [&] {
      std::vector<std::string_view> lines(random.below(12));
      for (auto& line : lines) line = std::string_view("abcd").substr(random.below(4), 1);
      return lines;
    };
    const auto a = some();
    const auto b = some();
    const auto pairs = equal_lines(a, b);
    REQUIRE(pairs.size() == longest(a, b));
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      REQUIRE(a[pairs[i].first] == b[pairs[i].second]);
      if (i > 0) REQUIRE(pairs[i - 1].first < pairs[i].first);
      if (i > 0) REQUIRE(pairs[i - 1].second < pairs[i].second);
    }
  }
}

}  // namespace
}  // namespace kanban
