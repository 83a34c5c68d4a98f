#include "merge/line_ends.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

TEST_CASE("line ends are taken away and put back") {
  for (const std::string text : {"a\r\nb\r\n", "a\nb\n", "a\nb", "a\r\nb", "a\n"}) {
    CHECK(are_even(text));
    CHECK(with_line_ends(without_line_ends(text), line_ends_of(text)) == text);
  }
  CHECK_FALSE(are_even("a\r\nb\n"));
}

TEST_CASE("line ends that one side changed are taken") {
  const LineEnds plain;
  const LineEnds returns{.returns = true, .last = true};
  CHECK(merge_line_ends(plain, returns, plain) == returns);
  CHECK(merge_line_ends(returns, plain, returns) == plain);
  CHECK(merge_line_ends(plain, plain, plain) == plain);
}

}  // namespace
}  // namespace kanban
