#include "store/writer.hpp"

#include <catch2/catch.hpp>

#include "support/board_repository.hpp"

using kanban::Card;
using kanban::CardFile;
using kanban::Change;
using kanban::CommitMode;
using kanban::ErrorKind;
using kanban::Field;
using kanban::FreshBoard;
using kanban::Result;
using kanban::WriteOptions;
using kanban::Written;
using kanban::test::BoardRepository;
using kanban::test::run_shell;
using kanban::test::shell_word;

TEST_CASE("a new card is one file in one commit, and git finds everything clean") {
  const BoardRepository repo;
  auto written = repo.add("Login loops", repo.options());
  REQUIRE(written.ok());
  CHECK(written->commit == repo.git("rev-parse HEAD"));
  CHECK(written->branch == "main");
  const std::string path = written->change.cards[0].path;
  CHECK(path.starts_with("board/cards/2026-11/"));
  CHECK(path.ends_with("-login-loops.yaml"));
  CHECK(repo.git("show --name-only --format= HEAD") == path);
  CHECK(repo.git("log -1 --format=%an,%ae,%s") == "Ada Test,ada@example.org,Add Login loops");
  repo.require_clean();
}

TEST_CASE("staged and unstaged work of the user stays as it is") {
  const BoardRepository repo;
  const std::string path = repo.add("One");
  repo.write("notes.txt", "staged\n");
  repo.git("add notes.txt");
  repo.write("notes.txt", "not staged\n");
  REQUIRE(repo.rename(path, "Two").ok());
  CHECK(repo.git("status --porcelain") == "AM notes.txt");
  CHECK(repo.git("show :notes.txt") == "staged");
  CHECK(repo.git("show --name-only --format= HEAD") == path);
  repo.require_sound();
}

TEST_CASE("a dry run writes nothing at all") {
  const BoardRepository repo;
  WriteOptions options = repo.options();
  options.mode = CommitMode::dry_run;
  const std::string before = run_shell("find " + shell_word(repo.path()) + " | sort").output;
  auto written = repo.add("One", options);
  REQUIRE(written.ok());
  CHECK(written->commit == "");
  CHECK(written->change.cards[0].path.starts_with("board/cards/2026-11/"));
  CHECK(run_shell("find " + shell_word(repo.path()) + " | sort").output == before);
}

TEST_CASE("without a commit the files are written, also twice") {
  const BoardRepository repo;
  const std::string path = repo.add("One");
  WriteOptions options = repo.options();
  options.mode = CommitMode::no_commit;
  REQUIRE(repo.rename(path, "Two", options).ok());
  REQUIRE(repo.rename(path, "Three", options).ok());
  CHECK(repo.git("status --porcelain") == "M " + path);
  CHECK(repo.read(path).find("\"Three\"") != std::string::npos);

  auto refused = repo.rename(path, "Four");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "hand-edited");
  CHECK(refused.error().kind == ErrorKind::conflict);
  CHECK(repo.read(path).find("\"Three\"") != std::string::npos);

  options = repo.options();
  options.include_edits = true;
  REQUIRE(repo.rename(path, "Four", options).ok());
  repo.require_clean();
}

TEST_CASE("a card that git does not know yet counts as a hand edit") {
  const BoardRepository repo;
  WriteOptions options = repo.options();
  options.mode = CommitMode::no_commit;
  auto written = repo.add("One", options);
  REQUIRE(written.ok());
  const std::string path = written->change.cards[0].path;
  auto refused = repo.rename(path, "Two");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "hand-edited");
  // Another card is not held up by it.
  repo.add("Other");
  options = repo.options();
  options.include_edits = true;
  REQUIRE(repo.rename(path, "Two", options).ok());
  repo.require_clean();
}

TEST_CASE("another version of the card in the index is refused") {
  const BoardRepository repo;
  const std::string path = repo.add("One");
  const std::string text = repo.read(path);
  repo.write(path, text + "# staged\n");
  repo.git("add .");
  repo.write(path, text);
  auto refused = repo.rename(path, "Two");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "staged-change");
  CHECK(repo.read(path) == text);
  CHECK(repo.git("rev-list --count HEAD") == "2");
  repo.require_sound();
}

