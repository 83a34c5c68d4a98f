#include "store/unmerged.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace kanban;

TEST_CASE("the versions of each unmerged file are read from git's listing") {
  std::string listing =
      "100644 aa 1\tb/one.yaml;100644 bb 2\tb/one.yaml;100644 cc 3\tb/one.yaml;"
      "100644 aa 1\tb/two x.yaml;120000 dd 3\tb/two x.yaml;";
  std::replace(listing.begin(), listing.end(), ';', '\0');
  const auto files = parse_unmerged(listing);
  REQUIRE(files.size() == 2);
  CHECK(files[0] == UnmergedFile{.path = "b/one.yaml",
                                 .base = Version{"100644", "aa"},
                                 .ours = Version{"100644", "bb"},
                                 .theirs = Version{"100644", "cc"}});
  CHECK(files[1].path == "b/two x.yaml");
  CHECK_FALSE(files[1].ours);
  CHECK_FALSE(files[1].theirs->is_file());
  CHECK(parse_unmerged("").empty());
}
