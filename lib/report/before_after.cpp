#include "report/before_after.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "base/decimal.hpp"
#include "base/percentile.hpp"
#include "base/text.hpp"
#include "report/daily.hpp"
#include "report/rank_tests.hpp"

namespace kanban {
namespace {

constexpr int kWeek = 7;
constexpr double kLevel = 0.05;
constexpr double kAlike = 0.3;  // rank correlation of neighbours

// A run or a card: from when to when, and how it left.
struct Piece {
  const Life* life = nullptr;
  DatedInstant begin = {};
  std::optional<DatedInstant> end = {};
  std::optional<std::int64_t> took = {};  // of what was finished
};

// Pieces that began in a range of days, and were over at its end or not.
struct Group {
  std::vector<const Piece*> finished = {};  // by finish, then id
  std::vector<Observed> observed = {};      // with what was not finished
  std::size_t open = 0;

  std::vector<std::int64_t> values() const {
    std::vector<std::int64_t> all;
    for (const Piece* piece : finished) all.push_back(*piece->took);
    return all;
  }
};

bool is_by_week(const FlowMeasure& measure) {
  return measure.of == FlowMeasureOf::throughput || measure.of == FlowMeasureOf::wip;
}

std::vector<Piece> pieces_of(const Flow& flow, const FlowMeasure& measure) {
  const Timing timing(flow);
  std::vector<Piece> all;
  for (const Life& life : flow.lives) {
    if (measure.of == FlowMeasureOf::lead_time) {
      Piece piece{&life, {life.created, life.created_day}, {}, {}};
      if (!life.deliveries.empty()) {
        const Delivery& last = life.deliveries.back();
        piece.end = DatedInstant{last.at, last.day};
        piece.took = timing.lead_time(life, last);
        if (!piece.took) continue;  // impossible times
      } else if (life.discarded) {
        piece.end = DatedInstant{flow.zone.start_of(*life.discarded), *life.discarded};
      }
      all.push_back(piece);
      continue;
    }
    for (const Run& run : life.runs) {
      Piece piece{&life, {run.start, run.start_day}, {}, {}};
      if (run.kind != RunKind::open) piece.end = DatedInstant{run.end, run.end_day};
      if (run.kind == RunKind::finished) piece.took = timing.cycle_time(life, run);
      all.push_back(piece);
    }
  }
  return all;
}

bool is_over(const Piece& piece, Date day) { return piece.end && piece.end->day <= day; }

Group group_of(const Flow& flow, const std::vector<Piece>& pieces, const DayRange& days) {
  const Timing timing(flow);
  const DatedInstant last{std::min(flow.zone.start_of(Date{days.last.days + 1}), flow.as_of),
                          days.last};
  Group group;
  for (const Piece& piece : pieces) {
    if (!days.contains(piece.begin.day)) continue;
    if (is_over(piece, days.last) && piece.took) {
      group.finished.push_back(&piece);
      group.observed.push_back({*piece.took, true});
      continue;
    }
    const bool gone = is_over(piece, days.last);
    if (!gone) ++group.open;
    group.observed.push_back({timing.between(piece.begin, gone ? *piece.end : last), false});
  }
  std::stable_sort(group.finished.begin(), group.finished.end(),
                   [](const Piece* a, const Piece* b) { return a->end->at < b->end->at; });
  return group;
}

// The values of whole weeks before the change, or after it, in their order.
std::vector<std::int64_t> weeks_of(const Daily& daily, const FlowMeasure& measure,
                                   const DayRange& days, Date change) {
  const auto& source = measure.of == FlowMeasureOf::throughput ? daily.delivered : daily.wip;
  const int length = days.last.days - days.first.days + 1;
  const int whole = length / kWeek;
  // Before the change the weeks end with its eve.
  const int first = days.last < change ? days.last.days + 1 - whole * kWeek : days.first.days;
  std::vector<std::int64_t> values;
  for (int week = 0; week < whole; ++week) {
    std::int64_t sum = 0;
    for (int day = 0; day < kWeek; ++day) {
      sum += source[static_cast<std::size_t>(first + week * kWeek + day - daily.days.first.days)];
    }
    values.push_back(sum);
  }
  return values;
}

std::optional<double> value_of(std::vector<std::int64_t> values, std::optional<int> percent) {
  if (values.empty()) return std::nullopt;
  std::sort(values.begin(), values.end());
  if (percent) return static_cast<double>(*percentile(values, *percent));
  const auto sum = std::accumulate(values.begin(), values.end(), std::int64_t{0});
  return static_cast<double>(sum) / static_cast<double>(values.size());
}

Units alone(const std::vector<std::int64_t>& values) {
  Units units;
  for (const std::int64_t value : values) units.push_back({value});
  return units;
}

// The values by the weeks in which they began, counted from the change.
Units by_week(const Group& group, Date change) {
  std::map<int, std::vector<std::int64_t>> weeks;
  for (const Piece* piece : group.finished) {
    const int day = piece->begin.day.days - change.days;
    weeks[day >= 0 ? day / kWeek : (day + 1) / kWeek - 1].push_back(*piece->took);
  }
  Units units;
  for (auto& [week, values] : weeks) units.push_back(std::move(values));
  return units;
}

ExperimentSide side_of(const Flow& flow, const Group& group, const Daily& daily,
                       const DayRange& days) {
  ExperimentSide side;
  side.days = days;
  side.spread = spread_of(flow, group.values());
  side.values = side.spread.n;
  side.open = group.open;
  const auto length = static_cast<double>(days.last.days - days.first.days + 1);
  for (Date day = days.first; day <= days.last; ++day.days) {
    const auto i = static_cast<std::size_t>(day.days - daily.days.first.days);
    side.weekly += static_cast<double>(daily.delivered[i]) / length * kWeek;
    side.wip += static_cast<double>(daily.wip[i]) / length;
  }
  return side;
}

// How often each name is in a group, in the order of all names.
std::vector<std::int64_t> mix_of(const Group& group, const Settings& settings, Field field,
                                 std::map<std::string, std::size_t>& places) {
  std::map<std::string, std::int64_t> counts;
  for (const Piece* piece : group.finished) {
    for (const std::string& name : field_values(settings, piece->life->file->card, field)) {
      ++counts[name];
      places.try_emplace(name, places.size());
    }
  }
  std::vector<std::int64_t> row(places.size(), 0);
  for (const auto& [name, count] : counts) row[places[name]] = count;
  return row;
}

std::string correlation_text(double correlation) { return rounded_decimal(correlation, 2); }

// Builds one report step by step.
class Comparison {
 public:
  Comparison(const Flow& flow, const Experiment& experiment, const BeforeAfterOptions& options)
      : flow_(flow), measure_(experiment.measure), change_(experiment.started) {
    report_.experiment = experiment;
    report_.options = options;
  }

