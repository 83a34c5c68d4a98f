#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "base/width.hpp"
#include "query/filter_node.hpp"
#include "query/filter_value.hpp"

namespace kanban {
namespace {

using Node = Filter::Node;
using Kind = Filter::Node::Kind;

constexpr std::size_t kLongest = 1000;    // characters of a filter
constexpr std::size_t kMostNodes = 1000;  // of a filter together with the saved ones that it names
constexpr int kDeepest = 64;
constexpr std::string_view kBlanks = " \t\r\n";

bool is_blank(char c) { return kBlanks.find(c) != std::string_view::npos; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_name_char(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-'; }

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
  }));
}

Node node_of(Kind kind) {
  Node node;
  node.kind = kind;
  return node;
}

Node negated(Node inner) {
  if (inner.kind == Kind::not_it) {
    Node twice = std::move(inner.children.front());
    return twice;
  }
  Node node = node_of(Kind::not_it);
  node.children.push_back(std::move(inner));
  return node;
}

// Joins `parts`; a part of the same kind gives its children, one part alone stays itself.
Node joined(Kind kind, std::vector<Node> parts) {
  Node node = node_of(kind);
  for (Node& part : parts) {
    if (part.kind == kind) {
      std::move(part.children.begin(), part.children.end(), std::back_inserter(node.children));
    } else {
      node.children.push_back(std::move(part));
    }
  }
  if (node.children.size() > 1) return node;
  Node only = std::move(node.children.front());
  return only;
}

// What all the texts of one filter share: it and the saved filters that it names.
struct Expansion {
  const Settings& settings;
  std::vector<std::string> open = {};  // the saved filters that are being read, outermost first
  std::size_t nodes = 0;
  int depth = 0;
};

// Counts one level of nesting for as long as it lives.
class Level {
 public:
  explicit Level(Expansion& all) : all_(all) { ++all_.depth; }
  ~Level() { --all_.depth; }
  Level(const Level&) = delete;
  Level& operator=(const Level&) = delete;

 private:
  Expansion& all_;
};

class Parser {
 public:
  Parser(std::string_view text, Expansion& all) : text_(text), all_(all) {}

  // The whole text, which holds at least one term.
  Result<Node> parse() {
    TRY_ASSIGN(Node node, parse_or());
    if (pos_ < text_.size()) return bad(pos_, "a ')' without its '('");
    return node;
  }

 private:
  Error bad(std::size_t pos, std::string message) const {
    Error error = make_error(ErrorKind::usage, "bad-filter", std::move(message));
    point_at(error, pos);
    return error;
  }

  // Says in `error` where it is: the filter, and below it a caret.
  void point_at(Error& error, std::size_t pos) const {
    const std::string before = printable(text_.substr(0, pos));
    error.message += " (character " + std::to_string(count_characters(text_.substr(0, pos)) + 1) +
                     " of the filter)";
    error.details.push_back(printable(text_));
    error.details.push_back(std::string(display_width(before), ' ') + "^");
  }

  void skip_blanks() {
    while (pos_ < text_.size() && is_blank(text_[pos_])) ++pos_;
  }

  bool at(char c) const { return pos_ < text_.size() && text_[pos_] == c; }

  bool at_end() const { return pos_ == text_.size() || text_[pos_] == ')'; }

  // The bare word at the present place: up to a blank, parenthesis or quote.
  std::string_view word_here() const {
    return text_.substr(pos_, text_.find_first_of(" \t\r\n()\"", pos_) - pos_);
  }

  // Whether the keyword `word` stands here; if so it is read.
  bool take_keyword(std::string_view word) {
    const std::string_view here = word_here();
    if (!equal_ignoring_case(here, word)) return false;
    const std::size_t end = pos_ + here.size();
    if (end < text_.size() && text_[end] == '"') return false;
    pos_ = end;
    return true;
  }

  Result<Node> parse_or() {
    std::vector<Node> parts;
    while (true) {
      TRY_ASSIGN(Node part, parse_and());
      parts.push_back(std::move(part));
      if (!take_keyword("or")) return joined(Kind::any_of, std::move(parts));
    }
  }

  Result<Node> parse_and() {
    std::vector<Node> parts;
    while (true) {
      TRY_ASSIGN(Node part, parse_unary());
      parts.push_back(std::move(part));
      skip_blanks();
      const std::size_t before = pos_;
      if (take_keyword("and")) continue;
      if (at_end()) break;
      if (take_keyword("or")) {
        pos_ = before;
        break;
      }
    }
    return joined(Kind::all_of, std::move(parts));
  }

