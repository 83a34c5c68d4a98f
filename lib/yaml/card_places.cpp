#include "yaml/card_places.hpp"

#include "yaml/tree.hpp"

namespace kanban {
namespace {

using yaml::Node;
using yaml::NodeKind;
using yaml::Source;
using yaml::Tree;

// Whether `node`, an entry of a list, is `entry`: its text, or one of its values.
bool is_entry(const Tree& tree, const Node& node, std::string_view entry) {
  if (node.kind == NodeKind::scalar) return node.text == entry;
  if (node.kind != NodeKind::map) return false;
  for (std::size_t i = 0; i < tree.pairs(node); ++i) {
    if (tree.value(node, i).text == entry) return true;
  }
  return false;
}

const Node* find_entry(const Tree& tree, const Node& value, std::string_view entry) {
  if (value.kind == NodeKind::list) {
    for (const std::uint32_t child : value.children) {
      if (is_entry(tree, tree[child], entry)) return &tree[child];
    }
  }
  if (value.kind == NodeKind::map) {
    for (std::size_t i = 0; i < tree.pairs(value); ++i) {
      if (tree.key(value, i).text + ": " + tree.value(value, i).text == entry)
        return &tree.value(value, i);
    }
  }
  return nullptr;
}

}  // namespace

CardPlace place_in_card(std::string_view text, std::string_view path, std::string_view field,
                        std::string_view entry) {
  CardPlace place;
  place.where.path = path;
  const Source source{text, path};
  const auto tree = yaml::read_tree(source);
  if (!tree.ok()) return place;
  const Node* node = tree->find(tree->root(), field);
  if (node == nullptr) return place;
  if (!entry.empty()) {
    const Node* found = find_entry(*tree, *node, entry);
    if (found != nullptr) node = found;
  }
  place.where = locate(source, node->begin);
  place.source_line = yaml::line_at(text, node->begin);
  return place;
}

}  // namespace kanban
