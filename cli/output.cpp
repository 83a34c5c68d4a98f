#include "cli/output.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "render/render.hpp"

namespace kanban::cli {
namespace {

std::string format_of(const Values& values) {
  if (values.has("--json")) return "json";
  if (values.has("--ndjson")) return "ndjson";
  if (values.has("--porcelain")) return "porcelain";
  const std::string_view format = values.text("--format");
  return format.empty() ? "text" : std::string(format);
}

TextOptions text_options(const Session& session, const Values& values) {
  return {.width = session.width(values), .color = session.color()};
}

}  // namespace

bool is_text_output(const Values& values) { return format_of(values) == "text"; }

bool is_machine_output(const Values& values) {
  const std::string format = format_of(values);
  return format != "text" && format != "markdown";
}

Result<std::vector<std::string>> wanted_columns(const Values& values, const Table& known) {
  std::vector<std::string> wanted;
  const std::string format = format_of(values);
  if (format.find('{') != std::string::npos) {
    wanted = template_names(format);
  } else if (!values.text("--json").empty()) {
    wanted = split(values.text("--json"), ',');
  } else if (!values.text("--fields").empty()) {
    wanted = split(values.text("--fields"), ',');
  }
  std::vector<std::string> names;
  for (const TableColumn& column : known.columns) names.push_back(column.id);
  for (const std::string& name : wanted) {
    if (std::find(names.begin(), names.end(), name) != names.end()) continue;
    Error error = make_error(ErrorKind::usage, "unknown-field", "no field '" + name + "' here");
    error.hints = did_you_mean(name, names);
    if (error.hints.empty()) error.hints.push_back("kanban list --json=help lists the fields");
    return error;
  }
  return wanted;
}

Status print_table(Session& session, const Values& values, const Table& table,
                   const OutputOptions& options) {
  const std::string format = format_of(values);
  if (format == "json") {
    session.print(render_json(table, options.schema, options.name));
  } else if (format == "ndjson") {
    session.print(render_ndjson(table));
  } else if (format == "porcelain") {
    session.print_data(render_porcelain(table, values.has("--null") ? '\0' : '\n'));
  } else if (format == "csv") {
    session.print_data(render_csv(table));
  } else if (format == "excel") {
    session.print_data(render_csv(table, CsvFor::spreadsheets));
  } else if (format == "markdown") {
    session.print(render_markdown(table));
  } else if (format.find('{') != std::string::npos) {
    session.print_data(render_template(table, format));
  } else {
    session.page(render_text(table, text_options(session, values)));
  }
  return success();
}

void print_grid(Session& session, const Values& values, const TextGrid& grid) {
  session.page(grid.render(text_options(session, values)));
}

}  // namespace kanban::cli
