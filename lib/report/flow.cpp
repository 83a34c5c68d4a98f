#include "report/flow.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kanban {
namespace {

Result<Way> way_of(const Settings& settings, const std::string& clock) {
  if (clock.empty()) return board_way(settings);
  std::vector<std::string> names;
  for (const FlowClock& known : settings.flow.clocks) {
    if (known.name == clock) return clock_way(settings, known);
    names.push_back(known.name);
  }
  Error error = make_error(ErrorKind::usage, "unknown-clock",
                           "no clock '" + printable(clock) + "' on this board");
  error.hints = did_you_mean(clock, names);
  if (error.hints.empty()) {
    error.hints.push_back(names.empty()
                              ? "name one in board.yaml: clocks: {dev: {from: develop, to: review}}"
                              : "there is " + join(names, ", "));
  }
  return error;
}

Result<DayRange> window_of(const FlowQuery& query, Date today) {
  DayRange window;
  window.last = query.to.value_or(today);
  window.first = query.from.value_or(Date{window.last.days - kUsualWindow + 1});
  if (window.last < window.first) {
    return make_error(ErrorKind::usage, "bad-window",
                      "the window from " + format_date(window.first) + " to " +
                          format_date(window.last) + " ends before it begins");
  }
  return window;
}

}  // namespace

bool is_step(const Settings& settings, const Card& card) {
  const std::string name = type_of(settings, card);
  return std::any_of(settings.types.begin(), settings.types.end(),
                     [&](const CardType& type) { return type.step && type.name == name; });
}

Result<Flow> read_flow(const Board& board, const FlowQuery& query) {
  Flow flow;
  flow.settings = &board.settings;
  flow.zone = query.zone;
  flow.as_of = query.as_of;
  flow.today = query.zone.date_of(query.as_of);
  flow.clock = query.clock;
  TRY_ASSIGN(flow.window, window_of(query, flow.today));
  TRY_ASSIGN(flow.way, way_of(board.settings, query.clock));
  const LifeRules rules{&board.settings, &flow.way, query.zone, query.as_of, &query.commit_moves};
  std::vector<const CardFile*> files;
  for (const CardFile& file : board.cards) {
    const bool counts = query.steps == Steps::counted || !is_step(board.settings, file.card);
    if (counts) files.push_back(&file);
  }
  std::sort(files.begin(), files.end(), [](const CardFile* a, const CardFile* b) {
    return a->card.id() != b->card.id() ? a->card.id() < b->card.id() : a->path < b->path;
  });
  for (const CardFile* file : files) {
    auto life = life_of(*file, rules, flow.defects);
    if (life) flow.lives.push_back(std::move(*life));
  }
  return flow;
}

Flow with_lives(const Flow& flow, const std::vector<const Life*>& some) {
  Flow part;
  part.settings = flow.settings;
  part.zone = flow.zone;
  part.as_of = flow.as_of;
  part.today = flow.today;
  part.window = flow.window;
  part.clock = flow.clock;
  part.way = flow.way;
  auto defect = flow.defects.begin();
  for (const Life* const life : some) {
    part.lives.push_back(*life);
    const std::string_view id = life->file->card.id();
    defect = std::lower_bound(
        defect, flow.defects.end(), id,
        [](const Defect& one, std::string_view wanted) { return one.card < wanted; });
    for (; defect != flow.defects.end() && defect->card == id; ++defect)
      part.defects.push_back(*defect);
  }
  return part;
}

Flow narrowed(const Flow& flow, const std::function<bool(const Life&)>& keep) {
  std::vector<const Life*> some;
  for (const Life& life : flow.lives) {
    if (keep(life)) some.push_back(&life);
  }
  return with_lives(flow, some);
}

const Life* life_called(const Flow& flow, std::string_view id) {
  const auto life = std::lower_bound(
      flow.lives.begin(), flow.lives.end(), id,
      [](const Life& one, std::string_view wanted) { return one.file->card.id() < wanted; });
  return life == flow.lives.end() || life->file->card.id() != id ? nullptr : &*life;
}

DayRange window_before(const DayRange& window) {
  const std::int32_t length = window.last.days - window.first.days + 1;
  return {Date{window.first.days - length}, Date{window.last.days - length}};
}

std::vector<std::string> field_values(const Settings& settings, const Card& card, Field field) {
  if (field == Field::type) return {type_of(settings, card)};
  if (is_list(info(field).kind)) {
    const auto& entries = card.list(field);
    return entries.empty() ? std::vector<std::string>{"none"} : entries;
  }
  if (card.has(field)) return {std::string(card.text(field))};
  return {field == Field::class_of_service ? std::string(kDefaultClass) : "none"};
}

}  // namespace kanban
