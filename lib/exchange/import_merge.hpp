// Import merge — what a file says joined into a card that an earlier import made, and the preview.
#pragma once

#include "exchange/import.hpp"

namespace kanban {

// Brings the fields of `imported` into `card`: texts replace, entries of lists are added. A box
// that somebody ticked stays ticked; an entry of a map replaces the one with its key.
void merge_fields(Card& card, const Card& imported);

// A row for each card that `plan` makes or changes, with the names of the fields that change.
Table preview_of(const ImportPlan& plan);

}  // namespace kanban
