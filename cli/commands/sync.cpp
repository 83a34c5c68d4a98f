// kanban sync — fetch, merge by meaning, push.
#include "store/sync.hpp"

#include "base/text.hpp"
#include "cli/session.hpp"
#include "render/json_values.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "remote", .help = "The remote; that of the branch, or the only one, when left out"},
    {.name = "--no-push", .kind = ArgKind::flag, .help = "Fetch and merge, and send nothing"},
    {.name = "--dry-run",
     .short_name = "-n",
     .kind = ArgKind::flag,
     .help = "Fetch, say what would be received and sent, and change nothing"},
    {.name = "--json", .kind = ArgKind::flag, .help = "Print what was done as JSON"},
};

const Example kExamples[] = {
    {"kanban sync", "Receive what others did, send what you did"},
    {"kanban sync --dry-run", "How far apart you are"},
};

std::string line_of(const Synced& done, SyncMode mode) {
  const std::size_t received = done.received + done.to_receive;
  const std::size_t sent = done.sent + done.to_send;
  if (received + sent == 0) return done.upstream + ": nothing to receive or send\n";
  std::string line = done.upstream + ": " + counted(received, "commit") +
                     (mode == SyncMode::look ? " to receive, " : " received, ") +
                     std::to_string(sent) + (mode == SyncMode::both ? " sent" : " to send");
  if (done.merged) line += ", merged by meaning";
  return line + "\n";
}

Json as_json(const Synced& done) {
  Json document = Json::object();
  document.set("schema", Json::string("kanban.sync/1"));
  document.set("upstream", Json::string(done.upstream));
  document.set("received", json_count(done.received));
  document.set("sent", json_count(done.sent));
  document.set("to_receive", json_count(done.to_receive));
  document.set("to_send", json_count(done.to_send));
  document.set("merged", Json::boolean(done.merged));
  document.set("errors", json_count(done.received > 0 ? done.errors : 0));
  document.set("notes", json_texts(done.notes));
  return document;
}

// What came may not be what check passes: two cards that were made under one id, say.
void tell_errors(Session& session, const Synced& done) {
  if (done.received == 0 || done.errors == 0) return;
  Error warning =
      make_error(ErrorKind::invalid, "errors-after-sync",
                 "with what was received there " + std::string(done.errors == 1 ? "is " : "are ") +
                     counted(done.errors, "error") + " on the board")
          .hint("kanban check names them; kanban check --fix mends ids used twice");
  warning.severity = Severity::warning;
  session.tell({warning});
}

Status run(Session& session, const Values& values) {
  TRY_ASSIGN(const Repository repository, find_repository(session.place_query()));
  SyncOptions options;
  options.remote = values.text("remote");
  if (values.has("--no-push")) options.mode = SyncMode::receive;
  if (values.has("--dry-run")) options.mode = SyncMode::look;
  options.environment = session.world().environment;
  options.now = session.now();
  if (session.clock_is_fixed()) options.commit_time = session.now();
  TRY_ASSIGN(const Synced done, sync_branch(repository, options));
  session.tell(done.recovered);
  tell_errors(session, done);
  if (values.has("--json")) {
    session.print(as_json(done).pretty());
    return success();
  }
  for (const std::string& note : done.notes) session.world().err(note + "\n");
  session.news(line_of(done, options.mode));
  return success();
}

}  // namespace

extern const Command sync_command;
const Command sync_command{
    .name = "sync",
    .group = "script",
    .summary = "Fetch, merge cards by meaning, push",
    .details =
        "git does the transport, with your credentials and hooks. Cards that both sides changed "
        "are merged by meaning, as kanban help merge-driver says, also in a clone that is not set "
        "up for it; where somebody else pushes at the same moment, sync runs again. What needs a "
        "person stops the merge, and kanban resolve helps to finish it. A branch that follows one "
        "of another name is received and not sent, as git push has it.",
    .examples = kExamples,
    .args = kArgs,
    .effect = Effect::changes_board,
    .run = run};

}  // namespace kanban::cli
