#include "yaml/source.hpp"

#include <catch2/catch.hpp>

#include "yaml/tree.hpp"

namespace kanban::yaml {
namespace {

constexpr std::string_view kText = "ab: c\r\n  d: \"e\n\n";

TEST_CASE("places count lines and columns from one, in bytes") {
  const Source source{kText, "x.yaml"};
  CHECK(locate(source, 0) == Location{"x.yaml", 1, 1});
  CHECK(locate(source, 9) == Location{"x.yaml", 2, 3});
  CHECK(locate(source, 999) == Location{"x.yaml", 4, 1});
}

TEST_CASE("lines are found around an offset") {
  CHECK(line_at(kText, 3) == "ab: c");
  CHECK(line_start(kText, 9) == 7);
  CHECK(line_end(kText, 9) == 15);
  CHECK(indentation_at(kText, 9) == 2);
  CHECK(line_at(kText, kText.size()).empty());
}

TEST_CASE("an error carries the line it is about") {
  const Error error = error_at(Source{kText, "x.yaml"}, 12, "bad-value", "no");
  CHECK(error.source_line == "  d: \"e");
  CHECK(error.kind == ErrorKind::invalid);
}

// The text between the ends of the value under `key`.
std::string span_of(std::string_view text, std::string_view key) {
  const auto tree = read_tree(Source{text, "x.yaml"});
  REQUIRE(tree.ok());
  const Node* node = tree->find(tree->root(), key);
  REQUIRE(node != nullptr);
  return std::string(text.substr(node->begin, node->end - node->begin));
}

TEST_CASE("the span of a value ends with its last byte") {
  CHECK(span_of("a: b c  # d\n", "a") == "b c");
  CHECK(span_of("a: b\n  c d # e\n", "a") == "b\n  c d");
  CHECK(span_of("a: 'b''c' # d\n", "a") == "'b''c'");
  CHECK(span_of("a: \"b\\\"c\" # d\n", "a") == "\"b\\\"c\"");
  CHECK(span_of("a: [b, {c: d}, # ]\n  e ] # f\n", "a") == "[b, {c: d}, # ]\n  e ]");
  CHECK(span_of("a: {b: , c} # d\n", "a") == "{b: , c}");
  CHECK(span_of("a: |\n  b\n\n  c\n\n# d\ne: f\n", "a") == "|\n  b\n\n  c");
  CHECK(span_of("a: >-\r\n  b\r\nc: d\r\n", "a") == ">-\r\n  b");
  CHECK(span_of("a:\n- b\n- c: d # e\n", "a") == "- b\n- c: d");
  CHECK(span_of("a: # b\nc: d\n", "a").empty());
  CHECK(span_of("a: null # b\n", "a") == "null");
}

}  // namespace
}  // namespace kanban::yaml
