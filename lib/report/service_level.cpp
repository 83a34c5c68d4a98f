#include "report/service_level.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/percentile_by.hpp"

namespace kanban {
namespace {

constexpr int kUsualPercent = 85;

}  // namespace

Result<ServiceLevel> parse_service_level(std::string_view text) {
  const std::size_t colon = text.find(':');
  const auto percent = parse_count(text.substr(0, colon));
  const auto days =
      colon == std::string_view::npos ? std::nullopt : parse_count(text.substr(colon + 1));
  if (!percent || !days || *percent < 1 || *percent > 99 || *days < 1 || *days > 100000) {
    return make_error(ErrorKind::usage, "bad-value",
                      "'" + printable(text) + "' is no service level expectation")
        .hint("write percent and days, such as 85:10");
  }
  return ServiceLevel{static_cast<int>(*percent), *days, false};
}

ServiceLevels::ServiceLevels(const Flow& flow, const std::optional<ServiceLevel>& given)
    : settings_(flow.settings), given_(given) {
  std::vector<std::int64_t> values;
  for (const Finished& item : finished_in(flow, flow.window)) {
    if (item.cycle_time) values.push_back(*item.cycle_time);
  }
  const Spread spread = spread_of(flow, std::move(values));
  const auto value = whole_percentile_by(spread.rule, spread.sorted, kUsualPercent);
  const std::int64_t unit = spread.unit.per_day;
  if (value) measured_ = ServiceLevel{kUsualPercent, (*value + unit - 1) / unit, true};
}

std::optional<ServiceLevel> ServiceLevels::of(const Card& card) const {
  if (given_) return given_;
  const std::string type = field_values(*settings_, card, Field::type).front();
  std::optional<ServiceLevel> any = measured_;
  for (const SleRule& rule : settings_->priority.sle) {
    const ServiceLevel level{kUsualPercent, rule.days, false};
    if (rule.type == type) return level;
    if (rule.type.empty()) any = level;
  }
  return any;
}

std::optional<ServiceLevel> ServiceLevels::common() const {
  if (given_) return given_;
  const auto& rules = settings_->priority.sle;
  if (rules.empty()) return measured_;
  if (rules.size() == 1 && rules[0].type.empty()) {
    return ServiceLevel{kUsualPercent, rules[0].days, false};
  }
  return std::nullopt;
}

std::optional<double> Chance::share() const {
  if (of < kLeastForChance) return std::nullopt;
  return static_cast<double>(hits) / static_cast<double>(of);
}

Chance chance_of(const std::vector<std::int64_t>& sorted, std::int64_t age, std::int64_t limit) {
  const auto from = std::lower_bound(sorted.begin(), sorted.end(), age);
  const auto to = std::upper_bound(sorted.begin(), sorted.end(), limit);
  Chance chance;
  chance.of = static_cast<std::size_t>(sorted.end() - from);
  if (to > from) chance.hits = static_cast<std::size_t>(to - from);
  return chance;
}

}  // namespace kanban
