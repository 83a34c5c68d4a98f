#include "rights/presets.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kanban {
namespace {

using Words = std::vector<std::string>;

constexpr PresetInfo kPresets[] = {
    {"open", "no rules: everybody may do everything"},
    {"personal", "no rules, for a board of one person"},
    {"po-prioritises", "the product owner decides about the order and what is begun"},
    {"scrum-like", "and makes epics and stories; the team moves work, nobody finishes her own"},
    {"helpdesk",
     "and support says which clients are affected; new cards enter at the first column"},
};

class Maker {
 public:
  Maker(const Settings& settings, const PresetPeople& people)
      : settings_(settings), people_(people) {}

  RightsSettings make(std::string_view name) {
    if (name == "open" || name == "personal") return {};
    add_role("admin", people_.admin);
    add_role("po", people_.po);
    if (name != "po-prioritises") add_role("team", people_.team);
    if (name == "helpdesk") add_role("support", people_.support);
    if (name == "helpdesk") helpdesk_creation();
    if (name == "scrum-like") scrum_creation();
    add("order", RuleOn::set, {"po"}).fields = order_fields();
    if (name == "helpdesk") helpdesk_fields();
    commitment();
    if (name != "po-prioritises") work();
    add("delete", RuleOn::erase, {"po"});
    add("agreement", RuleOn::path, {"admin"}).paths = {"board.yaml", "templates/**"};
    return std::move(rights_);
  }

 private:
  void add_role(std::string name, const Words& members) {
    rights_.roles.push_back({std::move(name), members, {}});
  }

  Rule& add(std::string id, RuleOn on, Words roles) {
    Rule rule;
    rule.id = std::move(id);
    rule.on = on;
    if (roles != Words{"anyone"}) {
      rule.allow.who = Allow::Who::roles;
      rule.allow.roles = std::move(roles);
    }
    rights_.rules.push_back(std::move(rule));
    return rights_.rules.back();
  }

  // Those of `names` that are types of the board.
  Words types(const Words& names) const {
    Words known;
    for (const std::string& name : names) {
      const auto type = find_type(settings_, name);
      if (!settings_.types.empty() && type.ok()) known.push_back(*type);
    }
    return known;
  }

  void add_creation(std::string id, const Words& names, Words roles, Severe severity) {
    Words known = types(names);
    if (known.empty()) return;
    Rule& rule = add(std::move(id), RuleOn::create, std::move(roles));
    rule.types = std::move(known);
    rule.severity = severity;
  }

  void scrum_creation() {
    add_creation("epics", {"epic", "feature"}, {"po"}, Severe::deny);
    add_creation("stories", {"story"}, {"po"}, Severe::warn);
    add_creation("tasks", {"task", "tech-story"}, {"team", "po"}, Severe::deny);
  }

  void helpdesk_creation() {
    add_creation("epics", {"epic", "feature"}, {"po"}, Severe::deny);
    add_creation("stories", {"story"}, {"po"}, Severe::deny);
    add_creation("tasks", {"task", "tech-story"}, {"team", "po"}, Severe::deny);
    if (settings_.columns.empty()) return;
    add("intake", RuleOn::create, {"anyone"}).to = {settings_.columns.front().name};
    add("elsewhere", RuleOn::create, {"po"});
  }

  void helpdesk_fields() {
    add("product", RuleOn::set, {"po", "support"}).fields = {"product"};
    add("clients", RuleOn::add, {"support", "po"}).fields = {"clients"};
    add("fewer-clients", RuleOn::remove, {"po"}).fields = {"clients"};
  }

  // What every model orders by, and what the board's own does. A size is for the team to say.
  Words order_fields() const {
    Words names{"rank", "class", "due", "impact"};
    switch (settings_.priority.model) {
      case PriorityModel::wsjf:
      case PriorityModel::cd3:
      case PriorityModel::rice:
      case PriorityModel::itil: names.emplace_back("estimate"); break;
      case PriorityModel::weighted:
      case PriorityModel::fifo:
      case PriorityModel::manual: break;
    }
    return names;
  }

  Words columns_of(const std::vector<Stage>& stages) const {
    Words names;
    for (const Column& column : settings_.columns) {
      if (std::find(stages.begin(), stages.end(), column.stage) != stages.end())
        names.push_back(column.name);
    }
    return names;
  }

  // From what waits into the first column after the commitment point.
  void commitment() {
    const Words committed = columns_of({Stage::wait, Stage::active});
    const Words waiting = columns_of({Stage::backlog});
    if (committed.empty() || waiting.empty()) return;
    Rule& rule = add("commitment", RuleOn::move, {"po"});
    rule.from = waiting;
    rule.to = {committed.front()};
    reopening(committed);
  }

  // What somebody dropped is begun anew: the same decision as to begin it.
  void reopening(const Words& committed) {
    const Words dropped = columns_of({Stage::dropped});
    if (dropped.empty()) return;
    Rule& rule = add("reopening", RuleOn::move, {"po"});
    rule.from = dropped;
    rule.to = committed;
    for (std::string& name : columns_of({Stage::done})) rule.to.push_back(std::move(name));
  }

  void work() {
    const Words done = columns_of({Stage::done});
    if (!done.empty()) {
      Rule& rule = add("done", RuleOn::move, {"team"});
      rule.to = done;
      rule.allow.other = true;
    }
    const Words committed = columns_of({Stage::wait, Stage::active});
    if (committed.empty()) return;
    add("work", RuleOn::move, {"team"}).from = committed;
  }

  const Settings& settings_;
  const PresetPeople& people_;
  RightsSettings rights_ = {};
};

}  // namespace

std::vector<PresetInfo> presets() { return {std::begin(kPresets), std::end(kPresets)}; }

std::vector<std::string> preset_roles(std::string_view name) {
  if (name == "po-prioritises") return {"admin", "po"};
  if (name == "scrum-like") return {"admin", "po", "team"};
  if (name == "helpdesk") return {"admin", "po", "team", "support"};
  return {};
}

Result<RightsSettings> preset_rights(std::string_view name, const Settings& settings,
                                     const PresetPeople& people) {
  Words names;
  for (const PresetInfo& row : kPresets) names.emplace_back(row.name);
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    Error error = make_error(ErrorKind::usage, "unknown-preset",
                             "there is no preset '" + printable(name) + "'");
    for (const PresetInfo& row : kPresets)
      error.details.push_back(std::string(row.name) + ": " + std::string(row.doc));
    error.hints = did_you_mean(name, names);
    return error;
  }
  return Maker(settings, people).make(name);
}

}  // namespace kanban
