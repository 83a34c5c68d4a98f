#include "meeting/turn.hpp"

#include <algorithm>

#include "report/working_time.hpp"

namespace kanban {

std::vector<std::string> people_of_daily(const Settings& settings) {
  if (!settings.daily.people.empty()) return settings.daily.people;
  std::vector<std::string> people;
  for (const Person& person : settings.people) people.push_back(person.name);
  return people;
}

Turn turn_on(const Settings& settings, Date day, const std::vector<std::string>& away) {
  const std::vector<std::string> people = people_of_daily(settings);
  Turn turn;
  if (people.empty()) return turn;
  const auto count = static_cast<std::int64_t>(people.size());
  const Date since = settings.daily.since.value_or(Date{0});
  std::int64_t place = working_days_between(settings.flow, since, day);
  // Before the first day the turns are counted backwards.
  if (day < since) place = count - working_days_between(settings.flow, day, since) % count;
  for (std::int64_t i = 0; i < count; ++i) {
    const std::string& person = people[static_cast<std::size_t>((place + i) % count)];
    if (std::find(away.begin(), away.end(), person) != away.end()) continue;
    if (turn.leads.empty()) {
      turn.leads = person;
    } else {
      turn.next = person;
      break;
    }
  }
  return turn;
}

}  // namespace kanban
