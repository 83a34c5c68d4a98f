#include "model/experiment.hpp"

#include <array>

namespace kanban {
namespace {

struct Row {
  std::string_view name;
  FlowMeasure measure;
};

constexpr std::array<Row, 12> kRows{{
    {"cycle-time.p50", {FlowMeasureOf::cycle_time, 50}},
    {"cycle-time.p70", {FlowMeasureOf::cycle_time, 70}},
    {"cycle-time.p85", {FlowMeasureOf::cycle_time, 85}},
    {"cycle-time.p95", {FlowMeasureOf::cycle_time, 95}},
    {"cycle-time.mean", {FlowMeasureOf::cycle_time, std::nullopt}},
    {"lead-time.p50", {FlowMeasureOf::lead_time, 50}},
    {"lead-time.p70", {FlowMeasureOf::lead_time, 70}},
    {"lead-time.p85", {FlowMeasureOf::lead_time, 85}},
    {"lead-time.p95", {FlowMeasureOf::lead_time, 95}},
    {"lead-time.mean", {FlowMeasureOf::lead_time, std::nullopt}},
    {"throughput", {FlowMeasureOf::throughput, std::nullopt}},
    {"wip", {FlowMeasureOf::wip, std::nullopt}},
}};

}  // namespace

std::string measure_name(const FlowMeasure& measure) {
  for (const Row& row : kRows) {
    if (row.measure == measure) return std::string(row.name);
  }
  return {};
}

std::optional<FlowMeasure> find_measure(std::string_view name) {
  for (const Row& row : kRows) {
    if (row.name == name) return row.measure;
  }
  return std::nullopt;
}

std::vector<std::string> measure_names() {
  std::vector<std::string> names;
  for (const Row& row : kRows) names.emplace_back(row.name);
  return names;
}

}  // namespace kanban
