#include "store/sync.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.hpp"
#include "git/repo.hpp"
#include "store/commit_identity.hpp"
#include "store/git_program.hpp"
#include "store/repo_checks.hpp"
#include "store/revision.hpp"
#include "store/sync_merge.hpp"
#include "store/unmerged.hpp"
#include "store/writing_turn.hpp"

namespace kanban {
namespace {

// How often a lost race is run again.
constexpr int kTries = 8;

// How many cards have the id of the one before them.
std::size_t twins_in(const Board& board) {
  std::size_t count = 0;
  for (std::size_t i = 1; i < board.cards.size(); ++i) {
    if (equal_ignoring_case(board.cards[i - 1].card.id(), board.cards[i].card.id())) ++count;
  }
  return count;
}

class Sync {
 public:
  Sync(const Repository& repository, const Repo& repo, const SyncOptions& options,
       const GitConfig& config)
      : repository_(repository),
        repo_(repo),
        options_(options),
        config_(config),
        git_(repository, options.environment) {
    if (!options.commit_time) return;
    const std::string time = "@" + std::to_string(options.commit_time->seconds) + " +0000";
    git_.set("GIT_AUTHOR_DATE", time);
    git_.set("GIT_COMMITTER_DATE", time);
  }

  Result<Synced> run() {
    TRY(nothing_unmerged());
    TRY(find_branch());
    TRY(find_remote());
    done_.upstream = remote_ + "/" + name_;
    for (int attempt = 0; attempt < kTries; ++attempt) {
      TRY(fetch());
      TRY_ASSIGN(Distance distance, count());
      if (options_.mode != SyncMode::receive && distance.ahead > 0) TRY(same_name());
      if (options_.mode == SyncMode::look) {
        done_.to_receive = distance.behind;
        done_.to_send = distance.ahead;
        return done_;
      }
      if (distance.behind > 0) TRY(merge(distance));
      done_.received += distance.behind;
      TRY(look_at_boards());
      if (distance.ahead == 0) return done_;
      const std::size_t own = distance.ahead + (distance.behind > 0 ? 1 : 0);
      if (options_.mode == SyncMode::receive) {
        done_.to_send = own;
        return done_;
      }
      TRY_ASSIGN(const bool pushed, push());
      if (!pushed) continue;
      done_.sent = own;
      return done_;
    }
    return make_error(ErrorKind::conflict, "changed-meanwhile",
                      "somebody else pushed to " + printable(done_.upstream) + " each time, " +
                          std::to_string(kTries) + " times")
        .hint("run kanban sync again");
  }

 private:
  // Commits of one's own, and of the other side.
  struct Distance {
    std::size_t ahead = 0;
    std::size_t behind = 0;
  };

  // A stash pop that stopped leaves no operation under way, and git merges nothing before it is
  // settled.
  Status nothing_unmerged() const {
    TRY_ASSIGN(const std::vector<UnmergedFile> unmerged, unmerged_files(git_));
    if (unmerged.empty()) return success();
    Error error =
        make_error(ErrorKind::conflict, "unmerged-file",
                   counted(unmerged.size(), "file") + (unmerged.size() == 1 ? " is" : " are") +
                       " in a merge that is not solved; nothing was changed");
    for (const UnmergedFile& file : unmerged) error.details.push_back(printable(file.path));
    return std::move(error)
        .hint("kanban resolve settles what it can and names the rest")
        .hint("then commit it and run kanban sync again");
  }

  Status find_branch() {
    TRY_ASSIGN(const ProgramResult head, git_.run({"symbolic-ref", "-q", "--short", "HEAD"}));
    done_.branch = trim(head.output);
    if (!done_.branch.empty()) return success();
    return make_error(ErrorKind::refused, "no-branch",
                      "HEAD is on no branch, so there is nothing to sync")
        .hint("git switch main, or another branch");
  }

