// Committer — one try to turn a plan of files into one commit: objects, files, index, branch, in
// this order, each step taken back when a later one fails.
//
// The order is the point. The index is in place before the branch moves, under git's own lock, so
// whatever moment the process is killed at, HEAD is never ahead of the index: the user's next
// `git commit` cannot undo the change without a word.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "disk/folder.hpp"
#include "git/config.hpp"
#include "git/new_objects.hpp"
#include "git/repo.hpp"
#include "store/board_lock.hpp"
#include "store/commit_identity.hpp"
#include "store/hooks.hpp"
#include "store/index_swap.hpp"
#include "store/planned_files.hpp"
#include "store/stored_texts.hpp"
#include "store/writer.hpp"

namespace kanban {

// What a try works with; lives as long as the command's writing.
struct CommitWork {
  const Repository& repository;
  const WriteOptions& options;
  const GitConfig& config;
  Repo& repo;
  StoredTexts& texts;
  Folder& folder;
  BoardLock& lock;
  const CommitIdentity& identity;
  // Texts of killed runs, which are no hand edits: by absolute path.
  const std::map<std::string, RecordedFile>& left;
};

struct Committed {
  std::string commit = {};  // empty when HEAD already has all of it
  std::string branch = {};
};

class Committer {
 public:
  Committer(CommitWork& work, const Head& base, const FilePlan& plan, std::string message);

  // Nothing when the repository changed meanwhile: then everything is as it was, and the change is
  // to be computed again. Errors (conflict): hand-edited, staged-change, locked; (refused)
  // hook-refused, cannot-sign, filtered-path, and what the parts say.
  Result<std::optional<Committed>> run();

  // The lock file of git that stood in the way of the last try, if one did.
  const std::string& blocked_by() const { return blocked_by_; }

 private:
  // A path of the commit: what HEAD has and what it gets; "" for no file.
  struct Entry {
    std::string path = {};
    std::string old_blob = {};
    std::string blob = {};
    std::string mode = "100644";
  };

  Status plan_entries();
  Status plan_entry(const PlannedFile& file);
  Status make_commit();
  Result<std::string> message_by_hooks();
  Status record();
  Result<std::optional<IndexSwap>> take_index();
  Result<bool> unchanged() const;
  Error hand_edits(IndexFile& index) const;
  Status check_staged(IndexFile& index) const;
  Result<bool> write_and_move(IndexSwap& index);
  Status run_pre_commit();
  Status take_tree_of_hook(const std::string& tree);
  Status fill_index(IndexSwap& index);
  Result<bool> move_branch();
  Result<Head> head_again() const;
  bool is_left(const std::string& path, const std::string& blob) const;
  std::string private_path(const std::string& name) const;

  CommitWork& work_;
  Head base_;
  const FilePlan& plan_;
  std::string message_;
  Hooks hooks_;
  TreeReader trees_;
  NewObjects objects_;
  std::vector<Entry> entries_;
  std::vector<std::string> hand_edited_;
  std::string tree_;
  std::string commit_;
  std::string blocked_by_;
  bool keep_ = false;  // nobody knows whether the branch moved
};

}  // namespace kanban
