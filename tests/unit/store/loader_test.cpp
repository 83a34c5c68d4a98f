#include "store/loader.hpp"

#include <filesystem>
#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "support/temp_folder.hpp"
#include "yaml/card_codec.hpp"

using namespace kanban;
using kanban::test::TempFolder;
namespace fs = std::filesystem;

namespace {

// A board in a folder that nothing of git is needed for.
struct SmallBoard {
  SmallBoard() {
    folder.write(
        "web/board.yaml",
        "name: Web\n\ncolumns:\n- {name: todo, stage: wait}\n- {name: done, stage: done}\n");
    place.repository = {.work_tree = folder.path(),
                        .git_dir = folder.path(".git"),
                        .common_dir = folder.path(".git")};
    place.board = "web";
  }

  void add(const std::string& file, const std::string& id, const std::string& title = "A title") {
    folder.write("web/cards/" + file, text_of(id, title));
  }

  static std::string text_of(const std::string& id, const std::string& title) {
    Card card;
    card.set_text(Field::id, id);
    card.set_text(Field::title, title);
    card.set_text(Field::column, "todo");
    card.created = *parse_instant("2026-11-18T09:14:03Z");
    card.history.push_back({card.created, EventKind::entered, "sara", "todo", {}, {}});
    return write_card(card);
  }

  Board load(Keep keep = Keep::everything) const {
    const auto board = load_board(place, keep);
    REQUIRE(board.ok());
    return *board;
  }

  Result<CardFile> find(std::string_view text) const {
    return find_card_file(place, *load_settings(place), text);
  }

  std::string found(std::string_view text) const {
    const auto card = find(text);
    return card.ok() ? std::string(card->card.id()) : card.error().code;
  }

