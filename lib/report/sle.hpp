// SLE — how much of the finished work kept a service level expectation.
//
// Share of the runs finished in the window whose cycle time is at most the expected days; met when
// the share is at least the expected percent, compared in integers. Per class of service too.
#pragma once

#include "report/figures.hpp"
#include "report/service_level.hpp"

namespace kanban {

struct SleClass {
  std::string name = {};
  std::size_t n = 0;
  std::size_t within = 0;
};

struct Sle {
  DayRange window = {};
  std::optional<ServiceLevel> expectation = {};
  std::size_t n = 0;
  std::size_t within = 0;
  std::vector<SleClass> classes = {};  // in the order of the board's classes, then by name
  std::vector<std::string> late = {};  // ids, in the order of the finishes

  bool met() const;
};

Sle sle(const Flow& flow, const std::optional<ServiceLevel>& promised);
Sheet sheet(const Sle& report);

}  // namespace kanban
