#include "model/priority_settings.hpp"

#include <algorithm>

namespace kanban {
namespace {

constexpr std::array<std::string_view, 7> kModels{"weighted", "wsjf", "cd3",   "rice",
                                                  "itil",     "fifo", "manual"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<Hundredths> read_hundredths(std::string_view decimal) {
  const std::size_t point = decimal.find('.');
  const std::string_view whole = decimal.substr(0, point);
  const std::string_view rest =
      point == std::string_view::npos ? std::string_view{} : decimal.substr(point + 1);
  if (whole.empty() || (point != std::string_view::npos && rest.empty())) return std::nullopt;
  if (!std::all_of(whole.begin(), whole.end(), is_digit)) return std::nullopt;
  if (!std::all_of(rest.begin(), rest.end(), is_digit)) return std::nullopt;
  Hundredths number = 0;
  for (const char c : whole) number = std::min(number * 10 + (c - '0'), kLargestHundredths);
  number *= 100;
  if (!rest.empty()) number += 10 * (rest[0] - '0');
  if (rest.size() > 1) number += rest[1] - '0';
  if (rest.size() > 2 && rest[2] >= '5') ++number;
  return std::min(number, kLargestHundredths);
}

std::string format_hundredths(Hundredths number) {
  const Hundredths cents = number % 100;
  return std::to_string(number / 100) + (cents < 10 ? ".0" : ".") + std::to_string(cents);
}

std::string short_hundredths(Hundredths number) {
  std::string text = format_hundredths(number);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string_view model_name(PriorityModel model) {
  return kModels[static_cast<std::size_t>(model)];
}

std::optional<PriorityModel> find_model(std::string_view name) {
  const auto found = std::find(kModels.begin(), kModels.end(), name);
  if (found == kModels.end()) return std::nullopt;
  return static_cast<PriorityModel>(found - kModels.begin());
}

std::vector<ClassRule> default_class_rules() {
  ClassRule expedite;
  expedite.name = "expedite";
  ClassRule fixed;
  fixed.name = "fixed";
  fixed.curve = {{30, 50}, {14, 100}, {7, 200}, {0, 400}, {-7, 600}};
  ClassRule standard;
  standard.name = "standard";
  ClassRule intangible;
  intangible.name = "intangible";
  intangible.factor = 50;
  return {expedite, fixed, standard, intangible};
}

std::optional<int> set_days(const PrioritySettings& settings, std::string_view type) {
  std::optional<int> of_any;
  for (const SleRule& rule : settings.sle) {
    if (rule.type == type) return rule.days;
    if (rule.type.empty()) of_any = rule.days;
  }
  return of_any;
}

}  // namespace kanban
