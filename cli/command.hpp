// Command — what a verb is, as plain data: its names, its arguments, its examples and one function.
//
// Parsing, help, completion and the manual are all derived from this data, so nothing can drift. A
// command is one file in cli/commands/ that defines `extern const Command <name>_command`; the
// build finds it by its name. A verb that changes the board gives `plan`, which computes the change
// and is run under the store's lock (also by `batch`); every other verb gives `run`.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace kanban {
struct Written;
}

namespace kanban::cli {

// What an argument's value is; completion and messages need nothing more.
enum class ArgKind {
  flag,
  text,
  card,
  column,
  type,
  label,
  person,
  product,
  client,
  card_class,
  impact,
  field,
  date,
  number,
  filter,
  file,
  directory,
  board,
  choice,
  format,
  assignment,
  command,
  instant,
  report,    // the name of a report
  code,      // the word of an error
  revision,  // a branch, tag or commit, or a day
};

struct Arg {
  std::string_view name = {};        // "column" for a place on the line, "--due" for an option
  std::string_view short_name = {};  // "-m"
  ArgKind kind = ArgKind::text;
  std::string_view value = {};  // the value's name in help, e.g. "DAY"; options only
  std::string_view help = {};   // what it does, no full stop
  bool required = false;
  bool repeated = false;          // may be given several times; at most one place may be
  std::string_view choices = {};  // "text|json", for ArgKind::choice and ArgKind::format
};

// Groups of options that several verbs share; their Args are in cli/options.cpp.
// A verb with `limits` may be refused by the limits and conditions of the board; the others are
// only warned.
enum class Group : unsigned { none = 0, output = 1, write = 2, bulk = 4, limits = 8, sheet = 16 };
constexpr Group operator|(Group a, Group b) {
  return static_cast<Group>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool has(Group set, Group one) {
  return (static_cast<unsigned>(set) & static_cast<unsigned>(one)) != 0;
}

struct Example {
  std::string_view line;  // as typed
  std::string_view says;  // what it does
};

// What was given on the command line, by the name of the Arg.
class Values {
 public:
  bool has(std::string_view name) const { return values_.contains(name); }
  // The value of `name`, the last one when repeated; empty when it was not given.
  std::string_view text(std::string_view name) const;
  const std::vector<std::string>& list(std::string_view name) const;
  void add(std::string_view name, std::string value);
  void replace(std::string_view name, std::vector<std::string> values);
  void remove(std::string_view name) { values_.erase(std::string(name)); }

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

class Session;
class Planner;
struct Planned;

// Whether a verb may move HEAD or files; a test holds every reading verb to it. What a verb that
// `documents` makes may be kept and made again, so SOURCE_DATE_EPOCH is its clock.
enum class Effect { reads, documents, changes_board };

struct Command {
  std::string_view name = {};
  std::string_view alias = {};
  std::string_view group = {};    // "start", "cards", "look" …: the heading in the list of verbs
  std::string_view summary = {};  // imperative, no full stop, at most 60 columns
  std::string_view details = {};  // paragraphs for --help; may be empty
  std::span<const Example> examples = {};
  std::span<const Arg> args = {};
  Group options = Group::none;
  Effect effect = Effect::reads;
  Status (*run)(Session& session, const Values& values) = nullptr;
  // Of a verb with `plan`: what is asked of the person at the terminal, or completed in `values`,
  // before anything is planned; not called by `batch`.
  Status (*settle)(Session& session, Values& values) = nullptr;
  Result<Planned> (*plan)(Planner& planner, const Values& values) = nullptr;
  // Around `plan`, not in a batch: asks a person before the lock is taken; adds to the news.
  Status (*prepare)(Session& session, Values& values) = nullptr;
  Status (*follow_up)(Session& session, const Values& values, const Written& written) = nullptr;
};

// Every verb, sorted by name; made by the build from the files in cli/commands/.
std::span<const Command* const> commands();

// The verb called `name` (or by its alias), or null.
const Command* find_command(std::string_view name);

}  // namespace kanban::cli
