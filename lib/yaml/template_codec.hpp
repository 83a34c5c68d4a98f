// Template codec — the text of a team's own card template to a CardTemplate. Pure.
//
//   summary: "What we promise our pilots"
//   type: story
//   needs: [measure, target]
//   labels: [pilot]
//   acceptance:
//   - "[ ] seen by the pilot"
//
// Every other key is a field of a card with what a new card begins with; the name of the template
// is that of the file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/card_template.hpp"

namespace kanban {

struct ParsedTemplate {
  CardTemplate form = {};
  std::vector<Error> warnings = {};  // unknown keys
};

// `path` names the template and is for messages. Errors (invalid): those of the strict subset,
// bad-value for a value that the field cannot have, unknown-field for a need that is none.
Result<ParsedTemplate> parse_template(std::string_view text, std::string_view path);

}  // namespace kanban
