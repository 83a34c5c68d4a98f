#include "store/writer.hpp"

#include <chrono>
#include <thread>
#include <unistd.h>
#include <utility>

#include "base/random.hpp"
#include "base/text.hpp"
#include "git/config.hpp"
#include "store/board_lock.hpp"
#include "store/commit_identity.hpp"
#include "store/commit_message.hpp"
#include "store/committer.hpp"
#include "store/file_batch.hpp"
#include "store/housekeeping.hpp"
#include "store/id_maker.hpp"
#include "store/loader.hpp"
#include "store/planned_files.hpp"
#include "store/recovery.hpp"
#include "store/repo_checks.hpp"

namespace kanban {
namespace {

constexpr std::chrono::milliseconds kPatience(10000);

// A change with the settings of the board that it is for.
struct Planned {
  Settings settings = {};
  FilePlan files = {};
};

// Computes the change from what the files say now.
using Planner = std::function<Result<Planned>(Folder&)>;

Result<Planned> plan_on_board(const Place& place, const WriteOptions& options,
                              const GitConfig& config, const Plan& plan, Folder& folder) {
  Planned planned;
  TRY_ASSIGN(planned.settings, load_settings(place));
  const Settings& settings = planned.settings;
  const Identity author = author_identity(config, options.environment);
  IdMaker ids(place, settings, options.environment);
  FreshBoard fresh{
      .settings = settings,
      .find = [&](std::string_view id) { return find_card_file(place, settings, id); },
      .load = [&] { return load_board(place, Keep::everything); },
      .read_text = [&](const std::string& path) -> Result<std::string> {
        TRY_ASSIGN(std::optional<std::string> text, folder.read(path));
        if (text) return std::move(*text);
        return make_error(ErrorKind::io, "cannot-read", "there is no file " + printable(path));
      },
      .new_id = [&] { return ids.next(); },
      .me = person_key(settings, author.name, author.email),
      .now = options.now,
  };
  TRY_ASSIGN(const Change change, plan(fresh));
  TRY_ASSIGN(planned.files, plan_files(change, settings, place.board, folder));
  return planned;
}

Error changed_meanwhile() {
  return make_error(ErrorKind::conflict, "changed-meanwhile",
                    "the branch or a card kept changing while this command was trying to write")
      .hint("nothing was written; run the command again");
}

// Tries that were overtaken by somebody else's commit wait a little longer each time.
class Patience {
 public:
  bool is_over() const { return waited_ >= kPatience; }
  void wait() {
    const auto spread = static_cast<std::uint64_t>(pause_.count()) + 1;
    const std::chrono::milliseconds pause(static_cast<std::int64_t>(random_.below(spread)) + 1);
    std::this_thread::sleep_for(pause);
    waited_ += pause;
    if (pause_ < std::chrono::milliseconds(200)) pause_ *= 2;
  }

