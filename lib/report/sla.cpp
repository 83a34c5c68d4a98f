#include "report/sla.hpp"

#include <algorithm>

#include "base/decimal.hpp"
#include "base/text.hpp"

namespace kanban {
namespace {

std::string_view promise_name(Promise promise) {
  return promise == Promise::first_answer ? "first-answer" : "solution";
}

std::string share_of(const PromiseCount& count) {
  return rounded_decimal(100.0 * static_cast<double>(count.kept) / static_cast<double>(count.n), 0);
}

void add_figures(Sheet& sheet, const PromiseCount& count, const std::string& id,
                 const std::string& title) {
  sheet.figures.push_back(count_figure(id + ".n", title, count.n));
  sheet.figures.push_back(count_figure(id + ".kept", title + " in time", count.kept));
  sheet.figures.push_back(number_figure(
      id + ".share", "",
      count.n == 0 ? std::nullopt
                   : std::optional(static_cast<double>(count.kept) / static_cast<double>(count.n)),
      2));
  sheet.figures.push_back(count_figure(id + ".late_now", title + " late now", count.late_now));
}

// "acme +2" of "acme, globex, initech": in a narrow terminal titles need the place.
std::string first_of(const std::string& names) {
  const auto others = std::count(names.begin(), names.end(), ',');
  const std::string first = names.substr(0, names.find(','));
  return others == 0 ? first : first + " +" + std::to_string(others);
}

Table table_of(const std::vector<Target>& targets, const Sla& report) {
  const WorkingTime hours(report.rules, report.zone);
  Table table;
  table.columns = {{"id", "ID", CellKind::id},
                   {"promise", "PROMISE", CellKind::text},
                   {"late", "", CellKind::text},
                   {"late_by", "LATE", CellKind::number},
                   {"who", "", CellKind::text},
                   {"asker", "FOR", CellKind::text},
                   {"due", "", CellKind::instant},
                   {"kept", "", CellKind::instant},
                   {"late_seconds", "", CellKind::number},
                   {"hours", "", CellKind::text},
                   {"due_local", "DUE", CellKind::instant},
                   {"title", "TITLE", CellKind::text}};
  for (const Target& target : targets) {
    table.rows.push_back(
        {cell(target.card->id()), cell(promise_name(target.promise)),
         cell(late_words(target, hours)), cell(hours.shown(target.late, target.hours)),
         cell(asker_of(*target.card)), cell(first_of(asker_of(*target.card))),
         cell(format_instant(target.due)), cell(target.kept ? format_instant(*target.kept) : ""),
         cell(target.late), cell(target.hours == Hours::working ? "working" : "calendar"),
         cell(report.zone.format_minute(target.due)), cell(target.card->title())});
  }
  return table;
}

std::string finding_of(const Sla& report) {
  if (!report.set) return "the board promises no answers: respond: of board.yaml sets targets";
  const auto late = [](const PromiseCount& count, std::string_view what) {
    return counted(static_cast<std::size_t>(count.late_now), what);
  };
  std::string words = report.late.empty() ? std::string("no answer and no solution is late now")
                                          : late(report.first, "first answer") + " and " +
                                                late(report.solve, "solution") + " late now";
  const auto add = [&](const PromiseCount& count, const std::string& what) {
    if (count.n > 0) words += "; " + share_of(count) + " % of " + what + " in time";
  };
  add(report.first, counted(static_cast<std::size_t>(report.first.n), "first answer"));
  add(report.solve, counted(static_cast<std::size_t>(report.solve.n), "solution"));
  return words;
}

}  // namespace

Sla sla(const Flow& flow) {
  Sla report;
  report.window = flow.window;
  report.zone = flow.zone;
  report.rules = flow.rules();
  report.set = !flow.settings->respond.empty();
  for (Target& target : targets_of(flow)) {
    PromiseCount& count = target.promise == Promise::first_answer ? report.first : report.solve;
    const bool open_late = target.is_open() && target.is_late();
    const bool fell_due = target.due <= flow.as_of || !target.is_open();
    if (open_late) ++count.late_now;
    if (fell_due && flow.window.contains(flow.zone.date_of(target.due))) {
      ++count.n;
      if (!target.is_open() && !target.is_late()) ++count.kept;
      if (!target.is_open() && target.is_late()) report.missed.push_back(target);
    }
    if (target.is_open() && !target.is_late() && !report.next) report.next = target;
    if (open_late) report.late.push_back(std::move(target));
  }
  return report;
}

Sheet sheet(const Sla& report) {
  Sheet sheet;
  sheet.name = "sla";
  sheet.title = "Answers and solutions that are promised";
  sheet.finding = finding_of(report);
  sheet.figures = {count_figure("n", "", report.first.n + report.solve.n)};
  add_figures(sheet, report.first, "first_answer", "first answers");
  add_figures(sheet, report.solve, "solution", "solutions");
  Figure next{"next_due", "next due", CellKind::instant, {}, {}};
  if (report.next) {
    next.value = format_instant(report.next->due);
    next.shown = report.zone.format_minute(report.next->due) + " (" +
                 std::string(report.next->card->id()) + ")";
  }
  sheet.figures.push_back(std::move(next));
  sheet.tables.push_back({"late", "Late now", table_of(report.late, report), true});
  sheet.tables.push_back({"missed", "Came too late", table_of(report.missed, report), true});
  return sheet;
}

}  // namespace kanban
