#include "report/stakeholder.hpp"

#include <algorithm>
#include <set>

#include "base/names.hpp"
#include "base/percentile.hpp"
#include "base/text.hpp"
#include "model/history.hpp"
#include "report/fate.hpp"
#include "report/forecast.hpp"
#include "report/outlook.hpp"

namespace kanban {
namespace {

constexpr std::size_t kMostNamed = 5;  // cards without a date

const Product* product_of(const Settings& settings, const Card& card) {
  for (const Product& product : settings.products) {
    if (product.name == card.text(Field::product)) return &product;
  }
  return nullptr;
}

// "moved to review on 2026-11-18".
std::string change_words(const Event& event, const std::string& day) {
  switch (event.kind) {
    case EventKind::entered: return "in " + event.value + " since " + day;
    case EventKind::blocked: return "blocked on " + day + ": " + event.value;
    case EventKind::unblocked: return "goes on since " + day;
    case EventKind::decided: break;
  }
  return "decided on " + day + ": " + event.value;
}

std::vector<std::string> changes_of(const Flow& flow, const Life& life) {
  const Card& card = life.file->card;
  const auto in_window = [&](Instant at) {
    return at <= flow.as_of && flow.window.contains(flow.zone.date_of(at));
  };
  std::vector<std::string> changes;
  if (in_window(card.created)) changes.push_back("new on " + format_date(life.created_day));
  for (const Event& event : card.history) {
    const bool makes = event.kind == EventKind::entered && event.at == card.created;
    if (makes || !in_window(event.at)) continue;
    changes.push_back(change_words(event, format_date(flow.zone.date_of(event.at))));
  }
  const auto comments =
      std::count_if(card.comments.begin(), card.comments.end(),
                    [&](const Comment& comment) { return in_window(comment.at); });
  if (comments > 0) changes.push_back(counted(static_cast<std::size_t>(comments), "comment"));
  return changes;
}

// Dates for many cards from one forecast.
class Oracle {
 public:
  // `places` of the waiting cards that will be asked about: how many are done when they are.
  Oracle(const Flow& flow, const std::set<std::int64_t>& places)
      : flow_(recent(flow)), outlook_(flow_) {
    const Sample sample = sample_of(flow_, flow_.rules().forecast.history);
    thin_ = places.empty() ? std::nullopt : too_thin(sample);
    if (!thin_) days_ = first_days(sample, places, kLikely);
  }

  // The day by which the open card is done with kLikely percent. Why there is none goes to `why`.
  std::optional<Date> likely(const Life& life, const std::optional<std::int64_t>& place,
                             std::map<std::string, std::vector<std::string>>& why) const {
    std::string reason;
    std::optional<Date> date;
    if (fate_of(life) == Fate::in_progress) {
      const CardOutlook outlook = outlook_.of(life);
      reason = outlook.thin;
      if (reason.empty()) date = outlook.dates[place_of_likely()];
    } else if (!place) {
      reason = "not among what may be pulled; kanban why CARD says why";
    } else if (thin_) {
      reason = *thin_;
    } else {
      const auto day = days_.find(*place);
      if (day != days_.end() && day->second) date = day_after(flow_, flow_.today, *day->second);
    }
    if (!reason.empty()) why[reason].emplace_back(life.file->card.id());
    // What should have been done already is no date to wait for.
    return date && *date >= flow_.today ? date : std::nullopt;
  }

 private:
  // What is drawn from does not depend on when the person last looked.
  static Flow recent(const Flow& flow) {
    Flow copy = flow;
    copy.window = {Date{flow.today.days - kUsualWindow + 1}, flow.today};
    return copy;
  }

  static std::size_t place_of_likely() {
    return static_cast<std::size_t>(
        std::find(std::begin(kPercentiles), std::end(kPercentiles), kLikely) -
        std::begin(kPercentiles));
  }

