// Cursor — the pieces that the canonical scanner is made of: one value at a time, on one line.
// Internal to this room.
//
// Every function returns false (and leaves the position anywhere) for what is not canonical; the
// scanner then declines the whole text, so nothing needs to be undone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace kanban::yaml {

class Cursor {
 public:
  explicit Cursor(std::string_view text) : next_(text.data()), end_(text.data() + text.size()) {}

  bool at_end() const { return next_ == end_; }
  char peek() const { return next_ == end_ ? '\0' : *next_; }
  std::string_view rest() const { return {next_, static_cast<std::size_t>(end_ - next_)}; }
  void skip(std::size_t count) { next_ += count; }

  bool take(char c) {
    if (next_ == end_ || *next_ != c) return false;
    ++next_;
    return true;
  }

  bool take(std::string_view word) {
    if (!rest().starts_with(word)) return false;
    next_ += word.size();
    return true;
  }

  // Everything up to the end of the line, and past it.
  std::string_view line();

  // A plain word or one between double quotes; never empty.
  bool word(std::string& out);

  // A text between double quotes; may be empty.
  bool quoted(std::string& out);

  // A plain word as it stands.
  bool plain(std::string_view& out);

  // YYYY-MM-DDTHH:MM:SSZ and YYYY-MM-DD.
  bool instant(Instant& out);
  bool date(std::string_view& out);

  // The lines of a literal block, indented by `indent` blanks, without the last line end. The
  // header and its line end are taken already.
  bool literal(std::string& out, std::size_t indent);

 private:
  bool escape(std::string& out);

  const char* next_;
  const char* end_;
};

// Whether `text` is valid UTF-8 without control characters (tab and line feed apart), byte order
// mark and characters that turn the direction of text.
bool is_clean(std::string_view text);

}  // namespace kanban::yaml
