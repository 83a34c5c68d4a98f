// BoardRepository — a git repository with a board in a folder of the test's own, git as its oracle,
// and the changes that tests make. HOME is the test's own too.
#pragma once

#include <cstdlib>
#include <map>
#include <string>

#include <catch2/catch.hpp>

#include "base/text.hpp"
#include "store/loader.hpp"
#include "store/place.hpp"
#include "store/writer.hpp"
#include "support/temp_folder.hpp"

namespace kanban::test {

class BoardRepository {
 public:
  BoardRepository() {
    folder_.make_folder("home");
    ::setenv("HOME", folder_.path("home").c_str(), 1);
    ::setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
    folder_.write(
        "home/.gitconfig",
        "[user]\n\tname = Ada Test\n\temail = ada@example.org\n[init]\n\tdefaultBranch = main\n"
        "[commit]\n\tgpgsign = false\n[gc]\n\tauto = 0\n");
    folder_.write("repo/board/board.yaml", kBoard);
    git("init -q");
    git("add .");
    git("commit -q -m Start");
  }

  static constexpr const char* kBoard =
      "name: Test\ncolumns:\n- {name: intake, stage: backlog}\n- {name: doing, stage: active}\n"
      "- {name: done, stage: done}\n";

  std::string path(const std::string& below = "") const {
    return folder_.path(below.empty() ? "repo" : "repo/" + below);
  }
  const TempFolder& folder() const { return folder_; }
  void write(const std::string& below, const std::string& text) const {
    folder_.write("repo/" + below, text);
  }
  std::string read(const std::string& below) const {
    return run_shell("cat " + shell_word(path(below))).output;
  }

  // What git prints, without the newline at the end. `arguments` are words for the shell.
  std::string git(const std::string& arguments) const {
    const ShellResult result =
        run_shell("git -C " + shell_word(path()) + " " + arguments + " 2>&1");
    INFO(arguments << "\n" << result.output);
    REQUIRE(result.status == 0);
    return std::string(trim(result.output));
  }

  Place place() const {
    auto found = find_place({.directory = path()});
    REQUIRE(found.ok());
    return *found;
  }

  WriteOptions options() const {
    WriteOptions options;
    options.now = Instant{1795000000};
    options.environment = {{"HOME", folder_.path("home")}, {"GIT_CONFIG_NOSYSTEM", "1"}};
    return options;
  }

  // Adds one card called `title`.
  Result<Written> add(const std::string& title, const WriteOptions& options) const {
    return write_board(place(), options, [&](FreshBoard& board) -> Result<Change> {
      Change change{.summary = "Add " + title, .verb = "add"};
      TRY_ASSIGN(const std::string id, board.new_id());
      change.cards.push_back({.after = new_card(id, title, board.now)});
      return change;
    });
  }
  // Adds it and returns its path.
  std::string add(const std::string& title) const {
    auto written = add(title, options());
    if (!written.ok()) FAIL(written.error().code << ": " << written.error().message);
    REQUIRE(written->change.cards.size() == 1);
    return written->change.cards[0].path;
  }

  // Gives the card at `card_path` a new title.
  Result<Written> rename(const std::string& card_path, const std::string& title,
                         const WriteOptions& options) const {
    return write_board(place(), options, [&](FreshBoard&) -> Result<Change> {
      TRY_ASSIGN(const CardFile file, read_card_file(place(), card_path));
      Change change{.summary = "Rename", .verb = "set"};
      Card after = file.card;
      after.set_text(Field::title, title);
      change.cards.push_back({.path = card_path, .before = file.card, .after = after});
      return change;
    });
  }
  Result<Written> rename(const std::string& card_path, const std::string& title) const {
    return rename(card_path, title, options());
  }

  static Card new_card(const std::string& id, const std::string& title, Instant now) {
    Card card;
    card.set_text(Field::id, id);
    card.set_text(Field::title, title);
    card.set_text(Field::column, "intake");
    card.created = now;
    card.history.push_back({.at = now, .kind = EventKind::entered, .by = "ada", .value = "intake"});
    return card;
  }

  // Work tree, index and HEAD agree, nothing is left lying about, and git finds no fault.
  void require_clean() const {
    CHECK(git("status --porcelain") == "");
    CHECK(git("write-tree") == git("rev-parse 'HEAD^{tree}'"));
    require_sound();
  }
  void require_sound() const {
    CHECK(run_shell("git -C " + shell_word(path()) + " fsck --strict --no-dangling 2>&1").output ==
          "");
    CHECK(run_shell("find " + shell_word(path()) +
                    " -name '*.lock' ! -name kanban.lock -o -name '*kanban-tmp*' -o -name "
                    "'kanban-*.[0-9]*'")
              .output == "");
  }

 private:
  TempFolder folder_;
};

}  // namespace kanban::test
