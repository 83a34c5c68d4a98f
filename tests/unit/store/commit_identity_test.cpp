#include "store/commit_identity.hpp"

#include <catch2/catch.hpp>

using kanban::GitConfig;
using kanban::parse_git_date;
using kanban::WriteOptions;

TEST_CASE("git's forms of a date are read with their offsets") {
  const auto check = [](const char* text, std::int64_t seconds, int minutes) {
    INFO(text);
    const auto date = parse_git_date(text);
    REQUIRE(date.ok());
    CHECK(date->time.seconds == seconds);
    CHECK(date->offset_minutes == minutes);
  };
  check("@1700000000 +0130", 1700000000, 90);
  check("1700000000 -0800", 1700000000, -480);
  check("@5", 5, 0);
  check("2023-11-14T22:13:20Z", 1700000000, 0);
  check("2023-11-14T23:13:20+01:00", 1700000000, 60);
  check("2023-11-14 23:13:20 +0100", 1700000000, 60);
  check("Tue, 14 Nov 2023 22:13:20 +0000", 1700000000, 0);
  check("14 Nov 2023 14:13:20 -0800", 1700000000, -480);
  CHECK(parse_git_date("yesterday").error().code == "bad-date");
  CHECK(parse_git_date("@12x").error().code == "bad-date");
}

TEST_CASE("names lose what git cannot store in them, and nobody is not taken") {
  WriteOptions options;
  options.now = kanban::Instant{1700000000};
  options.commit_time = options.now;
  options.environment = {{"GIT_CONFIG_NOSYSTEM", "1"},     {"HOME", "/nowhere"},
                         {"GIT_AUTHOR_NAME", " Ada <x>."}, {"GIT_AUTHOR_EMAIL", "<ada@b>"},
                         {"GIT_COMMITTER_NAME", "Bo"},     {"GIT_COMMITTER_EMAIL", "bo@b"}};
  const auto config = GitConfig::read("", "", options.environment);
  REQUIRE(config.ok());
  const auto identity = kanban::commit_identity(*config, options);
  REQUIRE(identity.ok());
  CHECK(identity->author.name == "Ada x");
  CHECK(identity->author.email == "ada@b");
  CHECK(identity->committer.name == "Bo");
  CHECK(identity->committer.time.seconds == 1700000000);
  CHECK(identity->committer.offset_minutes == 0);

  options.environment["GIT_AUTHOR_NAME"] = "<>";
  const auto nobody = kanban::commit_identity(*config, options);
  REQUIRE_FALSE(nobody.ok());
  CHECK(nobody.error().code == "no-identity");
  CHECK(nobody.error().hints.size() == 2);
}
