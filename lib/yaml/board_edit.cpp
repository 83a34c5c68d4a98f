// The edits that commands make to board.yaml: types are added, every other byte stays.
#include <algorithm>

#include "base/text.hpp"
#include "yaml/board_codec.hpp"
#include "yaml/board_reader.hpp"
#include "yaml/quoting.hpp"
#include "yaml/tree.hpp"

namespace kanban {
namespace {

using yaml::Node;
using yaml::NodeKind;
using yaml::Source;
using yaml::Style;
using yaml::Tree;

std::string line_break(std::string_view text) {
  const std::size_t end = text.find('\n');
  return end != std::string_view::npos && end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
}

std::string block_lines(const std::vector<std::string>& names, std::size_t indent, NodeKind kind,
                        const std::string& eol) {
  std::string out;
  for (const std::string& name : names) {
    out.append(indent, ' ');
    out += kind == NodeKind::list ? "- " + yaml::word(name) : yaml::word(name) + ": {}";
    out += eol;
  }
  return out;
}

std::string flow_entries(const std::vector<std::string>& names, NodeKind kind) {
  std::string out;
  for (const std::string& name : names) {
    if (!out.empty()) out += ", ";
    out += kind == NodeKind::list ? yaml::word(name) : yaml::word(name) + ": {}";
  }
  return out;
}

// The file with a section of its own at the end.
std::string with_section(std::string_view text, const std::vector<std::string>& names,
                         const std::string& eol) {
  std::string out(text);
  if (!out.ends_with('\n')) out += eol;
  return out + eol + "types:" + eol + block_lines(names, 2, NodeKind::map, eol);
}

std::string with_entries(std::string_view text, const Tree& tree, const Node& types,
                         const std::vector<std::string>& names, const std::string& eol) {
  std::string out(text);
  if (types.kind == NodeKind::empty) {
    // The lines go below the key, so that a comment behind it stays.
    const std::size_t place = yaml::line_end(text, types.begin);
    const std::string gap = text.substr(0, place).ends_with('\n') ? "" : eol;
    return out.insert(place, gap + block_lines(names, 2, NodeKind::map, eol));
  }
  if (types.style == Style::flow) {
    const std::string gap = types.children.empty() ? "" : ", ";
    const std::size_t place =
        types.children.empty() ? types.end - 1 : tree[types.children.back()].end;
    return out.insert(place, gap + flow_entries(names, types.kind));
  }
  const std::size_t column = types.begin - yaml::line_start(text, types.begin);
  const std::size_t place = yaml::line_end(text, types.end);
  const std::string gap = text.substr(0, place).ends_with('\n') ? "" : eol;
  return out.insert(place, gap + block_lines(names, column, types.kind, eol));
}

}  // namespace

namespace {

// Where the section of the pair `pair` begins and ends; comments and blank lines above the next one
// are the next one's.
std::pair<std::size_t, std::size_t> section_span(std::string_view text, const Tree& tree,
                                                 std::size_t pair) {
  const Node& root = tree.root();
  const std::size_t begin = yaml::line_start(text, tree.key(root, pair).begin);
  std::size_t end = text.size();
  if (pair + 1 < tree.pairs(root)) end = yaml::line_start(text, tree.key(root, pair + 1).begin);
  while (end > begin) {
    const std::size_t start = yaml::line_start(text, end - 1);
    const std::string_view line = trim(text.substr(start, end - start));
    if (start <= begin || (!line.empty() && line.front() != '#')) break;
    end = start;
  }
  return {begin, end};
}

Result<std::string> with_replaced(std::string_view text, std::string_view name,
                                  const std::string& section, std::string_view path) {
  TRY_ASSIGN(const Tree tree, yaml::read_tree(Source{text, path, "board"}));
  std::string out(text);
  for (std::size_t i = 0; i < tree.pairs(tree.root()); ++i) {
    if (tree.key(tree.root(), i).text != name) continue;
    const auto [begin, end] = section_span(text, tree, i);
    return out.replace(begin, end - begin, section);
  }
  if (section.empty()) return out;
  if (!out.ends_with('\n')) out += "\n";
  return out + "\n" + section;
}

}  // namespace

Result<std::string> replace_process(std::string_view text, const Settings& settings,
                                    std::string_view path, const ReadFile& read) {
  std::string out(text);
  for (const std::string_view name : {"columns", "lanes", "levels", "types", "aliases"}) {
    TRY_ASSIGN(out, with_replaced(out, name, yaml::process_section(settings, name), path));
  }
  const auto again = parse_board(out, path, read);
  const bool same =
      again.ok() && again->settings.columns == settings.columns &&
      again->settings.lanes == settings.lanes && again->settings.levels == settings.levels &&
      again->settings.types == settings.types && again->settings.aliases == settings.aliases;
  if (same) return out;
  return make_error(ErrorKind::internal, "edit-failed",
                    "the columns of " + std::string(path) + " could not be replaced in place")
      .hint("write them by hand; kanban init --dry-run in another directory shows them");
}

Result<std::string> replace_rights(std::string_view text, const RightsSettings& rights,
                                   std::string_view path, const ReadFile& read) {
  std::string out(text);
  for (const std::string_view name : {"roles", "rules"}) {
    TRY_ASSIGN(out, with_replaced(out, name, yaml::rights_section(rights, name), path));
  }
  const auto again = parse_board(out, path, read);
  if (again.ok() && again->settings.rights == rights) return out;
  return make_error(
             ErrorKind::internal, "edit-failed",
             "the roles and rules of " + std::string(path) + " could not be replaced in place")
      .hint("write them by hand; kanban roles preset NAME --print shows them");
}

Result<std::string> add_board_types(std::string_view text, const std::vector<std::string>& names,
                                    std::string_view path) {
  const Source source{text, path, "board"};
  TRY_ASSIGN(const Tree tree, yaml::read_tree(source));
  const Node* types = tree.find(tree.root(), "types");
  const auto known = [&](const Tree& where, const std::string& name) {
    const Node* node = where.find(where.root(), "types");
    if (node == nullptr) return false;
    const std::size_t step = node->kind == NodeKind::map ? 2 : 1;
    for (std::size_t i = 0; i < node->children.size(); i += step) {
      if (where[node->children[i]].text == name) return true;
    }
    return false;
  };
  std::vector<std::string> added;
  for (const std::string& name : names) {
    if (!known(tree, name) && std::find(added.begin(), added.end(), name) == added.end()) {
      added.push_back(name);
    }
  }
  if (added.empty()) return std::string(text);
  const std::string eol = line_break(text);
  std::string out = types == nullptr ? with_section(text, added, eol)
                                     : with_entries(text, tree, *types, added, eol);
  auto again = yaml::read_tree(Source{out, path, "board"});
  const bool complete =
      again.ok() && std::all_of(names.begin(), names.end(),
                                [&](const auto& name) { return known(*again, name); });
  if (complete) return out;
  return make_error(ErrorKind::internal, "edit-failed",
                    "the types could not be added to " + std::string(path) + " in place")
      .hint("write them under `types:` by hand, a line each: name: {}");
}

}  // namespace kanban
