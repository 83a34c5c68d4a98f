#include "model/limit.hpp"

#include <algorithm>
#include <array>

namespace kanban {
namespace {

constexpr std::array<std::string_view, 3> kSevere{"deny", "warn", "off"};

}  // namespace

std::string_view severe_name(Severe severe) { return kSevere[static_cast<std::size_t>(severe)]; }

std::optional<Severe> find_severe(std::string_view name) {
  const auto found = std::find(kSevere.begin(), kSevere.end(), name);
  if (found == kSevere.end()) return std::nullopt;
  return static_cast<Severe>(found - kSevere.begin());
}

}  // namespace kanban
