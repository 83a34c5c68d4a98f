// Data quality — what is wrong with the histories that every other report is drawn from.
//
// Nothing is dropped in silence: each defect names its card and says what the reports do about it.
#pragma once

#include "report/figures.hpp"

namespace kanban {

struct DataQuality {
  std::size_t cards = 0;
  std::size_t delivered = 0;  // cards
  std::size_t started = 0;    // cards with a run
  std::size_t abandoned = 0;  // cards that left without delivery, started or not
  std::size_t open = 0;       // cards neither delivered nor abandoned
  std::vector<Defect> defects = {};
};

DataQuality data_quality(const Flow& flow);
Sheet sheet(const DataQuality& report);

// How many defects of each kind there are, in the order of DefectKind, kinds without any left out:
// column ids kind, count.
Table defect_counts(const std::vector<Defect>& defects);

}  // namespace kanban
