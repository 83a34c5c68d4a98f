#include "cli/complained.hpp"

#include "base/text.hpp"
#include "ops/complain.hpp"

namespace kanban::cli {
namespace {

// Whether the plan says of the card anew who complains of what.
bool is_news(const PlannedCard& card) {
  if (!card.after.has(Field::about) || !card.after.has(Field::client)) return false;
  return !card.before || card.before->text(Field::about) != card.after.text(Field::about) ||
         card.before->text(Field::client) != card.after.text(Field::client);
}

}  // namespace

Status affect_complained(Planner& planner, Planned& planned) {
  std::vector<Card> complaints;
  for (const PlannedCard* card : planner.planned()) {
    if (is_news(*card)) complaints.push_back(card->after);
  }
  for (const Card& complaint : complaints) {
    const auto file = planner.find_anywhere(complaint.text(Field::about));
    if (!file.ok() || file->card.id() != complaint.text(Field::about)) continue;
    Card about = file->card;
    if (!add_complainant(about, complaint)) continue;
    planned.news.push_back({std::string(about.id()),
                            "affects " + counted(about.list(Field::clients).size(), "client"),
                            std::string(about.title())});
    planner.change(*file, std::move(about));
  }
  return success();
}

}  // namespace kanban::cli
