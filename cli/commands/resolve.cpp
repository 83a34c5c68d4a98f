// kanban resolve — finish what git left to a person, as far as it follows from rules.
#include "store/resolve.hpp"

#include "base/text.hpp"
#include "cli/session.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card",
     .kind = ArgKind::file,
     .help = "Ids or files of cards; every card when left out",
     .repeated = true},
};

const Example kExamples[] = {
    {"kanban resolve", "After a merge, rebase, cherry-pick or stash pop that stopped"},
    {"kanban resolve k7f3q2", "One card"},
};

std::string next_step(const Resolution& done) {
  if (done.stash_kept) {
    return "staged; the stash is still there: git stash drop, once this is as you want it\n";
  }
  const std::string& name = done.under_way.name;
  if (name.empty()) return "staged; next: git commit\n";
  const std::string word = name.substr(name.find(' ') + 1);
  // git merge --continue would open an editor for a message that git has made already.
  return "next: git " + (word == "merge" ? "commit --no-edit" : word + " --continue") + "\n";
}

// Where no file is left to settle, whatever git is in the middle of may still wait to be ended.
std::string nothing_left(const Resolution& done) {
  if (done.under_way.took_nothing) {
    return "nothing to resolve: the merge was broken off before it took anything\n"
           "next: git merge --abort, and merge again\n";
  }
  return "nothing to resolve\n" + (done.under_way.name.empty() ? "" : next_step(done));
}

Status run(Session& session, const Values& values) {
  TRY_ASSIGN(const Repository repository, find_repository(session.place_query()));
  TRY_ASSIGN(const GitConfig* const config, session.config());
  ResolveOptions options;
  options.words = values.list("card");
  options.directory = session.world().directory;
  if (!values.text("--board").empty()) {
    TRY_ASSIGN(const Place* const place, session.place());
    options.board = place->board;
  }
  options.environment = session.world().environment;
  options.now = session.now();
  if (config->get("kanban.merge") == "strict") options.strictness = MergeStrictness::strict;
  TRY_ASSIGN(const Resolution done, resolve_cards(repository, options));
  session.tell(done.recovered);
  bool open = false;
  for (const ResolvedFile& file : done.files) {
    session.news(printable(file.id) + "  " + file.outcome + "  " + printable(file.path) + "\n");
    session.tell(file.notes);
    open = open || !file.solved;
  }
  for (const std::string& path : done.others)
    session.news("no card, left to you  " + printable(path) + "\n");
  if (done.files.empty() && done.others.empty() && done.unasked.empty())
    session.news(nothing_left(done));
  if (open || !done.others.empty()) {
    session.fail_with(4);
    session.news("edit what is left, git add it, then go on\n");
    if (done.stash_kept) session.news("the stash is still there: git stash drop after that\n");
  } else if (!done.unasked.empty()) {
    session.news(counted(done.unasked.size(), "other card") +
                 (done.unasked.size() == 1 ? " is" : " are") + " in conflict; kanban resolve\n");
  } else if (!done.files.empty()) {
    session.news(next_step(done));
  }
  return success();
}

}  // namespace

extern const Command resolve_command;
const Command resolve_command{
    .name = "resolve",
    .group = "script",
    .summary = "Finish merges of cards that git left to you",
    .details =
        "Looks at the cards that a stopped merge, rebase, cherry-pick or stash pop left in "
        "conflict, at conflict markers that were committed, at keys that a merge by lines put "
        "there twice, and at "
        "two cards that got one id. "
        "Cards are merged by meaning; a card that one side changed and the other deleted stays; of "
        "two cards of one name the younger gets a new id, and links to it follow. What a person "
        "must decide is named and left (exit 4). Files are written and staged, never committed.",
    .examples = kExamples,
    .args = kArgs,
    .effect = Effect::changes_board,
    .run = run};

}  // namespace kanban::cli
