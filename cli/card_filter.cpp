#include "cli/card_filter.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kanban::cli {

std::string term_of(std::string_view name, std::string_view value) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
  };
  std::string out = std::string(name) + ":";
  if (!value.empty() && std::all_of(value.begin(), value.end(), is_plain)) return out.append(value);
  out += '"';
  for (const char c : value) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

Result<Filter> filter_of_all(const std::vector<std::string>& filters, const Settings& settings) {
  std::vector<std::string> wanted;
  for (const std::string& filter : filters) {
    if (!trim(filter).empty()) wanted.push_back(filter);
  }
  if (wanted.empty()) return Filter();
  // A mistake is shown at its place in the one filter; only several need parentheses.
  if (wanted.size() == 1) return parse_filter(wanted.front(), settings);
  std::string text;
  for (const std::string& filter : wanted) text += (text.empty() ? "(" : " (") + filter + ")";
  return parse_filter(text, settings);
}

}  // namespace kanban::cli
