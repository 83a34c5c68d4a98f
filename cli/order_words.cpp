#include "cli/order_words.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "order/passing.hpp"
#include "order/review.hpp"
#include "order/waiting.hpp"

namespace kanban::cli {
namespace {

std::string days_words(int days) { return counted(static_cast<std::size_t>(days), "day"); }

std::string clients_words(std::int64_t clients) {
  return with_commas(clients) + (clients == 1 ? " client" : " clients");
}

std::string reach_words(const OrderedBoard& ordered, const Waiting& card) {
  const Affected& affected = card.facts.affected;
  if (!affected.known) return "no affected clients given";
  const std::string n = short_hundredths(affected.weight);
  const bool whole = affected.weight % 100 == 0;
  const std::int64_t clients = affected.weight / 100;
  std::string text = whole ? clients_words(clients) : n + " clients by weight";
  switch (ordered.rules.priority().reach) {
    case ReachRule::log2:
      return text + ": 1 + log2(" +
             (whole ? std::to_string(clients + 1) : short_hundredths(affected.weight + 100)) + ")";
    case ReachRule::linear: return text + ": 1 + " + n;
    case ReachRule::share:
      return text + " of " + short_hundredths(card.facts.of_product) + ": 1 + their share";
    case ReachRule::table: break;
  }
  return text + ", by the board's table";
}

std::string class_words(const Waiting& card) {
  const Facts& facts = card.facts;
  std::string name(class_of(facts.card()));
  if (!facts.slack) return name;
  return name + ", " + days_words(std::max(0, *facts.slack)) + " until the last day to start";
}

std::string age_words(const OrderedBoard& ordered, const Waiting& card) {
  const ClassRule& service = *card.facts.service;
  if (!service.curve.empty() || service.name == "expedite")
    return days_words(card.facts.age) + ", counts for nothing in this class";
  const PrioritySettings& priority = ordered.rules.priority();
  if (card.facts.age > priority.age_full) {
    return days_words(card.facts.age) + ", counts up to " + std::to_string(priority.age_full) +
           ", at most ×" + short_hundredths(priority.age_max);
  }
  return std::to_string(card.facts.age) + " of " + days_words(priority.age_full) + ", at most ×" +
         short_hundredths(priority.age_max);
}

// The card that stands above `place` in its own right, if it does so by its score.
const Waiting* scored_above(const PullOrder& order, std::size_t place) {
  for (std::size_t i = place - 1; i-- > 0;) {
    const Waiting& above = order.cards[i];
    if (!above.moved_for.empty()) continue;
    return above.group == OrderGroup::scored ? &above : nullptr;
  }
  return nullptr;
}

const Waiting* ranked_above(const PullOrder& order, std::size_t place) {
  for (std::size_t i = place - 1; i-- > 0;) {
    if (order.cards[i].group == OrderGroup::ranked) return &order.cards[i];
  }
  return nullptr;
}

std::string to_pass_above(const OrderedBoard& ordered, std::size_t place) {
  const PullOrder& order = ordered.order;
  const Waiting& card = order.cards[place - 1];
  if (place == 1) return {};
  if (const Waiting* above = scored_above(order, place)) {
    const auto clients = clients_to_pass(ordered.rules, card, *above);
    const std::string now = " (now " + short_hundredths(card.facts.affected.weight) + ")";
    if (clients)
      return "to pass " + std::string(above->id()) + " it needs " + clients_words(*clients) + now;
  }
  const Waiting* ranked = ranked_above(order, place);
  return ranked == nullptr ? "to stand higher it needs a rank"
                           : "to pass " + std::string(ranked->id()) + " it needs a rank";
}

std::string to_pass_it(const OrderedBoard& ordered, std::size_t place) {
  const PullOrder& order = ordered.order;
  if (place >= order.cards.size()) return {};
  const Waiting& below = order.cards[place];
  if (below.group != OrderGroup::scored || !below.moved_for.empty()) return {};
  const auto clients = clients_to_pass(ordered.rules, below, order.cards[place - 1]);
  if (!clients) return {};
  return std::string(below.id()) + " would pass it with " + clients_words(*clients) + " (now " +
         short_hundredths(below.facts.affected.weight) + ")";
}

}  // namespace

std::string with_commas(std::int64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) {
    at -= 3;
    text.insert(at, ",");
  }
  return text;
}

