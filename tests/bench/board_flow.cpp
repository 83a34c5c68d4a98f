#include "bench/board_flow.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/random.hpp"
#include "bench/board_settings.hpp"
#include "bench/board_words.hpp"
#include "model/history.hpp"
#include "model/ids.hpp"

namespace kanban::bench {
namespace {

constexpr std::int64_t kTick = 1800;  // half an hour
constexpr int kTicksADay = 18;        // from 8 to 17 UTC
constexpr int kFirstTick = 16;
constexpr std::size_t kNone = SIZE_MAX;

// A card on its way: `ready_at` is the tick at which its present step is over.
struct Traveller {
  Card card = {};
  std::int64_t ready_at = 0;
  bool blocked = false;
  std::int64_t unblock_at = 0;
};

class Simulation {
 public:
  explicit Simulation(const Wishes& wishes)
      : wishes_(wishes),
        settings_(make_settings(wishes)),
        random_(wishes.seed),
        teller_(random_),
        people_(developers(settings_)) {}

  MadeBoard run() {
    const Date last = utc_date(wishes_.until);
    const Date first{last.days - wishes_.days};
    plan_arrivals(first, last);
    for (Date day = first; day <= last; ++day.days) {
      if (weekday(day) > 4) continue;
      if (weekday(day) == 0 || weekday(day) == 3) replenish_today_ = true;
      for (int tick = 0; tick < kTicksADay; ++tick) {
        now_ = utc_midnight(day).seconds + (kFirstTick + tick) * kTick;
        if (now_ + kTick > wishes_.until.seconds) break;
        ++worked_;
        step();
      }
    }
    finish();
    MadeBoard board{.settings = settings_, .cards = {}};
    for (Traveller& traveller : all_) board.cards.push_back(std::move(traveller.card));
    return board;
  }

 private:
  using Queue = std::vector<std::size_t>;

  // Every card arrives in a working half-hour; more of them late in the year.
  void plan_arrivals(Date first, Date last) {
    std::vector<std::int64_t> ticks;
    for (Date day = first; day <= last; ++day.days) {
      if (weekday(day) > 4) continue;
      for (int tick = 0; tick < kTicksADay; ++tick) {
        const std::int64_t at = utc_midnight(day).seconds + (kFirstTick + tick) * kTick;
        if (at + kTick <= wishes_.until.seconds) ticks.push_back(at);
      }
    }
    ticks_ = static_cast<std::int64_t>(ticks.size());
    for (std::size_t i = 0; i < wishes_.cards && !ticks.empty(); ++i) {
      const std::size_t a = random_.below(ticks.size());
      const std::size_t b = random_.below(ticks.size());
      arrivals_.push_back(ticks[chance(20) ? std::max(a, b) : a]);
    }
    std::sort(arrivals_.begin(), arrivals_.end());
  }

  void step() {
    while (arrived_ < arrivals_.size() && arrivals_[arrived_] <= now_) {
      arrive();
      ++arrived_;
    }
    review_ends();
    development_ends();
    unblock_and_block();
    pull();
    replenish();
    triage();
  }

  bool chance(std::uint64_t percent) { return random_.below(100) < percent; }

  // Ticks around `mean`, many short ones and a few long ones.
  std::int64_t about(std::int64_t mean) {
    const auto share = [&] { return static_cast<std::int64_t>(random_.below(1000)) + 1; };
    const std::int64_t skewed = share() * share() / 1000 + share() * share() / 1000;
    return std::max<std::int64_t>(1, mean * skewed / 500);
  }

  std::string developer() { return people_[random_.below(people_.size())]; }

  Instant stamp(const Card& card) {
    const auto inside = static_cast<std::int64_t>(random_.below(kTick - 60));
    return next_event_time(card, Instant{now_ + inside});
  }

  void enter(Card& card, const std::string& column, const std::string& by,
             const std::string& because = "") {
    card.set_text(Field::column, column);
    card.history.push_back({stamp(card), EventKind::entered, by, column, because, {}});
  }

