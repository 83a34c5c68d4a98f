#include "disk/scratch_folder.hpp"

#include <cstdio>
#include <cstdlib>
#include <unistd.h>
#include <utility>

#include "disk/folder.hpp"

namespace kanban {

Result<ScratchFolder> ScratchFolder::make(std::string_view parent) {
  std::string path(parent.empty() ? P_tmpdir : parent);
  path += "/kanban-XXXXXX";
  if (::mkdtemp(path.data()) == nullptr) {
    return make_error(ErrorKind::io, "cannot-write", "no temporary folder can be made as " + path)
        .hint("set TMPDIR to a directory that you can write to");
  }
  return ScratchFolder(std::move(path));
}

ScratchFolder::ScratchFolder(ScratchFolder&& other) noexcept
    : path_(std::exchange(other.path_, {})), files_(std::move(other.files_)) {}

ScratchFolder::~ScratchFolder() {
  if (path_.empty()) return;
  for (const std::string& file : files_) ::unlink(file.c_str());
  ::rmdir(path_.c_str());
}

std::string ScratchFolder::path_of(const std::string& name) {
  return files_.emplace_back(path_ + "/" + name);
}

Result<std::string> ScratchFolder::put(const std::string& name, std::string_view text) {
  TRY_ASSIGN(Folder folder, Folder::open(path_));
  TRY(folder.create(name, text, Durability::later));
  return path_of(name);
}

}  // namespace kanban