  BeforeAfter run() {
    settle_days();
    const std::vector<Piece> pieces = pieces_of(flow_, measure_);
    before_ = group_of(flow_, pieces, report_.before.days);
    after_ = group_of(flow_, pieces, report_.after.days);
    earlier_ = group_of(flow_, pieces, earlier_days());
    const Daily days = daily(flow_, {earlier_days().first, report_.after.days.last});
    report_.before = side_of(flow_, before_, days, report_.before.days);
    report_.after = side_of(flow_, after_, days, report_.after.days);
    take_values(days);
    add_straddlers(pieces);
    compare();
    add_behaviour();
    add_cautions();
    settle_verdict();
    return std::move(report_);
  }

 private:
  void settle_days() {
    const ComparedDays days =
        compared_days(report_.experiment, flow_.today, report_.options.days_before);
    report_.before.days = days.before;
    report_.after.days = days.after;
  }

  DayRange earlier_days() const {
    const DayRange& before = report_.before.days;
    const std::int32_t length = before.last.days - before.first.days + 1;
    return {Date{before.first.days - length}, Date{before.first.days - 1}};
  }

  void take_values(const Daily& days) {
    if (is_by_week(measure_)) {
      values_before_ = weeks_of(days, measure_, report_.before.days, change_);
      values_after_ = weeks_of(days, measure_, report_.after.days, change_);
      values_earlier_ = weeks_of(days, measure_, earlier_days(), change_);
      report_.scale = measure_.of == FlowMeasureOf::wip ? kWeek : 1;
    } else {
      values_before_ = before_.values();
      values_after_ = after_.values();
      values_earlier_ = earlier_.values();
      report_.scale = static_cast<double>(report_.after.spread.unit.per_day);
    }
    report_.before.value = value_of(values_before_, measure_.percent);
    report_.after.value = value_of(values_after_, measure_.percent);
    report_.before.values = values_before_.size();
    report_.after.values = values_after_.size();
  }

