#include "store/place.hpp"

#include <filesystem>

#include <catch2/catch.hpp>

#include "support/temp_folder.hpp"

using namespace kanban;
using kanban::test::run_shell;
using kanban::test::shell_word;
using kanban::test::TempFolder;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view kBoard =
    "name: Web\n\ncolumns:\n- {name: todo, stage: wait}\n- {name: done, stage: done}\n";

// Runs git in `folder`, undisturbed by the machine's settings.
void git(const std::string& folder, const std::string& arguments) {
  const auto result =
      run_shell("cd " + shell_word(folder) +
                " && env -i PATH=\"$PATH\" HOME=/nonexistent GIT_CONFIG_NOSYSTEM=1 git " +
                "-c user.name=A -c user.email=a@x.org -c protocol.file.allow=always " + arguments +
                " >/dev/null 2>&1");
  INFO(arguments);
  REQUIRE(result.status == 0);
}

std::string real(const std::string& path) { return fs::canonical(path).string(); }

Result<Repository> repository_at(const std::string& folder) {
  return find_repository({.directory = folder});
}

Error failure(const PlaceQuery& query) {
  const auto place = find_place(query);
  REQUIRE_FALSE(place.ok());
  return place.error();
}

std::string found_board(const PlaceQuery& query) {
  const auto place = find_place(query);
  if (!place.ok()) return place.error().code;
  return place->board.empty() ? "." : place->board;
}

// A repository with boards at "a/web", "b/web" and "shop", the last called "Corner shop".
struct ThreeBoards {
  ThreeBoards() {
    git(folder.path(), "init -q -b main work");
    folder.write("work/a/web/board.yaml", kBoard);
    folder.write("work/b/web/board.yaml", kBoard);
    folder.write("work/shop/board.yaml",
                 "name: Corner shop\n\ncolumns:\n- {name: todo, stage: wait}\n"
                 "- {name: done, stage: done}\n");
    folder.make_folder("work/shop/cards/2026-11");
  }
  PlaceQuery at(std::string_view below, const std::string& board = "") const {
    return {.directory = folder.path(below), .board = board};
  }
  TempFolder folder;
};

}  // namespace

TEST_CASE("a repository is found from its top, from below and through a link") {
  const TempFolder folder;
  git(folder.path(), "init -q -b main work");
  folder.make_folder("work/a/b");
  for (const auto* below : {"work", "work/a/b"}) {
    const auto found = repository_at(folder.path(below));
    REQUIRE(found.ok());
    CHECK(found->work_tree == real(folder.path("work")));
    CHECK(found->git_dir == real(folder.path("work/.git")));
    CHECK(found->common_dir == found->git_dir);
  }
}

TEST_CASE("outside every repository the error says how to make one") {
  const TempFolder folder;
  const auto found = repository_at(folder.path());
  REQUIRE_FALSE(found.ok());
  CHECK(found.error().code == "not-a-repository");
  CHECK(found.error().kind == ErrorKind::io);
  CHECK(found.error().hints.back().find("git init") != std::string::npos);
}

TEST_CASE("a folder called .git that is no repository is passed over") {
  const TempFolder folder;
  git(folder.path(), "init -q -b main work");
  folder.make_folder("work/a/.git");
  CHECK(repository_at(folder.path("work/a"))->work_tree == real(folder.path("work")));
}

TEST_CASE("a linked worktree has its own git directory and the common one") {
  const TempFolder folder;
  git(folder.path(), "init -q -b main work");
  git(folder.path("work"), "commit -q --allow-empty -m x");
  git(folder.path("work"), "worktree add -q ../tree");
  const auto found = repository_at(folder.path("tree"));
  REQUIRE(found.ok());
  CHECK(found->work_tree == real(folder.path("tree")));
  CHECK(found->git_dir == real(folder.path("work/.git/worktrees/tree")));
  CHECK(found->common_dir == real(folder.path("work/.git")));
}

TEST_CASE("a worktree of a bare repository has files although the repository has none") {
  const TempFolder folder;
  git(folder.path(), "init -q -b main work");
  git(folder.path("work"), "commit -q --allow-empty -m x");
  git(folder.path(), "clone -q --bare work store.git");
  git(folder.path("store.git"), "worktree add -q ../tree");
  CHECK(repository_at(folder.path("tree"))->work_tree == real(folder.path("tree")));
  const auto bare = repository_at(folder.path("store.git"));
  REQUIRE(bare.ok());
  CHECK(bare->work_tree.empty());
  CHECK(bare->git_dir == real(folder.path("store.git")));
  CHECK(failure({.directory = folder.path("store.git")}).code == "no-board");
}

TEST_CASE("submodules and separate git directories are followed") {
  const TempFolder folder;
  git(folder.path(), "init -q -b main inner");
  git(folder.path("inner"), "commit -q --allow-empty -m x");
  git(folder.path(), "init -q -b main outer");
  git(folder.path("outer"), "submodule add -q ../inner sub");
  const auto sub = repository_at(folder.path("outer/sub"));
  REQUIRE(sub.ok());
  CHECK(sub->work_tree == real(folder.path("outer/sub")));
  CHECK(sub->git_dir == real(folder.path("outer/.git/modules/sub")));
  git(folder.path(), "init -q -b main --separate-git-dir elsewhere apart");
  CHECK(repository_at(folder.path("apart"))->git_dir == real(folder.path("elsewhere")));
}

