// Merge setup — what lets git merge cards by meaning: an attribute beside the board, which is
// committed, and two keys in the configuration of each clone, which is not.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "git/config.hpp"
#include "store/place.hpp"

namespace kanban {

struct MergeSetup {
  bool attribute = false;  // the board's .gitattributes names the driver
  bool driver = false;     // this clone's configuration has its command
  bool halfway = false;    // a name without a command: git then refuses every merge of a card

  bool complete() const { return attribute && driver; }
};

// Reads the board's own .gitattributes and `config`. Errors: those of reading a file of the board.
Result<MergeSetup> look_at_merge_setup(const Place& place, const GitConfig& config);

// The path of the board's .gitattributes, from the top of the repository.
std::string attributes_path(const std::string& board);

// Whether a line of that file names the driver for the board's cards.
bool names_merge_driver(std::string_view text);

// `text`, the file's present content, with the line for the board's cards.
std::string with_merge_attribute(std::string_view text);

// The keys that `config` lacks, the command first: a name alone would make git refuse to merge
// cards at all. A command that somebody set stays.
std::vector<std::pair<std::string, std::string>> merge_keys_lacking(const GitConfig& config);

// Writes both keys into the configuration that all worktrees of the repository share, or none.
// Error: git-failed (io).
Status write_merge_keys(const Repository& repository, const GitConfig& config);

}  // namespace kanban
