// kanban help — explain a verb or a topic.
#include "cli/help.hpp"

#include "base/text.hpp"
#include "base/width.hpp"
#include "cli/manual.hpp"
#include "cli/session.hpp"
#include "cli/template_source.hpp"
#include "ops/templates.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "topic",
     .kind = ArgKind::command,
     .help = "A verb, or filter, card, board, flow, priority, templates"},
};

const Example kExamples[] = {
    {"kanban help", "Every verb with a line each"},
    {"kanban help move", "One verb whole"},
    {"kanban help filter", "How to say which cards you mean"},
};

std::string two_columns(std::string_view left, std::string_view right, std::size_t width) {
  return wrap("  " + pad_to_width(left, 22) + std::string(right), width, 24) + "\n";
}

// The card templates of this board, or the built-in ones outside of a board.
std::vector<CardTemplate> card_templates(Session& session) {
  const auto place = session.place();
  return place.ok() ? load_templates(**place).all : with_built_in({});
}

std::string templates_topic(Session& session, std::size_t width) {
  std::string out =
      "The templates that kanban add --template can begin a card with; a file\n"
      "templates/NAME.yaml in the board adds the team's own.\n\n";
  for (const CardTemplate& form : card_templates(session)) {
    std::string says = form.about;
    if (!form.path.empty()) says += (says.empty() ? "" : "; ") + form.path;
    out += two_columns(printable(form.name), printable(says), width);
  }
  out += "\nThe boards that kanban init --template can begin with.\n\n";
  for (const std::string& name : template_names_for_boards()) {
    const auto settings = template_settings(name);
    std::vector<std::string> columns;
    for (const Column& column : settings->columns) columns.push_back(column.name);
    out += two_columns(name, join(columns, " | "), width);
  }
  return out;
}

// What is wrong with the team's own templates, where there is a board.
Status tell_template_problems(Session& session) {
  const auto place = session.place();
  if (!place.ok()) return success();
  TRY_ASSIGN(const Settings* const settings, session.settings());
  TRY_ASSIGN(const Date today, session.today());
  session.tell(template_problems(**place, *settings, today));
  return success();
}

Status run(Session& session, const Values& values) {
  const std::string_view topic = values.text("topic");
  const std::size_t width = help_width(session);
  if (topic.empty()) {
    session.page(help_overview(width));
  } else if (topic == "templates") {
    session.page(templates_topic(session, width));
    TRY(tell_template_problems(session));
  } else if (const auto pages = pages_about(topic); !pages.empty()) {
    std::string text;
    for (const ManualPage& page : pages)
      text += (text.empty() ? "" : "\n") + write_manual_text(page, width);
    session.page(text);
  } else {
    std::vector<std::string> known{"templates", "fields"};
    for (const ManualPage& page : topic_pages()) known.push_back(page.name.substr(7));
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
