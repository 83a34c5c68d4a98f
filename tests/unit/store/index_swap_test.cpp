#include "store/index_swap.hpp"

#include <catch2/catch.hpp>

#include "support/board_repository.hpp"

using kanban::IndexSwap;
using kanban::test::BoardRepository;

namespace {

std::optional<IndexSwap> take(const BoardRepository& repo) {
  auto swap = IndexSwap::take(repo.path(".git/index"), "mark\n");
  REQUIRE(swap.ok());
  return std::move(*swap);
}

void stage_something(const BoardRepository& repo, IndexSwap& swap) {
  auto entries = swap.entries();
  REQUIRE(entries.ok());
  struct stat facts = {};
  const std::string blob = repo.git("hash-object -w board/board.yaml");
  REQUIRE((*entries)->stage("staged.yaml", blob, "100644", facts).ok());
}

}  // namespace

TEST_CASE("while the index is held nobody else has it, and its lock bears our mark") {
  const BoardRepository repo;
  {
    auto held = take(repo);
    REQUIRE(held.has_value());
    CHECK(repo.read(".git/index.lock") == "mark\n");
    CHECK_FALSE(take(repo).has_value());
    CHECK(kanban::test::run_shell("git -C " + kanban::test::shell_word(repo.path()) +
                                  " commit -q --allow-empty -m x 2>&1")
              .status != 0);
  }
  CHECK(take(repo).has_value());
  repo.require_clean();
}

TEST_CASE("an index that was put in place stays, or gives way to the old one") {
  const BoardRepository repo;
  const bool restores = GENERATE(false, true);
  {
    auto swap = take(repo);
    stage_something(repo, *swap);
    REQUIRE(swap->install().ok());
    if (restores) swap->restore();
  }
  CHECK((repo.git("ls-files staged.yaml") == "staged.yaml") != restores);
  repo.require_sound();
}

TEST_CASE("an index that did not exist is gone again after it was restored") {
  const BoardRepository repo;
  kanban::test::run_shell("rm " + kanban::test::shell_word(repo.path(".git/index")));
  {
    auto swap = take(repo);
    stage_something(repo, *swap);
    REQUIRE(swap->install().ok());
    swap->restore();
  }
  CHECK(repo.git("ls-files") == "");
}
