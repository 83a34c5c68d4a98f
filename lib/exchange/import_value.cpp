#include "exchange/import_value.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace kanban {
namespace {

Error bad_value(Field field, std::string_view text, std::string_view reason) {
  return make_error(ErrorKind::invalid, "bad-import-value",
                    std::string(info(field).name) + ": '" + printable(text) + "' " +
                        std::string(reason) + "; it is left out");
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F;
}

// Whether the two bytes at `pos` are a control character from U+0080 to U+009F.
bool is_c1(std::string_view text, std::size_t pos) {
  return static_cast<unsigned char>(text[pos]) == 0xC2 && pos + 1 < text.size() &&
         static_cast<unsigned char>(text[pos + 1]) < 0xA0;
}

// `text` without control characters but newlines and, on several lines, tabs.
std::string clean_lines(std::string_view text) {
  std::string out;
  for (std::size_t pos = 0; pos < text.size(); ++pos) {
    if (is_c1(text, pos)) {
      ++pos;
    } else if (text[pos] == '\n' || text[pos] == '\t' || !is_control(text[pos])) {
      out += text[pos];
    }
  }
  return out;
}

// Whether `text` holds a control character that has no place in a card. Line ends and tabs do.
bool has_controls(std::string_view text) {
  for (std::size_t pos = 0; pos < text.size(); ++pos) {
    const char c = text[pos];
    if (is_c1(text, pos)) return true;
    if (is_control(c) && c != '\n' && c != '\r' && c != '\t') return true;
  }
  return false;
}

void note_controls(Field field, const SourceCell& cell, ImportContext& context) {
  if (!has_controls(cell.text)) return;
  add_note(context, cell,
           make_error(ErrorKind::invalid, "bad-import-value",
                      std::string(info(field).name) + ": the text '" + printable(cell.text) +
                          "' holds control characters; they are left out"));
}

// The entries of a list cell. Free texts hold commas, so only lines and bars part them.
std::vector<std::string> entries_of(const SourceCell& cell, FieldKind kind) {
  const std::string_view separators = kind == FieldKind::line_rows ? "\n|" : ",;|\n";
  std::vector<std::string> raw = cell.items;
  if (raw.empty()) {
    std::string text = cell.text;
    for (char& c : text) {
      if (separators.find(c) != std::string_view::npos) c = '|';
    }
    raw = split(text, '|');
  }
  std::vector<std::string> entries;
  for (const std::string& entry : raw) {
    if (std::string line = one_line(entry); !line.empty()) entries.push_back(std::move(line));
  }
  return entries;
}

// The key of the person whom an export calls "Name <mail>", "Name" or "mail".
std::string person_of(const Settings& settings, std::string_view text) {
  for (const Person& person : settings.people) {
    if (equal_ignoring_case(person.name, text)) return person.name;
  }
  const std::size_t open = text.find('<');
  const std::size_t close = text.find('>', open == std::string_view::npos ? 0 : open);
  if (open != std::string_view::npos && close != std::string_view::npos) {
    return person_key(settings, trim(text.substr(0, open)),
                      text.substr(open + 1, close - open - 1));
  }
  return person_key(settings, text, text);
}

// A type that the board lacks is kept as the file has it, in the spelling in which it came first.
std::string type_of(const std::string& text, ImportContext& context) {
  const auto known = find_type(context.settings, text);
  if (known.ok()) return *known;
  for (const std::string& name : context.new_types) {
    if (equal_ignoring_case(name, text)) return name;
  }
  context.new_types.push_back(text);
  return text;
}

Result<std::string> column_of(const Settings& settings, const std::string& text) {
  TRY_ASSIGN(const Column* column, find_column(settings, text));
  return column->name;
}

// One word or reference as the board spells it.
Result<std::string> word_of(Field field, const std::string& text, ImportContext& context) {
  const Settings& settings = context.settings;
  switch (field) {
    case Field::column: return column_of(settings, text);
    case Field::type: return type_of(text, context);
    case Field::product: return find_product(settings, text);
    case Field::class_of_service: return find_class(settings, text);
    case Field::impact: return find_impact(settings, text);
    case Field::labels: return find_label(settings, text);
    case Field::client:
    case Field::clients: return find_client(settings, text);
    case Field::reporter:
    case Field::assignees:
    case Field::stakeholders:
    case Field::waits_for: return person_of(settings, text);
    default: break;
  }
  const FieldKind kind = info(field).kind;
  if (kind != FieldKind::id && kind != FieldKind::ids) return text;
  const auto found = context.cards.find(text);
  if (found != context.cards.end()) return found->second;
  return bad_value(field, text, "is neither a card of the board nor of the file");
}

Result<std::string> date_of(Field field, const std::string& text, const TimeZone& zone) {
  const auto date = parse_date(text);
  if (date.ok()) return format_date(*date);
  const auto instant = parse_foreign_instant(text);
  if (instant.ok()) return format_date(zone.date_of(*instant));
  return bad_value(field, text, "is no date; write YYYY-MM-DD");
}

Result<std::string> flag_of(Field field, const std::string& text) {
  const std::string low = lower_ascii(text);
  for (const std::string_view word : {"true", "yes", "y", "x", "1"}) {
    if (low == word) return std::string("true");
  }
  for (const std::string_view word : {"false", "no", "n", "0"}) {
    if (low == word) return std::string();
  }
  return bad_value(field, text, "is neither yes nor no");
}

// "key: value" from "key: value" or "key=value".
Result<std::string> map_entry_of(Field field, const std::string& text) {
  const std::size_t mark = text.find_first_of(":=");
  if (mark != std::string::npos) {
    const std::string key(trim(std::string_view(text).substr(0, mark)));
    const std::string value(trim(std::string_view(text).substr(mark + 1)));
    if (!key.empty() && !value.empty()) return key + ": " + value;
  }
  return bad_value(field, text, "is not KEY: VALUE");
}

// The field's value from the text of one cell. Requires: a field with one value, no empty text.
Result<std::string> value_of(Field field, const SourceCell& cell, ImportContext& context) {
  const std::string text = one_line(cell.text);
  switch (info(field).kind) {
    case FieldKind::number: {
      const auto number = canonical_number(text);
      if (!number) return bad_value(field, text, "is no number");
      return *number;
    }
    case FieldKind::date: return date_of(field, text, context.zone);
    case FieldKind::flag: return flag_of(field, text);
    case FieldKind::text: note_controls(field, cell, context); return clean_lines(cell.text);
    case FieldKind::line: note_controls(field, cell, context); return text;
    default: return word_of(field, text, context);
  }
}

// An entry of an acceptance list or checklist begins with its box.
std::string boxed(Field field, std::string entry) {
  if (field != Field::acceptance && field != Field::checklist) return entry;
  if (entry.starts_with("[ ] ") || entry.starts_with("[x] ")) return entry;
  return "[ ] " + entry;
}

void read_list(Card& card, Field field, const SourceCell& cell, ImportContext& context) {
  const FieldKind kind = info(field).kind;
  note_controls(field, cell, context);
  for (std::string& entry : entries_of(cell, kind)) {
    auto value = kind == FieldKind::map ? map_entry_of(field, entry)
                 : kind == FieldKind::line_rows
                     ? Result<std::string>(boxed(field, std::move(entry)))
                     : word_of(field, entry, context);
    if (value.ok()) {
      card.add(field, std::move(value).value());
    } else {
      add_note(context, cell, std::move(value).error());
    }
  }
}

const SourceCell* first_filled(const std::vector<const SourceCell*>& cells) {
  for (const SourceCell* cell : cells) {
    if (!trim(cell->text).empty()) return cell;
  }
  return nullptr;
}

}  // namespace

