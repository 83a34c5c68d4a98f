#include "store/recovery.hpp"

#include <catch2/catch.hpp>

#include "support/board_repository.hpp"

using kanban::RunRecord;
using kanban::test::BoardRepository;
using kanban::test::run_shell;
using kanban::test::shell_word;

namespace {

// The record of a run on this machine by a process that is no more: pids never reach this number.
RunRecord dead_run(const BoardRepository& repo) {
  const kanban::Repository repository = repo.place().repository;
  auto lock = kanban::BoardLock::take(repository, kanban::Instant{1});
  REQUIRE(lock.ok());
  RunRecord run = lock->record();
  run.pid = 999999999;
  run.locks = {repository.git_dir + "/index.lock", repository.git_dir + "/refs/heads/main.lock"};
  return run;
}

void leave(const BoardRepository& repo, const RunRecord& run) {
  repo.write(".git/kanban.lock", kanban::record_text(run));
}

bool exists(const BoardRepository& repo, const std::string& path) {
  return run_shell("test -e " + shell_word(repo.path(path))).status == 0;
}

}  // namespace

TEST_CASE("the next command removes what a killed one has left and says so") {
  const BoardRepository repo;
  const std::string path = repo.add("One");
  RunRecord run = dead_run(repo);
  run.commit = std::string(40, 'a');
  run.files[repo.place().repository.work_tree + "/" + path] = {.blob = std::string(40, 'b')};
  leave(repo, run);
  repo.write(".git/index.lock", lock_mark(run));
  repo.write(".git/refs/heads/main.lock", run.commit + "\n");
  repo.write(".git/kanban-index.999999999.old", "x");
  const std::string scratch = path.substr(0, path.rfind('/')) + "/.x.yaml.kanban-tmp.999999999";
  repo.write(scratch, "half");
  auto written = repo.rename(path, "Two");
  if (!written.ok()) FAIL(written.error().message);
  REQUIRE(written->notes.size() == 2);
  CHECK(written->notes[0].code == "recovered-run");
  CHECK(written->notes[0].severity == kanban::Severity::note);
  CHECK_FALSE(exists(repo, scratch));
  repo.require_clean();
}

TEST_CASE("a text that a killed run wrote is named, holds up no other card, and is taken along") {
  const BoardRepository repo;
  const std::string path = repo.add("One");
  const std::string other = repo.add("Other");
  repo.write(path, repo.read(path) + "# from the killed run\n");
  RunRecord run = dead_run(repo);
  const std::string full = repo.place().repository.work_tree + "/" + path;
  run.files[full] = {.blob = repo.git("hash-object " + path)};
  leave(repo, run);
  if (GENERATE(false, true)) repo.git("add " + path);

  auto written = repo.rename(other, "Another");
  REQUIRE(written.ok());
  REQUIRE(written->notes.size() == 1);
  CHECK(written->notes[0].code == "interrupted-change");
  CHECK(written->notes[0].details == std::vector<std::string>{path});
  CHECK(repo.git("status --porcelain").find(path) != std::string::npos);

  written = repo.rename(path, "Two");
  if (!written.ok()) FAIL(written.error().message);
  repo.require_clean();
  CHECK(repo.read(path).find("# from the killed run") != std::string::npos);
  CHECK(repo.rename(path, "Three")->notes.empty());
}

TEST_CASE("a person's edit of a card that a killed run wrote is still a hand edit") {
  const BoardRepository repo;
  const std::string path = repo.add("One");
  RunRecord run = dead_run(repo);
  run.files[repo.place().repository.work_tree + "/" + path] = {.blob = std::string(40, 'c')};
  leave(repo, run);
  repo.write(path, repo.read(path) + "# by hand\n");
  auto refused = repo.rename(path, "Two");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "hand-edited");
}

TEST_CASE("a file that was cut off in the middle of a bulk change is finished") {
  const BoardRepository repo;
  const std::string path = repo.add("One");
  const std::string old = repo.read(path);
  const std::string fresh = "# a line before\n" + old;
  repo.write("fresh", fresh);
  RunRecord run = dead_run(repo);
  run.files[repo.place().repository.work_tree + "/" + path] = {
      .blob = repo.git("hash-object -w fresh"), .leftover = kanban::Leftover::mixed};
  leave(repo, run);
  run_shell("rm " + shell_word(repo.path("fresh")));
  repo.write(path, fresh.substr(0, 7) + old.substr(7));
  repo.add("Other");
  CHECK(repo.read(path) == fresh);
}

TEST_CASE("a lock of somebody else is named with its age and its remedy") {
  const BoardRepository repo;
  repo.write("index.lock", "");
  run_shell("touch -d @1000 " + shell_word(repo.path("index.lock")));
  const kanban::Error error =
      kanban::locked_by_other(repo.path("index.lock"), {.tv_sec = 8300, .tv_nsec = 0});
  CHECK(error.code == "locked");
  CHECK(error.details == std::vector<std::string>{"the lock is 2 hours old"});
  REQUIRE(error.hints.size() == 1);
  CHECK(error.hints[0].find("rm ") != std::string::npos);
}
