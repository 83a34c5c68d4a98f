#include "similar/groups.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/unit/similar/cards.hpp"

namespace kanban {
namespace {

using Ids = std::vector<std::string>;

std::vector<Ids> groups(const Board& board, double least = kPerhapsOne) {
  std::vector<const CardFile*> files;
  for (const CardFile& file : board.cards) files.push_back(&file);
  std::vector<Ids> out;
  for (const CardGroup& group : groups_of({files, {}}, least)) out.push_back(ids_of(group.cards));
  return out;
}

// Twelve reports of one fault, L…, in the words of twelve people, among others.
Board login_storm() {
  const std::vector<std::string> logins{"Login loops after the update",
                                        "Cannot log in since the update, the login page loops",
                                        "Login page comes back again and again",
                                        "After the update the login loops",
                                        "Customers are sent back to the login page",
                                        "Login loops in Safari",
                                        "Endless login loop on the phone",
                                        "Login loop since update 2.3",
                                        "Users are stuck in a login loop",
                                        "Login loops for the whole office",
                                        "The login keeps looping",
                                        "Login loops, cookies do not help"};
  const std::vector<std::string> others{
      "Wrong tax on credit notes", "Typo in the footer",          "Export has no header line",
      "Icon is blurred",           "Search forgets the filter",   "PDF cuts the last line",
      "Mail goes out twice",       "Calendar shows Sunday first", "Photo upload stops at ten",
      "Rounding of cents differs", "Menu hides behind the map",   "Password rules are unclear",
      "Holiday list is last year", "Chart has no legend",         "Address without a postcode",
      "Printing needs two clicks", "Old logo on reminders",       "Notes vanish after saving",
      "Slow list of orders",       "Phone number is not linked",  "Wrong currency sign",
      "Discount counts twice",     "Dark colours cannot be read", "News are not sorted",
      "Team page is empty",        "Sound cannot be turned off",  "Link to terms is dead",
      "Barcode is too small"};
  std::vector<Told> cards;
  for (const std::string& title : logins)
    cards.push_back(
        {.id = "L" + std::to_string(cards.size()), .title = title, .product = "portal"});
  for (const std::string& title : others)
    cards.push_back({.id = "X" + std::to_string(cards.size()),
                     .title = title,
                     .product = cards.size() % 3 == 0 ? "portal" : "billing"});
  return told_board(cards);
}

TEST_CASE("cards that are each other's nearest are a group") {
  CHECK(groups(told_board({{.id = "A", .title = "Login loops on Safari"},
                           {.id = "B", .title = "Safari login loop"},
                           {.id = "C", .title = "Wrong tax on notes"},
                           {.id = "D", .title = "Tax is wrong on notes"},
                           {.id = "E", .title = "Footer has a typo"}})) ==
        std::vector<Ids>{{"A", "B"}, {"C", "D"}});
}

TEST_CASE("a chain of pairs is no group") {
  const Board board = told_board({{.id = "A", .title = "login safari update"},
                                  {.id = "B", .title = "safari update windows"},
                                  {.id = "C", .title = "update windows driver"},
                                  {.id = "D", .title = "windows driver printer"}});
  CHECK(groups(board, 0.6) == std::vector<Ids>{{"A", "B"}, {"C", "D"}});
}

TEST_CASE("any number of like cards is one group") {
  std::vector<Told> cards;
  for (int i = 10; i < 40; ++i)
    cards.push_back({.id = "B" + std::to_string(i), .title = "Login loops in the portal"});
  cards.push_back({.id = "X", .title = "Wrong tax"});
  const auto found = groups(told_board(cards));
  REQUIRE(found.size() == 1);
  CHECK(found.front().size() == 30);
}

TEST_CASE("a storm is one group, of equal reports and of such that name a host each") {
  std::vector<Told> cards;
  for (int i = 100; i < 300; ++i) {
    cards.push_back({.id = "E" + std::to_string(i), .title = "Login loops in the portal"});
    cards.push_back({.id = "N" + std::to_string(i),
                     .title = "Backup of the tax server stopped",
                     .text = "on host h" + std::to_string(i)});
  }
  const auto found = groups(told_board(cards));
  REQUIRE(found.size() == 2);
  CHECK(found[0].size() == 200);
  CHECK(found[1].size() == 200);
}

TEST_CASE("equal words on other days and products are as alike as their score") {
  const Board board = told_board({{.id = "A", .title = "Login loops", .day = "2026-11-18"},
                                  {.id = "B", .title = "Login loops", .day = "2026-08-20"},
                                  {.id = "C", .title = "Login loops", .day = "2026-11-18"},
                                  {.id = "X", .title = "Wrong tax"}});
  std::vector<const CardFile*> files;
  for (const CardFile& file : board.cards) files.push_back(&file);
  const auto found = groups_of({files, {}});
  REQUIRE(found.size() == 1);
  // A and C: 1. With B, 90 days away: 0.7 + 0.3 / e = 0.8104; (1 + 2 × 0.8104) / 3 = 0.8736.
  CHECK(found[0].score == Approx(0.8736).margin(0.0001));
}

TEST_CASE("the same stack or error is one group, whatever the words are") {
  const std::string stack =
      "shop.NoSessionException: none\n at shop.Session.open(Session.java:40)\n at "
      "shop.Login.check(Login.java:12)\n";
  const Board board = told_board({{.id = "A", .title = "White page", .text = stack},
                                  {.id = "B", .title = "Mail is not sent", .text = stack},
                                  {.id = "C", .title = "Cannot print", .text = stack},
                                  {.id = "D", .title = "Import stops", .text = "error ORA-12154"},
                                  {.id = "E", .title = "No report", .text = "error ORA-12154"},
                                  {.id = "X", .title = "Wrong tax"}});
  std::vector<const CardFile*> files;
  for (const CardFile& file : board.cards) files.push_back(&file);
  const auto found = groups_of({files, {}});
  REQUIRE(found.size() == 2);
  CHECK(ids_of(found[0].cards) == Ids{"A", "B", "C"});
  CHECK(found[0].signature == "same stack");
  CHECK(ids_of(found[1].cards) == Ids{"D", "E"});
  CHECK(found[1].signature == "same error ORA-12154");
}

TEST_CASE("twelve wordings of one fault are mostly found among twenty-eight others") {
  const Board board = login_storm();
  const auto found = groups(board);
  std::size_t logins = 0;
  std::size_t largest = 0;
  for (const Ids& group : found) {
    const auto told = static_cast<std::size_t>(std::count_if(
        group.begin(), group.end(), [](const std::string& id) { return id.front() == 'L'; }));
    CHECK((told == 0 || told == group.size()));
    logins += told;
    largest = std::max(largest, told);
  }
  CHECK(logins >= 9);
  CHECK(largest >= 7);
}

TEST_CASE("who was told apart is in no group together") {
  Board board = told_board({{.id = "A", .title = "Login loops"},
                            {.id = "B", .title = "Login loops"},
                            {.id = "C", .title = "Login loops"},
                            {.id = "X", .title = "Wrong tax"}});
  card_of(board, "C").set_list(Field::not_same, {"A"});
  CHECK(groups(board) == std::vector<Ids>{{"A", "B"}});
}

TEST_CASE("a group says how alike it is and by which words") {
  const Board board = told_board({{.id = "A", .title = "Login loops"},
                                  {.id = "B", .title = "login looping"},
                                  {.id = "X", .title = "Wrong tax"}});
  std::vector<const CardFile*> files;
  for (const CardFile& file : board.cards) files.push_back(&file);
  const auto found = groups_of({files, {}});
  REQUIRE(found.size() == 1);
  CHECK(found[0].score == 1);
  CHECK(found[0].words == Ids{"login", "loops"});
}

}  // namespace
}  // namespace kanban
