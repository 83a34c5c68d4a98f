// Undertaking — how far the cards of a goal or of a sprint are: by number and by size.
//
// A goal's cards name it under `goal`, `epic` or `parent`; a sprint's under `sprint`. Cards that
// were dropped are left out. Steps (types of `level: step`) are tasks, all others items. Sizes are
// summed over cards that have one; the others are counted.
#pragma once

#include "report/figures.hpp"

namespace kanban {

struct Tally {
  std::int64_t n = 0;
  std::int64_t done = 0;
  double size = 0;
  double size_done = 0;
  std::int64_t unsized = 0;
};

struct UndertakenCard {
  const Card* card = nullptr;
  Stage stage = Stage::backlog;
  bool step = false;
};

struct Undertaking {
  std::string name = {};
  std::string title = {};               // of the goal's own card, where there is one
  std::vector<std::string> goals = {};  // that a sprint's cards serve, with their titles
  Tally all = {};
  Tally items = {};
  Tally tasks = {};
  std::vector<UndertakenCard> cards = {};  // the open ones first, the furthest first
};

Undertaking goal_progress(const Board& board, const std::string& goal, Instant as_of);
Undertaking sprint_progress(const Board& board, const std::string& sprint, Instant as_of);

// The sprints that cards name, sorted, each once.
std::vector<std::string> sprints_of(const Board& board);

// "done 4 of 9, size 11 of 30".
std::string progress_words(const Tally& tally);

Sheet goal_sheet(const Undertaking& goal);
Sheet sprint_sheet(const Undertaking& sprint);

}  // namespace kanban
