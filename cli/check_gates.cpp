#include "cli/check_gates.hpp"

#include <cstdlib>
#include <map>

#include "base/text.hpp"
#include "policy/refusals.hpp"

namespace kanban::cli {
namespace {

Error usage(std::string message, std::string hint) {
  return make_error(ErrorKind::usage, "bad-value", std::move(message)).hint(std::move(hint));
}

constexpr int kMostDays = 100000;

// Puts the number of the option `name` into `target`, where it is given.
Status take_number(const Values& values, std::string_view name, int least, int most,
                   std::optional<int>& target) {
  if (!values.has(name)) return success();
  const auto number = parse_count(values.text(name));
  if (number && *number >= least && *number <= most) {
    target = static_cast<int>(*number);
    return success();
  }
  return usage(std::string(name) + " takes a number from " + std::to_string(least) + " to " +
                   std::to_string(most),
               "for example: kanban check --aging 85 --blocked 5");
}

// What --flow stands for: the gates of board.yaml, and the usual ones where it names none.
WantedGates gates_of_board(const Settings& settings) {
  const CheckSettings& check = settings.flow.check;
  WantedGates wanted;
  GateRules& gates = wanted.rules;
  if (!check.given) {
    gates.aging = 85;
    gates.sle = !settings.priority.sle.empty();
    gates.impossible = true;
    gates.respond = !settings.respond.empty();
    wanted.wip = true;
    return wanted;
  }
  gates.aging = check.aging;
  gates.blocked = check.blocked;
  gates.stale = check.stale;
  gates.impossible = check.impossible;
  gates.respond = check.respond;
  gates.sle = check.sle.has_value();
  if (check.sle) gates.expected = ServiceLevel{check.sle->first, check.sle->second, false};
  if (check.no_start) gates.no_start = *check.no_start;
  if (!check.balance.empty()) gates.balance = std::strtod(check.balance.c_str(), nullptr);
  wanted.wip = check.wip;
  return wanted;
}

// All cards of the board in the columns in which they were at the instant of `flow`: limits count
// also what a filter leaves out and what is too small for the flow.
std::vector<CardFile> cards_then(const Board& board, const Flow& flow) {
  std::map<const CardFile*, const Life*> lives;
  for (const Life& life : flow.lives) lives.emplace(life.file, &life);
  std::vector<CardFile> cards;
  for (const CardFile& file : board.cards) {
    if (file.card.created > flow.as_of) continue;
    cards.push_back(file);
    const auto life = lives.find(&file);
    if (life != lives.end())
      cards.back().card.set_text(Field::column, flow.settings->columns[life->second->column].name);
  }
  return cards;
}

Status add_limits(const FlowSource& source, FilterContext context, std::vector<Error>& problems) {
  context.settings = source.flow.settings;
  context.now = source.flow.as_of;
  context.zone = source.flow.zone;
  TRY_ASSIGN(const LaneSet lanes, LaneSet::of_board(*source.flow.settings));
  const std::vector<CardFile> cards = cards_then(*source.board, source.flow);
  for (const Load& load : loads_of(cards, lanes, context)) {
    if (!load.is_over() || load.over == Severe::off) continue;
    Error error = limit_finding(load);
    if (load.over == Severe::warn) error.severity = Severity::warning;
    problems.push_back(std::move(error));
  }
  return success();
}

}  // namespace

Result<WantedGates> read_gates(const Values& values, const Settings& settings) {
  WantedGates wanted;
  if (values.has("--flow")) wanted = gates_of_board(settings);
  GateRules& gates = wanted.rules;
  TRY(take_number(values, "--aging", 1, 99, gates.aging));
  TRY(take_number(values, "--blocked", 1, kMostDays, gates.blocked));
  TRY(take_number(values, "--stale", 1, kMostDays, gates.stale));
  std::optional<int> no_start;
  TRY(take_number(values, "--max-no-start", 0, 100, no_start));
  if (no_start) gates.no_start = *no_start;
  if (values.has("--sle")) {
    TRY_ASSIGN(gates.expected, parse_service_level(values.text("--sle")));
    gates.sle = true;
  }
  if (values.has("--balance")) {
    const auto ratio = canonical_number(values.text("--balance"));
    if (!ratio || ratio->starts_with('-') || ratio->size() > 8) {
      return usage("--balance takes a number from 0 on, such as 1.2",
                   "for example: kanban check --balance 1.2");
    }
    gates.balance = std::strtod(ratio->c_str(), nullptr);
  }
  if (values.has("--no-impossible")) gates.impossible = true;
  if (values.has("--respond")) gates.respond = true;
  if (values.has("--wip")) wanted.wip = true;
  return wanted;
}

Result<std::vector<Error>> check_gates_of(Session& session, const Values& values,
                                          const FlowSource& source, const WantedGates& wanted) {
  std::vector<Error> problems;
  if (wanted.wip) {
    TRY_ASSIGN(const FilterContext context, session.filter_context());
    TRY(add_limits(source, context, problems));
  }
  GateFindings found = check_gates(source.flow, wanted.rules);
  for (Error& error : found.broken) problems.push_back(std::move(error));
  for (Error& note : found.skipped) {
    if (values.has("--strict")) note.severity = Severity::error;
    problems.push_back(std::move(note));
  }
  return problems;
}

}  // namespace kanban::cli
