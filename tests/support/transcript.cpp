#include "support/transcript.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.hpp"

namespace kanban::testing {
namespace {

constexpr std::string_view kNoNewline = "\\ no newline at the end";
constexpr std::string_view kAnyText = "[..]";
constexpr std::string_view kAnyLines = "...";

Error bad(const std::string& path, std::size_t index, std::string message) {
  return make_error(ErrorKind::invalid, "bad-transcript", std::move(message))
      .at({path, static_cast<int>(index) + 1, 0});
}

// The backticks and the rest of a line that opens or closes a block.
struct Fence {
  std::size_t ticks = 0;
  std::string_view info = {};
};

Fence fence_of(std::string_view line) {
  const std::size_t ticks = std::min(line.find_first_not_of('`'), line.size());
  if (ticks < 3) return {};
  return {ticks, trim(line.substr(ticks))};
}

// The path of an info string such as "yaml file=board/board.yaml".
std::string_view file_of(std::string_view info) {
  const std::size_t place = info.find(" file=");
  return place == std::string_view::npos ? std::string_view{} : info.substr(place + 6);
}

bool needs_backslash(std::string_view line) {
  return line.starts_with("$ ") || line.starts_with("> ") || line.starts_with("! ") ||
         line == "!" || line.starts_with("? ") || line.starts_with('\\');
}

// Reads the lines [begin, end) of a console block into steps.
Status read_console(const std::string& path, std::size_t begin, std::size_t end, Transcript& into) {
  bool in_command = false;
  Step* step = nullptr;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string_view line = into.lines[i];
    if (line.starts_with("$ ")) {
      into.steps.push_back(
          {.line = static_cast<int>(i) + 1, .command = std::string(line.substr(2))});
      step = &into.steps.back();
      in_command = true;
      step->begin = step->end = i + 1;
      continue;
    }
    if (step == nullptr) return bad(path, i, "output before the first command of the block");
    if (in_command && (line.starts_with("> ") || line == ">")) {
      step->command += '\n';
      if (line.size() > 2) step->command += line.substr(2);
      step->begin = step->end = i + 1;
      continue;
    }
    in_command = false;
    step->end = i + 1;
    if (line == "!" || line.starts_with("! ")) {
      step->expected.err.emplace_back(line.size() > 2 ? line.substr(2) : "");
    } else if (line.starts_with("? ")) {
      const auto code = parse_count(line.substr(2));
      if (!code || *code > 255) return bad(path, i, "'" + std::string(line) + "' is no exit code");
      step->expected.code = static_cast<int>(*code);
    } else if (line.starts_with('\\') && line != kNoNewline) {
      step->expected.out.emplace_back(line.substr(1));
    } else {
      step->expected.out.emplace_back(line);
    }
  }
  return success();
}

}  // namespace

Result<Transcript> parse_transcript(const std::string& path, std::string_view text) {
  Transcript transcript;
  for (const std::string_view line : lines_of(text)) transcript.lines.emplace_back(line);
  const std::vector<std::string>& lines = transcript.lines;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Fence open = fence_of(lines[i]);
    if (open.ticks == 0) continue;
    std::size_t end = i + 1;
    const auto closes = [&](std::string_view line) {
      const Fence fence = fence_of(line);
      return fence.ticks >= open.ticks && fence.info.empty();
    };
    while (end < lines.size() && !closes(lines[end])) ++end;
    if (end == lines.size()) return bad(path, i, "the block is not closed");
    if (open.info == "console") {
      TRY(read_console(path, i + 1, end, transcript));
    } else if (const std::string_view file = file_of(open.info); !file.empty()) {
      Step step{.line = static_cast<int>(i) + 1, .path = std::string(file)};
      for (std::size_t j = i + 1; j < end; ++j) step.text += lines[j] + "\n";
      step.begin = step.end = end;
      transcript.steps.push_back(std::move(step));
    }
    i = end;
  }
  return transcript;
}

std::vector<std::string> output_lines(std::string_view text) {
  std::vector<std::string> lines = split(text, '\n');
  const bool complete = lines.back().empty();
  if (complete) {
    lines.pop_back();
  } else {
    lines.emplace_back(kNoNewline);
  }
  return lines;
}

