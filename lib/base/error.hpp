// Error — one failure or finding, as a value: what it is, where, and what to do about it.
//
// Every error carries a `code`, a word such as "duplicate-key" that `kanban explain` knows; the
// catalogue of codes is base/catalogue.hpp. Errors are made where the facts are known and printed
// in one place only (cli/app.cpp). Nothing here touches disk, git or a clock.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kanban {

// What kind of failure this is; decides the exit code (cli/README.md has the table).
enum class ErrorKind {
  usage,        // wrong use of the command line, also an unknown column, label, type or field
  not_found,    // no such card, or more than one
  invalid,      // a file of the board cannot be read as what it should be
  refused,      // a rule, limit or hook said no
  conflict,     // a lock or a concurrent change: nothing was done, trying again may work
  io,           // the system or the repository failed
  internal,     // a bug of ours
  interrupted,  // Ctrl-C
};

enum class Severity { error, warning, note };

// A place in a text file. Lines and columns count from 1; columns count bytes. 0 means unknown.
struct Location {
  std::string path = {};
  int line = 0;
  int column = 0;
  int end_column = 0;  // after the last byte that is meant, on the same line

  friend bool operator==(const Location&, const Location&) = default;
};

// What of a YAML file an error is about, by name; yaml/places finds its line. `entry` is a name or
// value below the key, `item` the place of an entry in its list, from 1; without both the value of
// the key itself is meant.
struct FileSpot {
  std::string key = {};
  std::string entry = {};
  int item = 0;
  std::string better = {};  // what should stand there, where that is known

  friend bool operator==(const FileSpot&, const FileSpot&) = default;
};

struct Error {
  ErrorKind kind = ErrorKind::internal;
  Severity severity = Severity::error;
  std::string code = {};     // a word of the catalogue, e.g. "duplicate-key"
  std::string message = {};  // one sentence, no full stop, no leading capital
  std::vector<std::string> details =
      {};                               // further facts, a line each (candidates, who holds a lock)
  std::vector<std::string> hints = {};  // what to do, a line each; the last line a person reads
  std::optional<Location> where = {};
  std::optional<FileSpot> spot = {};
  std::string source_line = {};  // the line at `where`, quoted under the message with a caret

  // Chainable additions, so that an error can be returned in one expression.
  Error&& hint(std::string text) && {
    hints.push_back(std::move(text));
    return std::move(*this);
  }
  Error&& detail(std::string text) && {
    details.push_back(std::move(text));
    return std::move(*this);
  }
  Error&& at(Location place) && {
    where = std::move(place);
    return std::move(*this);
  }
};

// Makes an Error of `kind` with `code` and `message`.
inline Error make_error(ErrorKind kind, std::string_view code, std::string message) {
  Error error;
  error.kind = kind;
  error.code = code;
  error.message = std::move(message);
  return error;
}

}  // namespace kanban
