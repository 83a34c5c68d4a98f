// The adapter to yaml-cpp: its events become our tree. The only file that knows yaml-cpp.
//
// Its document tree is never used: it hangs on some texts, drops second documents, keeps duplicate
// keys and follows aliases without end. Its exceptions end here.
#include <algorithm>
#include <optional>
#include <sstream>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "base/text.hpp"
#include "yaml/quoting.hpp"
#include "yaml/tree.hpp"

namespace kanban::yaml {
namespace {

std::size_t offset_of(const YAML::Mark& mark) {
  return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
}

// Whether the text at `pos` is one of the words that yaml-cpp takes for nothing.
std::string_view null_word(std::string_view text) {
  for (const std::string_view word : {"null", "Null", "NULL", "~"}) {
    if (!text.starts_with(word)) continue;
    const char after = text.size() > word.size() ? text[word.size()] : '\n';
    if (std::string_view(" \t\r\n,]}:").find(after) != std::string_view::npos) return word;
  }
  return {};
}

class Builder final : public YAML::EventHandler {
 public:
  Builder(const Source& source, Tree& tree) : source_(source), tree_(tree) {}

  const std::optional<Error>& error() const { return error_; }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {
    settle_null(source_.text.size() + 1);
    // A block collection ends with its last child; children stand behind their parents.
    for (auto node = tree_.nodes.rbegin(); node != tree_.nodes.rend(); ++node) {
      if (node->style == Style::block && !node->children.empty()) {
        node->end = tree_.nodes[node->children.back()].end;
      }
    }
  }

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    settle_null(offset_of(mark));
    const auto node = add(NodeKind::empty, mark, anchor, "?");
    if (error_) return;
    pending_null_ = node;
    pending_after_ = last_end_;
  }

  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {
    fail(error_at(source_, last_end_, "not-allowed", "aliases (*name) are not allowed")
             .hint("write the value out"));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    settle_null(offset_of(mark));
    const auto number = add(NodeKind::scalar, mark, anchor, tag);
    if (error_) return;
    Node& node = tree_.nodes[number];
    node.text = value;
    node.style = scalar_style(source_.text, node.begin);
    node.end = scalar_end(source_.text, node.begin, node.style, value);
    if (node.end == std::string_view::npos) {
      fail(error_at(source_, node.begin, "unclosed-quote", "this quote is never closed")
               .hint("close it on the same line, or write \\\" for a quote inside"));
      return;
    }
    last_end_ = node.end;
    check_scalar(number);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(NodeKind::list, mark, tag, anchor, style);
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(NodeKind::map, mark, tag, anchor, style);
  }
  void OnMapEnd() override {
    if (!error_) check_duplicates(tree_.nodes[stack_.back()]);
    close();
  }

 private:
  void fail(Error error) {
    if (!error_) error_ = std::move(error);
  }

  bool expects_key() const {
    if (stack_.empty()) return false;
    const Node& parent = tree_.nodes[stack_.back()];
    return parent.kind == NodeKind::map && parent.children.size() % 2 == 0;
  }

  // yaml-cpp gives nothing and the plain word `null` as the same event. They differ by place: for
  // nothing the mark is that of whatever comes next.
  void settle_null(std::size_t next) {
    if (!pending_null_) return;
    Node& node = tree_.nodes[*pending_null_];
    const std::string_view word = node.begin < source_.text.size() && node.begin != next
                                      ? null_word(source_.text.substr(node.begin))
                                      : std::string_view{};
    const bool is_key = pending_is_key_;
    if (!word.empty()) {
      node.kind = NodeKind::scalar;
      node.text = word;
      node.end = node.begin + word.size();
      last_end_ = node.end;
    } else if (is_key) {
      fail(error_at(source_, node.begin, "not-allowed", "a key is missing before the colon"));
    } else {
      place_empty(node);
    }
    pending_null_.reset();
  }

  // An empty value stands directly behind its key's colon.
  void place_empty(Node& node) {
    const std::string_view text = source_.text;
    std::size_t pos = pending_after_;
    while (pos < text.size() && (text[pos] == ' ' || text[pos] == '\t')) ++pos;
    if (pos < text.size() && text[pos] == ':') {
      node.begin = node.end = pos + 1;
    } else {
      node.begin = node.end = std::min(pending_after_, text.size());
    }
  }

