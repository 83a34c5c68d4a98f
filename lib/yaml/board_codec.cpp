#include "yaml/board_codec.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "yaml/board_reader.hpp"
#include "yaml/tree.hpp"

namespace kanban {
namespace {

using yaml::Node;
using yaml::Source;
using yaml::Tree;

constexpr std::size_t kDeepestExtends = 8;

// `target` as seen from the file `from`, or nothing when it leaves the repository.
std::optional<std::string> resolve(std::string_view from, std::string_view target) {
  std::vector<std::string> parts;
  if (target.starts_with('/') || target.find('\\') != std::string_view::npos) return std::nullopt;
  std::vector<std::string> steps = split(from, '/');
  steps.pop_back();
  for (std::string& step : split(target, '/')) steps.push_back(std::move(step));
  for (std::string& step : steps) {
    if (step.empty() || step == ".") continue;
    if (equal_ignoring_case(step, ".git")) return std::nullopt;
    if (step != "..") {
      parts.push_back(std::move(step));
    } else if (parts.empty()) {
      return std::nullopt;
    } else {
      parts.pop_back();
    }
  }
  if (parts.empty()) return std::nullopt;
  return join(parts, "/");
}

// Reads one file after the files it extends, deepest first.
class Loader {
 public:
  Loader(const ReadFile& read, ParsedBoard& parsed) : read_(read), parsed_(parsed) {}

  Status load(std::string_view text, const std::string& path) {
    const Source source{text, path, "board"};
    TRY_ASSIGN(const Tree tree, yaml::read_tree(source));
    parsed_.warnings.insert(parsed_.warnings.end(), tree.warnings.begin(), tree.warnings.end());
    open_.push_back(path);
    TRY(load_extended(source, tree));
    open_.pop_back();
    return yaml::apply_board(source, tree, parsed_.settings, parsed_.warnings);
  }

 private:
  Status load_extended(const Source& source, const Tree& tree) {
    const Node* node = tree.find(tree.root(), "extends");
    if (node == nullptr || node->kind == yaml::NodeKind::empty) return success();
    TRY_ASSIGN(const auto targets, yaml::read_texts(source, tree, *node, "extends"));
    for (const std::string& target : targets) {
      const auto bad = [&](const std::string& why) {
        return yaml::error_at(source, node->begin, "bad-extends",
                              "cannot extend '" + printable(target) + "': " + why);
      };
      const auto path = resolve(source.path, target);
      if (!path) return bad("the path leads out of the repository");
      if (std::find(open_.begin(), open_.end(), *path) != open_.end()) {
        return bad("the files extend each other in a circle");
      }
      if (open_.size() > kDeepestExtends) return bad("more than 8 files extend one another");
      auto text = read_(*path);
      if (!text.ok()) return bad(text.error().message);
      TRY(load(*text, *path));
    }
    return success();
  }

  const ReadFile& read_;
  ParsedBoard& parsed_;
  std::vector<std::string> open_ = {};  // the files being read, from the board down
};

}  // namespace

Result<ParsedBoard> parse_board(std::string_view text, std::string_view path,
                                const ReadFile& read) {
  ParsedBoard parsed;
  const std::string name(path);
  TRY(Loader(read, parsed).load(text, name));
  if (parsed.settings.columns.empty()) {
    return yaml::error_at(Source{text, path, "board"}, 0, "no-columns", "the board has no columns")
        .hint("add for example: columns: [backlog, doing, done]");
  }
  return parsed;
}

}  // namespace kanban
