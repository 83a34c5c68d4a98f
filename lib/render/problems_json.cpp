// Problems for scripts of one's own.
#include "render/problem_parts.hpp"

namespace kanban {
namespace {

Json number_or_null(int value) { return value == 0 ? Json::null() : Json::integer(value); }

Json texts(const std::vector<std::string>& lines) {
  Json rows = Json::array();
  for (const std::string& line : lines) rows.push(Json::string(line));
  return rows;
}

}  // namespace

Json json_document(const ProblemList& list) {
  const std::vector<std::string> names = fingerprints(list);
  Json rows = Json::array();
  for (std::size_t i = 0; i < list.problems.size(); ++i) {
    const Error& error = list.problems[i];
    const Location where = error.where.value_or(Location{});
    Json row = Json::object();
    row.set("code", Json::string(error.code))
        .set("severity", Json::string(severity_name(error.severity)))
        .set("path", where.path.empty() ? Json::null() : Json::string(where.path))
        .set("line", number_or_null(where.line))
        .set("column", number_or_null(where.column))
        .set("message", Json::string(error.message))
        .set("hint", error.hints.empty() ? Json::null() : Json::string(error.hints.front()))
        .set("end_column", number_or_null(where.end_column))
        .set("details", texts(error.details))
        .set("source", error.source_line.empty() ? Json::null() : Json::string(error.source_line))
        .set("better", has_better(error) ? Json::string(error.spot->better) : Json::null())
        .set("fingerprint", Json::string(names[i]));
    rows.push(std::move(row));
  }
  Json document = Json::object();
  document.set("schema", Json::string("kanban.check/1")).set("problems", std::move(rows));
  return document;
}

std::string json_report(const ProblemList& list) {
  return disarmed_json(json_document(list).pretty());
}

}  // namespace kanban
