#include "cli/telling.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kanban::cli {
namespace {

bool came_to_done(const Settings& settings, const PlannedCard& card) {
  // A card that is made there, by an import say, is no news to its clients.
  return card.before && stage_of(settings, *card.before) != Stage::done &&
         stage_of(settings, card.after) == Stage::done;
}

// Whether the problem that explains the card comes to done with it: its clients are told once.
bool told_with_problem(Planner& planner, const Settings& settings, const PlannedCard& card) {
  const std::string_view problem = card.after.text(Field::problem);
  if (problem.empty()) return false;
  for (const PlannedCard* other : planner.planned()) {
    if (other->after.id() == problem && came_to_done(settings, *other)) return true;
  }
  return false;
}

// A board that lists its types and has none for complaints has no complaints.
bool may_have_complaints(const Settings& settings) { return complaint_type(settings).ok(); }

}  // namespace

Result<std::vector<DoneCard>> cards_to_tell(Planner& planner) {
  const Settings& settings = planner.settings();
  std::vector<DoneCard> cards;
  static const Board kNone;
  for (const PlannedCard* card : planner.planned()) {
    if (!came_to_done(settings, *card) || told_with_problem(planner, settings, *card)) continue;
    const bool alone = !may_have_complaints(settings) && !card->after.has(Field::gathers);
    const Board* board = &kNone;
    if (!alone) {
      TRY_ASSIGN(board, planner.board());
    }
    TellList telling = whom_to_tell(*board, card->after);
    if (!telling.whom.empty())
      cards.push_back(
          {std::string(card->after.id()), std::string(card->after.column()), std::move(telling)});
  }
  return cards;
}

std::string telling_text(const std::vector<DoneCard>& cards) {
  std::string text;
  for (const DoneCard& card : cards) {
    if (cards.size() > 1) text += card.id + "  ";
    text += "tell: " + printable(join(card.telling.whom, ", "));
    const auto& complaints = card.telling.complaints;
    if (!complaints.empty()) {
      text += " (" + counted(complaints.size(), "complaint") + ")\n";
      text += "when they are told: kanban move " + join(complaints, " ") + " " + card.column;
    }
    text += "\n";
  }
  return text;
}

}  // namespace kanban::cli
