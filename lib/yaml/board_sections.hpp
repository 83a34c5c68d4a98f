// Board sections — one reading function for each section of board.yaml. Internal to this room.
//
// A section is a row of the table in board_reader.cpp: its name, the shapes it may have, and the
// function that reads it. A function fills its part of the settings, which may already hold what
// `extends:` brought: single values are replaced, named entries win over those of the same name and
// stand before the others. Errors are of kind invalid and point at the value: bad-value, and what a
// function names.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "model/board.hpp"
#include "yaml/tree.hpp"

namespace kanban::yaml {

// The file that is being read, and what it fills.
struct BoardPart {
  const Source& source;
  const Tree& tree;
  Settings& settings;
  std::vector<Error>& warnings;

  // bad-value at `node`.
  Error bad(const Node& node, std::string message) const;
  // Warns of a key that is not one of `known` and does not begin with x-.
  void warn_unknown(const Node& key, std::span<const std::string_view> known) const;
  // One value on one line, for the key `name`.
  Result<std::string> one(const Node& node, std::string_view name) const;
  // The texts of a list, or of one scalar.
  Result<std::vector<std::string>> texts(const Node& node, std::string_view name) const;
  // The keys of a map, or the entries of a list.
  Result<std::vector<std::string>> names(const Node& node) const;
  // A whole number from 1 on; `name` is its key. Error: bad-limit.
  Result<int> positive(const Node& node, std::string_view name) const;
  // The one of `choices` that `node` is.
  Result<std::string> choice(const Node& node, std::string_view name,
                             std::span<const std::string_view> choices) const;
  Result<bool> yes_or_no(const Node& node, std::string_view name) const;
  Status pairs(const Node& node, std::vector<std::pair<std::string, std::string>>& target) const;
};

// Reads the section `value` into `part.settings`.
using ReadSection = Status (*)(const BoardPart& part, const Node& value);

// board_columns.cpp
Status read_columns(const BoardPart& part, const Node& value);
Status read_lanes(const BoardPart& part, const Node& value);

// board_names.cpp: what cards may name
Status read_types(const BoardPart& part, const Node& value);
Status read_products(const BoardPart& part, const Node& value);
Status read_people(const BoardPart& part, const Node& value);
Status read_clients(const BoardPart& part, const Node& value);
Status read_clients_closed(const BoardPart& part, const Node& value);
Status read_labels(const BoardPart& part, const Node& value);
Status read_classes(const BoardPart& part, const Node& value);
Status read_impacts(const BoardPart& part, const Node& value);
Status read_filters(const BoardPart& part, const Node& value);
Status read_aliases(const BoardPart& part, const Node& value);

// board_limits.cpp: how much work may be where, and how it is shown
Status read_limits(const BoardPart& part, const Node& value);
Status read_levels(const BoardPart& part, const Node& value);
Status read_colors(const BoardPart& part, const Node& value);
Status read_map(const BoardPart& part, const Node& value);
Result<Limit> read_limit(const BoardPart& part, const Node& node, std::string_view name);
Result<Severe> read_severe(const BoardPart& part, const Node& node, std::string_view name);

// board_reader.cpp: what the board is called and how its files are kept
Status read_name(const BoardPart& part, const Node& value);
Status read_time_zone(const BoardPart& part, const Node& value);
Status read_owner(const BoardPart& part, const Node& value);
Status read_ids(const BoardPart& part, const Node& value);
Status read_layout(const BoardPart& part, const Node& value);
Status read_commit(const BoardPart& part, const Node& value);

// board_flow.cpp: how flow is measured
Status read_week_start(const BoardPart& part, const Node& value);
Status read_working_days(const BoardPart& part, const Node& value);
Status read_holidays(const BoardPart& part, const Node& value);
Status read_clocks(const BoardPart& part, const Node& value);
Status read_forecast(const BoardPart& part, const Node& value);
Status read_flow(const BoardPart& part, const Node& value);

// board_check.cpp: what `check --flow` holds the board to
Status read_check(const BoardPart& part, const Node& value);

// board_priority.cpp: what is next
Status read_priority(const BoardPart& part, const Node& node);
Status read_sle(const BoardPart& part, const Node& node);
Status read_review(const BoardPart& part, const Node& node);
Status read_ready(const BoardPart& part, const Node& node);
Status read_reserve(const BoardPart& part, const Node& node);

// board_people.cpp: what the people around the board are promised and asked
Status read_respond(const BoardPart& part, const Node& value);
Status read_working_hours(const BoardPart& part, const Node& value);
Status read_daily(const BoardPart& part, const Node& value);
Status read_templates(const BoardPart& part, const Node& value);

// board_similar.cpp: which cards may be one
Status read_similar(const BoardPart& part, const Node& node);
Status read_raise_problem(const BoardPart& part, const Node& node);

// board_rights.cpp: who may do what
Status read_roles(const BoardPart& part, const Node& value);
Status read_rules(const BoardPart& part, const Node& value);
// A key of a type that is about its new cards (enters, by, class, needs); false for another key.
Result<bool> read_type_policy(const BoardPart& part, const Node& key, const Node& value,
                              TypePolicy& policy);
// A key of a person that proves who she is (github, gitlab, keys); false for another key.
Result<bool> read_identity(const BoardPart& part, const Node& key, const Node& value,
                           Person& person);

// `own` followed by those of `inherited` whose `name_of` is new.
template <typename T, typename NameOf>
void put_over(std::vector<T>& inherited, std::vector<T> own, NameOf name_of) {
  for (T& entry : inherited) {
    const bool known = std::any_of(
        own.begin(), own.end(), [&](const T& other) { return name_of(other) == name_of(entry); });
    if (!known) own.push_back(std::move(entry));
  }
  inherited = std::move(own);
}

// Entries with a name and a few keys: a map of maps, or a list of names. `read_key` reads one key
// of one entry.
template <typename T>
Status read_named(const BoardPart& part, const Node& node, std::vector<T>& target,
                  Status (*read_key)(const BoardPart&, const Node&, const Node&, T&)) {
  std::vector<T> own;
  if (node.kind == NodeKind::list) {
    TRY_ASSIGN(const auto names, part.texts(node, "entry"));
    for (const std::string& name : names) {
      own.emplace_back();
      own.back().name = name;
    }
  }
  for (std::size_t i = 0; node.kind == NodeKind::map && i < part.tree.pairs(node); ++i) {
    const Node& value = part.tree.value(node, i);
    own.emplace_back();
    own.back().name = part.tree.key(node, i).text;
    if (value.kind == NodeKind::empty) continue;
    if (value.kind != NodeKind::map) {
      return part.bad(value, "'" + own.back().name + "' must be a map such as {key: value}");
    }
    for (std::size_t j = 0; j < part.tree.pairs(value); ++j) {
      TRY(read_key(part, part.tree.key(value, j), part.tree.value(value, j), own.back()));
    }
  }
  put_over(target, std::move(own), [](const T& entry) -> const std::string& { return entry.name; });
  return success();
}

}  // namespace kanban::yaml
