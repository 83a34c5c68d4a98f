#include "cli/sets.hpp"

#include "base/text.hpp"
#include "ops/set.hpp"

namespace kanban::cli {

std::vector<std::string> entries_of(std::string_view text, char sign) {
  std::vector<std::string> entries = split(text, ',');
  for (std::string& entry : entries) {
    entry = trim(entry);
    if (sign != '\0') {
      entry.insert(0, 1, sign);
    } else if (!entry.starts_with('+') && !entry.starts_with('-')) {
      entry.insert(0, 1, '+');
    }
  }
  return entries;
}

Result<Planned> plan_set_change(Planner& planner, const Values& values, Field field,
                                const std::vector<std::string>& entries) {
  TRY_ASSIGN(const std::vector<CardFile> cards, planner.select(values.list("card")));
  TRY_ASSIGN(const Date today, planner.today());
  Planned planned;
  for (const CardFile& file : cards) {
    Card card = file.card;
    for (const std::string& entry : entries) {
      TRY(set_field(planner.settings(), card, field, entry, today));
    }
    const auto& now = card.list(field);
    std::string what =
        std::string(info(field).name) + ": " + (now.empty() ? "none" : join(now, ", "));
    if (field == Field::clients) what = "affects " + counted(now.size(), "client");
    planned.news.push_back({std::string(card.id()), what, std::string(card.title())});
    planner.change(file, std::move(card));
  }
  return planned;
}

}  // namespace kanban::cli
