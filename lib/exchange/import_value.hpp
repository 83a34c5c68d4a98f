// Import values — reads the cells of a row into the fields of a card; the inside of import.hpp.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "exchange/source_table.hpp"
#include "model/board.hpp"

namespace kanban {

// What reading values needs, and where findings go.
struct ImportContext {
  const Settings& settings;
  TimeZone zone = {};
  std::string path = {};                          // of the file
  std::map<std::string, std::string> cards = {};  // what a reference may say, and the card it means
  std::vector<Error> notes = {};
  std::vector<std::string> new_types = {};
};

// Adds `error` as a finding of severity `severity` at `cell`.
void add_note(ImportContext& context, const SourceCell& cell, Error error,
              Severity severity = Severity::warning);

// Reads `cells`, of which a field with one value takes the first that is not empty, into `field`.
// Values that cannot be read become notes and leave the field as it is.
void read_field(Card& card, Field field, const std::vector<const SourceCell*>& cells,
                ImportContext& context);

// The time in the first of `cells` that is not empty, or nothing; a plain date is its first instant
// in the board's zone. A time that cannot be read becomes a note.
std::optional<Instant> read_time(const std::vector<const SourceCell*>& cells,
                                 ImportContext& context);

// `text` on one line without control characters and without blanks at its ends.
std::string one_line(std::string_view text);

}  // namespace kanban
