// SARIF 2.1.0, as code scanning and editors read it.
#include <map>

#include "base/catalogue.hpp"
#include "base/text.hpp"
#include "render/problem_parts.hpp"

namespace kanban {
namespace {

constexpr std::size_t kMostResults = 5000;  // what GitHub keeps of a run

bool stays(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

// A path as a relative URI reference.
std::string uri_of(std::string_view path) {
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (stays(c)) {
      out += c;
    } else {
      out += '%';
      out += "0123456789ABCDEF"[byte >> 4U];
      out += "0123456789ABCDEF"[byte & 15U];
    }
  }
  return out;
}

// In a message `[words](target)` is a link.
std::string without_links(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '(' && out.ends_with(']')) out += ' ';
    out += c;
  }
  return out;
}

Json text_of(std::string_view text) { return Json::object().set("text", Json::string(text)); }

Json artifact(const Location& place) {
  return Json::object()
      .set("uri", Json::string(uri_of(place.path)))
      .set("uriBaseId", Json::string("%SRCROOT%"));
}

Json region(const Error& error, const Location& place) {
  Json out = Json::object();
  out.set("startLine", Json::integer(place.line));
  if (place.column > 0) {
    out.set("startColumn", Json::integer(character_column(error, place.column)));
  }
  if (place.column > 0 && place.end_column > place.column) {
    out.set("endColumn", Json::integer(character_column(error, place.end_column)));
  }
  return out;
}

Json fix(const Error& error, const Location& place) {
  Json replacement = Json::object();
  replacement.set("deletedRegion", region(error, place))
      .set("insertedContent", text_of(error.spot->better));
  Json change = Json::object();
  change.set("artifactLocation", artifact(place)).set("replacements", only(std::move(replacement)));
  Json out = Json::object();
  out.set("description", text_of("write " + printable(error.spot->better)))
      .set("artifactChanges", only(std::move(change)));
  return out;
}

Json result_of(const ProblemList& list, const Error& error, const std::string& fingerprint,
               std::size_t rule) {
  const Location place = place_in(list, error);
  Json physical = Json::object();
  physical.set("artifactLocation", artifact(place)).set("region", region(error, place));
  Json location = Json::object();
  location.set("physicalLocation", std::move(physical));
  Json out = Json::object();
  out.set("ruleId", Json::string(error.code))
      .set("ruleIndex", Json::integer(static_cast<long long>(rule)))
      .set("level", Json::string(severity_name(error.severity)))
      .set("message", text_of(without_links(whole_message(error))))
      .set("locations", only(std::move(location)))
      .set("partialFingerprints",
           Json::object().set("kanbanProblem/v1", Json::string(fingerprint)));
  if (has_better(error)) out.set("fixes", only(fix(error, place)));
  return out;
}

Json rule_of(const std::string& code) {
  Json rule = Json::object();
  rule.set("id", Json::string(code));
  if (const CodeInfo* const info = find_code(code)) {
    rule.set("shortDescription", text_of(info->summary))
        .set("fullDescription", text_of(info->explanation))
        .set("help", text_of("kanban explain " + code));
  }
  return rule;
}

Json invocation(std::size_t left) {
  Json out = Json::object();
  out.set("executionSuccessful", Json::boolean(true));
  if (left > 0) {
    Json note = Json::object();
    note.set("level", Json::string("note"))
        .set("message", text_of(counted(left, "further problem") + " are not in this file"));
    out.set("toolExecutionNotifications", only(std::move(note)));
  }
  return out;
}

}  // namespace

std::string sarif_report(const ProblemList& list) {
  const std::vector<std::string> names = fingerprints(list);
  std::map<std::string, std::size_t> rules;
  Json rule_rows = Json::array();
  Json results = Json::array();
  std::size_t count = 0;
  for (const std::size_t index : worst_first(list)) {
    if (count == kMostResults) break;
    ++count;
    const Error& error = list.problems[index];
    const auto [rule, is_new] = rules.emplace(error.code, rules.size());
    if (is_new) rule_rows.push(rule_of(error.code));
    results.push(result_of(list, error, names[index], rule->second));
  }
  Json driver = Json::object();
  driver.set("name", Json::string("kanban"))
      .set("version", Json::string(list.version))
      .set("rules", std::move(rule_rows));
  Json run = Json::object();
  run.set("tool", Json::object().set("driver", std::move(driver)))
      .set("columnKind", Json::string("unicodeCodePoints"))
      .set("invocations", only(invocation(list.problems.size() - count)))
      .set("results", std::move(results));
  Json document = Json::object();
  document.set("$schema", Json::string("https://json.schemastore.org/sarif-2.1.0.json"))
      .set("version", Json::string("2.1.0"))
      .set("runs", only(std::move(run)));
  return document.pretty();
}

}  // namespace kanban