  void arrive() {
    Traveller traveller;
    Card& card = traveller.card;
    const Story story = teller_.draw();
    std::string id = random_id(random_, id_length(wishes_.cards));
    while (!ids_.insert(id).second) id = random_id(random_, id_length(wishes_.cards));
    card.set_text(Field::id, id);
    card.set_text(Field::title, story.title);
    card.set_text(Field::type, story.type);
    card.set_text(Field::product, story.product);
    card.set_text(Field::description, story.description);
    card.set_text(Field::reporter, chance(80) ? "sara" : "paula");
    card.set_list(Field::labels, story.labels);
    card.created = stamp(card);
    describe(card, story);
    enter(card, "intake", std::string(card.text(Field::reporter)));
    card.history.back().at = card.created;
    traveller.ready_at = worked_ + about(14);
    intake_.push_back(all_.size());
    all_.push_back(std::move(traveller));
  }

  void describe(Card& card, const Story& story) {
    const auto& clients = client_names();
    if (story.type == "bug") {
      const std::uint64_t count = 1 + random_.below(3) * random_.below(3);
      for (std::uint64_t i = 0; i < count; ++i) {
        card.add(Field::clients, clients[random_.below(clients.size())]);
      }
      static constexpr std::array<const char*, 6> kImpacts{"low",    "normal", "normal",
                                                           "normal", "high",   "critical"};
      card.set_text(Field::impact, kImpacts[random_.below(kImpacts.size())]);
    } else if (chance(40)) {
      card.add(Field::clients, clients[random_.below(clients.size())]);
    }
    if (expedited_ == kNone && story.type == "bug" && chance(6)) {
      card.set_text(Field::class_of_service, "expedite");
      card.set_text(Field::impact, "critical");
      expedited_ = all_.size();
    } else if (chance(7)) {
      card.set_text(Field::class_of_service, "fixed");
      const auto ahead = static_cast<std::int32_t>(20 + random_.below(60));
      card.set_text(Field::due, format_date(Date{utc_date(card.created).days + ahead}));
    } else if (story.type == "task" && chance(40)) {
      card.set_text(Field::class_of_service, "intangible");
    }
    std::vector<std::string> rows;
    for (const std::string& row : story.acceptance) rows.push_back("[ ] " + row);
    card.set_list(Field::acceptance, rows);
    if (chance(30)) card.set_text(Field::size, std::to_string(1 + random_.below(5)));
  }

  bool is_expedite(std::size_t index) const {
    return all_[index].card.text(Field::class_of_service) == "expedite";
  }

  // Whether a column with a limit takes one more card.
  bool has_room(const Queue& queue, std::string_view column) const {
    const Column* found = exact_column(settings_, column);
    return !found->wip || static_cast<int>(queue.size()) < found->wip->most;
  }

  void triage() {
    for (std::size_t i = 0; i < intake_.size();) {
      const std::size_t index = intake_[i];
      Traveller& traveller = all_[index];
      if (traveller.ready_at > worked_) {
        ++i;
        continue;
      }
      intake_.erase(intake_.begin() + static_cast<std::ptrdiff_t>(i));
      if (!is_expedite(index) && chance(7)) {
        enter(traveller.card, "dropped", "paula", drop_reason(random_));
        continue;
      }
      enter(traveller.card, "backlog", "paula");
      traveller.ready_at = worked_ + kTicksADay * 20;
      backlog_.push_back(index);
    }
  }

