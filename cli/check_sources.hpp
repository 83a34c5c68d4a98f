// Check sources — which boards `check` looks at, and everything that it finds on them.
#pragma once

#include <string>

#include "cli/session.hpp"
#include "render/problems.hpp"

namespace kanban::cli {

struct Checked {
  ProblemList list = {};
  std::size_t cards = 0;
};

// What is wrong with the board of this session and its flow; with every board under --all; with
// what is staged under --staged, where the flow is not looked at; as it was under --at. Errors:
// those of loading settings, and bad-value for gates.
Result<Checked> check_what_is_asked(Session& session, const Values& values);

// "3 cards, 1 error, 2 remarks"
std::string summary_of(const Checked& checked);

}  // namespace kanban::cli
