#include "git/objects.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "base/text.hpp"

namespace kanban {
namespace {

constexpr std::size_t kIdBytes = 20;
constexpr std::string_view kHex = "0123456789abcdef";

std::string to_hex(std::string_view bytes) {
  std::string hex;
  hex.reserve(bytes.size() * 2);
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    hex += kHex[value >> 4U];
    hex += kHex[value & 0xFU];
  }
  return hex;
}

void append_bytes(std::string& out, std::string_view hex) {
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    out += static_cast<char>(kHex.find(hex[i]) * 16 + kHex.find(hex[i + 1]));
  }
}

// git compares names as bytes, a folder's as if it ended with a slash.
bool stands_before(const TreeItem& a, const TreeItem& b) {
  const std::string left = a.is_folder() ? a.name + "/" : a.name;
  const std::string right = b.is_folder() ? b.name + "/" : b.name;
  return left < right;
}

std::string signature_text(const Signature& signature) {
  const int minutes = std::abs(signature.offset_minutes);
  char zone[16];
  std::snprintf(zone, sizeof zone, "%c%02d%02d", signature.offset_minutes < 0 ? '-' : '+',
                minutes / 60, minutes % 60);
  return signature.name + " <" + signature.email + "> " + std::to_string(signature.time.seconds) +
         " " + zone;
}

}  // namespace

Result<std::vector<TreeItem>> parse_tree_text(std::string_view bytes) {
  std::vector<TreeItem> items;
  while (!bytes.empty()) {
    const std::size_t blank = bytes.find(' ');
    const std::size_t end = bytes.find('\0');
    if (blank == std::string_view::npos || end == std::string_view::npos || blank > end ||
        bytes.size() < end + 1 + kIdBytes) {
      return make_error(ErrorKind::io, "damaged-object", "a tree of the repository is damaged")
          .hint("run git fsck");
    }
    items.push_back({.mode = std::string(bytes.substr(0, blank)),
                     .name = std::string(bytes.substr(blank + 1, end - blank - 1)),
                     .id = to_hex(bytes.substr(end + 1, kIdBytes))});
    bytes.remove_prefix(end + 1 + kIdBytes);
  }
  return items;
}

std::string tree_text(std::vector<TreeItem> items) {
  std::sort(items.begin(), items.end(), stands_before);
  std::string bytes;
  for (const TreeItem& item : items) {
    bytes += item.mode + " " + item.name + '\0';
    append_bytes(bytes, item.id);
  }
  return bytes;
}

std::string commit_text(const CommitDraft& draft) {
  std::string text = "tree " + draft.tree + "\n";
  if (!draft.parent.empty()) text += "parent " + draft.parent + "\n";
  text += "author " + signature_text(draft.author) + "\n";
  text += "committer " + signature_text(draft.committer) + "\n\n";
  return text + draft.message;
}

std::string with_signature(std::string_view commit, std::string_view signature) {
  const std::size_t header = commit.find("\n\n") + 1;
  std::string text(commit.substr(0, header));
  text += "gpgsig";
  for (const std::string_view line : lines_of(signature)) text += " " + std::string(line) + "\n";
  text += commit.substr(header);
  return text;
}

}  // namespace kanban
