// Departments — what others asked of the team (`requested_by`), and what became of it.
//
// Counted are the requests that were open at some time of the window: asked = waiting + delivered +
// declined. Waiting are the open ones, accepted those of them in progress; the oldest is counted
// from its creation, both days. The median wait is that of the window's deliveries, from creation.
#pragma once

#include "report/figures.hpp"

namespace kanban {

struct Department {
  std::string name = {};
  std::int64_t asked = 0;
  std::int64_t accepted = 0;
  std::int64_t waiting = 0;
  std::int64_t oldest = 0;  // days; 0 where nothing waits
  std::int64_t delivered = 0;
  std::int64_t declined = 0;
  Spread wait = {};
};

struct Departments {
  DayRange window = {};
  std::vector<Department> rows = {};  // most asked first, then by name
};

Departments departments(const Flow& flow);
Sheet sheet(const Departments& report);

}  // namespace kanban
