#include "store/commit_signing.hpp"

#include <catch2/catch.hpp>

#include "support/board_repository.hpp"

using kanban::ErrorKind;
using kanban::test::BoardRepository;
using kanban::test::run_shell;
using kanban::test::shell_word;

TEST_CASE("a commit signed by ssh is good in git's eyes") {
  const BoardRepository repo;
  const std::string key = repo.folder().path("home/key");
  REQUIRE(run_shell("ssh-keygen -q -t ed25519 -N '' -f " + shell_word(key)).status == 0);
  run_shell("(printf 'ada@example.org '; cat " + shell_word(key + ".pub") + ") >" +
            shell_word(repo.folder().path("home/allowed")));
  repo.git("config commit.gpgsign true");
  repo.git("config gpg.format ssh");
  repo.git("config user.signingkey " + shell_word(key));
  repo.git("config gpg.ssh.allowedSignersFile " + shell_word(repo.folder().path("home/allowed")));
  REQUIRE(repo.add("One", repo.options()).ok());
  CHECK(repo.git("log -1 --format=%G?") == "G");
  repo.require_clean();
}

TEST_CASE("a commit signed by gpg is good in git's eyes") {
  const BoardRepository repo;
  const std::string home = "/tmp/kanban-gpg-" + std::to_string(::getpid());
  REQUIRE(run_shell("mkdir -m 700 " + home).status == 0);
  ::setenv("GNUPGHOME", home.c_str(), 1);
  const bool made = run_shell(
                        "gpg --batch --quiet --passphrase '' --quick-generate-key "
                        "'Ada Test <ada@example.org>' ed25519 sign never 2>&1")
                        .status == 0;
  REQUIRE(made);
  repo.git("config commit.gpgsign true");
  auto written = repo.add("One", repo.options());
  REQUIRE(written.ok());
  CHECK(repo.git("log -1 --format=%G?") == "G");
  repo.require_clean();
  run_shell("gpgconf --kill all; rm -rf " + home);
  ::unsetenv("GNUPGHOME");
}

TEST_CASE("a commit that cannot be signed is refused, and nothing is written") {
  const BoardRepository repo;
  repo.git("config commit.gpgsign true");
  repo.git("config gpg.format ssh");
  auto refused = repo.add("One", repo.options());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "cannot-sign");
  CHECK(refused.error().kind == ErrorKind::refused);
  repo.git("config gpg.program /nowhere/gpg");
  repo.git("config gpg.format openpgp");
  CHECK(repo.add("One", repo.options()).error().code == "cannot-sign");
  repo.git("config gpg.format smoke");
  CHECK(repo.add("One", repo.options()).error().code == "cannot-sign");
  repo.require_clean();
}
