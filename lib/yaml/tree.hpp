// Tree — a whole YAML text as nodes with their byte spans, read through the guard. Internal to this
// room: the card reader, the board reader and the editor walk it.
//
// Values are text; nothing is converted. The nodes stand in one vector, and children are numbers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "yaml/source.hpp"

namespace kanban::yaml {

enum class NodeKind : std::uint8_t { scalar, list, map, empty };

enum class Style : std::uint8_t {
  plain,
  single_quoted,
  double_quoted,
  literal,
  folded,
  flow,
  block
};

struct Node {
  NodeKind kind = NodeKind::empty;
  Style style = Style::plain;
  std::string text = {};                     // of a scalar, decoded
  std::size_t begin = 0;                     // offset of the first byte
  std::size_t end = 0;                       // offset after the last byte
  std::vector<std::uint32_t> children = {};  // of a map: key, value, key, value …
};

class Tree {
 public:
  const Node& root() const { return nodes.front(); }
  const Node& operator[](std::uint32_t number) const { return nodes[number]; }
  std::size_t pairs(const Node& map) const { return map.children.size() / 2; }
  const Node& key(const Node& map, std::size_t pair) const { return nodes[map.children[2 * pair]]; }
  const Node& value(const Node& map, std::size_t pair) const {
    return nodes[map.children[2 * pair + 1]];
  }
  // The value under `name`, or null.
  const Node* find(const Node& map, std::string_view name) const;

  std::vector<Node> nodes = {};
  std::vector<Error> warnings = {};
};

// Checks bytes and reads the one document of `source`, whose root is a map. Errors are those of the
// strict subset, each with its place.
Result<Tree> read_tree(const Source& source);

// What the bytes alone show: size, byte order mark, UTF-8, control characters, conflict markers, a
// file without content. Warnings go to `warnings`.
Status check_bytes(const Source& source, std::vector<Error>& warnings);

// What is wrong with a text that the parser refused at `offset` with `reason`, in words for people.
Error diagnose(const Source& source, std::size_t offset, std::string_view reason);

// The offset after the scalar that begins at `begin` and reads as `decoded`; npos when its quote is
// never closed.
std::size_t scalar_end(std::string_view text, std::size_t begin, Style style,
                       std::string_view decoded);

// The offset after the bracket that closes a flow collection whose last child ends at `from`.
std::size_t flow_end(std::string_view text, std::size_t from);

// The style of the scalar at `begin`, from its first character.
Style scalar_style(std::string_view text, std::size_t begin);

inline constexpr std::size_t kLargestFile = 1024 * 1024;
inline constexpr std::size_t kDeepest = 32;
inline constexpr std::size_t kMostValues = 20000;

}  // namespace kanban::yaml
