// Set — giving a field of a card a value that a person typed, judged by the field's kind and by the
// board's own words. Pure.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "model/board.hpp"

namespace kanban {

// Reads `name` as a field that `set` may change: its YAML key, or a singular such as "label".
// Errors (usage): unknown-field with the nearest, fixed-field for id, created, column and the logs,
// with the verb that does it.
Result<Field> settable_field(std::string_view name);

// The canonical text of `value` for `field`: dates checked, numbers made canonical, words looked up
// on the board (type, product, class, impact, client, label). `today` lets due take "today",
// "tomorrow" and "+7d". Errors (usage): bad-value, not-a-date and unknown-…
Result<std::string> field_value(const Settings& settings, Field field, std::string_view value,
                                Date today);

// `card` with `field` set to `value`. Lists take entries separated by commas: "a,b" replaces, "+a"
// adds, "-b" removes, and all have a sign or none has; an empty value removes the field. Free texts
// (acceptance) are one entry each.
Status set_field(const Settings& settings, Card& card, Field field, std::string_view value,
                 Date today);

}  // namespace kanban
