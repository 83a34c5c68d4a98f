#include "cli/manual.hpp"

#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

#include "cli/board_examples.hpp"
#include "cli/help.hpp"
#include "cli/options.hpp"
#include "cli/report_table.hpp"
#include "model/fields.hpp"
#include "policy/board_notes.hpp"
#include "yaml/board_codec.hpp"

using namespace kanban;
using namespace kanban::cli;

namespace {

using Names = std::multiset<std::string>;

Names terms_of(const ManualPage& page, const std::string& heading) {
  Names terms;
  bool inside = false;
  for (const ManualBlock& block : page.blocks) {
    if (block.kind == ManualBlock::Kind::heading) inside = block.text == heading;
    if (inside && block.kind == ManualBlock::Kind::item) terms.insert(block.term);
  }
  return terms;
}

// The long names of all options that a page speaks of as such.
Names options_in(const ManualPage& page) {
  Names names;
  for (const ManualBlock& block : page.blocks) {
    const std::size_t begin = block.term.find("--");
    if (block.kind != ManualBlock::Kind::item || begin == std::string::npos) continue;
    names.insert(block.term.substr(begin, block.term.find_first_of(" [", begin) - begin));
  }
  return names;
}

// The long names that begin a line of a usage text.
Names options_in(const std::string& usage) {
  Names names;
  std::size_t begin = 0;
  while (begin < usage.size()) {
    const std::size_t end = usage.find('\n', begin);
    const std::string line = usage.substr(begin, end - begin);
    begin = end + 1;
    if (line.size() < 8 || line.compare(6, 2, "--") != 0) continue;
    names.insert(line.substr(6, line.find_first_of(" [", 6) - 6));
  }
  return names;
}

Names options_of(std::span<const Arg> args) {
  Names names;
  for (const Arg& arg : args) {
    if (arg.name.starts_with("--")) names.emplace(arg.name);
  }
  return names;
}

}  // namespace

TEST_CASE("the page of a verb has each of its options once, and no other") {
  for (const Command* command : commands()) {
    CAPTURE(command->name);
    CHECK(options_in(command_page(*command)) == options_of(all_args(*command)));
  }
}

TEST_CASE("the short help of a verb has each of its own options once, and no other") {
  for (const Command* command : commands()) {
    CAPTURE(command->name);
    Names own = options_of(all_args(*command));
    for (const std::string& everywhere : options_of(global_options()))
      own.erase(own.find(everywhere));
    CHECK(options_in(command_usage(*command, 80)) == own);
  }
}

TEST_CASE("every verb that people call is in the overview, and has a page") {
  std::set<std::string> files;
  for (const ManualPage& page : manual_pages()) {
    CHECK(files.insert(page.file_name()).second);
    CHECK(write_roff(page, "kanban").starts_with(".TH"));
  }
  const Names listed = [&] {
    Names names;
    for (const ManualBlock& block : overview_page().blocks) {
      if (find_command(block.term) != nullptr) names.insert(block.term);
    }
    return names;
  }();
  for (const Command* command : commands()) {
    CAPTURE(command->name);
    CHECK(files.contains("kanban-" + std::string(command->name) + ".1"));
    CHECK(listed.count(std::string(command->name)) == (command->group == "git" ? 0 : 1));
  }
}

TEST_CASE("the pages about files have every field and every section") {
  Names fields_known;
  for (const FieldInfo& row : fields()) fields_known.emplace(row.name);
  CHECK(terms_of(pages_about("card").front(), "FIELDS") == fields_known);
  Names sections;
  for (const BoardSection& row : board_sections()) sections.emplace(row.name);
  CHECK(terms_of(pages_about("board").back(), "SECTIONS") == sections);
}

TEST_CASE("a topic is known with an s and without, and a word may be a verb and a topic") {
  CHECK(pages_about("filters").front().name == "kanban-filter");
  CHECK(pages_about("fields").front().name == "kanban-card");
  REQUIRE(pages_about("board").size() == 2);
  CHECK(pages_about("board")[0].section == 1);
  CHECK(pages_about("board")[1].section == 5);
  CHECK(pages_about("nothing").empty());
}

TEST_CASE("each section of board.yaml has an example that the program reads without a word") {
  const ReadFile shared = [](const std::string&) -> Result<std::string> {
    return std::string("people: {eva: }\n");
  };
  for (const BoardSection& section : board_sections()) {
    const std::string name(section.name);
    CAPTURE(name);
    if (name == "refine") continue;  // nothing is read of it so far
    const std::string example(board_example(name));
    REQUIRE(example.starts_with(name + ":"));
    std::string text = example + "\n";
    for (const char* other : {"columns", "types", "products", "people", "roles", "owner"}) {
      if (name != other) text += std::string(board_example(other)) + "\n";
    }
    const auto parsed = parse_board(text, "board/board.yaml", shared);
    REQUIRE(parsed.ok());
    CHECK(parsed->warnings.empty());
    Board board;
    board.path = "board";
    board.settings = parsed->settings;
    CHECK(settings_findings(board).empty());
  }
}

TEST_CASE("an option of some reports names them in its help") {
  const Command* const report = find_command("report");
  REQUIRE(report != nullptr);
  REQUIRE(!options_of_some().empty());
  for (const std::string_view option : options_of_some()) {
    CAPTURE(option);
    for (const Arg& arg : report->args) {
      if (arg.name != option) continue;
      for (const ReportRow& row : report_rows()) {
        const bool takes = std::find(row.takes.begin(), row.takes.end(), option) != row.takes.end();
        CAPTURE(row.name);
        if (takes) CHECK(arg.help.find(row.name) != std::string_view::npos);
      }
    }
  }
}
