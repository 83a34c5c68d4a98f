// Source — a text with its name, and errors that point into it. Internal to this room.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace kanban::yaml {

struct Source {
  std::string_view text = {};
  std::string_view path = {};
  std::string_view noun = "card";  // what the file should hold, for messages
};

// The line and column (from 1, in bytes) of `offset`.
Location locate(const Source& source, std::size_t offset);

// The offset at which the line of `offset` begins.
std::size_t line_start(std::string_view text, std::size_t offset);

// The offset after the line of `offset`, its line end included.
std::size_t line_end(std::string_view text, std::size_t offset);

// The line of `offset` without its end.
std::string_view line_at(std::string_view text, std::size_t offset);

// How many columns the line of `offset` is indented by blanks.
std::size_t indentation_at(std::string_view text, std::size_t offset);

// An error of kind invalid at `offset`, with the line it is on.
Error error_at(const Source& source, std::size_t offset, std::string_view code,
               std::string message);

// The same as a warning.
Error warning_at(const Source& source, std::size_t offset, std::string_view code,
                 std::string message);

}  // namespace kanban::yaml
