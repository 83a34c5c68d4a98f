#include "yaml/cursor.hpp"

#include <array>

#include "base/text.hpp"
#include "yaml/quoting.hpp"

namespace kanban::yaml {
namespace {

// What a plain word may hold, as `reads_as_plain`: 1 inside, 3 also at its beginning.
constexpr std::array<std::uint8_t, 256> make_table() {
  std::array<std::uint8_t, 256> table{};
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = 3;
  for (unsigned c = 'A'; c <= 'Z'; ++c) table[c] = 3;
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = 3;
  for (unsigned c = 0x80; c < 256; ++c) table[c] = 3;
  table['_'] = 3;
  for (const char c : {' ', '-', '.', '/', '+', '@', '(', ')', '&', '!', '$', '%', '=', ';', '~'}) {
    table[static_cast<unsigned char>(c)] = 1;
  }
  return table;
}

constexpr std::array<std::uint8_t, 256> kPlain = make_table();

std::uint8_t plain_class(char c) { return kPlain[static_cast<unsigned char>(c)]; }

// What may not simply be copied from between double quotes.
constexpr std::array<bool, 256> kEndsRun = [] {
  std::array<bool, 256> table{};
  for (const char mark : {'"', '\\', '\n', '\t'}) table[static_cast<unsigned char>(mark)] = true;
  return table;
}();

bool is_usual(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 0x20 && byte < 0x7F) || c == '\n' || c == '\t';
}

// Whether every byte of a block is usual; without a branch, so that the compiler takes many bytes
// at once.
constexpr std::size_t kBlock = 64;
bool is_usual_block(const char* bytes) {
  std::uint8_t odd = 0;
  for (std::size_t i = 0; i < kBlock; ++i) {
    const auto byte = static_cast<std::uint8_t>(bytes[i]);
    const auto printable = static_cast<std::uint8_t>(static_cast<std::uint8_t>(byte - 0x20) < 0x5F);
    const auto space = static_cast<std::uint8_t>((byte == '\n') | (byte == '\t'));
    odd = static_cast<std::uint8_t>(odd | ((printable | space) ^ 1));
  }
  return odd == 0;
}

bool is_clean_wide(std::string_view text) {
  if (find_invalid_utf8(text) != std::string_view::npos) return false;
  for (std::size_t pos = 0; pos < text.size(); ++pos) {
    if (is_usual(text[pos])) continue;
    if (static_cast<unsigned char>(text[pos]) < 0x80) return false;
    if (is_control(text, pos) || is_direction_override(text, pos)) return false;
    const std::string_view three = text.substr(pos, 3);
    if (three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9" || three == "\xEF\xBB\xBF" ||
        three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
      return false;
    }
  }
  return true;
}

bool two_digits(const char* at, int& value) {
  const unsigned a = static_cast<unsigned char>(at[0]) - '0';
  const unsigned b = static_cast<unsigned char>(at[1]) - '0';
  value = static_cast<int>(a * 10 + b);
  return a <= 9 && b <= 9;
}

// The code point of four hexadecimal digits in capitals, as the writer makes them; -1 for others.
int four_digits(std::string_view text) {
  int code = 0;
  if (text.size() < 4) return -1;
  for (const char c : text.substr(0, 4)) {
    const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    if (digit < 0) return -1;
    code = code * 16 + digit;
  }
  return code;
}

}  // namespace

bool is_clean(std::string_view text) {
  std::size_t pos = 0;
  for (; pos + kBlock <= text.size(); pos += kBlock) {
    if (!is_usual_block(text.data() + pos)) return is_clean_wide(text);
  }
  for (; pos < text.size(); ++pos) {
    if (!is_usual(text[pos])) return is_clean_wide(text);
  }
  return true;
}

std::string_view Cursor::line() {
  const std::string_view left = rest();
  const std::size_t end = left.find('\n');
  if (end == std::string_view::npos) {
    next_ = end_;
    return left;
  }
  next_ += end + 1;
  return left.substr(0, end);
}

