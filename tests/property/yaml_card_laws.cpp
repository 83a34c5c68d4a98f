#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "property/card_laws.hpp"
#include "yaml/card_codec.hpp"

namespace kanban::laws {
namespace {

constexpr std::array<std::string_view, 58> kPieces{"a",
                                                   "Bo",
                                                   " ",
                                                   "  ",
                                                   "-",
                                                   "- ",
                                                   "--- ",
                                                   "...",
                                                   ":",
                                                   ": ",
                                                   "#",
                                                   " #",
                                                   "?",
                                                   "? ",
                                                   "!",
                                                   "!!str ",
                                                   "&a",
                                                   "*a",
                                                   "[",
                                                   "]",
                                                   "{",
                                                   "}",
                                                   ",",
                                                   ", ",
                                                   "|",
                                                   ">",
                                                   "%",
                                                   "@",
                                                   "`",
                                                   "'",
                                                   "\"",
                                                   "\\",
                                                   "\\n",
                                                   "\n",
                                                   "\t",
                                                   "\r",
                                                   "\r\n",
                                                   "null",
                                                   "~",
                                                   "yes",
                                                   "No",
                                                   "true",
                                                   "0x1f",
                                                   "012",
                                                   "1e3",
                                                   "2026-01-01",
                                                   "12:30",
                                                   "<<",
                                                   "=",
                                                   "é",
                                                   "日本",
                                                   "🎉",
                                                   "\xE2\x80\xA8",
                                                   "\xC2\xA0",
                                                   "\xEF\xBB\xBF",
                                                   "\xEF\xBF\xBF",
                                                   "\xE2\x80\x8F",
                                                   "x"};

std::string one_line(std::string text) {
  std::erase_if(text, [](char c) { return c == '\n' || c == '\r'; });
  return trim(text).empty() ? "w" : text;
}

// The differing part of two cards, short enough for a message.
std::string complaint(std::string_view law, std::string_view text) {
  return std::string(law) + "\n--- text\n" + std::string(text) + "\n---\n";
}

bool is_subsequence(const std::vector<std::string_view>& part,
                    const std::vector<std::string_view>& whole, std::size_t allowed_missing) {
  std::size_t at = 0;
  std::size_t missing = 0;
  for (const std::string_view line : part) {
    const auto from = whole.begin() + static_cast<std::ptrdiff_t>(at);
    const auto found = std::find(from, whole.end(), line);
    if (found == whole.end()) {
      if (++missing > allowed_missing) return false;
    } else {
      at = static_cast<std::size_t>(found - whole.begin()) + 1;
    }
  }
  return true;
}

std::string edit_keeps(std::string_view text, const Card& after, std::size_t lines_that_change) {
  const auto edited = edit_card(text, after, "card.yaml");
  if (!edited.ok()) return {};
  const auto again = parse_card_events(*edited, "card.yaml");
  if (!again.ok())
    return complaint("an edited card cannot be read: " + again.error().message, *edited);
  if (again->card.history != after.history || again->card.column() != after.column()) {
    return complaint("an edited card is not the one asked for", *edited);
  }
  if (is_subsequence(lines_of(text), lines_of(*edited), lines_that_change)) return {};
  return complaint("an edit changed other lines", std::string(text) + "\n--- to\n" + *edited);
}

}  // namespace

std::string readers_agree(std::string_view text) {
  Card scanned;
  if (!scan_canonical_card(text, scanned)) return {};
  const auto events = parse_card_events(text, "card.yaml");
  if (!events.ok()) {
    return complaint("the scanner accepts what the events refuse: " + events.error().message, text);
  }
  if (!events->warnings.empty()) {
    return complaint("the scanner hides a warning: " + events->warnings[0].message, text);
  }
  return events->card == scanned ? std::string() : complaint("the readers disagree", text);
}

std::string keeping_less_agrees(std::string_view text) {
  Card whole;
  const bool canonical = scan_canonical_card(text, whole);
  for (const Keep keep : {Keep::current_state, Keep::headline}) {
    Card less;
    if (scan_canonical_card(text, less, keep) != canonical) {
      return complaint("keeping less accepts other texts", text);
    }
    Card wanted = whole;
    if (canonical) keep_only(wanted, keep);
    if (less != wanted) return complaint("keeping less leaves another card", text);
  }
  return {};
}

std::string writing_loses_nothing(std::string_view text) {
  const auto first = parse_card(text, "card.yaml");
  if (!first.ok()) return {};
  Card card = first->card;
  // The text of an unknown key is that of the file; moved to another place it may mean less.
  card.extras.clear();
  const std::string written = write_card(card);
  const auto again = parse_card_events(written, "card.yaml");
  if (!again.ok())
    return complaint("a written card cannot be read: " + again.error().message, written);
  if (again->card != card) return complaint("a written card reads as another", written);
  return readers_agree(written);
}

std::string edits_keep_the_rest(std::string_view text) {
  const auto parsed = parse_card(text, "card.yaml");
  if (!parsed.ok()) return {};
  Card moved = parsed->card;
  moved.set_text(Field::column, moved.column() == "done" ? "doing" : "done");
  moved.history.push_back(
      Event{.at = Instant{1800000000}, .by = "bo", .value = std::string(moved.column())});
  // A move changes the line of the column; a list in brackets that has to become rows, its own too.
  const bool plain_file = text.find("history: [") == std::string_view::npos &&
                          text.find('{') != 0 && !parsed->card.history.empty();
  std::string broken = edit_keeps(text, moved, plain_file ? 3 : lines_of(text).size());
  if (!broken.empty()) return broken;
  Card more = moved;
  more.add(Field::labels, "fuzz");
  more.set_text(Field::description, "One.\n\nTwo: #3");
  more.set_list(Field::acceptance, {"[ ] a", "[x] b: c"});
  more.set_text(Field::due, more.text(Field::due).empty() ? "2026-12-05" : "");
  return edit_keeps(text, more, lines_of(text).size());
}

std::string hostile_text(Random& random) {
  std::string text;
  const std::uint64_t count = 1 + random.below(6);
  for (std::uint64_t i = 0; i < count; ++i) text += kPieces[random.below(kPieces.size())];
  return text;
}

std::string hostile_line(Random& random) { return one_line(hostile_text(random)); }

Card hostile_card(Random& random) {
  Card card;
  card.set_text(Field::id, "k7f3q2");
  card.set_text(Field::title, hostile_line(random));
  card.created = Instant{1700000000};
  card.set_text(Field::column, hostile_line(random));
  card.set_text(Field::sprint, hostile_line(random));
  card.set_text(Field::words, hostile_text(random));
  card.set_list(Field::labels, {hostile_line(random), hostile_line(random)});
  card.set_list(Field::clients, {hostile_line(random), hostile_line(random)});
  card.set_list(Field::acceptance, {hostile_text(random), hostile_text(random)});
  card.set_list(Field::estimate, {"value: " + hostile_text(random), "time: 3"});
  card.set_text(Field::description, hostile_text(random) + "\n" + hostile_text(random));
  card.comments.push_back({Instant{1700000001}, hostile_line(random), hostile_text(random)});
  Event event{.at = Instant{1700000002}, .kind = EventKind::blocked};
  event.value = hostile_text(random);
  event.because = hostile_text(random);
  card.history.push_back(event);
  card.history.push_back(
      {.at = Instant{1700000003}, .by = hostile_line(random), .value = hostile_line(random)});
  return card;
}

std::string mutated(std::string text, Random& random) {
  const std::uint64_t count = 1 + random.below(3);
  for (std::uint64_t i = 0; i < count && !text.empty(); ++i) {
    const std::size_t at = random.below(text.size());
    switch (random.below(5)) {
      case 0: text.erase(at, 1 + random.below(4)); break;
      case 1: text.insert(at, kPieces[random.below(kPieces.size())]); break;
      case 2: text[at] = static_cast<char>(0x20 + random.below(0x5F)); break;
      case 3: text.insert(at, text.substr(at, random.below(40))); break;
      default: {
        const std::size_t end = text.find('\n', at);
        if (end != std::string::npos) text.insert(end, kPieces[random.below(kPieces.size())]);
      }
    }
  }
  return text;
}

std::string with_comments(std::string_view text, Random& random) {
  std::string out;
  std::size_t quiet_until = 0;  // lines of a literal block are indented deeper than this
  bool in_block = false;
  for (const std::string_view line : lines_of(text)) {
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    if (in_block && !line.empty() && indent <= quiet_until) in_block = false;
    if (!in_block && random.below(5) == 0)
      out += "# note " + std::to_string(random.below(9)) + "\n";
    out += line;
    const bool opens = !in_block && line.ends_with(": |");
    if (!in_block && !opens && !line.empty() && random.below(4) == 0) out += "  # why";
    if (opens) {
      in_block = true;
      quiet_until = line.starts_with("  ") ? 2 : 0;
    }
    out += '\n';
  }
  return out;
}

}  // namespace kanban::laws
