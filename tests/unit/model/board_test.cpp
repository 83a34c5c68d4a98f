#include "model/board.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

Settings helpdesk() {
  Settings settings;
  settings.columns = {{.name = "intake", .stage = Stage::backlog},
                      {.name = "Ready", .stage = Stage::wait},
                      {.name = "develop", .stage = Stage::active},
                      {.name = "done", .stage = Stage::done},
                      {.name = "dropped", .stage = Stage::dropped}};
  settings.types = {{.name = "bug"}, {.name = "story", .alias = {"pbi", "user-story"}}};
  settings.products = {{.name = "portal"}, {.name = "billing"}};
  settings.people = {{.name = "sara", .emails = {"sara@example.org", "s.lopez@example.com"}}};
  settings.clients = {{.name = "Acme"}, {.name = "globex"}};
  settings.aliases = {{"triage", "intake"}, {"old", "gone"}};
  return settings;
}

Card card_in(std::string column) {
  Card card;
  card.set_text(Field::column, std::move(column));
  return card;
}

TEST_CASE("stages have names that find them") {
  for (const Stage stage :
       {Stage::backlog, Stage::wait, Stage::active, Stage::done, Stage::dropped}) {
    CHECK(find_stage(stage_name(stage)) == stage);
  }
  CHECK_FALSE(find_stage("Active").has_value());
  CHECK_FALSE(find_stage("").has_value());
}

TEST_CASE("a column is found by its name, in any case, or by an alias") {
  const Settings settings = helpdesk();
  const auto name = [&](std::string_view typed) { return (*find_column(settings, typed))->name; };
  CHECK(name("Ready") == "Ready");
  CHECK(name("READY") == "Ready");
  CHECK(name("Triage") == "intake");
}

TEST_CASE("a column that does not exist is an error that lists what there is") {
  const Settings settings = helpdesk();
  const auto found = find_column(settings, "develp");
  REQUIRE_FALSE(found.ok());
  CHECK(found.error().kind == ErrorKind::usage);
  CHECK(found.error().code == "unknown-column");
  CHECK(found.error().details ==
        std::vector<std::string>{"columns: intake, Ready, develop, done, dropped"});
  CHECK(found.error().hints == std::vector<std::string>{"did you mean 'develop'?"});
  CHECK_FALSE(find_column(settings, "old").ok());  // an alias of a column that is gone
  CHECK(find_column(settings, "zzzzzz").error().hints.empty());
}

TEST_CASE("files may still call a column by its former name") {
  const Settings settings = helpdesk();
  REQUIRE(column_named(settings, "triage") != nullptr);
  CHECK(column_named(settings, "triage")->name == "intake");
  CHECK(column_named(settings, "TRIAGE") == nullptr);  // files are exact
  CHECK(column_named(settings, "old") == nullptr);     // an alias of a column that is gone
  CHECK(column_of(settings, card_in("triage"))->name == "intake");
}

TEST_CASE("what a card does not say has a default, and an alias of its type means the type") {
  const Settings settings = helpdesk();
  Card card;
  CHECK(type_of(settings, card) == "bug");
  CHECK(class_of(card) == "standard");
  card.set_text(Field::type, "pbi");
  card.set_text(Field::class_of_service, "expedite");
  CHECK(type_of(settings, card) == "story");
  CHECK(class_of(card) == "expedite");
  card.set_text(Field::type, "novel");
  CHECK(type_of(settings, card) == "novel");
  CHECK(type_of(Settings(), Card()) == "task");
}

TEST_CASE("an exact column wins over one that differs in case") {
  Settings settings;
  settings.columns = {{.name = "DONE"}, {.name = "done"}};
  CHECK((*find_column(settings, "done"))->name == "done");
  CHECK((*find_column(settings, "DONE"))->name == "DONE");
  CHECK(exact_column(settings, "Done") == nullptr);
}

TEST_CASE("a type is found by its name or alias, and a name wins over another's alias") {
  Settings settings = helpdesk();
  CHECK(*find_type(settings, "BUG") == "bug");
  CHECK(*find_type(settings, "PBI") == "story");
  CHECK(find_type(settings, "stroy").error().hints ==
        std::vector<std::string>{"did you mean 'story'?"});
  settings.types[1].alias.emplace_back("bug");
  CHECK(*find_type(settings, "bug") == "bug");
}

TEST_CASE("a board that lists no types, products or labels takes any") {
  const Settings settings;
  CHECK(*find_type(settings, "whim") == "whim");
  CHECK(*find_product(settings, "whim") == "whim");
  CHECK(*find_label(settings, "whim") == "whim");
  CHECK(*find_client(settings, "whim") == "whim");
  CHECK_FALSE(find_class(settings, "whim").ok());
  CHECK_FALSE(find_impact(settings, "whim").ok());
}

