#include "base/shell_word.hpp"

#include <algorithm>

namespace kanban {
namespace {

// Letters of other scripts are safe too.
bool is_harmless(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80 ||
         std::string_view("-_./:@%+=,~^").find(c) != std::string_view::npos;
}

}  // namespace

std::string shell_word(std::string_view text) {
  if (!text.empty() && text.front() != '~' && std::all_of(text.begin(), text.end(), is_harmless))
    return std::string(text);
  std::string word = "'";
  for (const char c : text) word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + "'";
}

std::string top_pathspec(std::string_view path) {
  // Letters that git reads as a pattern, or after ":/" as more of what comes before the path.
  const bool plain = path.find_first_of("*?[\\") == std::string_view::npos &&
                     std::string_view("!^:").find(path.substr(0, 1)) != 0;
  return shell_word((plain ? ":/" : ":(top,literal)") + std::string(path));
}

}  // namespace kanban
