#include "rights/presets.hpp"

#include <catch2/catch.hpp>

#include "rights/lockout.hpp"
#include "rights/verdict.hpp"
#include "support/rule_table.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

const PresetPeople kPeople{{"ada"}, {"paula"}, {"dev1", "dev2"}, {"sara"}};

Settings board_with(std::string_view preset) {
  Settings settings = ruled_board();
  settings.types.back().policy = {};
  settings.types.push_back(a_type("tech-story"));
  settings.rights = *preset_rights(preset, settings, kPeople);
  return settings;
}

// Who of eve (no role), dev1 (team), dev2 (team, assigned to the card), paula (po), sara (support)
// and ada (admin) passes every one of `acts`; "anyone" where all do, "!" where others are warned.
std::string who(const Settings& settings, const std::vector<Act>& acts) {
  FilterContext context;
  context.settings = &settings;
  const RuleBook book = std::move(*RuleBook::of(context, ""));
  std::string names;
  std::size_t passed = 0;
  bool warned = false;
  for (const char* person : {"eve", "dev1", "dev2", "paula", "sara", "ada"}) {
    bool passes = true;
    for (const Act& act : acts) {
      const Rule* otherwise = act.on == RuleOn::path && book.has_rules() ? &book.guard() : nullptr;
      const Verdict verdict = decide(book, {{person, person}, {}}, act, otherwise);
      warned = warned || verdict.outcome == Outcome::warned;
      passes = passes && verdict.passes() && verdict.outcome != Outcome::warned;
    }
    if (!passes) continue;
    ++passed;
    names += (names.empty() ? "" : " ") + std::string(person);
  }
  return (passed == 6 ? "anyone" : names) + (warned ? "!" : "");
}

struct Row {
  std::string what;
  std::vector<Act> acts;
  std::vector<std::string> may;  // open, po-prioritises, scrum-like, helpdesk
};

}  // namespace

TEST_CASE("each preset lets whom the table says do what the table says") {
  const Settings plain = board_with("open");
  ActCard work{typed("k1", "bug", "develop"), typed("k1", "bug", "develop"), "p"};
  work.before->set_list(Field::assignees, {"dev2"});
  const ActCard fresh{{}, typed("k2", "bug", "intake"), "p"};
  const auto create = [&](const std::string& type, const std::string& column) {
    Act act;
    act.on = RuleOn::create;
    act.card = &fresh;
    act.type = type;
    act.to = column;
    return std::vector<Act>{act};
  };
  const auto change = [&](RuleOn on, const std::string& field) {
    Act act;
    act.on = on;
    act.card = &work;
    act.type = "bug";
    act.field = field;
    return std::vector<Act>{act};
  };
  const auto move = [&](const char* from, const char* to) {
    return move_acts(plain, work, from, to);
  };
  std::vector<ActCard> dropped(4);
  std::size_t used = 0;
  const auto reopened = [&](const char* from, const char* to) {
    ActCard& card = dropped[used++];
    card.before = dropped_at(from);
    card.after = card.before;
    card.after->set_text(Field::column, to);
    return move_acts(plain, card, "dropped", to);
  };
  Act gone = change(RuleOn::erase, "").front();
  Act agreement;
  agreement.on = RuleOn::path;
  agreement.path = "board.yaml";
  const std::string po = "paula";
  const std::string any = "anyone";
  const std::string team = "dev1 dev2";
  const std::vector<Row> rows{
      {"create bug", create("bug", "intake"), {any, any, any, any}},
      {"create bug elsewhere", create("bug", "ready"), {any, any, any, po}},
      {"create requirement", create("requirement", "intake"), {any, any, any, any}},
      {"create story", create("story", "intake"), {any, any, "paula!", po}},
      {"create epic", create("epic", "intake"), {any, any, po, po}},
      {"create feature", create("feature", "intake"), {any, any, po, po}},
      {"create task", create("task", "intake"), {any, any, team + " paula", team + " paula"}},
      {"create tech-story",
       create("tech-story", "intake"),
       {any, any, team + " paula", team + " paula"}},
      {"set rank", change(RuleOn::set, "rank"), {any, po, po, po}},
      {"set class", change(RuleOn::set, "class"), {any, po, po, po}},
      {"set due", change(RuleOn::set, "due"), {any, po, po, po}},
      {"set impact", change(RuleOn::set, "impact"), {any, po, po, po}},
      {"set title", change(RuleOn::set, "title"), {any, any, any, any}},
      {"add clients", change(RuleOn::add, "clients"), {any, any, any, "paula sara"}},
      {"remove clients", change(RuleOn::remove, "clients"), {any, any, any, po}},
      {"backlog to ready", move("backlog", "ready"), {any, po, po, po}},
      {"backlog past ready", move("backlog", "develop"), {any, po, "", ""}},
      {"dropped to ready", reopened("backlog", "ready"), {any, po, po, po}},
      {"dropped to develop", reopened("develop", "develop"), {any, po, po, po}},
      {"dropped to done", reopened("develop", "done"), {any, po, po, po}},
      {"dropped to backlog", reopened("backlog", "backlog"), {any, any, any, any}},
      {"between work columns", move("ready", "develop"), {any, any, team, team}},
      {"to done", move("system-test", "done"), {any, any, "dev1", "dev1"}},
      {"delete", {gone}, {any, po, po, po}},
      {"board.yaml", {agreement}, {any, "ada", "ada", "ada"}},
  };
  const std::vector<std::string> names{"open", "po-prioritises", "scrum-like", "helpdesk"};
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      INFO(row.what << " under " << names[i]);
      CHECK(who(board_with(names[i]), row.acts) == row.may[i]);
    }
  }
}

TEST_CASE("the fields that the board's model orders by are a part of the order") {
  Settings settings = ruled_board();
  const auto fields = [&](PriorityModel model) {
    settings.priority.model = model;
    return preset_rights("po-prioritises", settings, kPeople)->rules.front().fields;
  };
  const std::vector<std::string> always{"rank", "class", "due", "impact"};
  CHECK(fields(PriorityModel::weighted) == always);
  CHECK(fields(PriorityModel::manual) == always);
  std::vector<std::string> more = always;
  more.emplace_back("estimate");
  for (const PriorityModel model :
       {PriorityModel::wsjf, PriorityModel::cd3, PriorityModel::rice, PriorityModel::itil})
    CHECK(fields(model) == more);
}

TEST_CASE("no preset locks anybody out or names what the board does not have") {
  for (const PresetInfo& preset : presets()) {
    Settings settings = board_with(preset.name);
    CHECK(lockouts(settings, "board.yaml").empty());
    settings.types = {a_type("bug")};
    settings.rights = *preset_rights(preset.name, settings, kPeople);
    FilterContext context;
    context.settings = &settings;
    CHECK(RuleBook::of(context, "").ok());
  }
}

TEST_CASE("personal is open, and an unknown preset is told with all there are") {
  CHECK(board_with("personal").rights == RightsSettings{});
  const auto unknown = preset_rights("scrumlike", ruled_board(), kPeople);
  REQUIRE_FALSE(unknown.ok());
  CHECK(unknown.error().code == "unknown-preset");
  CHECK(unknown.error().details.size() == presets().size());
}
