#include "report/daily.hpp"

#include <algorithm>
#include <limits>

namespace kanban {
namespace {

// Counts by day, with everything before the range in `before`.
class Counter {
 public:
  explicit Counter(const DayRange& days)
      : days_(days), counts_(static_cast<std::size_t>(days.last.days - days.first.days + 1), 0) {}

  void add(Date day) {
    if (day < days_.first) ++before_;
    if (days_.contains(day)) ++counts_[static_cast<std::size_t>(day.days - days_.first.days)];
  }
  const std::vector<std::int64_t>& counts() const { return counts_; }
  std::vector<std::int64_t> running() const {
    std::vector<std::int64_t> all;
    std::int64_t sum = before_;
    for (const std::int64_t count : counts_) all.push_back(sum += count);
    return all;
  }

 private:
  DayRange days_;
  std::vector<std::int64_t> counts_;
  std::int64_t before_ = 0;
};

}  // namespace

Date departure(const Run& run) {
  return run.kind == RunKind::open ? Date{std::numeric_limits<std::int32_t>::max()} : run.end_day;
}

Daily daily(const Flow& flow, const DayRange& days) {
  Counter arrivals(days);
  Counter departures(days);
  Counter finished(days);
  Counter delivered(days);
  // The sum of the start days of what is open, for the total age.
  std::vector<std::int64_t> started(arrivals.counts().size() + 1, 0);
  const auto place = [&](Date day) {
    const auto last = static_cast<std::int64_t>(started.size()) - 1;
    const std::int64_t index = std::int64_t{day.days} - days.first.days;
    return static_cast<std::size_t>(std::clamp<std::int64_t>(index, 0, last));
  };
  for (const Life& life : flow.lives) {
    for (const Delivery& delivery : life.deliveries) delivered.add(delivery.day);
    for (const Run& run : life.runs) {
      arrivals.add(run.start_day);
      departures.add(departure(run));
      if (run.kind == RunKind::finished) finished.add(run.end_day);
      started[place(run.start_day)] += run.start_day.days;
      started[place(departure(run))] -= run.start_day.days;
    }
  }
  Daily all;
  all.days = days;
  all.arrivals = arrivals.counts();
  all.departures = departures.counts();
  all.finished = finished.counts();
  all.delivered = delivered.counts();
  all.all_arrivals = arrivals.running();
  all.all_departures = departures.running();
  all.all_finished = finished.running();
  std::int64_t start_days = 0;
  for (std::size_t i = 0; i < all.arrivals.size(); ++i) {
    const std::int64_t wip = all.all_arrivals[i] - all.all_departures[i];
    all.wip.push_back(wip);
    // Whoever departs on this day was there on it.
    all.touched.push_back(wip + all.departures[i]);
    start_days += started[i];
    all.total_age.push_back(wip * (all.day(i).days + 1) - start_days);
  }
  return all;
}

std::vector<OpenRun> open_runs(const Flow& flow, Date day) {
  std::vector<OpenRun> open;
  for (const Life& life : flow.lives) {
    for (const Run& run : life.runs) {
      if (run.start_day <= day && day < departure(run)) open.push_back({&life, &run});
    }
  }
  return open;
}

}  // namespace kanban
