#include "yaml/board_reader.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "model/ids.hpp"
#include "yaml/event_reader.hpp"

namespace kanban::yaml {
namespace {

// What a section may look like.
enum Shape : unsigned { kText = 1, kList = 2, kMap = 4, kAny = 7 };

struct Section {
  std::string_view name;
  unsigned shape;
};

// Every section there is. Those that `BoardReader::read_section` does not read belong to other
// rooms.
constexpr std::array<Section, 39> kSections{{
    {"name", kText},
    {"time_zone", kText},
    {"extends", kText | kList},
    {"owner", kText},
    {"columns", kList},
    {"lanes", kList},
    {"types", kList | kMap},
    {"products", kList | kMap},
    {"people", kList | kMap},
    {"clients", kList | kMap},
    {"clients_closed", kText},
    {"labels", kList | kMap},
    {"classes", kList | kMap},
    {"impacts", kList | kMap},
    {"filters", kMap},
    {"aliases", kMap},
    {"ids", kMap},
    {"layout", kText},
    {"commit", kMap},
    {"priority", kMap},
    {"roles", kAny},
    {"rules", kText | kList},
    {"levels", kAny},
    {"map", kMap},
    {"clocks", kMap},
    {"week_start", kText},
    {"working_days", kText | kList},
    {"holidays", kList},
    {"sle", kAny},
    {"forecast", kMap},
    {"review", kMap},
    {"ready", kAny},
    {"respond", kMap},
    {"raise_problem", kAny},
    {"check", kAny},
    {"daily", kAny},
    {"templates", kAny},
    {"reserve", kAny},
    {"refine", kAny},
}};

std::string shape_name(unsigned shape) {
  std::vector<std::string> names;
  if ((shape & kText) != 0) names.emplace_back("one value");
  if ((shape & kList) != 0) names.emplace_back("a list");
  if ((shape & kMap) != 0) names.emplace_back("a map of `name: value`");
  return join(names, " or ");
}

unsigned shape_of(const Node& node) {
  switch (node.kind) {
    case NodeKind::scalar: return kText;
    case NodeKind::list: return kList;
    case NodeKind::map: return kMap;
    case NodeKind::empty: break;
  }
  return kAny;
}

// `own` followed by those of `inherited` whose name is new.
template <typename T, typename NameOf>
void put_over(std::vector<T>& inherited, std::vector<T> own, NameOf name_of) {
  for (T& entry : inherited) {
    const bool known = std::any_of(
        own.begin(), own.end(), [&](const T& other) { return name_of(other) == name_of(entry); });
    if (!known) own.push_back(std::move(entry));
  }
  inherited = std::move(own);
}

constexpr auto kByName = [](const auto& entry) -> const std::string& { return entry.name; };
constexpr auto kByFirst = [](const auto& entry) -> const std::string& { return entry.first; };
constexpr auto kItself = [](const std::string& entry) -> const std::string& { return entry; };

class BoardReader {
 public:
  BoardReader(const Source& source, const Tree& tree, Settings& settings,
              std::vector<Error>& warnings)
      : source_(source), tree_(tree), settings_(settings), warnings_(warnings) {}

  Status read() {
    const Node& root = tree_.root();
    for (std::size_t i = 0; i < tree_.pairs(root); ++i) {
      const Node& key = tree_.key(root, i);
      const Node& value = tree_.value(root, i);
      const auto section = std::find_if(kSections.begin(), kSections.end(),
                                        [&](const Section& row) { return row.name == key.text; });
      if (section == kSections.end()) {
        std::vector<std::string> names;
        for (const Section& row : kSections) names.emplace_back(row.name);
        warn_unknown(source_, key, std::move(names), warnings_);
      } else if (value.kind == NodeKind::empty) {
        warnings_.push_back(warning_at(source_, key.begin, "empty-value",
                                       "'" + key.text + "' has no value; it is read as absent")
                                .hint("remove the line or give a value"));
      } else if ((shape_of(value) & section->shape) == 0) {
        return bad(value, "'" + key.text + "' must be " + shape_name(section->shape));
      } else {
        TRY(read_section(key.text, value));
      }
    }
    return success();
  }

 private:
  Error bad(const Node& node, std::string message) const {
    return error_at(source_, node.begin, "bad-value", std::move(message));
  }

