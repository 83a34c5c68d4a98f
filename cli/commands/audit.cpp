// kanban audit — whether what is on the branch already kept the rules that were in force.
#include <algorithm>

#include "base/text.hpp"
#include "cli/check_base.hpp"
#include "cli/named_revision.hpp"
#include "cli/read_values.hpp"
#include "cli/voice.hpp"
#include "git/commit_text.hpp"

namespace kanban::cli {
namespace {

constexpr std::size_t kMost = 1000;

const Arg kArgs[] = {
    {.name = "--since",
     .kind = ArgKind::date,
     .value = "DAY",
     .help = "Look at commits from the first one of this day or later on"},
    {.name = "--head", .value = "REV", .help = "The branch to look at; HEAD when left out"},
};

const Example kExamples[] = {
    {"kanban audit", "The whole branch, commit by commit"},
    {"kanban audit --since 2026-11-01", "What was done this month"},
};

// A commit of the branch and its first parent.
struct Step {
  std::string commit = {};
  CommitParts parts = {};
};

Result<Instant> first_instant(Session& session, const Values& values) {
  TRY_ASSIGN(const std::optional<Date> day, day_option(values, "--since"));
  if (!day) return Instant{0};
  TRY_ASSIGN(const TimeZone zone, session.zone());
  return zone.start_of(*day);
}

// The commits along first parents, oldest first, from the first one that is not older than `since`:
// dates are what authors say, so what follows it is looked at whatever its own date. `cut` is set
// where more were there.
Result<std::vector<Step>> steps_of(const Repo& repo, const std::string& head, Instant since,
                                   bool& cut) {
  std::vector<Step> steps;
  std::string id = head;
  std::size_t wanted = 0;  // how many of them are that commit or follow it
  while (!id.empty()) {
    const auto bytes = repo.read(ObjectKind::commit, id);
    if (!bytes.ok()) {
      cut = true;  // a shallow clone ends here
      break;
    }
    Step step{id, parse_commit_text(*bytes)};
    id = step.parts.parents.empty() ? std::string() : step.parts.parents.front();
    const bool late = step.parts.committer.time >= since;
    if (late && steps.size() == kMost) {
      wanted = kMost;
      cut = true;
      break;
    }
    if (steps.size() < kMost) steps.push_back(std::move(step));
    if (late) wanted = steps.size();
  }
  steps.resize(wanted);
  std::reverse(steps.begin(), steps.end());
  return steps;
}

// The key of the person who has this mail address. A commit only claims it.
std::string claimed_person(const Settings& rules, const Signature& author) {
  return person_key(rules, author.name, author.email);
}

class Audit {
 public:
  Audit(Session& session, const Repo& repo) : session_(session), repo_(repo) {}

  Status judge(const Step& step) {
    const std::string parent = step.parts.parents.front();
    Landing landing;
    landing.base = parent;
    landing.head = step.commit;
    if (last_commit_ == parent) {
      landing.before = std::move(last_);
    } else {
      auto before = snapshot_of(repo_, parent);
      if (!before.ok()) return success();  // beyond the end of a shallow clone
      landing.before = std::move(*before);
    }
    TRY_ASSIGN(landing.after, snapshot_of(repo_, step.commit));
    TRY_ASSIGN(const Ancestry ancestry, ancestry_of(repo_, parent, step.commit));
    landing.began = ancestry.began;
    const bool has_board = !boards_in(landing.before).empty();
    saw_board_ = saw_board_ || has_board;
    if (has_board && !changed_paths(landing.before, landing.after).empty()) {
      TRY(judge_landing(step, landing));
    }
    last_ = std::move(landing.after);
    last_commit_ = step.commit;
    ++steps_;
    return success();
  }

  bool saw_board() const { return saw_board_; }
  std::size_t steps() const { return steps_; }
  std::size_t found() const { return found_; }

