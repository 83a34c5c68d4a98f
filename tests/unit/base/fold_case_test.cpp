#include <catch2/catch.hpp>

#include "base/text.hpp"

using namespace kanban;

TEST_CASE("folding makes letters of any script comparable without regard to case") {
  CHECK(fold_case("Login") == "login");
  CHECK(fold_case("ÉPÉE") == fold_case("épée"));
  CHECK(fold_case("Straße") == fold_case("STRASSE"));
  CHECK(fold_case("ΣΊΣΥΦΟΣ") == fold_case("σίσυφος"));
  CHECK(fold_case("e\xCC\x81") == fold_case("É"));
  CHECK(fold_case("épée") != fold_case("epee"));
}

TEST_CASE("folding leaves invalid bytes and empty text as they are") {
  CHECK(fold_case("A\xFF"
                  "B") ==
        "a\xFF"
        "b");
  CHECK(fold_case("").empty());
}
