// Outline — the canonical scanner's spans, as the Tree that the events would give. Internal to this
// room.
//
// It holds what an edit in place looks at: the keys of the card, their values, and the entries of
// lists. An event, a comment and a map are one node without children, and only keys and entries of
// lists carry their text.
#pragma once

#include <cstddef>
#include <string_view>

#include "yaml/tree.hpp"

namespace kanban::yaml {

class Outline {
 public:
  // Fills `tree`, which is emptied first, with spans of `text`.
  Outline(std::string_view text, Tree& tree);

  // A key of the card; its value comes next.
  void key(std::size_t begin, std::string_view name);

  // A value without children: an entry of the open list, or the last key's.
  void leaf(NodeKind kind, std::size_t begin, std::size_t end, std::string_view text);

  // The last key's value is a list, and leaves are its entries until it is closed.
  void open_list(std::size_t begin);
  void close_list(std::size_t end);

 private:
  Node& add(NodeKind kind, std::size_t begin, std::size_t end);

  std::string_view text_;
  Tree& tree_;
  std::size_t open_ = 0;  // the node that takes the next one: the open list or the root
};

}  // namespace kanban::yaml