TEST_CASE("the first commit of a repository, and a commit on no branch") {
  const BoardRepository repo;
  repo.git("checkout -q --orphan fresh");
  repo.git("rm -q -r --cached .");
  auto written = repo.add("First", repo.options());
  REQUIRE(written.ok());
  CHECK(written->branch == "fresh");
  CHECK(repo.git("rev-list --count HEAD") == "1");

  repo.git("add .");
  repo.git("commit -q -m More");
  repo.git("checkout -q --detach");
  written = repo.add("Second", repo.options());
  REQUIRE(written.ok());
  CHECK(written->branch == "detached HEAD");
  CHECK(repo.git("rev-parse HEAD") == written->commit);
  CHECK(repo.git("rev-parse fresh~0") != written->commit);
  repo.require_clean();
}

TEST_CASE("a linked work tree, a submodule and a repository elsewhere are written like any other") {
  const BoardRepository repo;
  repo.add("One");
  const std::string top = repo.folder().path();
  const auto write_in = [&](const std::string& where) {
    auto place = kanban::find_place({.directory = where});
    REQUIRE(place.ok());
    auto written =
        kanban::write_board(*place, repo.options(), [&](FreshBoard& board) -> Result<Change> {
          Change change{.summary = "Add", .verb = "add"};
          TRY_ASSIGN(const std::string id, board.new_id());
          change.cards.push_back({.after = BoardRepository::new_card(id, "X", board.now)});
          return change;
        });
    INFO(where);
    if (!written.ok()) FAIL(written.error().code << ": " << written.error().message);
    CHECK(run_shell("git -C " + shell_word(where) + " rev-parse HEAD").output ==
          written->commit + "\n");
    CHECK(run_shell("git -C " + shell_word(where) + " status --porcelain").output == "");
  };
  repo.git("worktree add -q -b side " + shell_word(top + "/tree"));
  write_in(top + "/tree");
  write_in(top + "/tree/board/cards");
  run_shell("git clone -q --separate-git-dir " + shell_word(top + "/elsewhere.git") + " " +
            shell_word(repo.path()) + " " + shell_word(top + "/separate") + " 2>&1");
  write_in(top + "/separate");
  run_shell("git clone -q --depth 1 " + shell_word("file://" + repo.path()) + " " +
            shell_word(top + "/shallow") + " 2>&1");
  write_in(top + "/shallow");
  run_shell("git init -q " + shell_word(top + "/super") + " && cd " + shell_word(top + "/super") +
            " && git -c protocol.file.allow=always submodule --quiet add " +
            shell_word(repo.path()) + " sub 2>&1");
  write_in(top + "/super/sub");
}

TEST_CASE("a bare repository, a merge under way and nobody's name are refused in words") {
  const BoardRepository repo;
  const std::string path = repo.add("One");
  const auto code_of = [&](const Result<Written>& written) {
    REQUIRE_FALSE(written.ok());
    CHECK_FALSE(written.error().hints.empty());
    return written.error().code;
  };
  kanban::Place bare = repo.place();
  bare.repository.work_tree = "";
  CHECK(code_of(kanban::write_board(bare, repo.options(), [](FreshBoard&) -> Result<Change> {
          return Change{};
        })) == "bare-repository");

  repo.git("checkout -q -b side");
  repo.git("commit -q --allow-empty -m Side");
  repo.git("checkout -q main");
  repo.git("commit -q --allow-empty -m Main");
  repo.git("merge -q --no-commit --no-ff side");
  CHECK(code_of(repo.rename(path, "Two")) == "operation-under-way");
  repo.git("merge --abort");

  repo.folder().write("home/.gitconfig", "");
  CHECK(code_of(repo.rename(path, "Two")) == "no-identity");
  CHECK(repo.git("status --porcelain") == "");
}

TEST_CASE("an index that cannot be written is refused with the way out") {
  const BoardRepository repo;
  const std::string path = repo.add("One");
  repo.git("update-index --split-index");
  auto refused = repo.rename(path, "Two");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "unsupported-index");
  CHECK(repo.read(path).find("\"One\"") != std::string::npos);
  repo.git("update-index --no-split-index");
  REQUIRE(repo.rename(path, "Two").ok());
  repo.require_clean();
}

