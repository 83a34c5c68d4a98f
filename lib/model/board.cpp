#include "model/board.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace kanban {
namespace {

constexpr std::array<std::string_view, 5> kStages{"backlog", "wait", "active", "done", "dropped"};
constexpr std::array<std::string_view, 4> kColorBy{"type", "class", "role", "label"};

template <typename Items>
std::vector<std::string> names_of(const Items& items) {
  std::vector<std::string> names;
  names.reserve(items.size());
  for (const auto& item : items) names.push_back(item.name);
  return names;
}

Error unknown(std::string_view what, std::string_view plural, std::string_view name,
              const std::vector<std::string>& known) {
  Error error =
      make_error(ErrorKind::usage, "unknown-" + std::string(what),
                 "no " + std::string(what) + " '" + std::string(name) + "' on this board");
  if (!known.empty()) error.details.push_back(std::string(plural) + ": " + join(known, ", "));
  error.hints = did_you_mean(name, known);
  return error;
}

// The entry of `known` equal to `name` but for case.
Result<std::string> find_name(std::string_view what, std::string_view plural, std::string_view name,
                              const std::vector<std::string>& known) {
  for (const std::string& candidate : known) {
    if (candidate == name) return candidate;
  }
  for (const std::string& candidate : known) {
    if (equal_ignoring_case(candidate, name)) return candidate;
  }
  return unknown(what, plural, name, known);
}

// Whether a word of `name` begins with one of `words`: "delivered" does with "deliver",
// "redelivery" does not.
bool mentions(std::string_view name, std::initializer_list<std::string_view> words) {
  const std::string low = lower_ascii(name);
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto begins = [&](std::string_view word) {
    for (std::size_t at = low.find(word); at != std::string::npos; at = low.find(word, at + 1)) {
      if (at == 0 || !is_letter(low[at - 1])) return true;
    }
    return false;
  };
  return std::any_of(words.begin(), words.end(), begins);
}

}  // namespace

std::string_view stage_name(Stage stage) { return kStages[static_cast<std::size_t>(stage)]; }

std::optional<Stage> find_stage(std::string_view name) {
  const auto found = std::find(kStages.begin(), kStages.end(), name);
  if (found == kStages.end()) return std::nullopt;
  return static_cast<Stage>(found - kStages.begin());
}

std::string_view color_by_name(ColorBy by) { return kColorBy[static_cast<std::size_t>(by)]; }

std::optional<ColorBy> find_color_by(std::string_view name) {
  const auto found = std::find(kColorBy.begin(), kColorBy.end(), name);
  if (found == kColorBy.end()) return std::nullopt;
  return static_cast<ColorBy>(found - kColorBy.begin());
}

Result<const Column*> find_column(const Settings& settings, std::string_view name) {
  if (const Column* exact = exact_column(settings, name)) return exact;
  for (const auto& [old_name, column] : settings.aliases) {
    if (!equal_ignoring_case(old_name, name)) continue;
    if (const Column* exact = exact_column(settings, column)) return exact;
  }
  for (const Column& column : settings.columns) {
    if (equal_ignoring_case(column.name, name)) return &column;
  }
  return unknown("column", "columns", name, names_of(settings.columns));
}

// The type called exactly `name`, or the one that has it as an alias; null when there is none.
static const CardType* type_named(const Settings& settings, std::string_view name) {
  for (const CardType& type : settings.types) {
    if (type.name == name) return &type;
  }
  for (const CardType& type : settings.types) {
    for (const std::string& alias : type.alias) {
      if (equal_ignoring_case(alias, name)) return &type;
    }
  }
  return nullptr;
}

Result<std::string> find_type(const Settings& settings, std::string_view name) {
  if (settings.types.empty()) return std::string(name);
  if (const CardType* type = type_named(settings, name)) return type->name;
  return find_name("type", "types", name, names_of(settings.types));
}

Result<std::string> find_product(const Settings& settings, std::string_view name) {
  if (settings.products.empty()) return std::string(name);
  return find_name("product", "products", name, names_of(settings.products));
}

Result<std::string> find_class(const Settings& settings, std::string_view name) {
  return find_name("class", "classes", name, names_of(settings.classes));
}

