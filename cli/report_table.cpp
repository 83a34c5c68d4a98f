#include "cli/report_table.hpp"

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

Sheet make_flow(const Flow& flow, const Options& options) {
  return sheet(summary(flow, options.expectation));
}
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
  return sprint_sheet(sprint_progress(*options.board, options.subject, flow.as_of));
}
Sheet make_stakeholder(const Flow& flow, const Options& options) {
  return sheet(stake_of(flow, options.subject, options.ahead));
}
Sheet make_data_quality(const Flow& flow, const Options&) { return sheet(data_quality(flow)); }

}  // namespace

std::span<const ReportRow> report_rows() {
  static const std::vector<ReportRow> kRows = {
      {"flow", "the summary to read each week", make_flow, CountedCards::in_window, {"--sle"}},
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
      {"data-quality", "what is wrong with the histories", make_data_quality,
       CountedCards::created},
      {"decisions", "who decides the order, and who went over limits", make_decisions,
       CountedCards::created},
      {"departments", "what departments asked for, and what became of it", make_departments,
       CountedCards::created},
      {"due", "how promised days are kept", make_due, CountedCards::finished},
      {"efficiency", "how much of the time was work", make_efficiency, CountedCards::finished},
      {"forms", "which forms cards come in", make_forms, CountedCards::created},
      {"lead-time", "from creation to finish", make_lead_time, CountedCards::finished},
      {"littles-law", "WIP = rate x time, and whether it may be used", make_littles_law,
       CountedCards::in_window},
      {"net-flow",
       "arrivals against departures",
       make_net_flow,
       CountedCards::in_window,
       {"--period"}},
      {"sla", "first answers and solutions that are late", make_sla, CountedCards::created},
      {"sle",
       "how a service level expectation was kept",
       make_sle,
       CountedCards::finished,
       {"--sle"}},
      {"sprint", "how far a sprint is", make_sprint, CountedCards::created, {}, false, "SPRINT"},
      {"stakeholder",
       "a person's cards: what changed, and by when",
       make_stakeholder,
       CountedCards::created,
       {},
       false,
       "PERSON",
       7},
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
