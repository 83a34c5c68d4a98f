#include "merge/line_ends.hpp"

namespace kanban {

bool are_even(std::string_view text) {
  bool plain = false;
  bool returns = false;
  for (std::size_t at = text.find('\n'); at != std::string_view::npos;
       at = text.find('\n', at + 1)) {
    (at > 0 && text[at - 1] == '\r' ? returns : plain) = true;
  }
  return !(plain && returns);
}

LineEnds line_ends_of(std::string_view text) {
  return {.returns = text.find("\r\n") != std::string_view::npos,
          .last = text.empty() || text.ends_with('\n')};
}

std::string without_line_ends(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r' || text.substr(i + 1, 1) != "\n") out += text[i];
  }
  if (!out.empty() && out.back() != '\n') out += '\n';
  return out;
}

std::string with_line_ends(std::string_view text, const LineEnds& ends) {
  std::string out;
  for (const char c : text) {
    if (c == '\n' && ends.returns) out += '\r';
    out += c;
  }
  if (!ends.last && out.ends_with('\n')) out.pop_back();
  if (!ends.last && out.ends_with('\r')) out.pop_back();
  return out;
}

LineEnds merge_line_ends(const LineEnds& base, const LineEnds& ours, const LineEnds& theirs) {
  // Two truth values: where the sides differ, the one that is not the base's was changed.
  return {.returns = ours.returns == theirs.returns ? ours.returns : !base.returns,
          .last = ours.last == theirs.last ? ours.last : !base.last};
}

}  // namespace kanban
