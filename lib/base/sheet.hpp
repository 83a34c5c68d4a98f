// Sheet — what a report answers: the finding in words, figures, tables and charts. As neutral as a
// Table; render/ writes it.
//
// The ids of figures and columns are an interface: they are the keys of JSON and CSV. A point in an
// id makes an object: "percentiles.85" is the key "85" in the object "percentiles".
#pragma once

#include <string>
#include <vector>

#include "base/chart.hpp"
#include "base/table.hpp"

namespace kanban {

// One number, or word, with its name.
struct Figure {
  std::string id = {};
  std::string title = {};  // what a person reads; empty: only programs get it
  CellKind kind = CellKind::number;
  std::string value = {};  // exact; empty is "no value"
  std::string shown = {};  // rounded for people, with its unit; empty: `value`
};

struct SheetTable {
  std::string name = {};   // the key in JSON: "periods"
  std::string title = {};  // above it in text
  Table table = {};
  bool for_people = true;  // whether text and Markdown show it
};

struct Sheet {
  std::string name = {};     // "cycle-time"
  std::string title = {};    // "Cycle time"
  std::string finding = {};  // the answer in one or two sentences
  std::vector<Figure> figures = {};
  std::vector<Chart> charts = {};
  std::vector<SheetTable> tables = {};  // the first is the one of CSV
  std::vector<std::string> warnings = {};
};

}  // namespace kanban
