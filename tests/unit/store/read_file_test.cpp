#include "store/read_file.hpp"

#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "support/temp_folder.hpp"

using namespace kanban;
using kanban::test::TempFolder;

TEST_CASE("files of every size up to the largest are read whole, one after the other") {
  const TempFolder folder;
  FileReader reader;
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{1}, std::size_t{65535}, std::size_t{65536}, std::size_t{65537},
        kLargestFile, std::size_t{3}}) {
    std::string text(size, 'x');
    if (size > 0) text.back() = 'y';
    folder.write("file", text);
    for (const FileKind kind : {FileKind::regular, FileKind::unknown}) {
      const auto read = reader.read(AT_FDCWD, folder.path("file").c_str(), "file", kind);
      INFO(size);
      REQUIRE(read.ok());
      REQUIRE(*read == text);
    }
  }
}

TEST_CASE("one byte more than the largest file is refused") {
  const TempFolder folder;
  folder.write("file", std::string(kLargestFile + 1, 'x'));
  CHECK(read_text_file(folder.path(), "file").error().code == "too-large");
}

TEST_CASE("links, folders and pipes are refused at once and say what they are") {
  const TempFolder folder;
  folder.write("file", "x");
  std::filesystem::create_symlink("file", folder.path("a-link"));
  folder.make_folder("a-folder");
  REQUIRE(::mkfifo(folder.path("a-pipe").c_str(), 0600) == 0);
  for (const std::string name : {"link", "folder", "pipe"}) {
    const auto read = read_text_file(folder.path(), "a-" + name);
    INFO(name);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == "not-a-regular-file");
    CHECK(read.error().message.find("a " + name) != std::string::npos);
    CHECK(read.error().where->path == "a-" + name);
  }
}

TEST_CASE("a file that is not there says why it cannot be read") {
  const TempFolder folder;
  const auto read = read_text_file(folder.path(), "none");
  REQUIRE_FALSE(read.ok());
  CHECK(read.error().code == "unreadable");
  CHECK(read.error().kind == ErrorKind::io);
}

TEST_CASE("a link on the way to a file is not followed, one above the top is the user's own") {
  const TempFolder folder;
  folder.write("real/deep/file", "x");
  std::filesystem::create_directory_symlink("real", folder.path("linked"));
  CHECK(*read_text_file(folder.path(), "real/deep/file") == "x");
  const auto read = read_text_file(folder.path(), "linked/deep/file");
  REQUIRE_FALSE(read.ok());
  CHECK(read.error().code == "not-a-regular-file");
  CHECK(read.error().where->path == "linked");
  CHECK(read_text_file(folder.path(), "real/none/file").error().code == "unreadable");
  CHECK(read_text_file(folder.path(), "real/deep/file/x").error().code == "unreadable");
}
