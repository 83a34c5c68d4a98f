// Faults — of many traces, which tell of the same fault. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "similar/signature.hpp"

namespace kanban {

// For each trace the numbers of what it tells of, ascending: one for each code of an error, and one
// for its stack, which it shares with the stacks that are the same as the first of its kind, in the
// order of their frames. Two traces with a number in common have the same signature; the numbers do
// not depend on the order of the traces.
std::vector<std::vector<std::uint32_t>> faults_of(std::span<const FaultTrace> traces);

}  // namespace kanban
