#include "disk/folder.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "support/temp_folder.hpp"

using kanban::Durability;
using kanban::Folder;
using kanban::test::run_shell;
using kanban::test::shell_word;
using kanban::test::TempFolder;

namespace {

Folder open(const TempFolder& folder) {
  auto opened = Folder::open(folder.path());
  REQUIRE(opened.ok());
  return std::move(*opened);
}

std::string names_in(const TempFolder& folder) {
  return run_shell("ls -A " + shell_word(folder.path() + "/")).output;
}

}  // namespace

TEST_CASE("a file is read, replaced and removed, and nothing else is left in the folder") {
  const TempFolder temp;
  Folder folder = open(temp);
  CHECK_FALSE(folder.read("a.yaml")->has_value());
  REQUIRE(folder.create("a.yaml", "one", Durability::each).ok());
  CHECK(**folder.read("a.yaml") == "one");
  CHECK(folder.create("a.yaml", "two", Durability::each).error().code == "file-exists");
  CHECK(**folder.read("a.yaml") == "one");
  ::chmod(temp.path("a.yaml").c_str(), 0640);
  REQUIRE(folder.replace("a.yaml", "two", Durability::each).ok());
  CHECK(**folder.read("a.yaml") == "two");
  CHECK(((*folder.status("a.yaml"))->st_mode & 0777U) == 0640);
  CHECK(names_in(temp) == "a.yaml\n");
  REQUIRE(folder.remove("a.yaml", Durability::each).ok());
  CHECK(names_in(temp).empty());
}

TEST_CASE("links are neither followed nor written through") {
  const TempFolder temp;
  temp.write("outside/secret", "secret");
  temp.make_folder("top");
  REQUIRE(::symlink("../outside", temp.path("top/link").c_str()) == 0);
  REQUIRE(::symlink("../outside/secret", temp.path("top/file").c_str()) == 0);
  auto folder = Folder::open(temp.path("top"));
  REQUIRE(folder.ok());
  CHECK(folder->read("link/secret").error().code == "cannot-read");
  CHECK(folder->read("file").error().code == "cannot-read");
  CHECK_FALSE(folder->replace("link/secret", "x", Durability::each).ok());
  CHECK_FALSE(folder->create("link/new", "x", Durability::each).ok());
  REQUIRE(folder->replace("file", "x", Durability::each).ok());
  CHECK(run_shell("cat " + shell_word(temp.path("outside/secret"))).output == "secret");
}

TEST_CASE("a pipe or a folder in the place of a file is refused at once") {
  const TempFolder temp;
  REQUIRE(::mkfifo(temp.path("pipe").c_str(), 0600) == 0);
  temp.make_folder("folder");
  const Folder folder = open(temp);
  CHECK(folder.read("pipe").error().code == "cannot-read");
  CHECK(folder.read("folder").error().code == "cannot-read");
}

TEST_CASE("paths that lead elsewhere are refused") {
  const TempFolder temp;
  Folder folder = open(temp);
  for (const char* path : {"", "/etc/passwd", "..", "a/../../b", "./a", "a//b", "a/"}) {
    INFO(path);
    CHECK(folder.read(path).error().code == "bad-path");
    CHECK_FALSE(folder.create(path, "x", Durability::each).ok());
    CHECK_FALSE(kanban::is_safe_path(path));
  }
  CHECK_FALSE(kanban::is_safe_path(".git/hooks/pre-commit"));
  CHECK_FALSE(kanban::is_safe_path("a/.GIT/config"));
  CHECK(kanban::is_safe_path("board/cards/a.yaml"));
}

TEST_CASE("folders are made as needed, named, and taken away when empty") {
  const TempFolder temp;
  Folder folder = open(temp);
  CHECK(*folder.make_folders_for("a/b/c.yaml") == std::vector<std::string>{"a", "a/b"});
  REQUIRE(folder.create("a/b/c.yaml", "x", Durability::later).ok());
  CHECK(folder.make_folders_for("a/b/d.yaml")->empty());
  folder.remove_empty("a/b");
  CHECK(folder.read("a/b/c.yaml")->has_value());
  REQUIRE(folder.remove("a/b/c.yaml", Durability::later).ok());
  folder.remove_empty("a/b");
  folder.remove_empty("a");
  CHECK(names_in(temp).empty());
}

TEST_CASE("overwriting in place is done for longer texts of files with one name only") {
  const TempFolder temp;
  temp.write("a", "old text");
  Folder folder = open(temp);
  CHECK_FALSE(*folder.overwrite_longer("a", "short"));
  CHECK(**folder.read("a") == "old text");
  CHECK(*folder.overwrite_longer("a", "a longer text"));
  CHECK(**folder.read("a") == "a longer text");
  REQUIRE(::link(temp.path("a").c_str(), temp.path("b").c_str()) == 0);
  CHECK_FALSE(*folder.overwrite_longer("a", "a text that is longer still"));
  CHECK(**folder.read("b") == "a longer text");
}

TEST_CASE("sweeping removes the temporary files of one process") {
  const TempFolder temp;
  temp.write("cards/.x.yaml.kanban-tmp.77", "");
  temp.write("cards/.x.yaml.kanban-tmp.177", "");
  temp.write("cards/x.yaml", "");
  Folder folder = open(temp);
  CHECK(folder.sweep("cards", 77) == 1);
  CHECK(run_shell("ls -A " + shell_word(temp.path("cards"))).output ==
        ".x.yaml.kanban-tmp.177\nx.yaml\n");
}
