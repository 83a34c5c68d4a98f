// Forms — which forms cards come in (model/story: form_of), against the soft goals of `templates:`.
//
// Counted are the cards made in the window. A goal is at least so many percent of them.
#pragma once

#include "report/figures.hpp"

namespace kanban {

struct FormRow {
  std::string form = {};
  std::int64_t n = 0;
  std::optional<int> goal = {};  // percent
};

struct Forms {
  DayRange window = {};
  std::int64_t n = 0;
  std::vector<FormRow> rows = {};  // the most frequent first, then by name; goals of none too

  bool met(const FormRow& row) const;
};

Forms forms(const Flow& flow);
Sheet sheet(const Forms& report);

}  // namespace kanban
