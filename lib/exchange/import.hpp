// Import — plans which cards a table of a foreign file makes or changes. Pure: the caller stores
// them.
//
// Nothing is dropped in silence: what cannot be read is a note with its place. A card remembers in
// `source` what it was made from ("csv:PROJ-12"), so that importing the same file again changes
// nothing, and importing a newer one brings what is new:
//   - a value of the file replaces the card's; an empty cell changes nothing;
//   - entries of lists are added, never removed;
//   - stage times that the card lacks become events, and the card moves to the last of them unless
//     somebody has moved it by hand later.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/table.hpp"
#include "exchange/source_table.hpp"
#include "model/board.hpp"

namespace kanban {

// What a foreign file's columns mean.
struct ImportSpec {
  struct Mapping {
    Field field = Field::title;
    std::string source = {};  // the file's column
  };
  struct Stage {
    std::string column = {};  // the board's column, as it was typed
    std::string source = {};  // the file's column with the time at which a card entered it
  };
  std::vector<Mapping> map = {};  // empty: the file's columns that are called like a field
  std::vector<Stage> stages = {};
  std::string source = "csv";  // the first part of `source`
};

// Reads `map` ("id=ID,title=Name") and `stages` ("doing=Started,done=Finished"); a name with a
// comma is put into double quotes. A field may be mapped more than once when it holds a list.
// Errors (usage): bad-import-map, unknown-field.
Result<ImportSpec> parse_import_spec(std::string_view map, std::string_view stages,
                                     std::string_view source);

struct ImportPlan {
  std::vector<Card> created = {};
  std::vector<std::pair<Card, Card>> updated = {};  // before, after
  std::size_t unchanged = 0;
  std::size_t skipped = 0;                  // rows that made no card; each has a note
  std::vector<std::string> new_types = {};  // types of the file that the board lacks, in its order
  std::vector<Error> notes = {};            // findings, each with its place
  Table preview = {};                       // what would be made or changed, a row a card
};

// Gives an id that nothing has yet, as far as the caller knows; asked again when it is taken.
using NewId = std::function<std::string()>;

// Plans the import of `table` into `existing`. The order of a card's events is: creation in the
// first column, then the stages in the order of the board's columns, a dropped stage last; their
// times are kept even where they contradict that order. A card that has both a done and a dropped
// time is where the later of them says. Where `column` is mapped, its value decides where the card
// is; an event whose time the file does not tell says so in `because`.
//
// Errors (usage): unknown-source-column with the file's columns, bad-import-map, unknown-column.
// Notes: bad-import-value, impossible-date, duplicate-id, bad-id, id-taken, import-without-ids,
// import-without-times, unmapped-columns, unknown-column and its sisters.
Result<ImportPlan> plan_import(const SourceTable& table, const ImportSpec& spec,
                               const Settings& settings, const Board& existing, const NewId& new_id,
                               Instant now);

}  // namespace kanban
