#include "model/spelling.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

using Names = std::vector<std::string>;

TEST_CASE("the same name goes before one that differs in case") {
  CHECK(spelled_as({"ACME", "acme"}, "acme") == "acme");
  CHECK(spelled_as({"ACME", "acme"}, "Acme") == "ACME");
  CHECK(spelled_as({"Ärzte GmbH"}, "ärzte gmbh") == "Ärzte GmbH");
  CHECK_FALSE(spelled_as({"acme"}, "acm"));
}

TEST_CASE("names come from board.yaml and from every card") {
  Settings settings;
  settings.clients = {{"globex", ""}};
  Card card;
  card.set_list(Field::clients, {"globex", "initech"});
  card.set_text(Field::client, "acme");
  card.set_list(Field::requested_by, {"department: Sales", "person: ana"});
  const std::vector<const Card*> cards{&card, &card};
  CHECK(client_names(settings, cards) == Names{"globex", "acme", "initech"});
  CHECK(requester_names(cards, "department") == Names{"Sales"});
  CHECK(requester_names(cards, "person") == Names{"ana"});
}

}  // namespace
}  // namespace kanban