  Status read_section(std::string_view name, const Node& value) {
    if (name == "name") return assign(settings_.name, value, name);
    if (name == "time_zone") return assign(settings_.time_zone, value, name);
    if (name == "owner") return assign(settings_.owner, value, name);
    if (name == "columns") {
      TRY_ASSIGN(settings_.columns, read_columns(source_, tree_, value, warnings_));
    } else if (name == "lanes") {
      TRY_ASSIGN(settings_.lanes, read_lanes(source_, tree_, value, warnings_));
    } else if (name == "types") {
      return read_named<CardType>(settings_.types, value, &BoardReader::read_type_key);
    } else if (name == "products") {
      return read_named<Product>(settings_.products, value, &BoardReader::read_product_key);
    } else if (name == "people") {
      return read_named<Person>(settings_.people, value, &BoardReader::read_person_key);
    } else if (name == "clients") {
      return read_named<Client>(settings_.clients, value, &BoardReader::read_client_key);
    } else if (name == "clients_closed") {
      if (value.text != "true" && value.text != "false") {
        return bad(value, "'clients_closed' is true or false");
      }
      settings_.clients_closed = value.text == "true";
    } else if (name == "labels") {
      TRY_ASSIGN(auto labels, read_names(value));
      put_over(settings_.labels, std::move(labels), kItself);
    } else if (name == "classes") {
      TRY_ASSIGN(settings_.classes, read_names(value));
    } else if (name == "impacts") {
      TRY_ASSIGN(settings_.impacts, read_names(value));
    } else if (name == "filters") {
      return read_pairs(settings_.filters, value);
    } else if (name == "aliases") {
      return read_pairs(settings_.aliases, value);
    } else if (name == "ids") {
      return read_ids(value);
    } else if (name == "layout") {
      if (value.text != "monthly" && value.text != "flat") {
        return bad(value, "'layout' is monthly or flat, not '" + printable(value.text) + "'");
      }
      settings_.layout = value.text == "flat" ? Layout::flat : Layout::monthly;
    } else if (name == "commit") {
      return read_commit(value);
    }
    return success();
  }

  Status assign(std::string& target, const Node& value, std::string_view name) const {
    TRY_ASSIGN(target, read_one(source_, value, name));
    return success();
  }

  // The keys of a map, or the entries of a list.
  Result<std::vector<std::string>> read_names(const Node& node) const {
    if (node.kind == NodeKind::list) return read_texts(source_, tree_, node, "entry");
    std::vector<std::string> names;
    for (std::size_t i = 0; i < tree_.pairs(node); ++i) names.push_back(tree_.key(node, i).text);
    return names;
  }

  Status read_pairs(std::vector<std::pair<std::string, std::string>>& target, const Node& node) {
    std::vector<std::pair<std::string, std::string>> own;
    for (std::size_t i = 0; i < tree_.pairs(node); ++i) {
      const std::string& key = tree_.key(node, i).text;
      TRY_ASSIGN(std::string value, read_one(source_, tree_.value(node, i), key));
      own.emplace_back(key, std::move(value));
    }
    put_over(target, std::move(own), kByFirst);
    return success();
  }

  // Entries with a name and a few keys: a map of maps, or a list of names.
  template <typename T>
  Status read_named(std::vector<T>& target, const Node& node,
                    Status (BoardReader::*read_key)(const Node&, const Node&, T&)) {
    std::vector<T> own;
    if (node.kind == NodeKind::list) {
      TRY_ASSIGN(const auto names, read_texts(source_, tree_, node, "entry"));
      for (const std::string& name : names) {
        own.emplace_back();
        own.back().name = name;
      }
    }
    for (std::size_t i = 0; node.kind == NodeKind::map && i < tree_.pairs(node); ++i) {
      const Node& value = tree_.value(node, i);
      own.emplace_back();
      own.back().name = tree_.key(node, i).text;
      if (value.kind == NodeKind::empty) continue;
      if (value.kind != NodeKind::map) {
        return bad(value,
                   "'" + printable(own.back().name) + "' must be a map such as {key: value}");
      }
      for (std::size_t j = 0; j < tree_.pairs(value); ++j) {
        TRY((this->*read_key)(tree_.key(value, j), tree_.value(value, j), own.back()));
      }
    }
    put_over(target, std::move(own), kByName);
    return success();
  }

