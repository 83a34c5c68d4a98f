// System errors — a failed system call as an Error: what was tried, on what, and why it failed.
#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"

namespace kanban {

// "cannot write board/x.yaml: No space left on device", kind io. `code` is cannot-read or
// cannot-write; `number` is the errno of the failed call.
Error system_error(std::string_view code, std::string_view path, int number);

}  // namespace kanban
