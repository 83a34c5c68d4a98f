#include "render/cell.hpp"
#include "render/render.hpp"

namespace kanban {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kLineEnd = "\r\n";  // RFC 4180, section 2.1

// Whether a spreadsheet would take `text` for a formula: it looks at the first character that is no
// blank, and also knows the full-width forms of the four signs.
bool would_run(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return false;
  const std::string_view rest = text.substr(first);
  for (const std::string_view sign :
       {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}) {
    if (rest.starts_with(sign)) return true;
  }
  return false;
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

std::string field(std::string_view text, bool number, CsvFor reader) {
  if (reader == CsvFor::spreadsheets && !number && would_run(text))
    return quoted("'" + std::string(text));
  const bool blank_edge = !text.empty() && (text.front() == ' ' || text.back() == ' ');
  const bool plain = text.find_first_of(",\"\r\n") == std::string_view::npos && !blank_edge;
  return plain ? std::string(text) : quoted(text);
}

}  // namespace

std::string render_csv(const Table& table, CsvFor reader) {
  std::string out;
  if (reader == CsvFor::spreadsheets) out += kByteOrderMark;
  for (const TableColumn& column : table.columns) {
    if (&column != table.columns.data()) out += ',';
    out += field(column.id, false, reader);
  }
  out += kLineEnd;
  for (const auto& row : table.rows) {
    const std::size_t begin = out.size();
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      const CellKind kind = table.columns[i].kind;
      out += field(cell_text(row[i], kind, ","), is_right_aligned(kind), reader);
    }
    // An empty line is no record to many readers, so the only and empty cell of a row is quoted.
    if (out.size() == begin && !row.empty()) out += "\"\"";
    out += kLineEnd;
  }
  return out;
}

}  // namespace kanban
