// kanban batch — run a script of verbs as one commit.
#include "base/text.hpp"
#include "cli/parse.hpp"
#include "cli/person_values.hpp"
#include "cli/planner.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "file",
     .kind = ArgKind::file,
     .help = "Where the lines are; standard input when left out or -"},
};

const Example kExamples[] = {
    {"printf 'move k7 done\\nadd \"Tell acme\"\\n' | kanban batch", "Two changes, one commit"},
    {"kanban batch -m \"Clean the backlog\" < changes.txt", "With a message of your own"},
};

struct Line {
  std::size_t number = 0;
  Invocation invocation = {};
};

Error at_line(Error error, std::string_view file, std::size_t number) {
  if (!error.where) error.where = Location{std::string(file), static_cast<int>(number), 0};
  return error;
}

// What is said once, for the commit of all lines; empty where the line says nothing of it.
std::string_view option_of_all(const Values& values) {
  for (const std::string_view option :
       {"--no-commit", "--dry-run", "--message", "--include-edits"}) {
    if (values.has(option)) return option;
  }
  return {};
}

// Every line is parsed before the first one is carried out.
Result<std::vector<Line>> parse_lines(std::string_view text, std::string_view file) {
  std::vector<Line> lines;
  std::size_t number = 0;
  for (const std::string_view line : lines_of(text)) {
    ++number;
    auto words = split_words(line);
    if (!words.ok()) return at_line(std::move(words).error(), file, number);
    if (words->empty()) continue;
    if (words->front() == "kanban") words->erase(words->begin());
    auto invocation = parse(*words);
    if (!invocation.ok()) return at_line(std::move(invocation).error(), file, number);
    if (invocation->command == nullptr || invocation->command->plan == nullptr) {
      const bool changes =
          invocation->command != nullptr && invocation->command->effect == Effect::changes_board;
      return at_line(
          make_error(ErrorKind::usage, "not-in-batch",
                     "'" + words->front() +
                         (changes ? "' makes a commit of its own" : "' does not change cards") +
                         ", so a batch cannot run it"),
          file, number);
    }
    if (invocation->command->name == "undo") {
      return at_line(make_error(ErrorKind::usage, "not-in-batch",
                                "'undo' takes back a commit, and a batch becomes one")
                         .hint("run it by itself: kanban undo"),
                     file, number);
    }
    if (const auto option = option_of_all(invocation->values); !option.empty()) {
      return at_line(
          make_error(ErrorKind::usage, "not-in-batch",
                     "a batch is one commit, so a line cannot have " + std::string(option))
              .hint("give it to batch itself: kanban batch " + std::string(option)),
          file, number);
    }
    lines.push_back({number, std::move(*invocation)});
  }
  return lines;
}

Result<std::string> read_script(const Session& session, const Values& values) {
  const std::string_view file = values.text("file");
  if (file.empty() || file == "-") return session.world().read_in();
  return read_user_file(std::string(file));
}

Status run(Session& session, const Values& values) {
  const std::string name = values.has("file") ? std::string(values.text("file")) : "standard input";
  TRY_ASSIGN(const std::string text, read_script(session, values));
  TRY_ASSIGN(std::vector<Line> lines, parse_lines(text, name));
  for (Line& line : lines) TRY(name_me(session, *line.invocation.command, line.invocation.values));
  const auto make = [&](Planner& planner) -> Result<Planned> {
    TRY(planner.index_names());
    Planned all;
    for (const Line& line : lines) {
      planner.begin(*line.invocation.command, line.invocation.values);
      auto planned = line.invocation.command->plan(planner, line.invocation.values);
      if (!planned.ok()) return at_line(std::move(planned).error(), name, line.number);
      for (News& news : planned->news) all.news.push_back(std::move(news));
    }
    return all;
  };
  return write_and_tell(session, *find_command("batch"), values, make);
}

}  // namespace

extern const Command batch_command;
const Command batch_command{
    .name = "batch",
    .group = "script",
    .summary = "Run a script of verbs as one commit",
    .details =
        "Each line is a verb as on the command line, without `kanban`; # begins a comment. Later "
        "lines see what earlier ones did, and @ is the card changed last. If one line fails, "
        "nothing is changed and the line is named.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::write,
    .effect = Effect::changes_board,
    .run = run};

}  // namespace kanban::cli
