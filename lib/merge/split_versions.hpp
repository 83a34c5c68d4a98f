// Split versions — the two versions of a card that a merge by lines left in one text: between
// conflict markers, or as keys that stand there twice because both sides had added them. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kanban {

struct TwoVersions {
  std::string ours = {};
  std::string theirs = {};
  std::optional<std::string> base = {};  // where the markers hold it
};

// Nothing where `text` has neither markers nor a key of the card twice.
std::optional<TwoVersions> split_versions(std::string_view text);

}  // namespace kanban
