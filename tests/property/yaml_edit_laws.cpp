// The laws that hold the spans of the two readers together, and the edits made from them.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "property/card_laws.hpp"
#include "yaml/card_codec.hpp"
#include "yaml/edit.hpp"
#include "yaml/scanner.hpp"

namespace kanban::laws {
namespace {

using yaml::Node;
using yaml::NodeKind;
using yaml::Tree;

bool same_place(const Node& a, const Node& b) {
  return a.kind == b.kind && a.style == b.style && a.begin == b.begin && a.end == b.end;
}

// Whether an outline and the events' tree show an edit the same; where not, the key.
std::string differing_key(const Tree& outline, const Tree& events) {
  const Node& a = outline.root();
  const Node& b = events.root();
  if (!same_place(a, b) || outline.pairs(a) != events.pairs(b)) return "the card";
  for (std::size_t i = 0; i < outline.pairs(a); ++i) {
    const Node& key = outline.key(a, i);
    const Node& value = outline.value(a, i);
    const Node& other = events.value(b, i);
    bool same = same_place(key, events.key(b, i)) && key.text == events.key(b, i).text &&
                same_place(value, other);
    if (same && value.kind == NodeKind::list) {
      same = std::equal(value.children.begin(), value.children.end(), other.children.begin(),
                        other.children.end(), [&](std::uint32_t mine, std::uint32_t theirs) {
                          return same_place(outline[mine], events[theirs]) &&
                                 outline[mine].text == events[theirs].text;
                        });
    }
    if (!same) return key.text;
  }
  return {};
}

// One of a list's usual fates: an entry more, one less, one changed, all new, none.
template <typename T, typename Make>
std::vector<T> changed_list(std::vector<T> list, Random& random, Make make) {
  const std::size_t at = list.empty() ? 0 : random.below(list.size());
  const auto place = list.begin() + static_cast<std::ptrdiff_t>(at);
  switch (list.empty() ? 0 : random.below(6)) {
    case 0:
    case 1: list.push_back(make()); break;
    case 2: list.insert(place, make()); break;
    case 3: list.erase(place); break;
    case 4: *place = make(); break;
    default: list = random.below(2) == 0 ? std::vector<T>{} : std::vector<T>{make(), make()};
  }
  return list;
}

std::string some_id(Random& random) { return "k" + std::to_string(random.below(40)); }

std::string some_date(Random& random) {
  return format_date(make_date(2026, 11, 20 + static_cast<int>(random.below(9))));
}

Event some_event(Random& random) {
  Event event{.at = Instant{1800000000}, .by = random.below(3) == 0 ? "" : hostile_line(random)};
  event.kind = std::array{EventKind::entered, EventKind::blocked, EventKind::unblocked,
                          EventKind::decided}[random.below(4)];
  if (event.kind == EventKind::entered) event.value = hostile_line(random);
  if (event.kind == EventKind::blocked) event.value = hostile_text(random);
  if (event.kind == EventKind::decided) event.value = "keep";
  if (random.below(3) == 0) event.because = hostile_text(random);
  if (random.below(4) == 0) event.until = make_date(2027, 1, 1);
  return event;
}

Comment some_comment(Random& random) {
  return {Instant{1800000000}, random.below(3) == 0 ? "" : hostile_line(random),
          hostile_text(random)};
}

std::string some_text(FieldKind kind, Random& random) {
  switch (kind) {
    case FieldKind::id: return some_id(random);
    case FieldKind::number: return std::to_string(random.below(50));
    case FieldKind::date: return some_date(random);
    case FieldKind::flag: return "true";
    case FieldKind::text: return hostile_text(random) + (random.below(2) == 0 ? "" : "\nTwo.");
    default: return hostile_line(random);
  }
}

std::string some_entry(FieldKind kind, Random& random) {
  switch (kind) {
    case FieldKind::ids: return some_id(random);
    // No key may come twice.
    case FieldKind::map:
      return "k" + std::to_string(random.below(1U << 30U)) + ": " + hostile_line(random);
    case FieldKind::line_rows: return hostile_text(random);
    default: return hostile_line(random);
  }
}

void change_field(Card& card, const FieldInfo& row, Random& random) {
  const bool required =
      row.field == Field::id || row.field == Field::title || row.field == Field::column;
  if (row.kind == FieldKind::comments) {
    card.comments =
        changed_list(std::move(card.comments), random, [&] { return some_comment(random); });
  } else if (row.kind == FieldKind::history) {
    card.history =
        changed_list(std::move(card.history), random, [&] { return some_event(random); });
  } else if (is_list(row.kind)) {
    card.set_list(row.field, changed_list(card.list(row.field), random,
                                          [&] { return some_entry(row.kind, random); }));
  } else if (row.field == Field::created) {
    card.created = Instant{1700000000 + static_cast<std::int64_t>(random.below(1000))};
  } else if (!required && random.below(3) == 0) {
    card.set_text(row.field, "");
  } else {
    card.set_text(row.field, some_text(row.kind, random));
  }
}

void change_extras(Card& card, Random& random) {
  if (!card.extras.empty() && random.below(2) == 0) {
    card.extras.pop_back();
    return;
  }
  const std::string key = "x-" + std::string(1, static_cast<char>('a' + random.below(26)));
  const auto old = std::find_if(card.extras.begin(), card.extras.end(),
                                [&](const Extra& extra) { return extra.key == key; });
  const std::string text = std::to_string(random.below(99));
  if (old != card.extras.end()) {
    old->text = text;
  } else {
    card.extras.push_back({key, text});
  }
}

std::string said(const Result<std::string>& edited) {
  if (edited.ok()) return *edited;
  return "refused: " + edited.error().message + join(edited.error().details, "; ");
}

}  // namespace

Card changed(Card card, Random& random) {
  const std::uint64_t count = 1 + random.below(4);
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::uint64_t pick = random.below(kFieldCount + 8);
    // The fields that the base cards have, and the log, are changed more often than the others.
    constexpr std::array kOften{Field::history,    Field::labels,      Field::clients,
                                Field::acceptance, Field::description, Field::comments};
    if (pick >= kFieldCount + kOften.size()) {
      change_extras(card, random);
    } else {
      change_field(card, pick < kFieldCount ? fields()[pick] : info(kOften[pick - kFieldCount]),
                   random);
    }
  }
  return card;
}

