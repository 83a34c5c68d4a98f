#include "store/housekeeping.hpp"

#include <catch2/catch.hpp>

#include "support/board_repository.hpp"

using kanban::test::BoardRepository;

namespace {

bool wants_tidying(const BoardRepository& repo) {
  const kanban::Repository repository = repo.place().repository;
  const auto config = kanban::GitConfig::read(repository.git_dir, repository.common_dir,
                                              repo.options().environment);
  REQUIRE(config.ok());
  return kanban::wants_tidying(repository, *config);
}

}  // namespace

TEST_CASE("git is asked to tidy up when there are many objects, and only then") {
  const BoardRepository repo;
  repo.git("config gc.auto 6700");
  CHECK_FALSE(wants_tidying(repo));
  for (int i = 0; i < 27; ++i) repo.write(".git/objects/17/" + std::to_string(i), "");
  CHECK(wants_tidying(repo));
  repo.git("config gc.auto 0");
  CHECK_FALSE(wants_tidying(repo));
  repo.git("config gc.auto 6700");
  repo.git("config maintenance.auto false");
  CHECK_FALSE(wants_tidying(repo));
}