bool Cursor::plain(std::string_view& out) {
  const char* const begin = next_;
  if (begin == end_ || plain_class(*begin) != 3) return false;
  while (next_ != end_ && plain_class(*next_) != 0) ++next_;
  out = {begin, static_cast<std::size_t>(next_ - begin)};
  return out.back() != ' ';
}

bool Cursor::word(std::string& out) {
  if (peek() == '"') return quoted(out) && !out.empty();
  std::string_view text;
  if (!plain(text)) return false;
  out.assign(text);
  return true;
}

bool Cursor::quoted(std::string& out) {
  if (!take('"')) return false;
  const char* from = next_;
  out.clear();
  while (next_ != end_) {
    const char c = *next_;
    if (!kEndsRun[static_cast<unsigned char>(c)]) {
      ++next_;
      continue;
    }
    if (c == '\n' || c == '\t') return false;
    out.append(from, next_);
    ++next_;
    if (c == '"') return true;
    if (!escape(out)) return false;
    from = next_;
  }
  return false;
}

bool Cursor::escape(std::string& out) {
  const char c = peek();
  ++next_;
  switch (c) {
    case '"':
    case '\\': out += c; return true;
    case 'n': out += '\n'; return true;
    case 't': out += '\t'; return true;
    case 'r': out += '\r'; return true;
    case 'u': break;
    default: return false;
  }
  // Only the characters that the writer escapes; everything else is for the other reader.
  switch (four_digits(rest())) {
    case 0x2028: out += "\xE2\x80\xA8"; break;
    case 0x2029: out += "\xE2\x80\xA9"; break;
    case 0xFEFF: out += "\xEF\xBB\xBF"; break;
    case 0xFFFE: out += "\xEF\xBF\xBE"; break;
    case 0xFFFF: out += "\xEF\xBF\xBF"; break;
    default: return false;
  }
  next_ += 4;
  return true;
}

bool Cursor::instant(Instant& out) {
  const char* const at = next_;
  int hour = 0;
  int minute = 0;
  int second = 0;
  Date day;
  if (end_ - next_ < 20 || !read_date({at, 10}, day)) return false;
  if (at[10] != 'T' || at[13] != ':' || at[16] != ':' || at[19] != 'Z') return false;
  if (!two_digits(at + 11, hour) || !two_digits(at + 14, minute) || !two_digits(at + 17, second)) {
    return false;
  }
  if (hour > 23 || minute > 59 || second > 59) return false;
  next_ = at + 20;
  out.seconds = day.days * kSecondsPerDay + hour * 3600 + minute * 60 + second;
  return true;
}

bool Cursor::date(std::string_view& out) {
  if (end_ - next_ < 10) return false;
  out = {next_, 10};
  next_ += 10;
  Date day;
  return read_date(out, day);
}

bool Cursor::literal(std::string& out, std::size_t indent) {
  out.clear();
  std::size_t empty_lines = 0;
  while (next_ != end_) {
    if (*next_ == '\n') {
      ++empty_lines;
      ++next_;
      continue;
    }
    std::size_t blanks = 0;
    while (blanks < indent && blanks < rest().size() && next_[blanks] == ' ') ++blanks;
    if (blanks < indent) break;
    next_ += indent;
    const std::string_view content = line();
    // A line of blanks alone and blanks at the beginning are read by the other reader.
    if (content.find_first_not_of(" \t") == std::string_view::npos) return false;
    if (out.empty() && (content.front() == ' ' || content.front() == '\t' || empty_lines > 0)) {
      return false;
    }
    if (!out.empty()) out.append(empty_lines + 1, '\n');
    out += content;
    empty_lines = 0;
  }
  // Empty lines before the next key belong to the layout.
  return !out.empty();
}

}  // namespace kanban::yaml