  Status read_type_key(const Node& key, const Node& value, CardType& type) {
    static constexpr std::array<std::string_view, 4> kLevels{"step", "1", "2", "3"};
    if (key.text == "color") return assign(type.color, value, "color");
    if (key.text == "alias") {
      TRY_ASSIGN(type.alias, read_texts(source_, tree_, value, "alias"));
    } else if (key.text == "level") {
      if (std::find(kLevels.begin(), kLevels.end(), value.text) == kLevels.end()) {
        return bad(value, "'level' is step, 1, 2 or 3, not '" + printable(value.text) + "'");
      }
      type.level = value.text;
      type.step = value.text == "step";
    }
    return success();
  }

  Status read_weight(const Node& value, std::string& weight) const {
    const auto number = canonical_number(value.text);
    if (!number || number->starts_with('-')) {
      return bad(value, "'weight' must be a number from 0 on, not '" + printable(value.text) + "'");
    }
    weight = *number;
    return success();
  }

  Status read_product_key(const Node& key, const Node& value, Product& product) {
    if (key.text == "weight") return read_weight(value, product.weight);
    if (key.text == "owner") return assign(product.owner, value, "owner");
    return success();
  }

  Status read_person_key(const Node& key, const Node& value, Person& person) {
    if (key.text != "email") return success();
    TRY_ASSIGN(person.emails, read_texts(source_, tree_, value, "email"));
    return success();
  }

  Status read_client_key(const Node& key, const Node& value, Client& client) {
    if (key.text == "weight") return read_weight(value, client.weight);
    return success();
  }

  Status read_ids(const Node& node) {
    for (std::size_t i = 0; i < tree_.pairs(node); ++i) {
      const Node& key = tree_.key(node, i);
      const Node& value = tree_.value(node, i);
      if (key.text == "style") {
        if (value.text != "random" && value.text != "sequential") {
          return bad(value, "'style' is random or sequential, not '" + printable(value.text) + "'");
        }
        settings_.id_style = value.text == "random" ? IdStyle::random : IdStyle::sequential;
      } else if (key.text == "prefix") {
        if (value.kind != NodeKind::scalar || !is_valid_id(value.text + "1")) {
          return bad(value, "ids cannot begin with '" + printable(value.text) + "'")
              .hint("a prefix is letters, digits, '.', '_' or '-', such as HD-");
        }
        settings_.id_prefix = value.text;
      } else {
        warn_unknown(source_, key, {"style", "prefix"}, warnings_);
      }
    }
    return success();
  }

  Status read_commit(const Node& node) {
    for (std::size_t i = 0; i < tree_.pairs(node); ++i) {
      const Node& key = tree_.key(node, i);
      if (key.text != "message") {
        warn_unknown(source_, key, {"message"}, warnings_);
        continue;
      }
      const Node& value = tree_.value(node, i);
      if (value.kind != NodeKind::scalar) return bad(value, "'message' must be one text");
      settings_.commit_message = scalar_text(value);
    }
    return success();
  }

  const Source& source_;
  const Tree& tree_;
  Settings& settings_;
  std::vector<Error>& warnings_;
};

}  // namespace

void warn_unknown(const Source& source, const Node& key, std::vector<std::string> known,
                  std::vector<Error>& warnings) {
  if (key.text.starts_with("x-")) return;
  Error warning = warning_at(source, key.begin, "unknown-key",
                             "unknown key '" + printable(key.text) + "'; it is not used");
  warning.hints = did_you_mean(key.text, known);
  if (warning.hints.empty()) warning.hints.push_back("keys of your own begin with x-");
  warnings.push_back(std::move(warning));
}

Result<std::string> read_one(const Source& source, const Node& node, std::string_view name) {
  const std::string text = scalar_text(node);
  if (node.kind != NodeKind::scalar || trim(text).empty() ||
      text.find_first_of("\r\n") != std::string::npos) {
    return error_at(source, node.begin, "bad-value",
                    "'" + printable(name) + "' must be one value on one line");
  }
  return text;
}

Result<std::vector<std::string>> read_texts(const Source& source, const Tree& tree,
                                            const Node& node, std::string_view name) {
  std::vector<std::string> out;
  if (node.kind != NodeKind::list) {
    TRY_ASSIGN(std::string text, read_one(source, node, name));
    out.push_back(std::move(text));
    return out;
  }
  for (const std::uint32_t child : node.children) {
    TRY_ASSIGN(std::string text, read_one(source, tree[child], name));
    if (std::find(out.begin(), out.end(), text) == out.end()) out.push_back(std::move(text));
  }
  return out;
}

Status apply_board(const Source& source, const Tree& tree, Settings& settings,
                   std::vector<Error>& warnings) {
  return BoardReader(source, tree, settings, warnings).read();
}

}  // namespace kanban::yaml
