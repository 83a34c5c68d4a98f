#include "yaml/outline.hpp"

namespace kanban::yaml {
namespace {

// A card has about this many keys with their values; more are taken in as they come.
constexpr std::size_t kUsualPairs = 16;

Style style_at(std::string_view text, NodeKind kind, std::size_t begin) {
  if (kind == NodeKind::scalar) return scalar_style(text, begin);
  // A list that is still to come may begin at the end of the text.
  const std::string_view first = text.substr(begin, 1);
  return first == "[" || first == "{" ? Style::flow : Style::block;
}

}  // namespace

Outline::Outline(std::string_view text, Tree& tree) : text_(text), tree_(tree) {
  tree_.warnings.clear();
  tree_.nodes.clear();
  tree_.nodes.reserve(text.size() / 16 + 8);
  Node& root = tree_.nodes.emplace_back();
  root.kind = NodeKind::map;
  root.style = Style::block;
  root.children.reserve(2 * kUsualPairs);
}

Node& Outline::add(NodeKind kind, std::size_t begin, std::size_t end) {
  tree_.nodes[open_].children.push_back(static_cast<std::uint32_t>(tree_.nodes.size()));
  Node& node = tree_.nodes.emplace_back();
  node.kind = kind;
  node.style = style_at(text_, kind, begin);
  node.begin = begin;
  node.end = end;
  tree_.nodes.front().end = end;
  return node;
}

void Outline::key(std::size_t begin, std::string_view name) {
  if (tree_.root().children.empty()) tree_.nodes.front().begin = begin;
  add(NodeKind::scalar, begin, begin + name.size()).text = name;
}

void Outline::leaf(NodeKind kind, std::size_t begin, std::size_t end, std::string_view text) {
  add(kind, begin, end).text = text;
}

void Outline::open_list(std::size_t begin) {
  add(NodeKind::list, begin, begin);
  open_ = tree_.nodes.size() - 1;
}

void Outline::close_list(std::size_t end) {
  tree_.nodes[open_].end = tree_.nodes.front().end = end;
  open_ = 0;
}

}  // namespace kanban::yaml
