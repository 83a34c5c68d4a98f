#include "disk/file_lock.hpp"

#include <catch2/catch.hpp>

#include "support/temp_folder.hpp"

using kanban::FileLock;
using kanban::test::TempFolder;
using std::chrono::milliseconds;

TEST_CASE("a lock is held by one at a time and says what its holder wrote") {
  const TempFolder temp;
  {
    auto first = FileLock::take(temp.path("lock"), milliseconds(0));
    REQUIRE(first.ok());
    REQUIRE(first->write("a long text of the holder").ok());
    REQUIRE(first->write("holder").ok());
    auto second = FileLock::take(temp.path("lock"), milliseconds(0));
    REQUIRE_FALSE(second.ok());
    CHECK(second.error().code == "locked");
    CHECK(second.error().details == std::vector<std::string>{"holder"});
  }
  auto third = FileLock::take(temp.path("lock"), milliseconds(0));
  REQUIRE(third.ok());
  CHECK(*third->read() == "holder");
}

TEST_CASE("a lock where no file can be made says why") {
  CHECK(FileLock::take("/nowhere/lock", milliseconds(0)).error().code == "cannot-write");
}
