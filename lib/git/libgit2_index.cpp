#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

#include "git/index_bytes.hpp"
#include "git/index_file.hpp"
#include "git/libgit2_handles.hpp"

namespace kanban {
namespace {

git_index_time index_time(const timespec& time) {
  return {.seconds = static_cast<std::int32_t>(time.tv_sec),
          .nanoseconds = static_cast<std::uint32_t>(time.tv_nsec)};
}

// Why libgit2 cannot read this index, as far as its words tell.
Error unreadable_index(const std::string& path) {
  Error error = git_failure("read the index " + path);
  error.code = "unsupported-index";
  error.message = "git's index is of a kind that cannot be written here";
  error.hints = {
      "a split index: git update-index --no-split-index",
      "a sparse index: git sparse-checkout reapply --no-sparse-index",
      "an index without checksum: git config index.skipHash false, then git update-index "
      "--force-write-index",
  };
  return error;
}

// The whole file; nothing when it cannot be read, which libgit2 then explains.
std::optional<std::string> bytes_of_file(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return {};
  struct stat facts = {};
  std::string bytes;
  if (::fstat(file, &facts) == 0) bytes.resize(static_cast<std::size_t>(facts.st_size));
  std::size_t got = 0;
  ssize_t count = 0;
  while (got < bytes.size() && (count = ::read(file, &bytes[got], bytes.size() - got)) > 0) {
    got += static_cast<std::size_t>(count);
  }
  ::close(file);
  if (got == 0 || got < bytes.size()) return {};
  return bytes;
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// Puts `bytes` in the place of the file, through one beside it with the name that libgit2 would
// use.
Status replace_file(const std::string& path, std::string_view bytes) {
  const std::string beside = path + ".lock";
  const int flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC;
  const int file = ::open(beside.c_str(), flags, 0666);
  const bool written = file >= 0 && write_all(file, bytes);
  const int write_error = written ? 0 : errno;
  const bool closed = file >= 0 && ::close(file) == 0;
  if (written && closed && ::rename(beside.c_str(), path.c_str()) == 0) return success();
  const int number = write_error != 0 ? write_error : errno;
  ::unlink(beside.c_str());
  Error error = make_error(ErrorKind::io, "git-failed", "cannot write the index");
  error.details.emplace_back(std::strerror(number));
  return error;
}

}  // namespace

// Both ways to the same index. Almost every change is of a card that is there already, and for
// these the bytes are enough; libgit2 reads the file when there is more to do, and then does all.
struct IndexFile::Parts {
  struct Staged {
    std::string path = {};
    std::string blob = {};
    std::uint32_t mode = 0;
    struct stat facts = {};
  };

  Status use_libgit2();
  Status stage(const Staged& entry) const;

  std::string path = {};
  std::optional<IndexBytes> bytes = {};  // nothing from when libgit2 has the index
  std::vector<Staged> staged = {};       // what was staged in the bytes
  IndexHandle index = {};
};

Status IndexFile::Parts::use_libgit2() {
  if (index) return success();
  start_libgit2();
  git_index* opened = nullptr;
  if (git_index_open(&opened, path.c_str()) != 0) return unreadable_index(path);
  index.reset(opened);
  bytes.reset();
  for (const Staged& entry : staged) TRY(stage(entry));
  return success();
}

Status IndexFile::Parts::stage(const Staged& staged_entry) const {
  const struct stat& facts = staged_entry.facts;
  git_index_entry entry{};
  entry.ctime = index_time(facts.st_ctim);
  entry.mtime = index_time(facts.st_mtim);
  entry.dev = static_cast<std::uint32_t>(facts.st_dev);
  entry.ino = static_cast<std::uint32_t>(facts.st_ino);
  entry.mode = staged_entry.mode;
  entry.uid = facts.st_uid;
  entry.gid = facts.st_gid;
  entry.file_size = static_cast<std::uint32_t>(facts.st_size);
  entry.path = staged_entry.path.c_str();
  const bool failed = git_oid_fromstr(&entry.id, staged_entry.blob.c_str()) != 0 ||
                      git_index_add(index.get(), &entry) != 0;
  if (failed) return git_failure("stage " + staged_entry.path);
  return success();
}

IndexFile::IndexFile(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
IndexFile::IndexFile(IndexFile&&) noexcept = default;
IndexFile& IndexFile::operator=(IndexFile&&) noexcept = default;
IndexFile::~IndexFile() = default;

Result<IndexFile> IndexFile::open(const std::string& path) {
  auto parts = std::make_unique<Parts>();
  parts->path = path;
  if (auto bytes = bytes_of_file(path)) parts->bytes = IndexBytes::from(std::move(*bytes));
  if (!parts->bytes) TRY(parts->use_libgit2());
  return IndexFile(std::move(parts));
}

std::optional<std::string> IndexFile::staged(const std::string& path) const {
  if (parts_->bytes) return parts_->bytes->staged(path);
  const git_index_entry* entry = git_index_get_bypath(parts_->index.get(), path.c_str(), 0);
  if (entry == nullptr) return {};
  return hex_of(entry->id);
}

bool IndexFile::unmerged(const std::string& path) const {
  if (parts_->bytes) return parts_->bytes->unmerged(path);
  for (int stage = 1; stage <= 3; ++stage) {
    if (git_index_get_bypath(parts_->index.get(), path.c_str(), stage) != nullptr) return true;
  }
  return false;
}

Status IndexFile::stage(const std::string& path, const std::string& blob, const std::string& mode,
                        const struct stat& facts) {
  const Parts::Staged entry{
      path, blob, static_cast<std::uint32_t>(std::strtoul(mode.c_str(), nullptr, 8)), facts};
  if (parts_->bytes && parts_->bytes->stage(path, blob, entry.mode, facts)) {
    parts_->staged.push_back(entry);
    return success();
  }
  TRY(parts_->use_libgit2());
  return parts_->stage(entry);
}

Status IndexFile::unstage(const std::string& path) {
  TRY(parts_->use_libgit2());
  if (git_index_remove(parts_->index.get(), path.c_str(), 0) != 0) {
    return git_failure("unstage " + path);
  }
  return success();
}

Status IndexFile::write() {
  if (parts_->bytes) return replace_file(parts_->path, parts_->bytes->text());
  if (git_index_write(parts_->index.get()) != 0) return git_failure("write the index");
  return success();
}

}  // namespace kanban
