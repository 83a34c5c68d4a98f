// kanban policy — what the board has agreed on, in words: now, before, and what a change of it
// does.
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "cli/named_revision.hpp"
#include "model/board_paths.hpp"
#include "model/flow_settings.hpp"
#include "rights/grant_doubts.hpp"
#include "rights/grants.hpp"
#include "rights/rule_match.hpp"
#include "rights/rule_words.hpp"
#include "store/first_parents.hpp"
#include "store/revision.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "what", .help = "A type; or log, for what was agreed when; or diff, with a commit"},
    {.name = "commit", .help = "With diff: what to compare the present agreement with"},
};

const Example kExamples[] = {
    {"kanban policy", "The rules of the board in words"},
    {"kanban policy bug", "Where bugs enter, who makes them, what each column asks for"},
    {"kanban policy log", "Which commits changed the agreement"},
    {"kanban policy diff main", "What this branch agrees anew, and whom it lets do more"},
};

void line(Session& session, const std::string& text) { session.print(printable(text) + "\n"); }

// "rule R4: only po may …" for each rule that is about cards of `type`; all where it is empty.
void print_rules(Session& session, const Settings& settings, const std::string& type) {
  bool any = false;
  for (const Rule& rule : settings.rights.rules) {
    const bool about = type.empty() || rule.types.empty() ||
                       std::any_of(rule.types.begin(), rule.types.end(), [&](const auto& name) {
                         return equal_ignoring_case(name, type);
                       });
    if (!about || (!type.empty() && rule.on == RuleOn::path)) continue;
    line(session, "rule " + rule.id + ": " + rule_words(rule));
    any = true;
  }
  if (any) return;
  line(session, rules_of(settings).empty() ? "no rules: everybody may do everything"
                                           : "no other rules than who creates what");
}

void print_columns(Session& session, const Settings& settings) {
  for (const Column& column : settings.columns) {
    const auto say = [&](const std::vector<std::string>& asked, const std::string& what) {
      if (!asked.empty()) line(session, what + ": " + join(asked, ", "));
    };
    say(column.enter, "entering '" + column.name + "' asks for");
    say(column.leave, "leaving '" + column.name + "' asks for");
    say(column.check, "in '" + column.name + "' is ticked");
  }
}

Status print_type(Session& session, const Settings& settings, const std::string& word) {
  TRY_ASSIGN(const std::string name, find_type(settings, word));
  line(session, name);
  for (const CardType& type : settings.types) {
    if (type.name != name) continue;
    const TypePolicy& policy = type.policy;
    if (!policy.enters.empty()) line(session, "enters at '" + policy.enters + "'");
    if (!policy.by.empty()) line(session, "is created by " + join(policy.by, ", "));
    if (!policy.card_class.empty()) line(session, "has the class " + policy.card_class);
    if (!policy.needs.empty()) line(session, "needs " + join(policy.needs, ", "));
  }
  print_columns(session, settings);
  print_rules(session, settings, name);
  return success();
}

Status print_board(Session& session, const Settings& settings) {
  print_rules(session, settings, "");
  for (const CardType& type : settings.types) {
    const TypePolicy& policy = type.policy;
    std::vector<std::string> parts;
    if (!policy.enters.empty()) parts.push_back("enters at '" + policy.enters + "'");
    if (!policy.by.empty()) parts.push_back("by " + join(policy.by, ", "));
    if (!policy.card_class.empty()) parts.push_back("class " + policy.card_class);
    if (!policy.needs.empty()) parts.push_back("needs " + join(policy.needs, ", "));
    if (!parts.empty()) line(session, "type " + type.name + ": " + join(parts, "; "));
  }
  print_columns(session, settings);
  return success();
}

Status print_log(Session& session) {
  TRY_ASSIGN(const Place* const place, session.place());
  TRY_ASSIGN(const TimeZone zone, session.zone());
  const std::string path = settings_path(place->board);
  TRY_ASSIGN(const auto commits, commits_of_file(*place, path, Instant{0}));
  TRY_ASSIGN(const Repo repo,
             Repo::open(place->repository.git_dir, place->repository.work_tree, Fsync::no));
  const auto told = [&](const Settings& before, const Settings& after) {
    const auto changes = agreement_changes(before, after);
    for (const std::string& text : changes) line(session, "  " + text);
    if (changes.empty()) line(session, "  only its wording; the same is agreed");
  };
  for (const BranchCommit& commit : commits) {
    session.print(format_date(zone.date_of(commit.revision.time)) + "  " +
                  commit.revision.commit.substr(0, 7) + "  " + printable(commit.subject) + "\n");
    auto after = load_settings_at(*place, commit.revision);
    if (!after.ok()) line(session, "  board.yaml cannot be read there: " + after.error().message);
    if (commit.parent.empty() || !after.ok()) continue;
    const auto parent = read_branch_commit(repo, commit.parent);
    if (!parent.ok()) continue;
    auto before = load_settings_at(*place, parent->revision);
    if (!before.ok()) continue;
    told(*before, *after);
  }
  if (commits.empty()) session.news(printable(path) + " is in no commit of this branch yet\n");
  if (repo.is_shallow())
    session.news(
        "this clone is shallow: what was agreed before is not here; "
        "git fetch --unshallow brings it\n");
  return success();
}

Status print_diff(Session& session, const std::string& name) {
  if (name.empty()) {
    return make_error(ErrorKind::usage, "missing-argument", "diff needs a commit to compare with")
        .hint("for example: kanban policy diff main");
  }
  TRY_ASSIGN(const Place* const place, session.place());
  TRY_ASSIGN(const Settings* const now, session.settings());
  TRY_ASSIGN(const Revision revision, find_named(session, *place, name));
  TRY_ASSIGN(const Settings before, load_settings_at(*place, revision));
  const auto changes = agreement_changes(before, *now);
  for (const std::string& text : changes) line(session, text);
  if (changes.empty()) session.news("nothing else is agreed than in " + name + "\n");
  for (const Grant& grant : grants(before, *now)) line(session, grant_words(grant));
  for (const std::string& doubt : grant_doubts(before, *now))
    line(session, "perhaps somebody may do more: " + doubt);
  for (const Grant& loss : losses(before, *now)) line(session, loss_words(loss));
  return success();
}

Status run(Session& session, const Values& values) {
  const std::string what(values.text("what"));
  const std::string commit(values.text("commit"));
  if (what == "diff") return print_diff(session, commit);
  if (!commit.empty()) {
    return make_error(ErrorKind::usage, "extra-argument",
                      "kanban policy " + what + " does not take '" + printable(commit) + "'")
        .hint("kanban policy diff " + shell_word(commit) + " compares with that commit");
  }
  if (what == "log") return print_log(session);
  TRY_ASSIGN(const Settings* const settings, session.settings());
  return what.empty() ? print_board(session, *settings) : print_type(session, *settings, what);
}

}  // namespace

extern const Command policy_command;
const Command policy_command{
    .name = "policy",
    .group = "script",
    .summary = "Tell what the board has agreed on, in words",
    .details =
        "Rules are told in the order in which they are asked: the first that fits decides, and "
        "what none fits is allowed. diff tells what a change of board.yaml lets whom do, before "
        "somebody says yes to it.",
    .examples = kExamples,
    .args = kArgs,
    .run = run};

}  // namespace kanban::cli