 private:
  std::chrono::milliseconds waited_{0};
  std::chrono::milliseconds pause_{2};
  Random random_{static_cast<std::uint64_t>(::getpid())};
};

Result<Written> write_nothing(Folder& folder, const Planner& planner) {
  TRY_ASSIGN(Planned planned, planner(folder));
  if (planned.files.stale) return changed_meanwhile();
  return Written{.change = std::move(planned.files.change)};
}

// Without a commit git is not asked, so this works in repositories that libgit2 cannot open.
Result<Written> write_files_only(const Repository& repository, const WriteOptions& options,
                                 Folder& folder, const Planner& planner) {
  TRY_ASSIGN(BoardLock lock, BoardLock::take(repository, options.now));
  // What a killed run left is for the next command that commits to clear up.
  const bool clear = lock.previous() == RunRecord{};
  if (clear) TRY(lock.update());
  Patience patience;
  while (!patience.is_over()) {
    TRY_ASSIGN(Planned planned, planner(folder));
    if (planned.files.stale) {
      patience.wait();
      continue;
    }
    FileBatch batch(folder);
    Status status = batch.apply(planned.files.files, BulkWriting::replace);
    if (clear) lock.finish({});
    TRY(std::move(status));
    return Written{.change = std::move(planned.files.change)};
  }
  if (clear) lock.finish({});
  return changed_meanwhile();
}

// Tries to plan and commit until it works, fails for good, or ten seconds are over.
Result<Written> commit_in_tries(CommitWork& work, const Planner& planner) {
  Patience patience;
  std::string blocked_by;
  while (!patience.is_over()) {
    TRY_ASSIGN(const Head base, work.repo.head());
    TRY_ASSIGN(Planned planned, planner(work.folder));
    FilePlan& plan = planned.files;
    if (!plan.stale) {
      if (plan.files.empty()) return Written{.change = std::move(plan.change)};
      Committer committer(
          work, base, plan,
          commit_message(plan.change, planned.settings, work.options.message, plan.card_ids));
      TRY_ASSIGN(std::optional<Committed> done, committer.run());
      if (done) {
        return Written{.commit = std::move(done->commit),
                       .branch = std::move(done->branch),
                       .change = std::move(plan.change)};
      }
      blocked_by = committer.blocked_by();
    }
    patience.wait();
  }
  if (blocked_by.empty()) return changed_meanwhile();
  TRY_ASSIGN(timespec now, work.lock.updated_at());
  return locked_by_other(blocked_by, now);
}

Fsync fsync_of(const GitConfig& config) {
  if (config.get_bool("core.fsyncobjectfiles").value_or(false)) return Fsync::yes;
  for (const std::string& part : split(config.get("core.fsync").value_or(""), ',')) {
    const std::string_view name = trim(part);
    if (name == "all" || name == "objects" || name == "loose-object") return Fsync::yes;
  }
  return Fsync::no;
}

// What of `left` no commit holds now, for the next command to know.
std::map<std::string, RecordedFile> still_left(std::map<std::string, RecordedFile> left,
                                               const Repository& repository,
                                               const Result<Written>& written) {
  if (!written.ok() || written->commit.empty()) return left;
  for (const CardChange& card : written->change.cards) {
    left.erase(repository.work_tree + "/" + card.path);
  }
  for (const FileChange& file : written->change.files) {
    left.erase(repository.work_tree + "/" + file.path);
  }
  return left;
}

// Under the lock: clears up after a killed run, then plans and commits.
Result<Written> commit_under_lock(const Repository& repository, const WriteOptions& options,
                                  const GitConfig& config, Folder& folder, const Planner& planner) {
  TRY_ASSIGN(const CommitIdentity identity, commit_identity(config, options));
  TRY_ASSIGN(Repo repo, Repo::open(repository.git_dir, repository.work_tree, fsync_of(config)));
  StoredTexts texts(repository, repo, config);
  TRY_ASSIGN(BoardLock lock, BoardLock::take(repository, options.now));
  TRY_ASSIGN(Recovered recovered, recover(repository, repo, texts, lock));
  lock.record().left = recovered.left;
  TRY(lock.update());
  CommitWork work{.repository = repository,
                  .options = options,
                  .config = config,
                  .repo = repo,
                  .texts = texts,
                  .folder = folder,
                  .lock = lock,
                  .identity = identity,
                  .left = recovered.left};
  auto written = commit_in_tries(work, planner);
  lock.finish(still_left(recovered.left, repository, written));
  TRY_ASSIGN(Written result, std::move(written));
  result.notes = std::move(recovered.notes);
  return result;
}

Result<Written> write_commit(const Repository& repository, const WriteOptions& options,
                             const GitConfig& config, Folder& folder, const Planner& planner) {
  TRY(check_repository(repository, config, options.environment));
  TRY_ASSIGN(Written result, commit_under_lock(repository, options, config, folder, planner));
  if (result.commit.empty()) return result;
  // The lock is given back: the hook may well call this program.
  const Hooks hooks(repository, config, options.environment);
  Status after = hooks.run("post-commit", {}, {});
  if (!after.ok()) {
    Error note = std::move(after).error();
    note.severity = Severity::warning;
    note.message = "the commit is made, but the hook 'post-commit' failed";
    result.notes.push_back(std::move(note));
  }
  tidy_objects(repository, config);
  return result;
}

Result<Written> carry_out(const Repository& repository, const WriteOptions& options,
                          const GitConfig& config, const Planner& planner) {
  if (repository.work_tree.empty()) {
    TRY(check_repository(repository, config, options.environment));
  }
  TRY_ASSIGN(Folder folder, Folder::open(repository.work_tree));
  switch (options.mode) {
    case CommitMode::dry_run: return write_nothing(folder, planner);
    case CommitMode::no_commit: return write_files_only(repository, options, folder, planner);
    case CommitMode::commit: break;
  }
  return write_commit(repository, options, config, folder, planner);
}

}  // namespace

Result<Written> write_board(const Place& place, const WriteOptions& options, const Plan& plan) {
  const Repository& repository = place.repository;
  TRY_ASSIGN(const GitConfig config,
             GitConfig::read(repository.git_dir, repository.common_dir, options.environment));
  return carry_out(repository, options, config, [&](Folder& folder) {
    return plan_on_board(place, options, config, plan, folder);
  });
}

Result<Written> write_files(const Repository& repository, const WriteOptions& options,
                            const Change& change) {
  TRY_ASSIGN(const GitConfig config,
             GitConfig::read(repository.git_dir, repository.common_dir, options.environment));
  return carry_out(repository, options, config, [&](Folder& folder) -> Result<Planned> {
    Planned planned;
    TRY_ASSIGN(planned.files, plan_files(change, planned.settings, "", folder));
    return planned;
  });
}

}  // namespace kanban
