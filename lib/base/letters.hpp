// Letters — what kind of character stands at a place of a UTF-8 text, in any script.
#pragma once

#include <cstdint>
#include <string_view>

namespace kanban {

enum class Letter : std::uint8_t {
  none,       // neither a letter nor a digit, also a byte that is not UTF-8
  lower,      // a letter without an upper case too, and marks that belong to the letter before
  upper,      // also title case
  digit,      // and other numbers
  ideograph,  // of a script that is written without blanks between words
};

struct LetterAt {
  Letter kind = Letter::none;
  std::size_t bytes = 1;  // of the character
};

// Requires: at < text.size().
LetterAt letter_at(std::string_view text, std::size_t at);

}  // namespace kanban
