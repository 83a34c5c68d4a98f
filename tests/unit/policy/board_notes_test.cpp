#include "policy/board_notes.hpp"

#include <catch2/catch.hpp>

#include "support/build.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

std::vector<std::string> words(const std::vector<Error>& findings) {
  std::vector<std::string> out;
  for (const Error& finding : findings) out.push_back(finding.code + ": " + finding.message);
  return out;
}

Board board(const std::string& name) {
  Board made;
  made.settings = a_board();
  made.settings.name = name;
  made.path = name;
  return made;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("lanes, aliases and maps that cannot work are named") {
  Board web = board("web");
  CHECK(settings_findings(web).empty());
  web.settings.lanes = {{.name = "A", .where = "prodct:x"},
                        {.name = "B", .where = "", .columns = {{"devlop", Limit{.most = 1}}}}};
  web.settings.aliases = {{"coding", "develop"}, {"old", "gone"}};
  web.settings.column_map = {{"Develop", "Work"}, {"gone", "Work"}};
  CHECK(words(settings_findings(web)) ==
        Words{"bad-lane: lane 'A': no field 'prodct' to ask for",
              "bad-lane: lane 'B' limits 'devlop', a column that the board does not have",
              "bad-alias: the alias 'old' means 'gone', a column that the board does not have",
              "bad-map: map: names 'gone', a column that the board does not have"});
  CHECK(settings_findings(web)[0].where->path == "web/board.yaml");
}

TEST_CASE("saved filters that cannot be read are named before somebody uses them") {
  Board web = board("web");
  web.settings.filters = {{"good", "column:develop"}, {"hot", "colum:develop"}, {"odd", "clas:x"}};
  CHECK(words(settings_findings(web)) ==
        Words{"bad-filter: filter 'hot': no field 'colum' to ask for",
              "bad-filter: filter 'odd': no field 'clas' to ask for"});
  CHECK(settings_findings(web)[0].hints == Words{"did you mean 'column'?"});
  CHECK(settings_findings(web)[0].spot->entry == "hot");
}

TEST_CASE("boards with the same columns, products on two boards and shared ids are noted") {
  Board dev = board("dev");
  Board po = board("po");
  po.settings.columns.erase(po.settings.columns.begin());
  const auto add = [](Board& to, const std::string& id, const std::string& product,
                      const std::string& column) {
    to.cards.push_back({a_card(id, id, column), to.path + "/cards/" + id + ".yaml"});
    to.cards.back().card.set_text(Field::product, product);
  };
  add(dev, "a1", "billing", "ready");
  add(dev, "a2", "billing", "develop");
  add(dev, "a3", "portal", "develop");
  add(po, "b1", "billing", "ready");
  add(po, "b2", "portal", "done");
  CHECK(words(notes_between({dev, po})) ==
        Words{"split-product: product 'billing' has open cards on 2 boards (dev 2, po 1)"});
  CHECK(notes_between({dev, po})[0].severity == Severity::note);
  po.settings.columns = dev.settings.columns;
  po.cards = {{a_card("A1", "x", "done"), "po/cards/A1.yaml"}};
  CHECK(words(notes_between({dev, po})) ==
        Words{"same-columns: boards 'dev' and 'po' have the same columns; one board would do",
              "duplicate-id: the id 'A1' is that of dev/cards/a1.yaml too"});
}

TEST_CASE("a board of several people without an owner is noted, a board of one is not") {
  Board board;
  board.settings.name = "support";
  board.settings.columns = {{"backlog", Stage::backlog}, {"done", Stage::done}};
  board.settings.people = {{.name = "paula"}};
  CHECK(settings_findings(board).empty());
  board.settings.people.push_back({.name = "omar"});
  const auto findings = settings_findings(board);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].code == "no-owner");
  CHECK(findings[0].severity == Severity::note);
  board.settings.owner = "paula";
  CHECK(settings_findings(board).empty());
}
