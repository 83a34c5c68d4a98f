#include "yaml/card_reader.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "model/ids.hpp"
#include "yaml/event_reader.hpp"
#include "yaml/quoting.hpp"

namespace kanban::yaml {
namespace {

std::string shown(std::string_view text) { return "'" + printable(text) + "'"; }

class Reader {
 public:
  Reader(const Source& source, const Tree& tree) : source_(source), tree_(tree) {}

  Result<ParsedCard> read() {
    parsed_.warnings = tree_.warnings;
    const Node& root = tree_.root();
    for (std::size_t i = 0; i < tree_.pairs(root); ++i) {
      const Node& key = tree_.key(root, i);
      const auto field = find_field(key.text);
      if (field) {
        TRY(read_field(info(*field), key, tree_.value(root, i)));
      } else {
        keep_unknown(key, tree_.value(root, i));
      }
    }
    TRY(check_required());
    return std::move(parsed_);
  }

 private:
  Error bad(const Node& node, std::string_view code, std::string message) const {
    return error_at(source_, node.begin, code, std::move(message));
  }

  void keep_unknown(const Node& key, const Node& value) {
    parsed_.card.extras.push_back(Extra{key.text, raw_value(source_, key, value)});
    if (key.text.starts_with("x-")) return;
    std::vector<std::string> names;
    for (const FieldInfo& row : fields()) names.emplace_back(row.name);
    Error warning = warning_at(source_, key.begin, "unknown-key",
                               "unknown key " + shown(key.text) + "; it is kept as it is");
    warning.hints = did_you_mean(key.text, names);
    if (warning.hints.empty()) warning.hints.push_back("keys of your own begin with x-");
    parsed_.warnings.push_back(std::move(warning));
  }

  Status read_field(const FieldInfo& row, const Node& key, const Node& value) {
    if (value.kind == NodeKind::empty) {
      parsed_.warnings.push_back(
          warning_at(source_, key.begin, "empty-value",
                     "'" + std::string(row.name) + "' has no value; it is read as absent")
              .hint("remove the line or give a value"));
      return success();
    }
    if (row.kind == FieldKind::comments) return read_comments(value);
    if (row.kind == FieldKind::history) return read_history(value);
    if (row.kind == FieldKind::map) return read_map(row, value);
    if (is_list(row.kind)) return read_list(row, value);
    return read_text(row, key, value);
  }

  Status read_text(const FieldInfo& row, const Node& key, const Node& value) {
    if (value.kind != NodeKind::scalar) {
      return bad(value, row.field == Field::title ? "bad-title" : "bad-value",
                 "'" + std::string(row.name) + "' must be one value, not a list or a map");
    }
    std::string text = scalar_text(value);
    if (row.field == Field::title) {
      const std::string problem = title_problem(text);
      if (!problem.empty()) return bad(value, "bad-title", problem);
    }
    TRY(check_kind(row.kind, row.name, value, text));
    if (row.kind == FieldKind::line || row.kind == FieldKind::text) warn_swallowed(key, value);
    if (row.field == Field::created) {
      parsed_.card.created = parse_instant(text).value();
      has_created_ = true;
    } else {
      parsed_.card.set_text(row.field, std::move(text));
    }
    return success();
  }

  // Checks `text` against its kind and brings it into the canonical form.
  Status check_kind(FieldKind kind, std::string_view name, const Node& value,
                    std::string& text) const {
    switch (kind) {
      case FieldKind::id:
      case FieldKind::ids: return at_node(value, check_id(text));
      case FieldKind::date: return at_node(value, to_status(parse_date(text)));
      case FieldKind::instant: return at_node(value, to_status(parse_instant(text)));
      case FieldKind::word:
      case FieldKind::words:
      case FieldKind::word_rows:
        if (!trim(text).empty() && text.find_first_of("\r\n") == std::string::npos)
          return success();
        return bad(value, "bad-value", "'" + std::string(name) + "' needs a word on one line");
      case FieldKind::number: return check_number(name, value, text);
      case FieldKind::flag:
        if (text != "true" && text != "false") {
          return bad(value, "bad-value",
                     "'" + std::string(name) + "' is true or absent, not " + shown(text));
        }
        if (text == "false") text.clear();
        return success();
      default: return success();
    }
  }

  Status check_number(std::string_view name, const Node& value, std::string& text) const {
    auto number = canonical_number(text);
    if (!number) {
      return bad(value, "bad-value",
                 "'" + std::string(name) + "' must be a decimal number, not " + shown(text))
          .hint("write digits with a point, such as 3 or 0.5");
    }
    text = std::move(*number);
    return success();
  }

  template <typename T>
  static Status to_status(const Result<T>& result) {
    if (result.ok()) return success();
    return result.error();
  }

  // A failure about a text becomes one about its place in the file.
  Status at_node(const Node& node, Status status) const {
    if (status.ok()) return status;
    Error error = error_at(source_, node.begin, status.error().code, status.error().message);
    error.hints = status.error().hints;
    return error;
  }

