// Import columns — which columns of a file feed which fields and stages; the inside of import.hpp.
#pragma once

#include <string>
#include <vector>

#include "exchange/import.hpp"

namespace kanban {

// The columns of the file that an import reads, by their places.
struct ColumnPlan {
  struct FieldColumns {
    Field field = Field::id;
    std::vector<std::size_t> places = {};
  };
  struct StageColumns {
    const Column* column = nullptr;
    std::vector<std::size_t> places = {};
  };
  std::vector<FieldColumns> fields = {};
  std::vector<StageColumns> stages = {};
  std::vector<std::string> unused = {};  // the names of columns that nothing reads

  // The cells of `row` for `field`; none when it is not mapped.
  std::vector<const SourceCell*> cells(const SourceRow& row, Field field) const;
};

// The cells at `places` of `row`.
std::vector<const SourceCell*> cells_at(const SourceRow& row,
                                        const std::vector<std::size_t>& places);

// Whether an import may fill `field` from a column: history comes from stages, source is the
// import's own, comments need more than one cell says.
bool can_be_mapped(Field field);

// Finds the columns that `spec` names. Errors (usage): unknown-source-column, bad-import-map when
// nothing says what a card is called, unknown-column.
Result<ColumnPlan> resolve_columns(const SourceTable& table, const ImportSpec& spec,
                                   const Settings& settings);

}  // namespace kanban