  TempFolder folder;
  Place place;
};

std::vector<std::string> ids_of(const Board& board) {
  std::vector<std::string> ids;
  for (const CardFile& card : board.cards) ids.emplace_back(card.card.id());
  return ids;
}

std::vector<std::string> codes_of(const std::vector<Error>& errors) {
  std::vector<std::string> codes;
  for (const Error& error : errors) codes.push_back(error.code);
  return codes;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("cards are found in folders of any depth and sorted by id") {
  SmallBoard board;
  board.add("zz1111-last.yaml", "zz1111");
  board.add("2026-11/bb1111.yaml", "bb1111");
  board.add("2026-11/deep/er/aa1111-first.yaml", "aa1111");
  const Board loaded = board.load();
  CHECK(ids_of(loaded) == Texts{"aa1111", "bb1111", "zz1111"});
  CHECK(loaded.cards[0].path == "web/cards/2026-11/deep/er/aa1111-first.yaml");
  CHECK(loaded.path == "web");
  CHECK(loaded.settings.name == "Web");
  CHECK(loaded.problems.empty());
  CHECK(loaded.warnings.empty());
}

TEST_CASE("a board at the top of the repository and one without cards load") {
  SmallBoard board;
  CHECK(board.load().cards.empty());
  fs::copy(board.folder.path("web/board.yaml"), board.folder.path("board.yaml"));
  board.folder.write("cards/aa1111.yaml", SmallBoard::text_of("aa1111", "x"));
  board.place.board = "";
  const Board loaded = board.load();
  REQUIRE(loaded.cards.size() == 1);
  CHECK(loaded.cards[0].path == "cards/aa1111.yaml");
}

TEST_CASE("leftovers are passed over and other strangers named") {
  SmallBoard board;
  board.add("aa1111.yaml", "aa1111");
  for (const auto* name : {".aa1111.yaml.swp", "aa1111.yaml~", ".#aa1111.yaml", "aa1111.yaml.orig",
                           "#aa1111.yaml#", ".gitkeep", ".hidden/bb1111.yaml"}) {
    board.folder.write(std::string("web/cards/") + name, "rubbish");
  }
  CHECK(board.load().warnings.empty());
  CHECK(board.load().problems.empty());
  board.folder.write("web/cards/bb1111.yml", "rubbish");
  board.folder.write("web/cards/notes.txt", "rubbish");
  const Board loaded = board.load();
  CHECK(codes_of(loaded.warnings) == Texts{"stray-file", "stray-file"});
  CHECK(loaded.warnings[0].where->path == "web/cards/bb1111.yml");
  CHECK(loaded.warnings[0].severity == Severity::warning);
  CHECK(ids_of(loaded) == Texts{"aa1111"});
}

TEST_CASE("a card that cannot be read is a problem and the others load") {
  SmallBoard board;
  board.add("aa1111.yaml", "aa1111");
  board.folder.write("web/cards/bb1111.yaml", "id: bb1111\nid: bb1111\n");
  board.folder.write("web/cards/cc1111.yaml", "");
  const Board loaded = board.load();
  CHECK(ids_of(loaded) == Texts{"aa1111"});
  REQUIRE(loaded.problems.size() == 2);
  CHECK(loaded.problems[0].where->path == "web/cards/bb1111.yaml");
  CHECK(loaded.problems[1].where->path == "web/cards/cc1111.yaml");
}

TEST_CASE("links, pipes and linked folders are named and never followed") {
  SmallBoard board;
  board.add("aa1111.yaml", "aa1111");
  fs::create_symlink("/etc/passwd", board.folder.path("web/cards/bb1111.yaml"));
  fs::create_directory_symlink(".", board.folder.path("web/cards/loop"));
  REQUIRE(::mkfifo(board.folder.path("web/cards/cc1111.yaml").c_str(), 0600) == 0);
  const Board loaded = board.load();
  CHECK(ids_of(loaded) == Texts{"aa1111"});
  CHECK(codes_of(loaded.problems) ==
        Texts{"not-a-regular-file", "not-a-regular-file", "not-a-regular-file"});
  CHECK(loaded.problems[0].message.find("/etc/passwd") != std::string::npos);
  CHECK(loaded.problems[1].message.find("a pipe") != std::string::npos);
  for (const auto* name : {"web/cards/bb1111.yaml", "web/cards/cc1111.yaml", "web/cards"}) {
    const auto card = read_card_file(board.place, name);
    INFO(name);
    REQUIRE_FALSE(card.ok());
    CHECK(card.error().code == "not-a-regular-file");
  }
}

TEST_CASE("a cards folder that is a link is an error") {
  SmallBoard board;
  fs::create_directory_symlink("/", board.folder.path("web/cards"));
  const auto loaded = load_board(board.place, Keep::everything);
  REQUIRE_FALSE(loaded.ok());
  CHECK(loaded.error().code == "not-a-regular-file");
}

TEST_CASE("long cards load and those above 1 MiB are refused") {
  SmallBoard board;
  std::string words;
  for (int i = 0; i < 7000; ++i) words += "ten bytes\n";
  Card card;
  card.set_text(Field::id, "aa1111");
  card.set_text(Field::title, "Long");
  card.set_text(Field::column, "todo");
  card.set_text(Field::description, words);
  card.created = Instant{1000};
  board.folder.write("web/cards/aa1111.yaml", write_card(card));
  board.folder.write("web/cards/bb1111.yaml",
                     SmallBoard::text_of("bb1111", "x") + std::string(1024 * 1024, '#'));
  const Board loaded = board.load();
  REQUIRE(codes_of(loaded.problems) == Texts{"too-large"});
  CHECK(loaded.problems[0].where->path == "web/cards/bb1111.yaml");
  REQUIRE(loaded.cards.size() == 1);
  CHECK(loaded.cards[0].card.text(Field::description) == words);
}

TEST_CASE("a name that does not begin with the id is a problem and the card is kept") {
  SmallBoard board;
  board.add("aa1112-x.yaml", "aa1111");
  board.add("bb1111x.yaml", "bb1111");
  const Board loaded = board.load();
  CHECK(ids_of(loaded) == Texts{"aa1111", "bb1111"});
  CHECK(codes_of(loaded.problems) == Texts{"wrong-file-name", "wrong-file-name"});
}

TEST_CASE("ids that two cards share, also in another case, are named with both files") {
  SmallBoard board;
  board.add("1/aa1111.yaml", "aa1111", "One");
  board.add("2/aa1111-two.yaml", "aa1111", "Two");
  board.add("HD-1.yaml", "HD-1");
  board.add("2/hd-1.yaml", "hd-1");
  board.add("HD-2.yaml", "HD-2");
  const Board loaded = board.load();
  CHECK(loaded.cards.size() == 5);
  REQUIRE(codes_of(loaded.problems) == Texts{"duplicate-id", "duplicate-id"});
  for (const Error& problem : loaded.problems) CHECK(problem.details.size() == 2);
  CHECK(board.found("hd-1") == "hd-1");
  CHECK(board.found("HD-1") == "HD-1");
  CHECK(board.found("Hd-1") == "ambiguous-card");
  CHECK(board.found("aa1111") == "ambiguous-card");
}

TEST_CASE("many cards, read by two threads, are all there in order") {
  SmallBoard board;
  for (int i = 0; i < 1500; ++i) {
    const std::string id = "c" + std::to_string(10000 + (i * 7919) % 1500);
    board.add(std::to_string(i % 13) + "/" + id + ".yaml", id, "Title of " + id);
  }
  const Board loaded = board.load();
  REQUIRE(loaded.cards.size() == 1500);
  for (std::size_t i = 0; i < 1500; ++i) {
    const Card& card = loaded.cards[i].card;
    REQUIRE(card.id() == "c" + std::to_string(10000 + i));
    REQUIRE(card.title() == "Title of " + std::string(card.id()));
    REQUIRE(card.history.size() == 1);
    REQUIRE(loaded.cards[i].path.ends_with(std::string(card.id()) + ".yaml"));
  }
  CHECK(loaded.problems.empty());
}

TEST_CASE("nothing of one card stays in the next one") {
  SmallBoard board;
  Card rich;
  rich.set_text(Field::id, "aa1111");
  rich.set_text(Field::title, "Rich");
  rich.set_text(Field::column, "todo");
  rich.set_text(Field::description, "Much\nto say\n");
  rich.set_list(Field::labels, {"x", "y"});
  rich.created = *parse_instant("2026-11-18T09:14:03Z");
  rich.comments.push_back({rich.created, "sara", "Hello\n"});
  board.folder.write("web/cards/aa1111.yaml", write_card(rich));
  board.add("bb1111.yaml", "bb1111");
  const Board loaded = board.load();
  REQUIRE(loaded.cards.size() == 2);
  CHECK(loaded.cards[0].card == rich);
  CHECK_FALSE(loaded.cards[1].card.has(Field::description));
  CHECK_FALSE(loaded.cards[1].card.has(Field::labels));
  CHECK(loaded.cards[1].card.comments.empty());
}

TEST_CASE("the current state keeps titles, descriptions and what histories are asked for") {
  SmallBoard board;
  Card card;
  card.set_text(Field::id, "aa1111");
  card.set_text(Field::title, "T");
  card.set_text(Field::column, "done");
  card.set_text(Field::description, "D\n");
  card.created = Instant{1000};
  card.history = {{Instant{1000}, EventKind::entered, "a", "todo", {}, {}},
                  {Instant{2000}, EventKind::entered, "a", "done", {}, {}},
                  {Instant{3000}, EventKind::blocked, "a", "why", {}, {}}};
  board.folder.write("web/cards/aa1111.yaml", write_card(card));
  const Board loaded = board.load(Keep::current_state);
  REQUIRE(loaded.cards.size() == 1);
  CHECK(loaded.cards[0].card.text(Field::description) == "D\n");
  CHECK(loaded.cards[0].card.history.size() == 2);
}

TEST_CASE("names are listed with the id that they tell") {
  SmallBoard board;
  board.add("k7f3q2-login-loops.yaml", "k7f3q2");
  board.add("HADOOP-1234-fix-it.yaml", "HADOOP-1234");
  board.add("plain.yaml", "plain");
  const auto names = list_card_names(board.place);
  REQUIRE(names.ok());
  Texts ids;
  for (const CardName& name : *names) ids.push_back(name.id);
  std::sort(ids.begin(), ids.end());
  CHECK(ids == Texts{"HADOOP-1234", "k7f3q2", "plain"});
}

TEST_CASE("a card is found by its id or the only one that begins so") {
  SmallBoard board;
  board.add("k7f3q2-login-loops.yaml", "k7f3q2", "Login");
  board.add("k7m0aa.yaml", "k7m0aa", "Notes");
  board.add("k7m0.yaml", "k7m0", "Short");
  board.add("HADOOP-1-x.yaml", "HADOOP-1");
  board.add("HADOOP-12.yaml", "HADOOP-12");
  CHECK(board.found("k7f3q2") == "k7f3q2");
  CHECK(board.found("K7F") == "k7f3q2");
  CHECK(board.found("k7m0") == "k7m0");
  CHECK(board.found("k7m0a") == "k7m0aa");
  CHECK(board.found("hadoop-1") == "HADOOP-1");
  CHECK(board.found("HADOOP-12") == "HADOOP-12");
  CHECK(board.found("k7f3q2-login") == "unknown-card");
  CHECK(board.found("../k7f3q2") == "unknown-card");
}

TEST_CASE("what matches several cards lists them with title and column") {
  SmallBoard board;
  board.add("k7f3q2-login-loops.yaml", "k7f3q2", "Fix login on slow networks");
  board.add("k7m0aa.yaml", "k7m0aa", "Notes");
  const auto result = board.find("k7");
  REQUIRE_FALSE(result.ok());
  CHECK(result.error().kind == ErrorKind::not_found);
  CHECK(result.error().message == "card 'k7' matches 2 cards");
  CHECK(result.error().details == Texts{"k7f3q2  Fix login on slow networks  todo",
                                        "k7m0aa  Notes                       todo"});
  for (int i = 0; i < 30; ++i)
    board.add("x" + std::to_string(100 + i) + ".yaml", "x" + std::to_string(100 + i));
  const auto many = board.find("x");
  CHECK(many.error().message == "card 'x' matches 30 cards");
  CHECK(many.error().details.size() == 11);
  CHECK(many.error().details.back() == "and 20 more");
}

TEST_CASE("an unknown card says how many there are and what to try") {
  SmallBoard board;
  board.add("k7f3q2.yaml", "k7f3q2");
  const auto result = board.find("zzz");
  REQUIRE_FALSE(result.ok());
  CHECK(result.error().message == "no card 'zzz' on board 'Web' (1 card)");
  CHECK(result.error().hints == Texts{"search with 'kanban list zzz'"});
  const auto typo = board.find("k7f3qq");
  CHECK(typo.error().hints.front() == "did you mean 'k7f3q2'?");
}

TEST_CASE("a card in a file with another name is still found") {
  SmallBoard board;
  board.add("something.yaml", "k7f3q2", "Hidden");
  board.add("aa1111.yaml", "aa1111");
  CHECK(board.found("k7f3q2") == "k7f3q2");
  CHECK(board.found("k7") == "k7f3q2");
  CHECK(board.find("k7")->card.history.size() == 1);
}

TEST_CASE("asking for a card whose file is broken says what is wrong with it") {
  SmallBoard board;
  board.folder.write("web/cards/bb1111.yaml", "id: bb1111\nid: bb1111\n");
  const auto result = board.find("bb1111");
  REQUIRE_FALSE(result.ok());
  CHECK(result.error().kind == ErrorKind::invalid);
  CHECK(result.error().where->path == "web/cards/bb1111.yaml");
}

TEST_CASE("board.yaml is not read through a link, and extends stays in the repository") {
  SmallBoard board;
  fs::remove(board.folder.path("web/board.yaml"));
  CHECK(load_settings(board.place).error().code == "unreadable");
  fs::create_symlink("/etc/passwd", board.folder.path("web/board.yaml"));
  CHECK(load_settings(board.place).error().code == "not-a-regular-file");
}

TEST_CASE("files of the board and files that a person names are read whole") {
  SmallBoard board;
  board.folder.write("web/templates/bug.yaml", "type: bug\n");
  CHECK(*read_board_text(board.place, "web/templates/bug.yaml") == "type: bug\n");
  CHECK(read_board_text(board.place, "web/none").error().code == "unreadable");
  const std::string much(300000, 'x');
  board.folder.write("export.csv", much);
  fs::create_symlink("export.csv", board.folder.path("link.csv"));
  CHECK(*read_user_file(board.folder.path("link.csv")) == much);
  CHECK(read_user_file(board.folder.path("web")).error().code == "unreadable");
  CHECK(read_user_file(board.folder.path("none")).error().where->path == board.folder.path("none"));
}
