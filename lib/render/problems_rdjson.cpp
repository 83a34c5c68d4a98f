// reviewdog's format, with suggestions that a reviewer takes over by one click. Its columns count
// bytes, as ours do.
#include "base/text.hpp"
#include "render/problem_parts.hpp"
#include "render/render.hpp"

namespace kanban {
namespace {

std::string_view level_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "ERROR";
    case Severity::warning: return "WARNING";
    case Severity::note: break;
  }
  return "INFO";
}

Json position(int line, int column) {
  Json out = Json::object();
  out.set("line", Json::integer(line));
  if (column > 0) out.set("column", Json::integer(column));
  return out;
}

Json range_of(const Location& place) {
  Json out = Json::object();
  out.set("start", position(place.line, place.column));
  if (place.end_column > place.column) out.set("end", position(place.line, place.end_column));
  return out;
}

Json source() { return Json::object().set("name", Json::string("kanban")); }

// The message becomes a comment on a forge, which is Markdown.
std::string comment_of(const Error& error) {
  const std::string message = whole_message(error);
  std::string out;
  for (const std::string_view line : lines_of(message)) {
    out += (out.empty() ? "" : "\n") + escape_markdown(line);
  }
  return out;
}

Json diagnostic(const ProblemList& list, const Error& error) {
  const Location place = place_in(list, error);
  Json location = Json::object();
  location.set("path", Json::string(place.path)).set("range", range_of(place));
  Json out = Json::object();
  out.set("message", Json::string(comment_of(error)))
      .set("location", std::move(location))
      .set("severity", Json::string(level_of(error.severity)))
      .set("source", source())
      .set("code", Json::object().set("value", Json::string(error.code)));
  if (has_better(error)) {
    Json better = Json::object();
    better.set("range", range_of(place)).set("text", Json::string(error.spot->better));
    out.set("suggestions", only(std::move(better)));
  }
  return out;
}

}  // namespace

std::string rdjson_report(const ProblemList& list) {
  Json rows = Json::array();
  for (const Error& error : list.problems) rows.push(diagnostic(list, error));
  const std::vector<std::size_t> order = worst_first(list);
  Json out = Json::object();
  out.set("source", source());
  if (!order.empty()) {
    out.set("severity", Json::string(level_of(list.problems[order.front()].severity)));
  }
  out.set("diagnostics", std::move(rows));
  return out.pretty();
}

std::string rdjson_lines(const ProblemList& list) {
  std::string out;
  for (const Error& error : list.problems) out += diagnostic(list, error).compact() + "\n";
  return out;
}

}  // namespace kanban
