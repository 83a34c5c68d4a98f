#include "store/paths.hpp"

#include <filesystem>

#include <catch2/catch.hpp>

#include "support/temp_folder.hpp"

using namespace kanban;
using kanban::test::TempFolder;

TEST_CASE("a path below a folder is told apart from one that only begins alike") {
  CHECK(relative_to("/a/b", "/a/b/c/d") == "c/d");
  CHECK(relative_to("/a/b", "/a/b") == "");
  CHECK(relative_to("/", "/a") == "a");
  CHECK_FALSE(relative_to("/a/b", "/a/bc").has_value());
  CHECK_FALSE(relative_to("/a/b", "/a").has_value());
}

TEST_CASE("links lead to folders, and one that leads nowhere still exists") {
  const TempFolder folder;
  std::filesystem::create_symlink("nowhere", folder.path("lost"));
  CHECK(is_folder(folder.path()));
  CHECK(path_exists(folder.path("lost")));
  CHECK_FALSE(is_folder(folder.path("lost")));
  CHECK_FALSE(real_path(folder.path("lost")).has_value());
  CHECK_FALSE(path_exists(folder.path("other")));
  CHECK(real_path(folder.path())->find("link") == std::string::npos);
}