Result<std::string> find_impact(const Settings& settings, std::string_view name) {
  return find_name("impact", "impacts", name, settings.impacts);
}

Result<std::string> find_label(const Settings& settings, std::string_view name) {
  if (settings.labels.empty()) return std::string(name);
  return find_name("label", "labels", name, settings.labels);
}

Result<std::string> find_client(const Settings& settings, std::string_view name) {
  auto found = find_name("client", "clients", name, names_of(settings.clients));
  if (!found.ok() && !settings.clients_closed) return std::string(name);
  return found;
}

const Column* exact_column(const Settings& settings, std::string_view name) {
  for (const Column& column : settings.columns) {
    if (column.name == name) return &column;
  }
  return nullptr;
}

std::optional<std::size_t> column_index(const Settings& settings, std::string_view name) {
  const Column* column = exact_column(settings, name);
  if (column == nullptr) return std::nullopt;
  return static_cast<std::size_t>(column - settings.columns.data());
}

const Column* first_of_stage(const Settings& settings, Stage stage) {
  for (const Column& column : settings.columns) {
    if (column.stage == stage) return &column;
  }
  return nullptr;
}

const Column* column_named(const Settings& settings, std::string_view name) {
  if (const Column* exact = exact_column(settings, name)) return exact;
  for (const auto& [old_name, new_name] : settings.aliases) {
    if (old_name != name) continue;
    if (const Column* exact = exact_column(settings, new_name)) return exact;
  }
  return nullptr;
}

const Column* column_of(const Settings& settings, const Card& card) {
  return column_named(settings, card.column());
}

int level_of(const Settings& settings, std::string_view type) {
  const int lowest = settings.levels == 0 ? 3 : settings.levels;
  for (const CardType& row : settings.types) {
    if (row.name != type) continue;
    if (row.step) return lowest;
    if (!row.level.empty()) return row.level.front() - '0';
  }
  return lowest == 1 ? 1 : lowest - 1;
}

Stage stage_of(const Settings& settings, const Card& card) {
  const Column* column = column_of(settings, card);
  return column == nullptr ? Stage::active : column->stage;
}

bool is_open(const Settings& settings, const Card& card) {
  const Stage stage = stage_of(settings, card);
  return stage != Stage::done && stage != Stage::dropped;
}

std::string default_type(const Settings& settings) {
  return settings.types.empty() ? std::string("task") : settings.types.front().name;
}

std::string type_of(const Settings& settings, const Card& card) {
  const std::string_view text = card.type();
  if (text.empty()) return default_type(settings);
  const CardType* type = type_named(settings, text);
  return type == nullptr ? std::string(text) : type->name;
}

std::string_view class_of(const Card& card) {
  const std::string_view text = card.text(Field::class_of_service);
  return text.empty() ? kDefaultClass : text;
}

const CardFile* find_card(const Board& board, std::string_view id) {
  const auto found = std::lower_bound(
      board.cards.begin(), board.cards.end(), id,
      [](const CardFile& file, std::string_view wanted) { return file.card.id() < wanted; });
  return found != board.cards.end() && found->card.id() == id ? &*found : nullptr;
}

std::string person_key(const Settings& settings, std::string_view name, std::string_view email) {
  for (const Person& person : settings.people) {
    for (const std::string& known : person.emails) {
      if (equal_ignoring_case(known, email)) return person.name;
    }
  }
  std::string key = slug(name, 64);
  return key.empty() ? "unknown" : key;
}

Stage infer_stage(std::string_view name, std::size_t place, std::size_t count) {
  if (mentions(name, {"drop", "cancel", "reject", "abandon", "wontfix", "won't", "declined"})) {
    return Stage::dropped;
  }
  if (mentions(name, {"done", "closed", "finished", "complete", "released", "delivered", "shipped",
                      "archive", "live"})) {
    return Stage::done;
  }
  if (mentions(name, {"backlog", "inbox", "intake", "idea", "someday", "triage", "todo", "to do",
                      "to-do", "open", "new"})) {
    return Stage::backlog;
  }
  if (mentions(name, {"ready", "wait", "next", "review", "queue", "hold", "selected", "accept"})) {
    return Stage::wait;
  }
  if (place == 0) return Stage::backlog;
  return place + 1 == count ? Stage::done : Stage::active;
}

}  // namespace kanban
