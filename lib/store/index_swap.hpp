// IndexSwap — changes git's index under git's own lock, in two renames that can be taken back.
//
// index.lock is made by us and held until release(), so neither git nor another tool can commit in
// between. The new index is written beside the old one and renamed over it by install(); restore()
// brings the old one back. The caller installs before it moves the branch: killed in between, the
// change is staged and not committed, and never the reverse, which would undo it at the next
// commit.
#pragma once

#include <optional>
#include <string>
#include <sys/stat.h>

#include "base/result.hpp"
#include "git/index_file.hpp"

namespace kanban {

class IndexSwap {
 public:
  // Takes the lock of the index at `path`; `marker` is written into it. Nothing when it is held.
  static Result<std::optional<IndexSwap>> take(const std::string& path, const std::string& marker);

  IndexSwap(IndexSwap&& other) noexcept;
  IndexSwap& operator=(IndexSwap&&) = delete;
  ~IndexSwap();  // as release()

  // The entries to read and change, valid until install().
  Result<IndexFile*> entries();

  Status install();

  // Puts the old index back after install().
  void restore();

  // Gives the lock back and removes our own files.
  void release();

 private:
  explicit IndexSwap(std::string path);

  std::string path_;
  std::string private_path_;  // our copy, later the new index
  std::string old_path_;      // the old index while the new one is in place
  bool held_ = false;
  bool installed_ = false;
  std::optional<struct stat> old_facts_;
  std::optional<IndexFile> entries_;
};

// The lock file of the index or reference at `path`.
inline std::string lock_path(const std::string& path) { return path + ".lock"; }

}  // namespace kanban
