#include "base/date.hpp"
#include "base/text.hpp"
#include "query/filter_node.hpp"

namespace kanban {
namespace {

using Kind = Filter::Node::Kind;

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

// Whether `text` means something else, or several things, when it stands without quotes.
bool needs_quotes(const std::string& text) {
  if (text.empty() || text.find_first_of(" \t\r\n,()\"") != std::string::npos) return true;
  if (text.back() == '*') return true;
  const std::string low = lower_ascii(text);
  return low == "none" || low == "any" || low == "me";
}

std::string spelled_days(std::int32_t days) {
  if (days == 0) return "today";
  return (days > 0 ? "+" : "") + std::to_string(days) + "d";
}

std::string spelled(const FilterValue& value) {
  switch (value.kind) {
    case FilterValue::Kind::none: return "none";
    case FilterValue::Kind::any: return "any";
    case FilterValue::Kind::me: return "me";
    case FilterValue::Kind::date: return format_date(Date{value.days});
    case FilterValue::Kind::from_today: return spelled_days(value.days);
    case FilterValue::Kind::number: return value.text;
    case FilterValue::Kind::text:
    case FilterValue::Kind::prefix: break;
  }
  const std::string text = needs_quotes(value.text) ? quoted(value.text) : value.text;
  return value.kind == FilterValue::Kind::prefix ? text + "*" : text;
}

std::string spelled_term(const Filter::Node& node) {
  if (node.property.kind == FilterProperty::Kind::text && node.values.size() == 1) {
    // Quoted always: without, it could become the name of a state or of a later saved filter.
    const FilterValue& value = node.values.front();
    return quoted(value.text) + (value.kind == FilterValue::Kind::prefix ? "*" : "");
  }
  std::vector<std::string> values;
  for (const FilterValue& value : node.values) values.push_back(spelled(value));
  std::string out(property_name(node.property));
  out += op_text(node.op);
  return out + join(values, ",");
}

std::string spelled_node(const Filter::Node& node);

// The child in parentheses where `outer` binds tighter.
std::string spelled_child(const Filter::Node& child, Kind outer) {
  const bool group =
      child.kind == Kind::any_of || (child.kind == Kind::all_of && outer == Kind::not_it);
  return group ? "(" + spelled_node(child) + ")" : spelled_node(child);
}

std::string spelled_node(const Filter::Node& node) {
  if (node.kind == Kind::term) return spelled_term(node);
  if (node.kind == Kind::state) return std::string(state_name(node.state));
  if (node.kind == Kind::saved) return node.name;
  if (node.kind == Kind::not_it) return "-" + spelled_child(node.children.front(), Kind::not_it);
  std::vector<std::string> parts;
  for (const Filter::Node& child : node.children) parts.push_back(spelled_child(child, node.kind));
  return join(parts, node.kind == Kind::any_of ? " or " : " ");
}

}  // namespace

std::string Filter::to_string() const { return root_ == nullptr ? "" : spelled_node(*root_); }

}  // namespace kanban
