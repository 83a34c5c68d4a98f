// Render — a Table as text, CSV, JSON or Markdown. Knows no Kanban.
//
// Text is made printable here (control characters in caret form), so that a title can do nothing to
// a terminal; CSV and JSON are exact.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/table.hpp"

namespace kanban {

struct TextOptions {
  std::size_t width = 0;  // the last column is cut to fit; 0 does not cut
  bool header = true;
  bool color = false;
};

// Aligned columns; two blanks between them; empty columns are left out.
std::string render_text(const Table& table, const TextOptions& options);

// RFC 4180 with a header line of column ids; lists joined by commas. For spreadsheets with a byte
// order mark, by which they know UTF-8, and ' in front of what they would run.
enum class CsvFor { programs, spreadsheets };
std::string render_csv(const Table& table, CsvFor reader = CsvFor::programs);

// GitHub-flavoured; cells escaped so that nothing in them is active (mentions, links, HTML).
std::string render_markdown(const Table& table);

// One line a row, cells separated by tabs, tabs and newlines in cells as blanks; no header.
std::string render_porcelain(const Table& table, char line_end = '\n');

// One JSON object a line per row.
std::string render_ndjson(const Table& table);

// `{"schema": SCHEMA, "NAME": [rows as objects]}`, indented by two.
std::string render_json(const Table& table, std::string_view schema, std::string_view name);

// The template `{id} {title}` filled for each row, a line each; `\t` and `\n` are understood. The
// names in braces must be column ids: see template_names.
std::string render_template(const Table& table, std::string_view format);

// The names in braces of a template, in order.
std::vector<std::string> template_names(std::string_view format);

// `text` escaped for Markdown as render_markdown does it.
std::string escape_markdown(std::string_view text);

}  // namespace kanban
