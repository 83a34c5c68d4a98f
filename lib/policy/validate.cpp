#include "policy/validate.hpp"

#include <algorithm>
#include <span>

#include "base/text.hpp"
#include "model/questions.hpp"
#include "policy/circles.hpp"

namespace kanban {
namespace {

constexpr std::int64_t kClockSkew = 300;  // seconds that another machine's clock may be ahead

std::string key_of(Field field) { return std::string(info(field).name); }

// Turns a look-up's usage error into a finding about a file.
template <typename T>
void judge(std::vector<Error>& findings, const CardFile& file, FileSpot spot, Result<T> looked_up) {
  if (looked_up.ok()) return;
  Error error = std::move(looked_up).error();
  error.kind = ErrorKind::invalid;
  error.where = Location{file.path};
  for (const std::string& hint : error.hints) {
    if (spot.better.empty()) spot.better = meant_word(hint);
  }
  error.spot = std::move(spot);
  findings.push_back(std::move(error));
}

void add_warning(std::vector<Error>& findings, const CardFile& file, FileSpot spot,
                 std::string_view code, std::string message, std::string hint) {
  Error error = make_error(ErrorKind::invalid, code, std::move(message));
  error.severity = Severity::warning;
  error.where = Location{file.path};
  error.spot = std::move(spot);
  error.hints.push_back(std::move(hint));
  findings.push_back(std::move(error));
}

void judge_words(std::vector<Error>& findings, const Settings& settings, const CardFile& file) {
  const Card& card = file.card;
  const auto word = [&](Field field, auto look_up) {
    if (card.has(field)) {
      judge(findings, file, {.key = key_of(field)}, look_up(settings, card.text(field)));
    }
  };
  const auto set = [&](Field field, auto look_up) {
    for (const std::string& entry : card.list(field)) {
      judge(findings, file, {.key = key_of(field), .entry = entry}, look_up(settings, entry));
    }
  };
  const std::size_t before = findings.size();
  word(Field::column, find_column);
  // Nothing is near it, so it is hardly a slip.
  if (findings.size() > before && findings.back().hints.empty())
    findings.back().hints.push_back(
        "where the column was renamed, this in board.yaml keeps old cards: aliases: {" +
        std::string(card.column()) + ": NEW NAME}");
  word(Field::type, find_type);
  word(Field::product, find_product);
  word(Field::impact, find_impact);
  word(Field::class_of_service, find_class);
  set(Field::labels, find_label);
  set(Field::clients, find_client);
}

void judge_future(std::vector<Error>& findings, const CardFile& file, Instant now) {
  const auto judge_time = [&](const std::string& what, Instant time, FileSpot spot) {
    if (time.seconds <= now.seconds + kClockSkew) return;
    add_warning(findings, file, std::move(spot), "event-in-future",
                what + " of " + format_instant(time) + " lies after now, " + format_instant(now),
                "a clock was wrong: correct the time, it counts in every report");
  };
  judge_time("a creation", file.card.created, {.key = key_of(Field::created)});
  int item = 0;
  for (const Comment& comment : file.card.comments) {
    judge_time("a comment", comment.at, {.key = key_of(Field::comments), .item = ++item});
  }
  item = 0;
  for (const Event& event : file.card.history) {
    judge_time("an event", event.at, {.key = key_of(Field::history), .item = ++item});
  }
}

void judge_order(std::vector<Error>& findings, const CardFile& file) {
  const Card& card = file.card;
  if (card.has(Field::source)) return;  // an import keeps contradicting dates on purpose
  const Event* last = nullptr;
  int item = 0;
  for (const Event& event : card.history) {
    const FileSpot spot{.key = key_of(Field::history), .item = ++item};
    if (event.at < card.created) {
      add_warning(findings, file, spot, "event-before-created",
                  "an event of " + format_instant(event.at) + " lies before the creation, " +
                      format_instant(card.created),
                  "correct the event, or created: where the card is older than it says");
    }
    if (last != nullptr && event.at < last->at) {
      add_warning(findings, file, spot, "event-order",
                  "the event of " + format_instant(event.at) + " stands after that of " +
                      format_instant(last->at),
                  "the history is in the order in which things happened: correct the time");
    }
    last = &event;
  }
}

void judge_column(std::vector<Error>& findings, const Settings& settings, const CardFile& file) {
  if (column_of(settings, file.card) == nullptr) return;  // unknown-column says enough
  const Event* entered = nullptr;
  for (const Event& event : file.card.history) {
    if (event.kind == EventKind::entered) entered = &event;
  }
  if (entered == nullptr || entered->value == file.card.column()) return;
  add_warning(
      findings, file, {.key = key_of(Field::column)}, "column-differs-from-history",
      "the card is in '" + std::string(file.card.column()) + "', its history ends in '" +
          entered->value + "'",
      "kanban check --fix writes the missing event; --include-edits too, where the edit is not "
      "committed");
}

// A name that a question may be to: one that the board has, or any word where it lists nobody.
bool is_person(const Settings& settings, const std::string& name) {
  const auto is_named = [&](const auto& one) { return equal_ignoring_case(one.name, name); };
  if (std::any_of(settings.clients.begin(), settings.clients.end(), is_named)) return true;
  return settings.people.empty()
             ? name.find(' ') == std::string::npos
             : std::any_of(settings.people.begin(), settings.people.end(), is_named);
}

// A block in the words of a question that `waits_for` does not follow cannot be answered.
void judge_question(std::vector<Error>& findings, const Settings& settings, const CardFile& file) {
  const Card& card = file.card;
  const std::string& block = open_reasons(card).other;
  const auto question = question_in(block);
  if (!question || !is_open(settings, card) || !is_person(settings, question->who)) return;
  const bool named = card.has(Field::waits_for);
  add_warning(findings, file, {.key = key_of(named ? Field::waits_for : Field::history)},
              "waits-for-differs",
              "the card is blocked with '" + block + "', and waits_for says " +
                  (named ? "'" + std::string(card.text(Field::waits_for)) + "'" : "nobody"),
              "kanban set " + std::string(card.id()) + " waits_for=" + question->who +
                  " makes it a question that can be answered; kanban unblock " +
                  std::string(card.id()) + " ends it");
}

using Ids = std::set<std::string, std::less<>>;

void judge_target(std::vector<Error>& findings, const Board& board, const Ids& elsewhere,
                  const CardFile& file, std::string_view field, const std::string& id) {
  if (find_card(board, id) != nullptr || elsewhere.count(id) > 0) return;
  add_warning(findings, file, {.key = std::string(field), .entry = id}, "unknown-card",
              std::string(field) + " names '" + id + "', a card that this board does not have",
              "correct the id, or take it out");
}

// "a → b → a"; the middle of a long way is left out.
std::string way_in_words(const std::vector<std::string>& way) {
  constexpr std::size_t kMost = 12;
  if (way.size() <= kMost) return join(way, " → ");
  const std::span<const std::string> all(way);
  return join(all.first(kMost - 2), " → ") + " → … " + std::to_string(way.size() - kMost + 1) +
         " more … → " + way.back();
}

void judge_circles(std::vector<Error>& findings, const Board& board, Field field,
                   std::string_view code, const std::string& words) {
  for (const std::vector<std::string>& circle : circles(board, field)) {
    const CardFile* const file = find_card(board, circle.front());
    add_warning(findings, *file, {.key = key_of(field), .entry = circle[1]}, code,
                words + way_in_words(circle), "take one of the links out");
  }
}

// A problem that lists a card which belongs to another one, as after a merge of two branches that
// gathered it.
void judge_gathered(std::vector<Error>& findings, const Board& board, const CardFile& file) {
  const std::string problem(file.card.id());
  for (const std::string& id : file.card.list(Field::gathers)) {
    const CardFile* const card = find_card(board, id);
    if (card == nullptr) continue;
    const std::string other(card->card.text(Field::problem));
    if (other.empty() || other == problem || find_card(board, other) == nullptr) continue;
    add_warning(findings, file, {.key = key_of(Field::gathers), .entry = id}, "gathered-twice",
                "gathers '" + id + "', which says that its problem is '" + other + "'",
                "kanban link " + problem + " gathers " + id + " --remove, or kanban link " + id +
                    " problem " + problem);
  }
}

}  // namespace

std::vector<Error> validate_card(const Settings& settings, const CardFile& file, Instant now) {
  std::vector<Error> findings;
  judge_words(findings, settings, file);
  judge_future(findings, file, now);
  judge_order(findings, file);
  judge_column(findings, settings, file);
  judge_question(findings, settings, file);
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
      add_warning(findings, file, {.key = key_of(Field::blocks), .entry = id}, "blocks-itself",
                  "card '" + id + "' blocks itself",
                  "kanban link " + id + " blocks " + id + " --remove");
    }
    if (card.text(Field::parent) == id) {
      add_warning(findings, file, {.key = key_of(Field::parent), .entry = id}, "parent-circle",
                  "card '" + id + "' is a part of itself", "kanban set " + id + " parent=");
    }
    judge_gathered(findings, board, file);
  }
  judge_circles(findings, board, Field::blocks, "blocks-circle", "cards block each other: ");
  judge_circles(findings, board, Field::parent, "parent-circle", "cards are parts of each other: ");
  return findings;
}

}  // namespace kanban