  const Flow flow_;
  const Outlook outlook_;
  std::optional<std::string> thin_ = {};
  std::map<std::int64_t, std::optional<int>> days_ = {};
};

// The soonest first, then those without a date, then closed ones.
int rank_of(const StakeCard& card) {
  if (closed_on(*card.life)) return 2;
  return card.likely ? 0 : 1;
}

}  // namespace

std::vector<std::string> stakes_in(const Settings& settings, const Card& card,
                                   const std::string& person) {
  std::vector<std::string> stakes;
  const Product* product = product_of(settings, card);
  if (product != nullptr && product->owner == person) stakes.emplace_back("decides");
  if (card.contains(Field::stakeholders, person) ||
      (product != nullptr && contains(product->stakeholders, person)))
    stakes.emplace_back("interested");
  if (card.map_value(Field::requested_by, "person") == person) stakes.emplace_back("asked");
  if (card.text(Field::reporter) == person) stakes.emplace_back("reported");
  if (card.contains(Field::tell, person)) stakes.emplace_back("told");
  return stakes;
}

std::vector<std::string> stakeholders_of(const Board& board) {
  std::set<std::string> names;
  const auto add = [&](std::string_view name) {
    if (!name.empty()) names.emplace(name);
  };
  for (const Product& product : board.settings.products) {
    add(product.owner);
    names.insert(product.stakeholders.begin(), product.stakeholders.end());
  }
  for (const CardFile& file : board.cards) {
    const Card& card = file.card;
    for (const Field field : {Field::stakeholders, Field::tell})
      names.insert(card.list(field).begin(), card.list(field).end());
    add(card.map_value(Field::requested_by, "person"));
    add(card.text(Field::reporter));
  }
  return {names.begin(), names.end()};
}

Stake stake_of(const Flow& flow, const Flow& drawn, const std::string& person,
               const std::map<std::string, std::size_t>& ahead) {
  Stake stake;
  stake.person = person;
  stake.window = flow.window;
  stake.zone = flow.zone;
  std::set<std::int64_t> places;
  const auto place_of = [&](const Life& life) -> std::optional<std::int64_t> {
    const auto place = ahead.find(std::string(life.file->card.id()));
    if (fate_of(life) != Fate::waits || place == ahead.end()) return std::nullopt;
    return static_cast<std::int64_t>(place->second);
  };
  for (const Life* life : lives_in(flow, [&](const Card& card) {
         return !stakes_in(*flow.settings, card, person).empty();
       })) {
    StakeCard card;
    card.life = life;
    card.as = stakes_in(*flow.settings, life->file->card, person);
    card.changes = changes_of(flow, *life);
    if (!card.changes.empty()) ++stake.changed;
    if (!closed_on(*life)) ++stake.open;
    if (const auto place = place_of(*life)) places.insert(*place);
    stake.cards.push_back(std::move(card));
  }
  const Oracle oracle(drawn, places);
  for (StakeCard& card : stake.cards) {
    if (!closed_on(*card.life))
      card.likely = oracle.likely(*card.life, place_of(*card.life), stake.no_date);
  }
  std::stable_sort(stake.cards.begin(), stake.cards.end(),
                   [](const StakeCard& a, const StakeCard& b) {
                     if (rank_of(a) != rank_of(b)) return rank_of(a) < rank_of(b);
                     return a.likely < b.likely;
                   });
  return stake;
}

Sheet sheet(const Stake& report) {
  Sheet sheet;
  sheet.name = "stakeholder";
  sheet.title = "For " + report.person;
  sheet.finding = counted(report.open, "open card") + ", " + std::to_string(report.changed) +
                  " changed since " + format_date(report.window.first);
  const auto dated = std::find_if(report.cards.begin(), report.cards.end(),
                                  [](const StakeCard& card) { return card.likely.has_value(); });
  if (dated != report.cards.end()) {
    sheet.finding += "; next: " + std::string(dated->life->file->card.id()) + " by " +
                     format_date(*dated->likely) + " with " + std::to_string(kLikely) + " %";
  }
  for (const auto& [why, ids] : report.no_date) {
    const std::string which =
        ids.size() > kMostNamed ? counted(ids.size(), "card") : join(ids, ", ");
    sheet.warnings.push_back("no date for " + which + ": " + why);
  }
  sheet.figures = {text_figure("person", "", report.person),
                   count_figure("n", "", static_cast<std::int64_t>(report.cards.size())),
                   count_figure("open", "open", static_cast<std::int64_t>(report.open)),
                   count_figure("changed", "changed", static_cast<std::int64_t>(report.changed)),
                   count_figure("likely_percent", "", kLikely)};
  Table table;
  table.columns = {{"id", "ID", CellKind::id},      {"column", "COLUMN", CellKind::text},
                   {"as", "AS", CellKind::list},    {"likely", "BY (85 %)", CellKind::date},
                   {"changes", "", CellKind::list}, {"title", "TITLE", CellKind::text}};
  for (const StakeCard& one : report.cards) {
    const Card& card = one.life->file->card;
    table.rows.push_back({cell(card.id()), cell(card.column()), Cell{{}, one.as},
                          one.likely ? cell(*one.likely) : Cell{}, Cell{{}, one.changes},
                          cell(card.title())});
  }
  sheet.tables.push_back({"cards", "", std::move(table), true});
  // Below the cards, so that neither titles nor changes are cut where the terminal is narrow.
  Table changes;
  changes.columns = {{"id", "ID", CellKind::id}, {"change", "CHANGE", CellKind::text}};
  for (const StakeCard& one : report.cards) {
    for (const std::string& change : one.changes)
      changes.rows.push_back({cell(one.life->file->card.id()), cell(change)});
  }
  sheet.tables.push_back(
      {"changes", "Changed since " + format_date(report.window.first), std::move(changes), true});
  return sheet;
}

}  // namespace kanban
