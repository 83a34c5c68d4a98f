#include "cli/manual.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "cli/card_table.hpp"
#include "cli/help.hpp"
#include "cli/options.hpp"
#include "cli/order_view.hpp"
#include "cli/preferences.hpp"
#include "cli/version.hpp"

namespace kanban::cli {
namespace {

std::string lower_first(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out[0] >= 'A' && out[0] <= 'Z') out[0] = static_cast<char>(out[0] + 32);
  return out;
}

std::string upper_first(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 32);
  return out;
}

std::string meaning(const Arg& arg) {
  std::string text(arg.help);
  if (!arg.choices.empty()) text += " (" + join(split(arg.choices, '|'), ", ") + ")";
  return text + ".";
}

std::string term_of(const Arg& arg) {
  if (!is_option(arg)) return upper(arg.name);
  const std::string form = option_form(arg);
  return form.substr(form.find_first_not_of(' '));
}

void add_args(ManualPage& page, std::string_view heading, std::span<const Arg> args, bool options) {
  const bool any = std::any_of(args.begin(), args.end(),
                               [&](const Arg& arg) { return is_option(arg) == options; });
  if (!any) return;
  page.heading(std::string(heading));
  for (const Arg& arg : args) {
    if (is_option(arg) == options) page.item(term_of(arg), meaning(arg));
  }
}

void add_examples(ManualPage& page, const Command& command) {
  if (command.examples.empty()) return;
  page.heading("EXAMPLES");
  for (const Example& example : command.examples) {
    page.paragraph(std::string(example.says) + ":");
    page.example(std::string(example.line));
  }
}

struct GroupHeading {
  Group group;
  std::string_view heading;
};
constexpr GroupHeading kGroupHeadings[] = {{Group::limits, "LIMITS"},
                                           {Group::write, "WRITING"},
                                           {Group::bulk, "MANY CARDS"},
                                           {Group::output, "OUTPUT"},
                                           {Group::sheet, "OUTPUT"}};

void add_exit_codes(ManualPage& page) {
  page.heading("EXIT STATUS")
      .item("0", "Success, also when there is nothing to show.")
      .item("1", "A rule, limit or hook refused, or a check found something.")
      .item("2", "Wrong use, also an unknown column, product, label, type or field.")
      .item("3", "No such card, or more than one.")
      .item("4", "A lock or a conflict: nothing was done, try again.")
      .item("5", "Not a repository, an unreadable card or board, a failure of the system.")
      .item("70", "A mistake of this program.")
      .item("130", "Interrupted.");
}

std::string source_words(const PreferenceSource& source) {
  std::string name(source.name);
  switch (source.layer) {
    case Layer::board: return name + " in board.yaml";
    case Layer::clone: return "git's " + name + " in this clone";
    case Layer::person: return "your own " + name;
    case Layer::git: return "git's " + name;
    case Layer::usual: return "else " + name;
    default: break;
  }
  if (!source.only.empty()) name += "=" + std::string(source.only);
  return source.means.empty() ? name : name + " (" + std::string(source.means) + ")";
}

void add_settings(ManualPage& page) {
  page.heading("SETTINGS");
  page.paragraph(
      "What the first that is named says; kanban config shows what is in force and why.");
  for (const PreferenceInfo& row : preference_table()) {
    std::vector<std::string> sources;
    for (const PreferenceSource& source : row.sources) sources.push_back(source_words(source));
    page.item("kanban config " + std::string(row.name),
              upper_first(row.help) + ": " + join(sources, ", ") + ".");
  }
}

void add_environment(ManualPage& page) {
  page.heading("ENVIRONMENT")
      .item("KANBAN_NOW", "Take this time, such as 2026-11-20T09:00:00Z, as the present moment.")
      .item("SOURCE_DATE_EPOCH",
            "The present moment of what may be built again, in seconds since 1970: print and "
            "report, where neither --now nor KANBAN_NOW is given.")
      .item("KANBAN_SEED", "Make new ids from this number, so that a session can be repeated.")
      .item("LESS", "Set to FRX for the pager where it is not set.")
      .item("GIT_DIR, GIT_WORK_TREE, GIT_CONFIG_COUNT …", "As for git.");
}

// What a listing of cards gives to programs; empty for other verbs.
std::vector<std::string> cells_for_programs(const Command& command) {
  if (command.name == "list") return usual_json_columns();
  if (command.name == "next" || command.name == "order") return order_json_columns();
  return {};
}

}  // namespace