namespace {

bool is_hex(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

// Whether `expected` and `actual` are equal but for the name of the commit in "[main 3f2a91c]",
// which changes whenever a byte of any file before it does.
bool equal_but_for_commit(std::string_view expected, std::string_view actual) {
  constexpr std::size_t kNameSize = 7;
  if (expected == actual) return true;
  if (expected.size() != actual.size() || !expected.ends_with(']')) return false;
  const std::size_t open = expected.rfind('[');
  const std::size_t name = expected.size() - 1 - kNameSize;
  if (open == std::string_view::npos || name <= open || expected[name - 1] != ' ') return false;
  return expected.substr(0, name) == actual.substr(0, name) && actual.ends_with(']') &&
         is_hex(expected.substr(name, kNameSize)) && is_hex(actual.substr(name, kNameSize));
}

}  // namespace

bool line_matches(std::string_view expected, std::string_view actual) {
  const std::size_t wild = expected.find(kAnyText);
  if (wild == std::string_view::npos) return equal_but_for_commit(expected, actual);
  if (!actual.starts_with(expected.substr(0, wild))) return false;
  const std::string_view rest = expected.substr(wild + kAnyText.size());
  for (std::size_t skip = wild; skip <= actual.size(); ++skip) {
    if (line_matches(rest, actual.substr(skip))) return true;
  }
  return false;
}

bool lines_match(const std::vector<std::string>& expected, const std::vector<std::string>& actual) {
  // reach[j]: the expected lines so far match the first j actual ones.
  std::vector<bool> reach(actual.size() + 1, false);
  reach[0] = true;
  for (const std::string& line : expected) {
    std::vector<bool> next(actual.size() + 1, false);
    for (std::size_t j = 0; j <= actual.size(); ++j) {
      if (line == kAnyLines) {
        next[j] = reach[j] || (j > 0 && next[j - 1]);
      } else {
        next[j] = j > 0 && reach[j - 1] && line_matches(line, actual[j - 1]);
      }
    }
    reach = std::move(next);
  }
  return reach.back();
}

bool outcome_matches(const Outcome& expected, const Outcome& actual) {
  return expected.code == actual.code && lines_match(expected.out, actual.out) &&
         lines_match(expected.err, actual.err);
}

std::vector<std::string> written(const Outcome& outcome) {
  std::vector<std::string> lines;
  for (const std::string& line : outcome.out) {
    lines.push_back(needs_backslash(line) && line != kNoNewline ? "\\" + line : line);
  }
  for (const std::string& line : outcome.err) lines.push_back(line.empty() ? "!" : "! " + line);
  if (outcome.code != 0) lines.push_back("? " + std::to_string(outcome.code));
  return lines;
}

std::vector<std::string> difference(const Outcome& expected, const Outcome& actual) {
  // The expectation keeps its wildcards, so it is written without backslashes.
  std::vector<std::string> a = expected.out;
  for (const std::string& line : expected.err) a.push_back(line.empty() ? "!" : "! " + line);
  if (expected.code != 0) a.push_back("? " + std::to_string(expected.code));
  std::vector<std::string> b = actual.out;
  for (const std::string& line : actual.err) b.push_back(line.empty() ? "!" : "! " + line);
  if (actual.code != 0) b.push_back("? " + std::to_string(actual.code));

  // longest[i][j]: how many lines a[i…] and b[j…] share, in order.
  std::vector<std::vector<std::size_t>> longest(a.size() + 1,
                                                std::vector<std::size_t>(b.size() + 1, 0));
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      longest[i][j] = line_matches(a[i], b[j]) ? longest[i + 1][j + 1] + 1
                                               : std::max(longest[i + 1][j], longest[i][j + 1]);
    }
  }
  std::vector<std::string> lines;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && line_matches(a[i], b[j])) {
      lines.push_back(" " + b[j++]);
      ++i;
    } else if (j == b.size() || (i < a.size() && longest[i + 1][j] >= longest[i][j + 1])) {
      lines.push_back("-" + a[i++]);
    } else {
      lines.push_back("+" + b[j++]);
    }
  }
  return lines;
}

std::string blessed(const Transcript& transcript, const std::vector<Outcome>& outcomes) {
  std::string text;
  std::size_t done = 0;
  const auto copy_until = [&](std::size_t end) {
    for (; done < end; ++done) text += transcript.lines[done] + "\n";
  };
  for (std::size_t i = 0; i < transcript.steps.size(); ++i) {
    const Step& step = transcript.steps[i];
    if (step.command.empty() || outcome_matches(step.expected, outcomes[i])) continue;
    copy_until(step.begin);
    for (const std::string& line : written(outcomes[i])) text += line + "\n";
    done = step.end;
  }
  copy_until(transcript.lines.size());
  return text;
}

}  // namespace kanban::testing
