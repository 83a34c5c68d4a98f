// Story — the sentence form of a user story, read: who wants something, and what for. Pure.
//
// "As a driving teacher I should be able to bill the students so that we get money": as `driving
// teacher`, so that `we get money`. Case does not matter; what stands between is not read. A job,
// "When a lesson ends, I want …, so I can …", is another form of sentence.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/board.hpp"

namespace kanban {

struct Story {
  std::string as = {};
  std::string so_that = {};  // empty where the sentence does not say

  friend bool operator==(const Story&, const Story&) = default;
};

// Nothing where `sentence` is no such sentence.
std::optional<Story> read_story(std::string_view sentence);

bool is_job(std::string_view sentence);

// The form of a card: `complaint` where it has a client and words, `quality` with a measure or
// target, `story` with `as` or `so_that` or such a title, `job` with such a title, else its type.
// Where the board has no type and no goal for that form, the type counts if the team has a goal for
// it, or words of its own for every type.
std::string form_of(const Settings& settings, const Card& card);

}  // namespace kanban
