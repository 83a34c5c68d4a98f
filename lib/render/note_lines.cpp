#include "render/note_lines.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/width.hpp"

namespace kanban {
namespace {

constexpr std::size_t kNarrow = 16;  // a title gets four lines below this width, three from it on
constexpr std::size_t kBadgeLines = 2;      // more than so many lines of badges are cut
constexpr std::size_t kRoomForAge = 20;     // a compact note shows its age from this width on
constexpr std::size_t kShortestTitle = 24;  // beside id and age; else the title goes below them

Ink ink_of(Weight weight) {
  switch (weight) {
    case Weight::plain: return Ink::faint;
    case Weight::notable: return Ink::warn;
    case Weight::urgent: return Ink::alarm;
  }
  return Ink::faint;
}

// The slot of every line but the first.
void add_stripe(InkLine& line, const Note& note, const Brush& brush) {
  line.add(brush.signs.stripe, Ink::stripe, note.tint);
}

// Slot, mark and a blank; in colour they are one chip, unless the slot points at the note. A note
// without a mark has only the slot.
InkLine opening(const Note& note, const Brush& brush) {
  InkLine line;
  const std::string mark = printable(note.mark);
  if (note.next) line.add(brush.signs.next, Ink::good);
  if (mark.empty()) {
    if (!note.next) add_stripe(line, note, brush);
    return line;
  }
  const bool colored = brush.palette != Palette::none;
  if (!note.next) line.add(colored ? " " : brush.signs.stripe, Ink::chip, note.tint);
  return std::move(line.add(mark + " ", Ink::chip, note.tint));
}

// The id, cut to `columns`, with the part that suffices in front of the eye.
void add_id(InkLine& line, const Note& note, std::size_t columns, const Brush& brush) {
  const std::string id = cut_to_width(printable(note.id), columns, brush.signs.ellipsis);
  const std::size_t unique = std::min(note.unique == 0 ? id.size() : note.unique, id.size());
  line.add(id.substr(0, unique), Ink::strong).add(id.substr(unique), Ink::faint);
}

struct Word {
  std::string text = {};
  Ink ink = Ink::faint;
};

// `words` with dots between them over lines of `width`.
std::vector<InkLine> flow(const std::vector<Word>& words, std::size_t width, const Brush& brush) {
  std::vector<InkLine> lines;
  const std::string_view dot = brush.signs.dot;
  for (const Word& word : words) {
    const std::string text = cut_to_width(word.text, width, brush.signs.ellipsis);
    const std::size_t wide = display_width(text);
    const bool fits = !lines.empty() && lines.back().width() + display_width(dot) + wide <= width;
    if (fits) {
      lines.back().add(dot, Ink::faint);
    } else {
      if (lines.size() == kBadgeLines) break;
      lines.emplace_back();
    }
    lines.back().add(text, word.ink);
  }
  return lines;
}

std::vector<Word> badge_words(const Note& note) {
  std::vector<Word> words;
  for (const Badge& badge : note.badges) {
    if (!badge.text.empty()) words.push_back({printable(badge.text), ink_of(badge.weight)});
  }
  return words;
}

// Each of `lines` behind the stripe and `indent` blanks.
void add_striped(std::vector<InkLine>& out, const std::vector<InkLine>& lines, std::size_t indent,
                 const Note& note, const Brush& brush) {
  for (const InkLine& line : lines) {
    InkLine striped;
    add_stripe(striped, note, brush);
    striped.add(std::string(indent, ' ')).append(line);
    out.push_back(std::move(striped));
  }
}

std::vector<InkLine> title_lines(const Note& note, std::size_t width, std::size_t lines,
                                 const Brush& brush) {
  std::vector<InkLine> out;
  for (const std::string& line :
       wrap_to_width(printable(note.title), width, lines, brush.signs.ellipsis)) {
    out.emplace_back().add(line, note.next ? Ink::strong : Ink::plain);
  }
  return out;
}

bool is_urgent(const Note& note) {
  return std::any_of(note.badges.begin(), note.badges.end(),
                     [](const Badge& badge) { return badge.weight == Weight::urgent; });
}

}  // namespace

std::string_view short_id(const Note& note) {
  return note.unique == 0 ? std::string_view(note.id)
                          : std::string_view(note.id).substr(0, note.unique);
}

std::string age_text(const Note& note) {
  if (note.age.empty()) return {};
  return printable(note.age) + (note.age_weight == Weight::plain ? "" : "!");
}

std::string count_text(const Count& count) {
  return printable(count.text) + (count.fill == Fill::over ? "!" : "");
}

Ink count_ink(const Count& count) {
  switch (count.fill) {
    case Fill::calm: return Ink::plain;
    case Fill::full: return Ink::warn;
    case Fill::over: return Ink::alarm;
  }
  return Ink::plain;
}

std::vector<InkLine> note_lines(const Note& note, std::size_t width, const Brush& brush) {
  InkLine head = opening(note, brush);
  const std::size_t end = width + 1;  // the slot is in front
  add_id(head, note, end > head.width() ? end - head.width() : 0, brush);
  const std::string age = age_text(note);
  std::vector<Word> words = badge_words(note);
  if (head.width() + 1 + display_width(age) <= end) {
    head.pad(end - display_width(age)).add(age, ink_of(note.age_weight));
  } else if (!age.empty()) {
    words.insert(words.begin(), {age, ink_of(note.age_weight)});
  }
  std::vector<InkLine> out{std::move(head)};
  add_striped(out, title_lines(note, width, width < kNarrow ? 4 : 3, brush), 0, note, brush);
  add_striped(out, flow(words, width, brush), 0, note, brush);
  return out;
}

InkLine compact_note(const Note& note, std::size_t width, std::size_t id_width,
                     const Brush& brush) {
  const std::size_t end = width + 1;
  InkLine line = opening(note, brush);
  const std::string_view sign = is_urgent(note) ? " !" : "";
  const std::size_t taken = line.width() + sign.size();
  const std::size_t room = std::min(id_width, end > taken ? end - taken : 0);
  const std::string id = cut_to_width(printable(short_id(note)), room, brush.signs.ellipsis);
  line.add(pad_to_width(id, room), Ink::strong).add(sign, Ink::alarm);
  const std::string age = width >= kRoomForAge ? age_text(note) : std::string();
  const std::size_t kept = age.empty() ? 0 : display_width(age) + 1;
  if (line.width() + 1 + kept < end) {
    line.add(" ");
    line.add(cut_to_width(printable(note.title), end - kept - line.width(), brush.signs.ellipsis),
             note.next ? Ink::strong : Ink::plain);
  }
  if (kept > 0 && line.width() + kept <= end)
    line.pad(end - kept + 1).add(age, ink_of(note.age_weight));
  return line;
}

std::vector<InkLine> listed_note(const Note& note, std::size_t width, std::size_t id_width,
                                 std::size_t age_width, const Brush& brush) {
  const std::size_t end = width + 1;
  InkLine head = opening(note, brush);
  add_id(head, note, std::min(id_width, end - std::min(end, head.width())), brush);
  head.pad(head.width() + (id_width - std::min(id_width, display_width(printable(note.id)))));
  const std::string age = age_text(note);
  if (age_width > 0 && head.width() + 1 + age_width <= end) {
    head.pad(head.width() + 1 + age_width - display_width(age)).add(age, ink_of(note.age_weight));
  }
  const std::size_t indent = head.width() + 1;  // slot included
  std::vector<InkLine> out;
  if (indent + kShortestTitle <= end) {
    std::vector<InkLine> title = title_lines(note, end - indent - 1, 2, brush);
    head.add("  ");
    if (!title.empty()) head.append(title.front());
    out.push_back(std::move(head));
    if (!title.empty()) title.erase(title.begin());
    add_striped(out, title, indent, note, brush);
    add_striped(out, flow(badge_words(note), end - indent - 1, brush), indent, note, brush);
    return out;
  }
  out.push_back(std::move(head));
  add_striped(out, title_lines(note, width - 2, 3, brush), 2, note, brush);
  add_striped(out, flow(badge_words(note), width - 2, brush), 2, note, brush);
  return out;
}

}  // namespace kanban
