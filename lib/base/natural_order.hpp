// Natural order — of names with numbers in them, as people count.
#pragma once

#include <string_view>

namespace kanban {

// Whether `a` comes before `b` with numbers inside compared by value: BUG-9 before BUG-10.
bool natural_less(std::string_view a, std::string_view b);

}  // namespace kanban
