#include "policy/validate.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "base/text.hpp"

namespace kanban {
namespace {

constexpr std::int64_t kClockSkew = 300;  // seconds that another machine's clock may be ahead

// Turns a look-up's usage error into a finding about a file.
template <typename T>
void judge(std::vector<Error>& findings, const CardFile& file, Result<T> looked_up) {
  if (looked_up.ok()) return;
  Error error = std::move(looked_up).error();
  error.kind = ErrorKind::invalid;
  error.where = Location{file.path, 0, 0};
  findings.push_back(std::move(error));
}

void add_warning(std::vector<Error>& findings, const CardFile& file, std::string_view code,
                 std::string message) {
  Error error = make_error(ErrorKind::invalid, code, std::move(message));
  error.severity = Severity::warning;
  error.where = Location{file.path, 0, 0};
  findings.push_back(std::move(error));
}

void judge_words(std::vector<Error>& findings, const Settings& settings, const CardFile& file) {
  const Card& card = file.card;
  judge(findings, file, find_column(settings, card.column()));
  if (card.has(Field::type)) judge(findings, file, find_type(settings, card.type()));
  if (card.has(Field::product))
    judge(findings, file, find_product(settings, card.text(Field::product)));
  if (card.has(Field::impact))
    judge(findings, file, find_impact(settings, card.text(Field::impact)));
  if (card.has(Field::class_of_service)) {
    judge(findings, file, find_class(settings, card.text(Field::class_of_service)));
  }
  for (const std::string& label : card.list(Field::labels)) {
    judge(findings, file, find_label(settings, label));
  }
  for (const std::string& client : card.list(Field::clients)) {
    judge(findings, file, find_client(settings, client));
  }
}

void judge_times(std::vector<Error>& findings, const CardFile& file, Instant now) {
  const Card& card = file.card;
  const bool imported = card.has(Field::source);  // an import keeps contradicting dates on purpose
  const Event* last = nullptr;
  const Event* entered = nullptr;
  for (const Event& event : card.history) {
    if (event.at.seconds > now.seconds + kClockSkew) {
      add_warning(
          findings, file, "event-in-future",
          "an event of " + format_instant(event.at) + " lies after now, " + format_instant(now));
    }
    if (!imported && event.at < card.created) {
      add_warning(findings, file, "event-before-created",
                  "an event of " + format_instant(event.at) + " lies before the creation, " +
                      format_instant(card.created));
    }
    if (!imported && last != nullptr && event.at < last->at) {
      add_warning(findings, file, "event-order",
                  "the event of " + format_instant(event.at) + " stands after that of " +
                      format_instant(last->at));
    }
    last = &event;
    if (event.kind == EventKind::entered) entered = &event;
  }
  if (entered != nullptr && entered->value != card.column()) {
    add_warning(findings, file, "column-differs-from-history",
                "the card is in '" + std::string(card.column()) + "', its history ends in '" +
                    entered->value + "'");
  }
}

// Follows `blocks` from `start`; the ids of a circle through it, or nothing.
std::vector<std::string> circle_from(const Board& board, const std::string& start) {
  std::map<std::string, std::string> came_from;
  std::vector<std::string> open{start};
  while (!open.empty()) {
    const std::string id = open.back();
    open.pop_back();
    const CardFile* file = find_card(board, id);
    if (file == nullptr) continue;
    for (const std::string& next : file->card.list(Field::blocks)) {
      if (next == start) {
        std::vector<std::string> circle{start};
        for (std::string step = id; step != start; step = came_from[step]) circle.push_back(step);
        circle.push_back(start);
        std::reverse(circle.begin(), circle.end());
        return circle;
      }
      if (came_from.emplace(next, id).second) open.push_back(next);
    }
  }
  return {};
}

using Ids = std::set<std::string, std::less<>>;

void judge_target(std::vector<Error>& findings, const Board& board, const Ids& elsewhere,
                  const CardFile& file, std::string_view field, const std::string& id) {
  if (find_card(board, id) != nullptr || elsewhere.count(id) > 0) return;
  add_warning(findings, file, "unknown-card",
              std::string(field) + " names '" + id + "', a card that this board does not have");
}

}  // namespace

std::vector<Error> validate_card(const Settings& settings, const CardFile& file, Instant now) {
  std::vector<Error> findings;
  judge_words(findings, settings, file);
  judge_times(findings, file, now);
  return findings;
}

std::vector<Error> validate_links(const Board& board, const Ids& elsewhere) {
  std::vector<Error> findings;
  for (const CardFile& file : board.cards) {
    const Card& card = file.card;
    const std::string id(card.id());
    for (const FieldInfo& row : fields()) {
      if (row.kind == FieldKind::ids) {
        for (const std::string& other : card.list(row.field)) {
          judge_target(findings, board, elsewhere, file, row.name, other);
        }
      } else if (row.kind == FieldKind::id && row.field != Field::id && card.has(row.field)) {
        judge_target(findings, board, elsewhere, file, row.name, std::string(card.text(row.field)));
      }
    }
    if (card.contains(Field::blocks, id)) {
      add_warning(findings, file, "blocks-itself", "card '" + id + "' blocks itself");
      continue;
    }
    const auto circle = circle_from(board, id);
    // Each circle is told once, by its smallest id.
    if (!circle.empty() && *std::min_element(circle.begin(), circle.end()) == id) {
      add_warning(findings, file, "blocks-circle",
                  "cards block each other: " + join(circle, " → "));
    }
  }
  return findings;
}

}  // namespace kanban
