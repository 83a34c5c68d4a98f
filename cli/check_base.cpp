#include "cli/check_base.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "cli/named_revision.hpp"
#include "model/board_paths.hpp"
#include "policy/validate.hpp"
#include "rights/grant_doubts.hpp"
#include "rights/grants.hpp"
#include "rights/judge.hpp"
#include "rights/lockout.hpp"
#include "rights/name_clashes.hpp"
#include "rights/rule_words.hpp"
#include "store/commit_proof.hpp"
#include "store/landing.hpp"
#include "yaml/places.hpp"

namespace kanban::cli {
namespace {

bool is_full_id(std::string_view text) {
  return text.size() == 40 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Result<std::vector<Approval>> read_approvals(const Values& values) {
  std::vector<Approval> approvals;
  for (const std::string& word : values.list("--approved-by")) {
    const std::size_t at = word.rfind('@');
    Approval approval;
    if (at != std::string::npos) approval = {word.substr(0, at), word.substr(at + 1)};
    // A few letters of an id can be had by trying: only the whole of it names a commit for sure.
    if (approval.login.empty() || !is_full_id(approval.commit)) {
      return make_error(ErrorKind::usage, "bad-value",
                        "--approved-by takes LOGIN@COMMIT with all 40 digits, not '" + word + "'")
          .hint("the forge tells the commit of each review; git rev-parse REV writes it in full");
    }
    approvals.push_back(std::move(approval));
  }
  return approvals;
}

// The forge on which this run is, as its CI says.
Forge forge_of(const World& world) {
  if (world.variable("GITHUB_ACTIONS") == "true") return Forge::github;
  if (world.variable("GITLAB_CI") == "true") return Forge::gitlab;
  return Forge::any;
}

// A board on one side. Where it is not there, an empty one with the other side's settings.
struct Side {
  bool exists = false;
  StrictBoard strict = {};
};

class Checker {
 public:
  Checker(const Repo& repo, const Landing& landing, const StepQuery& query, CardCache& cache)
      : repo_(repo), landing_(landing), query_(query), base_name_(query.base_name), cache_(cache) {}

  Result<BaseCheck> run() {
    check_.findings = landing_.notes;
    paths_ = changed_paths(landing_.before, landing_.after);
    std::set<std::string> folders;
    for (const Snapshot* snapshot : {&landing_.before, &landing_.after}) {
      for (std::string& folder : boards_in(*snapshot)) folders.insert(std::move(folder));
    }
    if (folders.empty()) {
      return make_error(ErrorKind::io, "no-board",
                        "neither '" + base_name_ + "' nor what is proposed holds a board")
          .hint("kanban init makes one");
    }
    check_.home = settings_path(*folders.begin());
    several_ = folders.size() > 1;
    for (const std::string& folder : folders) TRY(check_board(folder));
    remove_repeated();
    return std::move(check_);
  }

 private:
  void add(Error error) { check_.findings.push_back(std::move(error)); }

  Result<Side> read_side(const Snapshot& snapshot, const std::string& folder) {
    Side side;
    side.strict.board.path = folder;
    const auto boards = boards_in(snapshot);
    side.exists = std::find(boards.begin(), boards.end(), folder) != boards.end();
    if (side.exists) {
      TRY_ASSIGN(side.strict, read_strictly(repo_, snapshot, folder, cache_));
    }
    return side;
  }

  Status check_board(const std::string& folder) {
    TRY_ASSIGN(Side before, read_side(landing_.before, folder));
    auto after = read_side(landing_.after, folder);
    if (!after.ok()) {
      add(std::move(after).error());  // a board.yaml that cannot be read is a finding of the change
      return success();
    }
    check_.cards += after->strict.board.cards.size();
    add_problems(before, *after);
    if (!before.exists) {
      note(folder, "no-rules", "the board is new; everything on it is allowed");
      return success();
    }
    if (!after->exists) after->strict.board.settings = before.strict.board.settings;
    return judge_board(folder, before.strict, after->strict);
  }

  // What cannot be read as it would be; and on the base, where it is only told.
  void add_problems(const Side& before, const Side& after) {
    std::set<std::string> told;
    for (const Error& error : after.strict.board.problems) {
      if (error.where) told.insert(error.where->path);
      add(error);
    }
    for (Error error : before.strict.board.problems) {
      if (error.where && told.count(error.where->path) > 0) continue;
      error.severity = Severity::warning;
      error.details.push_back("this is on " + base_name_ +
                              "; the change mends it or takes it away");
      add(std::move(error));
    }
  }

  void note(const std::string& folder, std::string_view code, const std::string& what) {
    Error error = make_error(ErrorKind::refused, code, what);
    error.severity = Severity::note;
    error.where = Location{settings_path(folder), 0, 0};
    add(std::move(error));
  }

  Status judge_board(const std::string& folder, const StrictBoard& before,
                     const StrictBoard& after) {
    const Settings& rules = before.board.settings;
    Submission submission;
    submission.before = &before.board;
    submission.after = &after.board;
    for (const std::string& path : paths_) {
      if (is_card_path(folder, path)) continue;
      submission.paths.push_back(path);
      if (landing_.before.find(path) == nullptr) submission.made.insert(path);
    }
    submission.settings_files = before.settings_files;
    submission.settings_files.insert(submission.settings_files.end(), after.settings_files.begin(),
                                     after.settings_files.end());
    TRY(query_.settle(rules, submission));
    if (several_) submission.board_option = " --board " + shell_word(folder);
    submission.head = landing_.head;
    submission.base = base_name_;
    submission.span = {landing_.began, query_.now};
    submission.now = query_.now;
    TRY_ASSIGN(submission.zone, TimeZone::find(rules.time_zone));
    submission.locate = [this](const Spot& spot, Error& error) { locate(spot, error); };
    validate_changed(before.board, after.board);
    Judgement judgement = judge(submission);
    if (!judgement.has_rules)
      note(folder, "no-rules",
           "the board has no rules on " + base_name_ +
               "; everybody may do "
               "everything");
    for (Error& error : judgement.findings) add(std::move(error));
    add_clashes(folder, submission);
    judge_agreement(before, after, folder);
    for (Missing& missing : judgement.missing) {
      for (const std::string& person : missing.people) {
        for (std::string& login : logins_of(rules, person, submission.forge))
          missing.logins.push_back(std::move(login));
      }
      check_.missing.push_back(std::move(missing));
    }
    for (std::string& line : judgement.explanation) check_.explanation.push_back(std::move(line));
    return success();
  }

  void add_clashes(const std::string& folder, const Submission& submission) {
    NewNames names{.board = folder, .settings = submission.settings_files};
    names.made.assign(submission.made.begin(), submission.made.end());
    if (names.made.empty()) return;
    for (const TreeItem& file : landing_.after.files) names.all.push_back(file.name);
    for (Error& error : name_clashes(names)) add(std::move(error));
  }

  // What a change of the rules themselves does: whom it shuts out, and whom it lets do more.
  void judge_agreement(const StrictBoard& before, const StrictBoard& after,
                       const std::string& folder) {
    const Settings& old = before.board.settings;
    const Settings& now = after.board.settings;
    if (old == now) return;
    const std::string path = settings_path(folder);
    for (Error& error : rule_problems(now, folder)) add(std::move(error));
    std::vector<std::string> words = agreement_changes(old, now);
    std::vector<std::string> granted;
    for (const Grant& grant : grants(old, now)) granted.push_back(grant_words(grant));
    const std::vector<std::string> doubts = grant_doubts(old, now);
    if (words.empty() && granted.empty() && doubts.empty()) return;
    std::string first = "nobody may do more than now";
    if (!doubts.empty()) first = "somebody may perhaps do more than now";
    if (!granted.empty()) first = granted.front();
    Error error = make_error(ErrorKind::refused, "grants", "if merged, " + first);
    error.severity = Severity::note;
    error.where = Location{path, 0, 0};
    for (std::size_t i = 1; i < granted.size(); ++i) error.details.push_back(granted[i]);
    for (const std::string& doubt : doubts) error.details.push_back("perhaps more: " + doubt);
    error.details.insert(error.details.end(), words.begin(), words.end());
    add(std::move(error));
  }

  // Words that the board will not have. Only of cards that change: others are not this change's.
  void validate_changed(const Board& before, const Board& after) {
    for (const CardDifference& one : changed_cards(before, after)) {
      if (one.after == nullptr) continue;
      for (Error& error : validate_card(after.settings, *one.after, query_.now)) {
        if (!error.where) error.where = Location{one.after->path, 0, 0};
        if (error.severity == Severity::error || error.code == "column-differs-from-history")
          add(std::move(error));
      }
    }
  }

  void locate(const Spot& spot, Error& error) const {
    const Snapshot& snapshot = spot.side == Spot::Side::before ? landing_.before : landing_.after;
    const TreeItem* file = snapshot.find(spot.path);
    if (file == nullptr) return;
    const auto text = read_snapshot(repo_, snapshot, *file);
    if (!text.ok()) return;
    if (spot.field.empty()) return locate_change(spot.path, *text, error);
    error.where = Location{.path = spot.path};
    error.spot = FileSpot{.key = spot.field, .entry = spot.entry, .item = spot.item};
    Error* const one = &error;
    put_places({&one, 1}, *text);
  }

  // The first line of a file that differs.
  void locate_change(const std::string& path, const std::string& text, Error& error) const {
    const TreeItem* old = landing_.before.find(path);
    if (old == nullptr) return;
    const auto before = read_snapshot(repo_, landing_.before, *old);
    if (!before.ok()) return;
    const auto old_lines = lines_of(*before);
    const auto new_lines = lines_of(text);
    const std::size_t most = std::min(old_lines.size(), new_lines.size());
    std::size_t line = 0;
    while (line < most && old_lines[line] == new_lines[line]) ++line;
    if (line == new_lines.size()) return;
    error.where = Location{path, static_cast<int>(line) + 1, 0};
    error.source_line = new_lines[line];
  }

  // Files that belong to no board are judged for each; what is the same is told once.
  void remove_repeated() {
    std::set<std::string> told;
    std::erase_if(check_.findings, [&](const Error& error) {
      const std::string place =
          error.where ? error.where->path + ":" + std::to_string(error.where->line) : std::string();
      return !told.insert(error.code + "\n" + place + "\n" + error.message).second;
    });
  }

  const Repo& repo_;
  const Landing& landing_;
  const StepQuery& query_;
  const std::string base_name_;
  CardCache& cache_;
  std::vector<std::string> paths_ = {};
  bool several_ = false;  // boards in the repository
  BaseCheck check_ = {};
};

// Who proposes, by what the forge told or by the signature of the head.
Status settle_author(const World& world, const Values& values, const Repo& repo,
                     const Landing& landing, const Settings& rules, Submission& submission) {
  submission.actor = values.text("--actor");
  submission.forge = forge_of(world);
  if (values.text("--identity") != "signature") return success();
  const std::string& commit = landing.proposed.empty() ? landing.head : landing.proposed;
  auto person = proved_author(repo, rules, commit, world.variable("TMPDIR"));
  submission.actor.clear();
  if (person.ok()) {
    submission.actor_person = std::move(*person);
  } else if (person.error().kind == ErrorKind::refused) {
    submission.no_proof = std::move(person).error();
  } else {
    return std::move(person).error();
  }
  return success();
}

}  // namespace

Result<BaseCheck> judge_step(const Repo& repo, const Landing& landing, const StepQuery& query,
                             CardCache& cache) {
  return Checker(repo, landing, query, cache).run();
}

Result<BaseCheck> check_against_base(Session& session, const Values& values) {
  TRY_ASSIGN(const Repository repository, find_repository(session.place_query()));
  TRY_ASSIGN(const Repo repo, Repo::open(repository.git_dir, repository.work_tree, Fsync::no));
  LandingQuery query;
  query.base = values.text("--base");
  query.head = values.has("--head") ? std::string(values.text("--head")) : std::string("HEAD");
  query.merged = values.text("--merged");
  query.replaces = values.has("--push");
  TRY_ASSIGN(std::vector<Approval> approvals, read_approvals(values));
  for (const std::string& name : {query.base, query.head, query.merged}) {
    if (!name.empty()) TRY(find_named(session, {.repository = repository}, name));
  }
  TRY_ASSIGN(const Landing landing, what_would_land(repository, repo, query));
  // An approval of what the forge only merged is one of the merge.
  for (Approval& approval : approvals) {
    if (!landing.proposed.empty() && approval.commit == landing.proposed)
      approval.commit = landing.head;
  }
  const std::vector<Signature> authors = claimed_authors(repo, landing.base, landing.head);
  StepQuery step;
  step.base_name = is_full_id(query.base) ? landing.base.substr(0, 7) : query.base;
  step.now = session.now();
  step.settle = [&](const Settings& rules, Submission& submission) {
    submission.approvals = approvals;
    for (const Signature& one : authors)
      submission.claimed.push_back(person_key(rules, one.name, one.email));
    return settle_author(session.world(), values, repo, landing, rules, submission);
  };
  CardCache cache;
  return judge_step(repo, landing, step, cache);
}

Status takes_every_board(const Values& values, const std::string& what) {
  if (!values.has("--board")) return success();
  return make_error(ErrorKind::usage, "contradiction",
                    what + " is about every board of the repository, and takes no --board")
      .hint("leave --board out");
}

std::string missing_lines(const BaseCheck& check) {
  std::string text;
  for (const Missing& missing : check.missing)
    text += "missing approvals: " + missing_words(missing) + "\n";
  return text;
}

}  // namespace kanban::cli
