// Card table — cards as the rows that list, order and board print: every field of the field table
// and what follows from them.
#pragma once

#include <string>
#include <vector>

#include "base/table.hpp"
#include "model/board.hpp"
#include "query/filter.hpp"
#include "render/text_grid.hpp"

namespace kanban::cli {

// Every column there is, without rows: fields by their names, and stage, age, here (days in the
// column), entered, blocked (the reason), touched, state, board (its folder), path.
Table card_columns();

// The columns of an ordinary listing for people on `width` columns (0 is endless), for programs.
std::vector<std::string> usual_columns(std::size_t width);
std::vector<std::string> usual_json_columns();

// `cards` with the columns called `names`. Requires: names of card_columns().
Table card_table(const std::vector<const CardFile*>& cards, const std::vector<std::string>& names,
                 const FilterContext& context);

// The same for people: as render_text of the table would print it, with less memory.
TextGrid card_grid(const std::vector<const CardFile*>& cards, const std::vector<std::string>& names,
                   const FilterContext& context);

// The days from the start of `since` to `now` in `zone`, counting both: 1 on the first day.
std::string days_since(Instant since, Instant now, const TimeZone& zone);

}  // namespace kanban::cli
