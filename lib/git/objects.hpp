// Objects — git's trees and commits as values, and the bytes that git stores for them. Pure.
//
// Object names are 40 hexadecimal digits everywhere but inside these texts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"

namespace kanban {

enum class ObjectKind : std::uint8_t { blob, tree, commit };

// One entry of a tree. `mode` is octal as git writes it: "100644", "40000".
struct TreeItem {
  std::string mode = {};
  std::string name = {};
  std::string id = {};

  bool is_folder() const { return mode == "40000"; }
  friend bool operator==(const TreeItem&, const TreeItem&) = default;
};

// The entries in the bytes of a tree. Error: damaged-object (io).
Result<std::vector<TreeItem>> parse_tree_text(std::string_view bytes);

// The bytes of a tree with `items`, in git's order.
std::string tree_text(std::vector<TreeItem> items);

// Who did something, when, and how far their clock is from UTC.
struct Signature {
  std::string name = {};
  std::string email = {};
  Instant time = {};
  int offset_minutes = 0;
};

struct CommitDraft {
  std::string tree = {};
  std::string parent = {};  // empty for a first commit
  Signature author = {};
  Signature committer = {};
  std::string message = {};
};

// The bytes of the commit, which are also what is signed.
std::string commit_text(const CommitDraft& draft);

// `commit` with `signature` in its header.
std::string with_signature(std::string_view commit, std::string_view signature);

}  // namespace kanban
