#include "base/natural_order.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

TEST_CASE("numbers in names are compared by value") {
  CHECK(natural_less("BUG-9", "BUG-10"));
  CHECK_FALSE(natural_less("BUG-10", "BUG-9"));
  CHECK(natural_less("HD-9-login.yaml", "HD-10-cart.yaml"));
  CHECK_FALSE(natural_less("BUG-9", "BUG-9"));
  CHECK(natural_less("BUG-9", "TSK-1"));
}

}  // namespace
}  // namespace kanban
