#include "git/merge_preview.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "git/ancestry.hpp"
#include "support/temp_folder.hpp"

using kanban::Ancestry;
using kanban::ancestry_of;
using kanban::Fsync;
using kanban::MergePreview;
using kanban::preview_merge;
using kanban::Repo;
using kanban::TreeItem;
using kanban::test::run_shell;
using kanban::test::shell_word;
using kanban::test::TempFolder;

namespace {

// A repository that a script of shell made; commits are dated a day after each other.
class Made {
 public:
  explicit Made(const std::string& script) {
    const std::string prelude =
        "n=0; commit() { n=$((n+1)); GIT_AUTHOR_DATE=\"2026-11-0${n}T00:00:00Z\" "
        "GIT_COMMITTER_DATE=\"2026-11-0${n}T00:00:00Z\" git commit -q \"$@\"; }; "
        "export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=A "
        "GIT_COMMITTER_EMAIL=a@b; git init -q -b main; ";
    const auto result =
        run_shell("cd " + shell_word(temp_.path()) + " && ( " + prelude + script + " ) 2>&1");
    INFO(result.output);
    REQUIRE(result.status == 0);
  }
  std::string id(const std::string& name) const {
    const auto result = run_shell("git -C " + shell_word(temp_.path()) + " rev-parse " + name);
    return result.output.substr(0, 40);
  }
  Repo open(const std::string& folder = "") const {
    return std::move(*Repo::open(temp_.path(folder + ".git"), temp_.path(folder), Fsync::no));
  }
  const TempFolder& temp() const { return temp_; }

 private:
  TempFolder temp_;
};

// One file, changed at its top on main and at its end on side.
const std::string kForked =
    "printf 'a\\n\\n\\n\\nb\\n' >x; git add x; commit -m 1; git checkout -q -b side; "
    "printf 'a\\n\\n\\n\\nB\\n' >x; touch new; git add .; commit -m 2; git checkout -q main; "
    "printf 'A\\n\\n\\n\\nb\\n' >x; commit -qam 3; ";

std::string text_of(const MergePreview& preview, const std::string& name) {
  for (const TreeItem& file : preview.files) {
    if (file.name == name && preview.texts.count(file.id) > 0) return preview.texts.at(file.id);
  }
  return "";
}

}  // namespace

TEST_CASE("two branches are merged in memory, and the repository stays as it was") {
  const Made made(kForked);
  const std::string before =
      run_shell("cd " + shell_word(made.temp().path()) + " && find .git -type f | sort").output;
  const auto preview =
      preview_merge(made.temp().path(".git"), made.id("main"), made.id("side"), "");
  REQUIRE(preview.ok());
  CHECK(preview->conflicts.empty());
  CHECK(preview->files.size() == 2);
  CHECK(text_of(*preview, "x") == "A\n\n\n\nB\n");
  const auto other =
      preview_merge(made.temp().path(".git"), made.id("main"), made.id("side"), made.id("main~1"));
  REQUIRE(other.ok());
  CHECK(text_of(*other, "x") == "A\n\n\n\nB\n");
  CHECK(run_shell("cd " + shell_word(made.temp().path()) + " && find .git -type f | sort").output ==
        before);
}

TEST_CASE("what cannot be merged is named with its three versions") {
  const Made made(
      "echo 1 >x; git add x; commit -m 1; git checkout -q -b side; echo 2 >x; commit -qam 2; "
      "git checkout -q main; echo 3 >x; commit -qam 3");
  const auto preview =
      preview_merge(made.temp().path(".git"), made.id("main"), made.id("side"), "");
  REQUIRE(preview.ok());
  REQUIRE(preview->conflicts.size() == 1);
  CHECK(preview->files.empty());
  CHECK(preview->conflicts[0].path == "x");
  CHECK(preview->conflicts[0].base == made.id("main~1:x"));
  CHECK(preview->conflicts[0].ours == made.id("main:x"));
  CHECK(preview->conflicts[0].theirs == made.id("side:x"));
}

TEST_CASE("where two branches parted, and when theirs began") {
  const Made made(kForked);
  const Repo repo = made.open();
  const auto found = ancestry_of(repo, made.id("main"), made.id("side"));
  REQUIRE(found.ok());
  CHECK(found->bases == std::vector<std::string>{made.id("main~1")});
  CHECK_FALSE(found->ours_is_old);
  CHECK_FALSE(found->theirs_is_old);
  CHECK_FALSE(found->cut);
  REQUIRE(found->began.has_value());
  CHECK(kanban::format_instant(*found->began) == "2026-11-01T00:00:00Z");
}

TEST_CASE("a branch that took main in began where it left main first") {
  const Made made(kForked +
                  "git checkout -q side; commit --allow-empty -m 4; n=4; "
                  "GIT_COMMITTER_DATE=2026-11-05T00:00:00Z git merge -q main -m m");
  const Repo repo = made.open();
  const auto found = ancestry_of(repo, made.id("main"), made.id("side"));
  REQUIRE(found.ok());
  CHECK(found->ours_is_old);
  REQUIRE(found->began.has_value());
  CHECK(kanban::format_instant(*found->began) == "2026-11-01T00:00:00Z");
  const auto back = ancestry_of(repo, made.id("side"), made.id("main"));
  REQUIRE(back.ok());
  CHECK(back->theirs_is_old);
  CHECK_FALSE(back->began.has_value());
}

TEST_CASE("a shallow clone says how much it can say") {
  const Made made(kForked +
                  "git merge -q side -m merged; git clone -q --depth 2 \"file://$PWD\" s");
  const Repo repo = made.open("s/");
  CHECK(repo.is_shallow());
  CHECK_FALSE(made.open().is_shallow());
  const auto merged = ancestry_of(repo, made.id("main^1"), made.id("main"));
  REQUIRE(merged.ok());
  CHECK(merged->ours_is_old);
  CHECK_FALSE(merged->began.has_value());
  const auto apart = ancestry_of(repo, made.id("main^1"), made.id("main^2"));
  REQUIRE(apart.ok());
  CHECK(apart->bases.empty());
  CHECK(apart->cut);
}
