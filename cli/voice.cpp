#include "cli/voice.hpp"

#include "base/text.hpp"
#include "base/width.hpp"
#include "render/problems.hpp"

namespace kanban::cli {
namespace {

std::string place_of(const Location& where) {
  std::string place = printable(where.path) + ":";
  if (where.line > 0) place += std::to_string(where.line) + ":";
  if (where.line > 0 && where.column > 0) place += std::to_string(where.column) + ":";
  return place + " ";
}

// The quoted line and a caret under the byte that `column` names.
std::string quoted_source(const Error& error) {
  constexpr std::size_t kLongest = 160;
  std::string_view line = error.source_line;
  if (line.empty() || line.size() > kLongest) return {};
  std::string out = "    " + printable(line) + "\n";
  const int column = error.where ? error.where->column : 0;
  if (column > 0 && static_cast<std::size_t>(column) <= line.size() + 1) {
    const std::string before = printable(line.substr(0, static_cast<std::size_t>(column) - 1));
    out += "    " + std::string(display_width(before), ' ') + "^\n";
  }
  return out;
}

}  // namespace

int exit_code(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::refused: return 1;
    case ErrorKind::usage: return 2;
    case ErrorKind::not_found: return 3;
    case ErrorKind::conflict: return 4;
    case ErrorKind::invalid:
    case ErrorKind::io: return 5;
    case ErrorKind::internal: return 70;
    case ErrorKind::interrupted: return 130;
  }
  return 70;
}

std::string format_error(const Error& error) {
  std::string out;
  if (error.where && !error.where->path.empty()) out += place_of(*error.where);
  out += severity_name(error.severity);
  if (!error.code.empty()) out += "[" + error.code + "]";
  out += ": " + printable(error.message) + "\n";
  out += quoted_source(error);
  for (const std::string& detail : error.details) out += "  " + printable(detail) + "\n";
  for (const std::string& hint : error.hints) out += "hint: " + printable(hint) + "\n";
  return out;
}

}  // namespace kanban::cli
