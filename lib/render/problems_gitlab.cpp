// GitLab's Code Quality report: a list, of which the widget shows each fingerprint once.
#include "base/text.hpp"
#include "render/problem_parts.hpp"

namespace kanban {
namespace {

std::string_view degree_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "major";
    case Severity::warning: return "minor";
    case Severity::note: break;
  }
  return "info";
}

}  // namespace

std::string gitlab_report(const ProblemList& list) {
  const std::vector<std::string> names = fingerprints(list);
  Json rows = Json::array();
  for (const std::size_t index : worst_first(list)) {
    const Error& error = list.problems[index];
    const Location place = place_in(list, error);
    std::string description = printable(error.message);
    if (!error.hints.empty()) description += " (" + printable(error.hints.front()) + ")";
    Json location = Json::object();
    location.set("path", Json::string(place.path))
        .set("lines", Json::object().set("begin", Json::integer(place.line)));
    Json row = Json::object();
    row.set("description", Json::string(description))
        .set("check_name", Json::string(error.code))
        .set("fingerprint", Json::string(names[index]))
        .set("severity", Json::string(degree_of(error.severity)))
        .set("location", std::move(location));
    rows.push(std::move(row));
  }
  return rows.pretty();
}

}  // namespace kanban
