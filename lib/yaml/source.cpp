#include "yaml/source.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kanban::yaml {
namespace {

// Longer lines are cut in messages, so that a file of one line does not fill the screen.
constexpr std::size_t kLongestShown = 400;

}  // namespace

std::size_t line_start(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  if (offset == 0) return 0;
  const std::size_t end = text.rfind('\n', offset - 1);
  return end == std::string_view::npos ? 0 : end + 1;
}

std::size_t line_end(std::string_view text, std::size_t offset) {
  const std::size_t end = text.find('\n', offset);
  return end == std::string_view::npos ? text.size() : end + 1;
}

std::string_view line_at(std::string_view text, std::size_t offset) {
  const std::size_t begin = line_start(text, offset);
  std::string_view line = text.substr(begin, line_end(text, begin) - begin);
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::size_t indentation_at(std::string_view text, std::size_t offset) {
  const std::string_view line = line_at(text, offset);
  return std::min(line.find_first_not_of(' '), line.size());
}

Location locate(const Source& source, std::size_t offset) {
  offset = std::min(offset, source.text.size());
  const std::size_t begin = line_start(source.text, offset);
  const auto lines = std::count(source.text.begin(),
                                source.text.begin() + static_cast<std::ptrdiff_t>(begin), '\n');
  Location place;
  place.path = source.path;
  place.line = static_cast<int>(lines) + 1;
  place.column = static_cast<int>(offset - begin) + 1;
  return place;
}

Error error_at(const Source& source, std::size_t offset, std::string_view code,
               std::string message) {
  Error error = make_error(ErrorKind::invalid, code, std::move(message));
  error.where = locate(source, offset);
  error.source_line = line_at(source.text, offset).substr(0, kLongestShown);
  return error;
}

Error warning_at(const Source& source, std::size_t offset, std::string_view code,
                 std::string message) {
  Error error = error_at(source, offset, code, std::move(message));
  error.severity = Severity::warning;
  return error;
}

}  // namespace kanban::yaml
