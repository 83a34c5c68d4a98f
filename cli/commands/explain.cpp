// kanban explain — tell more about a problem code.
#include <algorithm>

#include "base/catalogue.hpp"
#include "base/text.hpp"
#include "cli/help.hpp"
#include "cli/session.hpp"
#include "render/json.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "code",
     .kind = ArgKind::code,
     .help = "The word in brackets of an error; every code when left out"},
    {.name = "--json", .kind = ArgKind::flag, .help = "Print JSON"},
};

const Example kExamples[] = {
    {"kanban explain duplicate-key", "What error[duplicate-key] means and what to do"},
    {"kanban explain", "Every code with a line each"},
};

Json code_as_json(const CodeInfo& row) {
  return Json::object()
      .set("code", Json::string(row.code))
      .set("summary", Json::string(row.summary))
      .set("explanation", Json::string(row.explanation));
}

void print_json(const Session& session, std::string_view name, Json value) {
  session.print(Json::object()
                    .set("schema", Json::string("kanban.explain/1"))
                    .set(name, std::move(value))
                    .pretty());
}

Status run(Session& session, const Values& values) {
  const std::string_view word = values.text("code");
  if (word.empty() && values.has("--json")) {
    Json codes = Json::array();
    for (const CodeInfo& row : catalogue()) codes.push(code_as_json(row));
    print_json(session, "codes", std::move(codes));
    return success();
  }
  if (word.empty()) {
    std::string text;
    for (const CodeInfo& row : catalogue()) {
      text += wrap(std::string(row.code) + "  " + std::string(row.summary), 80, 4) + "\n";
    }
    session.page(text);
    return success();
  }
  const CodeInfo* row = find_code(word);
  if (row == nullptr) {
    std::vector<std::string> known;
    for (const CodeInfo& other : catalogue()) known.emplace_back(other.code);
    Error error =
        make_error(ErrorKind::usage, "unknown-code", "no problem code '" + std::string(word) + "'");
    error.hints = did_you_mean(word, known);
    if (error.hints.empty()) error.hints.push_back("kanban explain lists them all");
    return error;
  }
  if (values.has("--json")) {
    print_json(session, "code", code_as_json(*row));
    return success();
  }
  session.print(std::string(row->code) + ": " + std::string(row->summary) + "\n\n" +
                wrap(row->explanation, 80, 0) + "\n");
  return success();
}

}  // namespace

extern const Command explain_command;
const Command explain_command{.name = "explain",
                              .group = "help",
                              .summary = "Tell more about a problem code",
                              .examples = kExamples,
                              .args = kArgs,
                              .run = run};

}  // namespace kanban::cli
