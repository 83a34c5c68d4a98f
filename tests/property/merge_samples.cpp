#include "property/merge_samples.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.hpp"
#include "model/check_item.hpp"
#include "model/history.hpp"

namespace kanban::samples {
namespace {

constexpr std::array<std::string_view, 5> kWords{"alpha", "beta", "gamma", "delta", "no"};
constexpr std::array<std::string_view, 4> kColumns{"ready", "develop", "review", "done"};
constexpr std::array<std::string_view, 3> kPeople{"bo", "sara", "paula"};
constexpr std::array<std::string_view, 6> kLines{
    "One: a line.", "Two # with a mark.", "Three \"quoted\".", "", "  indented", "Four."};
constexpr std::int64_t kStart = 1763000000;

template <typename Pool>
std::string from(const Pool& pool, Random& random) {
  return std::string(pool[random.below(pool.size())]);
}

std::string some_text(Random& random) {
  std::vector<std::string> lines{"Begin."};
  const std::uint64_t count = random.below(6);
  for (std::uint64_t i = 0; i < count; ++i) lines.push_back(from(kLines, random));
  lines.emplace_back("End.");
  return join(lines, "\n");
}

// A text with one line changed, added or taken away.
std::string edited(const std::string& text, Random& random) {
  std::vector<std::string> lines = split(text, '\n');
  const auto at = static_cast<std::ptrdiff_t>(random.below(lines.size()));
  switch (random.below(4)) {
    case 0: lines.insert(lines.begin() + at, from(kLines, random)); break;
    case 1:
      if (lines.size() > 1) lines.erase(lines.begin() + at);
      break;
    case 2: lines.push_back(from(kWords, random)); break;
    default: lines[static_cast<std::size_t>(at)] += " " + from(kWords, random);
  }
  const std::string out = join(lines, "\n");
  return trim(out).empty() ? "Begin." : out;
}

std::string value_of(const FieldInfo& row, Random& random) {
  switch (row.kind) {
    case FieldKind::id:
    case FieldKind::ids: return "k" + std::to_string(random.below(6));
    case FieldKind::number: return std::to_string(random.below(9));
    case FieldKind::date: return "2026-12-0" + std::to_string(1 + random.below(9));
    case FieldKind::flag: return "true";
    case FieldKind::map: return from(kWords, random) + ": " + std::to_string(random.below(9));
    case FieldKind::text: return some_text(random);
    case FieldKind::line_rows:
      return (row.field == Field::approved ? ""
              : random.below(2) == 0       ? "[ ] "
                                           : "[x] ") +
             from(kWords, random);
    default: return from(kWords, random);
  }
}

// No key of a map may come twice.
void put_into_map(Card& card, const FieldInfo& row, const std::string& entry) {
  std::vector<std::string> entries = card.list(row.field);
  const std::string key = entry.substr(0, entry.find(':') + 1);
  std::erase_if(entries, [&](const std::string& old) { return old.starts_with(key); });
  entries.push_back(entry);
  card.set_list(row.field, std::move(entries));
}

void change_list(Card& card, const FieldInfo& row, Random& random) {
  std::vector<std::string> entries = card.list(row.field);
  const std::uint64_t what = random.below(entries.empty() ? 1 : 4);
  if (what <= 1) {
    const std::string entry = value_of(row, random);
    if (row.kind == FieldKind::map) return put_into_map(card, row, entry);
    entries.push_back(entry);
  } else if (what == 2) {
    entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(random.below(entries.size())));
  } else if (row.field == Field::acceptance || row.field == Field::checklist) {
    CheckItem item = parse_check_item(entries.front());
    item.done = !item.done;
    entries.front() = format_check_item(item);
  }
  card.set_list(row.field, std::move(entries));
}

void change_field(Card& card, Random& random) {
  const FieldInfo& row = fields()[2 + random.below(kFieldCount - 4)];
  if (row.field == Field::created || row.field == Field::column) return;
  if (is_list(row.kind)) return change_list(card, row, random);
  if (row.kind == FieldKind::text && !card.text(row.field).empty()) {
    return card.set_text(row.field, edited(std::string(card.text(row.field)), random));
  }
  card.set_text(row.field, random.below(4) == 0 ? "" : value_of(row, random));
}

void append(Card& card, Random& random, EventKind kind, std::string value) {
  // Now and then two branches do something in the same second.
  const Instant now{kStart + 100 * static_cast<std::int64_t>(random.below(50))};
  Event event{.at = next_event_time(card, now), .kind = kind, .by = from(kPeople, random)};
  event.value = std::move(value);
  if (random.below(5) == 0) event.because = from(kWords, random);
  card.history.push_back(std::move(event));
}

void move(Card& card, Random& random) {
  const std::string column = from(kColumns, random);
  append(card, random, EventKind::entered, column);
  card.set_text(Field::column, column);
}

// A question to somebody, or the end of what is open.
void ask(Card& card, Random& random) {
  if (open_block(card) && random.below(2) == 0) {
    append(card, random, EventKind::unblocked, {});
    return card.set_text(Field::waits_for, {});
  }
  const std::string who = from(kPeople, random);
  append(card, random, EventKind::blocked, question_reason({who, from(kWords, random)}));
  card.set_text(Field::waits_for, who);
}

void change_comments(Card& card, Random& random) {
  if (!card.comments.empty() && random.below(3) == 0) {
    std::string& text = card.comments[random.below(card.comments.size())].text;
    text = edited(text, random);
    return;
  }
  const Instant at{kStart + 50 * static_cast<std::int64_t>(random.below(20))};
  card.comments.push_back({at, from(kPeople, random), some_text(random)});
}

void change_extras(Card& card, Random& random) {
  const std::string key = "x-" + from(kWords, random);
  const auto old = std::find_if(card.extras.begin(), card.extras.end(),
                                [&](const Extra& extra) { return extra.key == key; });
  if (old == card.extras.end()) {
    card.extras.push_back({key, std::to_string(random.below(5))});
  } else if (random.below(3) == 0) {
    card.extras.erase(old);
  } else {
    old->text = std::to_string(random.below(5));
  }
}

// What only a person with an editor does.
void meddle(Card& card, Random& random) {
  std::vector<Event>& events = card.history;
  const std::size_t at = events.empty() ? 0 : random.below(events.size());
  const auto place = events.begin() + static_cast<std::ptrdiff_t>(at);
  switch (random.below(6)) {
    case 0:
      if (events.size() > 1) events.erase(place);
      break;
    case 1:
      if (!events.empty()) std::swap(events[at], events[random.below(events.size())]);
      break;
    case 2:
      events.insert(place, Event{.at = Instant{kStart - 500}, .by = "bo", .value = "ready"});
      break;
    case 3:
      if (!events.empty()) events[at].because = from(kWords, random);
      break;
    case 4:
      if (!card.comments.empty()) card.comments.erase(card.comments.begin());
      break;
    default: card.set_text(Field::column, from(kColumns, random));
  }
}

}  // namespace

