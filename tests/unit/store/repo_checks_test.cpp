#include "store/repo_checks.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>

#include "support/board_repository.hpp"

using kanban::GitConfig;
using kanban::test::BoardRepository;
using kanban::test::run_shell;
using kanban::test::shell_word;

namespace {

std::string code(const BoardRepository& repo, const kanban::Environment& more = {}) {
  const kanban::Repository repository = repo.place().repository;
  kanban::Environment environment = repo.options().environment;
  environment.insert(more.begin(), more.end());
  const auto config = GitConfig::read(repository.git_dir, repository.common_dir, environment);
  REQUIRE(config.ok());
  const kanban::Status status = kanban::check_repository(repository, *config, environment);
  if (status.ok()) return "";
  CHECK_FALSE(status.error().hints.empty());
  return status.error().code;
}

}  // namespace

TEST_CASE("repositories of kinds that cannot be written are named") {
  const BoardRepository repo;
  CHECK(code(repo).empty());
  repo.git("config extensions.worktreeConfig true");
  CHECK(code(repo).empty());
  repo.git("config extensions.objectFormat sha256");
  CHECK(code(repo) == "sha256-repository");
  run_shell("sed -i /objectFormat/d " + shell_word(repo.path(".git/config")));
  run_shell("printf '[extensions]\\n\\trefStorage = reftable\\n' >>" +
            shell_word(repo.path(".git/config")));
  CHECK(code(repo) == "reftable-repository");
  run_shell("sed -i s/refStorage.*/somethingNew=1/ " + shell_word(repo.path(".git/config")));
  CHECK(code(repo) == "unsupported-extension");
}

TEST_CASE("somebody else's repository is not written without leave") {
  if (::geteuid() != 0) return;  // only root can give a folder away
  const BoardRepository repo;
  run_shell("chown -R 1:1 " + shell_word(repo.path()));
  CHECK(code(repo) == "unowned-repository");
  CHECK(code(repo, {{"SUDO_UID", "1"}}).empty());
  const std::string top = repo.place().repository.work_tree;
  repo.folder().write("home/.gitconfig", "[safe]\n\tdirectory = \"" + top + "/\"\n");
  CHECK(code(repo).empty());
  repo.folder().write("home/.gitconfig", "[safe]\n\tdirectory = *\n");
  CHECK(code(repo).empty());
  repo.folder().write("home/.gitconfig", "[safe]\n\tdirectory = /elsewhere\n");
  CHECK(code(repo) == "unowned-repository");
}

TEST_CASE("what git is in the middle of is said with the way out") {
  CHECK(kanban::check_operation({}).ok());
  const kanban::Status status = kanban::check_operation({.name = "a rebase"});
  REQUIRE_FALSE(status.ok());
  CHECK(status.error().code == "operation-under-way");
  CHECK(status.error().hints[0].find("git rebase --abort") != std::string::npos);
  const kanban::Status open = kanban::check_operation({.name = "a merge", .unmerged = true});
  CHECK(open.error().hints[0].find("kanban resolve") == 0);
}

TEST_CASE("a merge that has taken nothing is given up and never committed") {
  const kanban::Status status = kanban::check_operation({.name = "a merge", .took_nothing = true});
  REQUIRE_FALSE(status.ok());
  REQUIRE(status.error().hints.size() == 1);
  CHECK(status.error().hints[0] == "git merge --abort, then run the command again");
}
