#include "similar/raise.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "model/incidents.hpp"
#include "similar/candidates.hpp"
#include "similar/groups.hpp"

namespace kanban {
namespace {

constexpr std::size_t kNamed = 10;  // cards of a group that a note names

using Files = std::vector<const CardFile*>;

// The largest run of cards made within `days`, the earliest of equals; `cards` by creation.
Files densest(const Files& cards, int days) {
  Files best;
  for (std::size_t first = 0, end = 0; first < cards.size(); ++first) {
    const std::int64_t until = cards[first]->card.created.seconds + days * kSecondsPerDay;
    while (end < cards.size() && cards[end]->card.created.seconds < until) ++end;
    if (end - first > best.size())
      best.assign(cards.begin() + static_cast<std::ptrdiff_t>(first),
                  cards.begin() + static_cast<std::ptrdiff_t>(end));
  }
  return best;
}

// The product that most of them have, the first by name of equals; empty where most have none.
std::string common_product(const Files& cards) {
  std::map<std::string, std::size_t> counts;
  for (const CardFile* file : cards) ++counts[std::string(file->card.text(Field::product))];
  const auto most =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most->first;
}

// "portal/login": the product, and a label that all have, else the heaviest word that most
// have, else the signature that all have.
std::string topic_of(const CardGroup& group) {
  std::string word = group.words.empty() ? std::string{} : group.words.front();
  for (const std::string& label : group.cards.front()->card.list(Field::labels)) {
    const bool common = std::all_of(
        group.cards.begin(), group.cards.end(),
        [&](const CardFile* file) { return file->card.contains(Field::labels, label); });
    if (common) {
      word = label;
      break;
    }
  }
  const std::string product = common_product(group.cards);
  if (word.empty()) word = group.signature;
  if (word.empty()) word = group.cards.front()->card.title();
  return product.empty() ? word : product + "/" + word;
}

Error note_of(const CardGroup& group, const Files& cards) {
  const std::int64_t span =
      cards.back()->card.created.seconds - cards.front()->card.created.seconds;
  Error note = make_error(
      ErrorKind::invalid, "problem-wanted",
      topic_of(group) + " has " + counted(cards.size(), "similar incident") + " in " +
          counted(static_cast<std::size_t>(span / kSecondsPerDay) + 1, "day") + " and no problem");
  note.severity = Severity::note;
  note.where = Location{cards.back()->path, 0, 0};
  std::vector<std::string> ids;
  for (const CardFile* file : group.cards) {
    if (ids.size() == kNamed) break;
    ids.emplace_back(file->card.id());
    note.details.push_back(ids.back() + "  " + std::string(file->card.title()));
  }
  const std::size_t more = group.cards.size() - ids.size();
  if (more > 0) note.details.push_back("and " + std::to_string(more) + " more");
  std::string hint = "kanban problem new --from " + join(ids, ",");
  if (more > 0) hint += "; kanban similar --all names the others";
  return std::move(note).hint(std::move(hint));
}

}  // namespace

std::vector<Error> problem_notes(const Board& board) {
  const RaiseProblem& raise = board.settings.raise_problem;
  std::vector<Error> notes;
  if (raise.incidents <= 0) return notes;
  Files reports = open_candidates(board).front();
  std::erase_if(reports,
                [&](const CardFile* file) { return is_problem(board.settings, file->card); });
  const Likenesses likenesses(std::move(reports), board.settings.similar);
  for (const CardGroup& group : groups_of(likenesses)) {
    Files cards = group.cards;
    std::stable_sort(cards.begin(), cards.end(), [](const CardFile* a, const CardFile* b) {
      return a->card.created < b->card.created;
    });
    cards = densest(cards, raise.within);
    if (cards.size() >= static_cast<std::size_t>(raise.incidents))
      notes.push_back(note_of(group, cards));
  }
  return notes;
}

}  // namespace kanban
