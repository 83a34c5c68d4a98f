#include "git/config_text.hpp"

#include "base/text.hpp"

namespace kanban {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_key_char(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Reads one file from its first byte to its last.
class FileParser {
 public:
  explicit FileParser(std::string_view text) : text_(text) {
    if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
  }

  bool parse(std::vector<ConfigEntry>& entries) {
    bool comment = false;
    std::string section;
    while (!at_end()) {
      const char c = next();
      if (c == '\n') comment = false;
      if (comment || is_space(c)) continue;
      if (c == '#' || c == ';') {
        comment = true;
      } else if (c == '[') {
        if (!read_section(section)) return false;
      } else if (!is_letter(c) || !read_setting(section, c, entries)) {
        return false;
      }
    }
    return true;
  }

  // The line of the byte that was read last.
  int line() const { return line_; }

 private:
  bool at_end() const { return pos_ >= text_.size(); }

  // The next byte; a carriage return before a line feed is not seen, the end reads as a line end.
  char next() {
    if (after_line_end_) ++line_;
    after_line_end_ = false;
    if (at_end()) return '\n';
    char c = text_[pos_++];
    if (c == '\r' && pos_ < text_.size() && text_[pos_] == '\n') c = text_[pos_++];
    after_line_end_ = c == '\n';
    return c;
  }

  // What follows `[`: `core]`, `core.old]` or `core "sub"]`.
  bool read_section(std::string& section) {
    section.clear();
    while (!at_end()) {
      const char c = next();
      if (c == ']') return !section.empty();
      if (is_space(c)) return c != '\n' && read_subsection(section);
      if (!is_key_char(c) && c != '.') return false;
      section += lower(c);
    }
    return false;
  }

  bool read_subsection(std::string& section) {
    char c = next();
    while (c != '\n' && is_space(c)) c = next();
    if (c != '"') return false;
    section += '.';
    for (c = next(); c != '"'; c = next()) {
      if (c == '\\') c = next();
      if (c == '\n') return false;
      section += c;
    }
    return next() == ']';
  }

  bool read_setting(const std::string& section, char first, std::vector<ConfigEntry>& entries) {
    // git takes a setting above the first section too; its key then has no dot.
    ConfigEntry entry{.key = section.empty() ? "" : section + ".", .value = {}};
    entry.key += lower(first);
    char c = next();
    for (; is_key_char(c); c = next()) entry.key += lower(c);
    while (c == ' ' || c == '\t') c = next();
    if (c != '\n') {
      if (c != '=') return false;
      std::string value;
      if (!read_value(value)) return false;
      entry.value = std::move(value);
    }
    entries.push_back(std::move(entry));
    return true;
  }

  // Blanks outside quotes count only between other characters, so they are held back in `blanks`.
  bool read_value(std::string& value) {
    bool quoted = false;
    bool comment = false;
    std::string blanks;
    while (true) {
      const char c = next();
      if (c == '\n') return !quoted;
      if (comment) continue;
      if (is_space(c) && !quoted) {
        if (!value.empty()) blanks += c;
        continue;
      }
      if (!quoted && (c == ';' || c == '#')) {
        comment = true;
        continue;
      }
      value += blanks;
      blanks.clear();
      if (c == '"') {
        quoted = !quoted;
      } else if (c != '\\') {
        value += c;
      } else if (!read_escape(value)) {
        return false;
      }
    }
  }

  bool read_escape(std::string& value) {
    switch (const char c = next(); c) {
      case '\n': return true;  // the value goes on in the next line
      case 't': value += '\t'; return true;
      case 'b': value += '\b'; return true;
      case 'n': value += '\n'; return true;
      case '\\':
      case '"': value += c; return true;
      default: return false;
    }
  }

  std::string_view text_;
  std::size_t pos_ = 0;
  int line_ = 1;
  bool after_line_end_ = false;
};

Error bad_parameters() {
  return make_error(ErrorKind::io, "bad-git-config",
                    "GIT_CONFIG_PARAMETERS does not hold what git writes there")
      .hint("unset GIT_CONFIG_PARAMETERS");
}

// Takes one quoted word from the front of `text`, in which '\'' and '\!' stand for ' and !.
std::optional<std::string> take_quoted(std::string_view& text) {
  if (!text.starts_with('\'')) return {};
  std::string word;
  std::size_t pos = 1;
  while (pos < text.size()) {
    if (text[pos] != '\'') {
      word += text[pos++];
      continue;
    }
    const std::string_view rest = text.substr(pos + 1);
    if (!rest.starts_with("\\''") && !rest.starts_with("\\!'")) {
      text = rest;
      return word;
    }
    word += rest[1];
    pos += 4;
  }
  return {};
}

// An old-style 'key=value'; a key alone has no value.
std::optional<ConfigEntry> split_pair(const std::string& word) {
  const std::size_t equals = word.find('=');
  const auto key = canonical_config_key(trim(std::string_view(word).substr(0, equals)));
  if (!key) return {};
  ConfigEntry entry{.key = *key, .value = {}};
  if (equals != std::string::npos) entry.value = word.substr(equals + 1);
  return entry;
}

// What stands after a new-style key: ='value', or = alone for a key without a value.
bool take_value(std::string_view& text, ConfigEntry& entry) {
  text.remove_prefix(1);
  if (text.empty() || is_space(text.front())) return true;
  entry.value = take_quoted(text);
  return entry.value.has_value();
}

}  // namespace

Result<std::vector<ConfigEntry>> parse_config_text(std::string_view text, const std::string& path) {
  FileParser parser(text);
  std::vector<ConfigEntry> entries;
  if (parser.parse(entries)) return entries;
  return make_error(ErrorKind::io, "bad-git-config",
                    "git's configuration cannot be read: bad line " +
                        std::to_string(parser.line()) + " in " + printable(path))
      .hint("mend the line; 'git config --list' refuses it too")
      .at({.path = path, .line = parser.line()});
}

Result<std::vector<ConfigEntry>> parse_config_parameters(std::string_view text) {
  std::vector<ConfigEntry> entries;
  while (!text.empty()) {
    const auto word = take_quoted(text);
    if (!word) return bad_parameters();
    if (text.starts_with('=')) {
      const auto key = canonical_config_key(*word);
      if (!key) return bad_parameters();
      ConfigEntry entry{.key = *key, .value = {}};
      if (!take_value(text, entry)) return bad_parameters();
      entries.push_back(std::move(entry));
    } else {
      auto entry = split_pair(*word);
      if (!entry) return bad_parameters();
      entries.push_back(std::move(*entry));
    }
    if (!text.empty() && !is_space(text.front())) return bad_parameters();
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  }
  return entries;
}

std::optional<std::string> canonical_config_key(std::string_view key) {
  const std::size_t first = key.find('.');
  const std::size_t last = key.rfind('.');
  if (first == std::string_view::npos || first == 0 || last + 1 == key.size()) return {};
  if (!is_letter(key[last + 1])) return {};
  std::string canonical(key);
  for (std::size_t i = 0; i < key.size(); ++i) {
    if (i >= first && i <= last) {
      if (key[i] == '\n') return {};
      continue;
    }
    if (!is_key_char(key[i])) return {};
    canonical[i] = lower(key[i]);
  }
  return canonical;
}

}  // namespace kanban
