// The sections of board.yaml about the order: priority, sle, review, reserve, ready.
#include "yaml/board_priority.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "yaml/board_sections.hpp"

namespace kanban::yaml {
namespace {

using Words = std::vector<std::pair<std::string, Hundredths>>;

Status read_words(const BoardPart& part, const Node& node, std::string_view name, Words& target) {
  if (node.kind != NodeKind::map) {
    return part.bad(node, "'" + std::string(name) + "' must be a map such as {high: 2, low: 0.5}");
  }
  Words words;
  for (std::size_t i = 0; i < part.tree.pairs(node); ++i) {
    const std::string& word = part.tree.key(node, i).text;
    TRY_ASSIGN(const Hundredths factor, read_factor(part, part.tree.value(node, i), word));
    words.emplace_back(word, factor);
  }
  target = std::move(words);
  return success();
}

// Words that have a factor are words of the board, unless it lists them itself.
Status read_impact(const BoardPart& part, const Node& node) {
  Words& impact = part.settings.priority.impact;
  TRY(read_words(part, node, "impact", impact));
  if (part.settings.impacts != Settings{}.impacts) return success();
  part.settings.impacts.clear();
  for (const auto& [word, factor] : impact) part.settings.impacts.push_back(word);
  return success();
}

Status read_reach_table(const BoardPart& part, const Node& node) {
  std::vector<ReachStep> steps;
  for (const std::uint32_t child : node.children) {
    TRY_ASSIGN(const auto pair, two_entries(part, part.tree[child], "table", "[100, 3]"));
    TRY_ASSIGN(const Hundredths from, read_factor(part, *pair.first, "table"));
    TRY_ASSIGN(const Hundredths factor, read_factor(part, *pair.second, "table"));
    if (!steps.empty() && from <= steps.back().from)
      return part.bad(*pair.first, "the steps of 'table' must rise");
    steps.push_back({from, factor});
  }
  part.settings.priority.reach = ReachRule::table;
  part.settings.priority.reach_table = std::move(steps);
  return success();
}

Status read_reach(const BoardPart& part, const Node& node) {
  static constexpr std::array<std::string_view, 3> kRules{"log2", "linear", "share"};
  if (node.kind == NodeKind::map) {
    const Node* table = part.tree.find(node, "table");
    if (table != nullptr && part.tree.pairs(node) == 1 && table->kind == NodeKind::list)
      return read_reach_table(part, *table);
    return part.bad(node, "'reach' must be log2, linear, share or {table: [[1, 2], [100, 3]]}");
  }
  TRY_ASSIGN(const std::string rule, part.choice(node, "reach", kRules));
  part.settings.priority.reach =
      static_cast<ReachRule>(std::find(kRules.begin(), kRules.end(), rule) - kRules.begin());
  return success();
}

Status read_age(const BoardPart& part, const Node& node) {
  static constexpr std::array<std::string_view, 2> kKeys{"full", "max"};
  PrioritySettings& priority = part.settings.priority;
  return each_key(part, node, "age", kKeys,
                  [&](const std::string& key, const Node& value) -> Status {
                    if (key == "full") {
                      TRY_ASSIGN(priority.age_full, read_days(part, value, key));
                      if (priority.age_full == 0)
                        return part.bad(value, "'full' must be a day or more");
                    } else {
                      TRY_ASSIGN(priority.age_max, read_factor(part, value, key));
                      if (priority.age_max < 100) return part.bad(value, "'max' must be 1 or more");
                    }
                    return success();
                  });
}

Status read_model(const BoardPart& part, const Node& node) {
  static constexpr std::array<std::string_view, 7> kModels{"weighted", "wsjf", "cd3",   "rice",
                                                           "itil",     "fifo", "manual"};
  TRY_ASSIGN(const std::string model, part.choice(node, "model", kModels));
  part.settings.priority.model = *find_model(model);
  return success();
}

Status read_rice(const BoardPart& part, const Node& node) {
  static constexpr std::array<std::string_view, 1> kKeys{"impact"};
  return each_key(part, node, "rice", kKeys, [&](const std::string& key, const Node& value) {
    return read_words(part, value, key, part.settings.priority.rice_impact);
  });
}

Status read_priority_key(const BoardPart& part, const std::string& key, const Node& value) {
  static constexpr std::array<std::string_view, 1> kDivisors{"size"};
  PrioritySettings& priority = part.settings.priority;
  if (key == "model") return read_model(part, value);
  if (key == "impact") return read_impact(part, value);
  if (key == "reach") return read_reach(part, value);
  if (key == "classes") return read_class_rules(part, value);
  if (key == "age") return read_age(part, value);
  if (key == "rice") return read_rice(part, value);
  if (key == "itil") return read_itil(part, value);
  if (key == "reserve") return read_reserve(part, value);
  if (key == "review") return read_review(part, value);
  if (key == "divide_by") {
    TRY(part.choice(value, key, kDivisors));
    priority.divide_by_size = true;
    return success();
  }
  TRY_ASSIGN(priority.expedite_first, part.yes_or_no(value, key));
  return success();
}

// The number of a key such as `top 10`.
std::optional<int> top_of(std::string_view key) {
  if (!key.starts_with("top ")) return std::nullopt;
  const auto count = parse_count(key.substr(4));
  if (!count || *count < 1 || *count > 100000) return std::nullopt;
  return static_cast<int>(*count);
}

}  // namespace

Result<Hundredths> read_factor(const BoardPart& part, const Node& node, std::string_view name) {
  constexpr Hundredths kLargest = 100'000'000;  // 1,000,000.00
  const auto number = node.kind == NodeKind::scalar ? read_hundredths(node.text) : std::nullopt;
  if (number && *number <= kLargest) return *number;
  return part.bad(node, "'" + std::string(name) + "' must be a number from 0 to 1000000, not '" +
                            printable(node.text) + "'");
}

Result<int> read_days(const BoardPart& part, const Node& node, std::string_view name) {
  std::string_view text = node.text;
  const bool weeks = text.ends_with('w');
  if (weeks || text.ends_with('d')) text.remove_suffix(1);
  const auto count = node.kind == NodeKind::scalar ? parse_count(text) : std::nullopt;
  if (count && *count <= 10000) return static_cast<int>(*count) * (weeks ? 7 : 1);
  return part.bad(node, "'" + std::string(name) + "' must be days such as 9d, not '" +
                            printable(node.text) + "'");
}

Result<std::pair<const Node*, const Node*>> two_entries(const BoardPart& part, const Node& node,
                                                        std::string_view name,
                                                        std::string_view example) {
  if (node.kind == NodeKind::list && node.children.size() == 2)
    return std::pair{&part.tree[node.children[0]], &part.tree[node.children[1]]};
  return part.bad(node, "an entry of '" + std::string(name) + "' must be two numbers")
      .hint("for example: " + std::string(example));
}

Status each_key(const BoardPart& part, const Node& node, std::string_view name,
                std::span<const std::string_view> keys, const ReadKey& read) {
  if (node.kind != NodeKind::map) {
    return part.bad(node, "'" + std::string(name) + "' must be a map of `key: value`");
  }
  for (std::size_t i = 0; i < part.tree.pairs(node); ++i) {
    const Node& key = part.tree.key(node, i);
    if (std::find(keys.begin(), keys.end(), key.text) == keys.end()) {
      part.warn_unknown(key, keys);
      continue;
    }
    TRY(read(key.text, part.tree.value(node, i)));
  }
  return success();
}

Status read_priority(const BoardPart& part, const Node& node) {
  static constexpr std::array<std::string_view, 11> kKeys{
      "model", "impact",    "reach",          "classes", "age",   "rice",
      "itil",  "divide_by", "expedite_first", "reserve", "review"};
  return each_key(part, node, "priority", kKeys, [&](const std::string& key, const Node& value) {
    return read_priority_key(part, key, value);
  });
}

Status read_reserve(const BoardPart& part, const Node& node) {
  static constexpr std::array<std::string_view, 1> kKeys{"oldest"};
  return each_key(part, node, "reserve", kKeys,
                  [&](const std::string& key, const Node& value) -> Status {
                    TRY_ASSIGN(part.settings.priority.reserve_oldest, part.positive(value, key));
                    return success();
                  });
}

Status read_review(const BoardPart& part, const Node& node) {
  static constexpr std::array<std::string_view, 2> kKeys{"every", "expire"};
  PrioritySettings& priority = part.settings.priority;
  return each_key(part, node, "review", kKeys,
                  [&](const std::string& key, const Node& value) -> Status {
                    TRY_ASSIGN(const int days, read_days(part, value, key));
                    (key == "every" ? priority.review_every : priority.review_expire) = days;
                    return success();
                  });
}

Status read_sle(const BoardPart& part, const Node& node) {
  std::vector<SleRule> rules;
  if (node.kind == NodeKind::scalar) {
    TRY_ASSIGN(const int days, read_days(part, node, "sle"));
    rules.push_back({{}, days});
  } else if (node.kind != NodeKind::map) {
    return part.bad(node, "'sle' must be days such as 14d, or a map from types to days");
  }
  for (std::size_t i = 0; node.kind == NodeKind::map && i < part.tree.pairs(node); ++i) {
    const std::string& type = part.tree.key(node, i).text;
    TRY_ASSIGN(const int days, read_days(part, part.tree.value(node, i), type));
    rules.push_back({type, days});
  }
  put_over(part.settings.priority.sle, std::move(rules),
           [](const SleRule& rule) -> const std::string& { return rule.type; });
  return success();
}

Status read_ready(const BoardPart& part, const Node& node) {
  std::vector<ReadyRule> rules;
  if (node.kind != NodeKind::map)
    return part.bad(node, "'ready' must be a map such as {top 10: [acceptance, size]}");
  for (std::size_t i = 0; i < part.tree.pairs(node); ++i) {
    const Node& key = part.tree.key(node, i);
    const auto top = top_of(key.text);
    if (!top) {
      return part.bad(key, "'" + printable(key.text) + "' is no part of the order")
          .hint("write for example: top 10: [acceptance, size]");
    }
    ReadyRule rule;
    rule.top = *top;
    TRY_ASSIGN(rule.needs, part.texts(part.tree.value(node, i), key.text));
    for (const std::string& need : rule.needs) {
      if (need != "need" && !find_field(need))
        return part.bad(part.tree.value(node, i),
                        "'" + printable(need) + "' is no field of a card");
    }
    rules.push_back(std::move(rule));
  }
  std::sort(rules.begin(), rules.end(),
            [](const ReadyRule& a, const ReadyRule& b) { return a.top < b.top; });
  part.settings.priority.ready = std::move(rules);
  return success();
}

}  // namespace kanban::yaml
