#include "cli/order_why.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/width.hpp"
#include "cli/order_words.hpp"
#include "model/history.hpp"
#include "order/review.hpp"
#include "order/waiting.hpp"
#include "render/json_values.hpp"

namespace kanban::cli {
namespace {

constexpr std::size_t kLabel = 11;     // columns of a label and the blank behind it
constexpr std::size_t kPlaceAt = 45;   // where the place stands in the first line
constexpr std::size_t kFactorAt = 50;  // where a factor's sign stands
constexpr std::size_t kNumber = 6;
constexpr std::size_t kAbove = 4;  // so many neighbours above are named

std::string row(const std::string& label, const std::string& text) {
  return "  " + pad_to_width(label, kLabel) + printable(text) + "\n";
}

std::string factor_row(const FactorLine& line, std::size_t width, const char* sign,
                       const std::string& number) {
  return pad_to_width("  " + pad_to_width(line.name, kLabel) + printable(line.says), width) + sign +
         std::string(kNumber - std::min(kNumber, number.size()), ' ') + number + "\n";
}

std::string head(const CardFile& file, const std::string& place) {
  const std::string line =
      pad_to_width(pad_to_width(printable(file.card.id()), 6) + "  " + printable(file.card.title()),
                   kPlaceAt - 2);
  return line + "  " + place + "\n";
}

// "place 5 of 12 in 'backlog'"; with a comma where other columns wait too.
std::string place_words(const OrderedBoard& ordered, std::size_t place) {
  const auto& cards = ordered.order.cards;
  const std::string_view column = cards[place - 1].card().column();
  const bool alone = std::all_of(cards.begin(), cards.end(), [&](const Waiting& card) {
    return card.card().column() == column;
  });
  return "place " + std::to_string(place) + " of " + std::to_string(cards.size()) +
         (alone ? " in '" : ", in '") + printable(column) + "'";
}

std::string product_line(const Waiting& card) {
  const Factors& f = card.factors;
  std::vector<std::string> parts;
  for (const Hundredths factor : {f.product, f.impact, f.reach, f.service, f.age})
    parts.push_back(format_hundredths(factor));
  return join(parts, " × ");
}

// The factors as on paper, the signs and numbers below one another.
std::string factor_table(const OrderedBoard& ordered, const Waiting& card) {
  std::vector<FactorLine> lines = factor_lines(ordered, card);
  std::size_t width = kFactorAt;
  for (const FactorLine& line : lines)
    width = std::max(width, 2 + kLabel + display_width(printable(line.says)) + 2);
  std::string text;
  for (const FactorLine& line : lines)
    text += factor_row(line, width, text.empty() ? " " : "×", format_hundredths(line.factor));
  if (ordered.rules.priority().divide_by_size) {
    text += factor_row({"size", {}}, width, "÷",
                       format_hundredths(static_cast<Hundredths>(card.score->divisor)));
  }
  return text + factor_row({"score", {}}, width, "=", card.score->text);
}

std::string score_line(const OrderedBoard& ordered, const Waiting& card) {
  if (!card.score) return row("score", "none: needs " + model_inputs(ordered.rules.priority()));
  const bool weighted = ordered.rules.priority().model == PriorityModel::weighted;
  std::string text = weighted ? product_line(card) + " = " + card.score->text
                              : model_formula(ordered.rules.priority()) + " = " + card.score->text;
  if (card.group == OrderGroup::must_start) {
    const PullOrder without =
        pull_order(ordered.board, ordered.rules, ordered.moment, DateRule::off);
    text += ", would be place " + std::to_string(without.place_of(card.id())) +
            " without the date rule";
  }
  return row("score", text);
}

std::string group_lines(const OrderedBoard& ordered, const Waiting& card, const WhyAsk& ask) {
  switch (card.group) {
    case OrderGroup::expedite:
      return row("group", "expedite and not ranked: before everything else") +
             score_line(ordered, card);
    case OrderGroup::ranked: {
      const std::string who = ask.who_ranked ? ask.who_ranked(card) : std::string{};
      const std::string rank(card.card().text(Field::rank));
      return row("group", who.empty() ? "ranked, " + rank : who + ", " + rank) +
             score_line(ordered, card);
    }
    case OrderGroup::must_start:
      return row("group", date_words(ordered, card)) + score_line(ordered, card);
    case OrderGroup::scored:
      if (ordered.rules.priority().model != PriorityModel::weighted)
        return score_line(ordered, card);
      return factor_table(ordered, card);
    case OrderGroup::not_scored: break;
  }
  return score_line(ordered, card);
}

std::string title_of(const OrderedBoard& ordered, std::string_view id) {
  const CardFile* file = find_card(ordered.board, id);
  return file == nullptr ? std::string{} : std::string(file->card.title());
}

std::string blocker_lines(const OrderedBoard& ordered, const Waiting& card) {
  std::string text;
  for (const std::string& id : card.blocked_by) {
    const std::size_t place = ordered.order.place_of(id);
    std::string says = id + " " + title_of(ordered, id);
    if (place > 0 && ordered.order.cards[place - 1].moved_for == card.id()) {
      says += ", which stands at place " + std::to_string(place) + " for it";
    } else if (place == 0) {
      says += ", which is in '" + std::string(find_card(ordered.board, id)->card.column()) + "'";
    }
    text += row("blocked by", says);
  }
  if (const auto block = open_block(card.card())) text += row("blocked", block->reason);
  return text;
}

std::string neighbour_line(const std::string& label, std::size_t place, const Waiting& card,
                           const WhyAsk& ask) {
  std::string words = neighbour_words(card);
  if (card.group == OrderGroup::ranked && card.moved_for.empty() && ask.who_ranked) {
    const std::string who = ask.who_ranked(card);
    if (!who.empty()) words = who;
  }
  return pad_to_width(label, kLabel) + std::to_string(place) + " " +
         pad_to_width(printable(card.id()), 6) + "  " + printable(words) + "\n";
}

std::string neighbour_lines(const OrderedBoard& ordered, std::size_t place, const WhyAsk& ask) {
  const auto& cards = ordered.order.cards;
  std::string text;
  const std::size_t first = place > kAbove + 1 ? place - kAbove : 1;
  for (std::size_t above = first; above < place; ++above) {
    text += neighbour_line(above == first ? "above it" : "", above, cards[above - 1], ask);
  }
  if (place < cards.size()) text += neighbour_line("below it", place + 1, cards[place], ask);
  return text;
}

std::string why_in_order(const OrderedBoard& ordered, std::size_t place, const WhyAsk& ask) {
  const Waiting& card = ordered.order.cards[place - 1];
  std::string text = head(*card.facts.file, place_words(ordered, place));
  if (card.moved_for.empty()) {
    text += group_lines(ordered, card, ask);
  } else {
    const std::string score = card.score ? "score " + card.score->text : "place";
    text += "  own " + score + " would be place " + std::to_string(card.own_place) + "\n";
    text += "  it blocks " + printable(card.moved_for) + " (place " +
            std::to_string(ordered.order.place_of(card.moved_for)) +
            "), so it stands directly before it\n";
  }
  text += blocker_lines(ordered, card);
  for (const std::string& note : missing_words(card)) {
    const bool shown = card.group == OrderGroup::scored && note.starts_with("no affected");
    if (!shown && card.moved_for.empty()) text += row("note", note);
  }
  const std::string late = late_words(ordered, card, place);
  if (!late.empty()) text += row("too late", late);
  text += neighbour_lines(ordered, place, ask);
  const std::string passing = passing_words(ordered, place);
  if (!passing.empty()) text += printable(passing) + "\n";
  return text + bound_words(ordered, card) + "\n";
}

// Why a card is not in the order at all.
std::string why_outside(const OrderedBoard& ordered, const CardFile& file) {
  const Card& card = file.card;
  const std::string in = "in '" + printable(card.column()) + "'";
  for (const Gathered& gathered : ordered.order.gathered) {
    if (gathered.file->card.id() != card.id()) continue;
    const std::string problem(gathered.problem->card.id());
    const std::size_t place = ordered.order.place_of(problem);
    return head(file, "under " + problem) +
           row("problem",
               problem + " " + std::string(gathered.problem->card.title()) +
                   (place > 0
                        ? ", which stands at place " + std::to_string(place) + " for it"
                        : ", which is in '" + std::string(gathered.problem->card.column()) + "'"));
  }
  if (!is_open(ordered.board.settings, card)) return head(file, in + ", not waiting any more");
  if (!is_waiting(ordered.board.settings, card)) return head(file, in + ", started");
  std::string text = head(file, "deferred until " + std::string(card.text(Field::defer_until)));
  const auto event = std::find_if(card.history.rbegin(), card.history.rend(), [](const Event& one) {
    return one.kind == EventKind::decided && one.value == "defer";
  });
  if (event == card.history.rend()) return text;
  const std::string day = format_date(ordered.moment.zone.date_of(event->at));
  const std::string why = event->because.empty() ? "" : ": \"" + event->because + "\"";
  return text + row("by", event->by + " on " + day + why);
}

Json factors_json(const OrderedBoard& ordered, const Waiting& card) {
  Json factors = Json::object();
  for (const FactorLine& line : factor_lines(ordered, card)) {
    factors.set(line.name, Json::object()
                               .set("factor", Json::string(format_hundredths(line.factor)))
                               .set("from", Json::string(line.says)));
  }
  return factors;
}

Json neighbour_json(const PullOrder& order, std::size_t place) {
  if (place == 0 || place > order.cards.size()) return Json::null();
  const Waiting& card = order.cards[place - 1];
  return Json::object()
      .set("place", Json::integer(static_cast<long long>(place)))
      .set("id", Json::string(card.id()))
      .set("placed_by", Json::string(placed_by(card)))
      .set("score", json_text_or_null(card.score ? card.score->text : ""));
}

void add_place(Json& object, const OrderedBoard& ordered, std::size_t place) {
  const Waiting& card = ordered.order.cards[place - 1];
  const auto number = [](std::size_t value) {
    return Json::integer(static_cast<long long>(value));
  };
  const auto pulls = pull_bound(ordered.board, card, ordered.moment);
  const Review review = review_of(ordered.rules.priority(), card.card(), ordered.moment);
  const auto last = card.facts.last_start(ordered.moment.today());
  Json blocked = Json::array();
  for (const std::string& id : card.blocked_by) blocked.push(Json::string(id));
  Json missing = Json::array();
  for (const std::string& flag : card.facts.missing) missing.push(Json::string(flag));
  object.set("of", number(ordered.order.cards.size()))
      .set("group", Json::string(group_name(card.group)))
      .set("placed_by", Json::string(placed_by(card)))
      .set("model", Json::string(model_name(ordered.rules.priority().model)))
      .set("score", json_text_or_null(card.score ? card.score->text : ""))
      .set("exact", Json::string(decimal_text(product_of(card.factors), 10)))
      .set("factors", factors_json(ordered, card))
      .set("own_place", number(card.own_place))
      .set("moved_for", json_text_or_null(std::string(card.moved_for)))
      .set("blocked_by", std::move(blocked))
      .set("affected", Json::string(short_hundredths(card.facts.affected.weight)))
      .set("slack", card.facts.slack ? Json::integer(*card.facts.slack) : Json::null())
      .set("last_start", last ? Json::string(format_date(*last)) : Json::null())
      .set("too_late", json_text_or_null(late_words(ordered, card, place)))
      .set("missing", std::move(missing))
      .set("above", neighbour_json(ordered.order, place - 1))
      .set("below", neighbour_json(ordered.order, place + 1))
      .set("passing", json_text_or_null(passing_words(ordered, place)))
      .set("pulled_within", pulls ? Json::integer(*pulls) : Json::null())
      .set("decided_by", review.due ? Json::string(format_date(*review.due)) : Json::null());
}

}  // namespace

std::string why_text(const OrderedBoard& ordered, const CardFile& file, const WhyAsk& ask) {
  const std::size_t place = ordered.order.place_of(file.card.id());
  const std::string text =
      place > 0 ? why_in_order(ordered, place, ask) : why_outside(ordered, file);
  return text + pad_to_width("rules", kLabel) + ask.rules_at + ", today " +
         format_date(ordered.moment.today()) + "\n";
}

Json why_json(const OrderedBoard& ordered, const CardFile& file, const WhyAsk& ask) {
  const std::size_t place = ordered.order.place_of(file.card.id());
  Json card = Json::object();
  card.set("id", Json::string(file.card.id()))
      .set("title", Json::string(file.card.title()))
      .set("column", Json::string(file.card.column()))
      .set("place", place > 0 ? Json::integer(static_cast<long long>(place)) : Json::null());
  if (place > 0) add_place(card, ordered, place);
  card.set("rules", Json::string(ask.rules_at))
      .set("today", Json::string(format_date(ordered.moment.today())));
  return card;
}

}  // namespace kanban::cli
