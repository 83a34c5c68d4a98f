#include "yaml/card_codec.hpp"

#include "yaml/card_reader.hpp"
#include "yaml/tree.hpp"

namespace kanban {

Result<ParsedCard> parse_card_events(std::string_view text, std::string_view path) {
  const yaml::Source source{text, path};
  TRY_ASSIGN(const yaml::Tree tree, yaml::read_tree(source));
  return yaml::read_card(source, tree);
}

Result<ParsedCard> parse_card(std::string_view text, std::string_view path) {
  ParsedCard parsed;
  if (scan_canonical_card(text, parsed.card)) return parsed;
  return parse_card_events(text, path);
}

}  // namespace kanban
