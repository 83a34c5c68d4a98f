#include "yaml/places.hpp"

#include <algorithm>
#include <string>

#include "yaml/quoting.hpp"
#include "yaml/tree.hpp"

namespace kanban {
namespace {

using yaml::Node;
using yaml::NodeKind;
using yaml::Source;
using yaml::Tree;

// The first scalar at or below `node` that reads `text`, or null; in a map, also the value of the
// pair "key: value" that reads so.
const Node* find_scalar(const Tree& tree, const Node& node, std::string_view text) {
  if (node.kind == NodeKind::scalar && node.text == text) return &node;
  if (node.kind == NodeKind::map) {
    for (std::size_t i = 0; i < tree.pairs(node); ++i) {
      const Node& value = tree.value(node, i);
      if (tree.key(node, i).text + ": " + value.text == text) return &value;
    }
  }
  for (const std::uint32_t child : node.children) {
    const Node* const found = find_scalar(tree, tree[child], text);
    if (found != nullptr) return found;
  }
  return nullptr;
}

const Node* find_node(const Tree& tree, const FileSpot& spot) {
  const Node& root = tree.root();
  for (std::size_t i = 0; i < tree.pairs(root); ++i) {
    if (tree.key(root, i).text != spot.key) continue;
    const Node& value = tree.value(root, i);
    const auto item = static_cast<std::size_t>(spot.item);
    const bool listed = item > 0 && item <= value.children.size() && value.kind == NodeKind::list;
    const Node& inside = listed ? tree[value.children[item - 1]] : value;
    if (!spot.entry.empty()) {
      const Node* const found = find_scalar(tree, inside, spot.entry);
      if (found != nullptr) return found;
    }
    if (listed) return &inside;
    return value.kind == NodeKind::scalar ? &value : &tree.key(root, i);
  }
  return nullptr;
}

void put_place(Error& error, const Source& source, const Node& node) {
  const Location begin = locate(source, node.begin);
  Location place{.path = error.where ? error.where->path : std::string(source.path)};
  place.line = begin.line;
  place.column = begin.column;
  const std::string_view line = yaml::line_at(source.text, node.begin);
  const std::size_t rest = yaml::line_start(source.text, node.begin) + line.size();
  place.end_column = begin.column + static_cast<int>(std::min(node.end, rest) - node.begin);
  error.where = std::move(place);
  error.source_line = line;
  if (!error.spot->better.empty()) error.spot->better = yaml::word(error.spot->better);
}

}  // namespace

void put_places(std::span<Error* const> errors, std::string_view text, std::string_view noun) {
  const Source source{text, "", noun};
  const auto tree = yaml::read_tree(source);
  if (!tree.ok()) return;
  for (Error* const error : errors) {
    if (!error->spot || (error->where && error->where->line > 0)) continue;
    const Node* const node = find_node(*tree, *error->spot);
    if (node != nullptr) put_place(*error, source, *node);
  }
}

}  // namespace kanban
