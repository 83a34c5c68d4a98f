#include "report/evidence.hpp"

#include "report/daily.hpp"

namespace kanban {
namespace {

std::string_view kind_name(RunKind kind) {
  switch (kind) {
    case RunKind::open: return "open";
    case RunKind::finished: return "finished";
    case RunKind::withdrawn: return "withdrawn";
    case RunKind::abandoned: break;
  }
  return "abandoned";
}

EvidenceCard card_of(const Life& life) {
  EvidenceCard card;
  card.id = life.file->card.id();
  card.path = life.file->path;
  card.created = life.created;
  return card;
}

EvidenceCard run_card(const Life& life, const Run& run) {
  EvidenceCard card = card_of(life);
  card.kind = kind_name(run.kind);
  card.start = run.start;
  if (run.kind != RunKind::open) card.end = run.end;
  return card;
}

bool is_behind(const Flow& flow, const Run& run, CountedCards behind) {
  switch (behind) {
    case CountedCards::open: return run.kind == RunKind::open;
    case CountedCards::blocked:
      for (const BlockSpan& block : run.blocks) {
        if (flow.zone.date_of(block.from) <= flow.window.last &&
            flow.zone.date_of(block.to) >= flow.window.first) {
          return true;
        }
      }
      return false;
    case CountedCards::finished: return false;
    case CountedCards::in_window:
    case CountedCards::created:
    case CountedCards::every: break;
  }
  return run.start_day <= flow.window.last && departure(run) >= flow.window.first;
}

void add_deliveries(const Flow& flow, const Life& life, std::vector<EvidenceCard>& cards) {
  for (const Delivery& delivery : life.deliveries) {
    if (!flow.window.contains(delivery.day)) continue;
    EvidenceCard card = delivery.run ? run_card(life, life.runs[*delivery.run]) : card_of(life);
    card.kind = "finished";
    card.end = delivery.at;
    cards.push_back(std::move(card));
  }
}

// A card that no run tells of: delivered without a start, waiting or discarded.
EvidenceCard card_without_run(const Life& life) {
  EvidenceCard card = card_of(life);
  card.kind = life.discarded ? "discarded" : "waiting";
  if (life.deliveries.empty()) return card;
  card.kind = "finished";
  card.end = life.deliveries.back().at;
  return card;
}

}  // namespace

std::vector<EvidenceCard> evidence(const Flow& flow, CountedCards behind) {
  std::vector<EvidenceCard> cards;
  for (const Life& life : flow.lives) {
    if (behind == CountedCards::every) {
      cards.push_back(life.runs.empty() ? card_without_run(life)
                                        : run_card(life, life.runs.back()));
      continue;
    }
    const std::size_t before = cards.size();
    if (behind == CountedCards::finished) add_deliveries(flow, life, cards);
    for (const Run& run : life.runs) {
      if (is_behind(flow, run, behind)) cards.push_back(run_card(life, run));
    }
    if (behind != CountedCards::created || cards.size() > before) continue;
    add_deliveries(flow, life, cards);
    const bool discarded = life.discarded && flow.window.contains(*life.discarded);
    if (cards.size() > before || !(discarded || flow.window.contains(life.created_day))) continue;
    cards.push_back(card_without_run(life));
  }
  return cards;
}

}  // namespace kanban
