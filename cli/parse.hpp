// Parse — the words of a command line as an Invocation. Knows no board and does nothing.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/command.hpp"

namespace kanban::cli {

struct Invocation {
  const Command* command = nullptr;  // null when no verb was given
  Values values = {};
};

// Reads `words` (without the program's name). Options may stand before or after the verb; `--` ends
// them; a word such as -label:x is a filter term where the verb takes a filter. Of a verb that is
// asked about another one, as `can` is, what stands behind the other is that one's. Errors (usage):
// unknown-command and unknown-option with the nearest, missing-argument, extra-argument,
// missing-value, bad-choice, repeated-option.
Result<Invocation> parse(const std::vector<std::string>& words);

// What stands behind a verb: its options, and the words for its places.
struct VerbWords {
  Values options = {};
  std::vector<std::string> places = {};
};

// Tells the options of `command` among `words`, which do not name it, from the other words. Errors:
// those of parse() about options.
Result<VerbWords> read_words(const Command& command, const std::vector<std::string>& words);

// The words of one line of a batch script: blanks separate, quotes and backslashes as in a shell,
// `#` at the start of a word begins a comment. Error (usage): unclosed-quote-in-line.
Result<std::vector<std::string>> split_words(std::string_view line);

}  // namespace kanban::cli
