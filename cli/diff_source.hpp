// Diff source — the two states that `diff` compares: which commits a range means, and their boards.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "store/revision.hpp"

namespace kanban::cli {

struct DiffRange {
  Revision before = {};
  std::optional<Revision> after = {};  // nothing: the files as they are now
  std::string before_name = {};        // as people say it: "main", "3f2a91c"
  std::string after_name = {};
  std::vector<Error> notes = {};  // that the history is too short to say where a branch began
};

// One board in both states; null where it is not there.
struct BoardPair {
  std::string path = {};
  std::unique_ptr<Board> before = {};
  std::unique_ptr<Board> after = {};
};

// What `text` means: "A...B" from where the two parted to B, "A..B" from A to B, "A" from A to the
// files as they are now, or to HEAD where the repository is bare; an end left out is HEAD. Errors:
// unknown-revision (usage), bare-repository (usage) for the files against HEAD.
Result<DiffRange> find_range(Session& session, std::string_view text);

// The boards that are in either state, by path; only one of them where --board is in `values`.
Result<std::vector<BoardPair>> load_pairs(Session& session, const Values& values,
                                          const DiffRange& range);

}  // namespace kanban::cli