 private:
  Status judge_landing(const Step& step, const Landing& landing) {
    StepQuery query;
    query.base_name = landing.base.substr(0, 7);
    query.now = step.parts.committer.time;
    std::string who;
    query.settle = [&](const Settings& rules, Submission& submission) {
      submission.actor_person = claimed_person(rules, step.parts.author);
      who = submission.actor_person;
      for (const Signature& one : claimed_authors(repo_, landing.base, landing.head))
        submission.claimed.push_back(claimed_person(rules, one));
      if (step.parts.parents.size() < 2) return success();
      // Who merged a branch is taken to have approved it; its last commit tells who proposed it.
      const auto bytes = repo_.read(ObjectKind::commit, step.parts.parents[1]);
      if (!bytes.ok()) return success();
      const std::string merger = submission.actor_person;
      submission.actor_person = claimed_person(rules, parse_commit_text(*bytes).author);
      who = submission.actor_person + ", merged by " + merger;
      submission.approver_persons.push_back(merger);
      return success();
    };
    auto check = judge_step(repo_, landing, query, cache_);
    if (!check.ok()) {
      tell(not_judged(step, std::move(check).error()));
      return success();
    }
    for (Error error : check->findings) {
      if (error.severity == Severity::note) continue;
      error.message = step.commit.substr(0, 7) + " by " + who + ": " + error.message;
      error.hints.clear();
      std::erase_if(error.details, [](const auto& line) { return line.starts_with("you are "); });
      tell(std::move(error));
    }
    return success();
  }

  void tell(Error error) {
    if (error.severity == Severity::error) ++found_;
    session_.print(format_error(error));
  }

  // A step whose rules, those of the commit before, are not readable.
  static Error not_judged(const Step& step, Error error) {
    error.severity = Severity::error;
    error.details.push_back(error.message);
    error.message = step.commit.substr(0, 7) + " by " + printable(step.parts.author.name) +
                    " was not judged: the rules before it cannot be read";
    error.hints.clear();
    return error;
  }

  Session& session_;
  const Repo& repo_;
  Snapshot last_ = {};
  std::string last_commit_ = {};
  CardCache cache_ = {};
  bool saw_board_ = false;
  std::size_t steps_ = 0;
  std::size_t found_ = 0;
};

// A job that looks at the wrong repository must not be green for ever.
Status has_board(const Repo& repo, const std::string& commit, const std::string& name) {
  TRY_ASSIGN(const Snapshot head, snapshot_of(repo, commit));
  if (!boards_in(head).empty()) return success();
  return make_error(ErrorKind::io, "no-board",
                    "neither '" + printable(name) + "' nor what came before it holds a board")
      .hint("change to the repository that holds it; kanban init makes one");
}

Status run(Session& session, const Values& values) {
  TRY(takes_every_board(values, "kanban audit"));
  TRY_ASSIGN(const Repository repository, find_repository(session.place_query()));
  TRY_ASSIGN(const Repo repo, Repo::open(repository.git_dir, repository.work_tree, Fsync::no));
  const std::string name = values.has("--head") ? std::string(values.text("--head")) : "HEAD";
  TRY_ASSIGN(const Revision tip, find_named(session, {.repository = repository}, name));
  TRY_ASSIGN(const Instant since, first_instant(session, values));
  bool cut = false;
  TRY_ASSIGN(const std::vector<Step> steps, steps_of(repo, tip.commit, since, cut));
  Audit audit(session, repo);
  for (const Step& step : steps) {
    if (!step.parts.parents.empty()) TRY(audit.judge(step));
  }
  if (!audit.saw_board()) TRY(has_board(repo, tip.commit, name));
  session.news(counted(audit.steps(), "step") + ", " + counted(audit.found(), "finding") +
               (cut ? "; earlier commits were not looked at" : "") + "\n");
  if (audit.found() > 0) session.fail_with(1);
  return success();
}

}  // namespace

extern const Command audit_command;
const Command audit_command{
    .name = "audit",
    .group = "script",
    .summary = "Judge what is on the branch by the rules of its time",
    .details =
        "Goes along the first parents and judges each commit by the rules of the one before it: "
        "what slipped past review, rules that were off for an hour, logs that disagree with the "
        "commits. Authors are as commits claim; who merged a branch is taken to have approved it. "
        "The exit code is 1 when something is found. Run it on a fresh clone. At most 1000 "
        "commits.",
    .examples = kExamples,
    .args = kArgs,
    .run = run};

}  // namespace kanban::cli
