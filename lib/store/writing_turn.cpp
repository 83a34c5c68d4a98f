#include "store/writing_turn.hpp"

#include <algorithm>
#include <sys/stat.h>
#include <thread>
#include <utility>

#include "store/index_swap.hpp"
#include "store/recovery.hpp"
#include "store/stored_texts.hpp"

namespace kanban {
namespace {

constexpr std::chrono::milliseconds kPatience(10000);
constexpr std::chrono::milliseconds kPause(20);

bool exists(const std::string& path) {
  struct stat facts = {};
  return ::lstat(path.c_str(), &facts) == 0;
}

}  // namespace

WritingTurn::WritingTurn(const Repository& repository, BoardLock lock)
    : repository_(&repository), lock_(std::move(lock)) {}

WritingTurn::WritingTurn(WritingTurn&& other) noexcept
    : repository_(other.repository_),
      lock_(std::move(other.lock_)),
      git_locks_(std::move(other.git_locks_)),
      left_(std::move(other.left_)),
      notes_(std::move(other.notes_)),
      waited_(other.waited_),
      held_(std::exchange(other.held_, false)) {}

WritingTurn::~WritingTurn() {
  if (held_) lock_.finish(std::move(left_));
}

Result<WritingTurn> WritingTurn::take(const Repository& repository, const Repo& repo,
                                      const GitConfig& config, Instant now) {
  TRY_ASSIGN(BoardLock lock, BoardLock::take(repository, now));
  WritingTurn turn(repository, std::move(lock));
  StoredTexts texts(repository, repo, config);
  TRY_ASSIGN(Recovered recovered, recover(repository, repo, texts, turn.lock_));
  turn.left_ = std::move(recovered.left);
  turn.notes_ = std::move(recovered.notes);
  turn.lock_.record().left = turn.left_;
  TRY(turn.lock_.update());
  turn.held_ = true;
  TRY_ASSIGN(const Head head, repo.head());
  turn.git_locks_ = {lock_path(repository.git_dir + "/index"),
                     lock_path(repository.git_dir + "/HEAD")};
  if (!head.detached())
    turn.git_locks_.push_back(lock_path(repository.common_dir + "/" + head.ref));
  return turn;
}

bool WritingTurn::wait() {
  if (waited_ >= kPatience) return false;
  std::this_thread::sleep_for(kPause);
  waited_ += kPause;
  return true;
}

Status WritingTurn::wait_for_git() {
  for (const std::string& path : git_locks_) {
    while (exists(path)) {
      if (wait()) continue;
      TRY_ASSIGN(timespec now, lock_.updated_at());
      now.tv_sec += std::chrono::duration_cast<std::chrono::seconds>(waited_).count();
      return locked_by_other(path, now);
    }
  }
  return success();
}

Result<std::string> WritingTurn::output(const GitProgram& git,
                                        const std::vector<std::string>& words) {
  for (;;) {
    TRY(wait_for_git());
    auto out = git.output(words);
    const bool locked =
        !out.ok() && std::any_of(out.error().details.begin(), out.error().details.end(),
                                 [](const std::string& line) {
                                   return line.find(".lock': File exists") != std::string::npos;
                                 });
    if (!locked || !wait()) return out;
  }
}

}  // namespace kanban
