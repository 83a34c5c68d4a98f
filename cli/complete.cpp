#include "cli/complete.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cli/complete_values.hpp"
#include "cli/options.hpp"
#include "cli/report_table.hpp"
#include "cli/session.hpp"

namespace kanban::cli {
namespace {

// Whether the option takes no word of its own: a flag, also one with an optional `=value`.
bool stands_alone(const Arg& arg) { return arg.kind == ArgKind::flag; }

const Arg* option_named(const std::vector<Arg>& args, std::string_view word) {
  const auto found = std::find_if(args.begin(), args.end(), [&](const Arg& arg) {
    return is_option(arg) && (arg.name == word || (arg.short_name == word && !word.empty()));
  });
  return found == args.end() ? nullptr : &*found;
}

// The words before the cursor, sorted into what they are.
struct Line {
  const Command* command = nullptr;
  std::vector<Arg> args = {};                // everything the verb accepts, or the global options
  const Arg* open = nullptr;                 // an option that waits for its value
  std::vector<std::string_view> given = {};  // the options that are there
  Values values = {};                        // those with values
  std::size_t places = 0;                    // how many words are no options
  std::string first = {};                    // the first of those
  bool ended = false;                        // by `--`
};

void take_word(Line& line, const std::string& word) {
  if (line.open != nullptr) {
    line.values.add(line.open->name, word);
    line.open = nullptr;
  } else if (word == "--" && !line.ended) {
    line.ended = true;
  } else if (!line.ended && word.size() > 1 && word.front() == '-') {
    const std::size_t equals = word.find('=');
    const Arg* arg = option_named(line.args, std::string_view(word).substr(0, equals));
    if (arg == nullptr) {
      ++line.places;  // a term such as -label:x
      return;
    }
    line.given.push_back(arg->name);
    if (equals != std::string::npos) {
      line.values.add(arg->name, word.substr(equals + 1));
    } else if (!stands_alone(*arg)) {
      line.open = arg;
    }
  } else if (line.command == nullptr) {
    line.command = find_command(word);
    if (line.command == nullptr) return;
    line.args = all_args(*line.command);
    line.open = nullptr;
  } else {
    if (line.places == 0) line.first = word;
    ++line.places;
  }
}

// Which places of the verb the next word may fill, the likeliest last. Words fill the places from
// the left, a repeated place taking what the others leave.
std::vector<const Arg*> next_places(const Line& line) {
  std::vector<const Arg*> possible;
  std::size_t least = 0;   // words before this place, at least
  std::size_t before = 0;  // places before it
  bool repeated = false;   // one of them
  for (const Arg& arg : line.command->args) {
    if (is_option(arg) || line.values.has(arg.name)) continue;
    const bool reaches = line.places >= least;
    const bool fits = repeated || arg.repeated || line.places == before;
    if (reaches && fits) possible.push_back(&arg);
    if (arg.required || !arg.repeated) ++least;
    ++before;
    repeated = repeated || arg.repeated;
  }
  return possible;
}

void keep_matching(std::vector<Candidate>& candidates, std::string_view typed) {
  std::erase_if(candidates, [&](const Candidate& one) {
    return one.word.size() < typed.size() ||
           !equal_ignoring_case(std::string_view(one.word).substr(0, typed.size()), typed);
  });
}

void add(Completion& to, Completion from) {
  std::move(from.candidates.begin(), from.candidates.end(), std::back_inserter(to.candidates));
  if (from.paths != Completion::Paths::none) to.paths = from.paths;
}

std::vector<Candidate> verbs() {
  std::vector<Candidate> candidates;
  for (const Command* command : commands()) {
    if (command->group == "git") continue;  // called by git, not by people
    candidates.push_back({std::string(command->name), std::string(command->summary)});
  }
  return candidates;
}

// An option of some reports, behind the name of another one.
bool is_of_another_report(const Line& line, const Arg& arg) {
  if (line.command->name != "report" || line.first.empty()) return false;
  const auto some = options_of_some();
  const bool special = std::find(some.begin(), some.end(), arg.name) != some.end();
  for (const ReportRow& row : report_rows()) {
    if (row.name != line.first) continue;
    const bool refused =
        std::any_of(row.refuses.begin(), row.refuses.end(),
                    [&](const Refusal& refusal) { return refusal.option == arg.name; });
    const bool taken = std::find(row.takes.begin(), row.takes.end(), arg.name) != row.takes.end();
    return refused || (special && !taken);
  }
  return false;
}

std::vector<Candidate> options(const Line& line) {
  std::vector<Candidate> candidates;
  for (const Arg& arg : line.args) {
    const bool again = arg.repeated || std::find(line.given.begin(), line.given.end(), arg.name) ==
                                           line.given.end();
    const bool foreign = line.command != nullptr && is_of_another_report(line, arg);
    if (is_option(arg) && again && !foreign)
      candidates.push_back({std::string(arg.name), std::string(arg.help)});
  }
  return candidates;
}

// "--due=to": the option stays in front of its values.
Completion joined_value(const Line& line, ValueSource& source, const std::string& typed) {
  const std::size_t equals = typed.find('=');
  const Arg* arg = option_named(line.args, std::string_view(typed).substr(0, equals));
  if (arg == nullptr) return {};
  Completion completion = source.values_of(*arg, std::string_view(typed).substr(equals + 1));
  for (Candidate& one : completion.candidates) one.word = typed.substr(0, equals + 1) + one.word;
  return completion;
}

Completion places(const Line& line, ValueSource& source, const std::string& typed) {
  Completion completion;
  const auto possible = next_places(line);
  for (auto place = possible.rbegin(); place != possible.rend(); ++place) {
    // Several places are possible: before a letter is typed only the one that is still needed.
    if (typed.empty() && place != possible.rbegin() && possible.back()->required) break;
    add(completion, source.values_of(**place, typed));
  }
  return completion;
}

Completion everything(const Line& line, ValueSource& source, const std::string& typed) {
  if (line.open != nullptr) return source.values_of(*line.open, typed);
  const bool dashed = !line.ended && typed.starts_with('-');
  if (dashed && typed.starts_with("--") && typed.find('=') != std::string::npos)
    return joined_value(line, source, typed);
  if (line.command == nullptr) return {dashed ? options(line) : verbs(), {}};
  Completion completion;
  if (dashed) completion.candidates = options(line);
  if (!typed.starts_with("--")) add(completion, places(line, source, typed));
  return completion;
}

}  // namespace

Completion complete(const std::vector<std::string>& words, const World& world) {
  Line line;
  const auto global = global_options();
  line.args.assign(global.begin(), global.end());
  for (std::size_t i = 0; i + 1 < words.size(); ++i) take_word(line, words[i]);
  const std::string typed = words.empty() ? "" : words.back();
  World silent = world;
  silent.err = [](std::string_view) {};
  Session session(silent, line.values);
  if (!session.start(Effect::reads).ok()) return {};
  ValueSource source(session);
  Completion completion = everything(line, source, typed);
  keep_matching(completion.candidates, typed);
  return completion;
}

std::string completion_text(const Completion& completion) {
  std::string text;
  for (const Candidate& one : completion.candidates) {
    text += printable(one.word);
    if (!one.says.empty()) text += "\t" + printable(one.says);
    text += "\n";
  }
  if (completion.paths == Completion::Paths::files) text += ":files\n";
  if (completion.paths == Completion::Paths::directories) text += ":directories\n";
  return text;
}

}  // namespace kanban::cli
