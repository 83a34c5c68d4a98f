#include <cstdlib>

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

}  // namespace

struct IndexFile::Parts {
  IndexHandle index = {};
};

IndexFile::IndexFile(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
IndexFile::IndexFile(IndexFile&&) noexcept = default;
IndexFile& IndexFile::operator=(IndexFile&&) noexcept = default;
IndexFile::~IndexFile() = default;

Result<IndexFile> IndexFile::open(const std::string& path) {
  start_libgit2();
  git_index* index = nullptr;
  if (git_index_open(&index, path.c_str()) != 0) return unreadable_index(path);
  auto parts = std::make_unique<Parts>();
  parts->index.reset(index);
  return IndexFile(std::move(parts));
}

std::optional<std::string> IndexFile::staged(const std::string& path) const {
  const git_index_entry* entry = git_index_get_bypath(parts_->index.get(), path.c_str(), 0);
  if (entry == nullptr) return {};
  return hex_of(entry->id);
}

bool IndexFile::unmerged(const std::string& path) const {
  for (int stage = 1; stage <= 3; ++stage) {
    if (git_index_get_bypath(parts_->index.get(), path.c_str(), stage) != nullptr) return true;
  }
  return false;
}

Status IndexFile::stage(const std::string& path, const std::string& blob, const std::string& mode,
                        const struct stat& facts) {
  git_index_entry entry{};
  entry.ctime = index_time(facts.st_ctim);
  entry.mtime = index_time(facts.st_mtim);
  entry.dev = static_cast<std::uint32_t>(facts.st_dev);
  entry.ino = static_cast<std::uint32_t>(facts.st_ino);
  entry.mode = static_cast<std::uint32_t>(std::strtoul(mode.c_str(), nullptr, 8));
  entry.uid = facts.st_uid;
  entry.gid = facts.st_gid;
  entry.file_size = static_cast<std::uint32_t>(facts.st_size);
  if (git_oid_fromstr(&entry.id, blob.c_str()) != 0) return git_failure("stage " + path);
  entry.path = path.c_str();
  if (git_index_add(parts_->index.get(), &entry) != 0) return git_failure("stage " + path);
  return success();
}

Status IndexFile::unstage(const std::string& path) {
  if (git_index_remove(parts_->index.get(), path.c_str(), 0) != 0) {
    return git_failure("unstage " + path);
  }
  return success();
}

Status IndexFile::write() {
  if (git_index_write(parts_->index.get()) != 0) return git_failure("write the index");
  return success();
}

}  // namespace kanban
