#include "base/letters.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

Letter kind_of(std::string_view text) { return letter_at(text, 0).kind; }

TEST_CASE("letters, digits and the rest are told apart in any script") {
  CHECK(kind_of("a") == Letter::lower);
  CHECK(kind_of("Z") == Letter::upper);
  CHECK(kind_of("7") == Letter::digit);
  CHECK(kind_of("_") == Letter::none);
  CHECK(kind_of("é") == Letter::lower);
  CHECK(kind_of("Ж") == Letter::upper);
  CHECK(kind_of("“") == Letter::none);
  CHECK(kind_of("—") == Letter::none);
  CHECK(kind_of("日") == Letter::ideograph);
  CHECK(kind_of("。") == Letter::none);
  CHECK(kind_of("한") == Letter::lower);
}

TEST_CASE("a character is as long as its bytes, and a byte that is no UTF-8 is one") {
  CHECK(letter_at("é", 0).bytes == 2);
  CHECK(letter_at("a日", 1).bytes == 3);
  CHECK(letter_at("\xC3", 0).bytes == 1);
  CHECK(letter_at("\xC3", 0).kind == Letter::none);
}

}  // namespace
}  // namespace kanban
