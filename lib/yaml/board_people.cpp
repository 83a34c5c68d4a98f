// The sections of board.yaml about people around it: how soon they are answered, who leads the
// daily, which forms of cards are wanted.
#include <array>

#include "base/text.hpp"
#include "yaml/board_priority.hpp"
#include "yaml/board_sections.hpp"

namespace kanban::yaml {
namespace {

Result<TimeSpan> read_span(const BoardPart& part, const Node& node, const std::string& name) {
  const auto span = node.kind == NodeKind::scalar ? read_time_span(node.text) : std::nullopt;
  if (span) return *span;
  return part
      .bad(node, "'" + name + "' must be a time such as 30m, 4h, 2d or 1w, not '" + node.text + "'")
      .hint("for example: respond: {incident: 4h, complaint: {first: 1d, solve: 5d}}");
}

// A key of one rule; `type` is not among those of a rule under the name of its type.
Status read_respond_key(const BoardPart& part, const std::string& key, const Node& value,
                        RespondRule& rule) {
  static constexpr std::array<std::string_view, 2> kHours{"calendar", "working"};
  if (key == "first") {
    TRY_ASSIGN(rule.first, read_span(part, value, key));
  } else if (key == "solve") {
    TRY_ASSIGN(rule.solve, read_span(part, value, key));
  } else if (key == "type") {
    TRY_ASSIGN(rule.types, part.texts(value, key));
  } else if (key == "class") {
    TRY_ASSIGN(rule.classes, part.texts(value, key));
  } else if (key == "product") {
    TRY_ASSIGN(rule.products, part.texts(value, key));
  } else {
    TRY_ASSIGN(const std::string hours, part.choice(value, key, kHours));
    rule.hours = hours == "working" ? Hours::working : Hours::calendar;
  }
  return success();
}

Status read_respond_rule(const BoardPart& part, const Node& node,
                         std::span<const std::string_view> keys, RespondRule& rule) {
  TRY(each_key(part, node, "respond", keys, [&](const std::string& key, const Node& value) {
    return read_respond_key(part, key, value, rule);
  }));
  if (rule.first || rule.solve) return success();
  return part.bad(node, "an entry of 'respond' needs 'first' or 'solve'")
      .hint("for example: {type: complaint, first: 1d, solve: 5d}");
}

// Minutes after midnight of "09:00"; 24:00 ends a day.
Result<int> read_minutes(const BoardPart& part, const Node& node, std::string_view text) {
  constexpr std::int64_t kHour = 60;
  const bool shaped = text.size() == 5 && text[2] == ':';
  const auto hours = shaped ? parse_count(text.substr(0, 2)) : std::nullopt;
  const auto minutes = shaped ? parse_count(text.substr(3)) : std::nullopt;
  if (hours && minutes && *minutes < kHour && *hours * kHour + *minutes <= 24 * kHour) {
    return static_cast<int>(*hours * kHour + *minutes);
  }
  return part.bad(node, "'" + std::string(text) + "' is no time of day").hint("write it as 09:00");
}

Status read_form_goal(const BoardPart& part, const std::string& form, const Node& node,
                      std::vector<FormGoal>& goals) {
  static constexpr std::array<std::string_view, 1> kKeys{"goal"};
  return each_key(
      part, node, form, kKeys, [&](const std::string& key, const Node& value) -> Status {
        TRY_ASSIGN(const std::string text, part.one(value, key));
        const std::string_view digits =
            text.ends_with('%') ? trim(std::string_view(text).substr(0, text.size() - 1)) : text;
        const auto percent = parse_count(digits);
        if (!percent || *percent < 1 || *percent > 100) {
          return part.bad(value, "'goal' is a number of percent from 1 to 100, not '" + text + "'");
        }
        goals.push_back({form, static_cast<int>(*percent)});
        return success();
      });
}

}  // namespace

Status read_respond(const BoardPart& part, const Node& value) {
  static constexpr std::array<std::string_view, 6> kAll{"type",  "class", "product",
                                                        "first", "solve", "hours"};
  static constexpr std::array<std::string_view, 5> kOfType{"class", "product", "first", "solve",
                                                           "hours"};
  std::vector<RespondRule> rules;
  if (value.kind == NodeKind::list) {
    for (const std::uint32_t child : value.children) {
      rules.emplace_back();
      TRY(read_respond_rule(part, part.tree[child], kAll, rules.back()));
    }
  }
  for (std::size_t i = 0; value.kind == NodeKind::map && i < part.tree.pairs(value); ++i) {
    const Node& node = part.tree.value(value, i);
    rules.emplace_back();
    rules.back().types = {part.tree.key(value, i).text};
    if (node.kind == NodeKind::scalar) {
      TRY_ASSIGN(rules.back().first, read_span(part, node, rules.back().types.front()));
    } else {
      TRY(read_respond_rule(part, node, kOfType, rules.back()));
    }
  }
  part.settings.respond = std::move(rules);
  return success();
}

Status read_working_hours(const BoardPart& part, const Node& value) {
  TRY_ASSIGN(const std::string text, part.one(value, "working_hours"));
  const std::size_t dash = text.find('-');
  WorkingHours hours;
  TRY_ASSIGN(hours.opens, read_minutes(part, value, trim(text.substr(0, dash))));
  TRY_ASSIGN(hours.closes, read_minutes(part, value,
                                        dash == std::string::npos
                                            ? std::string_view()
                                            : trim(std::string_view(text).substr(dash + 1))));
  if (hours.closes <= hours.opens) {
    return part.bad(value, "'working_hours' end before they begin")
        .hint("for example: working_hours: \"09:00-17:00\"");
  }
  part.settings.flow.working_hours = hours;
  return success();
}

Status read_daily(const BoardPart& part, const Node& value) {
  static constexpr std::array<std::string_view, 2> kKeys{"people", "since"};
  return each_key(
      part, value, "daily", kKeys, [&](const std::string& key, const Node& node) -> Status {
        if (key == "people") {
          TRY_ASSIGN(part.settings.daily.people, part.texts(node, key));
          return success();
        }
        TRY_ASSIGN(const std::string text, part.one(node, key));
        const auto day = parse_date(text);
        if (!day.ok())
          return part.bad(node, "'" + text + "' is no day").hint("write it as 2026-12-24");
        part.settings.daily.since = *day;
        return success();
      });
}

Status read_templates(const BoardPart& part, const Node& value) {
  std::vector<FormGoal> goals;
  for (std::size_t i = 0; i < part.tree.pairs(value); ++i) {
    const Node& form = part.tree.value(value, i);
    if (form.kind == NodeKind::empty) continue;
    TRY(read_form_goal(part, part.tree.key(value, i).text, form, goals));
  }
  part.settings.form_goals = std::move(goals);
  return success();
}

}  // namespace kanban::yaml
