#include "merge/merge_lines.hpp"

#include <catch2/catch.hpp>

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

TEST_CASE("a line that no version has is a person's, a marker is not") {
  CHECK_FALSE(has_own_lines("a\n<<<<<<< x\nb\n=======\n", {"a\n", "b\n"}));
  CHECK(has_own_lines("a\nc\n", {"a\n", "b\n"}));
}

}  // namespace
}  // namespace kanban
