#include "order/factors.hpp"

#include <algorithm>

#include "order/reach.hpp"

namespace kanban {
namespace {

constexpr Hundredths kAfterDue = 10;  // of a class that is worthless once the due date has passed

}  // namespace

std::optional<Date> Facts::last_start(Date today) const {
  if (!slack) return std::nullopt;
  return Date{today.days + *slack};
}

Hundredths curve_factor(const std::vector<CurvePoint>& curve, int slack) {
  if (slack >= curve.front().slack) return curve.front().factor;
  for (std::size_t i = 1; i < curve.size(); ++i) {
    const CurvePoint& left = curve[i - 1];
    const CurvePoint& right = curve[i];
    if (slack < right.slack) continue;
    const Hundredths width = left.slack - right.slack;
    const Hundredths gone = left.slack - slack;
    const Hundredths times = left.factor * width + (right.factor - left.factor) * gone;
    return (2 * times + width) / (2 * width);
  }
  return curve.back().factor;
}

Hundredths age_factor(const PrioritySettings& settings, int days) {
  const Hundredths full = settings.age_full;
  const Hundredths counted = std::clamp<Hundredths>(days, 0, full);
  return 100 + (2 * (settings.age_max - 100) * counted + full) / (2 * full);
}

FactFinder::FactFinder(const Board& board, const Rules& rules, const Moment& moment)
    : board_(&board),
      rules_(&rules),
      moment_(moment),
      today_(moment.today()),
      problems_(board),
      expectations_(board, rules, moment.zone) {
  if (rules.priority().reach == ReachRule::share)
    product_clients_ = clients_of_products(rules, board);
}

void FactFinder::add_dates(Facts& facts) const {
  const auto due = parse_date(facts.card().text(Field::due));
  if (due.ok()) facts.due = *due;
  if (facts.service->curve.empty()) return;
  if (!facts.due) {
    facts.missing.emplace_back("due?");
    return;
  }
  facts.expected = expectations_.of(type_of(board_->settings, facts.card()));
  if (!facts.expected) facts.missing.emplace_back("sle?");
  facts.slack = facts.due->days - today_.days - (facts.expected ? facts.expected->days : 0);
}

Facts FactFinder::facts_of(const CardFile& file) const {
  const Card& card = file.card;
  const auto& with = problems_.gathered_by(card.id());
  Facts facts;
  facts.file = &file;
  facts.product = card.text(Field::product);
  for (const CardFile* other : with) {
    const std::string_view product = other->card.text(Field::product);
    if (rules_->product_weight(product) > rules_->product_weight(facts.product))
      facts.product = product;
  }
  facts.impact = impact_of(card);
  facts.service = &rules_->class_rule(class_of(card));
  facts.affected = affected_by(*rules_, card, with);
  if (!product_clients_.empty()) {
    const auto found = product_clients_.find(std::string(facts.product));
    if (found != product_clients_.end()) facts.of_product = found->second;
  }
  facts.since = card.created;
  // A problem is as old as its oldest open card; gathering one more never makes it younger.
  for (const CardFile* other : with) facts.since = std::min(facts.since, other->card.created);
  facts.age = std::max(0, today_.days - moment_.zone.date_of(facts.since).days);
  if (!facts.affected.known) facts.missing.emplace_back("clients?");
  if (!rules_->impact_factor(facts.impact)) facts.missing.emplace_back("impact?");
  add_dates(facts);
  return facts;
}

Factors FactFinder::factors_of(const Facts& facts) const {
  const PrioritySettings& priority = rules_->priority();
  const ClassRule& service = *facts.service;
  Factors factors;
  factors.product = rules_->product_weight(facts.product);
  factors.impact = rules_->impact_factor(facts.impact).value_or(100);
  factors.reach = reach_factor(priority, facts.affected.weight, facts.of_product);
  factors.service = service.factor;
  if (facts.slack) factors.service = curve_factor(service.curve, *facts.slack);
  if (facts.slack && service.drop_after_due && *facts.due < today_) factors.service = kAfterDue;
  const bool ages = service.curve.empty() && service.name != "expedite";
  if (ages) factors.age = age_factor(priority, facts.age);
  return factors;
}

}  // namespace kanban
