// Before and after — whether an experiment changed what it was to change.
//
// The days after are those from the day of the change to the end (or the day asked for); those
// before are as many, up to the day before the change, unless a number is given: equal lengths cut
// long work off equally on both sides. What counts began and was finished on one side; what was
// under way when the change came is listed and counts on neither.
// - Cycle time: runs, from their start. Lead time: cards, from their creation.
// - Throughput and WIP: whole weeks counted from the change, finished cards and mean WIP of each.
//
// The differences have 95 % intervals, and a permutation test decides, by report/resampling.hpp;
// Mann and Whitney's test stands beside it. Where more than a tenth of what began after the change
// is still open, slow work is missing and the log-rank test decides, which counts it.
//
// Cautions, computed: neighbours that resemble each other (rank correlation above 0.3: draw whole
// weeks); another mix of types or classes (chi-square, 5 %); a trend that was there before; a time
// before that was itself unusual against the one before it; slow work missing; a report before the
// planned end. Below 20 values (4 weeks) on a side there is no test.
//
// The verdict never says that something was proved.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/experiment.hpp"
#include "report/figures.hpp"
#include "report/resampling.hpp"
#include "report/xmr.hpp"

namespace kanban {

inline constexpr std::size_t kLeastValues = 20;
// Fewer weeks could not fall below 5 % even if all of one side lay above the other.
inline constexpr std::size_t kLeastWeeks = 4;

enum class DrawnAs { values, weeks };

struct BeforeAfterOptions {
  std::optional<int> days_before = {};
  DrawnAs drawn = DrawnAs::values;
  ChanceDraws draws = {};
  std::vector<std::string> other_changes = {};  // in these days, in words; each a caution
};

enum class ExperimentVerdict { too_early, no_sign, better, worse };
std::string_view verdict_name(ExperimentVerdict verdict);  // "no sign of change"

struct ExperimentSide {
  DayRange days = {};
  Spread spread = {};                // of the durations that began and ended on this side
  std::size_t values = 0;            // what is compared: durations, or whole weeks
  std::optional<double> value = {};  // of the measure, in the numbers compared
  std::size_t open = 0;              // began on this side and was not over at its end
  double weekly = 0;                 // finished a week
  double wip = 0;                    // mean of its days
};

// What was under way when the change came.
struct Straddler {
  std::string id = {};
  Date began = {};
  std::optional<Date> ended = {};
};

struct BeforeAfter {
  Experiment experiment = {};
  BeforeAfterOptions options = {};
  double scale = 1;  // so much of the numbers compared is one of the measure's unit
  ExperimentSide before = {};
  ExperimentSide after = {};
  std::vector<Straddler> straddlers = {};  // by beginning, then id
  // Nothing where there is too little.
  std::optional<Effects> effects = {};
  std::optional<double> permutation_p = {};
  std::optional<double> rank_p = {};
  std::optional<double> log_rank_p = {};  // of durations
  bool open_counted = false;              // the log-rank test decides
  Xmr behaviour = {};                     // limits from the time before
  std::vector<std::string> cautions = {};
  ExperimentVerdict verdict = ExperimentVerdict::too_early;
  std::string why_early = {};

  double p() const { return open_counted ? *log_rank_p : *permutation_p; }
};

// The days that are compared, as seen on `today`.
struct ComparedDays {
  DayRange before = {};
  DayRange after = {};
};
ComparedDays compared_days(const Experiment& experiment, Date today,
                           std::optional<int> days_before);

// The unit of what is measured, as it follows a number: " d", " cards a week", " cards".
std::string_view unit_of(const FlowMeasure& measure);

BeforeAfter before_after(const Flow& flow, const Experiment& experiment,
                         const BeforeAfterOptions& options);
// The verdict with the numbers that it rests on, in a line.
std::string verdict_line(const BeforeAfter& report);
Sheet sheet(const BeforeAfter& report);

}  // namespace kanban
