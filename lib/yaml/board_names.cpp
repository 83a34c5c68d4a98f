// The words that cards may use: types, products, people, clients, labels, classes, filters.
#include <array>
#include <utility>

#include "base/text.hpp"
#include "yaml/board_sections.hpp"

namespace kanban::yaml {
namespace {

constexpr auto kByFirst = [](const auto& entry) -> const std::string& { return entry.first; };
constexpr auto kItself = [](const std::string& entry) -> const std::string& { return entry; };

Status read_weight(const BoardPart& part, const Node& value, std::string& weight) {
  const auto number = canonical_number(value.text);
  if (!number || number->starts_with('-')) {
    return part.bad(value,
                    "'weight' must be a number from 0 on, not '" + printable(value.text) + "'");
  }
  weight = *number;
  return success();
}

Status read_type_key(const BoardPart& part, const Node& key, const Node& value, CardType& type) {
  static constexpr std::array<std::string_view, 4> kLevels{"step", "1", "2", "3"};
  if (key.text == "color") {
    TRY_ASSIGN(type.color, part.one(value, "color"));
  } else if (key.text == "alias") {
    TRY_ASSIGN(type.alias, part.texts(value, "alias"));
  } else if (key.text == "level") {
    if (std::find(kLevels.begin(), kLevels.end(), value.text) == kLevels.end()) {
      return part.bad(value, "'level' is step, 1, 2 or 3, not '" + printable(value.text) + "'");
    }
    type.level = value.text;
    type.step = value.text == "step";
  } else {
    TRY(read_type_policy(part, key, value, type.policy));
  }
  return success();
}

struct Colored {
  std::string name = {};
  std::string color = {};
};

Status read_color_key(const BoardPart& part, const Node& key, const Node& value, Colored& entry) {
  if (key.text != "color") return success();
  TRY_ASSIGN(entry.color, part.one(value, "color"));
  return success();
}

Status read_product_key(const BoardPart& part, const Node& key, const Node& value,
                        Product& product) {
  if (key.text == "weight") return read_weight(part, value, product.weight);
  if (key.text == "stakeholders") {
    TRY_ASSIGN(product.stakeholders, part.texts(value, "stakeholders"));
  }
  if (key.text != "owner") return success();
  TRY_ASSIGN(product.owner, part.one(value, "owner"));
  return success();
}

Status read_person_key(const BoardPart& part, const Node& key, const Node& value, Person& person) {
  if (key.text == "email") {
    TRY_ASSIGN(person.emails, part.texts(value, "email"));
  } else if (key.text == "wip") {
    TRY_ASSIGN(person.wip, read_limit(part, value, "wip"));
  } else {
    TRY(read_identity(part, key, value, person));
  }
  return success();
}

Status read_class_key(const BoardPart& part, const Node& key, const Node& value,
                      CardClass& card_class) {
  static constexpr std::array<std::string_view, 2> kKeys{"wip", "counted"};
  if (key.text == "wip") {
    TRY_ASSIGN(card_class.wip, read_limit(part, value, "wip"));
  } else if (key.text == "counted") {
    TRY_ASSIGN(card_class.counted, part.yes_or_no(value, "counted"));
  } else {
    part.warn_unknown(key, kKeys);
  }
  return success();
}

Status read_client_key(const BoardPart& part, const Node& key, const Node& value, Client& client) {
  if (key.text == "weight") return read_weight(part, value, client.weight);
  return success();
}

}  // namespace

Status read_types(const BoardPart& part, const Node& value) {
  return read_named<CardType>(part, value, part.settings.types, read_type_key);
}

Status read_products(const BoardPart& part, const Node& value) {
  return read_named<Product>(part, value, part.settings.products, read_product_key);
}

Status read_people(const BoardPart& part, const Node& value) {
  return read_named<Person>(part, value, part.settings.people, read_person_key);
}

Status read_clients(const BoardPart& part, const Node& value) {
  return read_named<Client>(part, value, part.settings.clients, read_client_key);
}

Status read_clients_closed(const BoardPart& part, const Node& value) {
  TRY_ASSIGN(part.settings.clients_closed, part.yes_or_no(value, "clients_closed"));
  return success();
}

Status read_labels(const BoardPart& part, const Node& value) {
  std::vector<Colored> labels;
  TRY(read_named<Colored>(part, value, labels, read_color_key));
  std::vector<std::string> names;
  for (Colored& label : labels) {
    if (!label.color.empty()) {
      put_over(part.settings.colors, {{label.name, std::move(label.color)}}, kByFirst);
    }
    names.push_back(std::move(label.name));
  }
  put_over(part.settings.labels, std::move(names), kItself);
  return success();
}

Status read_classes(const BoardPart& part, const Node& value) {
  // A board that names classes names all it has; a limit may stand under priority: as well.
  const std::vector<CardClass> before = std::exchange(part.settings.classes, {});
  TRY(read_named<CardClass>(part, value, part.settings.classes, read_class_key));
  for (CardClass& row : part.settings.classes) {
    for (const CardClass& old : before) {
      if (old.name == row.name && !row.wip) row.wip = old.wip;
    }
  }
  return success();
}

Status read_impacts(const BoardPart& part, const Node& value) {
  TRY_ASSIGN(part.settings.impacts, part.names(value));
  return success();
}

Status read_filters(const BoardPart& part, const Node& value) {
  return part.pairs(value, part.settings.filters);
}

Status read_aliases(const BoardPart& part, const Node& value) {
  return part.pairs(value, part.settings.aliases);
}

Status BoardPart::pairs(const Node& node,
                        std::vector<std::pair<std::string, std::string>>& target) const {
  std::vector<std::pair<std::string, std::string>> own;
  for (std::size_t i = 0; i < tree.pairs(node); ++i) {
    const std::string& key = tree.key(node, i).text;
    TRY_ASSIGN(std::string value, one(tree.value(node, i), key));
    own.emplace_back(key, std::move(value));
  }
  put_over(target, std::move(own), kByFirst);
  return success();
}

}  // namespace kanban::yaml
