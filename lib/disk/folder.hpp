// Folder — one directory opened once; every path is resolved beneath it, step by step, and no
// symbolic link is followed on the way. Writing replaces whole files: a reader sees the old text or
// the new, and a killed process leaves at most a file `.NAME.kanban-tmp.PID`.
//
// Paths are relative, with `/`, without `.` and `..` steps; anything else is bad-path (invalid).
// Failed system calls are cannot-read or cannot-write (io), with the path and the cause.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <vector>

#include "base/result.hpp"
#include "disk/file_handle.hpp"

namespace kanban {

// When a written file must have reached the disk.
enum class Durability {
  each,   // before the call returns: the file, then its folder
  later,  // the caller ends a batch with Folder::sync
};

class Folder {
 public:
  // Opens the directory at the absolute `path`.
  static Result<Folder> open(const std::string& path);

  // The text of the regular file at `path`, or nothing when there is none. A link, folder, device
  // or FIFO is cannot-read.
  Result<std::optional<std::string>> read(const std::string& path) const;

  // What stat says of the file itself, or nothing when there is none.
  Result<std::optional<struct stat>> status(const std::string& path) const;

  // Puts `text` in the place of the file at `path`, which keeps its permissions.
  Status replace(const std::string& path, std::string_view text, Durability durability);

  // Makes a new file at `path`. Error: file-exists (conflict) when anything is there already.
  Status create(const std::string& path, std::string_view text, Durability durability);

  // Writes `text` over the bytes of the file at `path`, which is much cheaper than replacing it,
  // but a killed process may leave a text that begins new and ends old. Declines (false, nothing is
  // written) for what is shorter than the old text and for a file with several names.
  Result<bool> overwrite_longer(const std::string& path, std::string_view text);

  Status remove(const std::string& path, Durability durability);

  // Makes the folders that `path` (of a file) needs; returns those that were not there before,
  // outer first.
  Result<std::vector<std::string>> make_folders_for(const std::string& path);

  // Removes the folder at `path` if it is empty; anything else is left alone.
  void remove_empty(const std::string& path);

  // Deletes files `.NAME.kanban-tmp.PID` of process `pid` in the folder at `path`; returns how
  // many.
  int sweep(const std::string& path, long pid);

  // Everything written so far reaches the disk before this returns.
  Status sync() const;

 private:
  // The open folder that holds the last step of `path`, and that step.
  struct Parent {
    int folder = -1;
    std::string name = {};
  };
  Result<Parent> parent_of(const std::string& path, std::string_view code) const;
  Result<std::string> write_temporary(const Parent& parent, const std::string& path,
                                      std::string_view text, mode_t mode,
                                      Durability durability) const;
  Result<int> open_folder(const std::string& path, std::string_view code) const;

  std::string root_;
  FileHandle descriptor_;
  // The folder used last stays open: a bulk change writes thousands of files of one folder.
  mutable std::string last_path_;
  mutable FileHandle last_;
};

// Whether `path` is one that Folder takes and that no `.git` is a step of.
bool is_safe_path(std::string_view path);

}  // namespace kanban
