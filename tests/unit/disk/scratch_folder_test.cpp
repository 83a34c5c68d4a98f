#include "disk/scratch_folder.hpp"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "support/temp_folder.hpp"

using namespace kanban;

namespace {

bool exists(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

}  // namespace

TEST_CASE("a scratch folder is private, below its parent, and gone with its files") {
  const test::TempFolder temp;
  std::string file;
  std::string folder;
  {
    auto scratch = ScratchFolder::make(temp.path());
    REQUIRE(scratch.ok());
    ScratchFolder moved = std::move(*scratch);
    const auto put = moved.put("keys", "one\n");
    REQUIRE(put.ok());
    file = *put;
    folder = file.substr(0, file.rfind('/'));
    CHECK(folder.starts_with(temp.path() + "/"));
    CHECK(exists(file));
    struct stat status {};
    REQUIRE(::stat(folder.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0700U);
  }
  CHECK_FALSE(exists(file));
  CHECK_FALSE(exists(folder));
}

TEST_CASE("a scratch folder that is kept stays") {
  const test::TempFolder temp;
  std::string file;
  {
    auto scratch = ScratchFolder::make(temp.path());
    REQUIRE(scratch.ok());
    const auto put = scratch->put("draft", "typed\n");
    REQUIRE(put.ok());
    file = *put;
    scratch->keep();
  }
  CHECK(exists(file));
}

TEST_CASE("where no scratch folder can be made, the error says what to set") {
  const auto scratch = ScratchFolder::make("/nowhere/at/all");
  REQUIRE_FALSE(scratch.ok());
  CHECK(scratch.error().code == "cannot-write");
  CHECK(scratch.error().hints ==
        std::vector<std::string>{"set TMPDIR to a directory that you can write to"});
}