  Status find_remote() {
    TRY_ASSIGN(const std::string listed, git_.output({"remote"}));
    std::vector<std::string> remotes;
    for (const std::string_view line : lines_of(listed)) remotes.emplace_back(line);
    const std::string section = "branch." + done_.branch + ".";
    const std::string own = config_.get(section + "remote").value_or("");
    remote_ = options_.remote.empty() ? own : options_.remote;
    if (remote_.empty() && remotes.size() == 1) remote_ = remotes.front();
    if (remotes.empty()) {
      return make_error(ErrorKind::usage, "no-remote", "this repository has no remote to sync with")
          .hint("git remote add origin URL");
    }
    if (std::find(remotes.begin(), remotes.end(), remote_) == remotes.end()) {
      return unknown_remote(remotes);
    }
    constexpr std::string_view kBranches = "refs/heads/";
    const std::string merge = config_.get(section + "merge").value_or("");
    const bool tracked = remote_ == own && merge.starts_with(kBranches);
    name_ = tracked ? merge.substr(kBranches.size()) : done_.branch;
    return success();
  }

  // A branch that was begun on another and still follows it, as git switch -c wip origin/main has
  // it, is not sent there; git push asks the same under its default push.default, simple.
  Status same_name() const {
    const std::string how = lower_ascii(config_.get("push.default").value_or("simple"));
    if (name_ == done_.branch || how == "upstream" || how == "tracking") return success();
    const std::string branch = printable(done_.branch);
    const std::string remote = printable(remote_);
    return make_error(ErrorKind::refused, "other-upstream",
                      "'" + branch + "' follows '" + printable(done_.upstream) +
                          "', which has another name; nothing was changed")
        .hint("to receive only: kanban sync --no-push")
        .hint("to send it under its own name: git push -u " + remote + " " + branch)
        .hint("to send it to '" + printable(name_) + "': git push " + remote +
              " HEAD:" + printable(name_));
  }

  Error unknown_remote(const std::vector<std::string>& remotes) const {
    Error error = make_error(ErrorKind::usage, "unknown-remote",
                             remote_.empty() ? "there are several remotes, and '" +
                                                   printable(done_.branch) + "' follows none"
                                             : "no remote '" + printable(remote_) + "'");
    error.details.push_back("remotes: " + printable(join(remotes, ", ")));
    error.hints = did_you_mean(remote_, remotes);
    if (error.hints.empty()) error.hints.push_back("kanban sync " + printable(remotes.front()));
    return error;
  }

  Status fetch() {
    TRY_ASSIGN(const ProgramResult fetched,
               git_.run({"fetch", "-q", remote_, "refs/heads/" + name_}));
    if (fetched.status == 0) {
      TRY_ASSIGN(theirs_, git_.output({"rev-parse", "FETCH_HEAD"}));
      return success();
    }
    if (git_said(fetched, "couldn't find remote ref")) {
      return make_error(ErrorKind::usage, "no-upstream",
                        "'" + printable(remote_) + "' has no branch '" + printable(name_) + "' yet")
          .hint("to make it: git push -u " + printable(remote_) + " " + printable(done_.branch));
    }
    Error error = make_error(ErrorKind::io, "remote-unreachable",
                             "cannot fetch from '" + printable(remote_) + "'; nothing was changed");
    error.details = words_of_git(fetched);
    error.hints.emplace_back(
        "everything works without it; run kanban sync again when it can be reached");
    return error;
  }

  Result<Distance> count() {
    TRY_ASSIGN(const std::string counts,
               git_.output({"rev-list", "--count", "--left-right", "HEAD..." + theirs_}));
    const std::size_t tab = counts.find('\t');
    const auto ahead = parse_count(counts.substr(0, tab));
    const auto behind = parse_count(tab == std::string::npos ? "" : counts.substr(tab + 1));
    return Distance{static_cast<std::size_t>(ahead.value_or(0)),
                    static_cast<std::size_t>(behind.value_or(0))};
  }

