#include "yaml/board_codec.hpp"

#include <map>

#include <catch2/catch.hpp>

namespace kanban {
namespace {

constexpr std::string_view kBoard = R"(name: Helpdesk
time_zone: Europe/Madrid          # days and weeks are cut here
extends: [../company.yaml]

columns:
- {name: intake,  stage: backlog}
- {name: backlog, stage: backlog, min: 5, max: 60}
- {name: ready,   stage: wait,   wip: 6, enter: [acceptance, product, {approved: other}]}
- develop
- {name: done,    stage: done,   check: [tell]}

lanes:
- {name: Expedite, where: "class:expedite", wip: 1}

types:
  bug:     {color: red}
  story:   {color: yellow, alias: [pbi, user-story]}
  task:    {color: orange, level: step}

products:
  billing: {weight: 5, owner: paula}

people:
  paula: {email: [paula@example.org, p@example.org], github: paula-po}
clients: [acme]
clients_closed: true
labels: {login: {color: red}, safari: {}}
ids: {style: sequential, prefix: "HD-"}
layout: flat
commit: {message: "{verb}: {summary}"}
filters: {mine: "assignee:me"}
aliases: {doing: develop}
priority: {model: weighted}
rules:
- {id: R1, on: create, allow: anyone}
sle: {bug: 9d}
)";

using Files = std::map<std::string, std::string>;

ReadFile reader(Files files) {
  return [files](const std::string& path) -> Result<std::string> {
    const auto found = files.find(path);
    if (found == files.end()) return make_error(ErrorKind::io, "cannot-read", "no such file");
    return found->second;
  };
}

Result<ParsedBoard> parse(std::string_view text, const Files& files = {}) {
  return parse_board(text, "web/board.yaml", reader(files));
}

std::string refusal(std::string_view text, const Files& files = {}) {
  const auto parsed = parse(text, files);
  if (parsed.ok()) return "accepted";
  const Error& error = parsed.error();
  return error.where->path + ":" + std::to_string(error.where->line) + ":" +
         std::to_string(error.where->column) + " " + error.code + ": " + error.message;
}

const std::string kColumns = "columns: [backlog, doing, done]\n";

TEST_CASE("every section of a board is read") {
  const auto parsed = parse(kBoard, {{"company.yaml",
                                      "clients: {acme: {weight: 3}, globex: {}}\n"
                                      "types: [incident, bug]\nowner: ann\n"}});
  if (!parsed.ok()) FAIL(parsed.error().code << ": " << parsed.error().message);
  const Settings& board = parsed->settings;
  CHECK(parsed->warnings.empty());
  CHECK(board.name == "Helpdesk");
  CHECK(board.time_zone == "Europe/Madrid");
  CHECK(board.owner == "ann");
  REQUIRE(board.columns.size() == 5);
  CHECK(board.columns[1] ==
        Column{.name = "backlog", .stage = Stage::backlog, .min = 5, .max = 60});
  CHECK(board.columns[2].wip == Limit{.most = 6});
  CHECK(board.columns[2].enter ==
        std::vector<std::string>{"acceptance", "product", "approved: other"});
  CHECK(board.columns[3] == Column{.name = "develop", .stage = Stage::active});
  CHECK(board.lanes == std::vector<Lane>{{"Expedite", "class:expedite", Limit{.most = 1}}});
  REQUIRE(board.types.size() == 4);
  CHECK(board.types[1].alias == std::vector<std::string>{"pbi", "user-story"});
  CHECK(board.types[2].step);
  CHECK(board.types[3].name == "incident");
  CHECK(board.products == std::vector<Product>{{"billing", "5", "paula"}});
  CHECK(board.people.front().emails.size() == 2);
  CHECK(board.clients == std::vector<Client>{{"acme", ""}, {"globex", ""}});
  CHECK(board.clients_closed);
  CHECK(board.labels == std::vector<std::string>{"login", "safari"});
  CHECK(board.id_style == IdStyle::sequential);
  CHECK(board.id_prefix == "HD-");
  CHECK(board.layout == Layout::flat);
  CHECK(board.commit_message == "{verb}: {summary}");
  CHECK(board.filters.front().second == "assignee:me");
  CHECK(board.aliases.front() == std::pair<std::string, std::string>{"doing", "develop"});
}

TEST_CASE("limits are numbers, or maps with a measure and what happens above them") {
  const auto parsed = parse(
      "columns:\n"
      "- {name: ready, wip: {max: 8, by: size, over: warn}, unmet: off}\n"
      "- {name: done}\n"
      "lanes:\n"
      "- {name: Portal, where: \"product:portal\", wip: 3, columns: {ready: 2}}\n"
      "classes:\n"
      "  expedite: {wip: 1, counted: false}\n"
      "  standard:\n"
      "people:\n"
      "  bo: {wip: 2}\n"
      "limits: {person: 3, over: warn, unmet: off, skip: deny}\n"
      "levels: 2\n"
      "colors: {by: role, po: blue}\n"
      "map: {ready: Waiting}\n",
      {});
  if (!parsed.ok()) FAIL(parsed.error().message);
  const Settings& board = parsed->settings;
  CHECK(board.columns[0].wip == Limit{8, Measure::size, Severe::warn});
  CHECK(board.columns[0].unmet == Severe::off);
  CHECK(board.lanes[0].wip == Limit{.most = 3});
  REQUIRE(board.lanes[0].columns.size() == 1);
  CHECK(board.lanes[0].columns[0] == std::pair<std::string, Limit>{"ready", {.most = 2}});
  CHECK(board.classes ==
        std::vector<CardClass>{{"expedite", Limit{.most = 1}, false}, {"standard"}});
  CHECK(board.people[0].wip == Limit{.most = 2});
  CHECK(board.limits == LimitRules{Limit{.most = 3}, Severe::warn, Severe::off, Severe::deny});
  CHECK(board.levels == 2);
  CHECK(board.color_by == ColorBy::role);
  CHECK(board.colors == std::vector<std::pair<std::string, std::string>>{{"po", "blue"}});
  CHECK(board.column_map.front().second == "Waiting");
}

TEST_CASE("a class's limit under priority: holds wherever classes: stands") {
  const std::string priority = "priority: {classes: {expedite: {wip: 1}}}\n";
  const std::string classes = "classes: [expedite, standard]\n";
  for (const std::string& text : {kColumns + priority + classes, kColumns + classes + priority}) {
    const auto parsed = parse(text, {});
    if (!parsed.ok()) FAIL(parsed.error().message);
    CHECK(parsed->settings.classes ==
          std::vector<CardClass>{{"expedite", Limit{.most = 1}}, {"standard"}});
  }
}

TEST_CASE("a written board with limits is read as it was") {
  auto parsed = parse(
      "columns:\n- {name: doing, stage: active, wip: {max: 8, by: size, over: off}, unmet: warn}\n"
      "lanes:\n- {name: A, where: \"type:bug\", columns: {doing: {max: 2, over: warn}}}\n"
      "types: [bug]\nclasses: {expedite: {wip: 1, counted: false}, standard: {}}\n"
      "people: {bo: {email: bo@example.org, wip: 2}}\nlevels: 3\n"
      "limits: {person: 3, skip: warn}\ncolors: {by: label, tax: red}\nmap: {doing: Doing}\n",
      {});
  if (!parsed.ok()) FAIL(parsed.error().message);
  const std::string text = write_new_board(parsed->settings);
  const auto again = parse(text, {});
  if (!again.ok()) FAIL(again.error().message << text);
  CHECK(again->settings == parsed->settings);
  CHECK(again->warnings.empty());
}

TEST_CASE("the process of a board is replaced in place, and everything else stays") {
  const std::string text =
      "# Our board\nname: Web   # short\n\n# What we do\ncolumns:\n- {name: todo, stage: backlog}\n"
      "- doing\n- done\n\n# Who is who\npeople:\n  bo: {email: bo@example.org}\n"
      "lanes: [{name: A, where: \"type:bug\"}]\npriority: {model: fifo}\n";
  Settings settings = parse(text, {})->settings;
  settings.columns = parse("columns: [inbox, work, done]\n", {})->settings.columns;
  settings.lanes.clear();
  settings.levels = 2;
  settings.aliases = {{"todo", "inbox"}, {"doing", "work"}};
  const auto edited = replace_process(text, settings, "board.yaml", [](const std::string&) {
    return Result<std::string>(make_error(ErrorKind::io, "x", "none"));
  });
  if (!edited.ok()) FAIL(edited.error().message);
  CHECK(*edited ==
        "# Our board\nname: Web   # short\n\n# What we do\ncolumns:\n"
        "- {name: inbox, stage: backlog}\n- {name: work,  stage: active}\n"
        "- {name: done,  stage: done}\n\n# Who is who\npeople:\n  bo: {email: bo@example.org}\n"
        "priority: {model: fifo}\n\nlevels: 2\n\naliases:\n  todo: \"inbox\"\n"
        "  doing: \"work\"\n");
}

TEST_CASE("bad boards are refused at their place") {
  CHECK(refusal("") == "web/board.yaml:1:1 empty-board: the file holds no board");
  CHECK(refusal("name: x\n") == "web/board.yaml:1:1 no-columns: the board has no columns");
  CHECK(refusal("columns: []\n") ==
        "web/board.yaml:1:10 no-columns: 'columns' must be a list with an entry each");
  CHECK(refusal("columns: [Done, done]\n") ==
        "web/board.yaml:1:17 duplicate-column: two columns are called 'Done' and 'done'; names are "
        "compared without regard to case");
  for (const std::string limit : {"0", "-1", "many", "1.5"}) {
    CHECK(refusal("columns:\n- {name: a, wip: " + limit + "}\n") ==
          "web/board.yaml:2:18 bad-limit: 'wip' must be a whole number from 1 on, not '" + limit +
              "'");
  }
  CHECK(refusal("columns:\n- {name: a, stage: activ}\n") ==
        "web/board.yaml:2:20 bad-stage: 'activ' is no stage");
  CHECK(refusal("columns:\n- {stage: done}\n") ==
        "web/board.yaml:2:3 bad-value: this column has no name");
  CHECK(refusal("columns:\n- {name: a, wip: {by: size}}\n") ==
        "web/board.yaml:2:18 bad-limit: this limit has no 'max'");
  CHECK(refusal(kColumns + "limits: {skip: never}\n") ==
        "web/board.yaml:2:16 bad-value: 'skip' is deny, warn or off, not 'never'");
  CHECK(refusal(kColumns + "levels: 4\n") ==
        "web/board.yaml:2:9 bad-value: 'levels' is 1, 2 or 3, not '4'");
  CHECK(refusal(kColumns + "lanes: [{name: A, columns: 3}]\n") ==
        "web/board.yaml:2:28 bad-value: 'columns' of a lane is a map such as {develop: 2}");
  CHECK(refusal(kColumns + "layout: deep\n").find("bad-value") != std::string::npos);
  CHECK(refusal(kColumns + "types: bug\n").find("bad-value: 'types' must be a list") !=
        std::string::npos);
  CHECK(refusal(kColumns + "products: {a: {weight: -1}}\n").find("bad-value") != std::string::npos);
  CHECK(refusal(kColumns + "ids: {prefix: ../}\n").find("bad-value") != std::string::npos);
  CHECK(refusal(kColumns + kColumns).find("duplicate-key") != std::string::npos);
}

TEST_CASE("a key that is not known gives a warning with the nearest name") {
  const auto parsed = parse(kColumns + "colums: [a]\nx-own: 1\n");
  REQUIRE(parsed.ok());
  REQUIRE(parsed->warnings.size() == 1);
  CHECK(parsed->warnings[0].code == "unknown-key");
  CHECK(parsed->warnings[0].hints == std::vector<std::string>{"did you mean 'columns'?"});
}

TEST_CASE("extends stays inside the repository and ends") {
  const auto why = [](const std::string& target, const Files& files) {
    return refusal(kColumns + "extends: " + target + "\n", files);
  };
  const std::string at = "web/board.yaml:2:10 bad-extends: cannot extend '";
  CHECK(why("../../x.yaml", {}) == at + "../../x.yaml': the path leads out of the repository");
  CHECK(why("/etc/passwd", {}) == at + "/etc/passwd': the path leads out of the repository");
  CHECK(why("../.git/config", {}) == at + "../.git/config': the path leads out of the repository");
  CHECK(why("none.yaml", {}) == at + "none.yaml': no such file");
  CHECK(why("a.yaml", {{"web/a.yaml", "extends: board.yaml\n"}}) ==
        "web/a.yaml:1:10 bad-extends: cannot extend 'board.yaml': the files extend each other in a "
        "circle");
  Files chain;
  for (int i = 0; i < 12; ++i) {
    chain["web/" + std::to_string(i) + ".yaml"] = "extends: " + std::to_string(i + 1) + ".yaml\n";
  }
  CHECK(why("0.yaml", chain).find("more than 8 files") != std::string::npos);
  CHECK(refusal(kColumns + "extends: a.yaml\n", {{"web/a.yaml", "types: {a: 1}\n"}}) ==
        "web/a.yaml:1:12 bad-value: 'a' must be a map such as {key: value}");
}

TEST_CASE("a new board reads back as the settings it was made from") {
  auto parsed = parse(kBoard, {{"company.yaml", "owner: ann\n"}});
  REQUIRE(parsed.ok());
  parsed->settings.impacts = {"big", "small"};
  const std::string text = write_new_board(parsed->settings);
  const auto again = parse(text);
  if (!again.ok()) FAIL(text << again.error().message);
  CHECK(again->settings == parsed->settings);
  CHECK(again->warnings.empty());
}

TEST_CASE("a small new board is a page that says what may be added") {
  Settings settings;
  settings.name = "Helpdesk";
  settings.columns = {{.name = "backlog", .stage = Stage::backlog},
                      {.name = "done", .stage = Stage::done}};
  settings.types = {{.name = "bug", .color = "red"}};
  CHECK(write_new_board(settings) == R"(# A Kanban board. The cards are in cards/, a file each.
name: Helpdesk
# time_zone: Europe/Madrid   # where days begin; UTC unless it is said

# From left to right. stage says what time there means: backlog (not started), wait,
# active, done or dropped. wip is how many cards may be there at once.
columns:
- {name: backlog, stage: backlog}
- {name: done,    stage: done}

# What kinds of work there are; the first is that of a card that names none.
types:
  bug: {color: red}

# More may stand here: lanes, products, people, clients, labels, filters, priority, rules.
)");
}

TEST_CASE("types are added in place") {
  const auto added = [](const std::string& text) {
    const auto out = add_board_types(text, {"bug", "epic"}, "board.yaml");
    return out.ok() ? *out : out.error().message;
  };
  CHECK(added("a: 1 # c\n") == "a: 1 # c\n\ntypes:\n  bug: {}\n  epic: {}\n");
  CHECK(added("types:\n    bug: {color: red} # c\n\nname: x\n") ==
        "types:\n    bug: {color: red} # c\n    epic: {}\n\nname: x\n");
  CHECK(added("types: [bug, 'a']  # c\n") == "types: [bug, 'a', epic]  # c\n");
  CHECK(added("types: {}\n") == "types: {bug: {}, epic: {}}\n");
  CHECK(added("types: # c\nname: x\n") == "types: # c\n  bug: {}\n  epic: {}\nname: x\n");
  CHECK(added("types:\n- bug\nname: x\n") == "types:\n- bug\n- epic\nname: x\n");
  CHECK(added("types:\r\n  bug:\r\n    color: red") ==
        "types:\r\n  bug:\r\n    color: red\r\n  epic: {}\r\n");
  CHECK(added("types: {bug: {}, epic: {}}\n") == "types: {bug: {}, epic: {}}\n");
}

}  // namespace
}  // namespace kanban
