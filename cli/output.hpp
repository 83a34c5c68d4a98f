// Output — printing a Table in the form that the options ask for.
#pragma once

#include <string_view>

#include "base/table.hpp"
#include "cli/session.hpp"
#include "render/text_grid.hpp"

namespace kanban::cli {

struct OutputOptions {
  std::string_view schema = {};  // "kanban.list/1"
  std::string_view name = {};    // the member that holds the rows: "cards"
};

// Which columns a person asked for: those of --json=a,b or of a template; empty means the usual
// ones. `known` are all there are. Errors (usage): unknown-field with the list; --json=help prints
// it.
Result<std::vector<std::string>> wanted_columns(const Values& values, const Table& known);

// Whether the output is for a program rather than a person.
bool is_machine_output(const Values& values);

// Prints `table` as --json, --ndjson, --porcelain or --format say, else as text.
Status print_table(Session& session, const Values& values, const Table& table,
                   const OutputOptions& options);

// Whether the output is the aligned text of print_table.
bool is_text_output(const Values& values);

// Prints `grid` as print_table prints the text of a table.
void print_grid(Session& session, const Values& values, const TextGrid& grid);

}  // namespace kanban::cli
