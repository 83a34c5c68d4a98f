// Problems for scripts of one's own.
#include "render/json_values.hpp"
#include "render/problem_parts.hpp"

namespace kanban {
namespace {

Json number_or_null(int value) { return value == 0 ? Json::null() : Json::integer(value); }

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
        .set("path", json_text_or_null(where.path))
        .set("line", number_or_null(where.line))
        .set("column", number_or_null(where.column))
        .set("message", Json::string(error.message))
        .set("hint", error.hints.empty() ? Json::null() : Json::string(error.hints.front()))
        .set("end_column", number_or_null(where.end_column))
        .set("details", json_texts(error.details))
        .set("source", json_text_or_null(error.source_line))
        .set("better", has_better(error) ? Json::string(error.spot->better) : Json::null())
        .set("fingerprint", Json::string(names[i]));
    rows.push(std::move(row));
  }
  Json document = Json::object();
  document.set("schema", Json::string("kanban.check/1")).set("problems", std::move(rows));
  return document;
}

std::string json_report(const ProblemList& list) { return json_document(list).pretty(); }

}  // namespace kanban
