// IndexFile — a file in the format of git's index, read, changed in single entries and written.
//
// It belongs to no repository: locks and the place where it ends up are the caller's. What libgit2
// cannot read (split or sparse indexes) is unsupported-index (io).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <sys/stat.h>

#include "base/result.hpp"

namespace kanban {

class IndexFile {
 public:
  // Reads the file at `path`; a file that is not there is an empty index.
  static Result<IndexFile> open(const std::string& path);

  IndexFile(IndexFile&&) noexcept;
  IndexFile& operator=(IndexFile&&) noexcept;
  ~IndexFile();

  // The blob that is staged at `path`, if any.
  std::optional<std::string> staged(const std::string& path) const;

  // Whether `path` is in an unresolved merge.
  bool unmerged(const std::string& path) const;

  // Stages `blob` at `path` as the file with `facts`; `mode` is octal, "100644" or "100755".
  Status stage(const std::string& path, const std::string& blob, const std::string& mode,
               const struct stat& facts);
  Status unstage(const std::string& path);

  // Writes the file at the path that it was opened with, through a temporary file beside it.
  Status write();

 private:
  struct Parts;
  explicit IndexFile(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace kanban
