#include "merge/split_versions.hpp"

#include <algorithm>
#include <set>

#include "merge/merge_lines.hpp"

namespace kanban {
namespace {

bool is_key_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

// The key that `line` begins with in its first column. Lines of a value are indented, or begin with
// a dash or a sign.
std::string_view key_of(std::string_view line) {
  std::size_t end = 0;
  while (end < line.size() && is_key_letter(line[end])) ++end;
  const bool key = end > 0 && line.front() != '-' && end < line.size() && line[end] == ':';
  return key ? line.substr(0, end) : std::string_view();
}

}  // namespace

std::optional<TwoVersions> split_versions(std::string_view text) {
  if (has_markers(text)) {
    return TwoVersions{decide_markers(text, MergeSide::ours),
                       decide_markers(text, MergeSide::theirs), base_in_markers(text)};
  }
  std::set<std::string_view> twice;
  std::set<std::string_view> seen;
  const auto each_line = [text](auto take) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
      take(text.substr(at, end - at));
      at = end;
    }
  };
  each_line([&](std::string_view line) {
    const std::string_view key = key_of(line);
    if (!key.empty() && !seen.insert(key).second) twice.insert(key);
  });
  if (twice.empty()) return std::nullopt;
  // Ours has the first of each key that stands twice, theirs the last.
  TwoVersions out;
  std::set<std::string_view> done;
  bool to_ours = true;
  bool to_theirs = true;
  each_line([&](std::string_view line) {
    const std::string_view key = key_of(line);
    if (!key.empty()) {
      const bool doubled = twice.contains(key);
      to_ours = !doubled || done.insert(key).second;
      to_theirs = !doubled || !to_ours;
    }
    if (to_ours) out.ours += line;
    if (to_theirs) out.theirs += line;
  });
  return out;
}

}  // namespace kanban
