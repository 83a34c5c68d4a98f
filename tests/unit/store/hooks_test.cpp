#include "store/hooks.hpp"

#include <catch2/catch.hpp>

#include "support/board_repository.hpp"

using kanban::ErrorKind;
using kanban::test::BoardRepository;
using kanban::test::run_shell;
using kanban::test::shell_word;

namespace {

void make_hook(const BoardRepository& repo, const std::string& path, const std::string& body) {
  repo.write(path, "#!/bin/sh\n" + body + "\n");
  run_shell("chmod +x " + shell_word(repo.path(path)));
}

}  // namespace

TEST_CASE("a hook is one when it can be run, also from core.hooksPath") {
  const BoardRepository repo;
  const kanban::Repository repository = repo.place().repository;
  const auto has = [&](const std::string& name) {
    auto config = kanban::GitConfig::read(repository.git_dir, repository.common_dir,
                                          repo.options().environment);
    REQUIRE(config.ok());
    return kanban::Hooks(repository, *config, repo.options().environment).has(name);
  };
  CHECK_FALSE(has("pre-commit"));
  repo.write(".git/hooks/pre-commit", "#!/bin/sh\n");
  CHECK_FALSE(has("pre-commit"));
  make_hook(repo, ".git/hooks/pre-commit", "");
  CHECK(has("pre-commit"));
  repo.git("config core.hooksPath tools/hooks");
  CHECK_FALSE(has("pre-commit"));
  make_hook(repo, "tools/hooks/pre-commit", "");
  CHECK(has("pre-commit"));
}

TEST_CASE("a pre-commit hook sees the change, and its refusal leaves everything as it was") {
  const BoardRepository repo;
  const std::string path = repo.add("One");
  const std::string text = repo.read(path);
  repo.write("staged.txt", "mine\n");
  repo.git("add staged.txt");
  const std::string head = repo.git("rev-parse HEAD");
  make_hook(repo, ".git/hooks/pre-commit",
            "git diff --cached --name-only >seen.log\ngit show :" + path +
                " >>seen.log\necho 'titles must not change' >&2\nexit 3");
  auto refused = repo.rename(path, "Two");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "hook-refused");
  CHECK(refused.error().kind == ErrorKind::refused);
  CHECK(refused.error().details == std::vector<std::string>{"titles must not change"});
  const std::string seen = repo.read("seen.log");
  CHECK(seen.starts_with(path + "\n"));
  CHECK(seen.find("\"Two\"") != std::string::npos);
  CHECK(seen.find("staged.txt") == std::string::npos);
  run_shell("rm " + shell_word(repo.path("seen.log")));
  CHECK(repo.read(path) == text);
  CHECK(repo.git("rev-parse HEAD") == head);
  CHECK(repo.git("status --porcelain") == "A  staged.txt");
  repo.require_sound();
}

TEST_CASE("a refused new card leaves no file and no folder") {
  const BoardRepository repo;
  make_hook(repo, ".git/hooks/pre-commit", "exit 1");
  REQUIRE_FALSE(repo.add("One", repo.options()).ok());
  CHECK(repo.git("status --porcelain") == "");
  CHECK(run_shell("ls " + shell_word(repo.path("board"))).output == "board.yaml\n");
}

TEST_CASE("what a pre-commit hook stages belongs to the commit") {
  const BoardRepository repo;
  const std::string path = repo.add("One");
  make_hook(
      repo, ".git/hooks/pre-commit",
      "echo '# by the hook' >>" + path + "\necho made >made.txt\ngit add " + path + " made.txt");
  REQUIRE(repo.rename(path, "Two").ok());
  CHECK(repo.git("show HEAD:" + path).find("# by the hook") != std::string::npos);
  CHECK(repo.git("show HEAD:made.txt") == "made");
  repo.require_clean();
}

TEST_CASE("message hooks may change the message or refuse it") {
  const BoardRepository repo;
  make_hook(repo, ".git/hooks/prepare-commit-msg", "echo \"Prepared: $2\" >>\"$1\"");
  make_hook(repo, ".git/hooks/commit-msg", "sed -i '1s/^/TEAM-1 /' \"$1\"");
  make_hook(
      repo, ".git/hooks/post-commit",
      "git rev-parse HEAD >.git/after; flock -n .git/kanban.lock true || echo held >.git/after");
  auto written = repo.add("One", repo.options());
  REQUIRE(written.ok());
  CHECK(repo.git("log -1 --format=%s") == "TEAM-1 Add One");
  CHECK(repo.git("log -1 --format=%b").find("Prepared: message") != std::string::npos);
  CHECK(repo.read(".git/after") == written->commit + "\n");
  repo.require_clean();

  make_hook(repo, ".git/hooks/commit-msg", "echo no; exit 1");
  CHECK(repo.add("Two", repo.options()).error().code == "hook-refused");
  repo.require_clean();
}