  // Twice a week the product owner fills the ready column; an expedite card does not wait for that.
  void replenish() {
    refine();
    const std::int64_t sessions = std::max<std::int64_t>(ticks_ * 2 / kTicksADay / 5, 1);
    const auto meetings = static_cast<std::size_t>(sessions);
    std::size_t wanted = 0;
    if (replenish_today_) {
      budget_ += wishes_.cards * 83;
      wanted = budget_ / (meetings * 100);
      budget_ -= wanted * meetings * 100;
      replenish_today_ = false;
      backlogged_ += wanted;
    }
    while (!backlog_.empty() && has_room(ready_, "ready")) {
      const std::size_t place = best_option();
      const bool urgent = is_expedite(backlog_[place]);
      if (!urgent && backlogged_ == 0) return;
      if (!urgent) --backlogged_;
      const std::size_t index = backlog_[place];
      backlog_.erase(backlog_.begin() + static_cast<std::ptrdiff_t>(place));
      enter(all_[index].card, "ready", "paula");
      all_[index].ready_at = worked_;
      ready_.push_back(index);
    }
  }

  // Expedite first, then dates, then mostly the older ones of the better products.
  std::size_t best_option() {
    for (std::size_t i = 0; i < backlog_.size(); ++i) {
      if (is_expedite(backlog_[i])) return i;
    }
    const std::size_t a = random_.below(backlog_.size());
    const std::size_t b = random_.below(backlog_.size());
    const bool dated = all_[backlog_[b]].card.has(Field::due);
    return dated || !all_[backlog_[a]].card.has(Field::due) ? std::min(a, b) : a;
  }

  // Options that have waited for long are kept or closed on purpose.
  void refine() {
    if (worked_ % kTicksADay != 0) return;
    for (std::size_t i = 0; i < backlog_.size();) {
      Traveller& traveller = all_[backlog_[i]];
      if (traveller.ready_at > worked_) {
        ++i;
        continue;
      }
      if (chance(20)) {
        enter(traveller.card, "dropped", "paula", drop_reason(random_));
        backlog_.erase(backlog_.begin() + static_cast<std::ptrdiff_t>(i));
        continue;
      }
      traveller.card.history.push_back(
          {stamp(traveller.card), EventKind::decided, "paula", "keep", "still asked for", {}});
      traveller.ready_at = worked_ + kTicksADay * 40;
      ++i;
    }
  }

  void pull() {
    for (std::size_t i = 0; i < ready_.size() && has_room(develop_, "develop");) {
      const std::size_t index = ready_[i];
      Traveller& traveller = all_[index];
      const std::string who = developer();
      traveller.card.set_list(Field::assignees, {who});
      enter(traveller.card, "develop", who);
      traveller.ready_at = worked_ + about(is_expedite(index) ? 12 : kDevelopTicks);
      if (chance(60)) comment(traveller.card, who);
      ready_.erase(ready_.begin() + static_cast<std::ptrdiff_t>(i));
      develop_.push_back(index);
    }
  }

  void comment(Card& card, const std::string& who) {
    card.comments.push_back({stamp(card), chance(50) ? who : "sara", comment_text(random_)});
  }

  void unblock_and_block() {
    for (const std::size_t index : develop_) {
      Traveller& traveller = all_[index];
      const std::string who = traveller.card.list(Field::assignees).front();
      if (traveller.blocked && traveller.unblock_at <= worked_) {
        traveller.card.history.push_back(
            {stamp(traveller.card), EventKind::unblocked, who, {}, {}, {}});
        traveller.blocked = false;
      } else if (!traveller.blocked && !is_expedite(index) && random_.below(1000) < 5) {
        block(traveller, who);
      }
    }
  }

  void block(Traveller& traveller, const std::string& who) {
    traveller.card.history.push_back(
        {stamp(traveller.card), EventKind::blocked, who, block_reason(random_), {}, {}});
    traveller.blocked = true;
    const std::int64_t length = about(kTicksADay * 2);
    traveller.unblock_at = worked_ + length;
    traveller.ready_at = std::max(traveller.ready_at, traveller.unblock_at) + length / 2;
  }

