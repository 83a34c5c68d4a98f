#include "yaml/set_order.hpp"

#include <catch2/catch.hpp>

using namespace kanban;

namespace {

std::string card(const std::string& more) {
  return "id: k7\ntitle: \"T\"\ncreated: 2026-11-18T09:14:03Z\n\ncolumn: intake\n\n" + more;
}

std::string sorted(const std::string& more) { return with_sorted_sets(card(more), "p"); }

}  // namespace

TEST_CASE("a set that is not sorted is noted where it stands") {
  const auto notes = unsorted_sets(card("labels: [b, a]  # two\n"), "board/k7.yaml");
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].code == "unsorted-set");
  CHECK(notes[0].severity == Severity::note);
  CHECK(*notes[0].where == Location{"board/k7.yaml", 7, 1});
  CHECK(unsorted_sets(card("labels: [a, b]\n"), "p").empty());
  CHECK(unsorted_sets(card("labels: [a, a]\n"), "p").size() == 1);
  CHECK(unsorted_sets("labels: [", "p").empty());
}

TEST_CASE("a list that is no set may stand in any order") {
  CHECK(unsorted_sets(card("acceptance:\n- \"[ ] b\"\n- \"[ ] a\"\n"), "p").empty());
}

TEST_CASE("sets are sorted by moving their entries, and nothing else changes") {
  CHECK(sorted("labels: [\"b\", a]  # two\n") == card("labels: [a, \"b\"]  # two\n"));
  CHECK(sorted("labels: [b, a, b]\n") == card("labels: [a, b]\n"));
  CHECK(sorted("clients:\n- globex\n- acme\n\n# end\n") ==
        card("clients:\n- acme\n- globex\n\n# end\n"));
  CHECK(sorted("labels: [b, a]\nclients: [d, c]\n") == card("labels: [a, b]\nclients: [c, d]\n"));
}

TEST_CASE("a set whose comments would lose their place is left alone") {
  for (const std::string more : {"clients:\n- globex  # the big one\n- acme\n",
                                 "labels: [b,\n  a]\n", "clients:\n- acme\n- acme\n"}) {
    CHECK(sorted(more) == card(more));
  }
}
