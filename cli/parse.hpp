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
// them; a word such as -label:x is a filter term where the verb takes a filter. Errors (usage):
// unknown-command and unknown-option with the nearest, missing-argument, extra-argument,
// missing-value, bad-choice, repeated-option.
Result<Invocation> parse(const std::vector<std::string>& words);

// The words of one line of a batch script: blanks separate, quotes and backslashes as in a shell,
// `#` at the start of a word begins a comment. Error (usage): unclosed-quote-in-line.
Result<std::vector<std::string>> split_words(std::string_view line);

}  // namespace kanban::cli
