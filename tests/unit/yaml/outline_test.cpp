#include "yaml/outline.hpp"

#include <catch2/catch.hpp>

namespace kanban::yaml {
namespace {

TEST_CASE("an outline takes keys, values and entries in their order") {
  const std::string_view text = "# c\na: \"x\"\nb: [y, z]\nc:\n- {k: v}\n";
  Tree tree;
  Outline outline(text, tree);
  outline.key(4, "a");
  outline.leaf(NodeKind::scalar, 7, 10, "");
  outline.key(11, "b");
  outline.open_list(14);
  outline.leaf(NodeKind::scalar, 15, 16, "y");
  outline.leaf(NodeKind::scalar, 18, 19, "z");
  outline.close_list(20);
  outline.key(21, "c");
  outline.open_list(24);
  outline.leaf(NodeKind::map, 26, 32, "");
  outline.close_list(32);

  const Node& root = tree.root();
  REQUIRE(tree.pairs(root) == 3);
  CHECK(root.begin == 4);
  CHECK(root.end == 32);
  CHECK(tree.key(root, 1).text == "b");
  CHECK(tree.key(root, 1).end == 12);
  CHECK(tree.value(root, 0).style == Style::double_quoted);
  const Node& flow = tree.value(root, 1);
  CHECK(flow.style == Style::flow);
  CHECK(flow.end == 20);
  REQUIRE(flow.children.size() == 2);
  CHECK(tree[flow.children[1]].text == "z");
  const Node& block = tree.value(root, 2);
  CHECK(block.style == Style::block);
  REQUIRE(block.children.size() == 1);
  CHECK(tree[block.children[0]].kind == NodeKind::map);
  CHECK(tree[block.children[0]].style == Style::flow);
}

TEST_CASE("an outline forgets what the tree held before") {
  Tree tree;
  Outline("a: b", tree).key(0, "a");
  Outline second("c: d", tree);
  second.key(0, "c");
  second.leaf(NodeKind::scalar, 3, 4, "");
  REQUIRE(tree.pairs(tree.root()) == 1);
  CHECK(tree.key(tree.root(), 0).text == "c");
}

}  // namespace
}  // namespace kanban::yaml
