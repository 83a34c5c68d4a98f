#include "store/planned_files.hpp"

#include <catch2/catch.hpp>

#include "support/board_repository.hpp"
#include "yaml/card_codec.hpp"

using kanban::Card;
using kanban::Change;
using kanban::Folder;
using kanban::Settings;
using kanban::test::BoardRepository;
using kanban::test::TempFolder;

namespace {

Folder open(const TempFolder& temp) {
  auto folder = Folder::open(temp.path());
  REQUIRE(folder.ok());
  return std::move(*folder);
}

const Card kCard = BoardRepository::new_card("k7f3q2", "Fix login", kanban::Instant{1795000000});

}  // namespace

TEST_CASE("a new card's path follows the layout, the month being that of UTC") {
  const TempFolder temp;
  Change change;
  change.cards.push_back({.after = kCard});
  Settings settings;
  auto plan = kanban::plan_files(change, settings, "board", open(temp));
  REQUIRE(plan.ok());
  CHECK(plan->change.cards[0].path == "board/cards/2026-11/k7f3q2-fix-login.yaml");
  CHECK(plan->card_ids == std::vector<std::string>{"k7f3q2"});
  settings.layout = kanban::Layout::flat;
  plan = kanban::plan_files(change, settings, "", open(temp));
  REQUIRE(plan.ok());
  CHECK(plan->change.cards[0].path == "cards/k7f3q2-fix-login.yaml");
}

TEST_CASE("a new card never takes the place of a file, nor two the same place") {
  const TempFolder temp;
  Change change;
  change.cards.push_back({.after = kCard});
  change.cards.push_back({.after = kCard});
  CHECK(kanban::plan_files(change, Settings{}, "b", open(temp)).error().code == "file-exists");
  change.cards.pop_back();
  temp.write("b/cards/2026-11/k7f3q2-fix-login.yaml", "x");
  CHECK(kanban::plan_files(change, Settings{}, "b", open(temp)).error().code == "file-exists");
}

TEST_CASE("a card that somebody saved since the change was computed makes the plan stale") {
  const TempFolder temp;
  temp.write("b/x.yaml", kanban::write_card(kCard) + "# a remark\n");
  Card after = kCard;
  after.set_text(kanban::Field::title, "Other");
  Change change;
  change.cards.push_back({.path = "b/x.yaml", .before = kCard, .after = after});
  auto plan = kanban::plan_files(change, Settings{}, "b", open(temp));
  REQUIRE(plan.ok());
  CHECK_FALSE(plan->stale);
  REQUIRE(plan->files.size() == 1);
  CHECK(plan->files[0].after->find("# a remark") != std::string::npos);
  temp.write("b/x.yaml", kanban::write_card(after));
  CHECK(kanban::plan_files(change, Settings{}, "b", open(temp))->stale);
}

TEST_CASE("what stays as it is is no file of the plan") {
  const TempFolder temp;
  temp.write("b/board.yaml", "same\n");
  Change change;
  change.files.push_back({.path = "b/board.yaml", .text = "same\n"});
  CHECK(kanban::plan_files(change, Settings{}, "b", open(temp))->files.empty());
  change.files[0].path = ".git/config";
  CHECK(kanban::plan_files(change, Settings{}, "b", open(temp)).error().code == "bad-path");
}
