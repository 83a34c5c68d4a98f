#include "report/life.hpp"

#include <algorithm>

#include "model/effective.hpp"

namespace kanban {
namespace {

// The place of the column that `name` means, also by a former name.
std::optional<std::size_t> column_of(const Settings& settings, std::string_view name) {
  const Column* column = column_named(settings, name);
  if (column == nullptr) return std::nullopt;
  return static_cast<std::size_t>(column - settings.columns.data());
}

// The times during which the card was blocked; an open one ends at `now`.
std::vector<BlockSpan> spans_of(const std::vector<const Event*>& events, Instant now) {
  std::vector<BlockSpan> spans;
  bool open = false;
  for (const Event* event : events) {
    if (event->kind == EventKind::unblocked) {
      if (open) spans.back().to = std::max(event->at, spans.back().from);
      open = false;
    } else if (open) {
      spans.back().reason = event->value;
    } else {
      spans.push_back({event->at, now, event->value, false});
      open = true;
    }
  }
  if (open) spans.back().open = true;
  return spans;
}

struct Step {
  Instant at = {};
  int place = kBefore;
};

// Follows a card through its moves.
class Walk {
 public:
  Walk(const LifeRules& rules, Life& life, std::vector<Defect>& defects)
      : rules_(rules),
        flow_(rules.settings->flow),
        finish_(static_cast<int>(rules.way->steps.size())),
        life_(life),
        defects_(defects) {}

  void start(Instant at, int place) {
    Run run;
    run.start = at;
    run.start_day = rules_.zone.date_of(at);
    if (flow_.recommit == RecommitRule::sum) run.earlier = withdrawn_;
    life_.runs.push_back(std::move(run));
    running_ = true;
    steps_ = {{at, place}};
  }

  void move(Instant at, int place) {
    const int before = place_;
    place_ = place;
    if (before == finish_ && place != finish_) take_up_again();
    if (place != kOut) life_.discarded.reset();
    if (place == kOut) {
      leave(at);
    } else if (place == finish_) {
      if (before != finish_) finish(at);
    } else if (place == kBefore) {
      step_back(at);
    } else if (running_) {
      steps_.push_back({at, place});
    } else {
      start(at, place);
    }
  }

  void end() {
    if (place_ == kOut) life_.present = Present::out;
    if (place_ == finish_) life_.present = Present::done;
    if (!running_) return;
    life_.present = Present::in_progress;
    Run& run = life_.runs.back();
    run.end = std::max(rules_.as_of, run.start);
    run.end_day = rules_.zone.date_of(run.end);
    settle(run);
  }

 private:
  // Done is left: the run goes on as if it had never been done, or stays as it is.
  void take_up_again() {
    if (flow_.reopen == ReopenRule::new_run) return;
    if (life_.deliveries.empty()) return;
    running_ = life_.deliveries.back().run.has_value();
    life_.deliveries.pop_back();
    if (running_) life_.runs.back().kind = RunKind::open;
  }

  void step_back(Instant at) {
    if (!running_) return;
    if (flow_.recommit == RecommitRule::keep) {
      steps_.push_back({at, kBefore});
      return;
    }
    if (close(at, RunKind::withdrawn)) {
      withdrawn_.push_back(static_cast<std::uint32_t>(life_.runs.size() - 1));
    }
  }

  void leave(Instant at) {
    const bool was_running = running_;
    if (was_running && close(at, RunKind::abandoned)) {
      if (flow_.abandoned == AbandonRule::depart) return;
      life_.runs.pop_back();
    }
    life_.discarded = rules_.zone.date_of(at);
  }

  void finish(Instant at) {
    Delivery delivery;
    delivery.at = at;
    delivery.day = rules_.zone.date_of(at);
    if (running_) {
      steps_.push_back({at, finish_});
      if (close(at, RunKind::finished)) {
        delivery.run = static_cast<std::uint32_t>(life_.runs.size() - 1);
      }
    } else {
      add_defect(DefectKind::finished_without_start, "finished without a start");
    }
    withdrawn_.clear();
    life_.deliveries.push_back(delivery);
    life_.discarded.reset();
  }

  // Ends the run, or forgets it where it would end before it began; returns whether it is there.
  bool close(Instant at, RunKind kind) {
    running_ = false;
    Run& run = life_.runs.back();
    if (at < run.start) {
      add_defect(DefectKind::finished_before_started,
                 "left on " + format_instant(at) + ", before its start on " +
                     format_instant(run.start) + "; the start is taken as unknown");
      life_.runs.pop_back();
      return false;
    }
    run.kind = kind;
    run.end = at;
    run.end_day = rules_.zone.date_of(at);
    settle(run);
    return true;
  }

  void settle(Run& run) const {
    run.entries = entries(run);
    run.visited.assign(rules_.way->steps.size(), false);
    for (const Step& step : steps_) {
      if (step.place >= 0 && step.place < finish_) {
        run.visited[static_cast<std::size_t>(step.place)] = true;
      }
    }
  }

  // When step `step` was entered; nothing when the card is before it.
  std::optional<Instant> entry(int step) const {
    std::optional<Instant> first;
    for (const Step& at : steps_) {
      const bool past = at.place >= step;
      if (!past && flow_.moves != MoveRule::furthest) first.reset();
      if (past && !first) first = at.at;
      if (flow_.moves == MoveRule::last && at.place == step) first = at.at;
    }
    return first;
  }

