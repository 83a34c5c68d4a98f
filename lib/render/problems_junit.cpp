// JUnit: the format that every CI server reads.
#include <map>

#include "base/text.hpp"
#include "render/problem_parts.hpp"

namespace kanban {
namespace {

// Characters that XML 1.0 has no way to write are in printable form already, but for U+FFFE and
// U+FFFF; `##` would be a command to some runners.
std::string xml(std::string_view text) {
  std::string out;
  for (const char c : printable_lines(text)) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (c == '\n') {
      out += "&#10;";
    } else if (c == '#' && (out.ends_with('#') || out.ends_with("&#35;"))) {
      out += "&#35;";
    } else {
      out += c;
    }
    if (out.ends_with("\xEF\xBF\xBE") || out.ends_with("\xEF\xBF\xBF")) {
      out.replace(out.size() - 3, 3, "?");
    }
  }
  return out;
}

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + xml(value) + "\"";
}

struct Case {
  std::vector<const Error*> errors = {};
  std::vector<const Error*> remarks = {};
};

std::string place_in_words(const ProblemList& list, const Error& error) {
  const Location place = place_in(list, error);
  return place.path + ":" + std::to_string(place.line);
}

std::string test_case(const ProblemList& list, const std::string& path, const Case& one) {
  std::string out = "    <testcase" + attribute("classname", "kanban.check") +
                    attribute("name", path) + attribute("time", "0");
  if (one.errors.empty() && one.remarks.empty()) return out + "/>\n";
  out += ">\n";
  for (const Error* const error : one.errors) {
    out += "      <failure" + attribute("type", error->code) +
           attribute("message", error->message) + ">" +
           xml(place_in_words(list, *error) + "\n" + whole_message(*error)) + "</failure>\n";
  }
  std::string remarks;
  for (const Error* const error : one.remarks) {
    remarks += place_in_words(list, *error) + ": " + std::string(severity_name(error->severity)) +
               "[" + error->code + "]: " + whole_message(*error) + "\n";
  }
  if (!remarks.empty()) out += "      <system-out>" + xml(remarks) + "</system-out>\n";
  return out + "    </testcase>\n";
}

}  // namespace

std::string junit_report(const ProblemList& list) {
  std::map<std::string, Case> cases;
  for (const std::string& file : list.files) cases[file];
  std::size_t failures = 0;
  for (const Error& error : list.problems) {
    Case& one = cases[place_in(list, error).path];
    const bool fails = error.severity == Severity::error;
    (fails ? one.errors : one.remarks).push_back(&error);
    // Readers take what did not fail as passed, so a file counts once however much is wrong.
    if (fails && one.errors.size() == 1) ++failures;
  }
  const std::string counts = attribute("tests", std::to_string(cases.size())) +
                             attribute("failures", std::to_string(failures)) +
                             attribute("errors", "0");
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" + counts + ">\n" +
                    "  <testsuite" + attribute("name", "kanban check") + counts +
                    attribute("skipped", "0") + attribute("time", "0") + ">\n";
  for (const auto& [path, one] : cases) out += test_case(list, path, one);
  return out + "  </testsuite>\n</testsuites>\n";
}

}  // namespace kanban
