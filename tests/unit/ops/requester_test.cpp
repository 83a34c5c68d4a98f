#include "ops/requester.hpp"

#include <catch2/catch.hpp>

#include "support/build.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

std::vector<std::string> entries_of(std::string_view text) {
  Card card = a_card("k7", "t");
  card.set_list(Field::requested_by, {"department: Old", "phone: 12"});
  set_requester(card, read_requester(text).value());
  return card.list(Field::requested_by);
}

using Entries = std::vector<std::string>;

}  // namespace

TEST_CASE("department and person are values, whatever signs they hold") {
  CHECK(entries_of("Sales, Europe/ana") ==
        Entries{"phone: 12", "department: Sales, Europe", "person: ana"});
  CHECK(entries_of("Sales/ana, person=evil") ==
        Entries{"phone: 12", "department: Sales", "person: ana, person=evil"});
  CHECK(entries_of("R&D: core/a/b") ==
        Entries{"phone: 12", "department: R&D: core", "person: a/b"});
  CHECK(entries_of("ana") == Entries{"phone: 12", "person: ana"});
  CHECK(entries_of(" Sales / ") == Entries{"phone: 12", "department: Sales"});
}

TEST_CASE("somebody must be named, in words that can be shown") {
  for (const char* bad : {"", " ", "/", "Sales\n/ana"})
    CHECK(read_requester(bad).error().code == "bad-value");
}
