// Pictures for tests: notes with little typing.
#pragma once

#include <string>
#include <vector>

#include "render/picture.hpp"

namespace kanban::test {

inline Note note(std::string id, std::string title, std::string age = "1d") {
  Note made;
  made.id = std::move(id);
  made.unique = 2;
  made.mark = "B";
  made.tint = Tint::red;
  made.age = std::move(age);
  made.title = std::move(title);
  return made;
}

// Columns called `names`, in one band without a name; no notes.
inline Picture picture(const std::vector<std::string>& names) {
  Picture made;
  for (const std::string& name : names) made.columns.push_back({name, {"0", Fill::calm}});
  made.bands.emplace_back().cells.resize(names.size());
  return made;
}

}  // namespace kanban::test
