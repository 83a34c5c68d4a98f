#include "store/recovery.hpp"

#include <algorithm>
#include <chrono>
#include <dirent.h>
#include <set>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <utility>

#include "base/text.hpp"
#include "disk/folder.hpp"
#include "git/tree_reader.hpp"

namespace kanban {
namespace {

enum class LockOwner { nobody, dead_run, unclear, other };

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/')); }
std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

Error note(std::string_view code, std::string message) {
  Error error = make_error(ErrorKind::conflict, code, std::move(message));
  error.severity = Severity::note;
  return error;
}

std::optional<std::string> text_of(const std::string& path) {
  auto folder = Folder::open(folder_of(path));
  if (!folder.ok()) return {};
  auto text = folder->read(name_of(path));
  if (!text.ok()) return {};
  return *text;
}

// Whose lock it is by what it holds: our mark, or the commit that the run wanted. An empty one was
// made a moment before its owner was killed, or by git this very moment; age tells them apart.
LockOwner owner_of(const std::string& path, const RunRecord& run, const timespec& now) {
  struct stat facts = {};
  if (::lstat(path.c_str(), &facts) != 0) return LockOwner::nobody;
  const std::optional<std::string> text = text_of(path);
  if (!text || facts.st_uid != ::geteuid()) return LockOwner::other;
  if (*text == lock_mark(run)) return LockOwner::dead_run;
  if (!run.commit.empty() && trim(*text) == run.commit) return LockOwner::dead_run;
  if (!text->empty()) return LockOwner::other;
  return now.tv_sec - facts.st_mtim.tv_sec > 1 ? LockOwner::dead_run : LockOwner::unclear;
}

Status remove_locks(const RunRecord& run, const BoardLock& lock, std::vector<Error>& notes) {
  constexpr int kLooks = 250;
  TRY_ASSIGN(timespec now, lock.updated_at());
  for (const std::string& path : run.locks) {
    LockOwner owner = owner_of(path, run, now);
    for (int look = 0; owner == LockOwner::unclear && look < kLooks; ++look) {
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
      if (look % 100 == 99) ++now.tv_sec;
      owner = owner_of(path, run, now);
    }
    if (owner != LockOwner::dead_run || ::unlink(path.c_str()) != 0) continue;
    notes.push_back(note("recovered-run", "removed the lock " + printable(path) +
                                              " of a command that was killed (process " +
                                              std::to_string(run.pid) + ")"));
  }
  return success();
}

// Removes the run's own files beside the index: kanban-index.PID and the like.
void remove_private_files(const std::string& git_dir, long pid) {
  DIR* const listing = ::opendir(git_dir.c_str());
  if (listing == nullptr) return;
  const std::string middle = "." + std::to_string(pid);
  std::vector<std::string> names;
  while (const dirent* entry = ::readdir(listing)) {
    const std::string name = entry->d_name;
    if (!name.starts_with("kanban-")) continue;
    const std::size_t at = name.find(middle);
    if (at == std::string::npos) continue;
    const char next = name.c_str()[at + middle.size()];
    if (next == '\0' || next == '.') names.push_back(name);
  }
  ::closedir(listing);
  for (const std::string& name : names) ::unlink((git_dir + "/" + name).c_str());
}

void remove_temporary_files(const RunRecord& run) {
  std::set<std::string> folders;
  for (const auto& [path, file] : run.files) folders.insert(folder_of(path));
  for (const std::string& path : folders) {
    auto folder = Folder::open(path);
    if (folder.ok()) folder->sweep("", run.pid);
  }
}

// Whether `text` is the beginning of `fresh` and from there on `old`, which no person writes.
bool is_mixture(std::string_view text, std::string_view fresh, std::string_view old) {
  std::size_t same = 0;
  while (same < text.size() && same < fresh.size() && text[same] == fresh[same]) ++same;
  if (same == text.size()) return true;
  return text.size() == old.size() && text.substr(same) == old.substr(same);
}

class Leftovers {
 public:
  Leftovers(const Repository& repository, const Repo& repo, StoredTexts& texts)
      : repository_(repository), repo_(repo), texts_(texts) {}

