// kanban doctor — look for what is wrong here: the repository, git, the board's files.
#include <algorithm>
#include <set>
#include <sys/stat.h>

#include "base/text.hpp"
#include "base/width.hpp"
#include "cli/boards.hpp"
#include "cli/check_board.hpp"
#include "cli/planner.hpp"
#include "disk/folder.hpp"
#include "git/index_entries.hpp"
#include "git/repo.hpp"
#include "policy/board_notes.hpp"
#include "render/json.hpp"
#include "store/merge_setup.hpp"
#include "store/repo_checks.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "--fix",
     .kind = ArgKind::flag,
     .help = "Set git up to merge cards by meaning in this clone, where it is not"},
    {.name = "--json",
     .kind = ArgKind::flag,
     .help = "Print JSON; findings stay on standard error"},
};

const Example kExamples[] = {
    {"kanban doctor", "A line for everything looked at; exit 1 when something is WRONG"},
    {"kanban doctor --fix", "Once in a new clone, so that git merges cards by meaning"},
};

// The lines of the report, and whether any of them is bad.
struct Report {
  std::string text = {};
  Json checks = Json::array();
  bool bad = false;

  void good(const std::string& line) { add("ok", line, ""); }
  void note(const std::string& line, const std::string& remedy) { add("note", line, remedy); }
  void wrong(const std::string& line, const std::string& remedy) {
    add("WRONG", line, remedy);
    bad = true;
  }

 private:
  void add(const std::string& state, const std::string& line, const std::string& remedy) {
    text += pad_to_width(state, 6) + line + "\n";
    if (!remedy.empty()) text += "      " + remedy + "\n";
    checks.push(Json::object()
                    .set("state", Json::string(lower_ascii(state)))
                    .set("what", Json::string(line))
                    .set("remedy", remedy.empty() ? Json::null() : Json::string(remedy)));
  }
};

void look_at_identity(Session& session, Report& report) {
  const auto config = session.config();
  if (!config.ok()) return report.wrong(config.error().message, "");
  const Identity identity = author_identity(**config, session.world().environment);
  if (!identity.name.empty() && !identity.email.empty()) {
    return report.good("commits are made by " + printable(identity.name) + " <" +
                       printable(identity.email) + ">");
  }
  report.wrong("git does not know who you are",
               "git config --global user.name \"Your Name\"; git config --global user.email "
               "you@example.org");
}

void look_at_lock(Instant now, const std::string& path, Report& report) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) return;
  const std::int64_t age = std::max<std::int64_t>(0, now.seconds - status.st_mtime);
  report.wrong("a lock of git stands, " + counted(static_cast<std::size_t>(age / 60), "minute") +
                   " old: " + path,
               "if no git command is running: rm '" + path + "'");
}

void look_at_locks(Session& session, const Repository& repository, const std::string& ref,
                   Report& report) {
  const bool before = report.bad;
  std::vector<std::string> paths{
      repository.git_dir + "/index.lock", repository.git_dir + "/HEAD.lock",
      repository.common_dir + "/packed-refs.lock", repository.common_dir + "/config.lock"};
  if (!ref.empty()) paths.push_back(repository.common_dir + "/" + ref + ".lock");
  for (const std::string& path : paths) look_at_lock(session.now(), path, report);
  if (report.bad == before) report.good("no lock of git is left behind");
}

// A merge or the like that waits for somebody, as it keeps every verb from writing.
void look_at_operation(const Repository& repository, const Repo& repo, Report& report) {
  const auto entries = read_index_entries(repository.git_dir + "/index");
  std::set<std::string> unmerged;
  if (entries.ok()) {
    for (const IndexEntry& entry : *entries) {
      if (entry.unmerged) unmerged.insert(entry.path);
    }
  }
  const UnderWay operation = repo.under_way();
  const Status status = check_operation(operation);
  if (unmerged.empty()) {
    if (!status.ok())
      report.wrong("git is in the middle of " + operation.name, status.error().hints.front());
    return;
  }
  const std::string who =
      operation.name.empty() ? "git" : "git is in the middle of " + operation.name + "; it";
  report.wrong(who + " could not merge " + counted(unmerged.size(), "file") + ", among them " +
                   *unmerged.begin(),
               "kanban resolve merges cards and says what is left");
}

void look_at_git(Session& session, const Repository& repository, Report& report) {
  const auto repo = Repo::open(repository.git_dir, repository.work_tree, Fsync::no);
  if (!repo.ok()) return report.wrong(repo.error().message, "");
  const auto head = repo->head();
  look_at_locks(session, repository, head.ok() && !head->detached() ? head->ref : "", report);
  if (!repository.work_tree.empty()) look_at_operation(repository, *repo, report);
}

// Commits the attribute that the board lacks.
Status add_attribute(Session& session, const Values& values, const Place& place) {
  const std::string file = attributes_path(place.board);
  TRY_ASSIGN(const Folder top, Folder::open(place.repository.work_tree));
  TRY_ASSIGN(const std::optional<std::string> text, top.read(file));
  Change change;
  change.verb = "doctor";
  change.summary =
      "Let git merge the cards of " + (place.board.empty() ? "." : place.board) + " by meaning";
  change.files.push_back({file, with_merge_attribute(text.value_or(""))});
  TRY_ASSIGN(const Written written,
             write_files(place.repository, write_options(session, values), change));
  session.tell(written.notes);
  if (values.has("--json")) return success();
  session.news("mended " + file + "  [" + written.branch + " " + written.commit.substr(0, 7) +
               "]\n");
  return success();
}

