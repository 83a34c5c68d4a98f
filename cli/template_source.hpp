// Template source — the card templates of a board with what is wrong with them.
#pragma once

#include <string_view>
#include <vector>

#include "cli/session.hpp"
#include "store/card_templates.hpp"

namespace kanban::cli {

struct ChosenTemplate {
  CardTemplate form = {};
  std::vector<Error> warnings = {};  // of its file
};

// The template called `name`, of the team's own or built in. Errors (usage): unknown-card-template;
// those of the team's file where it cannot be read or the board cannot make such a card.
Result<ChosenTemplate> choose_template(Session& session, std::string_view name);

// What is wrong with the team's own templates, each with its place: those that cannot be read, keys
// that say nothing, values that the board does not have.
std::vector<Error> template_problems(const Place& place, const Settings& settings, Date today);

}  // namespace kanban::cli