  void add_straddlers(const std::vector<Piece>& pieces) {
    for (const Piece& piece : pieces) {
      if (piece.begin.day >= change_ || is_over(piece, Date{change_.days - 1})) continue;
      Straddler one{std::string(piece.life->file->card.id()), piece.begin.day, {}};
      if (piece.end) one.ended = piece.end->day;
      report_.straddlers.push_back(std::move(one));
    }
    std::stable_sort(report_.straddlers.begin(), report_.straddlers.end(),
                     [](const Straddler& a, const Straddler& b) { return a.began < b.began; });
  }

  std::size_t least() const { return is_by_week(measure_) ? kLeastWeeks : kLeastValues; }

  bool is_enough() const {
    return values_before_.size() >= least() && values_after_.size() >= least();
  }

  void compare() {
    if (!is_enough()) return;
    const bool weeks = report_.options.drawn == DrawnAs::weeks && !is_by_week(measure_);
    const TwoSamples samples(weeks ? by_week(before_, change_) : alone(values_before_),
                             weeks ? by_week(after_, change_) : alone(values_after_));
    const Statistic statistic{measure_.percent};
    report_.effects = samples.effects(statistic, report_.options.draws);
    report_.permutation_p = samples.permutation_p(statistic, report_.options.draws);
    report_.rank_p = mann_whitney(values_before_, values_after_).p;
    if (is_by_week(measure_)) return;
    log_rank_ = log_rank(before_.observed, after_.observed);
    report_.log_rank_p = log_rank_.p;
    report_.open_counted = report_.after.open * 10 > report_.after.open + report_.after.values;
  }

  void add_behaviour() {
    Xmr& chart = report_.behaviour;
    chart.series = XmrSeries::cycle_time;
    for (const auto* values : {&values_before_, &values_after_}) {
      for (const std::int64_t value : *values) {
        chart.values.push_back(static_cast<double>(value) / report_.scale);
      }
    }
    const auto count = static_cast<std::ptrdiff_t>(values_before_.size());
    if (count < 2) return;
    chart.baseline = values_before_.size();
    for (std::size_t i = 0; i < chart.values.size(); ++i) chart.names.push_back(name_of(i));
    chart.limits = xmr_limits({chart.values.begin(), chart.values.begin() + count});
    for (const XmrSignal& signal : xmr_signals(chart.values, *chart.limits, XmrRules::usual)) {
      if (signal.at >= chart.baseline) chart.signals.push_back(signal);
    }
  }

  // The day on which the value at `i` of the chart was finished, or its week began.
  std::string name_of(std::size_t i) const {
    const bool after = i >= values_before_.size();
    const std::size_t at = after ? i - values_before_.size() : i;
    if (!is_by_week(measure_)) {
      return format_date((after ? after_ : before_).finished[at]->end->day);
    }
    const auto weeks = static_cast<int>(after ? at : values_before_.size() - at);
    return format_date(Date{change_.days + (after ? weeks : -weeks) * kWeek});
  }

  void caution(std::string text) { report_.cautions.push_back(std::move(text)); }

  void add_cautions() {
    const Experiment& experiment = report_.experiment;
    if (experiment.until && !experiment.ended && flow_.today < *experiment.until) {
      caution("the planned end is " + format_date(*experiment.until) +
              ": who looks early and often finds changes that are none");
    }
    for (const std::string& other : report_.options.other_changes) caution(other);
    if (!is_enough()) return;
    if (report_.open_counted) {
      caution(counted(report_.after.open, "card") + " of " +
              std::to_string(report_.after.open + report_.after.values) +
              " that began after the change are still open: slow work is missing from the "
              "percentiles, and the log-rank test decides, which counts it");
    }
    caution_alike();
    caution_mix(Field::type, "types");
    caution_mix(Field::class_of_service, "classes of service");
    caution_trend();
    caution_unusual();
    if (is_by_week(measure_) && values_after_.size() < kLeastValues) {
      caution("with " + counted(values_after_.size(), "week") + " the interval is rough");
    }
  }

  void caution_alike() {
    const double before = autocorrelation(values_before_);
    const double after = autocorrelation(values_after_);
    const double most = std::max(before, after);
    if (most <= kAlike || report_.options.drawn == DrawnAs::weeks) return;
    caution("neighbours resemble each other (rank correlation " + correlation_text(most) +
            "), so the numbers are surer than they should be" +
            (is_by_week(measure_) ? "" : "; --block week draws whole weeks"));
  }

