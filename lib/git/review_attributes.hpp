// Review attributes — what .gitattributes says about how forges show a file and how git merges it.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"

namespace kanban {

// Empty where unspecified, "true" where set, "false" where unset.
struct ReviewAttributes {
  std::string diff = {};
  std::string merge = {};
  std::string generated = {};  // linguist-generated
};

// Of each of `paths`, seen from the top of the work tree, in their order. Error (io): git-failed.
Result<std::vector<ReviewAttributes>> review_attributes(const std::string& git_dir,
                                                        const std::string& work_tree,
                                                        const std::vector<std::string>& paths);

}  // namespace kanban
