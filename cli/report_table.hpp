// Report table — every report that `kanban report` knows, one row each. A new report is a component
// in lib/report and a row here.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/sheet.hpp"
#include "report/decisions.hpp"
#include "report/evidence.hpp"
#include "report/period.hpp"
#include "report/service_level.hpp"
#include "report/xmr.hpp"

namespace kanban::cli {

struct ReportOptions {
  Period period = Period::week;
  std::optional<ServiceLevel> expectation = {};
  XmrSeries series = XmrSeries::throughput;
  XmrRules rules = XmrRules::usual;
  Field field = Field::product;          // what `balance` goes by
  std::string subject = {};              // the person or sprint that the report is about
  const Board* board = nullptr;          // the board that the flow was read from, unfiltered
  std::vector<Decision> decisions = {};  // of the window's commits, for `decisions`
  bool decisions_cut = false;            // older commits were not looked at
  const Flow* whole = nullptr;           // without the filter, where dates are asked for
  // Of waiting cards, how many are done when they are, by id; where the report asks for it.
  std::map<std::string, std::size_t> ahead = {};
};

// An option of all reports that one cannot take, and what to do instead.
struct Refusal {
  std::string_view option = {};
  std::string_view instead = {};
};

// Options that only some reports take; a row says which of them.
std::span<const std::string_view> options_of_some();

struct ReportRow {
  std::string_view name = {};
  std::string_view summary = {};
  Sheet (*make)(const Flow& flow, const ReportOptions& options) = nullptr;
  CountedCards behind = CountedCards::finished;
  std::vector<std::string_view> takes = {};  // options beyond those that every report has
  bool by_itself = false;                    // --by is the report's own, not one sheet a value
  std::string_view subject = {};             // "PERSON": what stands behind the report's name
  int days = 0;                              // the usual window; 0 is that of all reports
  std::vector<Refusal> refuses = {};
  Steps steps = Steps::left_out;
  bool no_window = false;  // it shows an instant: its head names no window
  // Of a report about some cards only, whether it is about this one; for --explain.
  bool (*about)(const Flow& flow, const Life& life, const ReportOptions& options) = nullptr;
};

std::span<const ReportRow> report_rows();

// The row called `name`. Error (usage): unknown-report with the nearest.
Result<const ReportRow*> find_report(std::string_view name);

}  // namespace kanban::cli
