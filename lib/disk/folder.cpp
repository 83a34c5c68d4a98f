#include "disk/folder.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include "base/text.hpp"
#include "disk/system_error.hpp"

namespace kanban {
namespace {

constexpr std::string_view kCannotRead = "cannot-read";
constexpr std::string_view kCannotWrite = "cannot-write";
constexpr int kFolderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

Status write_all(int descriptor, std::string_view text, const std::string& path) {
  while (!text.empty()) {
    const ssize_t count = ::write(descriptor, text.data(), text.size());
    if (count < 0) {
      if (errno == EINTR) continue;
      return system_error(kCannotWrite, path, errno);
    }
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return success();
}

Result<std::string> read_all(int descriptor, const std::string& path) {
  std::string text;
  std::array<char, 65536> buffer;
  while (true) {
    const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
    if (count < 0) {
      if (errno == EINTR) continue;
      return system_error(kCannotRead, path, errno);
    }
    if (count == 0) return text;
    text.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

// Gives the temporary file its name; never over an existing one. Not every file system knows the
// flag.
int rename_to_new(int folder, const std::string& from, const std::string& to) {
  if (::renameat2(folder, from.c_str(), folder, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return -1;
  if (::linkat(folder, from.c_str(), folder, to.c_str(), 0) != 0) return -1;
  return ::unlinkat(folder, from.c_str(), 0);
}

bool has_bad_step(std::string_view path) {
  if (path.empty() || path.find('\0') != std::string_view::npos) return true;
  for (const std::string& step : split(path, '/')) {
    if (step.empty() || step == "." || step == "..") return true;
  }
  return false;
}

std::string folder_part(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

}  // namespace

bool is_safe_path(std::string_view path) {
  if (has_bad_step(path)) return false;
  for (const std::string& step : split(path, '/')) {
    if (equal_ignoring_case(step, ".git")) return false;
  }
  return true;
}

Result<Folder> Folder::open(const std::string& path) {
  Folder folder;
  folder.root_ = path;
  folder.descriptor_ = FileHandle(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.descriptor_.is_open()) return system_error(kCannotRead, path, errno);
  return folder;
}

Result<int> Folder::open_folder(const std::string& path, std::string_view code) const {
  if (path.empty()) return descriptor_.number();
  if (last_.is_open() && last_path_ == path) return last_.number();
  FileHandle current;
  for (const std::string& step : split(path, '/')) {
    const int base = current.is_open() ? current.number() : descriptor_.number();
    FileHandle next(::openat(base, step.c_str(), kFolderFlags));
    if (!next.is_open()) {
      const int number = errno;
      Error error = system_error(code, path, number);
      // What is not there is an answer to who reads, and a failure to who writes.
      if (number == ENOENT && code == kCannotRead) error.kind = ErrorKind::not_found;
      return error;
    }
    current = std::move(next);
  }
  last_ = std::move(current);
  last_path_ = path;
  return last_.number();
}

Result<Folder::Parent> Folder::parent_of(const std::string& path, std::string_view code) const {
  if (has_bad_step(path)) {
    return make_error(ErrorKind::invalid, "bad-path",
                      "'" + printable(path) + "' is no path below " + printable(root_));
  }
  TRY_ASSIGN(const int folder, open_folder(folder_part(path), code));
  return Parent{.folder = folder, .name = path.substr(path.rfind('/') + 1)};
}

Result<std::optional<std::string>> Folder::read(const std::string& path) const {
  auto parent = parent_of(path, kCannotRead);
  if (!parent.ok()) {
    if (parent.error().kind == ErrorKind::not_found) return std::optional<std::string>();
    return std::move(parent).error();
  }
  // Without O_NONBLOCK, opening a FIFO would wait for a writer.
  const FileHandle file(::openat(parent->folder, parent->name.c_str(),
                                 O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!file.is_open()) {
    if (errno == ENOENT) return std::optional<std::string>();
    return system_error(kCannotRead, path, errno);
  }
  struct stat facts = {};
  if (::fstat(file.number(), &facts) != 0) return system_error(kCannotRead, path, errno);
  if (!S_ISREG(facts.st_mode)) {
    return make_error(ErrorKind::io, kCannotRead,
                      "cannot read " + printable(path) + ": it is not a regular file");
  }
  TRY_ASSIGN(std::string text, read_all(file.number(), path));
  return std::optional<std::string>(std::move(text));
}

Result<std::optional<struct stat>> Folder::status(const std::string& path) const {
  auto parent = parent_of(path, kCannotRead);
  if (!parent.ok()) {
    if (parent.error().kind == ErrorKind::not_found) return std::optional<struct stat>();
    return std::move(parent).error();
  }
  struct stat facts = {};
  if (::fstatat(parent->folder, parent->name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) != 0) {
    if (errno == ENOENT) return std::optional<struct stat>();
    return system_error(kCannotRead, path, errno);
  }
  return std::optional<struct stat>(facts);
}

Result<std::string> Folder::write_temporary(const Parent& parent, const std::string& path,
                                            std::string_view text, mode_t mode,
                                            Durability durability) const {
  const std::string name = "." + parent.name + ".kanban-tmp." + std::to_string(::getpid());
  FileHandle file(::openat(parent.folder, name.c_str(),
                           O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
  if (!file.is_open()) return system_error(kCannotWrite, path, errno);
  Status written = write_all(file.number(), text, path);
  if (written.ok() && mode != 0 && ::fchmod(file.number(), mode) != 0) {
    written = system_error(kCannotWrite, path, errno);
  }
  if (written.ok() && durability == Durability::each && ::fsync(file.number()) != 0) {
    written = system_error(kCannotWrite, path, errno);
  }
  if (file.reset() != 0 && written.ok()) written = system_error(kCannotWrite, path, errno);
  if (!written.ok()) {
    ::unlinkat(parent.folder, name.c_str(), 0);
    return std::move(written).error();
  }
  return name;
}

Status Folder::replace(const std::string& path, std::string_view text, Durability durability) {
  TRY_ASSIGN(const std::optional<struct stat> old, status(path));
  TRY_ASSIGN(const Parent parent, parent_of(path, kCannotWrite));
  const mode_t mode = old ? old->st_mode & 0777U : 0;
  TRY_ASSIGN(const std::string name, write_temporary(parent, path, text, mode, durability));
  if (::renameat(parent.folder, name.c_str(), parent.folder, parent.name.c_str()) != 0) {
    const int number = errno;
    ::unlinkat(parent.folder, name.c_str(), 0);
    return system_error(kCannotWrite, path, number);
  }
  if (durability == Durability::each && ::fsync(parent.folder) != 0) {
    return system_error(kCannotWrite, path, errno);
  }
  return success();
}

Status Folder::create(const std::string& path, std::string_view text, Durability durability) {
  TRY_ASSIGN(const Parent parent, parent_of(path, kCannotWrite));
  TRY_ASSIGN(const std::string name, write_temporary(parent, path, text, 0, durability));
  if (rename_to_new(parent.folder, name, parent.name) != 0) {
    const int number = errno;
    ::unlinkat(parent.folder, name.c_str(), 0);
    if (number == EEXIST) {
      return make_error(ErrorKind::conflict, "file-exists",
                        "there is already a file " + printable(path));
    }
    return system_error(kCannotWrite, path, number);
  }
  if (durability == Durability::each && ::fsync(parent.folder) != 0) {
    return system_error(kCannotWrite, path, errno);
  }
  return success();
}

Result<bool> Folder::overwrite_longer(const std::string& path, std::string_view text) {
  TRY_ASSIGN(const Parent parent, parent_of(path, kCannotWrite));
  FileHandle file(
      ::openat(parent.folder, parent.name.c_str(), O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!file.is_open()) return system_error(kCannotWrite, path, errno);
  struct stat facts = {};
  if (::fstat(file.number(), &facts) != 0) return system_error(kCannotWrite, path, errno);
  const bool fits = S_ISREG(facts.st_mode) && facts.st_nlink == 1 &&
                    static_cast<std::size_t>(facts.st_size) <= text.size();
  if (!fits) return false;
  TRY(write_all(file.number(), text, path));
  if (file.reset() != 0) return system_error(kCannotWrite, path, errno);
  return true;
}

Status Folder::remove(const std::string& path, Durability durability) {
  TRY_ASSIGN(const Parent parent, parent_of(path, kCannotWrite));
  if (::unlinkat(parent.folder, parent.name.c_str(), 0) != 0) {
    return system_error(kCannotWrite, path, errno);
  }
  if (durability == Durability::each && ::fsync(parent.folder) != 0) {
    return system_error(kCannotWrite, path, errno);
  }
  return success();
}

Result<std::vector<std::string>> Folder::make_folders_for(const std::string& path) {
  std::vector<std::string> made;
  const std::string folder = folder_part(path);
  if (folder.empty() || (last_.is_open() && last_path_ == folder)) return made;
  std::string so_far;
  for (const std::string& step : split(folder, '/')) {
    so_far += (so_far.empty() ? "" : "/") + step;
    TRY_ASSIGN(const Parent parent, parent_of(so_far, kCannotWrite));
    if (::mkdirat(parent.folder, parent.name.c_str(), 0777) == 0) {
      made.push_back(so_far);
      if (::fsync(parent.folder) != 0) return system_error(kCannotWrite, so_far, errno);
    } else if (errno != EEXIST) {
      return system_error(kCannotWrite, so_far, errno);
    }
  }
  return made;
}

void Folder::remove_empty(const std::string& path) {
  if (last_path_ == path) last_.reset();
  auto parent = parent_of(path, kCannotWrite);
  if (parent.ok()) ::unlinkat(parent->folder, parent->name.c_str(), AT_REMOVEDIR);
}

int Folder::sweep(const std::string& path, long pid) {
  auto folder = open_folder(path, kCannotRead);
  if (!folder.ok()) return 0;
  DIR* const listing = ::fdopendir(::openat(*folder, ".", kFolderFlags));
  if (listing == nullptr) return 0;
  const std::string ending = ".kanban-tmp." + std::to_string(pid);
  int count = 0;
  while (const dirent* entry = ::readdir(listing)) {
    const std::string_view name = entry->d_name;
    if (!name.starts_with('.') || !name.ends_with(ending)) continue;
    if (::unlinkat(*folder, entry->d_name, 0) == 0) ++count;
  }
  ::closedir(listing);
  return count;
}

Status Folder::sync() const {
  if (::syncfs(descriptor_.number()) != 0) return system_error(kCannotWrite, root_, errno);
  return success();
}

}  // namespace kanban
