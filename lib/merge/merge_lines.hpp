// Merge lines — a three-way merge of texts by line, as `git merge-file` does it. Pure.
//
// The answer is a row of chunks; a text can be made from it with each conflict decided for one
// side, or with git's markers. Exchanging the sides exchanges them in the answer and nothing else.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kanban {

enum class MergeSide { ours, theirs };

// Lines with their ends. Where both sides are equal there is no conflict.
struct LineChunk {
  std::string ours = {};
  std::string theirs = {};

  bool conflict() const { return ours != theirs; }
  friend bool operator==(const LineChunk&, const LineChunk&) = default;
};

// Changes with no unchanged line between them are one conflict, unless they are equal.
std::vector<LineChunk> merge_lines(std::string_view base, std::string_view ours,
                                   std::string_view theirs);

// The differences between two texts as conflicts.
std::vector<LineChunk> differing_lines(std::string_view ours, std::string_view theirs);

bool has_conflict(const std::vector<LineChunk>& chunks);

// The text with every conflict decided for `side`.
std::string chunk_text(const std::vector<LineChunk>& chunks, MergeSide side);

// The text with `<<<<<<< ours`, `=======` and `>>>>>>> theirs` around each conflict, on lines of
// their own that end as `eol`.
std::string marked_text(const std::vector<LineChunk>& chunks, std::string_view eol);

// `text` with each conflict in git's markers (also with the base's part, |||||||) decided for
// `side`. Text without markers comes back as it is.
std::string decide_markers(std::string_view text, MergeSide side);

// `text` with each conflict as it was before either side's change; nothing where a conflict does
// not say that. Under merge.conflictStyle zdiff3 lines that both sides added may be in it too.
std::optional<std::string> base_in_markers(std::string_view text);

// Whether a line of `text` is a marker that begins a conflict.
bool has_markers(std::string_view text);

// Whether `text` has a line, markers aside, that none of `versions` has: a person's.
bool has_own_lines(std::string_view text, std::initializer_list<std::string_view> versions);

}  // namespace kanban
