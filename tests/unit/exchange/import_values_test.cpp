#include "tests/unit/exchange/import.hpp"

using namespace kanban;

namespace {

// The card of one row whose cell of `field` is `cell`, and the plan it comes from.
ImportPlan with(std::string_view field, std::string cell) {
  std::string quoted = "\"";
  for (const char c : cell) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return planned("ID,X,created\nA-1," + quoted + "\",2026-01-01\n",
                 "id=ID,created=created," + std::string(field) + "=X", "");
}

std::string text_of(std::string_view field, const std::string& cell) {
  const ImportPlan plan = with(field, cell);
  CHECK(codes(plan).empty());
  return std::string(plan.created.at(0).text(find_field(field).value()));
}

std::vector<std::string> list_of(std::string_view field, const std::string& cell) {
  const ImportPlan plan = with(field, cell);
  CHECK(codes(plan).empty());
  return plan.created.at(0).list(find_field(field).value());
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("texts, numbers, dates and flags are read by the kind of the field") {
  CHECK(text_of("title", "  two\nlines\there ") == "two lines here");
  CHECK(text_of("description", "one\r\ntwo\tx\r\n") == "one\ntwo\tx\n");
  CHECK(text_of("size", "3.50") == "3.5");
  CHECK(text_of("due", "2026-12-05") == "2026-12-05");
  CHECK(text_of("due", "2026-12-05 23:30:00 -02:00") == "2026-12-06");
  CHECK(text_of("known_error", "Yes") == "true");
  CHECK(text_of("known_error", "no").empty());
}

TEST_CASE("words are spelled as the board spells them") {
  CHECK(text_of("type", "PBI") == "story");
  CHECK(text_of("impact", "HIGH") == "high");
  CHECK(text_of("epic", "Big thing") == "Big thing");
}

TEST_CASE("people become keys") {
  CHECK(text_of("reporter", "Bo B. <BO@example.org>") == "bo");
  CHECK(text_of("reporter", "Ann Ó Sé <ann@example.org>") == "ann-o-se");
  CHECK(list_of("assignees", "BO;Ann Lee") == Texts{"ann-lee", "bo"});
}

TEST_CASE("lists are parted by commas, semicolons and bars, free texts by lines and bars") {
  CHECK(list_of("labels", "ui, api") == Texts{"api", "ui"});
  CHECK(list_of("clients", "acme|globex;;acme") == Texts{"acme", "globex"});
  CHECK(list_of("acceptance", "works, always\n[x] logged") ==
        Texts{"[ ] works, always", "[x] logged"});
  CHECK(list_of("estimate", "value=8; time: 3") == Texts{"value: 8", "time: 3"});
}

TEST_CASE("values that cannot be read are notes with their place, and left out") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"size", "big"},       {"due", "30/Sep/21"}, {"known_error", "perhaps"},
      {"estimate", "eight"}, {"parent", "NONE-1"},
  };
  for (const auto& [field, cell] : cases) {
    const ImportPlan plan = with(field, cell);
    INFO(field);
    CHECK(codes(plan) == "bad-import-value");
    CHECK(plan.notes.at(0).where == Location{"items.csv", 2, 5});
    CHECK(plan.notes.at(0).message.find("'" + cell + "'") != std::string::npos);
    CHECK_FALSE(plan.created.at(0).has(find_field(field).value()));
  }
  CHECK(codes(with("impact", "Blocker")) == "unknown-impact");
  CHECK(codes(with("labels", "ui,db")) == "unknown-label");
  CHECK(with("labels", "ui,db").created.at(0).list(Field::labels) == Texts{"ui"});
  CHECK(codes(with("column", "Somewhere")) == "unknown-column");
}

TEST_CASE("control characters are left out of texts and said") {
  const ImportPlan plan = with("title",
                               "a\x1b[31mb\xC2\x9B"
                               "c");
  CHECK(plan.created.at(0).title() == "a[31mbc");
  CHECK(codes(plan) == "bad-import-value");
  CHECK(codes(with("description", "a\x07")) == "bad-import-value");
}

TEST_CASE("types that the board lacks are collected in the spelling of the file") {
  const ImportPlan plan =
      planned("ID,Type\nA-1,Epic\nA-2,epic\nA-3,bug\nA-4,User Story\n", "id=ID,type=Type", "");
  CHECK(plan.new_types == Texts{"Epic", "User Story"});
  CHECK(plan.created[1].type() == "Epic");
  CHECK(plan.created[2].type() == "bug");
}

TEST_CASE("json lists are taken entry by entry") {
  const auto table = parse_jsonl("{\"id\":\"A-1\",\"who\":[\"Lee, Ann\",\"bo\"]}", "items.jsonl");
  const auto spec = parse_import_spec("id=id,assignee=who", "", "jsonl");
  const auto plan = plan_import(*table, *spec, import_settings(), {}, counting_ids(), kImportTime);
  REQUIRE(plan.ok());
  CHECK(plan->created[0].list(Field::assignees) == Texts{"bo", "lee-ann"});
  CHECK(plan->created[0].text(Field::source) == "jsonl:A-1");
}
