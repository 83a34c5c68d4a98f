#include "query/sort.hpp"

#include <catch2/catch.hpp>

#include "base/text.hpp"
#include "tests/unit/query/board.hpp"

using namespace kanban;

namespace {

CardFile card(std::string id, std::initializer_list<std::pair<Field, std::string>> texts) {
  CardFile file;
  file.card.set_text(Field::id, std::move(id));
  for (const auto& [field, text] : texts) file.card.set_text(field, text);
  return file;
}

std::string order(const std::vector<CardFile>& files, std::string_view sort) {
  std::vector<const CardFile*> cards;
  for (auto file = files.rbegin(); file != files.rend(); ++file) cards.push_back(&*file);
  const auto keys = parse_sort(sort);
  REQUIRE(keys.ok());
  sort_cards(cards, *keys, small_settings());
  std::vector<std::string> ids;
  for (const CardFile* file : cards) ids.emplace_back(file->card.id());
  return join(ids, " ");
}

}  // namespace

TEST_CASE("cards are sorted by id where nothing else is asked") {
  CHECK(order({card("b", {}), card("a", {}), card("c", {})}, "") == "a b c");
}

TEST_CASE("cards without a value come last either way") {
  const std::vector<CardFile> files{card("a", {}), card("b", {{Field::due, "2026-12-01"}}),
                                    card("c", {{Field::due, "2026-11-01"}})};
  CHECK(order(files, "due") == "c b a");
  CHECK(order(files, "-due") == "b c a");
}

TEST_CASE("numbers sort by value, words without regard to case, ranks by bytes") {
  CHECK(order({card("a", {{Field::size, "10"}}), card("b", {{Field::size, "9.5"}})}, "size") ==
        "b a");
  CHECK(order({card("a", {{Field::title, "beta"}}), card("b", {{Field::title, "Alpha"}})},
              "title") == "b a");
  CHECK(order({card("a", {{Field::rank, "b"}}), card("b", {{Field::rank, "B"}})}, "rank") == "b a");
}

TEST_CASE("columns, types, classes and impacts sort by their place on the board") {
  CHECK(order({card("a", {{Field::column, "done"}}), card("b", {{Field::column, "backlog"}}),
               card("c", {{Field::column, "gone"}})},
              "column") == "b a c");
  CHECK(order({card("a", {{Field::type, "bug"}}), card("b", {})}, "type") == "b a");
  CHECK(order({card("a", {}), card("b", {{Field::class_of_service, "expedite"}})}, "class") ==
        "b a");
  CHECK(order({card("a", {{Field::impact, "low"}}), card("b", {{Field::impact, "high"}})},
              "impact") == "b a");
}

TEST_CASE("age puts the youngest first, created the oldest") {
  std::vector<CardFile> files{card("a", {}), card("b", {})};
  files[0].card.created = Instant{100};
  files[1].card.created = Instant{200};
  CHECK(order(files, "age") == "b a");
  CHECK(order(files, "-age") == "a b");
  CHECK(order(files, "created") == "a b");
}

TEST_CASE("several keys are tried in turn") {
  const std::vector<CardFile> files{card("a", {{Field::product, "x"}, {Field::size, "1"}}),
                                    card("b", {{Field::product, "x"}, {Field::size, "2"}}),
                                    card("c", {{Field::product, "A"}, {Field::size, "1"}})};
  CHECK(order(files, "product, -size") == "c b a");
}

TEST_CASE("lists sort by their entries") {
  std::vector<CardFile> files{card("a", {}), card("b", {}), card("c", {})};
  files[0].card.set_list(Field::labels, {"b"});
  files[1].card.set_list(Field::labels, {"a", "c"});
  CHECK(order(files, "label") == "b a c");
}

TEST_CASE("a name that is no field cannot be sorted by") {
  for (const std::string_view text : {"deu", "due,,id", "stage", "is", "comments", "-"}) {
    INFO(text);
    const auto keys = parse_sort(text);
    REQUIRE_FALSE(keys.ok());
    CHECK(keys.error().code == "unknown-field");
    CHECK(keys.error().kind == ErrorKind::usage);
  }
  CHECK(parse_sort("deu").error().hints == std::vector<std::string>{"did you mean 'due'?"});
}
