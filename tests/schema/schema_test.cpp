#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "model/fields.hpp"
#include "yaml/board_codec.hpp"
#include "yaml/card_codec.hpp"
#include "yaml/experiment_codec.hpp"

namespace kanban {
namespace {

namespace fs = std::filesystem;

const fs::path kSchemas = KANBAN_SCHEMAS;

std::string text_of(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  REQUIRE(stream.good());
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<fs::path> examples(const std::string& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(kSchemas / "examples" / folder)) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  REQUIRE(files.size() > 5);
  return files;
}

Result<std::string> no_other_file(const std::string&) {
  return make_error(ErrorKind::io, "cannot-read", "no such file");
}

// What the reader says about a file: nothing, or `place: error[code]: message` and its hints.
std::string verdict(const fs::path& path) {
  const std::string name = path.filename().string();
  const std::string text = text_of(path);
  Error error;
  if (name.starts_with("card")) {
    auto parsed = parse_card(text, name);
    if (parsed.ok()) return parsed->warnings.empty() ? "" : parsed->warnings.front().message;
    error = std::move(parsed).error();
  } else if (name.starts_with("experiment")) {
    auto parsed = parse_experiment(text, name);
    if (parsed.ok()) return parsed->warnings.empty() ? "" : parsed->warnings.front().message;
    error = std::move(parsed).error();
  } else {
    auto parsed = parse_board(text, name, no_other_file);
    if (parsed.ok()) return parsed->warnings.empty() ? "" : parsed->warnings.front().message;
    error = std::move(parsed).error();
  }
  std::string out = error.where->path + ":" + std::to_string(error.where->line) + ":" +
                    std::to_string(error.where->column) + ": error[" + error.code +
                    "]: " + error.message + "\n";
  for (const std::string& hint : error.hints) out += "hint: " + hint + "\n";
  return out;
}

TEST_CASE("every good example is read without a word") {
  for (const fs::path& path : examples("valid")) {
    INFO(path.filename());
    CHECK(verdict(path).empty());
  }
}

TEST_CASE("every bad example is refused with exactly its message") {
  for (const fs::path& path : examples("invalid")) {
    INFO(path.filename());
    CHECK(verdict(path) == text_of(fs::path(path).replace_extension(".error")));
  }
}

TEST_CASE("the card schema has the fields of the table, no more and no fewer") {
  const auto schema = nlohmann::json::parse(text_of(kSchemas / "card.schema.json"));
  std::set<std::string> named;
  for (const auto& [name, property] : schema["properties"].items()) {
    named.insert(name);
    CHECK(property.contains("description"));
  }
  std::set<std::string> known;
  for (const FieldInfo& row : fields()) known.emplace(row.name);
  CHECK(named == known);
}

TEST_CASE("the experiment schema has every measure, and every key is read") {
  const auto schema = nlohmann::json::parse(text_of(kSchemas / "experiment.schema.json"));
  CHECK(schema["properties"]["measure"]["enum"].get<std::vector<std::string>>() == measure_names());
  const std::string text =
      "id: x\nchange: less\nmeasure: wip\nstarted: 2026-09-01\nhypothesis: a\nslice: b\n"
      "effect: 1\nuntil: 2026-09-02\nended: 2026-09-02\nverdict: c\n";
  const auto parsed = parse_experiment(text, "x.yaml");
  REQUIRE(parsed.ok());
  CHECK(parsed->warnings.empty());
  for (const auto& [name, property] : schema["properties"].items()) {
    CHECK(text.find(name + ": ") != std::string::npos);
  }
}

TEST_CASE("the reader of boards knows every section of the board schema") {
  const auto schema = nlohmann::json::parse(text_of(kSchemas / "board.schema.json"));
  for (const auto& [name, property] : schema["properties"].items()) {
    INFO(name);
    // A section without a value is read as absent; a name nobody knows would be an unknown key.
    const std::string text = "columns: [a]\n" + (name == "columns" ? "" : name + ":\n");
    const auto parsed = parse_board(text, "board.yaml", no_other_file);
    REQUIRE(parsed.ok());
    for (const Error& warning : parsed->warnings) CHECK(warning.code == "empty-value");
  }
}

}  // namespace
}  // namespace kanban
