// Filter names — what a filter or a sort key may name: fields, derived values and states of a card.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "model/fields.hpp"

namespace kanban {

// What stands before the colon of a term: a field, or something that is worked out from the card.
struct FilterProperty {
  enum class Kind {
    field,
    text,     // id, title and description together
    stage,    // the stage of the card's column
    state,    // `is:`
    age,      // days since the creation, see filter.hpp
    here,     // days in the present column
    touched,  // days since the last event or comment
  };
  Kind kind = Kind::field;
  Field field = Field::id;
};

enum class CardState {
  open,
  blocked,
  done,
  dropped,
  overdue,
  deferred,
  expedite,
  unassigned,
  mine
};

// The property called `name`, ignoring case: a field's name in the singular or plural, with `-` or
// `_`.
std::optional<FilterProperty> find_property(std::string_view name);

// The normal name of `property`.
std::string_view property_name(const FilterProperty& property);

std::optional<CardState> find_state(std::string_view name);
std::string_view state_name(CardState state);

std::vector<std::string> all_property_names();
std::vector<std::string> all_state_names();

// Whether cards can be filtered and sorted by `field`: comments and history are not kept in
// listings.
bool is_searchable(Field field);

// The error unknown-field (usage) for `name`, with the nearest names.
Error unknown_field(std::string_view name);

}  // namespace kanban
