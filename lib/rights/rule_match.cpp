#include "rights/rule_match.hpp"

#include <algorithm>

#include "base/names.hpp"
#include "base/text.hpp"
#include "rights/path_rules.hpp"
#include "rights/people.hpp"

namespace kanban {
namespace {

bool empty_or_contains(const std::vector<std::string>& names, std::string_view name) {
  return names.empty() || contains(names, name);
}

// Comments and events come with work; only a rule that names them is about them.
bool is_a_log(std::string_view field) { return field == "comments" || field == "history"; }

Error bad_rule(const Rule& rule, const std::string& why) {
  return make_error(ErrorKind::invalid, "bad-rule", "rule " + rule.id + ": " + why)
      .hint("kanban policy shows the rules; see schemas/README.md for their form")
      .at(rule.written.place);
}

Status respell_columns(const Settings& settings, const Rule& rule,
                       std::vector<std::string>& columns) {
  for (std::string& name : columns) {
    const auto column = find_column(settings, name);
    if (!column.ok()) return bad_rule(rule, column.error().message);
    name = (*column)->name;
  }
  return success();
}

Status respell(const Settings& settings, Rule& rule) {
  for (std::string& name : rule.types) {
    const auto type = find_type(settings, name);
    if (!type.ok()) return bad_rule(rule, type.error().message);
    name = *type;
  }
  TRY(respell_columns(settings, rule, rule.from));
  TRY(respell_columns(settings, rule, rule.to));
  const bool has_lane =
      rule.lane.empty() ||
      std::any_of(settings.lanes.begin(), settings.lanes.end(),
                  [&](const Lane& lane) { return equal_ignoring_case(lane.name, rule.lane); });
  if (!has_lane) return bad_rule(rule, "no lane '" + rule.lane + "' on this board");
  return success();
}

bool is_for_board(const Rule& rule, const Settings& settings, std::string_view board) {
  return rule.board.empty() || rule.board == board ||
         equal_ignoring_case(rule.board, settings.name);
}

bool fits_what(const Rule& rule, const Act& act) {
  const bool list_change = act.on == RuleOn::add || act.on == RuleOn::remove;
  return rule.on == act.on || (rule.on == RuleOn::set && list_change);
}

bool fits_field(const Rule& rule, const Act& act) {
  if (act.on != RuleOn::set && act.on != RuleOn::add && act.on != RuleOn::remove) return true;
  if (rule.fields.empty()) return !is_a_log(act.field) && !act.at_creation;
  return contains(rule.fields, act.field);
}

bool fits_way(const Rule& rule, const Act& act) {
  if (act.on == RuleOn::create) return empty_or_contains(rule.to, act.to);
  if (act.on != RuleOn::move) return true;
  return empty_or_contains(rule.to, act.enters) &&
         (rule.from.empty() ||
          std::any_of(act.leaves.begin(), act.leaves.end(),
                      [&](const std::string& column) { return contains(rule.from, column); }));
}

}  // namespace

std::vector<Rule> rules_of(const Settings& settings) {
  std::vector<Rule> rules;
  for (const CardType& type : settings.types) {
    if (type.policy.by.empty()) continue;
    Rule rule;
    rule.id = "types." + type.name;
    rule.on = RuleOn::create;
    rule.types = {type.name};
    rule.allow.who = Allow::Who::roles;
    rule.allow.roles = type.policy.by;
    if (type.policy.by.size() == 1 && type.policy.by.front() == "anyone") rule.allow = {};
    if (type.policy.by.size() == 1 && type.policy.by.front() == "nobody")
      rule.allow = {Allow::Who::nobody, {}, false};
    rule.written = type.policy.written;
    rules.push_back(std::move(rule));
  }
  rules.insert(rules.end(), settings.rights.rules.begin(), settings.rights.rules.end());
  return rules;
}

void respell_known(const Settings& settings, Rule& rule) {
  for (std::string& name : rule.types) {
    const auto type = find_type(settings, name);
    if (type.ok()) name = *type;
  }
  for (std::vector<std::string>* columns : {&rule.from, &rule.to}) {
    for (std::string& name : *columns) {
      const auto column = find_column(settings, name);
      if (column.ok()) name = (*column)->name;
    }
  }
}

bool fits_but_card(const Rule& rule, const Act& act) {
  return fits_what(rule, act) && fits_field(rule, act) && fits_way(rule, act);
}

Result<RuleBook> RuleBook::of(const FilterContext& context, std::string board) {
  RuleBook book;
  book.context_ = context;
  book.board_ = std::move(board);
  const Settings& settings = *context.settings;
  book.guard_ = admin_rule(settings);
  for (Rule& rule : rules_of(settings)) {
    if (!is_for_board(rule, settings, book.board_)) continue;
    Row row;
    TRY(respell(settings, rule));
    if (!rule.when.empty()) {
      auto filter = parse_filter(rule.when, settings);
      if (!filter.ok()) return bad_rule(rule, filter.error().message);
      row.when = std::move(*filter);
    }
    if (!rule.lane.empty()) {
      auto lanes = LaneSet::of_board(settings);
      if (!lanes.ok()) return bad_rule(rule, lanes.error().message);
      book.lanes_ = std::move(*lanes);
    }
    row.rule = std::move(rule);
    book.rows_.push_back(std::move(row));
  }
  return book;
}

bool RuleBook::fits_card(const Row& row, const Act& act) const {
  if (!empty_or_contains(row.rule.types, act.type)) return false;
  const Card& card = act.card->judged();
  if (row.when && !row.when->matches(card, context_)) return false;
  if (row.rule.lane.empty()) return true;
  return equal_ignoring_case(lanes_.name(lanes_.lane_of(card, context_)), row.rule.lane);
}

const Rule* RuleBook::rule_for_path(const std::string& path) const {
  // Without a path it is about everything in the board's folder.
  static const std::vector<std::string> kAll{"**"};
  // A name in another case is the same file on some systems; exact names come first.
  for (const auto means : {rule_means_path, rule_means_path_of_any_case}) {
    for (const Row& row : rows_) {
      const Rule& rule = row.rule;
      if (rule.on == RuleOn::path && means(rule.paths.empty() ? kAll : rule.paths, board_, path))
        return &rule;
    }
  }
  return nullptr;
}

const Rule* RuleBook::rule_for(const Act& act) const {
  if (act.on == RuleOn::path) return rule_for_path(act.path);
  for (const Row& row : rows_) {
    if (fits_but_card(row.rule, act) && fits_card(row, act)) return &row.rule;
  }
  return nullptr;
}

RuleBook RuleBook::closed(const FilterContext& context, std::string board) {
  RuleBook book;
  book.context_ = context;
  book.board_ = std::move(board);
  book.guard_ = admin_rule(*context.settings);
  for (const RuleOn on :
       {RuleOn::create, RuleOn::set, RuleOn::add, RuleOn::remove, RuleOn::move, RuleOn::erase}) {
    Row row;
    row.rule = book.guard_;
    row.rule.on = on;
    book.rows_.push_back(std::move(row));
  }
  return book;
}

Rule RuleBook::admin_rule(const Settings& settings) {
  Rule rule;
  rule.id = "admin";
  rule.on = RuleOn::path;
  rule.allow.who = Allow::Who::roles;
  rule.allow.roles = {"admin"};
  if (!people_in(settings, "admin").empty()) return rule;
  for (const Role& role : settings.rights.roles) {
    if (role.name != "admin") rule.allow.roles.push_back(role.name);
  }
  return rule;
}

}  // namespace kanban
