#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "exchange/source_table.hpp"

namespace kanban {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kNamedRows = 10;  // so many ragged rows are listed, the rest counted

Error bad_csv(std::string message, Location where) {
  return make_error(ErrorKind::invalid, "bad-csv", std::move(message)).at(std::move(where));
}

// The place of byte `pos`.
Location place_of(std::string_view text, std::size_t pos, const std::string& path) {
  const std::string_view before = text.substr(0, pos);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t begin = before.rfind('\n') + 1;  // npos + 1 is 0
  return {path, static_cast<int>(line), static_cast<int>(pos - begin) + 1};
}

// The separator that the first line has most of, outside quotes; a comma where there is none.
char sniff_separator(std::string_view text) {
  std::size_t commas = 0;
  std::size_t semicolons = 0;
  std::size_t tabs = 0;
  bool inside = false;
  for (const char c : text) {
    if (c == '"') inside = !inside;
    if (inside) continue;
    if (c == '\n') break;
    commas += c == ',' ? 1 : 0;
    semicolons += c == ';' ? 1 : 0;
    tabs += c == '\t' ? 1 : 0;
  }
  if (semicolons > commas && semicolons >= tabs) return ';';
  return tabs > commas ? '\t' : ',';
}

// Reads records one after the other, keeping count of lines.
class Reader {
 public:
  Reader(std::string_view text, std::string path)
      : text_(text), path_(std::move(path)), separator_(sniff_separator(text)) {}

  bool at_end() const { return pos_ == text_.size(); }

  Result<SourceRow> next() {
    SourceRow row;
    row.line = line_;
    while (true) {
      TRY_ASSIGN(SourceCell cell, read_cell());
      row.cells.push_back(std::move(cell));
      if (take(separator_)) continue;
      take_line_end();
      return row;
    }
  }

 private:
  bool take(char c) {
    if (at_end() || text_[pos_] != c) return false;
    ++pos_;
    return true;
  }

  // The length of the line end at the present place, or 0.
  std::size_t line_end_here() const {
    if (at_end()) return 0;
    if (text_[pos_] == '\n') return 1;
    return text_.substr(pos_, 2) == "\r\n" ? 2 : 0;
  }

  void take_line_end() {
    const std::size_t length = line_end_here();
    if (length == 0) return;
    pos_ += length;
    ++line_;
    line_begin_ = pos_;
  }

  SourceCell cell_here() const {
    SourceCell cell;
    cell.line = line_;
    cell.column = static_cast<int>(pos_ - line_begin_) + 1;
    return cell;
  }

  Result<SourceCell> read_cell() {
    SourceCell cell = cell_here();
    if (!at_end() && text_[pos_] == '"') return read_quoted(std::move(cell));
    const std::size_t begin = pos_;
    while (!at_end() && text_[pos_] != separator_ && line_end_here() == 0) ++pos_;
    cell.text = text_.substr(begin, pos_ - begin);
    return cell;
  }

  Result<SourceCell> read_quoted(SourceCell cell) {
    ++pos_;
    while (true) {
      if (at_end()) return bad_csv("a quote that is never closed", {path_, cell.line, cell.column});
      const char c = text_[pos_++];
      if (c == '\n') {
        ++line_;
        line_begin_ = pos_;
      }
      if (c == '"' && !take('"')) break;
      cell.text += c;
    }
    if (!at_end() && text_[pos_] != separator_ && line_end_here() == 0) {
      const SourceCell here = cell_here();
      return bad_csv("text after a closing quote", {path_, here.line, here.column})
          .hint("inside quotes a quote is written twice");
    }
    return cell;
  }

  std::string_view text_;
  std::string path_;
  char separator_;
  std::size_t pos_ = 0;
  std::size_t line_begin_ = 0;
  int line_ = 1;
};

bool is_blank_line(const SourceRow& row) {
  return row.cells.size() == 1 && trim(row.cells.front().text).empty();
}

// The error for rows that are not as long as the header; they are named by line.
Error ragged(const std::vector<std::pair<int, std::size_t>>& rows, const SourceTable& table) {
  const bool one = rows.size() == 1;
  Error error = bad_csv(counted(rows.size(), "row") + (one ? " does" : " do") + " not have " +
                            counted(table.columns.size(), "cell") + " as the first line has",
                        {table.path, rows.front().first, 1});
  for (std::size_t i = 0; i < rows.size() && i < kNamedRows; ++i) {
    error.details.push_back("line " + std::to_string(rows[i].first) + ": " +
                            counted(rows[i].second, "cell"));
  }
  if (rows.size() > kNamedRows) {
    error.details.push_back("and " + counted(rows.size() - kNamedRows, "row") + " more");
  }
  error.hints.emplace_back("put quotes around a cell that holds the separator");
  return error;
}

}  // namespace

Result<SourceTable> parse_csv(std::string_view text, std::string path) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  if (const std::size_t bad = find_invalid_utf8(text); bad != std::string_view::npos) {
    return bad_csv("the file is not UTF-8", place_of(text, bad, path))
        .hint("save it as UTF-8, or convert it: iconv -f windows-1252 -t utf-8");
  }
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
    return bad_csv("the file holds a NUL byte, so it is no text", place_of(text, nul, path));
  }
  Reader reader(text, path);
  SourceTable table;
  table.path = std::move(path);
  if (reader.at_end()) return bad_csv("the file is empty", {table.path, 1, 1});
  TRY_ASSIGN(const SourceRow header, reader.next());
  for (const SourceCell& cell : header.cells) table.columns.emplace_back(trim(cell.text));
  if (is_blank_line(header)) return bad_csv("the first line names no columns", {table.path, 1, 1});
  std::vector<std::pair<int, std::size_t>> wrong;
  while (!reader.at_end()) {
    TRY_ASSIGN(SourceRow row, reader.next());
    if (is_blank_line(row) && (table.columns.size() > 1 || reader.at_end())) continue;
    if (row.cells.size() != table.columns.size()) wrong.emplace_back(row.line, row.cells.size());
    table.rows.push_back(std::move(row));
  }
  if (!wrong.empty()) return ragged(wrong, table);
  return table;
}

}  // namespace kanban