  void caution_mix(Field field, const std::string& what) {
    std::map<std::string, std::size_t> places;
    const auto after = mix_of(after_, *flow_.settings, field, places);
    auto before = mix_of(before_, *flow_.settings, field, places);
    auto padded = after;
    padded.resize(places.size(), 0);
    const MixTest test = mix_test(before, padded);
    if (test.p >= kLevel) return;
    caution("the mix of " + what + " is another one after the change (chi-square " +
            rounded_decimal(test.chi_square, 1) + ", p " + rounded_decimal(test.p, 3) +
            "); compare one of them at a time");
  }

  void caution_trend() {
    const Trend trend = trend_of(values_before_);
    if (trend.p >= kLevel) return;
    caution(std::string("the measure was ") + (trend.correlation > 0 ? "rising" : "falling") +
            " already before the change (rank correlation " + correlation_text(trend.correlation) +
            ")");
  }

  void caution_unusual() {
    if (values_earlier_.size() < least()) return;
    const double moved =
        *value_of(values_before_, measure_.percent) - *value_of(values_earlier_, measure_.percent);
    const bool returns = moved * report_.effects->measure.value < 0;
    if (!returns || mann_whitney(values_earlier_, values_before_).p >= kLevel) return;
    caution("the time before the change was itself unusual (" +
            rounded_decimal(std::abs(moved) / report_.scale, 1) + std::string(unit_of(measure_)) +
            (moved > 0 ? " above" : " below") +
            " the time before it): what follows an extreme is nearer to the middle anyway");
  }

  void settle_verdict() {
    const Experiment& experiment = report_.experiment;
    if (!is_enough()) {
      const std::string what = is_by_week(measure_) ? "whole week" : "finished card";
      report_.why_early = counted(values_before_.size(), what) + " before the change and " +
                          std::to_string(values_after_.size()) + " after it; " +
                          std::to_string(least()) + " are needed on each side";
      return;
    }
    if (experiment.until && !experiment.ended && flow_.today < *experiment.until) {
      report_.why_early = "it is planned to go on until " + format_date(*experiment.until);
      return;
    }
    if (report_.p() >= kLevel) {
      report_.verdict = ExperimentVerdict::no_sign;
      return;
    }
    // Fewer days and less WIP are better, more cards a week are.
    const double effect = report_.effects->measure.value;
    bool better = measure_.of == FlowMeasureOf::throughput ? effect > 0 : effect < 0;
    if (report_.open_counted) better = log_rank_.more_ends > 0;
    report_.verdict = better ? ExperimentVerdict::better : ExperimentVerdict::worse;
  }

  const Flow& flow_;
  const FlowMeasure measure_;
  const Date change_;
  Group earlier_ = {};
  Group before_ = {};
  Group after_ = {};
  std::vector<std::int64_t> values_earlier_ = {};
  std::vector<std::int64_t> values_before_ = {};
  std::vector<std::int64_t> values_after_ = {};
  LogRank log_rank_ = {};
  BeforeAfter report_ = {};
};

}  // namespace

std::string_view verdict_name(ExperimentVerdict verdict) {
  switch (verdict) {
    case ExperimentVerdict::too_early: return "too early";
    case ExperimentVerdict::no_sign: return "no sign of change";
    case ExperimentVerdict::better: return "changed for the better";
    case ExperimentVerdict::worse: break;
  }
  return "changed for the worse";
}

ComparedDays compared_days(const Experiment& experiment, Date today,
                           std::optional<int> days_before) {
  const Date change = experiment.started;
  const Date last = std::max(std::min(experiment.ended.value_or(today), today), change);
  int length = last.days - change.days + 1;
  // Until its end an experiment is compared with as many days as it is planned for.
  if (experiment.until && !experiment.ended) {
    length = std::max(length, experiment.until->days - change.days + 1);
  }
  length = days_before.value_or(length);
  return {{Date{change.days - length}, Date{change.days - 1}}, {change, last}};
}

std::string_view unit_of(const FlowMeasure& measure) {
  switch (measure.of) {
    case FlowMeasureOf::throughput: return " cards a week";
    case FlowMeasureOf::wip: return " cards";
    case FlowMeasureOf::cycle_time:
    case FlowMeasureOf::lead_time: break;
  }
  return " d";
}

BeforeAfter before_after(const Flow& flow, const Experiment& experiment,
                         const BeforeAfterOptions& options) {
  return Comparison(flow, experiment, options).run();
}

}  // namespace kanban
