#include "cli/report_table.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "report/aging.hpp"
#include "report/balance.hpp"
#include "report/blockers.hpp"
#include "report/cfd.hpp"
#include "report/classes.hpp"
#include "report/cycle_time.hpp"
#include "report/data_quality.hpp"
#include "report/departments.hpp"
#include "report/due.hpp"
#include "report/fate.hpp"
#include "report/forms.hpp"
#include "report/lead_time.hpp"
#include "report/littles_law.hpp"
#include "report/net_flow.hpp"
#include "report/sla.hpp"
#include "report/sle.hpp"
#include "report/stakeholder.hpp"
#include "report/summary.hpp"
#include "report/throughput.hpp"
#include "report/time_in_column.hpp"
#include "report/undertaking.hpp"
#include "report/work_in_progress.hpp"

namespace kanban::cli {
namespace {

using Options = ReportOptions;

Sheet make_flow(const Flow& flow, const Options&) { return sheet(summary(flow)); }
Sheet make_cycle_time(const Flow& flow, const Options&) { return sheet(cycle_time(flow)); }
Sheet make_lead_time(const Flow& flow, const Options&) { return sheet(lead_time(flow)); }
Sheet make_throughput(const Flow& flow, const Options& options) {
  return sheet(throughput(flow, options.period));
}
Sheet make_wip(const Flow& flow, const Options&) { return sheet(wip(flow)); }
Sheet make_cfd(const Flow& flow, const Options&) { return sheet(cfd(flow)); }
Sheet make_net_flow(const Flow& flow, const Options& options) {
  return sheet(net_flow(flow, options.period));
}
Sheet make_aging(const Flow& flow, const Options& options) {
  return sheet(aging(flow, options.expectation));
}
Sheet make_efficiency(const Flow& flow, const Options&) { return sheet(efficiency(flow)); }
Sheet make_time_in_column(const Flow& flow, const Options&) { return sheet(time_in_column(flow)); }
Sheet make_blockers(const Flow& flow, const Options&) { return sheet(blockers(flow)); }
Sheet make_sle(const Flow& flow, const Options& options) {
  return sheet(sle(flow, options.expectation));
}
Sheet make_littles_law(const Flow& flow, const Options&) { return sheet(littles_law(flow)); }
Sheet make_xmr(const Flow& flow, const Options& options) {
  return sheet(xmr(flow, options.series, options.period, options.rules));
}
Sheet make_balance(const Flow& flow, const Options& options) {
  return sheet(balance(flow, options.field));
}
Sheet make_classes(const Flow& flow, const Options&) { return sheet(classes(flow)); }
Sheet make_due(const Flow& flow, const Options&) { return sheet(due(flow)); }
Sheet make_sla(const Flow& flow, const Options&) { return sheet(sla(flow)); }
Sheet make_decisions(const Flow& flow, const Options& options) {
  Decisions report = decisions(flow, options.decisions);
  report.cut = options.decisions_cut;
  return sheet(report);
}
Sheet make_departments(const Flow& flow, const Options&) { return sheet(departments(flow)); }
Sheet make_forms(const Flow& flow, const Options&) { return sheet(forms(flow)); }
Sheet make_sprint(const Flow& flow, const Options& options) {
  return sprint_sheet(sprint_progress(flow, *options.board, options.subject));
}
Sheet make_stakeholder(const Flow& flow, const Options& options) {
  const Flow& drawn = options.whole == nullptr ? flow : *options.whole;
  return sheet(stake_of(flow, drawn, options.subject, options.ahead));
}
Sheet make_data_quality(const Flow& flow, const Options&) { return sheet(data_quality(flow)); }

bool is_of_sprint(const Flow&, const Life& life, const Options& options) {
  return life.file->card.text(Field::sprint) == options.subject;
}
bool is_of_stakeholder(const Flow& flow, const Life& life, const Options& options) {
  return was_open_in(flow.window, life) &&
         !stakes_in(*flow.settings, life.file->card, options.subject).empty();
}
bool is_decided(const Flow& flow, const Life& life, const Options& options) {
  const auto is_it = [&](const auto& one) { return one.card == life.file->card.id(); };
  const Decisions report = decisions(flow, options.decisions);
  return std::any_of(options.decisions.begin(), options.decisions.end(), is_it) ||
         std::any_of(report.overrides.begin(), report.overrides.end(), is_it);
}

constexpr std::string_view kAsItIs =
    "it shows cards as they are; --at DAY shows them as they were at the end of that day";
constexpr std::string_view kEndsAt = "--at DAY ends it there, with what was known then";
constexpr std::string_view kNoClock = "a clock of the board changes nothing in it";
constexpr std::string_view kNarrow = "a filter behind it narrows it, such as product:web";
constexpr std::string_view kOtherDays = "--from and --to ask for other days";

}  // namespace

std::span<const ReportRow> report_rows() {
  static const std::vector<ReportRow> kRows = {
      {"flow", "the summary to read each week", make_flow, CountedCards::in_window},
      {"aging",
       "what is in progress, how old, and its chances",
       make_aging,
       CountedCards::open,
       {"--sle"}},
      {"balance",
       "demand against delivery, by product",
       make_balance,
       CountedCards::created,
       {},
       true},
      {"blockers", "what kept work waiting", make_blockers, CountedCards::blocked},
      {"cfd", "cumulative flow by day", make_cfd, CountedCards::in_window},
      {"classes", "the mix of classes of service", make_classes, CountedCards::finished},
      {"cycle-time", "from start to finish", make_cycle_time, CountedCards::finished},
      {.name = "data-quality",
       .summary = "what is wrong with the histories",
       .make = make_data_quality,
       .behind = CountedCards::every,
       .refuses = {{"--from", kAsItIs}, {"--to", kAsItIs}, {"--compare", kAsItIs}},
       .no_window = true},
      {.name = "decisions",
       .summary = "who decides the order, and who went over limits",
       .make = make_decisions,
       .behind = CountedCards::every,
       .refuses = {{"--clock", kNoClock},
                   {"--compare", kOtherDays},
                   {"--vs", kOtherDays},
                   {"--by", kNarrow}},
       .about = is_decided},
      {.name = "departments",
       .summary = "what departments asked for, and what became of it",
       .make = make_departments,
       .behind = CountedCards::created,
       .refuses = {{"--to", kEndsAt}}},
      {"due", "how promised days are kept", make_due, CountedCards::finished},
      {"efficiency", "how much of the time was work", make_efficiency, CountedCards::finished},
      {.name = "forms",
       .summary = "which forms cards come in",
       .make = make_forms,
       .behind = CountedCards::created,
       .refuses = {{"--clock", kNoClock}}},
      {"lead-time", "from creation to finish", make_lead_time, CountedCards::finished},
      {"littles-law", "WIP = rate x time, and whether it may be used", make_littles_law,
       CountedCards::in_window},
      {"net-flow",
       "arrivals against departures",
       make_net_flow,
       CountedCards::in_window,
       {"--period"}},
      {.name = "sla",
       .summary = "first answers and solutions that are late",
       .make = make_sla,
       .behind = CountedCards::created,
       .refuses = {{"--clock", kNoClock}}},
      {"sle",
       "how a service level expectation was kept",
       make_sle,
       CountedCards::finished,
       {"--sle"}},
      {.name = "sprint",
       .summary = "how far a sprint is",
       .make = make_sprint,
       .behind = CountedCards::every,
       .subject = "SPRINT",
       .refuses = {{"--from", kAsItIs},
                   {"--to", kAsItIs},
                   {"--clock", kNoClock},
                   {"--compare", kAsItIs},
                   {"--vs", kAsItIs},
                   {"--by", kNarrow}},
       .steps = Steps::counted,
       .no_window = true,
       .about = is_of_sprint},
      {.name = "stakeholder",
       .summary = "a person's cards: what changed, and by when",
       .make = make_stakeholder,
       .behind = CountedCards::every,
       .subject = "PERSON",
       .days = 7,
       .refuses = {{"--to", kEndsAt},
                   {"--clock", kNoClock},
                   {"--compare", kOtherDays},
                   {"--vs", kAsItIs},
                   {"--by", kNarrow}},
       .about = is_of_stakeholder},
      {"throughput",
       "cards finished a period",
       make_throughput,
       CountedCards::finished,
       {"--period"}},
      {"time-in-column", "where the time went", make_time_in_column, CountedCards::finished},
      {"wip", "work in progress by day, and its age", make_wip, CountedCards::open},
      {"xmr",
       "a process behaviour chart with its signals",
       make_xmr,
       CountedCards::finished,
       {"--period", "--series", "--rules"}},
  };
  return kRows;
}

std::span<const std::string_view> options_of_some() {
  static const std::vector<std::string_view> kOptions = [] {
    std::set<std::string_view> options;
    for (const ReportRow& row : report_rows()) options.insert(row.takes.begin(), row.takes.end());
    return std::vector<std::string_view>(options.begin(), options.end());
  }();
  return kOptions;
}

Result<const ReportRow*> find_report(std::string_view name) {
  std::vector<std::string> names;
  for (const ReportRow& row : report_rows()) {
    if (row.name == name) return &row;
    names.emplace_back(row.name);
  }
  Error error =
      make_error(ErrorKind::usage, "unknown-report", "no report '" + printable(name) + "'");
  error.hints = did_you_mean(name, names);
  if (error.hints.empty()) error.hints.push_back("kanban report lists them");
  return error;
}

}  // namespace kanban::cli
