#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include <utf8proc.h>

namespace kanban {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_word_char(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// Length of the valid UTF-8 sequence at `pos`, or 0.
std::size_t sequence_length(std::string_view text, std::size_t pos) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(pos);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
  if (length == 0 || first > 0xF4 || pos + length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(pos + i) & 0xC0U) != 0x80) return 0;
  }
  const unsigned char second = byte(pos + 1);
  if (first == 0xE0 && second < 0xA0) return 0;  // overlong
  if (first == 0xED && second > 0x9F) return 0;  // surrogate
  if (first == 0xF0 && second < 0x90) return 0;  // overlong
  if (first == 0xF4 && second > 0x8F) return 0;  // over U+10FFFF
  return length;
}

// Whether the code point must not reach a terminal as it is.
bool is_unsafe(std::int32_t code) {
  return (code >= 0x80 && code <= 0x9F) || code == 0x200E || code == 0x200F || code == 0x061C ||
         (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

std::string printable_text(std::string_view text, bool keep_newlines) {
  const auto is_plain = [](char c) { return c >= 0x20 && c < 0x7F; };
  if (std::all_of(text.begin(), text.end(), is_plain)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t pos = 0; pos < text.size();) {
    const auto first = static_cast<unsigned char>(text[pos]);
    if (first >= 0x20 && first < 0x7F) {
      out += text[pos++];
      continue;
    }
    if (first < 0x80) {
      if (first == '\n' && keep_newlines) {
        out += '\n';
      } else {
        out += '^';
        out += first == 0x7F ? '?' : static_cast<char>(first + 0x40);
      }
      ++pos;
      continue;
    }
    const std::size_t length = sequence_length(text, pos);
    std::array<char, 16> buffer{};
    if (length == 0) {
      std::snprintf(buffer.data(), buffer.size(), "<%02X>", first);
      out += buffer.data();
      ++pos;
      continue;
    }
    std::int32_t code = 0;
    utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + pos),
                     static_cast<utf8proc_ssize_t>(length), &code);
    if (is_unsafe(code)) {
      std::snprintf(buffer.data(), buffer.size(), "<U+%04X>", static_cast<unsigned>(code));
      out += buffer.data();
    } else {
      out += text.substr(pos, length);
    }
    pos += length;
  }
  return out;
}

// `text` decomposed, without accents and in lower case, so that "Épée" gives "epee".
std::string without_accents(std::string_view text) {
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
      static_cast<utf8proc_ssize_t>(text.size()), &mapped,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                     UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD));
  if (size < 0) return lower_ascii(text);
  std::string out(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size));
  std::free(mapped);
  return out;
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> pieces;
  while (true) {
    const std::size_t end = text.find(separator);
    pieces.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return pieces;
    text.remove_prefix(end + 1);
  }
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    lines.push_back(line);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

std::string join(std::span<const std::string> pieces, std::string_view separator) {
  std::string out;
  for (const std::string& piece : pieces) {
    if (&piece != pieces.data()) out += separator;
    out += piece;
  }
  return out;
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

std::string fold_case(std::string_view text) {
  const bool ascii = std::all_of(text.begin(), text.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) return lower_ascii(text);
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
      static_cast<utf8proc_ssize_t>(text.size()), &mapped,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD));
  if (size < 0) return lower_ascii(text);
  std::string out(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size));
  std::free(mapped);
  return out;
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

std::optional<std::int64_t> parse_count(std::string_view text) {
  if (text.empty() || text.size() > 18) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<std::string> canonical_number(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  const std::size_t dot = text.find('.');
  std::string_view whole = text.substr(0, dot);
  std::string_view part = dot == std::string_view::npos ? std::string_view{} : text.substr(dot + 1);
  if (whole.empty() || text.size() > 30 || (dot != std::string_view::npos && part.empty())) {
    return std::nullopt;
  }
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (!std::all_of(whole.begin(), whole.end(), is_digit)) return std::nullopt;
  if (!std::all_of(part.begin(), part.end(), is_digit)) return std::nullopt;
  while (whole.size() > 1 && whole.front() == '0') whole.remove_prefix(1);
  while (!part.empty() && part.back() == '0') part.remove_suffix(1);
  std::string out(whole);
  if (!part.empty()) {
    out += '.';
    out += part;
  }
  return negative && out != "0" ? "-" + out : out;
}

std::string slug(std::string_view text, std::size_t limit) {
  std::string out;
  for (const char c : without_accents(text)) {
    const char small = lower(c);
    if (is_word_char(small)) {
      out += small;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  if (out.size() > limit) {
    const bool at_word = out[limit] == '-';
    out.resize(limit);
    const std::size_t cut = out.rfind('-');
    if (!at_word && cut != std::string::npos && cut > limit / 2) out.resize(cut);
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + cost});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    before = above;
    above = row;
  }
  return above[b.size()];
}

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates) {
  const std::string wanted = lower_ascii(word);
  const std::string* best = nullptr;
  std::size_t best_distance = 3;
  for (const std::string& candidate : candidates) {
    const std::size_t distance = edit_distance(wanted, lower_ascii(candidate));
    if (distance < best_distance && distance * 2 <= std::max(wanted.size(), candidate.size())) {
      best = &candidate;
      best_distance = distance;
    }
  }
  if (best != nullptr) return *best;
  if (wanted.size() < 2) return std::nullopt;
  for (const std::string& candidate : candidates) {
    if (!lower_ascii(candidate).starts_with(wanted)) continue;
    if (best != nullptr) return std::nullopt;  // it begins more than one
    best = &candidate;
  }
  return best != nullptr ? std::optional<std::string>(*best) : std::nullopt;
}

std::vector<std::string> did_you_mean(std::string_view word,
                                      std::span<const std::string> candidates) {
  const auto found = nearest(word, candidates);
  if (!found) return {};
  return {"did you mean '" + *found + "'?"};
}

std::string meant_word(std::string_view hint) {
  constexpr std::string_view begin = "did you mean '";
  constexpr std::string_view end = "'?";
  if (!hint.starts_with(begin) || !hint.ends_with(end)) return {};
  return std::string(hint.substr(begin.size(), hint.size() - begin.size() - end.size()));
}

std::size_t find_invalid_utf8(std::string_view text) {
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t length = sequence_length(text, pos);
    if (length == 0) return pos;
    pos += length;
  }
  return std::string_view::npos;
}

std::string printable(std::string_view text) { return printable_text(text, false); }

std::string printable_lines(std::string_view text) { return printable_text(text, true); }

std::string plural_of(std::string_view noun) {
  std::string out(noun);
  if (noun.empty()) return out;
  const char last = noun.back();
  const char before = noun.size() > 1 ? noun[noun.size() - 2] : ' ';
  const bool latin = (last >= 'a' && last <= 'z') || (last >= 'A' && last <= 'Z');
  if (!latin || last == 's') return out;
  if (last == 'y' && std::string_view("aeiou").find(before) == std::string_view::npos) {
    out.back() = 'i';
    return out + "es";
  }
  const bool hisses = last == 'x' || (last == 'h' && (before == 'c' || before == 's'));
  return out + (hisses ? "es" : "s");
}

std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + (count == 1 ? std::string(noun) : plural_of(noun));
}

}  // namespace kanban
