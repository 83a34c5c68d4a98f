// Problem parts — what the writers of problems share. Internal to this room.
#pragma once

#include <string>
#include <vector>

#include "render/json.hpp"
#include "render/problems.hpp"

namespace kanban {

// The place of `error`, never without path and line.
Location place_in(const ProblemList& list, const Error& error);

// The column (from 1) counted in characters rather than bytes, as far as the source line tells.
int character_column(const Error& error, int column);

// The problems, the worst first, else in their order.
std::vector<std::size_t> worst_first(const ProblemList& list);

// Message, details and hints as lines, made printable.
std::string whole_message(const Error& error);

// Whether `error` says what should stand at its place.
bool has_better(const Error& error);

// A list of one value.
Json only(Json value);
}  // namespace kanban
