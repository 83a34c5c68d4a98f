#include "order/score.hpp"

#include <algorithm>

namespace kanban {
namespace {

constexpr int kProductPlaces = 10;  // five factors of two places
constexpr int kLowestItil = 5;

std::uint64_t whole(Hundredths number) { return static_cast<std::uint64_t>(number); }

// `score` rounded half up to two decimals: the half of twice the hundredths, one more if odd.
std::string rounded(const Score& score) {
  Exact twice = score.value.times(200).over(score.divisor);
  for (int i = 0; i < score.places; ++i) twice = twice.over(10);
  const Exact hundredths = twice.plus(1).over(2);
  const std::string text = decimal_text(hundredths, 2);
  const std::size_t point = text.find('.');
  if (point == std::string::npos) return text + ".00";
  return text + (text.size() - point == 2 ? "0" : "");
}

Score numeric(Exact value, std::uint64_t divisor, int places) {
  Score score{value, divisor, places, {}};
  score.text = rounded(score);
  return score;
}

std::optional<Hundredths> estimate(const Card& card, std::string_view key) {
  std::string_view text = card.map_value(Field::estimate, key);
  if (text.ends_with('%')) text.remove_suffix(1);
  return read_hundredths(text);
}

std::optional<Hundredths> size_of(const Card& card) {
  auto size = estimate(card, "size");
  if (!size) size = read_hundredths(card.text(Field::size));
  return size && *size > 0 ? size : std::nullopt;
}

std::optional<Score> weighted(const Rules& rules, const Facts& facts, const Factors& factors) {
  const Exact product = product_of(factors);
  if (!rules.priority().divide_by_size) return numeric(product, 1, kProductPlaces);
  const auto size = size_of(facts.card());
  if (!size) return std::nullopt;
  return numeric(product.times(100), whole(*size), kProductPlaces);
}

std::optional<Score> wsjf(const Card& card) {
  const auto value = estimate(card, "value");
  const auto time = estimate(card, "time");
  const auto risk = estimate(card, "risk");
  const auto size = size_of(card);
  if (!value || !time || !risk || !size) return std::nullopt;
  return numeric(Exact(whole(*value + *time + *risk)), whole(*size), 0);
}

std::optional<Score> cd3(const Card& card) {
  const auto cost = estimate(card, "cost_of_delay");
  const auto weeks = estimate(card, "weeks");
  if (!cost || !weeks || *weeks == 0) return std::nullopt;
  return numeric(Exact(whole(*cost)), whole(*weeks), 0);
}

std::optional<Score> rice(const Rules& rules, const Facts& facts) {
  auto impact = estimate(facts.card(), "impact");
  if (!impact) impact = rules.rice_impact(facts.impact);
  const auto confidence = estimate(facts.card(), "confidence");
  const auto effort = estimate(facts.card(), "effort");
  if (!impact || !confidence || !effort || *effort == 0) return std::nullopt;
  // Hundredths of clients, of impact and of a percent, over hundredths of effort: six places.
  const Exact value =
      Exact(whole(facts.affected.weight)).times(whole(*impact)).times(whole(*confidence));
  return numeric(value, whole(*effort), 6);
}

std::optional<int> urgency_of(const ItilRules& itil, const Card& card) {
  const std::string_view word = card.map_value(Field::estimate, "urgency");
  if (word == "high") return 0;
  if (word == "medium") return 1;
  if (word == "low") return 2;
  for (const auto& [impact, urgency] : itil.urgency) {
    if (impact == card.text(Field::impact)) return urgency;
  }
  return std::nullopt;
}

std::optional<Score> itil(const Rules& rules, const Facts& facts) {
  const ItilRules& itil = rules.priority().itil;
  const auto urgency = urgency_of(itil, facts.card());
  if (!urgency) return std::nullopt;
  std::size_t impact = 2;
  if (facts.affected.weight >= itil.medium) impact = 1;
  if (facts.affected.weight >= itil.high) impact = 0;
  const int priority = itil.matrix[impact][static_cast<std::size_t>(*urgency)];
  return Score{Exact(static_cast<std::uint64_t>(std::max(0, kLowestItil - priority))), 1, 0,
               "P" + std::to_string(priority)};
}

Score fifo(const Facts& facts, Instant now) {
  const std::int64_t seconds = std::max<std::int64_t>(0, now.seconds - facts.since.seconds);
  return {Exact(static_cast<std::uint64_t>(seconds)), 1, 0, std::to_string(facts.age) + " d"};
}

}  // namespace

std::strong_ordering compare(const Score& a, const Score& b) {
  if (a.divisor == b.divisor) return a.value <=> b.value;
  return a.value.times(b.divisor) <=> b.value.times(a.divisor);
}

Exact product_of(const Factors& factors) {
  return Exact(whole(factors.product))
      .times(whole(factors.impact))
      .times(whole(factors.reach))
      .times(whole(factors.service))
      .times(whole(factors.age));
}

std::optional<Score> score_of(const Rules& rules, const Facts& facts, const Factors& factors,
                              Instant now) {
  switch (rules.priority().model) {
    case PriorityModel::weighted: return weighted(rules, facts, factors);
    case PriorityModel::wsjf: return wsjf(facts.card());
    case PriorityModel::cd3: return cd3(facts.card());
    case PriorityModel::rice: return rice(rules, facts);
    case PriorityModel::itil: return itil(rules, facts);
    case PriorityModel::fifo: return fifo(facts, now);
    case PriorityModel::manual: break;
  }
  return std::nullopt;
}

std::string model_formula(const PrioritySettings& settings) {
  switch (settings.model) {
    case PriorityModel::weighted:
      return std::string("product × impact × reach × class × age") +
             (settings.divide_by_size ? " ÷ size" : "");
    case PriorityModel::wsjf: return "(value + time + risk) ÷ size";
    case PriorityModel::cd3: return "cost of delay per week ÷ weeks";
    case PriorityModel::rice: return "reach × impact × confidence ÷ effort";
    case PriorityModel::itil: return "impact × urgency";
    case PriorityModel::fifo: return "age";
    case PriorityModel::manual: break;
  }
  return "the rank alone";
}

std::string model_inputs(const PrioritySettings& settings) {
  switch (settings.model) {
    case PriorityModel::weighted: return "size";
    case PriorityModel::wsjf: return "estimate value, time, risk and size";
    case PriorityModel::cd3: return "estimate cost_of_delay and weeks";
    case PriorityModel::rice: return "estimate confidence and effort";
    case PriorityModel::itil: return "estimate urgency, or an impact";
    default: return "a rank";
  }
}

}  // namespace kanban