  std::uint32_t add(NodeKind kind, const YAML::Mark& mark, YAML::anchor_t anchor,
                    const std::string& tag) {
    if (error_) return 0;
    const std::size_t begin = offset_of(mark);
    const bool is_key = expects_key();
    check_allowed(kind, begin, anchor, tag, is_key);
    if (!is_key && ++values_ > kMostValues) {
      fail(error_at(source_, begin, "too-many-values",
                    "the file holds more than " + std::to_string(kMostValues) + " values"));
    }
    const auto number = static_cast<std::uint32_t>(tree_.nodes.size());
    tree_.nodes.emplace_back();
    tree_.nodes.back().kind = kind;
    tree_.nodes.back().begin = tree_.nodes.back().end = begin;
    if (!stack_.empty()) tree_.nodes[stack_.back()].children.push_back(number);
    if (kind == NodeKind::empty) pending_is_key_ = is_key;
    return number;
  }

  void check_allowed(NodeKind kind, std::size_t begin, YAML::anchor_t anchor,
                     const std::string& tag, bool is_key) {
    const char first = begin < source_.text.size() ? source_.text[begin] : '\n';
    if (anchor != YAML::NullAnchor) {
      fail(error_at(source_, begin, "not-allowed", "anchors (&name) are not allowed")
               .hint("remove it and write the value out where it is needed"));
    } else if ((tag != "?" && tag != "!") || (kind != NodeKind::empty && first == '!')) {
      fail(error_at(source_, begin, "not-allowed", "tags (!name) are not allowed")
               .hint("remove the tag; values are read by their field's own type"));
    } else if (is_key && (kind == NodeKind::map || kind == NodeKind::list || has_question(begin))) {
      fail(error_at(source_, begin, "not-allowed", "a key must be one word"));
    }
  }

  // Whether the key at `begin` is written in the long form, `? key`.
  bool has_question(std::size_t begin) const {
    std::size_t pos = begin;
    while (pos > 0 && (source_.text[pos - 1] == ' ' || source_.text[pos - 1] == '\t' ||
                       source_.text[pos - 1] == '\n' || source_.text[pos - 1] == '\r')) {
      --pos;
    }
    if (pos <= last_end_ || pos == begin || source_.text[pos - 1] != '?') return false;
    // A question mark that ends a comment stands behind other text.
    const std::size_t line = line_start(source_.text, pos - 1);
    const std::string_view before = trim(source_.text.substr(line, pos - 1 - line));
    return before.empty() || std::string_view("-{[,").find(before.back()) != std::string_view::npos;
  }

  // Written as an escape; raw ones are told by check_bytes(). Once a file, as there.
  void warn_of_direction(const Node& node) {
    const bool told =
        std::any_of(tree_.warnings.begin(), tree_.warnings.end(),
                    [](const Error& warning) { return warning.code == "control-character"; });
    if (told) return;
    tree_.warnings.push_back(
        warning_at(source_, node.begin, "control-character",
                   "the value holds a character that turns the direction of text, as an escape")
            .hint("remove it: the line may look different from what it says"));
  }

  void check_scalar(std::uint32_t number) {
    const Node& node = tree_.nodes[number];
    for (std::size_t pos = 0; pos < node.text.size(); ++pos) {
      const auto byte = static_cast<unsigned char>(node.text[pos]);
      if (byte >= 0x20 && byte < 0x7F) continue;
      if (is_direction_override(node.text, pos)) warn_of_direction(node);
      if (!is_control(node.text, pos)) continue;
      fail(error_at(source_, node.begin, "control-character",
                    "the value holds a control character, shown here as " +
                        printable(node.text.substr(pos, byte == 0xC2 ? 2 : 1)))
               .hint("remove it; text may hold tabs and line ends, no other control characters"));
      return;
    }
    // yaml-cpp decodes the escapes \_ and \N to single bytes.
    if (find_invalid_utf8(node.text) != std::string_view::npos) {
      fail(error_at(source_, node.begin, "invalid-utf8",
                    "an escape in the value gives no valid UTF-8")
               .hint("write the character itself instead of \\_ or \\N"));
      return;
    }
    const Node& parent = tree_.nodes[stack_.empty() ? 0 : stack_.back()];
    const bool is_key = parent.kind == NodeKind::map && parent.children.size() % 2 == 1;
    if (is_key && node.style == Style::plain && node.text == "<<") {
      fail(error_at(source_, node.begin, "not-allowed", "merge keys (<<) are not allowed")
               .hint("write the values out"));
    }
  }

