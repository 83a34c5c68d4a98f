#include "store/index_swap.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

#include "disk/file_handle.hpp"
#include "disk/system_error.hpp"

namespace kanban {
namespace {

// Makes the file at `path` with `text`; returns 0 or the errno.
int make_file(const std::string& path, const std::string& text) {
  FileHandle file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
  if (!file.is_open()) return errno;
  const bool whole =
      ::write(file.number(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
  if (whole && file.reset() == 0) return 0;
  const int number = errno;
  ::unlink(path.c_str());
  return number == 0 ? EIO : number;
}

// Makes the lock with its text in one step where the file system has hard links, so that a lock of
// ours is never seen without our mark.
int make_lock(const std::string& lock, const std::string& scratch, const std::string& marker) {
  ::unlink(scratch.c_str());
  int number = make_file(scratch, marker);
  if (number != 0) return number;
  number = ::link(scratch.c_str(), lock.c_str()) == 0 ? 0 : errno;
  ::unlink(scratch.c_str());
  const bool no_links = number == EPERM || number == EOPNOTSUPP || number == ENOSYS;
  return no_links ? make_file(lock, marker) : number;
}

// A second name for the file, or a copy where there are no hard links. Returns 0 or the errno.
int second_name(const std::string& from, const std::string& to) {
  ::unlink(to.c_str());
  if (::link(from.c_str(), to.c_str()) == 0) return 0;
  if (errno == ENOENT) return ENOENT;
  const FileHandle source(::open(from.c_str(), O_RDONLY | O_CLOEXEC));
  if (!source.is_open()) return errno;
  std::string text;
  std::array<char, 65536> buffer;
  ssize_t count = 0;
  while ((count = ::read(source.number(), buffer.data(), buffer.size())) > 0) {
    text.append(buffer.data(), static_cast<std::size_t>(count));
  }
  return count < 0 ? errno : make_file(to, text);
}

}  // namespace

IndexSwap::IndexSwap(std::string path) : path_(std::move(path)) {
  const std::string folder = path_.substr(0, path_.rfind('/') + 1);
  private_path_ = folder + "kanban-index." + std::to_string(::getpid());
  old_path_ = private_path_ + ".old";
}

IndexSwap::IndexSwap(IndexSwap&& other) noexcept
    : path_(std::move(other.path_)),
      private_path_(std::move(other.private_path_)),
      old_path_(std::move(other.old_path_)),
      held_(std::exchange(other.held_, false)),
      installed_(std::exchange(other.installed_, false)),
      old_facts_(other.old_facts_),
      entries_(std::move(other.entries_)) {}

IndexSwap::~IndexSwap() { release(); }

Result<std::optional<IndexSwap>> IndexSwap::take(const std::string& path,
                                                 const std::string& marker) {
  IndexSwap swap(path);
  const int number = make_lock(lock_path(path), swap.private_path_ + ".mark", marker);
  if (number == EEXIST) return std::optional<IndexSwap>();
  if (number != 0) return system_error("cannot-write", lock_path(path), number);
  swap.held_ = true;
  return std::optional<IndexSwap>(std::move(swap));
}

Result<IndexFile*> IndexSwap::entries() {
  if (!entries_) {
    struct stat facts = {};
    if (::stat(path_.c_str(), &facts) == 0) {
      old_facts_ = facts;
      const int number = second_name(path_, private_path_);
      if (number != 0) return system_error("cannot-write", private_path_, number);
    }
    TRY_ASSIGN(entries_, IndexFile::open(private_path_));
  }
  return &*entries_;
}

Status IndexSwap::install() {
  TRY_ASSIGN(IndexFile * index, entries());
  TRY(index->write());
  entries_.reset();
  if (old_facts_) {
    // git trusts an entry only if the index is younger than the file. With the old time, files that
    // were changed in the same instant as the old index are still looked at.
    const std::array<timespec, 2> times{old_facts_->st_atim, old_facts_->st_mtim};
    ::utimensat(AT_FDCWD, private_path_.c_str(), times.data(), 0);
    const int number = second_name(path_, old_path_);
    if (number != 0) return system_error("cannot-write", old_path_, number);
  }
  if (::rename(private_path_.c_str(), path_.c_str()) != 0) {
    return system_error("cannot-write", path_, errno);
  }
  installed_ = true;
  return success();
}

void IndexSwap::restore() {
  if (!std::exchange(installed_, false)) return;
  if (old_facts_) {
    ::rename(old_path_.c_str(), path_.c_str());
  } else {
    ::unlink(path_.c_str());
  }
}

void IndexSwap::release() {
  entries_.reset();
  if (!std::exchange(held_, false)) return;
  ::unlink(private_path_.c_str());
  ::unlink(old_path_.c_str());
  ::unlink(lock_path(path_).c_str());
}

}  // namespace kanban