  // Under the lock, so it counts again: a command may have committed since.
  Status merge(Distance& distance) {
    TRY_ASSIGN(WritingTurn turn, WritingTurn::take(repository_, repo_, config_, options_.now));
    std::copy(turn.notes().begin(), turn.notes().end(), std::back_inserter(done_.recovered));
    TRY_ASSIGN(distance, count());
    if (distance.behind == 0) return success();
    if (distance.ahead > 0) {
      TRY(commit_identity(config_, {.environment = options_.environment}));
    }
    const FetchedSide side{done_.upstream, theirs_, distance.ahead == 0};
    TRY_ASSIGN(std::vector<std::string> notes, merge_fetched(git_, config_, turn, side));
    std::move(notes.begin(), notes.end(), std::back_inserter(done_.notes));
    done_.merged = done_.merged || distance.ahead > 0;
    return success();
  }

  // A merge by lines, by git alone and here or elsewhere, can put both sides' lines into one card
  // without a conflict. Such a card is not sent on; of other errors the number is kept.
  Status look_at_boards() {
    Error error = make_error(ErrorKind::conflict, "joined-sides", "");
    std::size_t cards = 0;
    done_.errors = 0;
    const Place place{repository_, ""};
    TRY_ASSIGN(const Revision head, find_revision(place, "HEAD"));
    TRY_ASSIGN(const std::vector<std::string> boards, find_boards_at(place, head));
    for (const std::string& folder : boards) {
      auto board = load_board_at({repository_, folder}, head, Keep::current_state);
      done_.errors += board.ok() ? board->problems.size() + twins_in(*board) : 1;
      if (!board.ok()) continue;  // what it cannot read is the matter of check
      for (const Error& problem : board->problems) {
        if (problem.code != "duplicate-key" && problem.code != "conflict-marker") continue;
        ++cards;
        error.details.push_back(printable(problem.where->path) + ": " + problem.message);
      }
    }
    if (cards == 0) return success();
    error.message = counted(cards, "card") + (cards == 1 ? " holds" : " hold") +
                    " the lines of both sides of a merge; nothing was sent";
    error.hints.emplace_back("kanban resolve joins what it can and names the rest");
    error.hints.emplace_back("then: git commit -m \"Join cards\" && kanban sync");
    return error;
  }

  // False: somebody else was faster.
  Result<bool> push() {
    TRY_ASSIGN(const ProgramResult pushed,
               git_.run({"push", "-q", remote_, "HEAD:refs/heads/" + name_}));
    if (pushed.status == 0) return true;
    if (git_said(pushed, "[rejected]") || git_said(pushed, "cannot lock ref") ||
        git_said(pushed, "failed to update ref")) {
      return false;
    }
    Error error = make_error(ErrorKind::refused, "push-refused",
                             "'" + printable(remote_) +
                                 "' did not take the commits; they are merged here and not there");
    error.details = words_of_git(pushed);
    error.hints.emplace_back("mend what it says, then run kanban sync again");
    return error;
  }

  const Repository& repository_;
  const Repo& repo_;
  const SyncOptions& options_;
  const GitConfig& config_;
  GitProgram git_;
  Synced done_ = {};
  std::string remote_ = {};
  std::string name_ = {};    // the branch over there
  std::string theirs_ = {};  // its commit
};

}  // namespace

Result<Synced> sync_branch(const Repository& repository, const SyncOptions& options) {
  TRY_ASSIGN(const GitConfig config,
             GitConfig::read(repository.git_dir, repository.common_dir, options.environment));
  TRY(check_repository(repository, config, options.environment));
  TRY_ASSIGN(const Repo repo, Repo::open(repository.git_dir, repository.work_tree, Fsync::no));
  TRY(check_operation(repo.under_way()));
  return Sync(repository, repo, options, config).run();
}

}  // namespace kanban
