// Complete values — the words that an argument of some kind may be on this board. The part of
// completion that knows the board; cli/complete.hpp knows the line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/complete.hpp"
#include "model/board.hpp"

namespace kanban::cli {

// Reads the board on first use, without a word where there is none.
class ValueSource {
 public:
  explicit ValueSource(Session& session) : session_(session) {}

  // What `arg` may be, given that it begins with `typed`.
  Completion values_of(const Arg& arg, std::string_view typed);

 private:
  const Settings* settings();
  const Board* board();

  std::vector<Candidate> cards(std::string_view typed);
  std::vector<Candidate> columns();
  std::vector<Candidate> words_of(Field field);
  std::vector<Candidate> filter_words(std::string_view typed);
  std::vector<Candidate> assignments(std::string_view typed);
  std::vector<Candidate> templates();
  std::vector<Candidate> boards();
  std::vector<Candidate> revisions();

  Session& session_;
  const Board* board_ = nullptr;
  bool looked_ = false;
};

}  // namespace kanban::cli
