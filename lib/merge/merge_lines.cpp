#include "merge/merge_lines.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "base/text.hpp"
#include "merge/equal_lines.hpp"

namespace kanban {
namespace {

using Lines = std::vector<std::string_view>;
using Range = std::pair<std::size_t, std::size_t>;

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

// Lines with their ends.
Lines whole_lines(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::size_t size = end == std::string_view::npos ? text.size() : end + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

std::string text_of(const Lines& lines, Range range) {
  std::string out;
  for (std::size_t i = range.first; i < range.second; ++i) out += lines[i];
  return out;
}

// For each line of `base` its number in `side`, or kNone.
std::vector<std::size_t> matches(const Lines& base, const Lines& side) {
  std::vector<std::size_t> match(base.size(), kNone);
  for (const auto& [from, to] : equal_lines(base, side)) match[from] = to;
  return match;
}

// Adds what lies between two lines that all three have.
void add_chunk(std::vector<LineChunk>& chunks, const std::string& base, std::string ours,
               std::string theirs) {
  if (ours == base) ours = theirs;
  if (theirs == base) theirs = ours;
  if (ours.empty() && theirs.empty()) return;
  if (!chunks.empty() && ours == theirs && !chunks.back().conflict()) {
    chunks.back().ours += ours;
    chunks.back().theirs += theirs;
  } else {
    chunks.push_back({std::move(ours), std::move(theirs)});
  }
}

// A conflict without the lines that both sides begin or end with.
void add_conflict(std::vector<LineChunk>& chunks, const std::string& base, const std::string& ours,
                  const std::string& theirs) {
  if (ours == base || theirs == base || ours == theirs) {
    add_chunk(chunks, base, ours, theirs);
    return;
  }
  const Lines mine = whole_lines(ours);
  const Lines other = whole_lines(theirs);
  const std::size_t shorter = std::min(mine.size(), other.size());
  std::size_t head = 0;
  while (head < shorter && mine[head] == other[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && mine[mine.size() - 1 - tail] == other[other.size() - 1 - tail]) {
    ++tail;
  }
  const std::string first = text_of(mine, {0, head});
  const std::string last = text_of(mine, {mine.size() - tail, mine.size()});
  add_chunk(chunks, first, first, first);
  chunks.push_back(
      {text_of(mine, {head, mine.size() - tail}), text_of(other, {head, other.size() - tail})});
  add_chunk(chunks, last, last, last);
}

bool is_marker(std::string_view line, char sign) {
  while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
  return line.size() >= 7 && line.find_first_not_of(sign) >= 7 &&
         (line.find_first_not_of(sign) == std::string_view::npos ||
          line[line.find_first_not_of(sign)] == ' ');
}

enum class MarkedPart { outside, ours, base, theirs };

// Calls `take(part, line, is_mark)` for each line; a mark belongs to the part that it begins.
template <typename Take>
void each_marked_line(std::string_view text, Take take) {
  MarkedPart part = MarkedPart::outside;
  for (const std::string_view line : whole_lines(text)) {
    const MarkedPart before = part;
    const bool sided = part == MarkedPart::ours || part == MarkedPart::base;
    bool is_mark = true;
    if (is_marker(line, '<')) {
      part = MarkedPart::ours;
    } else if (before == MarkedPart::ours && is_marker(line, '|')) {
      part = MarkedPart::base;
    } else if (sided && is_marker(line, '=')) {
      part = MarkedPart::theirs;
    } else if (before == MarkedPart::theirs && is_marker(line, '>')) {
      part = MarkedPart::outside;
    } else {
      is_mark = false;
    }
    take(part, line, is_mark);
  }
}

}  // namespace

std::vector<LineChunk> merge_lines(std::string_view base, std::string_view ours,
                                   std::string_view theirs) {
  const Lines old = whole_lines(base);
  const Lines mine = whole_lines(ours);
  const Lines other = whole_lines(theirs);
  const std::vector<std::size_t> to_mine = matches(old, mine);
  const std::vector<std::size_t> to_other = matches(old, other);
  std::vector<LineChunk> chunks;
  std::size_t from = 0;
  std::size_t from_mine = 0;
  std::size_t from_other = 0;
  for (std::size_t i = 0; i <= old.size(); ++i) {
    const bool at_end = i == old.size();
    if (!at_end && (to_mine[i] == kNone || to_other[i] == kNone)) continue;
    const std::size_t mine_end = at_end ? mine.size() : to_mine[i];
    const std::size_t other_end = at_end ? other.size() : to_other[i];
    add_conflict(chunks, text_of(old, {from, i}), text_of(mine, {from_mine, mine_end}),
                 text_of(other, {from_other, other_end}));
    if (at_end) break;
    const std::string line(old[i]);
    add_chunk(chunks, line, line, line);
    from = i + 1;
    from_mine = mine_end + 1;
    from_other = other_end + 1;
  }
  return chunks;
}

std::vector<LineChunk> differing_lines(std::string_view ours, std::string_view theirs) {
  const Lines mine = whole_lines(ours);
  const Lines other = whole_lines(theirs);
  std::vector<LineChunk> chunks;
  std::size_t from_mine = 0;
  std::size_t from_other = 0;
  const auto add_until = [&](std::size_t mine_end, std::size_t other_end) {
    LineChunk chunk{text_of(mine, {from_mine, mine_end}), text_of(other, {from_other, other_end})};
    if (!chunk.ours.empty() || !chunk.theirs.empty()) chunks.push_back(std::move(chunk));
  };
  for (const auto& [i, j] : equal_lines(mine, other)) {
    add_until(i, j);
    const std::string line(mine[i]);
    add_chunk(chunks, line, line, line);
    from_mine = i + 1;
    from_other = j + 1;
  }
  add_until(mine.size(), other.size());
  return chunks;
}

bool has_conflict(const std::vector<LineChunk>& chunks) {
  return std::any_of(chunks.begin(), chunks.end(),
                     [](const LineChunk& chunk) { return chunk.conflict(); });
}

std::string chunk_text(const std::vector<LineChunk>& chunks, MergeSide side) {
  std::string out;
  for (const LineChunk& chunk : chunks) out += side == MergeSide::ours ? chunk.ours : chunk.theirs;
  return out;
}

std::string marked_text(const std::vector<LineChunk>& chunks, std::string_view eol) {
  std::string out;
  const auto add_line = [&](std::string_view line) {
    if (!out.empty() && !out.ends_with('\n')) out += eol;
    out += line;
    out += eol;
  };
  for (const LineChunk& chunk : chunks) {
    if (!chunk.conflict()) {
      if (!out.empty() && !out.ends_with('\n')) out += eol;
      out += chunk.ours;
      continue;
    }
    add_line("<<<<<<< ours");
    out += chunk.ours;
    add_line("=======");
    out += chunk.theirs;
    add_line(">>>>>>> theirs");
  }
  return out;
}

bool has_markers(std::string_view text) {
  const Lines lines = whole_lines(text);
  return std::any_of(lines.begin(), lines.end(),
                     [](std::string_view line) { return is_marker(line, '<'); });
}

std::string decide_markers(std::string_view text, MergeSide side) {
  const MarkedPart wanted = side == MergeSide::ours ? MarkedPart::ours : MarkedPart::theirs;
  std::string out;
  each_marked_line(text, [&](MarkedPart part, std::string_view line, bool is_mark) {
    if (!is_mark && (part == MarkedPart::outside || part == wanted)) out += line;
  });
  return out;
}

std::optional<std::string> base_in_markers(std::string_view text) {
  std::string out;
  std::size_t conflicts = 0;
  std::size_t bases = 0;
  each_marked_line(text, [&](MarkedPart part, std::string_view line, bool is_mark) {
    if (is_mark && part == MarkedPart::ours) ++conflicts;
    if (is_mark && part == MarkedPart::base) ++bases;
    if (!is_mark && (part == MarkedPart::outside || part == MarkedPart::base)) out += line;
  });
  return conflicts > 0 && bases == conflicts ? std::optional(std::move(out)) : std::nullopt;
}

bool has_own_lines(std::string_view text, std::initializer_list<std::string_view> versions) {
  std::set<std::string_view> known;
  for (const std::string_view version : versions) {
    for (const std::string_view line : lines_of(version)) known.insert(line);
  }
  const auto lines = lines_of(text);
  return std::any_of(lines.begin(), lines.end(), [&](std::string_view line) {
    const bool mark = line.starts_with("<<<<<<<") || line.starts_with("|||||||") ||
                      line.starts_with("=======") || line.starts_with(">>>>>>>");
    return !mark && !known.contains(line);
  });
}

}  // namespace kanban
