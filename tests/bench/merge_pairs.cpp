// merge_pairs FOLDER COUNT [SEED] — writes COUNT pairs of edits to one card, as N.base, N.ours and
// N.theirs in FOLDER, for plain_merges.sh to merge by lines. The texts are those of the real writer
// and the real editor in place. The first line of each N.what names both edits.
//
//   kinds, by the number modulo 3: 0 one field each, drawn evenly over those that the card has;
//   1 a move each; 2 a new field each, drawn evenly over those that it lacks
#include <array>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "base/random.hpp"
#include "base/text.hpp"
#include "model/card.hpp"
#include "yaml/card_codec.hpp"

namespace kanban {
namespace {

constexpr std::array<std::string_view, 8> kWords{"acme",   "billing", "cache",  "login",
                                                 "mobile", "portal",  "safari", "timeout"};

// What people change on a card that exists; the rest is given at its beginning.
constexpr std::array kChanged{Field::title,
                              Field::type,
                              Field::column,
                              Field::rank,
                              Field::class_of_service,
                              Field::impact,
                              Field::due,
                              Field::size,
                              Field::product,
                              Field::parent,
                              Field::blocks,
                              Field::sprint,
                              Field::assignees,
                              Field::labels,
                              Field::clients,
                              Field::workaround,
                              Field::cause,
                              Field::description,
                              Field::acceptance,
                              Field::checklist,
                              Field::comments,
                              Field::history};

std::string word(Random& random) {
  return std::string(kWords[random.below(kWords.size())]) + std::to_string(random.below(100));
}

std::string value(FieldKind kind, Random& random) {
  switch (kind) {
    case FieldKind::id:
    case FieldKind::ids: return "k" + std::to_string(1000 + random.below(9000));
    case FieldKind::number: return std::to_string(1 + random.below(99));
    case FieldKind::date:
      return format_date(make_date(2026, 12, 1 + static_cast<int>(random.below(31))));
    case FieldKind::line: return word(random) + " " + word(random) + " " + word(random);
    case FieldKind::line_rows: return "[ ] " + word(random) + " " + word(random);
    case FieldKind::text:
      return word(random) + " one.\n" + word(random) + " two.\n" + word(random) + " three.";
    default: return word(random);
  }
}

void log(Card& card, EventKind kind, std::string what, Random& random) {
  Event event{.at = Instant{card.history.back().at.seconds + 60 +
                            static_cast<std::int64_t>(random.below(80000))},
              .kind = kind,
              .by = word(random)};
  event.value = std::move(what);
  card.history.push_back(std::move(event));
}

void move(Card& card, Random& random) {
  const std::string column = word(random);
  log(card, EventKind::entered, column, random);
  card.set_text(Field::column, column);
}

void change_rows(Card& card, Field field, Random& random) {
  std::vector<std::string> rows = card.list(field);
  if (!rows.empty() && random.below(2) == 0) {
    std::string& row = rows[random.below(rows.size())];
    row = (row.starts_with("[ ]") ? "[x]" : "[ ]") + row.substr(3);
  } else {
    rows.push_back(value(FieldKind::line_rows, random));
  }
  card.set_list(field, std::move(rows));
}

void change(Card& card, Field field, Random& random) {
  const FieldKind kind = info(field).kind;
  if (field == Field::column) return move(card, random);
  if (field == Field::history) return log(card, EventKind::blocked, word(random), random);
  if (field == Field::comments) {
    card.comments.push_back({card.history.back().at, word(random), value(FieldKind::text, random)});
  } else if (kind == FieldKind::line_rows) {
    change_rows(card, field, random);
  } else if (is_list(kind)) {
    const std::vector<std::string> entries = card.list(field);
    if (entries.size() > 1 && random.below(3) == 0) {
      card.remove(field, entries[random.below(entries.size())]);
    } else {
      card.add(field, value(kind, random));
    }
  } else if (kind == FieldKind::text && card.has(field)) {
    std::vector<std::string> lines = split(card.text(field), '\n');
    lines[random.below(lines.size())] = word(random) + " again.";
    card.set_text(field, join(lines, "\n"));
  } else {
    card.set_text(field, value(kind, random));
  }
}

// A card in the middle of its life, with each of the fields in two of three cases.
Card some_card(Random& random) {
  Card card;
  card.set_text(Field::id, "k7f3q2");
  card.set_text(Field::title, value(FieldKind::line, random));
  card.set_text(Field::reporter, word(random));
  card.set_text(Field::type, word(random));
  card.created = Instant{1795000000};
  card.set_text(Field::column, "intake");
  card.history.push_back({card.created, EventKind::entered, "sara", "intake", {}, {}});
  for (std::uint64_t i = random.below(4); i > 0; --i) move(card, random);
  for (const Field field : kChanged) {
    if (card.has(field) || random.below(3) == 0) continue;
    for (std::uint64_t i = 1 + random.below(2); i > 0; --i) change(card, field, random);
  }
  return card;
}

std::vector<Field> fields_of(const Card& card, bool present) {
  std::vector<Field> found;
  for (const Field field : kChanged) {
    if (card.has(field) == present) found.push_back(field);
  }
  return found;
}

// Applies one edit of kind `kind`; returns its name.
std::string edit(Card& card, std::uint64_t kind, Random& random) {
  const std::vector<Field> choice =
      kind == 1 ? std::vector<Field>{Field::column} : fields_of(card, kind == 0);
  if (choice.empty()) return "nothing";
  const Field field = choice[random.below(choice.size())];
  const Card before = card;
  while (card == before) change(card, field, random);
  return std::string(info(field).name);
}

void write(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

int make_pairs(const std::string& folder, std::uint64_t count, std::uint64_t seed) {
  for (std::uint64_t i = 0; i < count; ++i) {
    Random random(seed * 1000003 + i);
    const Card base = some_card(random);
    const std::string text = write_card(base);
    Card ours = base;
    Card theirs = base;
    const std::string what = edit(ours, i % 3, random) + " " + edit(theirs, i % 3, random);
    const auto mine = edit_card(text, ours, "card.yaml");
    const auto other = edit_card(text, theirs, "card.yaml");
    if (!mine.ok() || !other.ok()) return 1;
    const std::string name = folder + "/" + std::to_string(i);
    write(name + ".base", text);
    write(name + ".ours", *mine);
    write(name + ".theirs", *other);
    write(name + ".what", what + "\n");
  }
  return 0;
}

}  // namespace
}  // namespace kanban

int main(int count, char** words) {
  if (count < 3) {
    std::cerr << "merge_pairs FOLDER COUNT [SEED]\n";
    return 2;
  }
  const std::uint64_t seed = count > 3 ? std::strtoull(words[3], nullptr, 10) : 1;
  return kanban::make_pairs(words[1], std::strtoull(words[2], nullptr, 10), seed);
}
