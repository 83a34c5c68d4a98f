#include "order/exact.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

TEST_CASE("a product of five factors is exact") {
  // 5.00 x 2.00 x 7.92 x 1.00 x 1.11 = 87.912
  const Exact product = Exact(500).times(200).times(792).times(100).times(111);
  CHECK(product.digits() == "879120000000");
  CHECK(decimal_text(product, 10) == "87.912");
}

TEST_CASE("numbers beyond 64 bits carry, compare and divide") {
  // 10^12 five times is 10^60.
  Exact product(1);
  for (int i = 0; i < 5; ++i) product = product.times(1'000'000'000'000U);
  CHECK(product.digits() == "1" + std::string(60, '0'));
  CHECK(product > Exact(UINT64_MAX));
  CHECK(product.plus(1) > product);
  CHECK(product.over(1'000'000'000'000U).over(1'000'000'000'000U).digits() ==
        "1" + std::string(36, '0'));
  CHECK(product.bounded() == UINT64_MAX);
}

TEST_CASE("a sum carries from limb to limb") {
  // 2^64 - 1 + 1 = 18446744073709551616
  CHECK(Exact(UINT64_MAX).plus(1).digits() == "18446744073709551616");
  CHECK(Exact(UINT64_MAX).times(UINT64_MAX).plus(UINT64_MAX).digits() ==
        "340282366920938463444927863358058659840");
  CHECK(Exact(7).over(2).digits() == "3");
  CHECK(Exact().digits() == "0");
}

TEST_CASE("a decimal leaves out zeros that say nothing") {
  CHECK(decimal_text(Exact(5), 2) == "0.05");
  CHECK(decimal_text(Exact(100), 2) == "1");
  CHECK(decimal_text(Exact(0), 10) == "0");
  CHECK(decimal_text(Exact(9540), 2) == "95.4");
}

}  // namespace
}  // namespace kanban
