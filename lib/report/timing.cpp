#include "report/timing.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/decimal.hpp"
#include "model/percentile_by.hpp"
#include "report/working_time.hpp"

namespace kanban {

Timing::Timing(const Flow& flow)
    : flow_(flow), unit_{flow.rules().days == DayRule::elapsed ? kSecondsPerDay : 1} {}

std::int64_t Timing::between(const DatedInstant& from, const DatedInstant& to) const {
  switch (flow_.rules().days) {
    case DayRule::elapsed: return to.at.seconds - from.at.seconds;
    case DayRule::working:
      return std::max<std::int64_t>(
          1, working_days_between(flow_.rules(), from.day, Date{to.day.days + 1}));
    case DayRule::inclusive: break;
  }
  return to.day.days - from.day.days + 1;
}

std::int64_t Timing::length(const Run& run) const {
  return between({run.start, run.start_day}, {run.end, run.end_day});
}

std::int64_t Timing::cycle_time(const Life& life, const Run& run) const {
  std::int64_t total = length(run);
  for (const std::uint32_t earlier : run.earlier) total += length(life.runs[earlier]);
  return total;
}

std::optional<std::int64_t> Timing::lead_time(const Life& life, const Delivery& delivery) const {
  if (delivery.day < life.created_day) return std::nullopt;
  const DatedInstant end{std::max(delivery.at, life.created), delivery.day};
  return between({life.created, life.created_day}, end);
}

std::int64_t Timing::age_on(const Run& run, Date day) const {
  const Instant end{std::min(flow_.zone.start_of(Date{day.days + 1}), flow_.as_of).seconds};
  return between({run.start, run.start_day}, {end, day});
}

std::string DayUnit::exact(std::int64_t value) const {
  return per_day == 1 ? std::to_string(value) : exact_decimal(to_days(static_cast<double>(value)));
}

std::string DayUnit::shown(std::int64_t value) const {
  if (per_day == 1) return std::to_string(value) + " d";
  return rounded_decimal(to_days(static_cast<double>(value)), 1) + " d";
}

std::string DayUnit::exact(double value) const {
  return value == std::floor(value) ? exact(static_cast<std::int64_t>(value))
                                    : exact_decimal(to_days(value));
}

std::string DayUnit::shown(double value) const {
  return value == std::floor(value) ? shown(static_cast<std::int64_t>(value))
                                    : rounded_decimal(to_days(value), 1) + " d";
}

std::vector<Finished> finished_in(const Flow& flow, const DayRange& window) {
  const Timing timing(flow);
  std::vector<Finished> all;
  for (const Life& life : flow.lives) {
    for (const Delivery& delivery : life.deliveries) {
      if (!window.contains(delivery.day)) continue;
      Finished item{&life, &delivery, nullptr, std::nullopt};
      if (delivery.run) {
        item.run = &life.runs[*delivery.run];
        item.cycle_time = timing.cycle_time(life, *item.run);
      } else if (flow.rules().no_start == NoStartRule::created) {
        item.cycle_time = timing.lead_time(life, delivery);
      } else if (flow.rules().no_start == NoStartRule::one_day) {
        item.cycle_time = timing.from_days(1);
      }
      all.push_back(item);
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const Finished& a, const Finished& b) {
    return a.delivery->at < b.delivery->at;
  });
  return all;
}

Spread spread_of(const Flow& flow, std::vector<std::int64_t> values) {
  Spread spread;
  spread.unit = Timing(flow).unit();
  spread.rule = flow.rules().percentile;
  std::sort(values.begin(), values.end());
  spread.n = values.size();
  if (values.empty()) return spread;
  spread.least = values.front();
  spread.most = values.back();
  const auto sum = std::accumulate(values.begin(), values.end(), std::int64_t{0});
  spread.mean = static_cast<double>(sum) / static_cast<double>(values.size());
  spread.sorted = std::move(values);
  return spread;
}

std::optional<double> percentile_of(const Spread& spread, int percent) {
  return percentile_by(spread.rule, spread.sorted, percent);
}

std::optional<std::string> percentile_text(const Spread& spread, int percent) {
  const auto value = percentile_of(spread, percent);
  return value ? std::optional(spread.unit.exact(*value)) : std::nullopt;
}

std::string percentile_shown(const Spread& spread, int percent) {
  return spread.unit.shown(*percentile_of(spread, percent));
}

}  // namespace kanban
