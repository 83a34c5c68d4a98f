// The tables of `priority:`: what the classes of service weigh, and the matrix of ITIL.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "yaml/board_priority.hpp"

namespace kanban::yaml {
namespace {

constexpr std::array<std::string_view, 3> kGrades{"high", "medium", "low"};

Result<int> whole_number(const BoardPart& part, const Node& node, std::string_view name) {
  const bool negative = node.text.starts_with('-');
  const auto count = node.kind == NodeKind::scalar
                         ? parse_count(std::string_view(node.text).substr(negative ? 1 : 0))
                         : std::nullopt;
  if (count && *count <= 10000) return static_cast<int>(negative ? -*count : *count);
  return part.bad(
      node, "'" + std::string(name) + "' must hold whole days, not '" + printable(node.text) + "'");
}

Status read_curve(const BoardPart& part, const Node& node, ClassRule& rule) {
  std::vector<CurvePoint> curve;
  if (node.kind != NodeKind::list || node.children.empty())
    return part.bad(node, "'curve' must be a list such as [[30, 0.5], [0, 4]]");
  for (const std::uint32_t child : node.children) {
    TRY_ASSIGN(const auto pair, two_entries(part, part.tree[child], "curve", "[14, 1]"));
    TRY_ASSIGN(const int slack, whole_number(part, *pair.first, "curve"));
    TRY_ASSIGN(const Hundredths factor, read_factor(part, *pair.second, "curve"));
    if (!curve.empty() && slack >= curve.back().slack)
      return part.bad(*pair.first, "the days of 'curve' must fall");
    curve.push_back({slack, factor});
  }
  rule.curve = std::move(curve);
  return success();
}

Result<int> read_percent(const BoardPart& part, const Node& node) {
  std::string_view text = node.text;
  if (text.ends_with('%')) text.remove_suffix(1);
  const auto count = node.kind == NodeKind::scalar ? parse_count(text) : std::nullopt;
  if (count && *count <= 100) return static_cast<int>(*count);
  return part.bad(node,
                  "'share' must be a part of 100 such as 15%, not '" + printable(node.text) + "'");
}

// The class `name` of the board, made where the board does not list it: what has a rule may be
// used.
CardClass& class_called(const BoardPart& part, const std::string& name) {
  auto& classes = part.settings.classes;
  const auto found = std::find_if(classes.begin(), classes.end(),
                                  [&](const CardClass& known) { return known.name == name; });
  if (found != classes.end()) return *found;
  classes.push_back({name});
  return classes.back();
}

Status read_class_key(const BoardPart& part, const std::string& key, const Node& value,
                      ClassRule& rule) {
  static constexpr std::array<std::string_view, 2> kMustStart{"first", "curve"};
  static constexpr std::array<std::string_view, 2> kAfter{"keep", "drop"};
  if (key == "factor") {
    TRY_ASSIGN(rule.factor, read_factor(part, value, key));
  } else if (key == "curve") {
    return read_curve(part, value, rule);
  } else if (key == "must_start") {
    TRY_ASSIGN(const std::string word, part.choice(value, key, kMustStart));
    rule.must_start_first = word == "first";
  } else if (key == "after") {
    TRY_ASSIGN(const std::string word, part.choice(value, key, kAfter));
    rule.drop_after_due = word == "drop";
  } else if (key == "share") {
    TRY_ASSIGN(rule.share, read_percent(part, value));
  } else {
    // A limit belongs to the class itself, where all limits are.
    TRY_ASSIGN(class_called(part, rule.name).wip, read_limit(part, value, key));
  }
  return success();
}

Status read_matrix(const BoardPart& part, const Node& node) {
  const Error wrong =
      part.bad(node, "'matrix' must be three lists of three priorities from 1 to 5")
          .hint("for example: [[1, 2, 3], [2, 3, 4], [3, 4, 5]], impact down, urgency across");
  if (node.kind != NodeKind::list || node.children.size() != 3) return wrong;
  ItilRules& itil = part.settings.priority.itil;
  for (std::size_t impact = 0; impact < 3; ++impact) {
    const Node& row = part.tree[node.children[impact]];
    if (row.kind != NodeKind::list || row.children.size() != 3) return wrong;
    for (std::size_t urgency = 0; urgency < 3; ++urgency) {
      const auto priority = parse_count(part.tree[row.children[urgency]].text);
      if (!priority || *priority < 1 || *priority > 5) return wrong;
      itil.matrix[impact][urgency] = static_cast<int>(*priority);
    }
  }
  return success();
}

Status read_urgency(const BoardPart& part, const Node& node) {
  std::vector<std::pair<std::string, int>> urgency;
  if (node.kind != NodeKind::map)
    return part.bad(node, "'urgency' must be a map such as {critical: high, low: low}");
  for (std::size_t i = 0; i < part.tree.pairs(node); ++i) {
    const std::string& impact = part.tree.key(node, i).text;
    TRY_ASSIGN(const std::string grade, part.choice(part.tree.value(node, i), impact, kGrades));
    urgency.emplace_back(impact, static_cast<int>(std::find(kGrades.begin(), kGrades.end(), grade) -
                                                  kGrades.begin()));
  }
  part.settings.priority.itil.urgency = std::move(urgency);
  return success();
}

}  // namespace

Status read_class_rules(const BoardPart& part, const Node& node) {
  static constexpr std::array<std::string_view, 6> kKeys{"factor", "curve", "must_start",
                                                         "after",  "share", "wip"};
  auto& rules = part.settings.priority.classes;
  if (node.kind != NodeKind::map)
    return part.bad(node, "'classes' must be a map such as {intangible: {factor: 0.5}}");
  for (std::size_t i = 0; i < part.tree.pairs(node); ++i) {
    const std::string& name = part.tree.key(node, i).text;
    const Node& value = part.tree.value(node, i);
    auto rule = std::find_if(rules.begin(), rules.end(),
                             [&](const ClassRule& known) { return known.name == name; });
    if (rule == rules.end()) {
      rules.emplace_back();
      rule = std::prev(rules.end());
      rule->name = name;
    }
    class_called(part, name);
    if (value.kind == NodeKind::empty) continue;
    TRY(each_key(part, value, name, kKeys, [&](const std::string& key, const Node& entry) {
      return read_class_key(part, key, entry, *rule);
    }));
  }
  return success();
}

Status read_itil(const BoardPart& part, const Node& node) {
  static constexpr std::array<std::string_view, 3> kKeys{"clients", "urgency", "matrix"};
  static constexpr std::array<std::string_view, 2> kClients{"high", "medium"};
  ItilRules& itil = part.settings.priority.itil;
  return each_key(part, node, "itil", kKeys, [&](const std::string& key, const Node& value) {
    if (key == "urgency") return read_urgency(part, value);
    if (key == "matrix") return read_matrix(part, value);
    return each_key(part, value, key, kClients,
                    [&](const std::string& grade, const Node& from) -> Status {
                      TRY_ASSIGN(const Hundredths clients, read_factor(part, from, grade));
                      (grade == "high" ? itil.high : itil.medium) = clients;
                      return success();
                    });
  });
}

}  // namespace kanban::yaml