  void development_ends() {
    for (std::size_t i = 0; i < develop_.size();) {
      const std::size_t index = develop_[i];
      Traveller& traveller = all_[index];
      if (traveller.ready_at > worked_ || traveller.blocked || !has_room(review_, "review")) {
        ++i;
        continue;
      }
      enter(traveller.card, "review", traveller.card.list(Field::assignees).front());
      traveller.ready_at = worked_ + about(kReviewTicks);
      develop_.erase(develop_.begin() + static_cast<std::ptrdiff_t>(i));
      review_.push_back(index);
    }
  }

  void review_ends() {
    for (std::size_t i = 0; i < review_.size();) {
      const std::size_t index = review_[i];
      Traveller& traveller = all_[index];
      if (traveller.ready_at > worked_) {
        ++i;
        continue;
      }
      review_.erase(review_.begin() + static_cast<std::ptrdiff_t>(i));
      const std::string reviewer = developer();
      if (chance(15) && has_room(develop_, "develop")) {
        enter(traveller.card, "develop", reviewer, "not finished yet");
        traveller.ready_at = worked_ + about(kDevelopTicks / 3);
        develop_.push_back(index);
        continue;
      }
      tick_off(traveller.card);
      enter(traveller.card, "done", reviewer);
      if (index == expedited_) expedited_ = kNone;
    }
  }

  static void tick_off(Card& card) {
    std::vector<std::string> rows = card.list(Field::acceptance);
    for (std::string& row : rows) row.replace(0, 3, "[x]");
    card.set_list(Field::acceptance, rows);
  }

  // What the last day should show: a blocked card, an expedite one, ranks, and cards that wait for
  // each other.
  void finish() {
    const auto is_blocked = [&](std::size_t index) { return all_[index].blocked; };
    if (std::none_of(develop_.begin(), develop_.end(), is_blocked)) {
      for (const std::size_t index : develop_) {
        if (is_expedite(index)) continue;
        block(all_[index], all_[index].card.list(Field::assignees).front());
        break;
      }
    }
    for (const std::size_t index : develop_) {
      Card& card = all_[index].card;
      if (expedited_ != kNone || card.type() != "bug" || all_[index].blocked) continue;
      card.set_text(Field::class_of_service, "expedite");
      card.set_text(Field::impact, "critical");
      card.set_text(Field::due, "");
      expedited_ = index;
    }
    static constexpr std::array<const char*, 5> kRanks{"nbbbb", "ncbbb", "ndbbb", "nfbbb", "ngbbb"};
    Queue options = ready_;
    options.insert(options.end(), backlog_.begin(), backlog_.end());
    for (std::size_t i = 0; i < kRanks.size() && i < options.size(); ++i) {
      all_[options[i]].card.set_text(Field::rank, kRanks[i]);
    }
    for (std::size_t i = 1; i < backlog_.size(); i += 7) {
      Card& first = all_[backlog_[i - 1]].card;
      first.add(Field::blocks, std::string(all_[backlog_[i]].card.id()));
    }
  }

  Wishes wishes_;
  Settings settings_;
  Random random_;
  StoryTeller teller_;
  std::vector<std::string> people_;
  std::vector<std::int64_t> arrivals_ = {};
  std::size_t arrived_ = 0;
  std::set<std::string> ids_ = {};
  std::vector<Traveller> all_ = {};
  Queue intake_ = {};
  Queue backlog_ = {};
  Queue ready_ = {};
  Queue develop_ = {};
  Queue review_ = {};
  std::size_t expedited_ = kNone;  // the one expedite card that is open
  std::int64_t now_ = 0;           // the beginning of this half-hour
  std::int64_t worked_ = 0;        // how many there were
  std::int64_t ticks_ = 0;         // how many there will be
  bool replenish_today_ = false;
  std::size_t budget_ = 0;      // what the meetings so far may have pulled, in parts of a card
  std::size_t backlogged_ = 0;  // how many cards may still be pulled into ready
};

}  // namespace

MadeBoard make_board(const Wishes& wishes) { return Simulation(wishes).run(); }

}  // namespace kanban::bench
