#include "query/filter_value.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.hpp"

namespace kanban {
namespace {

using Kind = FilterValue::Kind;

constexpr std::int64_t kMostDays = 100000;
constexpr std::int64_t kDaysPerWeek = 7;

Error bad(std::string message) {
  return make_error(ErrorKind::usage, "bad-filter", std::move(message));
}

FilterValue value_of(Kind kind) {
  FilterValue value;
  value.kind = kind;
  return value;
}

FilterValue text_value(Kind kind, std::string text) {
  FilterValue value = value_of(kind);
  value.folded = fold_case(text);
  value.text = std::move(text);
  return value;
}

bool names_persons(const FilterProperty& property) {
  static constexpr std::array<Field, 5> kPersons{
      Field::assignees, Field::reporter, Field::waits_for, Field::stakeholders, Field::tell};
  return property.kind == FilterProperty::Kind::field &&
         std::find(kPersons.begin(), kPersons.end(), property.field) != kPersons.end();
}

// A count of days such as "10", "10d" or "2w".
std::optional<std::int32_t> read_days(std::string_view text) {
  const char unit = text.empty() ? ' ' : text.back();
  if (unit == 'd' || unit == 'w') text.remove_suffix(1);
  const auto count = parse_count(text);
  if (!count || *count > kMostDays) return std::nullopt;
  return static_cast<std::int32_t>(unit == 'w' ? *count * kDaysPerWeek : *count);
}

// "today", "tomorrow", "yesterday", "+7d", "-2w": days from today.
std::optional<std::int32_t> read_relative(std::string_view text) {
  const std::string low = lower_ascii(text);
  if (low == "today") return 0;
  if (low == "tomorrow") return 1;
  if (low == "yesterday") return -1;
  if (low.empty() || (low[0] != '+' && low[0] != '-')) return std::nullopt;
  const auto days = read_days(std::string_view(low).substr(1));
  if (!days) return std::nullopt;
  return low[0] == '-' ? -*days : *days;
}

Result<FilterValue> read_date(const std::string& text) {
  FilterValue value;
  if (const auto relative = read_relative(text)) {
    value.kind = Kind::from_today;
    value.days = *relative;
    return value;
  }
  const auto date = parse_date(text);
  if (!date.ok()) {
    return bad("'" + printable(text) + "' is no day; write 2026-12-01, today, +7d or -2w");
  }
  value.kind = Kind::date;
  value.days = date->days;
  return value;
}

Result<FilterValue> read_day_count(const std::string& text) {
  const auto days = read_days(lower_ascii(text));
  if (!days) return bad("'" + printable(text) + "' is no number of days; write 10d or 2w");
  FilterValue value = value_of(Kind::number);
  value.number = *days;
  value.text = std::to_string(*days) + "d";
  return value;
}

Result<FilterValue> read_number(const std::string& text) {
  const auto canonical = canonical_number(text);
  if (!canonical) return bad("'" + printable(text) + "' is no number; write 3 or 0.5");
  FilterValue value = value_of(Kind::number);
  std::from_chars(canonical->data(), canonical->data() + canonical->size(), value.number);
  value.text = *canonical;
  return value;
}

// A flag is there or not, so yes and no are the same as any and none.
Result<FilterValue> read_flag(const std::string& text) {
  const std::string low = lower_ascii(text);
  if (low == "true" || low == "yes") return value_of(Kind::any);
  if (low == "false" || low == "no") return value_of(Kind::none);
  return bad("'" + printable(text) + "' is neither yes nor no");
}

Result<FilterValue> read_stage(const std::string& text) {
  const std::string low = lower_ascii(text);
  if (find_stage(low)) return text_value(Kind::text, low);
  std::vector<std::string> stages;
  for (const Stage stage :
       {Stage::backlog, Stage::wait, Stage::active, Stage::done, Stage::dropped}) {
    stages.emplace_back(stage_name(stage));
  }
  Error error = bad("no stage '" + printable(text) + "'").detail("stages: " + join(stages, ", "));
  error.hints = did_you_mean(low, stages);
  return error;
}

// The board's own spelling of a word that the board must know.
Result<std::string> spelled(Field field, const std::string& text, const Settings& settings) {
  switch (field) {
    case Field::type: return find_type(settings, text);
    case Field::product: return find_product(settings, text);
    case Field::class_of_service: return find_class(settings, text);
    case Field::impact: return find_impact(settings, text);
    case Field::labels: return find_label(settings, text);
    case Field::clients: return find_client(settings, text);
    case Field::column: {
      TRY_ASSIGN(const Column* column, find_column(settings, text));
      return column->name;
    }
    default: return text;
  }
}

Result<FilterValue> read_words(const FilterProperty& property, const WrittenValue& written,
                               const Settings& settings) {
  if (written.star) return text_value(Kind::prefix, written.text);
  const bool is_me = !written.quoted && equal_ignoring_case(written.text, "me");
  if (is_me && names_persons(property)) return value_of(Kind::me);
  if (property.kind != FilterProperty::Kind::field) return text_value(Kind::text, written.text);
  TRY_ASSIGN(std::string text, spelled(property.field, written.text, settings));
  return text_value(Kind::text, std::move(text));
}

}  // namespace

Result<FilterValue> read_filter_value(const FilterProperty& property, const WrittenValue& written,
                                      const Settings& settings) {
  const FilterScale scale = scale_of(property);
  const bool may_lack = property.kind == FilterProperty::Kind::field;
  if (may_lack && !written.quoted) {
    if (written.star && written.text.empty()) return value_of(Kind::any);
    if (!written.star && equal_ignoring_case(written.text, "any")) return value_of(Kind::any);
    if (!written.star && equal_ignoring_case(written.text, "none")) return value_of(Kind::none);
  }
  if (written.text.empty()) return bad("an empty text is no value");
  if (scale == FilterScale::words || scale == FilterScale::text) {
    return read_words(property, written, settings);
  }
  const std::string text = written.star ? written.text + "*" : written.text;
  switch (scale) {
    case FilterScale::number: return read_number(text);
    case FilterScale::days: return read_day_count(text);
    case FilterScale::date: return read_date(text);
    case FilterScale::flag: return read_flag(text);
    case FilterScale::stage: return read_stage(text);
    case FilterScale::words:
    case FilterScale::text: break;
  }
  return text_value(Kind::text, text);
}

}  // namespace kanban
