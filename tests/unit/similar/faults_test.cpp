#include "similar/faults.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

namespace kanban {
namespace {

FaultTrace stack(std::vector<std::string> frames, std::string exception = {}) {
  return {std::move(frames), std::move(exception), {}};
}

TEST_CASE("each code is a fault of its own") {
  const std::vector<FaultTrace> traces{{{}, {}, {"E1042"}}, {{}, {}, {"E1042", "ORA-12154"}}, {}};
  const auto faults = faults_of(traces);
  CHECK(faults[0] == std::vector<std::uint32_t>{1});
  CHECK(faults[1] == std::vector<std::uint32_t>{1, 2});
  CHECK(faults[2].empty());
}

TEST_CASE("stacks that are the same are one fault, in whatever order they come") {
  std::vector<FaultTrace> traces{stack({"a", "b", "c", "d", "e"}), stack({"a", "b", "c", "d", "x"}),
                                 stack({"q", "b"}, "NoneException"),
                                 stack({"q", "b", "z"}, "NoneException"), stack({"q", "b"})};
  const auto faults = faults_of(traces);
  CHECK(faults[0] == faults[1]);
  CHECK(faults[2] == faults[3]);
  CHECK(faults[0] != faults[2]);
  CHECK(faults[4] != faults[2]);
  auto turned = traces;
  std::reverse(turned.begin(), turned.end());
  auto again = faults_of(turned);
  std::reverse(again.begin(), again.end());
  CHECK(again == faults);
}

}  // namespace
}  // namespace kanban
