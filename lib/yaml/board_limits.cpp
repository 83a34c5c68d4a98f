// How much work may be where, and how the board is shown: limits, levels, colors, map.
#include <array>

#include "base/text.hpp"
#include "yaml/board_sections.hpp"

namespace kanban::yaml {

Result<Severe> read_severe(const BoardPart& part, const Node& node, std::string_view name) {
  static constexpr std::array<std::string_view, 3> kNames{"deny", "warn", "off"};
  TRY_ASSIGN(const std::string severe, part.choice(node, name, kNames));
  return *find_severe(severe);
}

Result<Limit> read_limit(const BoardPart& part, const Node& node, std::string_view name) {
  static constexpr std::array<std::string_view, 3> kKeys{"max", "by", "over"};
  static constexpr std::array<std::string_view, 2> kMeasures{"cards", "size"};
  Limit limit;
  if (node.kind != NodeKind::map) {
    TRY_ASSIGN(limit.most, part.positive(node, name));
    return limit;
  }
  for (std::size_t i = 0; i < part.tree.pairs(node); ++i) {
    const Node& key = part.tree.key(node, i);
    const Node& value = part.tree.value(node, i);
    if (key.text == "max") {
      TRY_ASSIGN(limit.most, part.positive(value, "max"));
    } else if (key.text == "by") {
      TRY_ASSIGN(const std::string by, part.choice(value, "by", kMeasures));
      limit.by = by == "size" ? Measure::size : Measure::cards;
    } else if (key.text == "over") {
      TRY_ASSIGN(limit.over, read_severe(part, value, "over"));
    } else {
      part.warn_unknown(key, kKeys);
    }
  }
  if (limit.most == 0) {
    return error_at(part.source, node.begin, "bad-limit", "this limit has no 'max'")
        .hint("for example: " + printable(name) + ": {max: 4, over: warn}");
  }
  return limit;
}

Status read_limits(const BoardPart& part, const Node& node) {
  static constexpr std::array<std::string_view, 4> kKeys{"person", "over", "unmet", "skip"};
  LimitRules& limits = part.settings.limits;
  for (std::size_t i = 0; i < part.tree.pairs(node); ++i) {
    const Node& key = part.tree.key(node, i);
    const Node& value = part.tree.value(node, i);
    if (key.text == "person") {
      TRY_ASSIGN(limits.person, read_limit(part, value, "person"));
    } else if (key.text == "over") {
      TRY_ASSIGN(limits.over, read_severe(part, value, "over"));
    } else if (key.text == "unmet") {
      TRY_ASSIGN(limits.unmet, read_severe(part, value, "unmet"));
    } else if (key.text == "skip") {
      TRY_ASSIGN(limits.skip, read_severe(part, value, "skip"));
    } else {
      part.warn_unknown(key, kKeys);
    }
  }
  return success();
}

Status read_levels(const BoardPart& part, const Node& node) {
  static constexpr std::array<std::string_view, 3> kLevels{"1", "2", "3"};
  TRY_ASSIGN(const std::string levels, part.choice(node, "levels", kLevels));
  part.settings.levels = levels.front() - '0';
  return success();
}

Status read_colors(const BoardPart& part, const Node& node) {
  static constexpr std::array<std::string_view, 4> kBy{"type", "class", "role", "label"};
  std::vector<std::pair<std::string, std::string>> colors;
  TRY(part.pairs(node, colors));
  for (std::size_t i = 0; i < part.tree.pairs(node); ++i) {
    if (part.tree.key(node, i).text != "by") continue;
    TRY_ASSIGN(const std::string by, part.choice(part.tree.value(node, i), "by", kBy));
    part.settings.color_by = *find_color_by(by);
  }
  std::erase_if(colors, [](const auto& entry) { return entry.first == "by"; });
  put_over(part.settings.colors, std::move(colors),
           [](const auto& entry) -> const std::string& { return entry.first; });
  return success();
}

Status read_map(const BoardPart& part, const Node& node) {
  return part.pairs(node, part.settings.column_map);
}

}  // namespace kanban::yaml
