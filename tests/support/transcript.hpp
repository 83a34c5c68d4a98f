// Transcript — a session written in Markdown: commands in `console` blocks with what they print.
//
//   ```console
//   $ kanban move k7 doin          a command for sh; `> ` before it continues it on the next line
//   k7f3q2  ready → doing          a line of its output
//   ! error: no column 'doin'      a line of its errors
//   ? 2                            its exit code, when it is not 0
//   ```
//
// `[..]` matches anything within a line, a line `...` any number of lines. A line of output that
// would be read as one of these forms begins with a backslash. A block of another language whose
// info string says `file=PATH`, as in ```yaml file=board/board.yaml, is written to that file.
// Everything here is pure; support/sandbox.hpp runs the commands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace kanban::testing {

// What a command printed and how it ended.
struct Outcome {
  std::vector<std::string> out = {};
  std::vector<std::string> err = {};
  int code = 0;
};

struct Step {
  int line = 0;              // where it stands in the file, from 1
  std::string command = {};  // for sh, with newlines; empty when this step writes a file
  std::string path = {};     // the file to write
  std::string text = {};     // and what it holds
  Outcome expected = {};
  std::size_t begin = 0;  // the lines of the expectation: Transcript::lines[begin, end)
  std::size_t end = 0;
};

struct Transcript {
  std::vector<std::string> lines = {};
  std::vector<Step> steps = {};
};

// Reads a Markdown file. Error (invalid), placed at a line: a block that is not closed, output
// before the first command, an exit code that is no number.
Result<Transcript> parse_transcript(const std::string& path, std::string_view text);

// Output as lines; a last line without its newline is followed by a line that says so.
std::vector<std::string> output_lines(std::string_view text);

// Whether a line, or lines, are as expected, wildcards included.
bool line_matches(std::string_view expected, std::string_view actual);
bool lines_match(const std::vector<std::string>& expected, const std::vector<std::string>& actual);
bool outcome_matches(const Outcome& expected, const Outcome& actual);

// `outcome` as it is written below its command.
std::vector<std::string> written(const Outcome& outcome);

// The lines of both, ` ` before what they share, `-` before what is missing, `+` before what is
// new.
std::vector<std::string> difference(const Outcome& expected, const Outcome& actual);

// The text of the file with what happened in place of each expectation that did not match.
// Requires: one outcome for each step.
std::string blessed(const Transcript& transcript, const std::vector<Outcome>& outcomes);

}  // namespace kanban::testing
