// kanban help — explain a verb or a topic.
#include "cli/help.hpp"

#include "base/text.hpp"
#include "base/width.hpp"
#include "cli/session.hpp"
#include "ops/templates.hpp"
#include "query/filter.hpp"

namespace kanban::cli {
namespace {

constexpr std::size_t kWidth = 80;

const Arg kArgs[] = {
    {.name = "topic", .kind = ArgKind::command, .help = "A verb, or filters, fields, templates"},
};

const Example kExamples[] = {
    {"kanban help", "Every verb with a line each"},
    {"kanban help move", "One verb whole"},
    {"kanban help filters", "How to say which cards you mean"},
};

std::string two_columns(std::string_view left, std::string_view right) {
  return wrap("  " + pad_to_width(left, 22) + std::string(right), kWidth, 24) + "\n";
}

std::string filters_topic() {
  std::string out =
      "A filter says which cards are meant. Terms that stand side by side must all hold; values "
      "after a\n"
      "colon, separated by commas, are alternatives; - or not before a term turns it round; or "
      "and\n"
      "parentheses group. Other words are looked for in id, title and description.\n\n";
  for (const FilterTerm& term : filter_terms()) out += two_columns(term.name, term.doc);
  return out + "\nIn a shell, quote < and >: kanban list 'due<+7d'\n";
}

std::string fields_topic() {
  std::string out = "What a card may hold. kanban set ID FIELD=VALUE sets one.\n\n";
  for (const FieldInfo& row : fields()) out += two_columns(row.name, row.doc);
  return out;
}

std::string templates_topic() {
  std::string out = "The boards that kanban init --template can begin with.\n\n";
  for (const std::string& name : template_names_for_boards()) {
    const auto settings = template_settings(name);
    std::vector<std::string> columns;
    for (const Column& column : settings->columns) columns.push_back(column.name);
    out += two_columns(name, join(columns, " | "));
  }
  return out;
}

Status run(Session& session, const Values& values) {
  const std::string_view topic = values.text("topic");
  if (topic.empty()) {
    session.page(help_overview(kWidth));
  } else if (topic == "filters" || topic == "filter") {
    session.page(filters_topic());
  } else if (topic == "fields") {
    session.page(fields_topic());
  } else if (topic == "templates") {
    session.page(templates_topic());
  } else if (const Command* command = find_command(topic)) {
    session.page(command_help(*command, kWidth));
  } else {
    std::vector<std::string> known{"filters", "fields", "templates"};
    for (const Command* other : commands()) known.emplace_back(other->name);
    Error error = make_error(ErrorKind::usage, "unknown-command",
                             "no help about '" + std::string(topic) + "'");
    error.hints = did_you_mean(topic, known);
    if (error.hints.empty()) error.hints.push_back("kanban help lists what there is");
    return error;
  }
  return success();
}

}  // namespace

extern const Command help_command;
const Command help_command{.name = "help",
                           .group = "help",
                           .summary = "Explain a verb or a topic",
                           .examples = kExamples,
                           .args = kArgs,
                           .run = run};

}  // namespace kanban::cli