  // Keeps `file` among the leftovers when it still holds the run's text and HEAD does not.
  Status look_at(const std::string& path, const RecordedFile& file) {
    const std::string top = repository_.work_tree + "/";
    if (!path.starts_with(top)) {
      kept_[path] = file;  // another work tree's; its own next command will look
      return success();
    }
    TRY_ASSIGN(const Head head, repo_.head());
    TreeReader trees(repo_);
    const std::string below = path.substr(top.size());
    TRY_ASSIGN(const std::optional<TreeItem> committed, trees.find(head.tree, below));
    const std::string in_head = committed ? committed->id : "";
    std::optional<std::string> text = text_of(path);
    if (text && file.leftover == Leftover::mixed && !file.blob.empty()) {
      TRY(mend(path, file, in_head, *text));
    }
    std::string now;
    if (text) {
      TRY_ASSIGN(now, texts_.blob_of(below, *text, in_head));
    }
    if (now == in_head || now != file.blob) return success();
    kept_[path] = {.blob = file.blob, .leftover = Leftover::whole};
    named_.push_back(below);
    return success();
  }

  std::map<std::string, RecordedFile> kept() && { return std::move(kept_); }

  // One note for all of them.
  void name(std::vector<Error>& notes) const {
    if (named_.empty()) return;
    constexpr std::size_t kMostNamed = 10;
    Error error =
        note("interrupted-change", "a command was killed before its commit: its change of " +
                                       counted(named_.size(), "file") + " is still uncommitted");
    for (std::size_t i = 0; i < named_.size() && i < kMostNamed; ++i) {
      error.details.push_back(printable(named_[i]));
    }
    if (named_.size() > kMostNamed) {
      error.details.push_back("and " + counted(named_.size() - kMostNamed, "more file"));
    }
    const std::string path = printable(named_.size() == 1 ? named_.front() : folder_of(named_[0]));
    error.hints.push_back("to keep it: git add " + path + " && git commit -m 'Finish' -- " + path);
    error.hints.push_back("to drop it: git restore --staged --worktree -- " + path +
                          " (a new file: git rm -f --cached --ignore-unmatch, then rm)");
    notes.push_back(std::move(error));
  }

 private:
  // Finishes a file that was being overwritten in place.
  Status mend(const std::string& path, const RecordedFile& file, const std::string& in_head,
              std::string& text) {
    if (Repo::id_of(ObjectKind::blob, text) == file.blob || in_head.empty()) return success();
    auto fresh = repo_.read(ObjectKind::blob, file.blob);
    if (!fresh.ok()) return success();
    TRY_ASSIGN(const std::string old, repo_.read(ObjectKind::blob, in_head));
    if (text == old || !is_mixture(text, *fresh, old)) return success();
    TRY_ASSIGN(Folder folder, Folder::open(folder_of(path)));
    TRY(folder.replace(name_of(path), *fresh, Durability::each));
    text = std::move(*fresh);
    return success();
  }

  const Repository& repository_;
  const Repo& repo_;
  StoredTexts& texts_;
  std::map<std::string, RecordedFile> kept_;
  std::vector<std::string> named_;
};

std::string age_text(std::int64_t seconds) {
  if (seconds < 120) return counted(static_cast<std::size_t>(seconds), "second");
  if (seconds < 7200) return counted(static_cast<std::size_t>(seconds / 60), "minute");
  return counted(static_cast<std::size_t>(seconds / 3600), "hour");
}

}  // namespace

Result<Recovered> recover(const Repository& repository, const Repo& repo, StoredTexts& texts,
                          const BoardLock& lock) {
  const RunRecord& run = lock.previous();
  Recovered recovered;
  Leftovers leftovers(repository, repo, texts);
  for (const auto& [path, file] : run.left) TRY(leftovers.look_at(path, file));
  if (run.under_way()) {
    const RunState state = state_of_run(run);
    if (state == RunState::dead) {
      TRY(remove_locks(run, lock, recovered.notes));
      for (const std::string& path : run.locks) remove_private_files(folder_of(path), run.pid);
      remove_temporary_files(run);
    }
    if (state != RunState::alive) {
      for (const auto& [path, file] : run.files) TRY(leftovers.look_at(path, file));
    }
  }
  leftovers.name(recovered.notes);
  recovered.left = std::move(leftovers).kept();
  return recovered;
}

Error locked_by_other(const std::string& lock_file, const timespec& now) {
  Error error = make_error(ErrorKind::conflict, "locked",
                           "the repository is locked by " + printable(lock_file));
  struct stat facts = {};
  if (::stat(lock_file.c_str(), &facts) == 0) {
    const std::int64_t age = std::max<std::int64_t>(0, now.tv_sec - facts.st_mtim.tv_sec);
    error.details.push_back("the lock is " + age_text(age) + " old");
  }
  error.hints.push_back("if no git command is running: rm " + printable(lock_file));
  return error;
}

}  // namespace kanban
