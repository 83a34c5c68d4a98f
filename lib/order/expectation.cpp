#include "order/expectation.hpp"

#include <algorithm>

#include "model/effective.hpp"
#include "model/history.hpp"
#include "model/percentile_by.hpp"

namespace kanban {
namespace {

constexpr int kPercent = 85;

}  // namespace

std::optional<int> days_to_deliver(const Settings& settings, const Card& card,
                                   const TimeZone& zone) {
  if (stage_of(settings, card) != Stage::done) return std::nullopt;
  for (const Event* event : effective_events(settings, card).moves) {
    const Column* column = column_named(settings, event->value);
    if (column == nullptr) continue;
    if (column->stage == Stage::wait || column->stage == Stage::active) {
      const int days = zone.date_of(entered_column(card)).days - zone.date_of(event->at).days + 1;
      return std::max(1, days);
    }
  }
  return std::nullopt;
}

Expectations::Expectations(const Board& board, const Rules& rules, const TimeZone& zone)
    : rules_(&rules) {
  std::map<std::string, std::vector<std::int64_t>, std::less<>> finished;
  for (const CardFile& file : board.cards) {
    const auto days = days_to_deliver(board.settings, file.card, zone);
    if (!days) continue;
    finished[type_of(board.settings, file.card)].push_back(*days);
  }
  for (auto& [type, days] : finished) {
    std::sort(days.begin(), days.end());
    const auto expected =
        static_cast<int>(*whole_percentile_by(board.settings.flow.percentile, days, kPercent));
    measured_.emplace(type, Expected{expected, true, days.size()});
  }
}

std::optional<Expected> Expectations::of(std::string_view type) const {
  if (const auto set = set_days(rules_->priority(), type)) return Expected{*set, false, 0};
  const auto found = measured_.find(type);
  if (found == measured_.end()) return std::nullopt;
  return found->second;
}

}  // namespace kanban
