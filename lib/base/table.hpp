// Table — the neutral result of a listing or report: typed columns with stable ids, and cells.
//
// A report makes a Table; render/ writes it as text, CSV, JSON or Markdown. Column ids are an
// interface: scripts select by them, so they are never renamed.
#pragma once

#include <string>
#include <vector>

namespace kanban {

enum class CellKind {
  text,     // free text, may hold anything
  path,     // of a file; its end says most
  id,       // a card id
  number,   // a decimal number as text
  days,     // a whole number of days, as text
  date,     // YYYY-MM-DD
  instant,  // YYYY-MM-DDTHH:MM:SSZ
  flag,     // "yes" or empty
  list,     // entries in `items`
};

struct TableColumn {
  std::string id = {};     // stable, snake_case: the JSON and CSV name
  std::string title = {};  // what a person sees above the column
  CellKind kind = CellKind::text;
};

// A cell without text (or items) is "no value": empty in text and CSV, null in JSON.
struct Cell {
  std::string text = {};
  std::vector<std::string> items = {};  // for CellKind::list
};

struct Table {
  std::vector<TableColumn> columns = {};
  std::vector<std::vector<Cell>> rows = {};  // each as long as `columns`
};

}  // namespace kanban
