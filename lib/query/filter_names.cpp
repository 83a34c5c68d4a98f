#include "query/filter_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "query/filter.hpp"

namespace kanban {
namespace {

using Kind = FilterProperty::Kind;

struct DerivedName {
  std::string_view name;
  Kind kind;
  std::string_view doc;
};

constexpr std::array<DerivedName, 6> kDerived{{
    {"text", Kind::text, "What is in the id, title or description"},
    {"stage", Kind::stage, "The stage of its column: backlog, wait, active, done, dropped"},
    {"is", Kind::state, "One of the states below, as is:open"},
    {"age", Kind::age, "Days since it was made, the first day counted; until it was finished"},
    {"here", Kind::here, "Days in its present column, the first day counted"},
    {"touched", Kind::touched, "Days since its last event or comment, 0 for today"},
}};

struct StateName {
  std::string_view name;
  std::string_view doc;
};

// In the order of CardState.
constexpr std::array<StateName, 9> kStates{{
    {"open", "Neither done nor dropped"},
    {"blocked", "Open, and something blocks it"},
    {"done", "Finished: in a column of stage done"},
    {"dropped", "Left without delivery"},
    {"overdue", "Open, and its due day is before today"},
    {"deferred", "Open, and put off until a day after today"},
    {"expedite", "Its class of service is expedite"},
    {"unassigned", "Nobody works on it"},
    {"mine", "Assigned to you"},
}};

// Names beside those of the field table.
constexpr std::array<std::pair<std::string_view, Field>, 2> kOtherNames{{
    {"client", Field::clients},
    {"defer", Field::defer_until},
}};

// Whether one is the other with an `s` at its end.
bool same_but_plural(std::string_view a, std::string_view b) {
  const auto plural = [](std::string_view one, std::string_view many) {
    // "clas" is no singular of "class".
    return many.size() == one.size() + 1 && many.back() == 's' && many.starts_with(one) &&
           !many.ends_with("ss");
  };
  return a == b || plural(a, b) || plural(b, a);
}

}  // namespace

bool is_searchable(Field field) {
  // `client`, who complained, is found through `clients`, which looks at both.
  return field != Field::comments && field != Field::history && field != Field::client;
}

std::optional<FilterProperty> find_property(std::string_view name) {
  std::string wanted = lower_ascii(name);
  std::replace(wanted.begin(), wanted.end(), '-', '_');
  for (const DerivedName& row : kDerived) {
    if (row.name == wanted) return FilterProperty{row.kind, Field::id};
  }
  for (const auto& [other, field] : kOtherNames) {
    if (other == wanted) return FilterProperty{Kind::field, field};
  }
  for (const FieldInfo& row : fields()) {
    if (is_searchable(row.field) && row.name == wanted)
      return FilterProperty{Kind::field, row.field};
  }
  for (const FieldInfo& row : fields()) {
    if (is_searchable(row.field) && same_but_plural(row.name, wanted)) {
      return FilterProperty{Kind::field, row.field};
    }
  }
  return std::nullopt;
}

std::string_view property_name(const FilterProperty& property) {
  for (const DerivedName& row : kDerived) {
    if (row.kind == property.kind) return row.name;
  }
  return info(property.field).name;
}

std::optional<CardState> find_state(std::string_view name) {
  for (std::size_t i = 0; i < kStates.size(); ++i) {
    if (equal_ignoring_case(kStates[i].name, name)) return static_cast<CardState>(i);
  }
  return std::nullopt;
}

std::string_view state_name(CardState state) {
  return kStates[static_cast<std::size_t>(state)].name;
}

std::vector<std::string> all_property_names() {
  std::vector<std::string> names;
  for (const DerivedName& row : kDerived) names.emplace_back(row.name);
  for (const FieldInfo& row : fields()) {
    if (is_searchable(row.field)) names.emplace_back(row.name);
  }
  return names;
}

std::vector<std::string> all_state_names() {
  std::vector<std::string> names;
  for (const StateName& row : kStates) names.emplace_back(row.name);
  return names;
}

Error unknown_field(std::string_view name) {
  const std::vector<std::string> names = all_property_names();
  Error error = make_error(ErrorKind::usage, "unknown-field",
                           "no field '" + printable(name) + "' to ask for");
  error.hints = did_you_mean(name, names);
  if (error.hints.empty()) error.hints.emplace_back("kanban help filter lists the fields");
  return error;
}

std::vector<FilterTerm> filter_terms() {
  // The names with their colon; FilterTerm refers to them, so they live for ever.
  static const std::vector<std::string> kSpelled = [] {
    std::vector<std::string> names = all_property_names();
    for (std::string& name : names) name += ':';
    return names;
  }();
  std::vector<FilterTerm> terms;
  for (const DerivedName& row : kDerived) terms.push_back({kSpelled[terms.size()], row.doc});
  for (const FieldInfo& row : fields()) {
    if (is_searchable(row.field)) terms.push_back({kSpelled[terms.size()], row.doc});
  }
  for (const StateName& row : kStates) terms.push_back({row.name, row.doc});
  return terms;
}

}  // namespace kanban
