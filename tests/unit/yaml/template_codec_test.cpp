#include "yaml/template_codec.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

constexpr std::string_view kPath = "board/templates/pilot.yaml";

TEST_CASE("a team's template says its type, needs and what is filled in") {
  const ParsedTemplate parsed = parse_template(
                                    "summary: \"What pilots are promised\"\n"
                                    "type: [pilot, story]\n"
                                    "needs: [measure, target]\n"
                                    "labels: [pilot]\n"
                                    "acceptance:\n- \"[ ] seen by the pilot\"\n"
                                    "description: |\n  Who:\n\n  What:\n",
                                    kPath)
                                    .value();
  const CardTemplate& form = parsed.form;
  CHECK(form.name == "pilot");
  CHECK(form.about == "What pilots are promised");
  CHECK(form.types == std::vector<std::string>{"pilot", "story"});
  CHECK(form.needs == std::vector<Field>{Field::measure, Field::target});
  REQUIRE(form.fields.size() == 3);
  CHECK(form.fields[0].second == std::vector<std::string>{"pilot"});
  CHECK(form.fields[1].second == std::vector<std::string>{"[ ] seen by the pilot"});
  CHECK(form.fields[2].second == std::vector<std::string>{"Who:\n\nWhat:"});
  CHECK(parsed.warnings.empty());
}

TEST_CASE("keys that no new card can begin with are warned about") {
  const ParsedTemplate parsed = parse_template("id: x\nneed: [size]\nx-ours: 1\n", kPath).value();
  CHECK(parsed.form.fields.empty());
  REQUIRE(parsed.warnings.size() == 2);
  CHECK(parsed.warnings[0].code == "unknown-key");
}

TEST_CASE("a need that is no field is an error with its place") {
  const auto parsed = parse_template("needs: [mesure]\n", kPath);
  REQUIRE_FALSE(parsed.ok());
  CHECK(parsed.error().code == "unknown-field");
  CHECK(parsed.error().where->path == kPath);
}

}  // namespace
}  // namespace kanban
