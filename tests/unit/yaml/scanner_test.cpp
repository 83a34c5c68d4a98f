#include "yaml/scanner.hpp"

#include <catch2/catch.hpp>

namespace kanban::yaml {
namespace {

const std::string kHead =
    "id: k7f3q2\ntitle: \"T\"\ncreated: 2026-11-18T09:14:03Z\ncolumn: intake\n";

std::string cut(std::string_view text, const Node& node) {
  return std::string(text.substr(node.begin, node.end - node.begin));
}

// The bytes of each key and its value behind the four required lines; of a list its entries too.
std::vector<std::string> spans_of(const std::string& rest) {
  const std::string text = kHead + rest;
  Card card;
  Tree tree;
  REQUIRE(scan_with_spans(text, card, tree));
  std::vector<std::string> out;
  for (std::size_t i = 4; i < tree.pairs(tree.root()); ++i) {
    const Node& value = tree.value(tree.root(), i);
    out.push_back(cut(text, tree.key(tree.root(), i)) + "=" + cut(text, value));
    for (const std::uint32_t child : value.children) out.push_back(cut(text, tree[child]));
  }
  return out;
}

using Spans = std::vector<std::string>;

TEST_CASE("a value on the line of its key is given without its line end") {
  CHECK(spans_of("size: 3\n") == Spans{"size=3"});
  CHECK(spans_of("size: 3") == Spans{"size=3"});
  CHECK(spans_of("\ncause: \"a \\\" b\"\n\n") == Spans{"cause=\"a \\\" b\""});
  CHECK(spans_of("estimate: {value: 8, time: 3}\n") == Spans{"estimate={value: 8, time: 3}"});
  CHECK(spans_of("# size: 1\nimpact: high\n# size: 2\nsize: 3\n") ==
        Spans{"impact=high", "size=3"});
  CHECK(spans_of("x-own: \"a: b\"\n") == Spans{"x-own=\"a: b\""});
}

TEST_CASE("a literal block ends with its last line that says something") {
  CHECK(spans_of("description: |\n  One.\n\n  Two.\n\n\nacceptance:\n- \"a\"\n") ==
        Spans{"description=|\n  One.\n\n  Two.", "acceptance=- \"a\"", "\"a\""});
  CHECK(spans_of("description: |\n  One.") == Spans{"description=|\n  One."});
  CHECK(spans_of("description: |\n  One. \n# no part\n") == Spans{"description=|\n  One. "});
}

TEST_CASE("entries of a list have spans of their own") {
  CHECK(spans_of("labels: [login, \"a, b\"]\n") ==
        Spans{"labels=[login, \"a, b\"]", "login", "\"a, b\""});
  CHECK(spans_of("clients:\n- acme\n- \"b: c\"\n\ntell:\n- bo\n") ==
        Spans{"clients=- acme\n- \"b: c\"", "acme", "\"b: c\"", "tell=- bo", "bo"});
}

TEST_CASE("an event and a comment are one entry each") {
  CHECK(spans_of("comments:\n"
                 "- at: 2026-11-19T08:00:00Z\n  text: |\n    Hi.\n\n"
                 "- at: 2026-11-19T09:00:00Z\n  by: bo\n  text: \"x\"\n") ==
        Spans{"comments=- at: 2026-11-19T08:00:00Z\n  text: |\n    Hi.\n\n"
              "- at: 2026-11-19T09:00:00Z\n  by: bo\n  text: \"x\"",
              "at: 2026-11-19T08:00:00Z\n  text: |\n    Hi.",
              "at: 2026-11-19T09:00:00Z\n  by: bo\n  text: \"x\""});
  CHECK(spans_of("history:\n- {at: 2026-11-18T09:14:03Z, unblocked: true}\n"
                 "- {at: 2026-11-18T09:14:04Z, column: b}\n\n") ==
        Spans{"history=- {at: 2026-11-18T09:14:03Z, unblocked: true}\n"
              "- {at: 2026-11-18T09:14:04Z, column: b}",
              "{at: 2026-11-18T09:14:03Z, unblocked: true}",
              "{at: 2026-11-18T09:14:04Z, column: b}"});
}

TEST_CASE("kinds and styles are those of the text") {
  Card card;
  Tree tree;
  REQUIRE(
      scan_with_spans(kHead + "labels: [a, \"b\"]\ntell:\n- c\ndescription: |\n  d\n", card, tree));
  CHECK(tree.root().kind == NodeKind::map);
  CHECK(tree.root().style == Style::block);
  CHECK(tree.find(tree.root(), "id")->style == Style::plain);
  CHECK(tree.find(tree.root(), "title")->style == Style::double_quoted);
  CHECK(tree.find(tree.root(), "description")->style == Style::literal);
  CHECK(tree.find(tree.root(), "tell")->style == Style::block);
  const Node& labels = *tree.find(tree.root(), "labels");
  CHECK(labels.kind == NodeKind::list);
  CHECK(labels.style == Style::flow);
  CHECK(tree[labels.children[0]].style == Style::plain);
  CHECK(tree[labels.children[1]].style == Style::double_quoted);
  CHECK(tree[labels.children[1]].text == "b");
}

TEST_CASE("a text that is not canonical gives neither card nor spans") {
  for (const char* rest : {"labels: [a, b\n", "labels: [ a ]\n", "history:\n- {at: 1}\n",
                           "size: 3 # c\n", "clients:\n", "labels: ", "history:\n",
                           "description: >\n  a\n", "clients:\n- a\n\n- b\n"}) {
    INFO(rest);
    Card card;
    Tree tree;
    CHECK_FALSE(scan_with_spans(kHead + rest, card, tree));
    CHECK(card == Card{});
    CHECK(tree.nodes.empty());
  }
}

}  // namespace
}  // namespace kanban::yaml
