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

TEST_CASE("a file is found by what a person in some folder calls it, also one that is gone") {
  const TempFolder folder;
  folder.make_folder("top/sub");
  const std::string top = *real_path(folder.path("top"));
  CHECK(path_below(top, top, "a/b.yaml") == "a/b.yaml");
  CHECK(path_below(top, top, "./b.yaml") == "b.yaml");
  CHECK(path_below(top, top + "/sub", "../b.yaml") == "b.yaml");
  CHECK(path_below(top, top + "/sub", "b.yaml") == "sub/b.yaml");
  CHECK(path_below(top, "/", top + "/sub/b.yaml") == "sub/b.yaml");
  CHECK(path_below(top, top, "../b.yaml").empty());
  std::filesystem::create_directory_symlink(top, folder.path("link"));
  CHECK(path_below(top, folder.path("link/sub"), "b.yaml") == "sub/b.yaml");
}
