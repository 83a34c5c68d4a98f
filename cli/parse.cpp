// The only file that includes CLI11: it costs seconds to compile. CLI11 reads the options of one
// verb; which verb it is, what the places on the line mean and every message are ours.
#include "cli/parse.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>

#include "base/text.hpp"
#include "cli/options.hpp"

namespace kanban::cli {
namespace {

// Filter terms such as -label:x begin like an option; they travel behind this mark.
constexpr char kTermMark = '\x01';

bool is_negated_term(std::string_view word) {
  if (word.size() < 3 || word[0] != '-' || word[1] == '-') return false;
  const std::size_t end = word.find_first_of(":<>=");
  if (word[1] == '"' || word[1] == '(') return true;
  if (end == std::string_view::npos || end < 3) return false;
  return std::all_of(word.begin() + 1, word.begin() + static_cast<std::ptrdiff_t>(end),
                     [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

bool takes_filter(const Command& command) {
  return std::any_of(command.args.begin(), command.args.end(), [](const Arg& arg) {
    return !is_option(arg) && (arg.kind == ArgKind::filter || arg.kind == ArgKind::card);
  });
}

// `kanban label k7 -safari`: where a place takes labels or people, a word with one dash is an entry
// to take off.
bool takes_entries(const Command& command) {
  return std::any_of(command.args.begin(), command.args.end(), [](const Arg& arg) {
    return !is_option(arg) && (arg.kind == ArgKind::label || arg.kind == ArgKind::person);
  });
}

bool is_minus_entry(std::string_view word) {
  return word.size() > 2 && word[0] == '-' && word[1] != '-';
}

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const Command* command : commands()) {
    names.emplace_back(command->name);
    if (!command->alias.empty()) names.emplace_back(command->alias);
  }
  return names;
}

// What other tools call a thing that is done differently here; the nearest word would be wrong.
std::string_view other_way(std::string_view word) {
  for (const std::string_view deletes : {"delete", "del", "rm", "remove", "archive", "trash"}) {
    if (word == deletes)
      return "kanban drop CARD takes a card off the board and keeps its history; nothing is "
             "deleted";
  }
  for (const std::string_view ends : {"finish", "done", "complete", "close"}) {
    if (word == ends) return "kanban move CARD done, or another column, finishes it";
  }
  if (word == "status") return "kanban board draws the board, kanban daily walks it";
  if (word == "start" || word == "take") return "kanban pull CARD takes it and starts it";
  return {};
}

Error unknown_command(std::string_view word) {
  Error error = make_error(ErrorKind::usage, "unknown-command",
                           "'" + std::string(word) + "' is not a kanban command");
  if (const std::string_view way = other_way(word); !way.empty()) {
    error.hints.emplace_back(way);
    return error;
  }
  error.hints = did_you_mean(word, command_names());
  if (error.hints.empty()) error.hints.push_back("kanban help lists the commands");
  return error;
}

// Where the verb stands: the first word that is no option and no value of a global option.
std::size_t verb_place(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].starts_with('-') || words[i].size() < 2) return i;
    for (const Arg& arg : global_options()) {
      if (arg.kind != ArgKind::flag && words[i] == arg.name) ++i;
    }
  }
  return words.size();
}

Error unknown_option(std::string_view word, const Command& command) {
  const std::string name(word.substr(0, word.find('=')));
  Error error = make_error(ErrorKind::usage, "unknown-option",
                           "kanban " + std::string(command.name) + " has no option " + name);
  std::vector<std::string> names;
  for (const Arg& arg : all_args(command)) {
    if (is_option(arg)) names.emplace_back(arg.name);
  }
  error.hints = did_you_mean(name, names);
  if (error.hints.empty())
    error.hints.push_back("kanban " + std::string(command.name) + " --help lists them");
  return error;
}

std::string usage_of(const Command& command) {
  std::string line = "kanban " + std::string(command.name);
  for (const Arg& arg : command.args) {
    if (is_option(arg)) continue;
    std::string name(arg.name);
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    if (arg.repeated) name += "…";
    line += arg.required ? " " + name : " [" + name + "]";
  }
  return line;
}

// "a title", "an action"; a place for a person or a card by what it is.
std::string named(const Arg& place) {
  std::string name(place.name);
  if (place.kind == ArgKind::person) name = "person";
  if (place.kind == ArgKind::card && name != "card") return "another card";
  const bool vowel = std::string_view("aeiou").find(name.front()) != std::string_view::npos;
  return (vowel ? "an " : "a ") + name;
}

Error usage_error(const Command& command, std::string_view code, std::string message) {
  Error error = make_error(ErrorKind::usage, code, std::move(message));
  std::string hint = "usage: " + usage_of(command);
  if (!command.examples.empty())
    hint = "for example: " + std::string(command.examples.front().line);
  return std::move(error).hint(std::move(hint));
}

