#include "similar/candidates.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "model/history.hpp"
#include "model/incidents.hpp"

namespace kanban {
namespace {

constexpr std::int64_t kYear = 365 * kSecondsPerDay;
constexpr std::array<std::string_view, 4> kReports{"bug", "incident", "complaint", "problem"};

bool tells_of_wrong(std::string_view name) {
  return std::any_of(kReports.begin(), kReports.end(),
                     [&](std::string_view word) { return equal_ignoring_case(word, name); });
}

}  // namespace

bool is_report(const Settings& settings, const Card& card) {
  const std::string type = type_of(settings, card);
  const auto& chosen = settings.similar.types;
  if (!chosen.empty()) return std::find(chosen.begin(), chosen.end(), type) != chosen.end();
  if (tells_of_wrong(type)) return true;
  for (const CardType& row : settings.types) {
    if (row.name == type) return std::any_of(row.alias.begin(), row.alias.end(), tells_of_wrong);
  }
  return false;
}

std::vector<const CardFile*> candidates_for(const Board& board, const Card& card, Instant now) {
  const bool reports = is_report(board.settings, card);
  std::vector<const CardFile*> found;
  for (const CardFile& file : board.cards) {
    const bool itself = file.card.id() == card.id();
    if (!itself && reports && !is_report(board.settings, file.card)) continue;
    const bool recent = is_open(board.settings, file.card) ||
                        now.seconds - entered_column(file.card).seconds <= kYear;
    if (itself || recent) found.push_back(&file);
  }
  return found;
}

std::vector<std::vector<const CardFile*>> open_candidates(const Board& board) {
  const Problems problems(board);
  std::vector<std::vector<const CardFile*>> kinds(2);
  for (const CardFile& file : board.cards) {
    if (!is_open(board.settings, file.card) || problems.problem_of(file.card.id()) != nullptr)
      continue;
    kinds[is_report(board.settings, file.card) ? 0 : 1].push_back(&file);
  }
  return kinds;
}

}  // namespace kanban
