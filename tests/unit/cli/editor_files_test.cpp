#include "cli/editor_files.hpp"

#include <catch2/catch.hpp>

#include "cli/schema_texts.hpp"

using namespace kanban;
using namespace kanban::cli;

TEST_CASE("settings name each schema and its files from the top of the repository") {
  Change change;
  REQUIRE(add_editor_files("vscode", "desk", std::nullopt, change).ok());
  REQUIRE(change.files.size() == 4);
  CHECK(change.files[0].path == ".vscode/settings.json");
  CHECK(change.files[0].text ==
        "{\n  \"yaml.schemas\": {\n"
        "    \"./desk/schemas/board.schema.json\": \"desk/board.yaml\",\n"
        "    \"./desk/schemas/card.schema.json\": \"desk/cards/**/*.yaml\",\n"
        "    \"./desk/schemas/experiment.schema.json\": \"desk/experiments/*.yaml\"\n  }\n}\n");
  CHECK(change.files[2].path == "desk/schemas/card.schema.json");
  CHECK(change.files[2].text == schema_texts()[1].text);

  Change again;  // the same settings are there already
  CHECK(add_editor_files("vscode", "desk", change.files[0].text, again).ok());
  CHECK(again.files.size() == 3);
}

TEST_CASE("settings of a person stay as they are") {
  Change change;
  const Status status = add_editor_files("vscode", "", "{\"editor.tabSize\": 2}", change);
  REQUIRE_FALSE(status.ok());
  CHECK(status.error().code == "editor-settings");
  CHECK(change.files.empty());
}

TEST_CASE("a line at the head of board.yaml names its schema, once") {
  Change change;
  REQUIRE(add_editor_files("modeline", "", "name: x\n", change).ok());
  CHECK(change.files[0].path == "board.yaml");
  const std::string text = change.files[0].text.value_or("");
  CHECK(text == "# yaml-language-server: $schema=schemas/board.schema.json\nname: x\n");
  Change again;
  REQUIRE(add_editor_files("modeline", "", text, again).ok());
  CHECK(again.files.size() == 3);
}

TEST_CASE("the schemas in the program are draft-07 and have names of their own") {
  REQUIRE(schema_texts().size() == 3);
  for (const SchemaText& schema : schema_texts()) {
    CAPTURE(schema.file);
    CHECK(schema.text.find("http://json-schema.org/draft-07/schema#") != std::string_view::npos);
    const std::string noun(schema.file.substr(0, schema.file.find('.')));
    CHECK(schema.text.find("\"$id\": \"urn:x-kanban:schema:" + noun + ":1\"") !=
          std::string_view::npos);
  }
}
