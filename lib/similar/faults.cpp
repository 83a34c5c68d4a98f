#include "similar/faults.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace kanban {
namespace {

struct InOrder {
  bool operator()(const FaultTrace* a, const FaultTrace* b) const {
    return std::tie(a->exception, a->frames) < std::tie(b->exception, b->frames);
  }
};

using Stacks = std::map<const FaultTrace*, std::uint32_t, InOrder>;

// The kind of each different stack, from `next` on. A stack is compared with the first of each kind
// that has a frame of it.
void number_stacks(Stacks& stacks, std::uint32_t next) {
  std::map<std::string_view, std::vector<std::pair<const FaultTrace*, std::uint32_t>>> firsts;
  for (auto& [stack, number] : stacks) {
    number = 0;
    for (const std::string& frame : stack->frames) {
      if (number != 0) break;
      for (const auto& [first, kind] : firsts[frame]) {
        if (!same_stack(*first, *stack)) continue;
        number = kind;
        break;
      }
    }
    if (number != 0) continue;
    number = next++;
    for (const std::string& frame : stack->frames) firsts[frame].emplace_back(stack, number);
  }
}

}  // namespace

std::vector<std::vector<std::uint32_t>> faults_of(std::span<const FaultTrace> traces) {
  std::map<std::string_view, std::uint32_t> codes;
  Stacks stacks;
  for (const FaultTrace& trace : traces) {
    for (const std::string& code : trace.codes) codes.emplace(code, 0);
    if (!trace.frames.empty()) stacks.emplace(&trace, 0);
  }
  std::uint32_t next = 1;
  for (auto& [code, number] : codes) number = next++;
  number_stacks(stacks, next);
  std::vector<std::vector<std::uint32_t>> faults;
  for (const FaultTrace& trace : traces) {
    auto& own = faults.emplace_back();
    for (const std::string& code : trace.codes) own.push_back(codes[code]);
    if (!trace.frames.empty()) own.push_back(stacks[&trace]);
  }
  return faults;
}

}  // namespace kanban