TEST_CASE("author, committer and time come from the environment") {
  const BoardRepository repo;
  WriteOptions options = repo.options();
  options.environment["GIT_AUTHOR_NAME"] = "Bo";
  options.environment["GIT_AUTHOR_EMAIL"] = "bo@example.org";
  options.environment["GIT_AUTHOR_DATE"] = "1700000000 +0130";
  options.commit_time = kanban::Instant{1750000000};
  REQUIRE(repo.add("One", options).ok());
  CHECK(repo.git("log -1 '--format=%an %ae %ad %cn %cd' --date=raw") ==
        "Bo bo@example.org 1700000000 +0130 Ada Test 1750000000 +0000");
}

TEST_CASE("many cards are one commit, one pack and a clean work tree") {
  const BoardRepository repo;
  const auto add_many = [](FreshBoard& board) -> Result<Change> {
    Change change{.summary = "Import", .verb = "import"};
    for (int i = 0; i < 150; ++i) {
      TRY_ASSIGN(const std::string id, board.new_id());
      change.cards.push_back(
          {.after = BoardRepository::new_card(id, "Card " + std::to_string(i), board.now)});
    }
    return change;
  };
  REQUIRE(kanban::write_board(repo.place(), repo.options(), add_many).ok());
  repo.require_clean();
  CHECK(repo.git("log -1 --format=%b") == "Kanban-Op: import\nKanban-Cards: 150");
  CHECK(repo.git("count-objects -v").find("packs: 1") != std::string::npos);

  const auto change_all = [](FreshBoard& board) -> Result<Change> {
    Change change{.summary = "Change", .verb = "set"};
    TRY_ASSIGN(const kanban::Board whole, board.load());
    for (const CardFile& file : whole.cards) {
      Card after = file.card;
      // Longer and shorter texts are written in different ways.
      after.set_text(Field::title, change.cards.size() % 2 == 0 ? "X" : "A title that is longer");
      change.cards.push_back({.path = file.path, .before = file.card, .after = after});
    }
    return change;
  };
  REQUIRE(kanban::write_board(repo.place(), repo.options(), change_all).ok());
  repo.require_clean();
  CHECK(repo.git("rev-list --count HEAD") == "3");
}

TEST_CASE("a card that is removed leaves the tree and the index") {
  const BoardRepository repo;
  const std::string path = repo.add("One");
  auto removed =
      kanban::write_board(repo.place(), repo.options(), [&](FreshBoard&) -> Result<Change> {
        TRY_ASSIGN(const CardFile file, read_card_file(repo.place(), path));
        Change change{.summary = "Remove", .verb = "remove"};
        change.cards.push_back({.path = path, .before = file.card});
        return change;
      });
  REQUIRE(removed.ok());
  CHECK(repo.git("ls-files board/cards") == "");
  repo.require_clean();
}

TEST_CASE("line ends are stored as git would store them") {
  const BoardRepository repo;
  const std::string path = repo.add("One");
  repo.git("config core.autocrlf true");
  run_shell("sed -i 's/$/\\r/' " + shell_word(repo.path(path)));
  REQUIRE(repo.rename(path, "Two").ok());
  CHECK(repo.read(path).find("\"Two\"\r\n") != std::string::npos);
  CHECK(repo.git("cat-file blob HEAD:" + path).find('\r') == std::string::npos);
  CHECK(repo.git("status --porcelain") == "");
}

TEST_CASE("cards that a filter would rewrite are refused") {
  const BoardRepository repo;
  const std::string path = repo.add("One");
  repo.write(".gitattributes", "*.yaml filter=lfs\n");
  repo.git("add .gitattributes");
  repo.git("commit -q -m Attributes");
  auto refused = repo.rename(path, "Two");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "filtered-path");
  CHECK(refused.error().kind == ErrorKind::refused);
}

TEST_CASE("files of the board are written with write_files, on a repository without a board too") {
  const BoardRepository repo;
  const kanban::Repository repository = repo.place().repository;
  Change change{.summary = "Start a board", .verb = "init"};
  change.files.push_back({.path = "second/board.yaml", .text = BoardRepository::kBoard});
  auto written = kanban::write_files(repository, repo.options(), change);
  REQUIRE(written.ok());
  CHECK(repo.git("show HEAD:second/board.yaml") + "\n" == BoardRepository::kBoard);
  repo.require_clean();

  change.files[0].path = "../outside.yaml";
  auto refused = kanban::write_files(repository, repo.options(), change);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "bad-path");
}
