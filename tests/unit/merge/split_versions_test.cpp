#include "merge/split_versions.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

TEST_CASE("markers and keys that stand twice are two versions; anything else is one") {
  CHECK_FALSE(split_versions("id: a\ntitle: \"x: y\"\n- id: b\n"));
  const auto marked = split_versions("a: 1\n<<<<<<< x\nb: 1\n=======\nb: 2\n>>>>>>> y\n");
  REQUIRE(marked);
  CHECK(marked->ours == "a: 1\nb: 1\n");
  CHECK(marked->theirs == "a: 1\nb: 2\n");
  CHECK_FALSE(marked->base);
  const auto with_base =
      split_versions("a: 1\n<<<<<<< x\nb: 1\n||||||| o\nb: 0\n=======\nb: 2\n>>>>>>> y\nc: 3\n");
  REQUIRE(with_base);
  CHECK(with_base->ours == "a: 1\nb: 1\nc: 3\n");
  CHECK(with_base->base == "a: 1\nb: 0\nc: 3\n");
  const auto twice = split_versions(
      "id: a\n\ncomments:\n- at: 1\n\ncomments:\n- at: 2\n  text: |\n    comments: "
      "x\n\nhistory:\n- b\n");
  REQUIRE(twice);
  CHECK(twice->ours == "id: a\n\ncomments:\n- at: 1\n\nhistory:\n- b\n");
  CHECK(twice->theirs ==
        "id: a\n\ncomments:\n- at: 2\n  text: |\n    comments: x\n\nhistory:\n- b\n");
}

}  // namespace
}  // namespace kanban