TEST_CASE("a .git file that leads nowhere is named") {
  const TempFolder folder;
  folder.write("work/.git", "gitdir: ../gone\n");
  CHECK(repository_at(folder.path("work")).error().message.find("../gone") != std::string::npos);
  folder.write("work/.git", "what\n");
  CHECK(repository_at(folder.path("work")).error().code == "not-a-repository");
}

TEST_CASE("GIT_DIR and GIT_WORK_TREE decide, as in a hook") {
  const TempFolder folder;
  git(folder.path(), "init -q -b main work");
  folder.make_folder("other");
  const auto hook = find_repository({.directory = folder.path("work"), .git_dir = ".git"});
  REQUIRE(hook.ok());
  CHECK(hook->work_tree == real(folder.path("work")));
  const auto both = find_repository({.directory = folder.path(),
                                     .git_dir = folder.path("work/.git"),
                                     .work_tree = folder.path("other")});
  REQUIRE(both.ok());
  CHECK(both->work_tree == real(folder.path("other")));
  CHECK(both->git_dir == real(folder.path("work/.git")));
  const auto wrong = find_repository({.directory = folder.path(), .git_dir = "other"});
  REQUIRE_FALSE(wrong.ok());
  CHECK(wrong.error().message.find("GIT_DIR") != std::string::npos);
}

TEST_CASE("core.worktree moves the work tree") {
  const TempFolder folder;
  git(folder.path(), "init -q -b main work");
  folder.make_folder("files");
  git(folder.path("work"), "config core.worktree ../../files");
  CHECK(repository_at(folder.path("work"))->work_tree == real(folder.path("files")));
}

TEST_CASE("the nearest board at or above the working directory is meant") {
  const ThreeBoards boards;
  CHECK(found_board(boards.at("work/shop/cards/2026-11")) == "shop");
  CHECK(found_board(boards.at("work/a/web")) == "a/web");
  boards.folder.write("work/board.yaml", kBoard);
  CHECK(found_board(boards.at("work/a")) == ".");
}

TEST_CASE("without a nearest board the only one is meant, or all are listed") {
  const ThreeBoards boards;
  const Error error = failure(boards.at("work"));
  CHECK(error.code == "several-boards");
  CHECK(error.details == std::vector<std::string>{"a/web", "b/web", "shop"});
  CHECK(error.hints.back().find("--board") != std::string::npos);
  fs::remove_all(boards.folder.path("work/a"));
  fs::remove_all(boards.folder.path("work/b"));
  CHECK(found_board(boards.at("work")) == "shop");
  fs::remove_all(boards.folder.path("work/shop"));
  CHECK(failure(boards.at("work")).code == "no-board");
  CHECK(failure(boards.at("work")).hints.back().find("kanban init") != std::string::npos);
}

TEST_CASE("a board is named by path, by folder or by the name in its file") {
  const ThreeBoards boards;
  CHECK(found_board(boards.at("work", "shop")) == "shop");
  CHECK(found_board(boards.at("work", "./shop/")) == "shop");
  CHECK(found_board(boards.at("work/shop", "../a/web")) == "a/web");
  CHECK(found_board(boards.at("work/shop", "a/web")) == "a/web");
  CHECK(found_board(boards.at("work", boards.folder.path("work/b/web"))) == "b/web");
  CHECK(found_board(boards.at("work", "b/web/board.yaml")) == "b/web");
  CHECK(found_board(boards.at("work", "Shop")) == "shop");
  CHECK(found_board(boards.at("work", "corner SHOP")) == "shop");
}

TEST_CASE("a name that two boards share, or none has, is an error with the choice") {
  const ThreeBoards boards;
  CHECK(failure(boards.at("work", "web")).code == "several-boards");
  CHECK(failure(boards.at("work", "web")).details == std::vector<std::string>{"a/web", "b/web"});
  const Error error = failure(boards.at("work", "shpo"));
  CHECK(error.code == "no-board");
  CHECK(error.hints.front().find("'shop'") != std::string::npos);
}

TEST_CASE("a board outside the work tree or inside .git is refused") {
  const ThreeBoards boards;
  boards.folder.write("elsewhere/board.yaml", kBoard);
  boards.folder.write("work/.git/board.yaml", kBoard);
  fs::create_directory_symlink("../elsewhere", boards.folder.path("work/link"));
  CHECK(found_board(boards.at("work", "../elsewhere")) == "board-outside");
  CHECK(found_board(boards.at("work", "link")) == "board-outside");
  CHECK(found_board(boards.at("work", ".git")) == "board-outside");
}

TEST_CASE("the search passes over clones inside, cards and node_modules") {
  const ThreeBoards boards;
  boards.folder.write("work/node_modules/x/board.yaml", kBoard);
  boards.folder.write("work/shop/cards/deep/board.yaml", kBoard);
  git(boards.folder.path("work"), "init -q vendor");
  boards.folder.write("work/vendor/board.yaml", kBoard);
  const auto repository = repository_at(boards.folder.path("work"));
  REQUIRE(repository.ok());
  CHECK(find_boards(*repository) == std::vector<std::string>{"a/web", "b/web", "shop"});
}
