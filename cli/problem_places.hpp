// Problem places — lines for the findings about a board's files that only name a key.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace kanban::cli {

// The text of a file of the board, by its path from the top of the repository.
using ReadText = std::function<Result<std::string>(const std::string& path)>;

// Finds the lines of `problems`; each file is read once.
void find_places(std::vector<Error>& problems, const ReadText& read);

}  // namespace kanban::cli
