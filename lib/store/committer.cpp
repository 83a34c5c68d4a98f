#include "store/committer.hpp"

#include <algorithm>
#include <chrono>
#include <thread>
#include <unistd.h>
#include <utility>

#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "disk/signals_held.hpp"
#include "store/commit_message.hpp"
#include "store/commit_signing.hpp"
#include "store/file_batch.hpp"
#include "store/recovery.hpp"
#include "store/repo_checks.hpp"

namespace kanban {
namespace {

constexpr std::chrono::milliseconds kPatience(10000);

// Where the edits are, and whether git has what was before.
enum class EditPlace { in_files, staged, new_file };

Error hand_edited(const std::vector<std::string>& paths, EditPlace where) {
  constexpr std::size_t kMostNamed = 10;
  Error error = make_error(
      ErrorKind::conflict, "hand-edited",
      paths.size() == 1 ? printable(paths[0]) + " has changes that are not committed"
                        : counted(paths.size(), "file") + " have changes that are not committed");
  for (std::size_t i = 0; paths.size() > 1 && i < paths.size() && i < kMostNamed; ++i) {
    error.details.push_back(printable(paths[i]));
  }
  std::string files;
  for (std::size_t i = 0; i < paths.size() && i < kMostNamed; ++i)
    files += " " + shell_word(printable(paths[i]));
  error.hints.emplace_back("to take them along: --include-edits");
  error.hints.push_back("to commit them first: git add" + files + " && git commit --" + files);
  // What git does not have, it cannot bring back.
  if (where != EditPlace::new_file) {
    error.hints.push_back("to drop them: git restore" +
                          std::string(where == EditPlace::staged ? " --staged --worktree" : "") +
                          files);
  }
  return error;
}

Error staged_change(const std::string& path) {
  return make_error(ErrorKind::conflict, "staged-change",
                    "git add has staged another version of " + printable(path))
      .hint("to commit it first: git commit -- " + printable(path))
      .hint("to unstage it: git restore --staged " + printable(path));
}

std::string branch_name(const Head& head) {
  if (head.detached()) return "detached HEAD";
  constexpr std::string_view kBranches = "refs/heads/";
  return head.ref.starts_with(kBranches) ? head.ref.substr(kBranches.size()) : head.ref;
}

}  // namespace

Committer::Committer(CommitWork& work, const Head& base, const FilePlan& plan, std::string message)
    : work_(work),
      base_(base),
      plan_(plan),
      message_(std::move(message)),
      hooks_(work.repository, work.config, work.options.environment),
      trees_(work.repo) {}

std::string Committer::private_path(const std::string& name) const {
  return work_.repository.git_dir + "/kanban-" + name + "." + std::to_string(::getpid());
}

bool Committer::is_left(const std::string& path, const std::string& blob) const {
  const auto left = work_.left.find(work_.repository.work_tree + "/" + path);
  return left != work_.left.end() && left->second.blob == blob;
}

Status Committer::plan_entry(const PlannedFile& file) {
  TRY_ASSIGN(const std::optional<TreeItem> item, trees_.find(base_.tree, file.path));
  Entry entry{.path = file.path};
  if (item) {
    entry.old_blob = item->id;
    entry.mode = item->mode;
  }
  std::string now;
  if (file.before) {
    TRY_ASSIGN(now, work_.texts.blob_of(file.path, *file.before, entry.old_blob));
  }
  if (now != entry.old_blob && !work_.options.include_edits && !is_left(file.path, now)) {
    hand_edited_.push_back(file.path);
  }
  if (file.after) {
    TRY_ASSIGN(std::string text, work_.texts.stored(file.path, *file.after, entry.old_blob));
    entry.blob = objects_.add(ObjectKind::blob, std::move(text));
  }
  entries_.push_back(std::move(entry));
  return success();
}

Status Committer::plan_entries() {
  std::vector<TreeEdit> edits;
  for (const PlannedFile& file : plan_.files) TRY(plan_entry(file));
  for (const Entry& entry : entries_) {
    edits.push_back({.path = entry.path, .id = entry.blob, .mode = entry.mode});
  }
  TRY_ASSIGN(tree_, edit_tree(trees_, base_.tree, edits, objects_));
  return success();
}

// The message after the hooks that may change it.
Result<std::string> Committer::message_by_hooks() {
  if (!hooks_.has("prepare-commit-msg") && !hooks_.has("commit-msg")) return message_;
  const std::string path = private_path("message");
  TRY_ASSIGN(Folder folder, Folder::open(work_.repository.git_dir));
  const std::string name = path.substr(path.rfind('/') + 1);
  TRY(folder.replace(name, message_, Durability::later));
  Status status = hooks_.run("prepare-commit-msg", {path, "message"}, {});
  if (status.ok()) status = hooks_.run("commit-msg", {path}, {});
  auto text = folder.read(name);
  ::unlink(path.c_str());
  TRY(std::move(status));
  TRY_ASSIGN(const std::optional<std::string> read, std::move(text));
  std::string message = tidy_message(read.value_or(""));
  if (!message.empty()) return message;
  return make_error(ErrorKind::refused, "hook-refused",
                    "a hook left the commit without a message; nothing was changed");
}

Status Committer::make_commit() {
  CommitDraft draft{.tree = tree_,
                    .parent = base_.commit,
                    .author = work_.identity.author,
                    .committer = work_.identity.committer};
  TRY_ASSIGN(draft.message, message_by_hooks());
  std::string text = commit_text(draft);
  if (wants_signature(work_.config)) {
    TRY_ASSIGN(const std::string signature,
               sign_commit(text, work_.config, work_.options.environment, draft.committer,
                           private_path("signing")));
    text = with_signature(text, signature);
  }
  commit_ = objects_.add(ObjectKind::commit, std::move(text));
  TRY(objects_.flush(work_.repo));
  // An object store on a failing disk may say that it wrote what it did not.
  TRY(work_.repo.read(ObjectKind::commit, commit_));
  TRY(work_.repo.read(ObjectKind::tree, tree_));
  for (const Entry& entry : entries_) {
    if (entry.blob.empty()) continue;
    TRY(work_.repo.read(ObjectKind::blob, entry.blob));
    break;
  }
  return success();
}

Status Committer::record() {
  RunRecord& record = work_.lock.record();
  record.locks = {
      lock_path(work_.repository.git_dir + "/index"),
      lock_path((base_.detached() ? work_.repository.git_dir : work_.repository.common_dir) + "/" +
                base_.ref)};
  record.commit = commit_;
  record.files.clear();
  const bool bulk = plan_.files.size() >= FileBatch::kBulkFrom;
  for (const Entry& entry : entries_) {
    record.files[work_.repository.work_tree + "/" + entry.path] = {
        .blob = entry.blob, .leftover = bulk ? Leftover::mixed : Leftover::whole};
  }
  return work_.lock.update();
}

Result<std::optional<IndexSwap>> Committer::take_index() {
  const std::string path = work_.repository.git_dir + "/index";
  std::chrono::milliseconds pause(1);
  for (std::chrono::milliseconds waited(0); waited < kPatience; waited += pause) {
    TRY_ASSIGN(std::optional<IndexSwap> index,
               IndexSwap::take(path, lock_mark(work_.lock.record())));
    if (index) return index;
    std::this_thread::sleep_for(pause);
    pause = std::min(pause * 2, std::chrono::milliseconds(20));
  }
  TRY_ASSIGN(const timespec now, work_.lock.updated_at());
  timespec later = now;
  later.tv_sec += std::chrono::duration_cast<std::chrono::seconds>(kPatience).count();
  return locked_by_other(lock_path(path), later);
}

// Whether branch and files are still what the change was computed from.
Result<bool> Committer::unchanged() const {
  TRY_ASSIGN(const Head head, work_.repo.head());
  if (head != base_) return false;
  TRY(check_operation(work_.repo.under_way()));
  for (const PlannedFile& file : plan_.files) {
    TRY_ASSIGN(const std::optional<std::string> text, work_.folder.read(file.path));
    if (text != file.before) return false;
  }
  return true;
}

Status Committer::check_staged(IndexFile& index) const {
  for (const Entry& entry : entries_) {
    if (index.unmerged(entry.path)) {
      return make_error(ErrorKind::conflict, "unmerged-file",
                        printable(entry.path) + " is in a merge that is not solved")
          .hint(
              "kanban resolve settles what it can and names the rest; then run the command again");
    }
    const std::string staged = index.staged(entry.path).value_or("");
    const bool ours = staged == entry.old_blob || staged == entry.blob ||
                      is_left(entry.path, staged) || work_.options.include_edits;
    if (!ours) return staged_change(entry.path);
  }
  return success();
}

Error Committer::hand_edits(IndexFile& index) const {
  EditPlace where = EditPlace::in_files;
  for (const Entry& entry : entries_) {
    if (std::find(hand_edited_.begin(), hand_edited_.end(), entry.path) == hand_edited_.end()) {
      continue;
    }
    if (entry.old_blob.empty()) return hand_edited(hand_edited_, EditPlace::new_file);
    if (index.staged(entry.path) != entry.old_blob) where = EditPlace::staged;
  }
  return hand_edited(hand_edited_, where);
}

Result<std::optional<Committed>> Committer::run() {
  TRY(check_operation(work_.repo.under_way()));
  TRY(plan_entries());
  const bool hook_first = hooks_.has("pre-commit");
  if (hand_edited_.empty()) {
    if (hook_first) {
      TRY(objects_.flush(work_.repo));
    } else if (tree_ != base_.tree) {
      TRY(make_commit());
    }
  }
  TRY(record());
  TRY_ASSIGN(std::optional<IndexSwap> index, take_index());
  const SignalsHeld held;
  TRY_ASSIGN(const bool same, unchanged());
  if (!same) return std::optional<Committed>();
  TRY_ASSIGN(IndexFile * entries, index->entries());
  if (!hand_edited_.empty()) return hand_edits(*entries);
  TRY(check_staged(*entries));
  FileBatch batch(work_.folder);
  TRY(batch.apply(plan_.files, BulkWriting::overwrite));
  auto moved = write_and_move(*index);
  if (!moved.ok() || !*moved) {
    if (!keep_) {
      index->restore();
      batch.roll_back();
    }
    if (!moved.ok()) return std::move(moved).error();
    return std::optional<Committed>();
  }
  return std::optional<Committed>(Committed{.commit = commit_, .branch = branch_name(base_)});
}

// With the files in place: the hook, the index, the branch. False: somebody else moved it.
Result<bool> Committer::write_and_move(IndexSwap& index) {
  if (hooks_.has("pre-commit") && tree_ != base_.tree) {
    TRY(run_pre_commit());
    TRY(make_commit());
    TRY(record());
  }
  TRY(fill_index(index));
  TRY(index.install());
  if (commit_.empty()) return true;
  return move_branch();
}

Status Committer::fill_index(IndexSwap& index) {
  TRY_ASSIGN(IndexFile * entries, index.entries());
  const struct stat no_facts = {};
  for (const Entry& entry : entries_) {
    if (entry.blob.empty()) {
      if (entries->staged(entry.path)) TRY(entries->unstage(entry.path));
      continue;
    }
    TRY_ASSIGN(const std::optional<struct stat> facts, work_.folder.status(entry.path));
    TRY(entries->stage(entry.path, entry.blob, entry.mode, facts.value_or(no_facts)));
  }
  return success();
}

// The head after the move; reading it is tried again, because so much hangs on it.
Result<Head> Committer::head_again() const {
  auto head = work_.repo.head();
  for (int look = 0; look < 3 && !head.ok(); ++look) head = work_.repo.head();
  return head;
}

Result<bool> Committer::move_branch() {
  const std::string subject = message_.substr(0, message_.find('\n'));
  const std::string log = base_.unborn() ? "commit (initial): " + subject : "commit: " + subject;
  auto move = work_.repo.move_ref(base_, commit_, work_.identity.committer, log);
  // What counts is where the branch is: an error may come after the move, and no error without one.
  const Result<Head> head = head_again();
  const bool said_moved = move.ok() && *move == RefMove::moved;
  if (head.ok() && head->commit == commit_) return true;
  if (said_moved && (!head.ok() || *head != base_)) return true;
  if (!move.ok() && !head.ok()) {
    // Perhaps it moved. Files and index then must stay: a staged change does no harm, an index that
    // is older than HEAD does.
    keep_ = true;
    return std::move(move).error().hint("the commit may have been made: look with git log -1");
  }
  if (!move.ok()) return std::move(move).error();
  if (*move == RefMove::locked) blocked_by_ = work_.lock.record().locks.back();
  return false;
}

Status Committer::run_pre_commit() {
  const std::string index = private_path("hook-index");
  ::unlink(index.c_str());
  TRY(work_.repo.write_index_of(tree_, index));
  const std::map<std::string, std::string> variables{{"GIT_INDEX_FILE", index}};
  // The entries get the files' times, or every `git diff` of the hook would read all files.
  auto refreshed = hooks_.git({"update-index", "-q", "--refresh"}, variables);
  Status status = success();
  if (!refreshed.ok() && refreshed.error().code == "git-missing") status = refreshed.error();
  if (status.ok()) status = hooks_.run("pre-commit", {}, variables);
  std::string tree = tree_;
  if (status.ok()) {
    auto written = hooks_.git({"write-tree"}, variables);
    if (written.ok()) tree = trim(*written);
    if (!written.ok()) status = std::move(written).error();
  }
  ::unlink(index.c_str());
  TRY(std::move(status));
  return tree == tree_ ? success() : take_tree_of_hook(tree);
}

// A hook may stage changes of its own (a formatter, say); they belong to the commit, as with git.
Status Committer::take_tree_of_hook(const std::string& tree) {
  std::map<std::string, Entry> changed;
  TRY_ASSIGN(const std::vector<TreeItem> old_files, trees_.files(base_.tree, ""));
  TRY_ASSIGN(const std::vector<TreeItem> new_files, trees_.files(tree, ""));
  for (const TreeItem& file : old_files)
    changed[file.name] = {.path = file.name, .old_blob = file.id};
  for (const TreeItem& file : new_files) {
    Entry& entry = changed[file.name];
    entry.path = file.name;
    entry.blob = file.id;
    entry.mode = file.mode;
  }
  entries_.clear();
  for (auto& [path, entry] : changed) {
    if (entry.blob != entry.old_blob) entries_.push_back(std::move(entry));
  }
  tree_ = tree;
  return success();
}

}  // namespace kanban