std::vector<FactorLine> factor_lines(const OrderedBoard& ordered, const Waiting& card) {
  const Facts& facts = card.facts;
  const std::string weight = short_hundredths(card.factors.product);
  const std::string product =
      facts.product.empty() ? "none, weight 1" : std::string(facts.product) + ", weight " + weight;
  const std::string impact =
      std::string(facts.impact) + (facts.card().has(Field::impact) ? "" : ", since none is given");
  return {{"product", product, card.factors.product},
          {"impact", impact, card.factors.impact},
          {"reach", reach_words(ordered, card), card.factors.reach},
          {"class", class_words(card), card.factors.service},
          {"age", age_words(ordered, card), card.factors.age}};
}

std::string date_words(const OrderedBoard& ordered, const Waiting& card) {
  const Facts& facts = card.facts;
  std::string text = "fixed date, last day to start ";
  const Date start = *facts.last_start(ordered.moment.today());
  text += *facts.slack == 0 ? "is today" : (*facts.slack < 0 ? "was " : "is ") + format_date(start);
  text += " (due " + format_date(*facts.due);
  if (!facts.expected) return text + ", nothing is known of how long it takes)";
  const std::string type = type_of(ordered.board.settings, facts.card());
  const bool vowel =
      !type.empty() && std::string_view("aeiou").find(type[0]) != std::string_view::npos;
  text +=
      std::string(vowel ? ", an " : ", a ") + type + " takes " + days_words(facts.expected->days);
  text +=
      facts.expected->measured ? ", 85 % of " + std::to_string(facts.expected->finished) : ", 85 %";
  return text + ")";
}

std::string neighbour_words(const Waiting& card) {
  if (!card.moved_for.empty()) return "blocks " + std::string(card.moved_for);
  switch (card.group) {
    case OrderGroup::expedite: return "expedite, not ranked";
    case OrderGroup::ranked: return "ranked";
    case OrderGroup::must_start: {
      const int late = -card.facts.slack.value_or(0);
      return late == 0 ? "fixed date, must start today"
                       : "fixed date, should have been started " + days_words(late) + " ago";
    }
    case OrderGroup::scored: return card.score->text;
    case OrderGroup::not_scored: break;
  }
  return "not scored";
}

std::string passing_words(const OrderedBoard& ordered, std::size_t place) {
  const Waiting& card = ordered.order.cards[place - 1];
  if (card.group != OrderGroup::scored || !card.moved_for.empty()) return {};
  std::vector<std::string> parts;
  for (std::string part : {to_pass_above(ordered, place), to_pass_it(ordered, place)}) {
    if (!part.empty()) parts.push_back(std::move(part));
  }
  return join(parts, "; ");
}

std::string bound_words(const OrderedBoard& ordered, const Waiting& card) {
  const auto pulls = pull_bound(ordered.board, card, ordered.moment);
  const Review review = review_of(ordered.rules.priority(), card.card(), ordered.moment);
  const std::string within =
      pulls ? "within " + counted(static_cast<std::size_t>(*pulls), "pull") : std::string{};
  if (review.overdue) {
    return (pulls ? "will be pulled " + within + "; " : std::string{}) +
           "a decision about it was due on " + format_date(*review.due);
  }
  if (pulls && review.due)
    return "will be pulled or decided " + within + " or by " + format_date(*review.due);
  if (pulls) return "will be pulled " + within;
  if (review.due) return "will be decided about by " + format_date(*review.due);
  return "nothing bounds how long it waits: board.yaml has no reserve and no review";
}

std::string late_words(const OrderedBoard& ordered, const Waiting& card, std::size_t place) {
  const auto last = card.facts.last_start(ordered.moment.today());
  if (!last) return {};
  const auto likely = likely_start(ordered.board, place, ordered.moment);
  if (!likely || *likely <= *last) return {};
  const std::int64_t pace =
      weekly_pulls_tenths(ordered.board, starting_point(ordered.board.settings), ordered.moment);
  return "at place " + std::to_string(place) + " and " + short_hundredths(pace * 10) +
         " starts a week it is begun about " + format_date(*likely) + ", " +
         days_words(likely->days - last->days) + " after its last day to start";
}

std::vector<std::string> missing_words(const Waiting& card) {
  std::vector<std::string> words;
  for (const std::string& flag : card.facts.missing) {
    if (flag == "clients?") words.emplace_back("no affected clients given");
    if (flag == "due?") words.emplace_back("a class of fixed dates, but no due date");
    if (flag == "sle?")
      words.emplace_back(
          "nothing is known of how long such a card takes: sle: in board.yaml says it");
    if (flag == "impact?")
      words.emplace_back("the impact '" + std::string(card.facts.impact) +
                         "' has no factor on this board");
  }
  return words;
}

}  // namespace kanban::cli
