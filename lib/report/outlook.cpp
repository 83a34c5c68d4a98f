#include "report/outlook.hpp"

#include <algorithm>
#include <span>

#include "base/percentile.hpp"
#include "base/text.hpp"
#include "model/percentile_by.hpp"
#include "report/fate.hpp"
#include "report/working_time.hpp"

namespace kanban {
namespace {

constexpr std::size_t kLeastReached = 5;

// The last of `days` days from `start` on, by the board's day rule: a start counts as a day except
// where time is measured to the second.
Date last_day_of(const FlowSettings& rules, Date start, std::int64_t days) {
  Date last = start;
  if (rules.days == DayRule::elapsed) return {start.days + static_cast<std::int32_t>(days)};
  if (rules.days == DayRule::inclusive) return {start.days + static_cast<std::int32_t>(days) - 1};
  for (std::int64_t left = days; left > 0; ++last.days) {
    if (is_working_day(rules, last) && --left == 0) break;
  }
  return last;
}

}  // namespace

Outlook::Outlook(const Flow& flow) : flow_(flow), timing_(flow) {
  for (const Finished& item : finished_in(flow, flow.window)) {
    if (item.cycle_time)
      times_[std::string(class_of(item.life->file->card))].push_back(*item.cycle_time);
  }
  for (auto& [name, times] : times_) std::sort(times.begin(), times.end());
}

CardOutlook Outlook::of(const Life& life) const {
  CardOutlook outlook;
  const bool begun = fate_of(life) == Fate::in_progress;
  const std::int64_t age = begun ? timing_.cycle_time(life, life.runs.back()) : 0;
  const std::string_view name = class_of(life.file->card);
  std::span<const std::int64_t> reached;
  if (const auto times = times_.find(name); times != times_.end()) {
    const auto first = std::lower_bound(times->second.begin(), times->second.end(), age);
    reached =
        std::span(times->second).subspan(static_cast<std::size_t>(first - times->second.begin()));
  }
  const std::int64_t unit = timing_.unit().per_day;
  outlook.reached = reached.size();
  outlook.age = age / unit;
  if (begun) outlook.started = life.runs.back().start_day;
  if (reached.size() < kLeastReached) {
    outlook.thin = counted(reached.size(), "finished card") + " of class " + std::string(name) +
                   " got as old as this one; a forecast needs at least " +
                   std::to_string(kLeastReached);
  }
  if (reached.empty()) return outlook;
  const Date start = outlook.started.value_or(Date{flow_.today.days + 1});
  for (const int p : kPercentiles) {
    const std::int64_t value = *whole_percentile_by(flow_.rules().percentile, reached, p);
    const std::int64_t days = (value + unit - 1) / unit;
    outlook.days.push_back(days);
    outlook.dates.push_back(last_day_of(flow_.rules(), start, days));
  }
  return outlook;
}

}  // namespace kanban