Card card(Random& random) {
  Card card;
  card.set_text(Field::id, "k7f3q2");
  card.set_text(Field::title, from(kWords, random));
  card.created = Instant{kStart};
  card.set_text(Field::column, "ready");
  card.history.push_back({Instant{kStart}, EventKind::entered, "sara", "ready", {}, {}});
  const std::uint64_t steps = random.below(12);
  for (std::uint64_t i = 0; i < steps; ++i) change_field(card, random);
  if (random.below(2) == 0) move(card, random);
  if (random.below(4) == 0) ask(card, random);
  if (random.below(2) == 0) change_comments(card, random);
  if (random.below(2) == 0) card.set_text(Field::description, some_text(random));
  if (random.below(3) == 0) change_extras(card, random);
  return card;
}

Card changed(Card card, Random& random, Log log) {
  const std::uint64_t count = 1 + random.below(6);
  for (std::uint64_t i = 0; i < count; ++i) {
    switch (random.below(log == Log::wild ? 11 : 10)) {
      case 0:
      case 1: move(card, random); break;
      case 2: append(card, random, EventKind::blocked, from(kWords, random)); break;
      case 3:
        append(card, random, EventKind::decided, "rank");
        card.set_text(Field::rank, from(kWords, random));
        break;
      case 4: change_comments(card, random); break;
      case 5: change_extras(card, random); break;
      case 6: card.set_text(Field::title, from(kWords, random)); break;
      case 7: ask(card, random); break;
      case 10: meddle(card, random); break;
      default: change_field(card, random);
    }
  }
  return card;
}

Triple triple(Random& random, Log log) {
  Triple triple;
  triple.base = card(random);
  triple.ours = changed(triple.base, random, log);
  triple.theirs = changed(triple.base, random, log);
  return triple;
}

}  // namespace kanban::samples
