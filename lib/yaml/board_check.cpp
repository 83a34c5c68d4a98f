// The section `check:` of board.yaml: the gates that `kanban check --flow` holds the board to.
#include <array>

#include "base/text.hpp"
#include "yaml/board_priority.hpp"
#include "yaml/board_sections.hpp"

namespace kanban::yaml {
namespace {

// A number of percent, with or without its sign.
Result<int> read_percent(const BoardPart& part, const Node& node, std::string_view name, int least,
                         int most) {
  TRY_ASSIGN(const std::string text, part.one(node, name));
  const std::string_view digits =
      text.ends_with('%') ? trim(std::string_view(text).substr(0, text.size() - 1)) : text;
  const auto number = parse_count(digits);
  if (number && *number >= least && *number <= most) return static_cast<int>(*number);
  return part.bad(node, "'" + std::string(name) + "' is a number of percent from " +
                            std::to_string(least) + " to " + std::to_string(most) + ", not '" +
                            text + "'");
}

Result<int> read_some_days(const BoardPart& part, const Node& node, std::string_view name) {
  TRY_ASSIGN(const int days, read_days(part, node, name));
  if (days > 0) return days;
  return part.bad(node, "'" + std::string(name) + "' is at least a day");
}

// "85:10".
Result<std::pair<int, int>> read_level(const BoardPart& part, const Node& node) {
  TRY_ASSIGN(const std::string text, part.one(node, "sle"));
  const std::size_t colon = text.find(':');
  const auto percent = parse_count(trim(std::string_view(text).substr(0, colon)));
  const auto days = colon == std::string::npos
                        ? std::nullopt
                        : parse_count(trim(std::string_view(text).substr(colon + 1)));
  constexpr std::int64_t kMost = 100000;
  if (percent && days && *percent >= 1 && *percent <= 99 && *days >= 1 && *days <= kMost) {
    return std::pair(static_cast<int>(*percent), static_cast<int>(*days));
  }
  return part.bad(node, "'" + text + "' is no service level expectation")
      .hint("write percent and days, such as \"85:10\"");
}

Result<std::string> read_ratio(const BoardPart& part, const Node& node) {
  TRY_ASSIGN(const std::string text, part.one(node, "balance"));
  const auto ratio = canonical_number(text);
  constexpr std::size_t kLongest = 8;
  if (ratio && !ratio->starts_with('-') && ratio->size() <= kLongest) return *ratio;
  return part.bad(node, "'balance' is a number from 0 on, such as 1.2, not '" + text + "'");
}

Status read_gate(const BoardPart& part, const std::string& key, const Node& value,
                 CheckSettings& check) {
  if (key == "aging") {
    TRY_ASSIGN(check.aging, read_percent(part, value, key, 1, 99));
  } else if (key == "sle") {
    TRY_ASSIGN(check.sle, read_level(part, value));
  } else if (key == "wip") {
    TRY_ASSIGN(check.wip, part.yes_or_no(value, key));
  } else if (key == "blocked") {
    TRY_ASSIGN(check.blocked, read_some_days(part, value, key));
  } else if (key == "stale") {
    TRY_ASSIGN(check.stale, read_some_days(part, value, key));
  } else if (key == "balance") {
    TRY_ASSIGN(check.balance, read_ratio(part, value));
  } else if (key == "respond") {
    TRY_ASSIGN(check.respond, part.yes_or_no(value, key));
  } else if (key == "no_impossible") {
    TRY_ASSIGN(check.impossible, part.yes_or_no(value, key));
  } else {
    TRY_ASSIGN(check.no_start, read_percent(part, value, key, 0, 100));
  }
  return success();
}

}  // namespace

Status read_check(const BoardPart& part, const Node& value) {
  static constexpr std::array<std::string_view, 9> kKeys{
      "aging",   "sle",     "wip",           "blocked",     "stale",
      "balance", "respond", "no_impossible", "max_no_start"};
  CheckSettings check;
  check.given = true;
  TRY(each_key(part, value, "check", kKeys, [&](const std::string& key, const Node& node) {
    return read_gate(part, key, node, check);
  }));
  part.settings.flow.check = std::move(check);
  return success();
}

}  // namespace kanban::yaml
