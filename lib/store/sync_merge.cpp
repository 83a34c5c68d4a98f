#include "store/sync_merge.hpp"

#include <utility>

#include "base/text.hpp"
#include "store/merge_setup.hpp"
#include "store/unmerged.hpp"

namespace kanban {
namespace {

// What git merge says after a hook refused, and nowhere else but for an empty message.
constexpr std::string_view kNotCommitted = "Not committing merge";
constexpr std::string_view kAgain = "then run kanban sync again";

// That another process of git's was at work: "Unable to create '…/index.lock': File exists", and
// what a merge and the stash that it begins with say of the same.
bool met_a_lock(const ProgramResult& result) {
  return git_said(result, ".lock': File exists") || git_said(result, "Unable to write index") ||
         git_said(result, "stash failed");
}

// Between git's words may stand those of the merge driver, which no longer matter: a note or an
// error at a path, and the indented lines and hints below it.
std::vector<std::string> words_without_driver(const ProgramResult& result) {
  std::vector<std::string> words;
  bool of_driver = false;
  for (const std::string_view line : lines_of(result.errors)) {
    const bool begins = line.find(": note[merge-") != std::string_view::npos ||
                        line.find(": error[merge-") != std::string_view::npos;
    of_driver = begins || (of_driver && (line.starts_with("  ") || line.starts_with("hint: ")));
    if (!of_driver && !line.starts_with(kNotCommitted) && !trim(line).empty()) {
      words.push_back(std::string(line));
    }
  }
  return words;
}

std::vector<std::string> shown_words(const ProgramResult& result) {
  std::vector<std::string> words;
  for (const std::string& line : words_without_driver(result)) {
    words.push_back(printable(trim(line)));
  }
  return words;
}

Error not_committed(const ProgramResult& result) {
  const bool hook = git_said(result, kNotCommitted);
  Error error = hook ? make_error(ErrorKind::refused, "hook-refused",
                                  "a git hook refused the merge; nothing was changed")
                     : make_error(ErrorKind::conflict, "sync-blocked",
                                  "git cannot commit the merge; nothing was changed");
  error.details = shown_words(result);
  error.hints.push_back("mend what it says, " + std::string(kAgain));
  return error;
}

// git's list of files that it would overwrite: those that it knows and those that it does not.
struct InTheWay {
  std::vector<std::string> details = {};
  std::vector<std::string> unknown = {};
  bool edited = false;

  bool any() const { return edited || !unknown.empty(); }
};

// git indents each file by a tab, or all of them on one line by blanks.
InTheWay files_in_the_way(const ProgramResult& result) {
  InTheWay found;
  bool listed = false;
  bool untracked = false;
  for (const std::string& line : words_without_driver(result)) {
    const std::string words = printable(trim(line));
    if (line.starts_with("error: ") || line.starts_with("fatal: ")) {
      listed = line.ends_with(':');
      untracked = line.find("untracked working tree files") != std::string::npos;
      found.details.push_back(words);
    } else if (line.starts_with('\t') || (listed && line.starts_with("  "))) {
      found.details.push_back(words);
      if (untracked) found.unknown.push_back("'" + words + "'");
      found.edited = found.edited || !untracked;
    }
  }
  return found;
}

Error blocked(const ProgramResult& result, const FetchedSide& side) {
  InTheWay files = files_in_the_way(result);
  const bool unrelated = git_said(result, "unrelated histories");
  // Of any other failure nobody knows how far git came.
  const std::string known = files.any() || unrelated ? "; nothing was changed" : "";
  Error error =
      make_error(ErrorKind::conflict, "sync-blocked", "git cannot merge what was fetched" + known);
  error.details = known.empty() ? shown_words(result) : std::move(files.details);
  if (!files.unknown.empty()) {
    error.hints.push_back("move " + join(files.unknown, ", ") + " out of the way, " +
                          std::string(kAgain));
  }
  if (files.edited) {
    error.hints.push_back("commit your own changes or put them away with git stash, " +
                          std::string(kAgain));
  }
  if (unrelated) {
    error.hints.emplace_back("the two sides have no commit in common: is it the right remote");
    error.hints.push_back("to merge them all the same: git merge --allow-unrelated-histories " +
                          printable(side.upstream) + ", " + std::string(kAgain));
  } else if (known.empty()) {
    error.hints.push_back("mend what it says, " + std::string(kAgain) +
                          "; git status shows what is there");
  }
  return error;
}

// What happened to the file on each side, and what resolve would do with it.
std::string what_stopped(const UnmergedFile& file) {
  if (file.ours && file.theirs) {
    return file.base ? "changed on both sides in a way that does not go together"
                     : "made on both sides; kanban resolve joins or parts them";
  }
  if (!file.base) return "renamed on one side";
  if (!file.ours && !file.theirs) return "renamed on both sides";
  return std::string(file.ours ? "changed here, deleted there" : "deleted here, changed there") +
         "; kanban resolve keeps it, git rm deletes it";
}

Error in_conflict(const std::vector<UnmergedFile>& unmerged, const ProgramResult& result,
                  const FetchedSide& side) {
  Error error = make_error(
      ErrorKind::conflict, "sync-conflict",
      "merging " + printable(side.upstream) + " stopped at " + counted(unmerged.size(), "file"));
  for (const UnmergedFile& file : unmerged)
    error.details.push_back(printable(file.path) + ": " + what_stopped(file));
  for (const std::string_view line : lines_of(result.errors)) {
    if (!line.starts_with("hint: ")) error.details.push_back(printable(line));
  }
  error.hints.emplace_back("kanban resolve settles what it can and names the rest");
  error.hints.emplace_back("then: git commit --no-edit && kanban sync");
  error.hints.emplace_back("to give it up: git merge --abort");
  return error;
}

class FetchedMerge {
 public:
  FetchedMerge(const GitProgram& git, const GitConfig& config, WritingTurn& turn,
               const FetchedSide& side)
      : git_(git), config_(config), turn_(turn), side_(side) {}

