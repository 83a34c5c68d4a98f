#include "meeting/walk.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "model/questions.hpp"
#include "report/aging.hpp"
#include "report/answering.hpp"
#include "report/working_time.hpp"

namespace kanban {
namespace {

constexpr std::size_t kP85 = 2;            // its place in the percentiles of a pace
constexpr std::size_t kLeastForPace = 10;  // finished cards that say what is old

std::string since_words(const TimeZone& zone, Instant at) { return format_date(zone.date_of(at)); }

class Walker {
 public:
  explicit Walker(const WalkSource& source)
      : source_(source), settings_(source.board->settings), hours_(settings_.flow, zone()) {
    const Aging report = aging(*source.flow, std::nullopt);
    for (const AgingCard& card : report.cards) {
      const Pace& pace = report.paces[card.step];
      if (pace.n < kLeastForPace || !pace.ages[kP85] ||
          static_cast<double>(card.age) <= *pace.ages[kP85])
        continue;
      old_[card.id] = report.unit.shown(card.age) + " old; 85 % left '" + card.column + "' by " +
                      report.unit.shown(*pace.ages[kP85]);
    }
    for (const Target& target : targets_of(*source.flow)) {
      if (target.is_open() && target.is_late())
        late_[std::string(target.card->id())].push_back(late_words(target, hours_));
    }
  }

  std::vector<WalkColumn> columns() {
    std::vector<WalkColumn> columns;
    for (auto column = settings_.columns.rbegin(); column != settings_.columns.rend(); ++column) {
      if (!is_committed(column->stage)) continue;
      columns.push_back(of_column(column->name));
    }
    return columns;
  }

  // Cards before the commitment point that somebody waits for.
  WalkColumn backlog() {
    WalkColumn waiting;
    for (const CardFile& file : source_.board->cards) {
      if (stage_of(settings_, file.card) != Stage::backlog) continue;
      WalkCard card = judge(file.card);
      if (!card.why.empty()) waiting.cards.push_back(std::move(card));
    }
    sort(waiting.cards);
    return waiting;
  }

  std::vector<DoneSince> done_since(Date day) const {
    std::vector<DoneSince> done;
    const Instant begin = zone().start_of(day);
    for (const CardFile& file : source_.board->cards) {
      if (stage_of(settings_, file.card) != Stage::done) continue;
      const Instant at = entered_column(file.card);
      if (at >= begin && at <= source_.flow->as_of) done.push_back({&file.card, at});
    }
    std::stable_sort(done.begin(), done.end(),
                     [](const DoneSince& a, const DoneSince& b) { return b.at < a.at; });
    return done;
  }

 private:
  const TimeZone& zone() const { return source_.flow->zone; }

  static void sort(std::vector<WalkCard>& cards) {
    std::stable_sort(cards.begin(), cards.end(), [](const WalkCard& a, const WalkCard& b) {
      return a.attentions.front() < b.attentions.front();
    });
  }

  WalkColumn of_column(const std::string& name) {
    WalkColumn walked;
    walked.name = name;
    for (const CardFile& file : source_.board->cards) {
      const Column* column = column_of(settings_, file.card);
      if (column == nullptr || column->name != name) continue;
      ++walked.held;
      WalkCard card = judge(file.card);
      if (!card.why.empty()) walked.cards.push_back(std::move(card));
    }
    sort(walked.cards);
    return walked;
  }

  WalkCard judge(const Card& card) {
    WalkCard walked;
    walked.card = &card;
    const auto add = [&](Attention attention, std::string why) {
      walked.attentions.push_back(attention);
      walked.why.push_back(std::move(why));
    };
    const std::string id(card.id());
    const auto block = open_block(card);
    if (open_question(card)) {
      for (const std::string& reason : reasons_since(card))
        add(Attention::waits, reason + ", since " + since_words(zone(), block->since));
    } else if (block) {
      add(Attention::blocked,
          "blocked since " + since_words(zone(), block->since) + ": " + block->reason);
    }
    const bool asked = card.has(Field::waits_for) && !open_question(card);
    if (asked) add(Attention::waits, "waits for " + std::string(card.text(Field::waits_for)));
    if (const auto found = old_.find(id); found != old_.end()) add(Attention::old, found->second);
    if (const auto found = late_.find(id); found != late_.end()) {
      for (const std::string& words : found->second) add(Attention::late, words);
    }
    const std::string_view due = card.text(Field::due);
    const bool committed = is_committed(stage_of(settings_, card));
    if (committed && !due.empty() && due < format_date(source_.flow->today))
      add(Attention::overdue, "was due " + std::string(due));
    return walked;
  }

  const WalkSource& source_;
  const Settings& settings_;
  WorkingTime hours_;
  std::map<std::string, std::string> old_ = {};
  std::map<std::string, std::vector<std::string>> late_ = {};
};

}  // namespace

std::string_view attention_name(Attention attention) {
  switch (attention) {
    case Attention::blocked: return "blocked";
    case Attention::waits: return "waits";
    case Attention::old: return "old";
    case Attention::late: return "late";
    case Attention::overdue: break;
  }
  return "overdue";
}

Walk walk_board(const WalkSource& source, Date day, const std::vector<std::string>& away,
                Picking picking) {
  const Settings& settings = source.board->settings;
  Walk walk;
  walk.day = day;
  walk.works = is_working_day(settings.flow, day);
  walk.since = working_day_before(settings.flow, day);
  walk.turn = turn_on(settings, day, away);
  walk.picking = std::move(picking);
  Walker walker(source);
  walk.columns = walker.columns();
  WalkColumn backlog = walker.backlog();
  if (!backlog.cards.empty()) walk.columns.push_back(std::move(backlog));
  walk.done = walker.done_since(walk.since);
  walk.finished = finished_in(*source.flow, source.flow->window).size();
  for (Load& load : loads_of(source.board->cards, *source.lanes, *source.context)) {
    const auto column =
        std::find_if(walk.columns.begin(), walk.columns.end(), [&](const WalkColumn& one) {
          return load.of == LimitOf::column && one.name == load.column;
        });
    if (column != walk.columns.end()) {
      column->load = std::move(load);
    } else if (load.is_over()) {
      walk.over.push_back(std::move(load));
    }
  }
  return walk;
}

}  // namespace kanban