// An option that stands without its value: an example that has it, else how it is written.
Error missing_value(const Command& command, std::string name) {
  std::string value = "VALUE";
  for (const Arg& arg : all_args(command)) {
    if (arg.name != name && arg.short_name != name) continue;
    name = arg.name;
    if (!arg.value.empty()) value = arg.value;
  }
  const bool words = value == "TEXT" || value == "REASON";
  std::string hint = "write " + name + " " + (words ? "\"" + value + "\"" : value);
  for (const Example& example : command.examples) {
    if (example.line.find(name + " ") == std::string_view::npos) continue;
    hint = "for example: " + std::string(example.line);
    break;
  }
  return make_error(ErrorKind::usage, "missing-value", name + " needs a value").hint(hint);
}

Status check_choice(const Arg& arg, const std::string& value) {
  if (arg.kind != ArgKind::choice && arg.kind != ArgKind::format) return success();
  if (arg.kind == ArgKind::format && value.find('{') != std::string::npos) {
    const std::size_t open = value.rfind('{');
    if (value.find('}', open) != std::string::npos) return success();
    return make_error(ErrorKind::usage, "bad-choice",
                      "--format: the brace in '" + printable(value) + "' is never closed")
        .hint("for example: --format '{id} {title}'");
  }
  const auto choices = split(arg.choices, '|');
  if (std::find(choices.begin(), choices.end(), value) != choices.end()) return success();
  Error error = make_error(ErrorKind::usage, "bad-choice",
                           std::string(arg.name) + " cannot be '" + value + "'");
  error.details.push_back("it may be: " + join(choices, ", "));
  error.hints = did_you_mean(value, choices);
  return error;
}

// "due=2026-12-05": a field's name and an equals sign.
bool is_assignment(std::string_view word) {
  const std::size_t end = word.find_first_not_of("abcdefghijklmnopqrstuvwxyz_-");
  return end != std::string_view::npos && end > 0 && word[end] == '=';
}

// Where a place takes assignments, they are known by their form wherever they stand.
void take_assignments(const Command& command, std::vector<std::string>& words, Values& values) {
  for (const Arg& arg : command.args) {
    if (is_option(arg) || arg.kind != ArgKind::assignment) continue;
    for (const std::string& word : words) {
      if (is_assignment(word)) values.add(arg.name, word);
    }
    std::erase_if(words, is_assignment);
  }
}

// Gives the words that are no options to the places of the command, the repeated one taking what
// the others leave.
Status assign_places(const Command& command, std::vector<std::string> words, Values& values) {
  take_assignments(command, words, values);
  std::vector<const Arg*> places;
  std::size_t needed = 0;
  for (const Arg& arg : command.args) {
    if (is_option(arg) || values.has(arg.name)) continue;
    places.push_back(&arg);
    needed += arg.required ? 1 : 0;
  }
  std::size_t spare = words.size() > needed ? words.size() - needed : 0;
  std::size_t next = 0;
  for (const Arg* place : places) {
    std::size_t take = place->required ? 1 : 0;
    if (place->repeated) {
      take += spare;
      spare = 0;
    } else if (!place->required && spare > 0) {
      take = 1;
      --spare;
    }
    if (take > 0 && next >= words.size()) {
      return usage_error(command, "missing-argument", named(*place) + " is needed");
    }
    for (; take > 0; --take) {
      TRY(check_choice(*place, words[next]));
      values.add(place->name, words[next++]);
    }
  }
  if (next < words.size()) {
    return usage_error(
        command, "extra-argument",
        "kanban " + std::string(command.name) + " does not take '" + words[next] + "'");
  }
  return success();
}

// Reads the options among `words` into `values` and the other words into `rest`.
Status read_options(const Command& command, const std::vector<std::string>& words, Values& values,
                    std::vector<std::string>& rest) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  std::vector<Arg> args = all_args(command);
  std::map<std::string, std::vector<std::string>> found;
  for (const Arg& arg : args) {
    if (!is_option(arg)) continue;
    std::string names(arg.name);
    if (!arg.short_name.empty()) names = std::string(arg.short_name) + "," + names;
    auto& slot = found[std::string(arg.name)];
    if (arg.kind == ArgKind::flag) {
      app.add_flag(names, slot);
    } else {
      app.add_option(names, slot)->allow_extra_args(false)->expected(1)->take_all();
    }
  }
  app.add_option("words", rest);
  try {  // CLI11's border
    std::vector<std::string> reversed(words.rbegin(), words.rend());
    app.parse(reversed);
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string name = error.what();
    return missing_value(command, name.substr(0, name.find(':')));
  } catch (const CLI::ParseError& error) {
    return usage_error(
        command, "bad-usage",
        lower_ascii(std::string(error.what()).substr(0, 1)) + std::string(error.what()).substr(1));
  }
  for (const std::string& word : app.remaining()) {
    if (word.starts_with('-')) return unknown_option(word, command);
  }
  for (const Arg& arg : args) {
    const auto slot = found.find(std::string(arg.name));
    if (slot == found.end()) continue;
    if (slot->second.size() > 1 && !arg.repeated && arg.kind != ArgKind::flag) {
      return usage_error(command, "repeated-option", std::string(arg.name) + " was given twice");
    }
    for (std::string& value : slot->second) {
      TRY(check_choice(arg, value));
      if (arg.kind == ArgKind::flag && value == "true") value.clear();
      values.add(arg.name, std::move(value));
    }
  }
  return success();
}

