#include "model/incidents.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/effective.hpp"

namespace kanban {
namespace {

constexpr std::string_view kProblem = "problem";
const std::vector<const CardFile*> kNone;

bool is_called(const CardType& type, std::string_view name) {
  return equal_ignoring_case(type.name, name) ||
         std::any_of(type.alias.begin(), type.alias.end(),
                     [&](const std::string& alias) { return equal_ignoring_case(alias, name); });
}

bool is_closed_column(const Settings& settings, std::string_view column) {
  const Column* found = column_named(settings, column);
  return found != nullptr && is_closed(found->stage);
}

}  // namespace

Problems::Problems(const Board& board) {
  std::vector<const CardFile*> open;
  for (const CardFile& file : board.cards) {
    if (is_open(board.settings, file.card)) open.push_back(&file);
  }
  for (const CardFile* file : open) {
    if (file->card.has(Field::problem)) gather(board, file->card.text(Field::problem), *file);
  }
  for (const CardFile* file : open) {
    for (const std::string& id : file->card.list(Field::gathers)) {
      const CardFile* card = find_card(board, id);
      if (card != nullptr && is_open(board.settings, card->card))
        gather(board, file->card.id(), *card);
    }
  }
  for (const CardFile* file : open) {
    const CardFile* problem = problem_of(file->card.id());
    if (problem != nullptr) gathered_[problem->card.id()].push_back(file);
  }
}

// Notes that the card `problem` explains `card`; a card is gathered once, and never by itself.
void Problems::gather(const Board& board, std::string_view problem, const CardFile& card) {
  const CardFile* by = find_card(board, problem);
  if (by == nullptr || !is_open(board.settings, by->card)) return;
  const CardFile* above = problem_of(by->card.id());
  if (by == &card || above == &card) return;
  problem_.emplace(card.card.id(), by);
}

const std::vector<const CardFile*>& Problems::gathered_by(std::string_view problem) const {
  const auto found = gathered_.find(problem);
  return found == gathered_.end() ? kNone : found->second;
}

const CardFile* Problems::problem_of(std::string_view id) const {
  const CardFile* problem = nullptr;
  for (auto found = problem_.find(id); found != problem_.end();
       found = problem_.find(problem->card.id()))
    problem = found->second;
  return problem;
}

std::vector<const CardFile*> incidents_of(const Board& board, const Card& problem) {
  std::vector<const CardFile*> incidents;
  for (const CardFile& file : board.cards) {
    if (file.card.id() == problem.id()) continue;
    // A card that names another problem belongs there, whatever the list of this one says.
    const std::string_view named = file.card.text(Field::problem);
    const bool listed = named.empty() && problem.contains(Field::gathers, file.card.id());
    if (listed || named == problem.id()) incidents.push_back(&file);
  }
  return incidents;
}

std::vector<const CardFile*> open_incidents_of(const Board& board, const Card& problem) {
  std::vector<const CardFile*> open = incidents_of(board, problem);
  std::erase_if(open, [&](const CardFile* file) { return !is_open(board.settings, file->card); });
  return open;
}

const CardFile* problem_over(const Board& board, const Card& card) {
  const CardFile* const named = find_card(board, card.text(Field::problem));
  if (named != nullptr && named->card.id() != card.id()) return named;
  for (const CardFile& file : board.cards) {
    if (file.card.contains(Field::gathers, card.id()) && file.card.id() != card.id()) return &file;
  }
  return nullptr;
}

bool is_problem(const Settings& settings, const Card& card) {
  if (card.has(Field::gathers)) return true;
  const std::string type = type_of(settings, card);
  if (type == kProblem) return true;
  return !type.empty() && type == problem_type(settings);
}

std::string problem_type(const Settings& settings) {
  if (settings.types.empty()) return std::string(kProblem);
  const auto named = std::find_if(settings.types.begin(), settings.types.end(),
                                  [](const CardType& type) { return is_called(type, kProblem); });
  return named == settings.types.end() ? std::string{} : named->name;
}

std::optional<Instant> mended_at(const Settings& settings, const Card& problem) {
  for (const Event* event : effective_events(settings, problem).moves) {
    const Column* column = column_named(settings, event->value);
    if (column != nullptr && column->stage == Stage::done) return event->at;
  }
  return std::nullopt;
}

std::optional<Instant> came_back_at(const Settings& settings, const Card& incident,
                                    Instant mended) {
  if (!is_open(settings, incident)) return std::nullopt;
  std::optional<Instant> back;
  bool closed = false;
  for (const Event* event : effective_events(settings, incident).moves) {
    const bool closes = is_closed_column(settings, event->value);
    if (closed && !closes && event->at >= mended) back = event->at;
    closed = closes;
  }
  return back;
}

std::vector<std::string> clients_of(const Card& card) {
  std::vector<std::string> clients = card.list(Field::clients);
  if (card.has(Field::client) && !card.contains(Field::clients, card.text(Field::client)))
    clients.emplace_back(card.text(Field::client));
  return clients;
}

}  // namespace kanban
