// Made fields — what each card gets when it is made and no template gives it. Pure.
#pragma once

#include "model/fields.hpp"

namespace kanban {

// Whether `field` is a card's own: its id and title, when, by whom and where it was made, and its
// log.
constexpr bool is_of_its_making(Field field) {
  switch (field) {
    case Field::id:
    case Field::title:
    case Field::created:
    case Field::reporter:
    case Field::column:
    case Field::comments:
    case Field::history: return true;
    default: return false;
  }
}

}  // namespace kanban
