// Writer — the one way to change a board: lock, read, change, check, write, commit.
//
// A change is computed by a function from fresh cards, under the lock, so that it can be computed
// again when somebody else committed meanwhile. What it returns is written as in-place edits of the
// files, one commit for all of it; the user's own staged and unstaged work is not touched.
//
// What failure leaves behind: an Error means that no commit of ours is on the branch, and files,
// index and history are as they were; a killed process leaves at most the edited files, staged or
// not, which the next command names. HEAD is never ahead of the index.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "model/board.hpp"
#include "store/place.hpp"

namespace kanban {

// One card made, changed or removed. `path` is empty for a new card: the writer names its file.
struct CardChange {
  std::string path = {};
  std::optional<Card> before = {};
  std::optional<Card> after = {};
};

// One other file of the board (board.yaml, a template, .gitattributes) with its new text.
struct FileChange {
  std::string path = {};                 // from the top of the repository
  std::optional<std::string> text = {};  // nothing: the file goes
};

struct Change {
  std::vector<CardChange> cards = {};
  std::vector<FileChange> files = {};
  std::string summary = {};  // the commit's subject
  std::string body = {};     // further lines of the message
  std::string verb = {};     // for the trailer Kanban-Op
  bool empty() const { return cards.empty() && files.empty(); }
};

enum class CommitMode {
  commit,
  no_commit,  // write the files, leave them unstaged
  dry_run,    // write nothing
};

struct WriteOptions {
  CommitMode mode = CommitMode::commit;
  std::string message = {};    // -m: replaces the summary
  bool include_edits = false;  // take hand edits of the same cards into the commit
  Instant now = {};
  std::optional<Instant> commit_time = {};              // when the environment fixes the clock
  std::map<std::string, std::string> environment = {};  // GIT_*, KANBAN_* and EMAIL, as at start
};

struct Written {
  std::string commit = {};        // full hex; empty when nothing was committed
  std::string branch = {};        // short name, or "detached HEAD"
  Change change = {};             // with the paths of new cards filled in
  std::vector<Error> notes = {};  // what was recovered, a missing hook runner, …
};

// Computes a change. `read` gives the fresh card at a path; called again from the start on a retry.
struct FreshBoard;
using Plan = std::function<Result<Change>(FreshBoard&)>;

// What a plan may ask, always the state that the change will be built on.
struct FreshBoard {
  const Settings& settings;
  std::function<Result<CardFile>(std::string_view id)> find;  // as find_card_file
  std::function<Result<Board>()> load;                        // the whole board, when needed
  std::function<Result<std::string>(const std::string& path)> read_text;  // a file of the board
  std::function<Result<std::string>()> new_id;                            // never handed out before
  std::string me;                                                         // the person's key
  Instant now;
};

// Carries out `plan` on the board at `place`. An empty change commits nothing and is no error.
Result<Written> write_board(const Place& place, const WriteOptions& options, const Plan& plan);

// As write_board for a directory that has no board yet: `init`. Also for an unborn branch.
Result<Written> write_files(const Repository& repository, const WriteOptions& options,
                            const Change& change);

}  // namespace kanban
