#include "order/replenishment.hpp"

#include <algorithm>

#include "model/effective.hpp"
#include "order/waiting.hpp"

namespace kanban {
namespace {

constexpr std::size_t kLately = 20;  // commitments that shares are measured on

struct Commitment {
  Instant at = {};
  std::string_view id = {};
  std::string_view service = {};
};

// The last commitments, newest first.
std::vector<Commitment> last_commitments(const Board& board, std::size_t point, Instant now) {
  std::vector<Commitment> all;
  for (const CardFile& file : board.cards) {
    bool over = false;
    for (const Event* event : effective_events(board.settings, file.card, now).moves) {
      const auto index = column_index(board.settings, event->value);
      const bool now_over =
          index && *index >= point && board.settings.columns[*index].stage != Stage::dropped;
      if (now_over && !over) all.push_back({event->at, file.card.id(), class_of(file.card)});
      over = now_over;
    }
  }
  std::sort(all.begin(), all.end(), [](const Commitment& a, const Commitment& b) {
    return a.at != b.at ? a.at > b.at : natural_less(a.id, b.id);
  });
  all.resize(std::min(all.size(), kLately));
  return all;
}

std::vector<ClassShare> shares_of(const Board& board, std::size_t point, Instant now) {
  const auto lately = last_commitments(board, point, now);
  std::vector<ClassShare> shares;
  for (const ClassRule& rule : board.settings.priority.classes) {
    if (!rule.share) continue;
    const auto taken = std::count_if(lately.begin(), lately.end(), [&](const Commitment& one) {
      return one.service == rule.name;
    });
    shares.push_back(
        {rule.name, *rule.share, static_cast<int>(taken), static_cast<int>(lately.size())});
  }
  return shares;
}

// Fills one place after another.
class Filler {
 public:
  Filler(const Board& board, std::vector<Pick> queue, Holding& holding, Replenishment& plan,
         std::int64_t pulls)
      : board_(board),
        queue_(std::move(queue)),
        holding_(holding),
        plan_(plan),
        pulls_(pulls),
        shares_(plan.shares) {}

  // Whether a card was found for the next place.
  bool fill() {
    const Pick* pick = nullptr;
    std::string why = "order";
    const int every = board_.settings.priority.reserve_oldest;
    if (every > 0 && pulls_to_reserve(every, pulls_) == 1) {
      pick = oldest();
      why = "reserve: the oldest";
    }
    if (pick == nullptr) {
      pick = first([](const Pick&) { return true; });
      why = "order";
      if (pick != nullptr && pick->card->group >= OrderGroup::scored) {
        if (const Pick* shared = of_short_class()) {
          pick = shared;
          why = "share of " + std::string(class_of(shared->card->card()));
        }
      }
    }
    if (pick == nullptr) return false;
    take(*pick, why);
    return true;
  }

 private:
  template <typename Fits>
  const Pick* first(Fits fits) {
    for (const Pick& pick : queue_) {
      if (is_free(pick) && fits(pick)) return &pick;
    }
    return nullptr;
  }

  // Whether the card is not proposed yet and nothing holds it; tells what does.
  bool is_free(const Pick& pick) {
    const auto is_it = [&](const auto& entry) { return entry.card == pick.card; };
    if (std::any_of(plan_.proposals.begin(), plan_.proposals.end(), is_it)) return false;
    std::string why = holding_.why(*pick.card);
    if (why.empty()) return true;
    if (std::none_of(plan_.held.begin(), plan_.held.end(), is_it))
      plan_.held.push_back({pick.card, pick.place, std::move(why)});
    return false;
  }

  const Pick* oldest() {
    const Pick* oldest = nullptr;
    for (const Pick& pick : queue_) {
      const bool older = oldest == nullptr || pick.card->facts.since < oldest->card->facts.since ||
                         (pick.card->facts.since == oldest->card->facts.since &&
                          natural_less(pick.card->id(), oldest->card->id()));
      if (older && is_free(pick)) oldest = &pick;
    }
    return oldest;
  }

  const Pick* of_short_class() {
    for (const ClassShare& share : shares_) {
      if (share.taken * 100 >= share.wanted * (share.of + 1)) continue;
      const Pick* pick =
          first([&](const Pick& one) { return class_of(one.card->card()) == share.name; });
      if (pick != nullptr) return pick;
    }
    return nullptr;
  }

  void take(const Pick& pick, std::string why) {
    plan_.proposals.push_back({pick.card, pick.place, std::move(why)});
    holding_.take(*pick.card);
    ++pulls_;
    for (ClassShare& share : shares_) {
      ++share.of;
      if (share.name == class_of(pick.card->card())) ++share.taken;
    }
  }

  const Board& board_;
  std::vector<Pick> queue_;
  Holding& holding_;
  Replenishment& plan_;
  std::int64_t pulls_;
  std::vector<ClassShare> shares_;
};

}  // namespace

Result<Replenishment> replenishment(const Board& board, const PullOrder& order,
                                    const LaneSet& lanes, const FilterContext& context,
                                    std::size_t count) {
  const Settings& settings = board.settings;
  const std::size_t point = commitment_point(settings);
  if (point == 0 || point == settings.columns.size()) {
    return make_error(ErrorKind::refused, "no-commitment-point",
                      "this board has no column behind a backlog to commit to")
        .hint("give columns the stages backlog and wait in board.yaml");
  }
  Replenishment plan;
  const Column& to = settings.columns[point];
  plan.to = to.name;
  const PullWish wish;
  Holding holding(board, lanes, context, wish, to);
  for (const Load& load : loads_of(board.cards, lanes, context)) {
    if (load.of == LimitOf::column && load.column == to.name && load.over == Severe::deny)
      plan.free = std::max<std::int64_t>(0, load.limit.most - load.hundredths / 100);
  }
  plan.shares = shares_of(board, point, context.now);
  std::vector<Pick> queue;
  for (std::size_t i = 0; i < order.cards.size(); ++i) {
    const Column* column = column_of(settings, order.cards[i].card());
    if (column != nullptr && column->stage == Stage::backlog)
      queue.push_back({&order.cards[i], i + 1, false});
  }
  if (plan.free) count = std::min(count, static_cast<std::size_t>(*plan.free));
  Filler filler(board, std::move(queue), holding, plan, pulls_over(board, point, context.now));
  while (plan.proposals.size() < count && filler.fill()) {
  }
  return plan;
}

}  // namespace kanban
