#include "report/gates.hpp"

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "report/answering.hpp"
#include "report/net_flow.hpp"
#include "report/sle.hpp"

namespace kanban {
namespace {

std::string quoted(const Life& life) { return "'" + printable(life.file->card.id()) + "'"; }

class Gatekeeper {
 public:
  explicit Gatekeeper(const Flow& flow) : flow_(flow), timing_(flow) {
    for (const Finished& item : finished_in(flow, flow.window)) {
      ++delivered_;
      if (item.run == nullptr) ++without_start_;
      if (item.cycle_time) times_.push_back(*item.cycle_time);
    }
  }

  void aging(int percent) {
    if (times_.size() < kLeastForGate) return skip("aging", times_.size(), "finished card");
    const Spread spread = spread_of(flow_, times_);
    const double limit = *percentile_of(spread, percent);
    for (const Life& life : flow_.lives) {
      if (life.runs.empty() || life.runs.back().kind != RunKind::open) continue;
      const std::int64_t age = timing_.cycle_time(life, life.runs.back());
      if (static_cast<double>(age) <= limit) continue;
      broken(make_error(ErrorKind::refused, "too-old",
                        "card " + quoted(life) + " is in progress for " +
                            timing_.unit().shown(age) + "; " + std::to_string(percent) + " % of " +
                            counted(spread.n, "finished card") + " took at most " +
                            timing_.unit().shown(limit)),
             life);
    }
  }

  void service_level(const std::optional<ServiceLevel>& expected) {
    const Sle report = sle(flow_, expected);
    const bool set = expected || !flow_.settings->priority.sle.empty();
    if (!set) return skip("sle", "neither --sle nor sle: of board.yaml says what is expected");
    if (report.n < kLeastForGate) return skip("sle", report.n, "finished card");
    if (report.met()) return;
    found_.broken.push_back(make_error(ErrorKind::refused, "sle-missed", sheet(report).finding));
  }

  void blocked(int days) {
    for (const Life& life : flow_.lives) {
      if (life.runs.empty() || life.runs.back().blocks.empty()) continue;
      const BlockSpan& block = life.runs.back().blocks.back();
      const std::int64_t seconds = block.to.seconds - block.from.seconds;
      if (!block.open || seconds <= days * kSecondsPerDay) continue;
      const double length = static_cast<double>(seconds) / kSecondsPerDay;
      broken(
          make_error(ErrorKind::refused, "blocked-too-long",
                     "card " + quoted(life) + " is blocked for " + rounded_decimal(length, 1) +
                         " d, more than " + std::to_string(days) + ": " + printable(block.reason)),
          life);
    }
  }

  void stale(int days) {
    for (const Life& life : flow_.lives) {
      if (life.runs.empty() || life.runs.back().kind != RunKind::open) continue;
      const Run& run = life.runs.back();
      const std::int32_t here = flow_.today.days - flow_.zone.date_of(run.entries.back()).days + 1;
      if (here <= days) continue;
      const std::size_t column = flow_.way.steps[run.entries.size() - 1];
      broken(
          make_error(ErrorKind::refused, "stale-card",
                     "card " + quoted(life) + " is in '" + flow_.settings->columns[column].name +
                         "' for " + std::to_string(here) + " d, more than " + std::to_string(days)),
          life);
    }
  }

  void balance(double ratio, int weeks) {
    const NetFlow report = net_flow(flow_, Period::week);
    std::int64_t arrivals = 0;
    std::int64_t departures = 0;
    int counted_weeks = 0;
    for (auto week = report.periods.rbegin(); week != report.periods.rend(); ++week) {
      if (!week->span.whole || counted_weeks == weeks) continue;
      ++counted_weeks;
      arrivals += week->arrivals;
      departures += week->departures;
    }
    if (departures == 0) return skip("balance", "nothing left in the last whole weeks");
    const double found = static_cast<double>(arrivals) / static_cast<double>(departures);
    if (found <= ratio) return;
    found_.broken.push_back(make_error(
        ErrorKind::refused, "arrivals-outrun",
        std::to_string(arrivals) + " cards were started and " + std::to_string(departures) +
            " left in the last " + counted(static_cast<std::size_t>(counted_weeks), "whole week") +
            ": " + rounded_decimal(found, 2) + ", more than " + exact_decimal(ratio)));
  }

  void impossible() {
    for (const Defect& defect : flow_.defects) {
      const bool counts = defect.kind == DefectKind::finished_before_created ||
                          defect.kind == DefectKind::finished_before_started;
      if (!counts) continue;
      Error error = make_error(ErrorKind::refused, "impossible-time",
                               "card '" + printable(defect.card) + "' " + printable(defect.text));
      error.where = Location{defect.path, 0, 0};
      found_.broken.push_back(std::move(error));
    }
  }

  void no_start(double percent) {
    if (delivered_ < kLeastForGate) return skip("no-start", delivered_, "delivered card");
    const double share =
        100.0 * static_cast<double>(without_start_) / static_cast<double>(delivered_);
    if (share <= percent) return;
    found_.broken.push_back(make_error(ErrorKind::refused, "starts-unknown",
                                       std::to_string(without_start_) + " of " +
                                           counted(delivered_, "delivered card") +
                                           " have no known start, " + rounded_decimal(share, 1) +
                                           " %, more than " + exact_decimal(percent) + " %"));
  }

  void respond() {
    if (flow_.settings->respond.empty())
      return skip("respond", "respond: of board.yaml sets no targets");
    const WorkingTime hours(flow_.rules(), flow_.zone);
    for (const Target& target : targets_of(flow_)) {
      if (!target.is_open() || !target.is_late()) continue;
      const std::string message =
          "card '" + printable(target.card->id()) + "': " + printable(late_words(target, hours));
      Error error = target.promise == Promise::first_answer
                        ? make_error(ErrorKind::refused, "answer-late", message)
                        : make_error(ErrorKind::refused, "solution-late", message);
      error.where = Location{target.path, 0, 0};
      found_.broken.push_back(std::move(error));
    }
  }

  GateFindings take() { return std::move(found_); }

 private:
  void broken(Error error, const Life& life) {
    error.where = Location{life.file->path, 0, 0};
    found_.broken.push_back(std::move(error));
  }

  void skip(std::string_view gate, std::size_t n, std::string_view what) {
    skip(gate, counted(n, what) + " in the window is too few, " + std::to_string(kLeastForGate) +
                   " are needed");
  }

  void skip(std::string_view gate, const std::string& why) {
    Error note = make_error(ErrorKind::refused, "gate-skipped",
                            std::string(gate) + " was not checked: " + why);
    note.severity = Severity::note;
    found_.skipped.push_back(std::move(note));
  }

  const Flow& flow_;
  Timing timing_;
  std::vector<std::int64_t> times_ = {};
  std::size_t delivered_ = 0;
  std::size_t without_start_ = 0;
  GateFindings found_ = {};
};

}  // namespace

GateFindings check_gates(const Flow& flow, const GateRules& rules) {
  Gatekeeper keeper(flow);
  if (rules.aging) keeper.aging(*rules.aging);
  if (rules.sle) keeper.service_level(rules.expected);
  if (rules.blocked) keeper.blocked(*rules.blocked);
  if (rules.stale) keeper.stale(*rules.stale);
  if (rules.balance) keeper.balance(*rules.balance, rules.weeks);
  if (rules.impossible) keeper.impossible();
  if (rules.no_start) keeper.no_start(*rules.no_start);
  if (rules.respond) keeper.respond();
  return keeper.take();
}

}  // namespace kanban