  Result<Node> parse_unary() {
    bool negative = false;
    while (true) {
      skip_blanks();
      if (at('-')) {
        ++pos_;
        if (at_end() || is_blank(text_[pos_])) return bad(pos_ - 1, "a '-' with nothing to negate");
      } else if (!take_keyword("not")) {
        break;
      }
      negative = !negative;
    }
    TRY_ASSIGN(Node node, parse_primary());
    return negative ? negated(std::move(node)) : std::move(node);
  }

  Result<Node> parse_primary() {
    if (at_end()) return bad(pos_, "a term is missing");
    if (++all_.nodes > kMostNodes) {
      return make_error(
          ErrorKind::usage, "filter-too-long",
          "the filter has more than 1,000 terms, with the saved filters that it names");
    }
    if (at('(')) return parse_group();
    if (at('"')) return parse_search();
    const std::string_view word = word_here();
    const auto name_end = std::find_if_not(word.begin(), word.end(), is_name_char);
    const bool is_term = is_letter(word.front()) && name_end != word.end() &&
                         (*name_end == ':' || *name_end == '<' || *name_end == '>');
    if (is_term)
      return parse_term(word.substr(0, static_cast<std::size_t>(name_end - word.begin())));
    for (const std::string_view keyword : {"or", "and"}) {
      if (equal_ignoring_case(word, keyword)) {
        return bad(pos_, "a term is missing before '" + std::string(word) + "'");
      }
    }
    const std::size_t end = pos_ + word.size();
    if (end < text_.size() && text_[end] == '"') {
      return bad(end, "a quote inside a word; put the quotes around all of it");
    }
    return parse_word(word);
  }

  Result<Node> parse_group() {
    const std::size_t begin = pos_;
    if (all_.depth >= kDeepest) return bad(begin, "parentheses nested more than 64 deep");
    const Level level(all_);
    ++pos_;
    skip_blanks();
    if (at(')')) return bad(begin, "empty parentheses");
    TRY_ASSIGN(Node node, parse_or());
    if (!at(')')) return bad(begin, "a '(' that is never closed");
    ++pos_;
    return node;
  }

  // A state, a saved filter, or a text to search for.
  Result<Node> parse_word(std::string_view word) {
    if (const auto state = find_state(word)) {
      pos_ += word.size();
      Node node = node_of(Kind::state);
      node.state = *state;
      return node;
    }
    for (const auto& [name, text] : all_.settings.filters) {
      if (!equal_ignoring_case(name, word)) continue;
      TRY_ASSIGN(Node inner, parse_saved(name, text));
      pos_ += word.size();
      Node node = node_of(Kind::saved);
      node.name = name;
      node.children.push_back(std::move(inner));
      return node;
    }
    return parse_search();
  }

  Result<Node> parse_saved(const std::string& name, const std::string& text) {
    if (std::find(all_.open.begin(), all_.open.end(), name) != all_.open.end()) {
      Error error = bad(pos_, "the saved filter '" + name + "' names itself");
      error.details.push_back("circle: " + join(all_.open, " → ") + " → " + name);
      return error;
    }
    if (all_.depth >= kDeepest) return bad(pos_, "saved filters nested more than 64 deep");
    const Level level(all_);
    all_.open.push_back(name);
    auto inner = Parser(text, all_).parse();
    all_.open.pop_back();
    if (inner.ok()) return inner;
    return std::move(inner).error().detail("in the saved filter '" + name + "' of board.yaml");
  }

  Result<Node> parse_search() {
    Node node = node_of(Kind::term);
    node.property.kind = FilterProperty::Kind::text;
    const std::size_t begin = pos_;
    TRY_ASSIGN(const WrittenValue written, read_value(false));
    TRY_ASSIGN(FilterValue value, meaning(node.property, written, begin));
    node.values.push_back(std::move(value));
    return node;
  }

