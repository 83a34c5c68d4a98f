#include "model/card_template.hpp"

#include <catch2/catch.hpp>

using namespace kanban;

namespace {

CardTemplate quality() { return find_template(built_in_templates(), "Quality").value(); }

}  // namespace

TEST_CASE("the built-in templates are there, and each says what it is for") {
  std::string names;
  for (const CardTemplate& form : built_in_templates()) {
    names += form.name + " ";
    CHECK_FALSE(form.about.empty());
  }
  CHECK(names == "bug complaint job journey quality requirement story task use-case ");
}

TEST_CASE("a team's own template goes before the built-in one of its name") {
  CardTemplate own;
  own.name = "Bug";
  own.path = "board/templates/Bug.yaml";
  const auto all = with_built_in({own});
  CHECK(all.size() == built_in_templates().size());
  CHECK(find_template(all, "bug").value().path == own.path);
}

TEST_CASE("an unknown template suggests the nearest") {
  const auto found = find_template(built_in_templates(), "qualty");
  REQUIRE_FALSE(found.ok());
  CHECK(found.error().code == "unknown-card-template");
  CHECK(found.error().hints == std::vector<std::string>{"did you mean 'quality'?"});
}

TEST_CASE("the type of a template is the first that the board has") {
  Settings settings;
  settings.types = {{"task"}, {"story"}};
  CHECK(type_for(settings, quality()) == "story");
  settings.types = {{"task"}};
  CHECK(type_for(settings, quality()).empty());
  settings.types.clear();
  CHECK(type_for(settings, quality()) == "quality");
}

TEST_CASE("what a template needs is missing until it is said") {
  Card card;
  CHECK(missing_fields(quality(), card) == std::vector<Field>{Field::measure, Field::target});
  card.set_text(Field::measure, "p95 of answers");
  CHECK(missing_fields(quality(), card) == std::vector<Field>{Field::target});
}