  void check_duplicates(const Node& map) {
    std::vector<std::pair<std::string_view, std::size_t>> keys;
    for (std::size_t i = 0; i < tree_.pairs(map); ++i) {
      const Node& key = tree_.key(map, i);
      keys.emplace_back(key.text, key.begin);
    }
    std::sort(keys.begin(), keys.end());
    const auto same = std::adjacent_find(
        keys.begin(), keys.end(), [](const auto& a, const auto& b) { return a.first == b.first; });
    if (same == keys.end()) return;
    const int line = locate(source_, same->second).line;
    fail(error_at(
             source_, std::next(same)->second, "duplicate-key",
             "'" + printable(same->first) + "' was already given in line " + std::to_string(line))
             .hint(source_.noun == "card"
                       ? "keep one of the two; what a merge put there twice, kanban resolve joins"
                       : "keep one of the two"));
  }

  void open(NodeKind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
            YAML::EmitterStyle::value style) {
    settle_null(offset_of(mark));
    const auto number = add(kind, mark, anchor, tag);
    if (error_) return;
    Node& node = tree_.nodes[number];
    node.style = style == YAML::EmitterStyle::Flow ? Style::flow : Style::block;
    if (node.style == Style::flow) last_end_ = node.begin + 1;
    stack_.push_back(number);
    if (stack_.size() > kDeepest) {
      fail(error_at(source_, node.begin, "too-deep",
                    "values are nested more than " + std::to_string(kDeepest) + " deep"));
    }
  }

  void close() {
    if (error_) return;
    Node& node = tree_.nodes[stack_.back()];
    if (node.style == Style::flow) node.end = last_end_ = flow_end(source_.text, last_end_);
    stack_.pop_back();
  }

  const Source& source_;
  Tree& tree_;
  std::optional<Error> error_ = {};
  std::vector<std::uint32_t> stack_ = {};
  std::optional<std::uint32_t> pending_null_ = {};
  bool pending_is_key_ = false;
  std::size_t pending_after_ = 0;  // `last_end_` when the pending one was met
  std::size_t last_end_ = 0;       // offset after the last scalar or bracket
  std::size_t values_ = 0;
};

// Notes only where a second document begins.
class SecondDocument final : public YAML::EventHandler {
 public:
  std::size_t begin = 0;

  void OnDocumentStart(const YAML::Mark& mark) override { begin = offset_of(mark); }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

Error second_document(const Source& source, std::size_t begin) {
  const std::string_view line = line_at(source.text, begin);
  if (line.starts_with("---") || line.starts_with("...")) {
    return error_at(source, begin, "several-documents",
                    "one " + std::string(source.noun) +
                        " per file; a second document starts at line " +
                        std::to_string(locate(source, begin).line))
        .hint("move it into a file of its own");
  }
  return diagnose(source, begin, "text follows the end of the first value");
}

// Runs the parser over at most two documents; fills `tree` with the first.
Status parse(const Source& source, Tree& tree) {
  std::istringstream stream{std::string(source.text)};
  Builder builder(source, tree);
  SecondDocument second;
  std::optional<Error> failure;
  bool has_second = false;
  try {
    YAML::Parser parser(stream);
    if (parser.HandleNextDocument(builder) && !builder.error()) {
      has_second = parser.HandleNextDocument(second);
    }
  } catch (const YAML::Exception& exception) {
    failure = diagnose(source, offset_of(exception.mark), exception.msg);
  } catch (const std::exception& exception) {
    failure = diagnose(source, 0, exception.what());
  }
  if (builder.error() && builder.error()->code != "duplicate-key") return *builder.error();
  if (failure) return std::move(*failure);
  if (builder.error()) return *builder.error();
  const std::string noun(source.noun);
  if (tree.nodes.empty() || tree.root().kind == NodeKind::empty) {
    return error_at(source, 0, "empty-" + noun, "the file holds no " + noun);
  }
  if (has_second) return second_document(source, second.begin);
  return success();
}

}  // namespace

const Node* Tree::find(const Node& map, std::string_view name) const {
  for (std::size_t i = 0; i < pairs(map); ++i) {
    if (key(map, i).text == name) return &value(map, i);
  }
  return nullptr;
}

Result<Tree> read_tree(const Source& source) {
  Tree tree;
  TRY(check_bytes(source, tree.warnings));
  tree.nodes.reserve(source.text.size() / 16 + 8);
  TRY(parse(source, tree));
  if (tree.root().kind != NodeKind::map) {
    return error_at(source, tree.root().begin, "not-a-mapping",
                    "a " + std::string(source.noun) + " must be `key: value` lines");
  }
  return tree;
}

}  // namespace kanban::yaml
