// kanban client — what one client waits for, got and complained of.
#include "base/text.hpp"
#include "cli/output.hpp"
#include "cli/report_output.hpp"
#include "model/spelling.hpp"
#include "report/client_page.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "client",
     .kind = ArgKind::client,
     .help = "Which client; the list of them when left out"},
    {.name = "--from",
     .kind = ArgKind::date,
     .value = "DAY",
     .help = "List what was delivered from this day on (90 days)"},
    {.name = "--to", .kind = ArgKind::date, .value = "DAY", .help = "And up to this day"},
};

const Example kExamples[] = {
    {"kanban client acme", "What acme waits for"},
    {"kanban client acme --from 2026-08-01 --format markdown", "A page for a meeting with acme"},
};

// The client that cards or board.yaml call so, in any case. Error (usage): unknown-client.
Result<std::string> known_client(const FlowSource& source, std::string_view name) {
  std::vector<std::string> known = clients_of(source.flow);
  for (const Client& client : source.board->settings.clients) known.push_back(client.name);
  if (auto client = spelled_as(known, name)) return *std::move(client);
  Error error = make_error(ErrorKind::usage, "unknown-client",
                           "no card and no list names a client '" + printable(name) + "'");
  error.hints = did_you_mean(name, known);
  if (error.hints.empty()) error.hints.push_back("kanban client lists those that there are");
  return error;
}

Status list(Session& session, const Values& values, const FlowSource& source) {
  Table table;
  table.columns = {{"client", "CLIENT", CellKind::text},
                   {"open", "OPEN", CellKind::number},
                   {"oldest_days", "OLDEST", CellKind::days},
                   {"delivered", "DELIVERED", CellKind::number},
                   {"complaints", "COMPLAINTS", CellKind::number}};
  for (const std::string& client : clients_of(source.flow)) {
    const ClientPage page = client_page(source.flow, client);
    table.rows.push_back({cell(client), cell(page.open.size()),
                          page.ages.empty() ? Cell{} : cell(page.ages.front()),
                          cell(page.delivered.size()), cell(page.complaints.size())});
  }
  if (!table.rows.empty() || !is_text_output(values))
    return print_table(session, values, table, {"kanban.clients/1", "clients"});
  session.print("no card names a client: kanban affects CARD --add CLIENT names one\n");
  return success();
}

Status run(Session& session, const Values& values) {
  TRY_ASSIGN(const FlowSource source, read_source(session, values, values.text("--at")));
  if (values.text("client").empty()) return list(session, values, source);
  TRY_ASSIGN(const std::string client, known_client(source, values.text("client")));
  Answer answer;
  answer.source = &source;
  answer.sheet = sheet(client_page(source.flow, client), source.board->settings);
  return print_answer(session, values, answer);
}

}  // namespace

extern const Command client_command;
const Command client_command{.name = "client",
                             .group = "owner",
                             .summary = "Show what a client waits for, got and complained of",
                             .examples = kExamples,
                             .args = kArgs,
                             .options = Group::sheet,
                             .run = run};

}  // namespace kanban::cli
