// Card template — what a new card of one form begins with: its type, the fields that are asked for,
// and what is filled in already. Pure.
//
// The built-in ones are story, task, job, journey, use-case, quality, bug, complaint and
// requirement. A team's own stand in the board's folder templates/, NAME.yaml each; one of a
// built-in's name goes before it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/board.hpp"

namespace kanban {

struct CardTemplate {
  std::string name = {};
  std::string about = {};               // one line for the list of them
  std::vector<std::string> types = {};  // the first that the board has; else the board's first
  std::vector<Field> needs = {};        // asked for where the new card lacks them
  // What is filled in where the new card says nothing else: a text, or the entries of a list.
  std::vector<std::pair<Field, std::vector<std::string>>> fields = {};
  std::string path = {};  // of the team's own; empty for a built-in one

  friend bool operator==(const CardTemplate&, const CardTemplate&) = default;
};

std::vector<CardTemplate> built_in_templates();

// `own` and the built-in ones of other names, sorted by name.
std::vector<CardTemplate> with_built_in(std::vector<CardTemplate> own);

// The one called `name` in any case. Error (usage): unknown-card-template with the nearest.
Result<CardTemplate> find_template(const std::vector<CardTemplate>& templates,
                                   std::string_view name);

// The board's type for it; empty for the board's first.
std::string type_for(const Settings& settings, const CardTemplate& form);

// What is asked for and not there, in the order of the template.
std::vector<Field> missing_fields(const CardTemplate& form, const Card& card);

}  // namespace kanban
