#include "yaml/template_codec.hpp"

#include "base/text.hpp"
#include "model/made_fields.hpp"
#include "yaml/board_sections.hpp"
#include "yaml/event_reader.hpp"
#include "yaml/tree.hpp"

namespace kanban {
namespace {

using yaml::BoardPart;
using yaml::Node;
using yaml::NodeKind;

std::string name_of(std::string_view path) {
  std::string name(path.substr(path.rfind('/') + 1));
  if (name.ends_with(".yaml")) name.resize(name.size() - 5);
  return name;
}

Status read_needs(const BoardPart& part, const Node& node, CardTemplate& form) {
  TRY_ASSIGN(const auto names, part.texts(node, "needs"));
  for (const std::string& name : names) {
    const auto field = find_field(name);
    if (!field || is_of_its_making(*field)) {
      return yaml::error_at(part.source, node.begin, "unknown-field",
                            "a template cannot need '" + printable(name) + "'")
          .hint("kanban help card lists the fields");
    }
    form.needs.push_back(*field);
  }
  return success();
}

Status read_value(const BoardPart& part, const Node& key, const Node& node, CardTemplate& form) {
  const auto field = find_field(key.text);
  if (!field || is_of_its_making(*field) || info(*field).kind == FieldKind::map) {
    part.warn_unknown(key, {});
    return success();
  }
  std::vector<std::string> entries;
  if (is_list(info(*field).kind)) {
    TRY_ASSIGN(entries, part.texts(node, key.text));
  } else if (info(*field).kind == FieldKind::text && node.kind == NodeKind::scalar) {
    entries.push_back(yaml::scalar_text(node));
  } else {
    TRY_ASSIGN(std::string one, part.one(node, key.text));
    entries.push_back(std::move(one));
  }
  form.fields.emplace_back(*field, std::move(entries));
  return success();
}

}  // namespace

Result<ParsedTemplate> parse_template(std::string_view text, std::string_view path) {
  const yaml::Source source{text, path, "template"};
  TRY_ASSIGN(const yaml::Tree tree, yaml::read_tree(source));
  ParsedTemplate parsed;
  parsed.warnings = tree.warnings;
  Settings unused;
  const BoardPart part{source, tree, unused, parsed.warnings};
  CardTemplate& form = parsed.form;
  form.name = name_of(path);
  form.path = path;
  const Node& root = tree.root();
  for (std::size_t i = 0; i < tree.pairs(root); ++i) {
    const Node& key = tree.key(root, i);
    const Node& value = tree.value(root, i);
    if (value.kind == NodeKind::empty) continue;
    if (key.text == "summary") {
      TRY_ASSIGN(form.about, part.one(value, key.text));
    } else if (key.text == "type") {
      TRY_ASSIGN(form.types, part.texts(value, key.text));
    } else if (key.text == "needs") {
      TRY(read_needs(part, value, form));
    } else {
      TRY(read_value(part, key, value, form));
    }
  }
  return parsed;
}

}  // namespace kanban