  std::vector<Instant> entries(const Run& run) const {
    std::vector<Instant> all;
    for (int step = 0; step < finish_; ++step) {
      const auto at = step == 0 ? std::optional<Instant>(run.start) : entry(step);
      if (!at) break;
      const Instant earliest = all.empty() ? run.start : all.back();
      all.push_back(std::min(std::max(*at, earliest), run.end));
    }
    return all;
  }

  void add_defect(DefectKind kind, std::string text) {
    const std::string id(life_.file->card.id());
    defects_.push_back({kind, id, life_.file->path, std::move(text)});
  }

  const LifeRules& rules_;
  const FlowSettings& flow_;
  const int finish_;
  Life& life_;
  std::vector<Defect>& defects_;
  bool running_ = false;
  int place_ = kBefore;
  std::vector<Step> steps_ = {};               // of the run
  std::vector<std::uint32_t> withdrawn_ = {};  // runs since the last finish
};

// Gives each run the part of `spans` that falls into it.
void add_blocks(Life& life, const std::vector<BlockSpan>& spans) {
  for (Run& run : life.runs) {
    for (const BlockSpan& span : spans) {
      BlockSpan part = span;
      part.from = std::max(span.from, run.start);
      part.to = std::min(span.to, run.end);
      part.open = span.open && run.kind == RunKind::open;
      if (part.from < part.to || (part.open && part.from == part.to)) run.blocks.push_back(part);
    }
  }
}

void check_delivery(const Life& life, std::vector<Defect>& defects) {
  for (const Delivery& delivery : life.deliveries) {
    if (delivery.day >= life.created_day) continue;
    defects.push_back({DefectKind::finished_before_created, std::string(life.file->card.id()),
                       life.file->path,
                       "finished on " + format_date(delivery.day) + ", before it was created on " +
                           format_date(life.created_day)});
  }
}

// Moves the card to the column that its file says, where its history ends in another one.
void take_unrecorded_move(const CardFile& file, const LifeRules& rules, Life& life, Walk& walk,
                          std::vector<Defect>& defects) {
  const Card& card = file.card;
  const auto present = column_of(*rules.settings, card.column());
  if (card.history.empty() || present == life.column) return;
  const std::string id(card.id());
  const std::string where = "is in '" + std::string(card.column()) + "'";
  const CommitMove* move = nullptr;
  if (present && rules.commit_moves != nullptr) {
    const auto known = rules.commit_moves->find(file.path);
    if (known != rules.commit_moves->end()) move = &known->second;
  }
  if (move == nullptr) {
    defects.push_back({DefectKind::move_not_recorded, id, file.path,
                       where + ", and its history does not say since when"});
    return;
  }
  if (move->at > rules.as_of) return;  // it was not there yet
  life.column = *present;
  walk.move(std::max(move->at, card.history.back().at), rules.way->places[*present]);
  defects.push_back({DefectKind::move_from_commit, id, file.path,
                     where + " since commit " + move->commit.substr(0, 7) + " of " +
                         format_instant(move->at) + ", which its history does not say"});
}

}  // namespace

std::string_view defect_name(DefectKind kind) {
  switch (kind) {
    case DefectKind::finished_without_start: return "finished-without-start";
    case DefectKind::finished_before_created: return "finished-before-created";
    case DefectKind::finished_before_started: return "finished-before-started";
    case DefectKind::column_off_board: return "column-off-board";
    case DefectKind::move_not_recorded: return "move-not-recorded";
    case DefectKind::move_from_commit: break;
  }
  return "move-from-commit";
}

std::optional<Life> life_of(const CardFile& file, const LifeRules& rules,
                            std::vector<Defect>& defects) {
  const Card& card = file.card;
  const Settings& settings = *rules.settings;
  const EffectiveEvents events = effective_events(settings, card, rules.as_of);
  const bool exists = card.created <= rules.as_of || !events.moves.empty();
  if (!exists || events.undone) return std::nullopt;

  Life life;
  life.file = &file;
  life.created = card.created;
  life.created_day = rules.zone.date_of(card.created);
  std::vector<Defect> found;
  Walk walk(rules, life, found);
  if (rules.way->from_created) walk.start(card.created, 0);
  if (card.history.empty()) {
    // Made directly where it is: the creation is all that is known.
    if (const auto column = column_of(settings, card.column())) {
      life.column = *column;
      walk.move(card.created, rules.way->places[*column]);
    }
  }
  for (const Event* move : events.moves) {
    const auto column = column_of(settings, move->value);
    if (!column) {
      found.push_back({DefectKind::column_off_board, std::string(card.id()), file.path,
                       "was in '" + move->value + "', which this board does not have"});
      continue;
    }
    life.column = *column;
    walk.move(move->at, rules.way->places[*column]);
  }
  if (!events.hides_later_ones) take_unrecorded_move(file, rules, life, walk, found);
  walk.end();
  add_blocks(life, spans_of(events.blocks, rules.as_of));

  // What was wrong with a finish that is none any more concerns nobody.
  const bool without_start =
      std::any_of(life.deliveries.begin(), life.deliveries.end(),
                  [](const Delivery& delivery) { return !delivery.run.has_value(); });
  for (Defect& defect : found) {
    if (defect.kind == DefectKind::finished_without_start && !without_start) continue;
    defects.push_back(std::move(defect));
  }
  check_delivery(life, defects);
  return life;
}

}  // namespace kanban