bool is_global(std::string_view word) {
  const std::string_view name = word.substr(0, word.find('='));
  const auto options = global_options();
  return std::any_of(options.begin(), options.end(), [&](const Arg& arg) {
    return name == arg.name || (!arg.short_name.empty() && name == arg.short_name);
  });
}

// Whether the global option `word` takes the next word as its value.
bool takes_next(std::string_view word) {
  const auto options = global_options();
  return std::any_of(options.begin(), options.end(),
                     [&](const Arg& arg) { return arg.kind != ArgKind::flag && word == arg.name; });
}

// `kanban can dev1 rank k7 --top`: behind the place of another verb stand its words, which are read
// as that verb's. Puts them behind `--`; global options are ours wherever they stand.
std::vector<std::string> with_asked_words_last(const Command& command,
                                               std::vector<std::string> words) {
  const auto verb = std::find_if(command.args.begin(), command.args.end(), [](const Arg& arg) {
    return arg.kind == ArgKind::command && !is_option(arg);
  });
  if (verb == command.args.end() || verb + 1 == command.args.end() || is_option(verb[1]))
    return words;
  std::ptrdiff_t places = verb - command.args.begin() + 1;
  std::vector<std::string> own;
  std::vector<std::string> asked;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool option = words[i].size() > 1 && words[i].front() == '-';
    const bool ours = places > 0 || is_global(words[i]);
    (ours ? own : asked).push_back(words[i]);
    if (!option) --places;
    if (option && ours && takes_next(words[i]) && i + 1 < words.size()) own.push_back(words[++i]);
  }
  own.emplace_back("--");
  own.insert(own.end(), asked.begin(), asked.end());
  return own;
}

}  // namespace

Result<VerbWords> read_words(const Command& command, const std::vector<std::string>& words) {
  std::vector<std::string> line;
  std::vector<std::string> literal;  // what stands behind --
  bool ended = false;
  for (const std::string& word : words) {
    if (ended) {
      literal.push_back(word);
      continue;
    }
    ended = word == "--";
    if (ended) continue;
    const bool term = ((takes_filter(command) && is_negated_term(word)) ||
                       (takes_entries(command) && is_minus_entry(word)));
    line.push_back(term ? kTermMark + word : word);
  }
  VerbWords read;
  TRY(read_options(command, line, read.options, read.places));
  for (std::string& word : read.places) {
    if (!word.empty() && word.front() == kTermMark) word.erase(0, 1);
  }
  read.places.insert(read.places.end(), literal.begin(), literal.end());
  return read;
}

Result<Invocation> parse(const std::vector<std::string>& words) {
  const std::size_t place = verb_place(words);
  Invocation invocation;
  static const Command kNoVerb{.name = "help"};
  const bool named = place < words.size();
  const Command* command = named ? find_command(words[place]) : &kNoVerb;
  if (command == nullptr) return unknown_command(words[place]);
  std::vector<std::string> line = words;
  if (named) line.erase(line.begin() + static_cast<std::ptrdiff_t>(place));
  TRY_ASSIGN(VerbWords read, read_words(*command, with_asked_words_last(*command, line)));
  invocation.values = std::move(read.options);
  if (!named) return invocation;
  invocation.command = command;
  if (!invocation.values.has("--help") && !invocation.values.has("--usage"))
    TRY(assign_places(*command, read.places, invocation.values));
  return invocation;
}

Result<std::vector<std::string>> split_words(std::string_view line) {
  std::vector<std::string> words;
  std::string word;
  bool inside = false;
  char quote = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quote != 0) {
      if (c == quote) {
        quote = 0;
      } else if (c == '\\' && quote == '"' && i + 1 < line.size() &&
                 (line[i + 1] == '"' || line[i + 1] == '\\')) {
        word += line[++i];
      } else {
        word += c;
      }
    } else if (c == ' ' || c == '\t') {
      if (inside) words.push_back(std::move(word));
      word.clear();
      inside = false;
      continue;
    } else if (c == '#' && !inside) {
      break;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '\\' && i + 1 < line.size()) {
      word += line[++i];
    } else {
      word += c;
    }
    inside = true;
  }
  if (quote != 0) {
    return make_error(ErrorKind::usage, "unclosed-quote-in-line", "a quote is never closed");
  }
  if (inside) words.push_back(std::move(word));
  return words;
}

}  // namespace kanban::cli