Status mend_merging(Session& session, const Values& values, const Place& place) {
  TRY_ASSIGN(const GitConfig* const config, session.config());
  TRY_ASSIGN(const MergeSetup setup, look_at_merge_setup(place, *config));
  if (!setup.attribute) TRY(add_attribute(session, values, place));
  if (setup.driver) return success();
  TRY(write_merge_keys(place.repository, *config));
  if (!values.has("--json"))
    session.news("mended git's configuration of this clone: merge.kanban\n");
  session.forget_config();
  return success();
}

// `of_board` names the board where there are several.
void look_at_merging(Session& session, const Place& place, const std::string& of_board,
                     Report& report) {
  const auto config = session.config();
  if (!config.ok() || place.repository.work_tree.empty()) return;
  const auto setup = look_at_merge_setup(place, **config);
  if (!setup.ok()) return report.wrong(setup.error().message, "");
  if (setup->complete()) return report.good("git merges cards by meaning" + of_board);
  const std::string remedy = "kanban doctor --fix sets it up";
  if (setup->halfway) {
    report.wrong("merge.kanban.name is set without merge.kanban.driver: git cannot merge cards",
                 remedy);
  } else if (setup->attribute) {
    report.note("git merges cards by their lines only in this clone", remedy);
  } else {
    report.note("git merges cards by their lines only: " + attributes_path(place.board) +
                    " does not name the merge driver",
                remedy);
  }
}

void look_at_cards(Session& session, const Place& place, const Board& board,
                   const std::vector<Board>& others, Report& report) {
  const std::vector<Error> findings =
      board_problems(board, others, session.now(),
                     [&](const std::string& path) { return read_board_text(place, path); });
  session.tell(findings);
  const std::string name = board.path.empty() ? "." : board.path;
  if (findings.empty())
    return report.good("board " + name + ": " + counted(board.cards.size(), "card") + ", all good");
  const std::string line = "board " + name + ": " + counted(board.cards.size(), "card") + ", " +
                           counted(findings.size(), "finding");
  const std::string remedy = "each is named above; kanban explain CODE tells more";
  // As for check: only an error is wrong.
  const bool wrong = std::any_of(findings.begin(), findings.end(), [](const Error& finding) {
    return finding.severity == Severity::error;
  });
  if (wrong) return report.wrong(line, remedy);
  report.note(line, remedy);
}

// Notes about this board beside the others; they make nothing wrong.
void look_between(Session& session, Board board, std::vector<Board> others) {
  if (others.empty()) return;
  others.insert(others.begin(), std::move(board));
  session.tell(notes_between(others));
}

enum class Between { tell, skip };

void look_at_board(Session& session, const Place& place, Between between, Report& report) {
  auto board = load_board(place, Keep::everything);
  if (!board.ok()) return report.wrong(board.error().message, "");
  std::vector<Board> others = other_boards(place, Keep::current_state);
  look_at_cards(session, place, *board, others, report);
  if (between == Between::tell) look_between(session, std::move(*board), std::move(others));
}

// The board that is meant here; all where several may be.
Result<std::vector<Place>> boards_here(Session& session) {
  const auto place = session.place();
  if (place.ok()) return std::vector<Place>{**place};
  if (place.error().code != "several-boards") return place.error();
  TRY_ASSIGN(const Repository repository, find_repository(session.place_query()));
  std::vector<Place> places;
  for (std::string& board : find_boards(repository))
    places.push_back({repository, std::move(board)});
  return places;
}

Status run(Session& session, const Values& values) {
  Report report;
  TRY_ASSIGN(const std::vector<Place> places, boards_here(session));
  if (values.has("--fix")) {
    for (const Place& place : places) TRY(mend_merging(session, values, place));
  }
  const Repository& repository = places.front().repository;
  report.good("repository " + (repository.work_tree.empty()
                                   ? repository.git_dir + " (bare: reading only)"
                                   : repository.work_tree));
  look_at_identity(session, report);
  look_at_git(session, repository, report);
  for (const Place& place : places) {
    look_at_merging(session, place, places.size() < 2 ? "" : ": board " + place.board, report);
  }
  for (const Place& place : places) {
    look_at_board(session, place, &place == &places.front() ? Between::tell : Between::skip,
                  report);
  }
  if (values.has("--json")) {
    session.print(Json::object()
                      .set("schema", Json::string("kanban.doctor/1"))
                      .set("checks", std::move(report.checks))
                      .pretty());
  } else {
    session.print(report.text);
  }
  if (report.bad) session.fail_with(1);
  return success();
}

}  // namespace

extern const Command doctor_command;
const Command doctor_command{
    .name = "doctor",
    .group = "script",
    .summary = "Look for what is wrong here",
    .details =
        "Looks at the repository, who commits, locks left behind, how git merges cards, and every "
        "card: what cannot be read, words the board does not have, odd times, links to nowhere. "
        "Changes nothing without --fix.",
    .examples = kExamples,
    .args = kArgs,
    .effect = Effect::changes_board,
    .run = run};

}  // namespace kanban::cli
