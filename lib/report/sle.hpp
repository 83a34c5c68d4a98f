// SLE — how much of the finished work kept a service level expectation.
//
// Share of the runs finished in the window whose cycle time is at most the expected days; met when
// the share is at least the expected percent, compared in integers. Where the board sets days by
// type, each card is held against those of its own. Per class of service and per type too.
#pragma once

#include "report/figures.hpp"
#include "report/service_level.hpp"

namespace kanban {

// One class of service, or one type.
struct SleClass {
  std::string name = {};
  std::size_t n = 0;
  std::size_t within = 0;
  std::optional<std::int64_t> days = {};  // expected of a type
};

struct Sle {
  DayRange window = {};
  int percent = 85;
  std::optional<ServiceLevel> expectation = {};  // where one holds for all cards
  std::size_t n = 0;
  std::size_t within = 0;
  std::vector<SleClass> classes = {};  // in the order of the board's classes, then by name
  std::vector<SleClass> types = {};    // by name
  std::vector<std::string> late = {};  // ids, in the order of the finishes

  bool met() const;
};

Sle sle(const Flow& flow, const std::optional<ServiceLevel>& promised);
Sheet sheet(const Sle& report);

}  // namespace kanban
