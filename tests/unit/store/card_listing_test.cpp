#include "store/card_listing.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "support/temp_folder.hpp"

using namespace kanban;
using kanban::test::TempFolder;

namespace {

Place place_in(const TempFolder& folder, const std::string& board) {
  return {.repository = {.work_tree = folder.path(), .git_dir = "", .common_dir = ""},
          .board = board};
}

}  // namespace

TEST_CASE("a listing names files from the top and from cards, and opens none of them") {
  const TempFolder folder;
  folder.write("web/cards/2026-11/aa1111.yaml", "not read here");
  folder.write("web/cards/bb1111.yaml", "not read here");
  const auto listing = list_card_files(place_in(folder, "web"));
  REQUIRE(listing.ok());
  std::vector<std::string> paths;
  for (const ListedFile& file : listing->files) {
    paths.push_back(file.path);
    CHECK("web/cards/" + std::string(listing->name_in_folder(file)) == file.path);
  }
  std::sort(paths.begin(), paths.end());
  CHECK(paths ==
        std::vector<std::string>{"web/cards/2026-11/aa1111.yaml", "web/cards/bb1111.yaml"});
  CHECK(listing->problems.empty());
}

TEST_CASE("a board without cards lists nothing") {
  const TempFolder folder;
  const auto listing = list_card_files(place_in(folder, ""));
  REQUIRE(listing.ok());
  CHECK(listing->files.empty());
  CHECK(listing->prefix == "cards/");
}

TEST_CASE("the name of a file is the last part of its path") {
  CHECK(file_name_of("a/b/c.yaml") == "c.yaml");
  CHECK(file_name_of("c.yaml") == "c.yaml");
}

TEST_CASE("a repository of its own among the cards is named and not entered") {
  const TempFolder folder;
  folder.write("cards/aa1111.yaml", "");
  folder.write("cards/sub/.git", "gitdir: elsewhere");
  folder.write("cards/sub/bb1111.yaml", "");
  folder.write("cards/sub/deep/cc1111.yaml", "");
  folder.write("cards/sub/notes.txt", "");
  const auto listing = list_card_files(place_in(folder, ""));
  REQUIRE(listing.ok());
  REQUIRE(listing->files.size() == 1);
  CHECK(listing->files.front().path == "cards/aa1111.yaml");
  CHECK(listing->warnings.empty());
  REQUIRE(listing->problems.size() == 1);
  CHECK(listing->problems.front().code == "not-a-regular-file");
  CHECK(listing->problems.front().where->path == "cards/sub");
}
