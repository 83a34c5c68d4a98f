#include "git/commit_text.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kanban {
namespace {

// "Sara Lopez <sara@example.org> 1763629200 +0100"
Signature parse_person(std::string_view line) {
  Signature person;
  const std::size_t open = line.find(" <");
  const std::size_t close = line.rfind("> ");
  if (open == std::string_view::npos || close == std::string_view::npos || close < open)
    return person;
  person.name = line.substr(0, open);
  person.email = line.substr(open + 2, close - open - 2);
  const std::string_view time = line.substr(close + 2);
  const std::size_t blank = time.find(' ');
  person.time = {parse_count(time.substr(0, blank)).value_or(0)};
  if (blank == std::string_view::npos || time.size() < blank + 6) return person;
  const auto hours = parse_count(time.substr(blank + 2, 2)).value_or(0);
  const auto minutes = parse_count(time.substr(blank + 4, 2)).value_or(0);
  person.offset_minutes = static_cast<int>(hours * 60 + minutes);
  if (time[blank + 1] == '-') person.offset_minutes = -person.offset_minutes;
  return person;
}

}  // namespace

CommitParts parse_commit_text(std::string_view bytes) {
  CommitParts parts;
  bool in_signature = false;
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = bytes.substr(at, end - at);
    const std::string_view whole = bytes.substr(at, end - at + 1);
    at = end + 1;
    if (line.empty()) {
      parts.message = at < bytes.size() ? bytes.substr(at) : std::string_view();
      parts.signed_text += whole;
      parts.signed_text += parts.message;
      return parts;
    }
    // A header goes on in lines that begin with a blank.
    if (line.front() == ' ' && in_signature) {
      parts.signature += std::string(line.substr(1)) + "\n";
      continue;
    }
    in_signature = line.starts_with("gpgsig ");
    if (in_signature) {
      parts.signature = std::string(line.substr(7)) + "\n";
      continue;
    }
    parts.signed_text += whole;
    if (line.starts_with("tree ")) parts.tree = line.substr(5);
    if (line.starts_with("parent ")) parts.parents.emplace_back(line.substr(7));
    if (line.starts_with("author ")) parts.author = parse_person(line.substr(7));
    if (line.starts_with("committer ")) parts.committer = parse_person(line.substr(10));
  }
  return parts;
}

}  // namespace kanban
