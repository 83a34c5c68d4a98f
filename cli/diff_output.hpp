// Diff output — what `diff` found, as text, as the Markdown of a comment, and as JSON.
#pragma once

#include <string>
#include <vector>

#include "base/table.hpp"
#include "review/board_diff.hpp"

namespace kanban::cli {

struct DiffReport {
  std::string before = {};  // as people say it
  std::string after = {};
  std::string before_commit = {};
  std::string after_commit = {};  // empty: the files as they are
  std::vector<std::string> notes = {};
  std::vector<BoardDiff> boards = {};  // those that differ
};

enum class Diagram { none, mermaid };

// For a terminal of `width` columns; 0 is as wide as it likes.
std::string diff_text(const DiffReport& report, std::size_t width);

// A comment of at most 65,536 bytes that begins with `<!-- kanban:diff -->`; what does not fit is
// counted.
std::string diff_markdown(const DiffReport& report, Diagram diagram);

// `{"schema": "kanban.diff/1", …}`
std::string diff_json(const DiffReport& report);

// "2 new, 3 moved, 1 done" and whatever else there is to count.
std::string counts_in_words(const BoardDiff& board);

// The lines about limits, cards that were started too early, and places in the order; each section
// with a heading. What a terminal and a comment share.
struct DiffSection {
  std::string heading = {};
  std::vector<std::string> lines = {};
};
std::vector<DiffSection> diff_sections(const BoardDiff& board);

// The rows card · title · was · now · by · also.
Table diff_table(const BoardDiff& board);

}  // namespace kanban::cli
