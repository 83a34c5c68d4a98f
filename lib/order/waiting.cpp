#include "order/waiting.hpp"

#include <algorithm>

#include "model/effective.hpp"
#include "model/history.hpp"

namespace kanban {
namespace {

constexpr int kPaceDays = 90;

template <typename Fits>
std::size_t first_column(const Settings& settings, Fits fits) {
  const auto found = std::find_if(settings.columns.begin(), settings.columns.end(), fits);
  return static_cast<std::size_t>(found - settings.columns.begin());
}

// Whether a card in the column called `name` has come over `point`.
bool is_over(const Settings& settings, std::string_view name, std::size_t point) {
  const auto index = column_index(settings, name);
  return index && *index >= point && settings.columns[*index].stage != Stage::dropped;
}

// The instants up to `until` at which `card` was pulled over `point`; what was undone by then is
// none.
std::vector<Instant> pulls_of(const Settings& settings, const Card& card, std::size_t point,
                              Instant until) {
  std::vector<Instant> pulls;
  bool over = false;
  for (const Event* event : effective_events(settings, card, until).moves) {
    const bool now_over = is_over(settings, event->value, point);
    if (now_over && !over) pulls.push_back(event->at);
    over = now_over;
  }
  return pulls;
}

}  // namespace

std::size_t commitment_point(const Settings& settings) {
  return first_column(settings, [](const Column& c) { return c.stage != Stage::backlog; });
}

std::size_t starting_point(const Settings& settings) {
  return first_column(
      settings, [](const Column& c) { return c.stage == Stage::active || c.stage == Stage::done; });
}

std::size_t point_after(const Settings& settings, const Column& column) {
  return column.stage == Stage::backlog ? commitment_point(settings) : starting_point(settings);
}

std::int64_t pulls_over(const Board& board, std::size_t point, Instant until) {
  std::int64_t pulls = 0;
  for (const CardFile& file : board.cards) {
    pulls += static_cast<std::int64_t>(pulls_of(board.settings, file.card, point, until).size());
  }
  return pulls;
}

std::int64_t pulls_to_reserve(int every, std::int64_t pulls) { return every - pulls % every; }

std::int64_t weekly_pulls_tenths(const Board& board, std::size_t point, const Moment& moment) {
  const Instant since{moment.now.seconds - kPaceDays * kSecondsPerDay};
  std::int64_t pulls = 0;
  for (const CardFile& file : board.cards) {
    for (const Instant at : pulls_of(board.settings, file.card, point, moment.now))
      pulls += at > since ? 1 : 0;
  }
  return (70 * pulls + kPaceDays / 2) / kPaceDays;
}

std::size_t age_place(const Board& board, const Waiting& card) {
  const Column* column = column_of(board.settings, card.card());
  if (column == nullptr) return 1;
  const std::size_t point = point_after(board.settings, *column);
  std::size_t older = 0;
  for (const CardFile& file : board.cards) {
    const Column* other = column_of(board.settings, file.card);
    if (&file == card.facts.file || other == nullptr || !is_queue(board.settings, *other) ||
        point_after(board.settings, *other) != point)
      continue;
    const bool before = file.card.created != card.facts.since
                            ? file.card.created < card.facts.since
                            : natural_less(file.card.id(), card.id());
    if (before) ++older;
  }
  return older + 1;
}

std::optional<std::int64_t> pull_bound(const Board& board, const Waiting& card,
                                       const Moment& moment) {
  const int every = board.settings.priority.reserve_oldest;
  const Column* column = column_of(board.settings, card.card());
  if (every == 0 || column == nullptr) return std::nullopt;
  if (open_block(card.card()) || !card.blocked_by.empty()) return std::nullopt;
  const std::int64_t pulls = pulls_over(board, point_after(board.settings, *column), moment.now);
  const auto later = static_cast<std::int64_t>(age_place(board, card) - 1);
  return pulls_to_reserve(every, pulls) + every * later;
}

std::optional<Date> likely_start(const Board& board, std::size_t place, const Moment& moment) {
  const std::int64_t pace = weekly_pulls_tenths(board, starting_point(board.settings), moment);
  if (pace == 0) return std::nullopt;
  // The n-th card is started when n cards were: n weeks of 7 days, over pace / 10.
  const std::int64_t days = (70 * static_cast<std::int64_t>(place) + pace - 1) / pace;
  return Date{moment.today().days +
              static_cast<std::int32_t>(std::min<std::int64_t>(days, 100000))};
}

}  // namespace kanban