TEST_CASE("a board that lists them takes only those") {
  Settings settings = helpdesk();
  settings.labels = {"login", "safari"};
  CHECK(*find_label(settings, "Login") == "login");
  CHECK(find_label(settings, "logn").error().code == "unknown-label");
  CHECK(*find_product(settings, "PORTAL") == "portal");
  CHECK(find_product(settings, "prtal").error().code == "unknown-product");
  CHECK(*find_class(settings, "Expedite") == "expedite");
  CHECK(find_class(settings, "urgent").error().code == "unknown-class");
  CHECK(*find_impact(settings, "HIGH") == "high");
  CHECK(find_impact(settings, "huge").error().code == "unknown-impact");
}

TEST_CASE("clients may be named freely until the list is closed") {
  Settings settings = helpdesk();
  CHECK(*find_client(settings, "acme") == "Acme");
  CHECK(*find_client(settings, "initech") == "initech");
  settings.clients_closed = true;
  CHECK(*find_client(settings, "ACME") == "Acme");
  CHECK(find_client(settings, "initech").error().code == "unknown-client");
  settings.clients.push_back({.name = "acme"});
  CHECK(*find_client(settings, "acme") == "acme");
}

TEST_CASE("columns have places and stages") {
  const Settings settings = helpdesk();
  CHECK(column_index(settings, "intake") == 0U);
  CHECK(column_index(settings, "dropped") == 4U);
  CHECK_FALSE(column_index(settings, "ready").has_value());
  CHECK(first_of_stage(settings, Stage::wait)->name == "Ready");
  CHECK(first_of_stage(Settings{}, Stage::wait) == nullptr);
  CHECK(stage_of(settings, card_in("done")) == Stage::done);
  CHECK(stage_of(settings, card_in("nowhere")) == Stage::active);
  CHECK(is_open(settings, card_in("intake")));
  CHECK(is_open(settings, card_in("nowhere")));
  CHECK_FALSE(is_open(settings, card_in("done")));
  CHECK_FALSE(is_open(settings, card_in("dropped")));
  CHECK(default_type(settings) == "bug");
  CHECK(default_type(Settings{}) == "task");
}

TEST_CASE("a card is found by its exact id") {
  Board board;
  for (const char* id : {"a1", "b2", "c3"}) {
    CardFile file;
    file.card.set_text(Field::id, id);
    board.cards.push_back(std::move(file));
  }
  REQUIRE(find_card(board, "b2") != nullptr);
  CHECK(find_card(board, "b2")->card.id() == "b2");
  CHECK(find_card(board, "b") == nullptr);
  CHECK(find_card(board, "B2") == nullptr);
  CHECK(find_card(board, "zz") == nullptr);
  CHECK(find_card(Board{}, "a1") == nullptr);
}

TEST_CASE("a person is the key of the email, else the name in plain letters") {
  const Settings settings = helpdesk();
  CHECK(person_key(settings, "Somebody", "S.Lopez@example.com") == "sara");
  CHECK(person_key(settings, "José Ángel Pérez", "jose@example.org") == "jose-angel-perez");
  CHECK(person_key(settings, "日本", "x@example.org") == "unknown");
  CHECK(person_key(settings, "", "") == "unknown");
}

TEST_CASE("the stage of a column is read from its name") {
  const auto stage = [](std::string_view name) { return infer_stage(name, 1, 4); };
  CHECK(stage("To do") == Stage::backlog);
  CHECK(stage("Backlog") == Stage::backlog);
  CHECK(stage("Ready") == Stage::wait);
  CHECK(stage("Code review") == Stage::wait);
  CHECK(stage("Doing") == Stage::active);
  CHECK(stage("In progress") == Stage::active);
  CHECK(stage("Done") == Stage::done);
  CHECK(stage("Shipped") == Stage::done);
  CHECK(stage("Dropped") == Stage::dropped);
  CHECK(stage("Won't fix") == Stage::dropped);
  CHECK(stage("cancelled") == Stage::dropped);
}

TEST_CASE("a word inside another word says nothing about the stage") {
  const auto stage = [](std::string_view name) { return infer_stage(name, 1, 4); };
  CHECK(stage("In delivery") == Stage::active);
  CHECK(stage("Incomplete") == Stage::active);
  CHECK(stage("Renewal") == Stage::active);
}

TEST_CASE("a name that says nothing takes its stage from its place") {
  CHECK(infer_stage("Eins", 0, 3) == Stage::backlog);
  CHECK(infer_stage("Zwei", 1, 3) == Stage::active);
  CHECK(infer_stage("Drei", 2, 3) == Stage::done);
}

}  // namespace
}  // namespace kanban
