#include "cli/app.hpp"

int main(int count, char** words) {
  const std::vector<std::string> arguments(words + 1, words + count);
  return kanban::cli::run(arguments, kanban::cli::real_world());
}
