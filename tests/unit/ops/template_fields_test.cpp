#include "ops/template_fields.hpp"

#include <catch2/catch.hpp>

#include "support/build.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

const Stamp kSara{"sara", at("2026-11-20T10:12:09Z"), ""};
const Date kToday = parse_date("2026-11-20").value();

CardTemplate own(std::vector<std::pair<Field, std::vector<std::string>>> fields) {
  CardTemplate form;
  form.name = "pilot";
  form.path = "board/templates/pilot.yaml";
  form.fields = std::move(fields);
  return form;
}

Error wrong(const CardTemplate& form) { return check_template(a_board(), form, kToday).error(); }

}  // namespace

TEST_CASE("values of a template are judged as those of add, and named by their place") {
  const Error impact = wrong(own({{Field::impact, {"hgih"}}}));
  CHECK(impact.code == "unknown-impact");
  CHECK(impact.kind == ErrorKind::invalid);
  CHECK(impact.where->path == "board/templates/pilot.yaml");
  CHECK(impact.spot->key == "impact");
  CHECK(wrong(own({{Field::due, {"someday"}}})).code == "bad-value");
  CHECK(wrong(own({{Field::class_of_service, {"fast"}}})).code == "unknown-class");
  const Error blocks = wrong(own({{Field::blocks, {"k7", "no id"}}}));
  CHECK(blocks.spot->entry == "no id");
  CardTemplate form = own({});
  form.types = {"nosuch"};
  CHECK(wrong(form).code == "unknown-type");
  CHECK(
      check_template(a_board(), own({{Field::due, {"+7d"}}, {Field::labels, {"-x", "y"}}}), kToday)
          .ok());
}

TEST_CASE("a built-in template fits every board") {
  for (const CardTemplate& form : built_in_templates())
    CHECK(check_template(a_board(), form, kToday).ok());
}

TEST_CASE("what the new card says goes before what the template fills in") {
  NewCard wanted;
  wanted.title = "As a clerk I want to pay";
  wanted.fields = {{Field::impact, "high"}};
  begin_with(own({{Field::impact, {"low"}},
                  {Field::as_whom, {"pilot"}},
                  {Field::due, {"+7d"}},
                  {Field::acceptance, {"[ ] seen"}}}),
             wanted);
  const Card card = new_card(a_board(), "k7", wanted, kSara, kToday).value();
  CHECK(card.text(Field::impact) == "high");
  CHECK(card.text(Field::as_whom) == "clerk");
  CHECK(card.text(Field::due) == "2026-11-27");
  CHECK(card.list(Field::acceptance) == std::vector<std::string>{"[ ] seen"});
}