ManualPage overview_page() {
  ManualPage page{.name = "kanban", .section = 1, .summary = "Kanban boards as plain text in git"};
  page.heading("SYNOPSIS").example("kanban [OPTIONS] VERB …\ngit kanban [OPTIONS] VERB …");
  page.heading("DESCRIPTION")
      .paragraph(
          "A board is a directory of a git repository with a board.yaml and one YAML file for each "
          "card below cards/. Every change is a commit; reports, the order of what is next and the "
          "rules of the board are computed from the files. Without a verb the board is drawn.")
      .paragraph(
          "A card is named by the beginning of its id; @ is the card that was changed last. Where "
          "a verb takes several cards, blanks or commas part them, and a filter stands for every "
          "card that it matches (see kanban-filter(7)); where it takes one, an option's value "
          "above all, only an id or @ will do.");
  for (const HelpHeading& heading : help_headings()) {
    page.heading(std::string(heading.title));
    for (const Command* command : commands()) {
      if (command->group == heading.group)
        page.item(std::string(command->name), std::string(command->summary) + ".");
    }
  }
  add_args(page, "OPTIONS", global_options(), true);
  add_exit_codes(page);
  add_settings(page);
  add_environment(page);
  page.heading("FILES")
      .item("BOARD/board.yaml", "The columns, limits and words of a board: kanban-board(5).")
      .item("BOARD/cards/", "One file a card, in any folder below: kanban-card(5).")
      .item("BOARD/experiments/", "One file an experiment.")
      .item("BOARD/templates/", "The team's own cards to begin with.");
  page.heading("SEE ALSO")
      .paragraph(
          "kanban-VERB(1) for each verb, kanban-card(5), kanban-board(5), kanban-filter(7), "
          "kanban-flow(7), kanban-priority(7), git(1)");
  return page;
}

ManualPage command_page(const Command& command) {
  ManualPage page{.name = "kanban-" + std::string(command.name),
                  .section = 1,
                  .summary = lower_first(command.summary)};
  std::string synopsis = usage_line(command);
  if (!command.alias.empty()) synopsis += "\nkanban " + std::string(command.alias) + " …";
  page.heading("SYNOPSIS").example(std::move(synopsis));
  if (!command.details.empty()) {
    page.heading("DESCRIPTION");
    for (const std::string& paragraph : split(command.details, '\n')) page.paragraph(paragraph);
  }
  add_examples(page, command);
  add_args(page, "ARGUMENTS", command.args, false);
  add_args(page, "OPTIONS", command.args, true);
  bool json = false;  // a verb that lists and changes has one --json
  for (const GroupHeading& row : kGroupHeadings) {
    if (!has(command.options, row.group)) continue;
    std::vector<Arg> args;
    for (const Arg& arg : group_options(row.group)) {
      if (arg.name == "--json" && std::exchange(json, true)) continue;
      args.push_back(arg);
    }
    add_args(page, row.heading, args, true);
  }
  add_args(page, "EVERYWHERE", global_options(), true);
  const std::vector<std::string> cells = cells_for_programs(command);
  if (!cells.empty()) {
    page.heading("CELLS").paragraph(
        "--porcelain, --json, --ndjson and --format csv give these cells of a card in this order, "
        "unless --fields or --json=… names others: " +
        join(cells, ", ") + ".");
  }
  page.heading("SEE ALSO").paragraph("kanban(1), kanban-filter(7)");
  return page;
}

std::vector<ManualPage> manual_pages() {
  std::vector<ManualPage> pages{overview_page()};
  for (const Command* command : commands()) pages.push_back(command_page(*command));
  for (ManualPage& page : topic_pages()) pages.push_back(std::move(page));
  return pages;
}

std::vector<ManualPage> pages_about(std::string_view word) {
  std::vector<ManualPage> pages;
  if (const Command* command = find_command(word)) pages.push_back(command_page(*command));
  const std::string_view wanted = word == "fields" ? "card" : word;
  for (ManualPage& page : topic_pages()) {
    const std::string topic = page.name.substr(std::string_view("kanban-").size());
    if (wanted == topic || wanted == plural_of(topic)) pages.push_back(std::move(page));
  }
  return pages;
}

int run_man(const std::vector<std::string>& words, const World& world) {
  for (const ManualPage& page : manual_pages()) {
    if (words.empty()) world.out(page.file_name() + "\n");
    if (!words.empty() && words.front() == page.file_name()) {
      world.out(write_roff(page, program_and_version()));
      return 0;
    }
  }
  return words.empty() ? 0 : 2;
}

}  // namespace kanban::cli