  void warn_swallowed(const Node& key, const Node& value) {
    if (value.style != Style::plain) return;
    const std::string_view rest =
        source_.text.substr(value.end, line_end(source_.text, value.end) - value.end);
    const std::size_t mark = rest.find_first_not_of(" \t");
    if (mark == std::string_view::npos || rest[mark] != '#') return;
    const std::string whole =
        value.text + std::string(rest.substr(0, std::min(rest.find_first_of("\r\n"), rest.size())));
    parsed_.warnings.push_back(
        warning_at(source_, value.end + mark, "swallowed-comment",
                   "everything after ' #' is a comment; '" + key.text + "' is read as " +
                       shown(value.text))
            .hint("if it belongs to the text, write: " + key.text + ": " + double_quoted(whole)));
  }

  Status read_list(const FieldInfo& row, const Node& value) {
    if (value.kind != NodeKind::list) {
      return bad(value, "bad-value", "'" + std::string(row.name) + "' must be a list")
          .hint("write " + std::string(row.name) + ": [a, b]");
    }
    std::vector<std::string> entries;
    for (const std::uint32_t child : value.children) {
      const Node& entry = tree_[child];
      if (entry.kind != NodeKind::scalar) {
        return bad(entry, "bad-value",
                   "each entry of '" + std::string(row.name) + "' must be one text")
            .hint("put an entry with ': ' in it between double quotes");
      }
      entries.push_back(scalar_text(entry));
      TRY(check_kind(row.kind, row.name, entry, entries.back()));
      if (entries.back().empty()) {
        return bad(entry, "bad-value", "an entry of '" + std::string(row.name) + "' is empty");
      }
    }
    parsed_.card.set_list(row.field, std::move(entries));
    return success();
  }

  Status read_map(const FieldInfo& row, const Node& value) {
    if (value.kind != NodeKind::map) {
      return bad(value, "bad-value", "'" + std::string(row.name) + "' must be {name: value}");
    }
    std::vector<std::string> entries;
    for (std::size_t i = 0; i < tree_.pairs(value); ++i) {
      const Node& key = tree_.key(value, i);
      const Node& entry = tree_.value(value, i);
      if (entry.kind != NodeKind::scalar || key.text.empty() ||
          key.text.find_first_of(":\r\n") != std::string::npos) {
        return bad(key, "bad-value", "'" + std::string(row.name) + "' must be {name: value}");
      }
      entries.push_back(key.text + ": " + scalar_text(entry));
    }
    parsed_.card.set_list(row.field, std::move(entries));
    return success();
  }

  Status read_comments(const Node& value) {
    if (value.kind != NodeKind::list) {
      return bad(value, "bad-value", "'comments' must be a list, each with at, by and text");
    }
    for (const std::uint32_t child : value.children) {
      TRY_ASSIGN(Comment comment, read_comment(source_, tree_, tree_[child]));
      parsed_.card.comments.push_back(std::move(comment));
    }
    return success();
  }

  Status read_history(const Node& value) {
    if (value.kind != NodeKind::list) {
      return bad(value, "bad-event", "'history' must be a list, one line an event");
    }
    for (const std::uint32_t child : value.children) {
      TRY_ASSIGN(Event event, read_event(source_, tree_, tree_[child]));
      parsed_.card.history.push_back(std::move(event));
    }
    return success();
  }

  Status check_required() const {
    const auto missing = [&](std::string_view name, std::string_view example) {
      return error_at(source_, 0, "missing-field", "the card has no '" + std::string(name) + "'")
          .hint("add the line: " + std::string(name) + ": " + std::string(example));
    };
    if (parsed_.card.id().empty()) {
      // The name of the file begins with it; another id would make the name wrong.
      const std::string_view path = source_.path;
      const std::string_view named = id_in_name(path.substr(path.rfind('/') + 1));
      return missing("id", is_valid_id(named) ? named : "k7f3q2");
    }
    if (parsed_.card.title().empty()) return missing("title", "\"What it is about\"");
    if (!has_created_) return missing("created", "2026-11-18T09:14:03Z");
    if (parsed_.card.column().empty()) return missing("column", "backlog");
    return success();
  }

  const Source& source_;
  const Tree& tree_;
  ParsedCard parsed_ = {};
  bool has_created_ = false;
};

}  // namespace

std::string raw_value(const Source& source, const Node& key, const Node& value) {
  if (value.kind == NodeKind::empty) return {};
  std::size_t begin = source.text.find(':', key.end);
  if (begin == std::string_view::npos || begin >= value.begin) return {};
  ++begin;
  while (begin < value.begin && (source.text[begin] == ' ' || source.text[begin] == '\t')) ++begin;
  std::string raw(source.text.substr(begin, value.end - begin));
  std::erase(raw, '\r');
  return raw;
}

std::string title_problem(std::string_view title) {
  if (trim(title).empty()) return "the title is empty";
  if (has_line_break(title)) return "the title has more than one line";
  // Characters, not bytes: those that do not continue another.
  const auto count = static_cast<std::size_t>(
      std::count_if(title.begin(), title.end(), [](char c) { return (c & 0xC0) != 0x80; }));
  if (count <= kLongestTitle) return {};
  return "the title has " + std::to_string(count) + " characters; the limit is " +
         std::to_string(kLongestTitle);
}

Result<ParsedCard> read_card(const Source& source, const Tree& tree) {
  return Reader(source, tree).read();
}

}  // namespace kanban::yaml
