// The way through a board's columns that a clock measures.
#include "report/life.hpp"

namespace kanban {
namespace {

// The way from the column numbered `from` to the one numbered `to`, which is the number of columns
// where there is none.
Way way_between(const Settings& settings, std::size_t from, std::size_t to) {
  Way way;
  for (std::size_t i = 0; i < settings.columns.size(); ++i) {
    const Stage stage = settings.columns[i].stage;
    if (stage == Stage::dropped) {
      way.places.push_back(kOut);
    } else if (i < from) {
      way.places.push_back(kBefore);
    } else if (i < to) {
      way.places.push_back(static_cast<int>(way.steps.size()));
      way.steps.push_back(i);
    } else {
      way.places.push_back(0);  // settled below, when the number of steps is known
    }
  }
  for (std::size_t i = to; i < way.places.size(); ++i) {
    if (way.places[i] != kOut) way.places[i] = static_cast<int>(way.steps.size());
  }
  return way;
}

}  // namespace

Way board_way(const Settings& settings) {
  std::size_t from = 0;
  while (from < settings.columns.size() && settings.columns[from].stage == Stage::backlog) ++from;
  std::size_t to = 0;
  while (to < settings.columns.size() && settings.columns[to].stage != Stage::done) ++to;
  return way_between(settings, from, to);
}

Result<Way> clock_way(const Settings& settings, const FlowClock& clock) {
  std::size_t from = 0;
  if (clock.from != "created") {
    TRY_ASSIGN(const Column* const column, find_column(settings, clock.from));
    from = static_cast<std::size_t>(column - settings.columns.data());
  }
  TRY_ASSIGN(const Column* const column, find_column(settings, clock.to));
  const auto to = static_cast<std::size_t>(column - settings.columns.data());
  if (to < from || (to == from && clock.from != "created")) {
    return make_error(ErrorKind::usage, "bad-clock",
                      "the clock '" + clock.name + "' runs from '" + clock.from + "' to '" +
                          clock.to + "', which is not right of it")
        .hint("a clock runs from a column, or created, to one further right");
  }
  Way way = way_between(settings, from, to);
  way.from_created = clock.from == "created";
  return way;
}

}  // namespace kanban