  Result<Node> parse_term(std::string_view name) {
    const auto property = find_property(name);
    if (!property) {
      Error error = unknown_field(name);
      error.hints.push_back("put quotes around a text to search for: \"" + printable(word_here()) +
                            "\"");
      return error;
    }
    const std::size_t begin = pos_;
    pos_ += name.size();
    Node node = node_of(Kind::term);
    node.property = *property;
    node.op = take_op();
    if (node.op != FilterOp::has && !can_compare(*property)) {
      return bad(begin + name.size(), "'" + std::string(property_name(*property)) +
                                          "' has no order to compare by; write " +
                                          std::string(property_name(*property)) + ":VALUE");
    }
    if (property->kind == FilterProperty::Kind::state) return parse_states();
    do {
      const std::size_t place = pos_;
      TRY_ASSIGN(const WrittenValue written, read_value(true));
      TRY_ASSIGN(FilterValue value, meaning(*property, written, place));
      if (node.op != FilterOp::has &&
          (value.kind == FilterValue::Kind::none || value.kind == FilterValue::Kind::any)) {
        return bad(place, "none and any have no order to compare by");
      }
      node.values.push_back(std::move(value));
      if (node.op != FilterOp::has && at(',')) return bad(pos_, "a comparison takes one value");
    } while (take(','));
    return node;
  }

  Result<Node> parse_states() {
    std::vector<Node> parts;
    do {
      const std::size_t place = pos_;
      TRY_ASSIGN(const WrittenValue written, read_value(true));
      const auto state = find_state(written.text);
      if (!state || written.star) {
        Error error = bad(place, "no state '" + printable(written.text) + "'");
        error.details.push_back("states: " + join(all_state_names(), ", "));
        error.hints = did_you_mean(written.text, all_state_names());
        return error;
      }
      Node part = node_of(Kind::state);
      part.state = *state;
      parts.push_back(std::move(part));
    } while (take(','));
    return joined(Kind::any_of, std::move(parts));
  }

  static bool can_compare(const FilterProperty& property) {
    const FilterScale scale = scale_of(property);
    return property.kind != FilterProperty::Kind::state &&
           (scale == FilterScale::number || scale == FilterScale::days ||
            scale == FilterScale::date);
  }

  bool take(char c) {
    if (!at(c)) return false;
    ++pos_;
    return true;
  }

  FilterOp take_op() {
    if (take(':')) return FilterOp::has;
    const bool less = take('<');
    if (!less) ++pos_;
    if (take('=')) return less ? FilterOp::at_most : FilterOp::at_least;
    return less ? FilterOp::less : FilterOp::more;
  }

  // One value as written. A comma ends it where `in_list`.
  Result<WrittenValue> read_value(bool in_list) {
    if (at('"')) return read_quoted(in_list);
    const std::string_view ends = in_list ? " \t\r\n,()\"" : " \t\r\n()\"";
    WrittenValue value;
    value.text = text_.substr(pos_, text_.find_first_of(ends, pos_) - pos_);
    if (value.text.empty()) return bad(pos_, "a value is missing");
    pos_ += value.text.size();
    if (at('"')) return bad(pos_, "a quote inside a word; put the quotes around all of it");
    // A lone star is a text to search for, but any value of a field.
    if (value.text.back() == '*' && (in_list || value.text.size() > 1)) {
      value.star = true;
      value.text.pop_back();
    }
    return value;
  }

  Result<WrittenValue> read_quoted(bool in_list) {
    const std::size_t begin = pos_++;
    WrittenValue value;
    value.quoted = true;
    while (pos_ < text_.size() && text_[pos_] != '"') {
      const bool escape = text_[pos_] == '\\' && pos_ + 1 < text_.size() &&
                          (text_[pos_ + 1] == '"' || text_[pos_ + 1] == '\\');
      if (escape) ++pos_;
      value.text += text_[pos_++];
    }
    if (!take('"')) return bad(begin, "a quote that is never closed");
    value.star = take('*');
    const bool ended = at_end() || is_blank(text_[pos_]) || at('(') || (in_list && at(','));
    if (!ended) return bad(pos_, "a blank is missing after the closing quote");
    return value;
  }

  Result<FilterValue> meaning(const FilterProperty& property, const WrittenValue& written,
                              std::size_t place) const {
    auto value = read_filter_value(property, written, all_.settings);
    if (!value.ok() && value.error().code == "bad-filter") point_at(value.error(), place);
    return value;
  }

  std::string_view text_;
  Expansion& all_;
  std::size_t pos_ = 0;
};

}  // namespace

Result<Filter> parse_filter(std::string_view text, const Settings& settings) {
  if (count_characters(text) > kLongest) {
    return make_error(ErrorKind::usage, "filter-too-long", "a filter has at most 1,000 characters")
        .hint("save a part of it under a name in `filters` of board.yaml");
  }
  Filter filter;
  if (text.find_first_not_of(kBlanks) == std::string_view::npos) return filter;
  Expansion all{settings};
  TRY_ASSIGN(Node root, Parser(text, all).parse());
  filter.root_ = std::make_shared<const Node>(std::move(root));
  return filter;
}

}  // namespace kanban