std::string with_whole_line_comments(std::string_view text, Random& random) {
  std::string out;
  for (const std::string_view line : lines_of(text)) {
    // A letter in the first column begins a key; entries of lists stay together.
    const bool is_key = !line.empty() && line.front() >= 'a' && line.front() <= 'z';
    if (is_key && random.below(4) == 0) out += "# note " + std::to_string(random.below(9)) + "\n";
    if (is_key && random.below(6) == 0) out += '\n';
    out += line;
    out += '\n';
  }
  if (random.below(5) == 0) out += "\n# end\n";
  if (random.below(5) == 0) out.pop_back();
  return out;
}

std::string spans_agree(std::string_view text) {
  Card card;
  Tree outline;
  if (!yaml::scan_with_spans(text, card, outline)) return {};
  const auto events = yaml::read_events_for_edit(yaml::Source{text, "card.yaml"});
  if (!events.ok()) return "the scanner alone accepts: " + std::string(text);
  const std::string key = differing_key(outline, events->tree);
  return key.empty() ? key : "the spans of " + key + " differ in\n" + std::string(text);
}

std::string edits_agree(std::string_view text, const Card& after) {
  const std::string ours = said(edit_card(text, after, "card.yaml"));
  const std::string theirs =
      said(yaml::edit_text(text, after, "card.yaml", yaml::read_events_for_edit));
  if (ours == theirs) return {};
  return "the edits differ\n--- from\n" + std::string(text) + "\n--- by the scanner\n" + ours +
         "\n--- by the events\n" + theirs;
}

}  // namespace kanban::laws
