#include "ops/set.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "model/ids.hpp"
#include "ops/plain_words.hpp"

namespace kanban {
namespace {

constexpr std::size_t kLongestTitle = 500;

struct Nickname {
  std::string_view name;
  Field field;
};

constexpr std::array<Nickname, 11> kNicknames{{
    {"label", Field::labels},
    {"assignee", Field::assignees},
    {"client", Field::clients},
    {"stakeholder", Field::stakeholders},
    {"class_of_service", Field::class_of_service},
    {"defer", Field::defer_until},
    {"defer-until", Field::defer_until},
    {"so-that", Field::so_that},
    {"waits-for", Field::waits_for},
    {"requested-by", Field::requested_by},
    {"known-error", Field::known_error},
}};

// The verb that changes a field which `set` leaves alone.
std::string_view verb_of(Field field) {
  switch (field) {
    case Field::column: return "use kanban move";
    case Field::comments: return "use kanban comment";
    case Field::history: return "the history is only ever appended to, by the verbs";
    case Field::id: return "a card keeps its id for life";
    case Field::created: return "the time of creation is a fact";
    default: return {};
  }
}

Error bad_value(Field field, std::string_view value, std::string_view wanted) {
  return make_error(ErrorKind::usage, "bad-value",
                    std::string(info(field).name) + " cannot be '" + printable(value) + "'")
      .hint(std::string(wanted));
}

Result<std::string> date_value(Field field, std::string_view value, Date today) {
  if (value == "today") return format_date(today);
  if (value == "tomorrow") return format_date(Date{today.days + 1});
  if (value.size() > 2 && value.front() == '+' && (value.back() == 'd' || value.back() == 'w')) {
    const auto count = parse_count(value.substr(1, value.size() - 2));
    if (count && *count < 100000) {
      const auto days = static_cast<std::int32_t>(*count) * (value.back() == 'w' ? 7 : 1);
      return format_date(Date{today.days + days});
    }
  }
  const auto date = parse_date(value);
  if (date.ok()) return format_date(*date);
  return bad_value(field, value, "write a day as YYYY-MM-DD, today, tomorrow, +7d or +2w");
}

Result<std::string> line_value(Field field, std::string_view value) {
  if (value.find('\n') != std::string_view::npos ||
      find_invalid_utf8(value) != std::string_view::npos) {
    return bad_value(field, value, "it is one line of UTF-8 text");
  }
  if (printable(value) != value) {
    return bad_value(field, value, "it may not hold control characters");
  }
  if (field == Field::title && value.size() > kLongestTitle) {
    return make_error(ErrorKind::usage, "bad-title",
                      "a title has at most 500 bytes; this one has " + std::to_string(value.size()))
        .hint("put the rest into the description: kanban edit ID");
  }
  return std::string(value);
}

// A name of the board's own where no table of the board knows it: one word without what YAML or a
// filter would trip over.
Result<std::string> word_value(Field field, std::string_view value) {
  const bool plain = !value.empty() && value.size() <= 100 && printable(value) == value &&
                     find_invalid_utf8(value) == std::string_view::npos &&
                     value.find(',') == std::string_view::npos;
  if (plain) return std::string(value);
  return bad_value(field, value, "it is a short name without commas or control characters");
}

Result<std::string> board_word(const Settings& settings, Field field, std::string_view value) {
  switch (field) {
    case Field::type: return find_type(settings, value);
    case Field::product: return find_product(settings, value);
    case Field::class_of_service: return find_class(settings, value);
    case Field::impact: return find_impact(settings, value);
    case Field::labels: return find_label(settings, value);
    case Field::client:
    case Field::clients: return find_client(settings, value);
    default: return std::string(value);
  }
}

// An entry of a list as it was typed: "+safari" adds, "-safari" removes, "safari" is one of those
// that replace the list.
struct Entry {
  char sign = '\0';
  std::string_view text = {};
};

// The entries of `value`. All have a sign or none has: half a list can neither replace nor be
// added.
Result<std::vector<Entry>> read_entries(Field field, const std::vector<std::string>& pieces,
                                        std::string_view value) {
  std::vector<Entry> entries;
  for (const std::string& piece : pieces) {
    Entry entry{'\0', trim(piece)};
    if (entry.text.empty() && pieces.size() > 1) continue;
    if (entry.text.starts_with('+') || entry.text.starts_with('-')) {
      entry.sign = entry.text.front();
      entry.text = trim(entry.text.substr(1));
    }
    if (entry.text.empty()) {
      return make_error(ErrorKind::usage, "bad-value",
                        "a name is missing in '" + printable(value) + "' for " +
                            std::string(info(field).name))
          .hint("an empty value takes all away: kanban set ID " + std::string(info(field).name) +
                "=");
    }
    if (!entries.empty() && (entries.front().sign == '\0') != (entry.sign == '\0'))
      return bad_value(field, value, "give each entry a sign, as in +login,-old, or none");
    entries.push_back(entry);
  }
  if (entries.empty()) return bad_value(field, value, "it names nothing");
  return entries;
}

Status set_entries(const Settings& settings, Card& card, Field field, std::string_view value,
                   Date today) {
  if (value.empty()) {
    card.set_list(field, {});
    return success();
  }
  // A free text may hold commas, so it is one entry.
  const bool texts = info(field).kind == FieldKind::line_rows;
  const auto pieces = texts ? std::vector<std::string>{std::string(value)} : split(value, ',');
  TRY_ASSIGN(const std::vector<Entry> entries, read_entries(field, pieces, value));
  std::vector<std::string> replaced;
  for (const Entry& entry : entries) {
    if (entry.sign == '-') {
      card.remove(field, entry.text);
      continue;
    }
    TRY_ASSIGN(std::string checked, field_value(settings, field, entry.text, today));
    if (entry.sign == '+') {
      card.add(field, std::move(checked));
    } else {
      replaced.push_back(std::move(checked));
    }
  }
  if (!replaced.empty()) card.set_list(field, std::move(replaced));
  return success();
}

// The keys that a field with keys has; a key of the team's own begins with x-.
std::vector<std::string> keys_of(Field field) {
  if (field == Field::requested_by) return {"department", "person"};
  return {"value", "time",   "risk",       "size",   "cost_of_delay",
          "weeks", "impact", "confidence", "effort", "urgency"};
}

Error no_such_key(Field field, std::string_view value, std::string_view key) {
  const std::string name(info(field).name);
  const std::vector<std::string> keys = keys_of(field);
  Error error = bad_value(field, value,
                          field == Field::requested_by
                              ? "write " + name + "=department=Sales,person=ana, or one of the two"
                              : "write " + name + "=value=8,time=3");
  error.details.push_back(name + " has the keys " + join(keys, ", "));
  for (std::string& hint : did_you_mean(key, keys)) error.hints.insert(error.hints.begin(), hint);
  return error;
}

Status set_map_entry(Card& card, Field field, std::string_view value) {
  std::vector<std::string> entries = card.list(field);
  for (const std::string& piece : split(value, ',')) {
    const std::size_t sign = piece.find_first_of("=:");
    if (trim(piece).empty()) continue;
    const std::string key(trim(std::string_view(piece).substr(0, sign)));
    const std::vector<std::string> keys = keys_of(field);
    const bool known = std::find(keys.begin(), keys.end(), key) != keys.end() ||
                       key.starts_with("x-") || !card.map_value(field, key).empty();
    if (sign == std::string::npos || !known)
      return no_such_key(field, value, sign == std::string::npos ? "" : key);
    const std::string text(trim(std::string_view(piece).substr(sign + 1)));
    TRY(word_value(field, key));
    std::erase_if(entries, [&](const std::string& entry) { return entry.starts_with(key + ": "); });
    if (!text.empty()) entries.push_back(key + ": " + text);
  }
  card.set_list(field, std::move(entries));
  return success();
}

}  // namespace

Result<Field> settable_field(std::string_view name) {
  std::optional<Field> field = find_field(name);
  for (const Nickname& nickname : kNicknames) {
    if (!field && nickname.name == name) field = nickname.field;
  }
  if (!field) {
    std::vector<std::string> known;
    for (const FieldInfo& row : fields()) known.emplace_back(row.name);
    Error error = make_error(ErrorKind::usage, "unknown-field",
                             "no field '" + std::string(name) + "' on a card");
    error.hints = did_you_mean(name, known);
    if (error.hints.empty()) error.hints.push_back("kanban help fields lists them");
    return error;
  }
  const std::string_view verb = verb_of(*field);
  if (verb.empty()) return *field;
  return make_error(ErrorKind::usage, "fixed-field",
                    "'" + std::string(info(*field).name) + "' cannot be set")
      .hint(std::string(verb));
}

Result<std::string> field_value(const Settings& settings, Field field, std::string_view value,
                                Date today) {
  switch (info(field).kind) {
    case FieldKind::date: return date_value(field, value, today);
    case FieldKind::line:
    case FieldKind::line_rows: return line_value(field, value);
    case FieldKind::number: {
      auto number = canonical_number(value);
      if (number && !number->starts_with('-')) return *std::move(number);
      return bad_value(field, value, "write a number such as 3 or 0.5");
    }
    case FieldKind::flag:
      if (value == "true" || value == "yes") return std::string("true");
      if (value == "false" || value == "no") return std::string{};
      return bad_value(field, value, "it is true or false");
    case FieldKind::id:
    case FieldKind::ids: TRY(check_id(value)); return std::string(value);
    case FieldKind::word:
    case FieldKind::words:
    case FieldKind::word_rows: {
      TRY_ASSIGN(std::string word, board_word(settings, field, value));
      return word_value(field, word);
    }
    case FieldKind::text: return plain_words(info(field).name, value);
    default: return std::string(value);
  }
}

Status set_field(const Settings& settings, Card& card, Field field, std::string_view value,
                 Date today) {
  const FieldKind kind = info(field).kind;
  if (kind == FieldKind::map) return set_map_entry(card, field, value);
  if (is_list(kind)) return set_entries(settings, card, field, value, today);
  if (value.empty()) {
    if (field != Field::title) {
      card.set_text(field, {});
      return success();
    }
    return bad_value(field, value, "a card needs a title");
  }
  if (field == Field::title && trim(value).empty())
    return bad_value(field, value, "a card needs a title");
  TRY_ASSIGN(std::string text, field_value(settings, field, value, today));
  card.set_text(field, std::move(text));
  return success();
}

}  // namespace kanban
