// Evidence — the cards behind the numbers of a report: which they are and the events that count.
#pragma once

#include <string>
#include <vector>

#include "base/table.hpp"
#include "report/flow.hpp"

namespace kanban {

// Which cards a report counts.
enum class CountedCards {
  finished,   // deliveries of the window
  open,       // runs open at the instant asked for
  in_window,  // runs that were open at some time of the window
  blocked,    // runs with a block in the window
  created,    // cards that were created, started or left in the window
  every,      // every card, by its last run
};

struct EvidenceCard {
  std::string id = {};
  std::string path = {};
  std::string kind = {};  // "finished", "open", "withdrawn", "abandoned", "waiting", "discarded"
  Instant created = {};
  std::optional<Instant> start = {};
  std::optional<Instant> end = {};
};

// By card and then by start.
std::vector<EvidenceCard> evidence(const Flow& flow, CountedCards behind);

}  // namespace kanban
