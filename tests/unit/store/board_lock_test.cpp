#include "store/board_lock.hpp"

#include <catch2/catch.hpp>

#include "support/board_repository.hpp"

using kanban::BoardLock;
using kanban::RunState;
using kanban::test::BoardRepository;

TEST_CASE("the holder's record tells of a run that is alive, then of nothing") {
  const BoardRepository repo;
  {
    auto lock = BoardLock::take(repo.place().repository, kanban::Instant{0});
    REQUIRE(lock.ok());
    CHECK_FALSE(lock->previous().under_way());
    REQUIRE(lock->update().ok());
    const kanban::RunRecord record = kanban::parse_record(repo.read(".git/kanban.lock"));
    CHECK(record == lock->record());
    CHECK(record.command.find("store_tests") != std::string::npos);
    CHECK(kanban::state_of_run(record) == RunState::alive);
    lock->finish({});
  }
  CHECK(repo.read(".git/kanban.lock").empty());
}

TEST_CASE("a pid that was used again, another boot and another host are told apart") {
  const BoardRepository repo;
  auto lock = BoardLock::take(repo.place().repository, kanban::Instant{0});
  REQUIRE(lock.ok());
  kanban::RunRecord record = lock->record();
  record.start += "1";
  CHECK(kanban::state_of_run(record) == RunState::dead);
  record = lock->record();
  record.boot = "another";
  CHECK(kanban::state_of_run(record) == RunState::dead);
  record = lock->record();
  record.host = "another";
  CHECK(kanban::state_of_run(record) == RunState::elsewhere);
}
