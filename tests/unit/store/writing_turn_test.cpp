#include "store/writing_turn.hpp"

#include <chrono>
#include <thread>

#include <catch2/catch.hpp>

#include "store/run_record.hpp"
#include "support/board_repository.hpp"

using namespace kanban;
using kanban::test::BoardRepository;
using kanban::test::run_shell;
using kanban::test::shell_word;

namespace {

struct Opened {
  explicit Opened(const BoardRepository& test)
      : repository(test.place().repository),
        repo(*Repo::open(repository.git_dir, repository.work_tree, Fsync::no)),
        config(*GitConfig::read(repository.git_dir, repository.common_dir,
                                test.options().environment)) {}
  Result<WritingTurn> take() const {
    return WritingTurn::take(repository, repo, config, Instant{1795000000});
  }

  Repository repository;
  Repo repo;
  GitConfig config;
};

}  // namespace

TEST_CASE("a turn is on record while it lasts and clears up after a killed run") {
  const BoardRepository test;
  const Opened opened(test);
  {
    auto turn = opened.take();
    REQUIRE(turn.ok());
    CHECK(parse_record(test.read(".git/kanban.lock")).under_way());
    CHECK(turn->notes().empty());
  }
  CHECK(test.read(".git/kanban.lock").empty());
  // A run of another boot is dead, and the lock that it names holds its mark.
  RunRecord record;
  {
    auto lock = BoardLock::take(opened.repository, Instant{1795000000});
    REQUIRE(lock.ok());
    record = lock->record();
  }
  record.boot = "another";
  record.locks = {test.path(".git/index.lock")};
  test.write(".git/index.lock", lock_mark(record));
  test.write(".git/kanban.lock", record_text(record));
  auto turn = opened.take();
  REQUIRE(turn.ok());
  REQUIRE(turn->notes().size() == 1);
  CHECK(turn->notes()[0].code == "recovered-run");
  CHECK(turn->wait_for_git().ok());
}

TEST_CASE("a lock of git's is waited for, and named after ten seconds") {
  const BoardRepository test;
  const Opened opened(test);
  auto turn = opened.take();
  REQUIRE(turn.ok());
  CHECK(turn->wait_for_git().ok());
  test.write(".git/refs/heads/main.lock", "");
  std::thread other([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    run_shell("rm " + shell_word(test.path(".git/refs/heads/main.lock")));
  });
  CHECK(turn->wait_for_git().ok());
  other.join();
  test.write(".git/index.lock", "");
  const Status status = turn->wait_for_git();
  REQUIRE_FALSE(status.ok());
  CHECK(status.error().code == "locked");
  CHECK(status.error().message.find("index.lock") != std::string::npos);
  CHECK_FALSE(turn->wait());
}
