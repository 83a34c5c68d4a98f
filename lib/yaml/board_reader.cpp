#include "yaml/board_reader.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "model/ids.hpp"
#include "yaml/board_codec.hpp"
#include "yaml/board_sections.hpp"
#include "yaml/event_reader.hpp"

namespace kanban::yaml {
namespace {

// What a section may look like.
enum Shape : unsigned { kText = 1, kList = 2, kMap = 4, kAny = 7 };

struct Section {
  std::string_view name;
  std::string_view doc;  // for the manual, no full stop
  unsigned shape;
  ReadSection read = nullptr;  // null: only the shape is checked so far
};

constexpr std::array<Section, 44> kSections{{
    {"name", "What the board is called", kText, read_name},
    {"time_zone", "Where days and weeks begin, such as Europe/Madrid; UTC when absent", kText,
     read_time_zone},
    {"extends", "Files with people, products, clients and types that several boards share",
     kText | kList},  // followed by board_codec.cpp
    {"owner", "Who answers for the board", kText, read_owner},
    {"columns", "The columns from left to right", kList, read_columns},
    {"lanes", "The lanes; the first whose filter fits a card shows it", kList, read_lanes},
    {"types", "Kinds of work; the first is that of a card that names none", kList | kMap,
     read_types},
    {"products", "Products with their weight and owner", kList | kMap, read_products},
    {"people", "People by the key that cards use", kList | kMap, read_people},
    {"clients", "Clients with their weight", kList | kMap, read_clients},
    {"clients_closed", "Only the clients listed may be named", kText, read_clients_closed},
    {"labels", "When given, only these labels may be used", kList | kMap, read_labels},
    {"classes", "Classes of service", kList | kMap, read_classes},
    {"impacts", "Words for impact, worst first", kList | kMap, read_impacts},
    {"filters", "Filters by name", kMap, read_filters},
    {"aliases", "Old column names and the columns they mean now", kMap, read_aliases},
    {"ids", "How new cards are called", kMap, read_ids},
    {"layout", "Where new cards go: a folder a month, or one for all", kText, read_layout},
    {"commit", "The commit message", kMap, read_commit},
    {"priority", "How the order is computed", kMap, read_priority},
    {"roles", "Who may act as what: the members of each role, and their deputies", kMap,
     read_roles},
    {"rules",
     "Who may do what; the first rule that matches decides, and what none matches is allowed",
     kList, read_rules},
    {"limits", "What holds for all limits and conditions of the board", kMap, read_limits},
    {"levels", "How many levels of work there are; parents are of a higher level than their parts",
     kText, read_levels},
    {"colors", "What decides the colour of a card, and the colours of classes, roles or labels",
     kMap, read_colors},
    {"map", "Which column of the whole picture each column of this board is shown in", kMap,
     read_map},
    {"clocks", "Times to measure: from entering one column (or created) to entering another", kMap,
     read_clocks},
    {"week_start", "The first day of the week; monday when absent", kText, read_week_start},
    {"working_days",
     "The days that are worked on, for `days: working` and forecasts; all when absent",
     kText | kList, read_working_days},
    {"holidays", "Days that are not worked on", kList, read_holidays},
    {"working_hours", "The hours of a working day, such as 09:00-17:00", kText, read_working_hours},
    {"sle", "How many days work takes once it is committed to: for all, or by type", kText | kMap,
     read_sle},
    {"forecast", "What forecasts draw from", kMap, read_forecast},
    {"flow", "How flow is measured where there is more than one rule", kMap, read_flow},
    {"review", "When waiting cards are decided about again", kMap, read_review},
    {"ready", "What the first cards of the order must have, such as top 10: [acceptance, size]",
     kMap, read_ready},
    {"respond", "How soon a first answer and a solution are due, by type, class and product",
     kList | kMap, read_respond},
    {"similar", "How cards are compared, and whether `add` says what a new one looks like", kMap,
     read_similar},
    {"raise_problem", "From how many similar cards in how many days `check` asks for a problem",
     kMap, read_raise_problem},
    {"check", "What `check` looks at", kMap, read_check},
    {"daily", "Who leads the daily in turn", kMap, read_daily},
    {"templates", "Which share of the cards should be of a form", kMap, read_templates},
    {"reserve", "Pulls that go to the oldest card", kMap, read_reserve},
    {"refine", "How refinement picks cards", kAny},
}};

std::string shape_name(unsigned shape) {
  std::vector<std::string> names;
  if ((shape & kText) != 0) names.emplace_back("one value");
  if ((shape & kList) != 0) names.emplace_back("a list");
  if ((shape & kMap) != 0) names.emplace_back("a map of `name: value`");
  return join(names, " or ");
}

unsigned shape_of(const Node& node) {
  switch (node.kind) {
    case NodeKind::scalar: return kText;
    case NodeKind::list: return kList;
    case NodeKind::map: return kMap;
    case NodeKind::empty: break;
  }
  return kAny;
}

Status read_section(const BoardPart& part, const Node& key, const Node& value) {
  const auto section = std::find_if(kSections.begin(), kSections.end(),
                                    [&](const Section& row) { return row.name == key.text; });
  if (section == kSections.end()) {
    std::vector<std::string_view> names;
    for (const Section& row : kSections) names.push_back(row.name);
    part.warn_unknown(key, names);
    return success();
  }
  if (value.kind == NodeKind::empty) {
    part.warnings.push_back(warning_at(part.source, key.begin, "empty-value",
                                       "'" + key.text + "' has no value; it is read as absent")
                                .hint("remove the line or give a value"));
    return success();
  }
  if ((shape_of(value) & section->shape) == 0) {
    return part.bad(value, "'" + key.text + "' must be " + shape_name(section->shape));
  }
  return section->read == nullptr ? success() : section->read(part, value);
}

}  // namespace

Status read_name(const BoardPart& part, const Node& value) {
  TRY_ASSIGN(part.settings.name, part.one(value, "name"));
  return success();
}

Status read_time_zone(const BoardPart& part, const Node& value) {
  TRY_ASSIGN(part.settings.time_zone, part.one(value, "time_zone"));
  return success();
}

Status read_owner(const BoardPart& part, const Node& value) {
  TRY_ASSIGN(part.settings.owner, part.one(value, "owner"));
  return success();
}

Status read_layout(const BoardPart& part, const Node& value) {
  static constexpr std::array<std::string_view, 2> kLayouts{"monthly", "flat"};
  TRY_ASSIGN(const std::string layout, part.choice(value, "layout", kLayouts));
  part.settings.layout = layout == "flat" ? Layout::flat : Layout::monthly;
  return success();
}

Status read_ids(const BoardPart& part, const Node& node) {
  static constexpr std::array<std::string_view, 2> kStyles{"random", "sequential"};
  static constexpr std::array<std::string_view, 2> kKeys{"style", "prefix"};
  for (std::size_t i = 0; i < part.tree.pairs(node); ++i) {
    const Node& key = part.tree.key(node, i);
    const Node& value = part.tree.value(node, i);
    if (key.text == "style") {
      TRY_ASSIGN(const std::string style, part.choice(value, "style", kStyles));
      part.settings.id_style = style == "random" ? IdStyle::random : IdStyle::sequential;
    } else if (key.text == "prefix") {
      if (value.kind != NodeKind::scalar || !is_valid_id(value.text + "1")) {
        return part.bad(value, "ids cannot begin with '" + printable(value.text) + "'")
            .hint("a prefix is letters, digits, '.', '_' or '-', such as HD-");
      }
      part.settings.id_prefix = value.text;
    } else {
      part.warn_unknown(key, kKeys);
    }
  }
  return success();
}

Status read_commit(const BoardPart& part, const Node& node) {
  static constexpr std::array<std::string_view, 1> kKeys{"message"};
  for (std::size_t i = 0; i < part.tree.pairs(node); ++i) {
    const Node& key = part.tree.key(node, i);
    if (key.text != "message") {
      part.warn_unknown(key, kKeys);
      continue;
    }
    const Node& value = part.tree.value(node, i);
    if (value.kind != NodeKind::scalar) return part.bad(value, "'message' must be one text");
    part.settings.commit_message = scalar_text(value);
  }
  return success();
}

Error BoardPart::bad(const Node& node, std::string message) const {
  return error_at(source, node.begin, "bad-value", printable(message));
}

void BoardPart::warn_unknown(const Node& key, std::span<const std::string_view> known) const {
  if (key.text.starts_with("x-")) return;
  Error warning = warning_at(source, key.begin, "unknown-key",
                             "unknown key '" + printable(key.text) + "'; it is not used");
  warning.hints = did_you_mean(key.text, std::vector<std::string>(known.begin(), known.end()));
  if (warning.hints.empty()) warning.hints.push_back("keys of your own begin with x-");
  warnings.push_back(std::move(warning));
}

Result<std::string> BoardPart::one(const Node& node, std::string_view name) const {
  const std::string text = scalar_text(node);
  if (node.kind != NodeKind::scalar || trim(text).empty() ||
      text.find_first_of("\r\n") != std::string::npos) {
    return bad(node, "'" + std::string(name) + "' must be one value on one line");
  }
  return text;
}

Result<std::vector<std::string>> BoardPart::texts(const Node& node, std::string_view name) const {
  std::vector<std::string> out;
  if (node.kind != NodeKind::list) {
    TRY_ASSIGN(std::string text, one(node, name));
    out.push_back(std::move(text));
    return out;
  }
  for (const std::uint32_t child : node.children) {
    TRY_ASSIGN(std::string text, one(tree[child], name));
    if (std::find(out.begin(), out.end(), text) == out.end()) out.push_back(std::move(text));
  }
  return out;
}

Result<std::vector<std::string>> BoardPart::names(const Node& node) const {
  if (node.kind == NodeKind::list) return texts(node, "entry");
  std::vector<std::string> names;
  for (std::size_t i = 0; i < tree.pairs(node); ++i) names.push_back(tree.key(node, i).text);
  return names;
}

Result<int> BoardPart::positive(const Node& node, std::string_view name) const {
  constexpr int kLargest = 1000000;
  const auto count = parse_count(node.text);
  if (node.kind != NodeKind::scalar || !count || *count < 1 || *count > kLargest) {
    return error_at(source, node.begin, "bad-limit",
                    "'" + std::string(name) + "' must be a whole number from 1 on, not '" +
                        printable(node.text) + "'")
        .hint("leave the key out where there is no limit");
  }
  return static_cast<int>(*count);
}

Result<std::string> BoardPart::choice(const Node& node, std::string_view name,
                                      std::span<const std::string_view> choices) const {
  if (node.kind == NodeKind::scalar &&
      std::find(choices.begin(), choices.end(), node.text) != choices.end()) {
    return node.text;
  }
  std::string all;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (i > 0) all += i + 1 == choices.size() ? " or " : ", ";
    all += choices[i];
  }
  return bad(node, "'" + std::string(name) + "' is " + all + ", not '" + node.text + "'");
}

Result<bool> BoardPart::yes_or_no(const Node& node, std::string_view name) const {
  if (node.kind == NodeKind::scalar && (node.text == "true" || node.text == "false")) {
    return node.text == "true";
  }
  return bad(node, "'" + std::string(name) + "' is true or false");
}

Result<std::vector<std::string>> read_texts(const Source& source, const Tree& tree,
                                            const Node& node, std::string_view name) {
  Settings unused;
  std::vector<Error> warnings;
  return BoardPart{source, tree, unused, warnings}.texts(node, name);
}

Status apply_board(const Source& source, const Tree& tree, Settings& settings,
                   std::vector<Error>& warnings) {
  const BoardPart part{source, tree, settings, warnings};
  const Node& root = tree.root();
  for (std::size_t i = 0; i < tree.pairs(root); ++i) {
    TRY(read_section(part, tree.key(root, i), tree.value(root, i)));
  }
  return success();
}

}  // namespace kanban::yaml

namespace kanban {

std::vector<BoardSection> board_sections() {
  std::vector<BoardSection> sections;
  for (const yaml::Section& row : yaml::kSections) sections.push_back({row.name, row.doc});
  return sections;
}

}  // namespace kanban
