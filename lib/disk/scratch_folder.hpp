// ScratchFolder — a private folder for files that other programs are given, gone with the object.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace kanban {

class ScratchFolder {
 public:
  // Makes it below the absolute `parent`, what TMPDIR says; where that is empty, in the system's
  // own place for such files. Only this user can read it. Error: cannot-write (io).
  static Result<ScratchFolder> make(std::string_view parent);

  ScratchFolder(ScratchFolder&& other) noexcept;
  ScratchFolder& operator=(ScratchFolder&&) = delete;
  ~ScratchFolder();

  // The absolute path of a file called `name` in it, which is removed with the folder.
  std::string path_of(const std::string& name);

  // Makes the file `name` with `text`; its absolute path. Error: cannot-write (io).
  Result<std::string> put(const std::string& name, std::string_view text);

  // Leaves the folder and its files behind.
  void keep() { path_.clear(); }

 private:
  explicit ScratchFolder(std::string path) : path_(std::move(path)) {}

  std::string path_;
  std::vector<std::string> files_ = {};
};

}  // namespace kanban
