#include "ops/plain_words.hpp"

#include "base/text.hpp"

namespace kanban {
namespace {

std::string with_plain_ends(std::string_view text) {
  std::string out;
  for (const std::string_view line : lines_of(text)) {
    if (!out.empty()) out += '\n';
    out += line;
  }
  return out;
}

// The first line that cannot be kept as it is; empty where all can.
std::string_view bad_line(std::string_view text) {
  for (const std::string_view line : lines_of(text)) {
    std::string rest(line);
    std::erase(rest, '\t');
    if (printable(rest) != rest) return line;
  }
  return {};
}

}  // namespace

Result<std::string> plain_words(std::string_view what, std::string_view text) {
  const std::string_view words = trim(text);
  const std::string_view bad = bad_line(words);
  if (bad.empty()) return with_plain_ends(words);
  return make_error(ErrorKind::usage, "bad-value",
                    std::string(what) + " may not hold control characters: " + printable(bad))
      .hint("take out what is shown as ^X or <XX>; it is UTF-8 text");
}

}  // namespace kanban