  Result<std::vector<std::string>> run() {
    const std::vector<std::string> words = merge_words();
    for (;;) {
      TRY(turn_.wait_for_git());
      TRY_ASSIGN(const ProgramResult same, git_.run({"diff-index", "--cached", "--quiet", "HEAD"}));
      staged_ = same.status != 0;
      TRY_ASSIGN(const ProgramResult result, git_.run(words));
      if (result.status == 0) return notes_of(result);
      TRY_ASSIGN(const std::vector<UnmergedFile> unmerged, unmerged_files(git_));
      if (!unmerged.empty()) return in_conflict(unmerged, result, side_);
      TRY_ASSIGN(const bool begun, is_begun());
      TRY(take_back(begun, result));
      if (met_a_lock(result) && turn_.wait()) continue;
      return begun && !met_a_lock(result) ? not_committed(result) : blocked(result, side_);
    }
  }

 private:
  std::vector<std::string> merge_words() const {
    std::vector<std::string> words;
    for (const auto& [key, value] : merge_keys_lacking(config_)) {
      words.emplace_back("-c");
      words.push_back(key + "=" + value);
    }
    // What merge.ff and branch.NAME.mergeOptions say is for merges that people begin.
    words.insert(words.end(), {"merge", "-q", "--no-edit", "--commit", "--no-squash"});
    if (side_.fast_forward) {
      words.emplace_back("--ff-only");
    } else {
      words.insert(words.end(), {"--no-ff", "-m", "Merge " + side_.upstream});
    }
    words.push_back(side_.commit);
    return words;
  }

  static std::vector<std::string> notes_of(const ProgramResult& result) {
    std::vector<std::string> notes;
    for (const std::string_view line : lines_of(result.errors)) notes.push_back(printable(line));
    return notes;
  }

  Result<bool> is_begun() const {
    TRY_ASSIGN(const ProgramResult there, git_.run({"rev-parse", "-q", "--verify", "MERGE_HEAD"}));
    return there.status == 0;
  }

  // Takes back what git has begun and could not end.
  Status take_back(bool begun, const ProgramResult& result) {
    if (begun) return abort();
    // Index and files are those of the other side, and the branch could not be moved.
    const bool moved = side_.fast_forward && git_said(result, "update_ref failed");
    return moved ? go_back() : success();
  }

  // git says that it failed also where only its look at HEAD afterwards did: what counts is whether
  // the merge is still there. What was staged before stays: git merges nothing then, but it may
  // have noted that it would.
  Status abort() {
    const std::string how = staged_ ? "--quit" : "--abort";
    for (;;) {
      TRY_ASSIGN(const ProgramResult aborted, git_.run({"merge", how}));
      TRY_ASSIGN(const bool begun, is_begun());
      if (!begun) return success();
      if (turn_.wait()) continue;
      Error error = make_error(ErrorKind::conflict, "half-merged",
                               "git could neither finish the merge of " +
                                   printable(side_.upstream) + " nor take it back");
      error.details = words_of_git(aborted);
      error.hints.push_back("git merge " + how + " takes it back, " + std::string(kAgain) +
                            "; a commit now would drop what the other side did");
      return error;
    }
  }

  Status go_back() {
    for (;;) {
      TRY_ASSIGN(const ProgramResult back,
                 git_.run({"read-tree", "-m", "-u", side_.commit, "HEAD"}));
      if (back.status == 0) return success();
      if (turn_.wait()) continue;
      Error error = make_error(ErrorKind::conflict, "half-merged",
                               "the files are those of " + printable(side_.upstream) +
                                   ", and git could not move the branch to it");
      error.details = words_of_git(back);
      error.hints.push_back("to go back: git read-tree -m -u " + side_.commit +
                            " HEAD, then run kanban sync again");
      return error;
    }
  }

  const GitProgram& git_;
  const GitConfig& config_;
  WritingTurn& turn_;
  const FetchedSide& side_;
  bool staged_ = false;  // before the merge; git refuses a true merge then
};

}  // namespace

Result<std::vector<std::string>> merge_fetched(const GitProgram& git, const GitConfig& config,
                                               WritingTurn& turn, const FetchedSide& side) {
  return FetchedMerge(git, config, turn, side).run();
}

}  // namespace kanban
