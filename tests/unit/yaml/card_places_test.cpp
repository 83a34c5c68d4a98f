#include "yaml/card_places.hpp"

#include <catch2/catch.hpp>

using namespace kanban;

namespace {

constexpr std::string_view kCard =
    "id: k1\ntitle: \"x\"\ncolumn: ready\nestimate: {value: 8, time: 3}\nclients:\n- acme\n"
    "- globex\nhistory:\n- {at: 2026-11-18T09:14:03Z, by: sara, column: intake}\n";

std::string place(std::string_view field, std::string_view entry = {}) {
  const CardPlace found = place_in_card(kCard, "k1.yaml", field, entry);
  return found.where.path + ":" + std::to_string(found.where.line) + ":" +
         std::to_string(found.where.column) + " " + found.source_line;
}

}  // namespace

TEST_CASE("a field and an entry have a line and a column") {
  CHECK(place("column") == "k1.yaml:3:9 column: ready");
  CHECK(place("clients", "globex") == "k1.yaml:7:3 - globex");
  CHECK(place("estimate", "time: 3") == "k1.yaml:4:28 estimate: {value: 8, time: 3}");
  CHECK(place("history", "2026-11-18T09:14:03Z") ==
        "k1.yaml:9:3 - {at: 2026-11-18T09:14:03Z, by: sara, column: intake}");
  CHECK(place("clients", "umbrella") == "k1.yaml:6:1 - acme");
}

TEST_CASE("what is not there is at the file alone") {
  CHECK(place("rank") == "k1.yaml:0:0 ");
  CHECK(place_in_card("a: [", "p", "a", "").where.line == 0);
}
