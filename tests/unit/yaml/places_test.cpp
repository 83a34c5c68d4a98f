#include "yaml/places.hpp"

#include <catch2/catch.hpp>

using namespace kanban;

namespace {

constexpr std::string_view kCard =
    "id: k7\n"
    "title: \"Log in\"\n"
    "column: doin\n"
    "blocks: [p4, zz]\n"
    "clients:\n"
    "- acme\n"
    "- globexx  # sic\n"
    "history:\n"
    "- {at: 2026-11-18T09:14:03Z, column: intake}\n"
    "- {at: 2026-11-19T09:14:03Z, column: ready}\n";

Error about(FileSpot spot) {
  Error error = make_error(ErrorKind::invalid, "unknown-client", "m").at({.path = "board/k7.yaml"});
  error.spot = std::move(spot);
  return error;
}

Error placed(FileSpot spot) {
  Error error = about(std::move(spot));
  Error* const one[] = {&error};
  put_places(one, kCard);
  return error;
}

}  // namespace

TEST_CASE("an error about a key is placed at its value") {
  const Error error = placed({.key = "column", .better = "doing"});
  CHECK(*error.where == Location{"board/k7.yaml", 3, 9, 13});
  CHECK(error.source_line == "column: doin");
  CHECK(error.spot->better == "doing");
}

TEST_CASE("what is better is quoted where it must be") {
  CHECK(placed({.key = "column", .better = "in: work"}).spot->better == "\"in: work\"");
}

TEST_CASE("an error about an entry is placed at the entry, in any style of list") {
  CHECK(*placed({.key = "blocks", .entry = "zz"}).where == Location{"board/k7.yaml", 4, 14, 16});
  const Error error = placed({.key = "clients", .entry = "globexx"});
  CHECK(*error.where == Location{"board/k7.yaml", 7, 3, 10});
  CHECK(error.source_line == "- globexx  # sic");
}

TEST_CASE("an error about the second event is placed at its line") {
  CHECK(*placed({.key = "history", .item = 2}).where == Location{"board/k7.yaml", 10, 3, 44});
}

TEST_CASE("what cannot be found keeps its file and no line") {
  CHECK(placed({.key = "due"}).where->line == 0);
  CHECK(placed({.key = "clients", .entry = "nobody"}).where->line == 5);
  Error error = about({.key = "column"});
  Error* const one[] = {&error};
  put_places(one, "column: [");
  CHECK(error.where->line == 0);
}

TEST_CASE("a pair of a map is an entry by its key and value") {
  Error error = about({.key = "estimate", .entry = "time: 3"});
  Error* const one[] = {&error};
  put_places(one, "id: k7\nestimate: {value: 8, time: 3}\n");
  CHECK(*error.where == Location{"board/k7.yaml", 2, 28, 29});
}
