// What the bytes of a file show before anything is parsed.
#include <algorithm>
#include <array>
#include <cstdio>

#include "base/text.hpp"
#include "yaml/quoting.hpp"
#include "yaml/tree.hpp"

namespace kanban::yaml {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string hex(std::string_view format, unsigned value) {
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), format == "U" ? "U+%04X" : "%02X", value);
  return buffer.data();
}

Error control_character(const Source& source, std::size_t pos) {
  const auto first = static_cast<unsigned char>(source.text[pos]);
  const unsigned code = first == 0xC2 ? static_cast<unsigned char>(source.text[pos + 1]) : first;
  return error_at(source, pos, "control-character",
                  "the control character " + hex("U", code) + " stands in the file")
      .hint("remove it; a " + std::string(source.noun) + " holds text, tabs and line ends only");
}

Status check_encoding(const Source& source) {
  const std::string_view text = source.text;
  if (text.starts_with(kByteOrderMark)) {
    return error_at(source, 0, "invalid-utf8", "the file begins with a byte order mark")
        .hint("save it as UTF-8 without a byte order mark");
  }
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    return error_at(source, 0, "invalid-utf8", "the file is written in UTF-16")
        .hint("save it as UTF-8");
  }
  const std::size_t bad = find_invalid_utf8(text);
  if (bad == std::string_view::npos) return success();
  return error_at(
             source, bad, "invalid-utf8",
             "the byte " + hex("B", static_cast<unsigned char>(text[bad])) + " is not valid UTF-8")
      .hint("save the file as UTF-8");
}

Status check_characters(const Source& source, std::vector<Error>& warnings) {
  const std::string_view text = source.text;
  bool warned = false;
  for (std::size_t pos = 0; pos < text.size(); ++pos) {
    const auto byte = static_cast<unsigned char>(text[pos]);
    if (byte >= 0x20 && byte < 0x7F) continue;
    const bool lone_return = byte == '\r' && text.substr(pos + 1, 1) != "\n";
    if (lone_return || is_control(text, pos)) return control_character(source, pos);
    if (!warned && is_direction_override(text, pos)) {
      warned = true;
      warnings.push_back(
          warning_at(source, pos, "control-character",
                     "a character that turns the direction of text stands in the file")
              .hint("remove it: the line may look different from what it says"));
    }
  }
  return success();
}

bool is_conflict_marker(std::string_view line) {
  return line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ") ||
         line.starts_with("||||||| ") || line == "=======" || line == "<<<<<<<" ||
         line == ">>>>>>>" || line == "|||||||";
}

Status check_lines(const Source& source) {
  bool content = false;
  for (std::size_t pos = 0; pos < source.text.size(); pos = line_end(source.text, pos)) {
    const std::string_view line = line_at(source.text, pos);
    if (is_conflict_marker(line)) {
      Error error = error_at(source, pos, "conflict-marker", "a merge conflict is not solved here");
      if (source.noun == "card") {
        error.hints.emplace_back("kanban resolve merges what follows from rules");
      }
      return std::move(error).hint("edit the file: keep what is right and remove the marker lines");
    }
    if (line.starts_with('%')) {
      return error_at(source, pos, "not-allowed", "YAML directives are not allowed")
          .hint("remove the line");
    }
    const std::string_view bare = trim(line);
    content = content || (!bare.empty() && bare.front() != '#' && bare != "---" && bare != "...");
  }
  if (content) return success();
  return error_at(source, 0, "empty-" + std::string(source.noun),
                  "the file holds no " + std::string(source.noun));
}

}  // namespace

Status check_bytes(const Source& source, std::vector<Error>& warnings) {
  if (source.text.size() > kLargestFile) {
    return error_at(Source{{}, source.path, source.noun}, 0, "too-large",
                    "the file has " + std::to_string(source.text.size()) + " bytes; the limit is " +
                        std::to_string(kLargestFile))
        .hint("keep large text elsewhere and name it here");
  }
  TRY(check_encoding(source));
  TRY(check_characters(source, warnings));
  return check_lines(source);
}

}  // namespace kanban::yaml
