#include "store/merge_setup.hpp"

#include <catch2/catch.hpp>

#include "git/config_keys.hpp"
#include "support/board_repository.hpp"

using namespace kanban;
using kanban::test::BoardRepository;

namespace {

MergeSetup setup_of(const BoardRepository& repo) {
  const Place place = repo.place();
  const auto config = GitConfig::read(place.repository.git_dir, place.repository.common_dir,
                                      repo.options().environment);
  REQUIRE(config.ok());
  const auto setup = look_at_merge_setup(place, *config);
  REQUIRE(setup.ok());
  return *setup;
}

Status write_keys(const BoardRepository& repo) {
  const Repository repository = repo.place().repository;
  const auto config =
      GitConfig::read(repository.git_dir, repository.common_dir, repo.options().environment);
  REQUIRE(config.ok());
  return write_merge_keys(repository, *config);
}

}  // namespace

TEST_CASE("a board without the attribute, a clone without the keys") {
  BoardRepository repo;
  CHECK_FALSE(setup_of(repo).attribute);
  CHECK_FALSE(setup_of(repo).driver);
  repo.write("board/.gitattributes", with_merge_attribute("*.png binary"));
  CHECK(repo.read("board/.gitattributes") == "*.png binary\ncards/** merge=kanban\n");
  CHECK(setup_of(repo).attribute);
  CHECK(repo.git("check-attr merge board/cards/2026-11/a.yaml") ==
        "board/cards/2026-11/a.yaml: merge: kanban");
  CHECK(repo.git("check-attr merge board/board.yaml") == "board/board.yaml: merge: unspecified");
}

TEST_CASE("both keys are written, beside what the configuration has, and a command stays") {
  BoardRepository repo;
  repo.git("config some.key value");
  REQUIRE(write_keys(repo).ok());
  CHECK(setup_of(repo).driver);
  CHECK(repo.git("config some.key") == "value");
  CHECK(repo.git("config merge.kanban.name") == "cards of a kanban board, merged by meaning");
  repo.git("config merge.kanban.driver 'mine %O %A %B'");
  REQUIRE(write_keys(repo).ok());
  CHECK(repo.git("config merge.kanban.driver") == "mine %O %A %B");
}

TEST_CASE("a name without a command is seen as halfway") {
  BoardRepository repo;
  repo.git("config merge.kanban.name x");
  CHECK(setup_of(repo).halfway);
  REQUIRE(write_keys(repo).ok());
  CHECK_FALSE(setup_of(repo).halfway);
}

TEST_CASE("keys are written all or none") {
  BoardRepository repo;
  const std::string path = repo.path(".git/config");
  const Status failed = set_config_keys(path, {{"a.b", "c"}, {"no point", "x"}});
  REQUIRE_FALSE(failed.ok());
  CHECK(failed.error().code == "git-failed");
  CHECK(repo.git("config --get a.b || echo none") == "none");
}
