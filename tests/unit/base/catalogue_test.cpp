#include "base/catalogue.hpp"

#include <catch2/catch.hpp>

using namespace kanban;

TEST_CASE("the catalogue is sorted and names each code once") {
  const auto all = catalogue();
  REQUIRE(all.size() > 100);
  for (std::size_t i = 1; i < all.size(); ++i) CHECK(all[i - 1].code < all[i].code);
}

TEST_CASE("every code is explained in sentences") {
  for (const CodeInfo& row : catalogue()) {
    INFO(row.code);
    CHECK(row.summary.size() > 10);
    CHECK(row.summary.back() != '.');
    CHECK(row.explanation.size() > 40);
    CHECK(row.explanation.back() == '.');
  }
}

TEST_CASE("a code is found by its word and by nothing else") {
  REQUIRE(find_code("duplicate-key") != nullptr);
  CHECK(find_code("duplicate-key")->code == "duplicate-key");
  CHECK(find_code("duplicate") == nullptr);
  CHECK(find_code("") == nullptr);
}
