#include "report/prediction.hpp"

#include <algorithm>
#include <cmath>

#include "base/decimal.hpp"
#include "base/percentile.hpp"
#include "base/text.hpp"
#include "report/fate.hpp"
#include "report/outlook.hpp"

namespace kanban {
namespace {

Error thin(std::string why, std::string hint) {
  return make_error(ErrorKind::refused, "too-thin", std::move(why)).hint(std::move(hint));
}

void answer_how_many(const Question& question, Prediction& report) {
  if (question.trials) {
    const auto totals =
        simulate_many(report.sample, question.days, *question.trials, question.seed);
    // So many or more in p of the trials: the percentile from above.
    for (const int p : kPercentiles) report.values.push_back(percentile_from_above(totals, p));
    return;
  }
  for (const int p : kPercentiles)
    report.values.emplace_back(how_many(report.sample, question.days, p));
  report.chances = sum_of_draws(report.sample, question.days);
}

void answer_when(const Flow& flow, const Question& question, Prediction& report) {
  const ScopeRange& range = question.scope;
  if (question.trials) {
    const auto days = simulate_when(report.sample, range, *question.trials, question.seed);
    for (const int p : kPercentiles) {
      const std::int64_t value = *percentile(days, p);
      report.values.push_back(value > kFarthest ? std::nullopt : std::optional(value));
    }
  } else {
    const Scope scope = scope_of(range.low, range.high, range.split_low, range.split_high);
    const std::vector<double> chances = done_by(report.sample, scope, kPercentiles[3]);
    for (const int p : kPercentiles) {
      const auto day = first_day(chances, p);
      report.values.push_back(day ? std::optional<std::int64_t>(*day) : std::nullopt);
    }
    report.first = 1;
    for (std::size_t i = 0; i < chances.size(); ++i) {
      report.chances.push_back(chances[i] - (i == 0 ? 0 : chances[i - 1]));
    }
    double mean = 0;
    for (const auto& [items, chance] : scope) mean += static_cast<double>(items) * chance;
    if (!range.is_exact()) report.mean_items = mean;
  }
  for (const auto& value : report.values) {
    report.dates.push_back(
        value ? std::optional(day_after(flow, report.from, static_cast<int>(*value)))
              : std::nullopt);
  }
}

Status answer_card(const Flow& flow, const Question& question, Prediction& report) {
  const Life* life = question.life != nullptr ? question.life : life_called(flow, question.card);
  if (life == nullptr) {
    return make_error(ErrorKind::not_found, "unknown-card",
                      "no card '" + printable(question.card) + "' is measured on " +
                          format_date(flow.today))
        .hint("steps of larger cards, and cards that were made later, are left out");
  }
  if (closed_on(*life)) {
    return make_error(
        ErrorKind::usage, "bad-value",
        "card '" + printable(question.card) + "' is not open: there is nothing to forecast");
  }
  CardOutlook outlook = Outlook(flow).of(*life);
  report.reached = outlook.reached;
  report.age = outlook.age;
  report.started = outlook.started;
  report.refused = outlook.thin;
  if (!outlook.thin.empty() && (!question.force || outlook.days.empty())) {
    return thin(outlook.thin, outlook.days.empty()
                                  ? "kanban report cycle-time shows what was finished"
                                  : "--force answers all the same");
  }
  report.values.assign(outlook.days.begin(), outlook.days.end());
  report.dates.assign(outlook.dates.begin(), outlook.dates.end());
  return success();
}

std::string number(double value) {
  return rounded_decimal(value, value == std::floor(value) ? 0 : 1);
}

std::string items_text(const ScopeRange& scope) {
  std::string text = number(scope.low);
  if (scope.low != scope.high) text += " to " + number(scope.high);
  text += scope.low == 1 && scope.high == 1 ? " card" : " cards";
  if (scope.split_low != 1 || scope.split_high != 1) {
    text += ", each split into " + number(scope.split_low);
    if (scope.split_low != scope.split_high) text += " to " + number(scope.split_high);
  }
  return text;
}

// "goal G-2 (4 of 9 cards done), the 5 cards that remain" or the items alone.
std::string scope_text(const Question& question) {
  const std::string items = items_text(question.scope);
  if (question.goal.empty()) return items;
  const GoalCards& cards = question.goal_cards;
  return "goal " + printable(question.goal) + " (" + std::to_string(cards.done) + " of " +
         counted(cards.done + cards.remain, "card") + " done), " + items + " to go";
}

std::string finding(const Prediction& report) {
  const auto& values = report.values;
  const auto date = [&](std::size_t i) {
    return report.dates[i] ? format_date(*report.dates[i]) : std::string("later than ten years");
  };
  switch (report.question.ask) {
    case Ask::how_many: {
      const std::string days = counted(static_cast<std::size_t>(report.question.days), "day");
      const std::string until =
          report.question.until ? "until " + format_date(*report.question.until) + " (" + days + ")"
                                : "in " + days;
      return until + ": " + std::to_string(*values[2]) + " cards or more with 85 % confidence, " +
             std::to_string(*values[0]) + " or more with 50 %";
    }
    case Ask::when:
      return scope_text(report.question) + ": done by " + date(2) + " with 85 % confidence, by " +
             date(0) + " with 50 %";
    case Ask::card: break;
  }
  const std::string state = report.started ? ", started on " + format_date(*report.started) + ","
                                           : ", if it is started tomorrow,";
  return "card " + printable(report.question.card) + state + " is finished by " + date(2) +
         " with 85 % confidence, by " + date(0) + " with 50 %";
}

// What is between the first and the last half percent, in at most sixty bars.
Chart distribution(const Prediction& report) {
  constexpr std::size_t kBars = 60;
  Chart chart;
  const bool when = report.question.ask == Ask::when;
  chart.title =
      when ? "chance in percent to be done on each day" : "chance in percent of so many cards";
  chart.series.push_back({"chance", {}});
  std::size_t from = 0;
  double sum = 0;
  while (from < report.chances.size() && sum + report.chances[from] < 0.005)
    sum += report.chances[from++];
  std::size_t to = report.chances.size();
  double above = 0;
  while (to > from + 1 && !when && above + report.chances[to - 1] < 0.005)
    above += report.chances[--to];
  const std::size_t each = (to - from + kBars - 1) / kBars;
  for (std::size_t i = from; i < to; i += std::max<std::size_t>(each, 1)) {
    double part = 0;
    for (std::size_t j = i; j < std::min(to, i + each); ++j) part += report.chances[j];
    chart.series[0].points.push_back({static_cast<double>(chart.labels.size()), 100 * part, false});
    const std::int64_t name = report.first + static_cast<std::int64_t>(i);
    chart.labels.push_back(std::to_string(name));
  }
  return chart;
}

Table histogram_table(const Sample& sample) {
  Table table;
  table.columns = {{"count", "CARDS A DAY", CellKind::number}, {"days", "DAYS", CellKind::number}};
  std::map<std::int64_t, std::int64_t> days;
  for (const std::int64_t count : sample.counts) ++days[count];
  for (const auto& [count, times] : days) table.rows.push_back({cell(count), cell(times)});
  return table;
}

Table answer_table(const Prediction& report) {
  Table table;
  table.columns = {{"percent", "CONFIDENCE %", CellKind::number}};
  const bool cards = report.question.ask == Ask::how_many;
  table.columns.push_back(cards ? TableColumn{"cards", "CARDS OR MORE", CellKind::number}
                                : TableColumn{"days", "DAYS", CellKind::number});
  if (!cards) table.columns.push_back({"date", "BY", CellKind::date});
  for (std::size_t i = 0; i < std::size(kPercentiles); ++i) {
    std::vector<Cell> row = {cell(std::int64_t{kPercentiles[i]}),
                             report.values[i] ? cell(*report.values[i]) : Cell{}};
    if (!cards) row.push_back(report.dates[i] ? cell(*report.dates[i]) : Cell{});
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

Result<Prediction> predict(const Flow& flow, const Question& question) {
  Prediction report;
  report.question = question;
  report.from = flow.today;
  if (question.ask == Ask::card) {
    TRY(answer_card(flow, question, report));
    return report;
  }
  report.sample = sample_of(flow, question.history);
  if (const auto why = too_thin(report.sample)) {
    report.refused = *why;
    if (!question.force || report.sample.total == 0)
      return thin(*why, "--history DAYS looks further back; --force answers all the same");
  }
  if (question.ask == Ask::how_many) {
    answer_how_many(question, report);
  } else {
    answer_when(flow, question, report);
  }
  return report;
}

namespace {

std::string_view question_name(Ask ask) {
  switch (ask) {
    case Ask::how_many: return "how-many";
    case Ask::when: return "when";
    case Ask::card: break;
  }
  return "card";
}

std::string_view method_name(const Question& question) {
  if (question.ask == Ask::card) return "conditional";
  return question.trials ? "simulated" : "exact";
}

void add_question(Sheet& sheet, const Prediction& report) {
  const Question& question = report.question;
  auto& figures = sheet.figures;
  const bool card = question.ask == Ask::card;
  figures.push_back(text_figure("question", "", std::string(question_name(question.ask))));
  figures.push_back(text_figure("method", "method", std::string(method_name(question))));
  figures.push_back(
      count_figure("n", card ? "cards that got so old" : "days drawn from",
                   static_cast<std::int64_t>(card ? report.reached : report.sample.counts.size())));
  if (question.trials) {
    figures.push_back(count_figure("trials", "trials", *question.trials));
    figures.push_back(text_figure("seed", "seed", std::to_string(question.seed)));
  }
}

void add_scope(Sheet& sheet, const Prediction& report) {
  const Question& question = report.question;
  auto& figures = sheet.figures;
  switch (question.ask) {
    case Ask::how_many: figures.push_back(count_figure("days", "", question.days)); break;
    case Ask::when:
      figures.push_back(number_figure("items.low", "", question.scope.low, 1));
      figures.push_back(number_figure("items.high", "", question.scope.high, 1));
      if (report.mean_items) {
        figures.push_back(number_figure("items.mean", "cards expected", report.mean_items, 1));
      }
      break;
    case Ask::card:
      figures.push_back(text_figure("card", "", question.card));
      figures.push_back(count_figure("age", "age", report.age));
      break;
  }
  if (question.goal.empty()) return;
  const auto count = [](std::size_t number) { return static_cast<std::int64_t>(number); };
  figures.push_back(text_figure("goal.id", "", question.goal));
  figures.push_back(count_figure("goal.done", "", count(question.goal_cards.done)));
  figures.push_back(count_figure("goal.remain", "", count(question.goal_cards.remain)));
  figures.push_back(count_figure("goal.dropped", "", count(question.goal_cards.dropped)));
  figures.push_back(count_figure("goal.elsewhere", "", count(question.goal_cards.elsewhere)));
}

void add_answers(Sheet& sheet, const Prediction& report) {
  for (std::size_t i = 0; i < report.values.size(); ++i) {
    const auto& value = report.values[i];
    sheet.figures.push_back({"percentiles." + std::to_string(kPercentiles[i]),
                             "",
                             CellKind::number,
                             value ? std::to_string(*value) : std::string{},
                             {}});
  }
  for (std::size_t i = 0; i < report.dates.size(); ++i) {
    const auto& date = report.dates[i];
    sheet.figures.push_back({"dates." + std::to_string(kPercentiles[i]),
                             "",
                             CellKind::date,
                             date ? format_date(*date) : std::string{},
                             {}});
  }
}

void add_sample(Sheet& sheet, const Sample& sample) {
  auto& figures = sheet.figures;
  figures.push_back(
      count_figure("sample.days", "", static_cast<std::int64_t>(sample.counts.size())));
  figures.push_back(count_figure("sample.total", "cards finished in them", sample.total));
  figures.push_back({"sample.from", "", CellKind::date, format_date(sample.days.first), {}});
  figures.push_back({"sample.to", "", CellKind::date, format_date(sample.days.last), {}});
}

}  // namespace

Sheet sheet(const Prediction& report) {
  Sheet sheet;
  sheet.name = "forecast";
  sheet.title = "Forecast";
  sheet.finding = finding(report);
  const bool card = report.question.ask == Ask::card;
  add_question(sheet, report);
  add_scope(sheet, report);
  add_answers(sheet, report);
  if (!card) add_sample(sheet, report.sample);
  if (!report.refused.empty()) sheet.warnings.push_back(report.refused + "; forced");
  sheet.tables.push_back({"answers", "", answer_table(report), true});
  if (!card) sheet.tables.push_back({"histogram", "Sample", histogram_table(report.sample), false});
  if (!report.chances.empty()) sheet.charts = {distribution(report)};
  return sheet;
}

}  // namespace kanban
