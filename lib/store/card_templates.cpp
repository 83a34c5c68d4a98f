#include "store/card_templates.hpp"

#include "store/board_folder.hpp"
#include "store/loader.hpp"
#include "yaml/template_codec.hpp"

namespace kanban {

CardTemplates load_templates(const Place& place) {
  CardTemplates found;
  std::vector<CardTemplate> own;
  const auto paths = yaml_files_in(place, "templates");
  if (!paths.ok()) found.problems.push_back(paths.error());
  for (const std::string& path : paths.ok() ? *paths : std::vector<std::string>{}) {
    const auto text = read_board_text(place, path);
    auto parsed = text.ok() ? parse_template(*text, path) : Result<ParsedTemplate>(text.error());
    if (!parsed.ok()) {
      found.problems.push_back(std::move(parsed).error());
      continue;
    }
    for (Error& warning : parsed->warnings) found.warnings.push_back(std::move(warning));
    own.push_back(std::move(parsed->form));
  }
  found.all = with_built_in(std::move(own));
  return found;
}

}  // namespace kanban
