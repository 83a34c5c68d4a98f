// What an experiment's report shows: the verdict in words, both sides, the effects, the cautions.
#include <algorithm>
#include <cmath>

#include "base/decimal.hpp"
#include "base/percentile.hpp"
#include "base/text.hpp"
#include "report/before_after.hpp"

namespace kanban {
namespace {

// A number of the comparison in the measure's unit.
std::string shown(const BeforeAfter& report, double value) {
  const double scaled = value / report.scale;
  const bool whole = scaled == std::round(scaled);
  return rounded_decimal(scaled, whole ? 0 : 1);
}

std::string with_sign(const BeforeAfter& report, double value) {
  return (value > 0 ? "+" : "") + shown(report, value);
}

std::string values_text(const BeforeAfter& report) {
  const std::string unit(unit_of(report.experiment.measure));
  const auto value = [&](const ExperimentSide& side) {
    return side.value ? shown(report, *side.value) + unit : "none";
  };
  return measure_name(report.experiment.measure) + " " + value(report.before) +
         " (n=" + std::to_string(report.before.values) + ") before, " + value(report.after) +
         " (n=" + std::to_string(report.after.values) + ") after";
}

// What the interval says about the smallest effect that matters.
std::string against_effect(const BeforeAfter& report) {
  if (report.experiment.effect.empty() || !report.effects) return {};
  const double least = std::strtod(report.experiment.effect.c_str(), nullptr) * report.scale;
  const Effect& effect = report.effects->measure;
  const std::string matters =
      report.experiment.effect + std::string(unit_of(report.experiment.measure));
  const bool possible = effect.low <= -least || effect.high >= least;
  if (report.verdict == ExperimentVerdict::no_sign) {
    return possible ? "; a difference of " + matters + " is not excluded: the data cannot tell"
                    : "; a difference of " + matters + " is not in the interval";
  }
  if (std::abs(effect.value) >= least) return {};
  return "; that is less than the " + matters + " that matter";
}

void add_frame(Sheet& sheet, const BeforeAfter& report) {
  const Experiment& experiment = report.experiment;
  const auto day = [](const std::optional<Date>& date) {
    return date ? format_date(*date) : std::string{};
  };
  auto& figures = sheet.figures;
  figures.push_back(text_figure("id", "", experiment.id));
  figures.push_back(text_figure("change", "", experiment.change));
  figures.push_back(text_figure("hypothesis", "", experiment.hypothesis));
  figures.push_back(text_figure("measure", "", measure_name(experiment.measure)));
  figures.push_back(text_figure("slice", "", experiment.slice));
  figures.push_back({"effect", "", CellKind::number, experiment.effect, {}});
  figures.push_back(text_figure("started", "started", format_date(experiment.started)));
  figures.push_back(text_figure("until", "until", day(experiment.until)));
  figures.push_back(text_figure("ended", experiment.ended ? "ended" : "", day(experiment.ended)));
  figures.push_back(text_figure("verdict", "verdict", std::string(verdict_name(report.verdict))));
}

// A chance, to three digits: more would be those of the machine's library.
Figure chance_figure(std::string id, std::string title, const std::optional<double>& p) {
  Figure figure{std::move(id), p ? std::move(title) : "", CellKind::number, {}, {}};
  if (!p) return figure;
  const double digit = *p > 0 ? std::pow(10.0, 2 - std::floor(std::log10(*p))) : 1;
  figure.value = exact_decimal(std::round(*p * digit) / digit);
  figure.shown = *p < 0.001 ? "below 0.001" : rounded_decimal(*p, 3);
  return figure;
}

void add_tests(Sheet& sheet, const BeforeAfter& report) {
  auto& figures = sheet.figures;
  figures.push_back(
      count_figure("n", "", static_cast<std::int64_t>(report.before.values + report.after.values)));
  figures.push_back(chance_figure("permutation_p", "p (permutation)", report.permutation_p));
  figures.push_back(chance_figure("rank_p", "p (Mann-Whitney)", report.rank_p));
  figures.push_back(
      chance_figure("log_rank_p", "p (log-rank, open work counted)", report.log_rank_p));
  const bool drawn = report.effects.has_value();
  figures.push_back(count_figure("trials", drawn ? "trials" : "", report.options.draws.trials));
  figures.push_back(count_figure("seed", drawn ? "seed" : "",
                                 static_cast<std::int64_t>(report.options.draws.seed)));
  figures.push_back(count_figure("signals_after",
                                 report.behaviour.limits ? "signals after the change" : "",
                                 static_cast<std::int64_t>(report.behaviour.signals.size())));
  figures.push_back(
      text_figure("drawn_as", "", report.options.drawn == DrawnAs::weeks ? "weeks" : "values"));
}

Table sides_table(const BeforeAfter& report) {
  Table table;
  table.columns = {
      {"side", "", CellKind::text},           {"from", "FROM", CellKind::date},
      {"to", "TO", CellKind::date},           {"values", "N", CellKind::number},
      {"value", "MEASURE", CellKind::number}, {"finished", "FINISHED", CellKind::number},
      {"p50", "P50", CellKind::days},         {"p85", "P85", CellKind::days},
      {"open", "OPEN", CellKind::number},     {"weekly", "A WEEK", CellKind::number},
      {"wip", "WIP", CellKind::number}};
  table.columns[0].title = "SIDE";
  for (const ExperimentSide* side : {&report.before, &report.after}) {
    table.rows.push_back({cell(side == &report.before ? "before" : "after"), cell(side->days.first),
                          cell(side->days.last), cell(side->values),
                          cell(side->value ? shown(report, *side->value) : ""),
                          cell(side->spread.n), maybe_cell(percentile_text(side->spread, 50)),
                          maybe_cell(percentile_text(side->spread, 85)), cell(side->open),
                          cell(rounded_decimal(side->weekly, 1)),
                          cell(rounded_decimal(side->wip, 1))});
  }
  return table;
}

Table effects_table(const BeforeAfter& report) {
  Table table;
  table.columns = {{"what", "DIFFERENCE OF", CellKind::text},
                   {"value", "AFTER-BEFORE", CellKind::number},
                   {"low", "LOW", CellKind::number},
                   {"high", "HIGH", CellKind::number}};
  if (!report.effects) return table;
  const Effects& effects = *report.effects;
  const auto add = [&](const std::string& what, const Effect& effect) {
    table.rows.push_back({cell(what), cell(shown(report, effect.value)),
                          cell(shown(report, effect.low)), cell(shown(report, effect.high))});
  };
  add(measure_name(report.experiment.measure), effects.measure);
  add("median", effects.median);
  add("85th percentile", effects.p85);
  add("shift (Hodges-Lehmann)", effects.shift);
  return table;
}

Table straddlers_table(const BeforeAfter& report) {
  Table table;
  table.columns = {{"id", "ID", CellKind::id},
                   {"began", "BEGAN", CellKind::date},
                   {"ended", "ENDED", CellKind::date}};
  for (const Straddler& one : report.straddlers) {
    table.rows.push_back({cell(one.id), cell(one.began), one.ended ? cell(*one.ended) : Cell{}});
  }
  return table;
}

Table signals_table(const BeforeAfter& report) {
  Table table;
  table.columns = {{"rule", "RULE", CellKind::number},
                   {"at", "AT", CellKind::text},
                   {"value", "VALUE", CellKind::number},
                   {"side", "SIDE", CellKind::text}};
  const Xmr& chart = report.behaviour;
  for (const XmrSignal& signal : chart.signals) {
    table.rows.push_back({cell(std::int64_t{signal.rule}), cell(chart.names[signal.at]),
                          cell(rounded_decimal(chart.values[signal.at], 1)),
                          cell(signal.above ? "above" : "below")});
  }
  return table;
}

}  // namespace

std::string verdict_line(const BeforeAfter& report) {
  std::string line(verdict_name(report.verdict));
  if (report.verdict == ExperimentVerdict::too_early) line += ": " + report.why_early;
  line += (report.verdict == ExperimentVerdict::too_early ? "; " : ": ") + values_text(report);
  if (!report.effects || report.verdict == ExperimentVerdict::too_early) return line;
  const Effect& effect = report.effects->measure;
  line += ", a difference of " + with_sign(report, effect.value) +
          std::string(unit_of(report.experiment.measure)) + " (95 % interval " +
          with_sign(report, effect.low) + " to " + with_sign(report, effect.high) +
          "); chance alone does as much in " +
          (report.p() < 0.001 ? "fewer than 0.1" : rounded_decimal(100 * report.p(), 1)) +
          " % of cases";
  return line + against_effect(report);
}

Sheet sheet(const BeforeAfter& report) {
  Sheet sheet;
  sheet.name = "experiment";
  sheet.title = "Experiment " + report.experiment.id;
  sheet.finding = verdict_line(report);
  add_frame(sheet, report);
  add_tests(sheet, report);
  sheet.tables.push_back({"sides", "", sides_table(report), true});
  sheet.tables.push_back({"effects", "", effects_table(report), report.effects.has_value()});
  sheet.tables.push_back({"straddling", "Under way when the change came, on neither side",
                          straddlers_table(report), !report.straddlers.empty()});
  sheet.tables.push_back({"signals", "", signals_table(report), false});
  if (report.behaviour.limits) {
    sheet.charts = {xmr_chart(report.behaviour, measure_name(report.experiment.measure) +
                                                    ", value by value, with the limits of before")};
  }
  sheet.warnings = report.cautions;
  return sheet;
}

}  // namespace kanban
