// Workflow commands of GitHub Actions.
#include <array>

#include "base/text.hpp"
#include "render/problem_parts.hpp"

namespace kanban {
namespace {

constexpr std::size_t kShown = 10;  // of each severity in a step

// The runner decodes exactly these.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    if (c == '%') {
      out += "%25";
    } else if (c == '\r') {
      out += "%0D";
    } else if (c == '\n') {
      out += "%0A";
    } else if (property && c == ':') {
      out += "%3A";
    } else if (property && c == ',') {
      out += "%2C";
    } else {
      out += c;
    }
  }
  return out;
}

std::string value(std::string_view text) { return escaped(printable(text), true); }

std::string_view command_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: break;
  }
  return "notice";
}

std::string annotation(const ProblemList& list, const Error& error) {
  const Location place = place_in(list, error);
  std::string out = "::" + std::string(command_of(error.severity));
  out += " file=" + value(place.path) + ",line=" + std::to_string(place.line);
  if (place.column > 0) out += ",col=" + std::to_string(character_column(error, place.column));
  if (place.end_column > place.column) {
    out += ",endColumn=" + std::to_string(character_column(error, place.end_column));
  }
  return out + ",title=" + value(error.code) + "::" + escaped(whole_message(error), false) + "\n";
}

}  // namespace

std::string github_annotations(const ProblemList& list) {
  std::array<std::size_t, 3> counts = {};
  for (const Error& error : list.problems) ++counts[static_cast<std::size_t>(error.severity)];
  // Notices are cut to nine where the last one says how many are left.
  std::array<std::size_t, 3> most = {kShown, kShown, kShown};
  const bool cut = counts[0] > kShown || counts[1] > kShown || counts[2] > kShown;
  if (cut) --most[2];
  std::array<std::size_t, 3> shown = {};
  std::string out;
  std::size_t left = 0;
  for (const std::size_t index : worst_first(list)) {
    const Error& error = list.problems[index];
    const auto severity = static_cast<std::size_t>(error.severity);
    if (shown[severity] == most[severity]) {
      ++left;
      continue;
    }
    ++shown[severity];
    out += annotation(list, error);
  }
  if (left > 0) {
    out += "::notice title=kanban check::" + counted(left, "further problem") +
           ": kanban check lists them\n";
  }
  return out;
}

}  // namespace kanban
