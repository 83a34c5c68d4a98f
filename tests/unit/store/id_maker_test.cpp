#include "store/id_maker.hpp"

#include <set>

#include <catch2/catch.hpp>

#include "support/board_repository.hpp"

using kanban::IdMaker;
using kanban::IdStyle;
using kanban::Settings;
using kanban::test::BoardRepository;
using kanban::test::run_shell;
using kanban::test::shell_word;

TEST_CASE("new ids of one plan differ") {
  const BoardRepository repo;
  const kanban::Place place = repo.place();
  const Settings settings;
  const kanban::Environment environment;
  IdMaker ids(place, settings, environment);
  std::set<std::string> made;
  for (int i = 0; i < 100; ++i) made.insert(*ids.next());
  CHECK(made.size() == 100);
}

TEST_CASE("the same seed and the same number of cards give the same id, and never a removed one") {
  const BoardRepository repo;
  const kanban::Place place = repo.place();
  const Settings settings;
  const kanban::Environment environment{{"KANBAN_SEED", "7"}};
  const std::string id = *IdMaker(place, settings, environment).next();
  CHECK(*IdMaker(place, settings, environment).next() == id);
  kanban::WriteOptions options = repo.options();
  options.environment["KANBAN_SEED"] = "7";
  auto written = repo.add("One", options);
  REQUIRE(written.ok());
  CHECK(written->change.cards[0].after->id() == id);
  repo.git("rm -q " + written->change.cards[0].path);
  repo.git("commit -q -m Remove");
  CHECK(*IdMaker(place, settings, environment).next() != id);
}

TEST_CASE("numbers go on after the highest in the checkout and in the history") {
  const BoardRepository repo;
  const kanban::Place place = repo.place();
  Settings settings;
  settings.id_style = IdStyle::sequential;
  settings.id_prefix = "HD-";
  const kanban::Environment environment;
  CHECK(*IdMaker(place, settings, environment).next() == "HD-1");
  repo.write("board/cards/HD-7-old.yaml", "x");
  repo.git("add .");
  repo.git("commit -q -m Add");
  repo.git("rm -q board/cards/HD-7-old.yaml");
  repo.git("commit -q -m Remove");
  repo.write("board/cards/hd-3.yaml", "x");
  repo.write("board/cards/HD-90x.yaml", "x");
  IdMaker ids(place, settings, environment);
  CHECK(*ids.next() == "HD-8");
  CHECK(*ids.next() == "HD-9");
}
