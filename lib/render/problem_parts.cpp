#include "render/problem_parts.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>

#include "base/text.hpp"

namespace kanban {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// `text` with numbers, but not digits in names, as `0`: counts and times change by themselves.
std::string without_numbers(std::string_view text) {
  std::string out;
  for (std::size_t pos = 0; pos < text.size();) {
    if (!is_letter_or_digit(text[pos])) {
      out += text[pos++];
      continue;
    }
    std::size_t end = pos;
    while (end < text.size() && is_letter_or_digit(text[end])) ++end;
    const std::string_view word = text.substr(pos, end - pos);
    // 2026, 20T09, 00Z: a word that begins with a digit is a number or a part of a time.
    out += is_digit(word.front()) ? std::string_view("0") : word;
    pos = end;
  }
  return out;
}

// FNV-1a in 64 bits.
std::uint64_t hash_of(std::string_view text, std::uint64_t hash) {
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3U;
  }
  return hash;
}

std::string hex_of(std::uint64_t number) {
  std::string digits(16, '0');
  for (std::size_t i = 16; i-- > 0; number >>= 4U) digits[i] = "0123456789abcdef"[number & 15U];
  return digits;
}

std::string digest_of(std::string_view text) {
  return hex_of(hash_of(text, 0xcbf29ce484222325U)) + hex_of(hash_of(text, 0x9e3779b97f4a7c15U));
}

}  // namespace

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: break;
  }
  return "note";
}

std::vector<std::string> fingerprints(const ProblemList& list) {
  std::vector<std::string> names;
  std::set<std::string> taken;
  for (const Error& error : list.problems) {
    const FileSpot spot = error.spot.value_or(FileSpot{});
    std::string facts = error.code;
    for (const std::string& fact :
         {place_in(list, error).path, spot.key, spot.entry, without_numbers(error.message)}) {
      facts += '\n';
      facts += fact;
    }
    // Equal ones are told apart by their order, which is that of the file.
    std::string name = digest_of(facts);
    for (int more = 2; !taken.insert(name).second; ++more) {
      name = digest_of(facts + "\n" + std::to_string(more));
    }
    names.push_back(std::move(name));
  }
  return names;
}

Location place_in(const ProblemList& list, const Error& error) {
  Location place = error.where.value_or(Location{});
  if (place.path.empty()) place = Location{list.home, 1};
  if (place.line < 1) place.line = 1;
  return place;
}

int character_column(const Error& error, int column) {
  const auto bytes =
      std::min(static_cast<std::size_t>(std::max(column - 1, 0)), error.source_line.size());
  const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
  const auto begin = error.source_line.begin();
  const auto inside = std::count_if(begin, begin + static_cast<std::ptrdiff_t>(bytes), continues);
  return column - static_cast<int>(inside);
}

std::vector<std::size_t> worst_first(const ProblemList& list) {
  std::vector<std::size_t> order(list.problems.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return list.problems[a].severity < list.problems[b].severity;
  });
  return order;
}

std::string whole_message(const Error& error) {
  std::string text = printable(error.message);
  for (const std::string& detail : error.details) text += "\n  " + printable(detail);
  for (const std::string& hint : error.hints) text += "\nhint: " + printable(hint);
  return text;
}

bool has_better(const Error& error) {
  return error.spot && !error.spot->better.empty() && error.where && error.where->line > 0 &&
         error.where->end_column > error.where->column;
}

Json only(Json value) {
  Json list = Json::array();
  list.push(std::move(value));
  return list;
}

namespace {

// Whether what stands behind ## makes a command of it: "[group]", "vso[task.x]".
bool is_command(std::string_view rest) {
  const auto end =
      std::find_if(rest.begin(), rest.end(), [](char c) { return c < 'a' || c > 'z'; });
  return end != rest.end() && *end == '[';
}

}  // namespace

std::string disarm_commands(std::string_view text) {
  std::string out;
  bool at_start = true;  // nothing but blanks since the line began
  for (std::size_t pos = 0; pos < text.size(); ++pos) {
    const char c = text[pos];
    out += c;
    const bool twice = pos + 1 < text.size() && text[pos + 1] == c;
    if (twice && ((c == ':' && at_start) || (c == '#' && is_command(text.substr(pos + 2)))))
      out += ' ';
    at_start = c == '\n' || (at_start && (c == ' ' || c == '\t'));
  }
  return out;
}

}  // namespace kanban
