// FileLock — an advisory lock on a file (flock), which the system releases when the process ends,
// and the text in that file, which says who holds it.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "disk/file_handle.hpp"

namespace kanban {

class FileLock {
 public:
  // Opens `path` (making it) and waits at most `patience` for the lock. Errors: locked (conflict)
  // with the file's text as its only detail, or cannot-write (io).
  static Result<FileLock> take(const std::string& path, std::chrono::milliseconds patience);

  // The text in the file.
  Result<std::string> read() const;

  // Replaces the text in the file, in one write.
  Status write(std::string_view text) const;

 private:
  std::string path_;
  FileHandle file_;
};

}  // namespace kanban
