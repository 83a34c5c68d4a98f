#include "store/file_batch.hpp"

#include <catch2/catch.hpp>

#include "support/temp_folder.hpp"

using kanban::BulkWriting;
using kanban::FileBatch;
using kanban::Folder;
using kanban::PlannedFile;
using kanban::test::run_shell;
using kanban::test::shell_word;
using kanban::test::TempFolder;

namespace {

std::string listing(const TempFolder& temp) {
  return run_shell("cd " + shell_word(temp.path()) + " && find . -type f | sort | xargs grep -H ''")
      .output;
}

std::vector<PlannedFile> some_files(int more) {
  std::vector<PlannedFile> files{
      {.path = "changed", .before = "old\n", .after = "new and longer\n"},
      {.path = "gone", .before = "gone\n"},
      {.path = "made/deep/file", .after = "made\n"},
  };
  for (int i = 0; i < more; ++i) {
    files.push_back({.path = "made/" + std::to_string(i), .after = "x\n"});
  }
  return files;
}

}  // namespace

TEST_CASE("a batch is written whole and put back whole, small or large") {
  const int more = GENERATE(0, 50);
  const BulkWriting bulk = GENERATE(BulkWriting::replace, BulkWriting::overwrite);
  const TempFolder temp;
  temp.write("changed", "old\n");
  temp.write("gone", "gone\n");
  const std::string before = listing(temp);
  auto folder = Folder::open(temp.path());
  REQUIRE(folder.ok());
  FileBatch batch(*folder);
  const std::vector<PlannedFile> files = some_files(more);
  REQUIRE(batch.apply(files, bulk).ok());
  CHECK(listing(temp).starts_with("./changed:new and longer\n"));
  CHECK(**folder->read("made/deep/file") == "made\n");
  batch.roll_back();
  CHECK(listing(temp) == before);
  CHECK(run_shell("ls " + shell_word(temp.path() + "/")).output == "changed\ngone\n");
}

TEST_CASE("when one file fails the others are put back, and a file in the way stays") {
  const TempFolder temp;
  temp.write("changed", "old\n");
  temp.write("gone", "gone\n");
  temp.write("taken", "somebody else's\n");
  const std::string before = listing(temp);
  auto folder = Folder::open(temp.path());
  REQUIRE(folder.ok());
  std::vector<PlannedFile> files = some_files(3);
  files.push_back({.path = "taken", .after = "ours\n"});
  FileBatch batch(*folder);
  CHECK(batch.apply(files, BulkWriting::overwrite).error().code == "file-exists");
  CHECK(listing(temp) == before);
}
