// Source table — a foreign file as rows of texts with their places, before anything is understood.
//
// CSV and JSON Lines give the same shape, so that one importer serves both. Every text is hostile:
// nothing here is fit to be shown or stored as it is. Pure; the caller reads the file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace kanban {

struct SourceCell {
  std::string text = {};
  std::vector<std::string> items = {};  // the entries, where the file itself has a list (JSON)
  int line = 0;
  int column = 0;  // in bytes; 0 where it is not known (JSON)
};

struct SourceRow {
  int line = 0;
  std::vector<SourceCell> cells = {};  // as many as the table has columns
};

struct SourceTable {
  std::string path = {};                  // as messages name the file
  std::vector<std::string> columns = {};  // a name may stand more than once
  std::vector<SourceRow> rows = {};
};

// Reads CSV as RFC 4180 has it, with LF line ends too, after a byte order mark or none. The
// separator is that of comma, semicolon and tab which the first line has most of. Blank lines are
// skipped. Error (invalid): bad-csv with the place, for NUL, invalid UTF-8, a quote that is not
// closed or goes on, no header, and rows with more or fewer cells than the header, which are all
// named.
Result<SourceTable> parse_csv(std::string_view text, std::string path);

// Reads JSON Lines: one object a line, blank lines skipped. A member of an inner object is the
// column "outer.inner", an array is a list, null is no value. A list of objects is a list of what
// they are called, by `name`, `login` or `title`, and "list.member" lists each member. Error
// (invalid): bad-jsonl with the place, also for a member that stands twice.
Result<SourceTable> parse_jsonl(std::string_view text, std::string path);

}  // namespace kanban
