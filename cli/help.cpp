#include "cli/help.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "base/width.hpp"
#include "cli/options.hpp"
#include "cli/session.hpp"

namespace kanban::cli {
namespace {

constexpr std::array<HelpHeading, 8> kHeadings{{
    {"start", "Start"},
    {"cards", "Cards"},
    {"day", "The day"},
    {"owner", "What comes first"},
    {"look", "Look"},
    {"reports", "Reports"},
    {"script", "Scripts and repair"},
    {"help", "Help"},
}};

std::string list_options(std::span<const Arg> args, std::size_t width) {
  constexpr std::size_t kIndent = 28;
  std::string out;
  for (const Arg& arg : args) {
    if (!is_option(arg)) continue;
    std::string help(arg.help);
    if (!arg.choices.empty()) {
      help += " (" + join(split(arg.choices, '|'), ", ") + ")";
    }
    std::string line = "  " + option_form(arg);
    line = line.size() < kIndent ? pad_to_width(line, kIndent) : line + "  ";
    out += wrap(line + help, width, kIndent) + "\n";
  }
  return out;
}

}  // namespace

std::size_t help_width(const Session& session) {
  constexpr std::size_t kUsual = 80;
  constexpr std::size_t kWidest = 100;
  const std::size_t width = session.width(Values());
  return width == 0 ? kUsual : std::min(width, kWidest);
}

std::span<const HelpHeading> help_headings() { return kHeadings; }

std::string upper(std::string_view name) {
  std::string out(name);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return out;
}

std::string option_form(const Arg& arg) {
  std::string form = arg.short_name.empty() ? "    " : std::string(arg.short_name) + ", ";
  form += arg.name;
  if (!arg.value.empty()) form += (arg.kind == ArgKind::flag ? "[=" : " ") + std::string(arg.value);
  if (!arg.value.empty() && arg.kind == ArgKind::flag) form += "]";
  return form;
}

std::string wrap(std::string_view text, std::size_t width, std::size_t indent) {
  if (width == 0) return std::string(text);
  std::string out;
  std::string line;
  bool fresh = true;  // nothing but the indent on this line
  std::size_t pos = 0;
  while (pos < text.size()) {
    std::size_t end = text.find(' ', pos);
    if (end == std::string_view::npos) end = text.size();
    // Blanks at the start of the text are layout and stay.
    std::size_t word_end = end;
    while (word_end < text.size() && text[word_end] == ' ') ++word_end;
    const std::string_view word = text.substr(pos, end - pos);
    if (!fresh && display_width(line) + display_width(word) > width) {
      while (!line.empty() && line.back() == ' ') line.pop_back();
      out += line + "\n";
      line = std::string(indent, ' ');
    }
    line += text.substr(pos, word_end - pos);
    fresh = false;
    pos = word_end;
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return out + line;
}

std::string usage_line(const Command& command) {
  std::string line = "kanban " + std::string(command.name);
  for (const Arg& arg : command.args) {
    if (is_option(arg)) continue;
    const std::string name = upper(arg.name) + (arg.repeated ? "…" : "");
    line += arg.required ? " " + name : " [" + name + "]";
  }
  return line + " [options]";
}

std::string help_overview(std::size_t width) {
  std::size_t longest = 0;
  for (const Command* command : commands()) longest = std::max(longest, command->name.size());
  const std::size_t indent = longest + 4;
  std::string out = "Kanban boards as plain text in a git repository.\n\n";
  for (const HelpHeading& heading : kHeadings) {
    std::string rows;
    for (const Command* command : commands()) {
      if (command->group != heading.group) continue;
      const std::string name = pad_to_width("  " + std::string(command->name), indent);
      rows += wrap(name + std::string(command->summary), width, indent) + "\n";
    }
    if (!rows.empty()) out += std::string(heading.title) + "\n" + rows + "\n";
  }
  out += "kanban help VERB tells more; kanban help filter, card, board, flow, priority.\n";
  return out;
}

std::string command_usage(const Command& command, std::size_t width) {
  std::string out = std::string(command.summary) + ".\n\nUsage: " + usage_line(command) + "\n";
  if (!command.alias.empty()) out += "       (also: kanban " + std::string(command.alias) + ")\n";
  if (!command.examples.empty()) {
    out += "\nExamples\n";
    for (const Example& example : command.examples) {
      out += "  " + std::string(example.line) + "\n";
      out += wrap("      " + std::string(example.says), width, 6) + "\n";
    }
  }
  std::string places;
  for (const Arg& arg : command.args) {
    if (!is_option(arg))
      places +=
          wrap("  " + pad_to_width(upper(arg.name), 26) + std::string(arg.help), width, 28) + "\n";
  }
  if (!places.empty()) out += "\nArguments\n" + places;
  std::string options = list_options(command.args, width);
  bool json = false;  // a verb that lists and changes has one --json
  for (const Group group :
       {Group::limits, Group::write, Group::bulk, Group::output, Group::sheet}) {
    if (!has(command.options, group)) continue;
    std::vector<Arg> args;
    for (const Arg& arg : group_options(group)) {
      if (arg.name == "--json" && std::exchange(json, true)) continue;
      args.push_back(arg);
    }
    options += list_options(args, width);
  }
  if (!options.empty()) out += "\nOptions\n" + options;
  return out + "\nkanban help " + std::string(command.name) + " tells more.\n";
}

}  // namespace kanban::cli