void add_note(ImportContext& context, const SourceCell& cell, Error error, Severity severity) {
  error.severity = severity;
  error.where = Location{context.path, cell.line, cell.column};
  context.notes.push_back(std::move(error));
}

std::string one_line(std::string_view text) {
  std::string out = clean_lines(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return std::string(trim(out));
}

void read_field(Card& card, Field field, const std::vector<const SourceCell*>& cells,
                ImportContext& context) {
  if (is_list(info(field).kind)) {
    for (const SourceCell* cell : cells) read_list(card, field, *cell, context);
    return;
  }
  const SourceCell* cell = first_filled(cells);
  if (cell == nullptr) return;
  auto value = value_of(field, *cell, context);
  if (value.ok()) {
    card.set_text(field, std::move(value).value());
  } else {
    add_note(context, *cell, std::move(value).error());
  }
}

std::optional<Instant> read_time(const std::vector<const SourceCell*>& cells,
                                 ImportContext& context) {
  const SourceCell* cell = first_filled(cells);
  if (cell == nullptr) return std::nullopt;
  const std::string text = one_line(cell->text);
  if (const auto date = parse_date(text); date.ok()) return context.zone.start_of(*date);
  const auto instant = parse_foreign_instant(text);
  if (instant.ok()) return *instant;
  add_note(context, *cell,
           make_error(ErrorKind::invalid, "bad-import-value",
                      "'" + printable(text) + "' is no time; it is left out")
               .hint("write 2026-11-18, 2026-11-18T09:14:03Z or with an offset such as +02:00"));
  return std::nullopt;
}

}  // namespace kanban
