#include "bench/board_settings.hpp"

#include "bench/board_words.hpp"

namespace kanban::bench {
namespace {

// The board of the demo gets a card and a half a day; limits of larger boards grow with them.
int limit(const Wishes& wishes, int usual) {
  const std::size_t usual_cards = 160UL * static_cast<std::size_t>(wishes.days) / 365;
  const std::size_t times = usual_cards == 0 ? 1 : (wishes.cards + usual_cards - 1) / usual_cards;
  return usual * static_cast<int>(times == 0 ? 1 : times);
}

void add_people(const Wishes& wishes, Settings& settings) {
  const auto add = [&](const std::string& name) {
    settings.people.push_back({.name = name, .emails = {name + "@example.org"}});
  };
  add("paula");
  add("sara");
  add("bo");
  const int developers = wishes.cards > 2000 ? 20 : 3;
  for (int i = 1; i <= developers; ++i) add("dev" + std::to_string(i));
}

}  // namespace

Settings make_settings(const Wishes& wishes) {
  Settings settings;
  settings.name = "Helpdesk";
  const bool limited = wishes.profile == Profile::helpdesk;
  const auto wip = [&](int usual) {
    return limited ? std::optional<Limit>({.most = limit(wishes, usual)}) : std::nullopt;
  };
  settings.columns = {
      {.name = "intake", .stage = Stage::backlog},
      {.name = "backlog", .stage = Stage::backlog},
      {.name = "ready", .stage = Stage::wait, .wip = wip(6)},
      {.name = "develop", .stage = Stage::active, .wip = wip(4)},
      {.name = "review", .stage = Stage::wait, .wip = wip(3)},
      {.name = "done", .stage = Stage::done},
      {.name = "dropped", .stage = Stage::dropped},
  };
  settings.types = {{.name = "bug", .color = "red"},
                    {.name = "story", .color = "yellow"},
                    {.name = "task", .color = "orange"},
                    {.name = "problem", .color = "purple"}};
  settings.products = {{.name = "billing", .weight = "5", .owner = "paula"},
                       {.name = "portal", .weight = "3", .owner = "paula"},
                       {.name = "mobile", .weight = "2", .owner = "paula"},
                       {.name = "intranet", .weight = "", .owner = "paula"}};
  add_people(wishes, settings);
  if (!limited) return settings;
  settings.owner = "paula";
  settings.priority.reserve_oldest = 5;
  settings.priority.review_every = 60;
  settings.priority.review_expire = 180;
  settings.time_zone = "Europe/Madrid";
  settings.columns[1].min = 5;
  settings.columns[1].max = limit(wishes, 60);
  settings.columns[2].enter = {"acceptance", "product"};
  settings.columns[3].enter = {"assignee"};
  settings.lanes = {{.name = "Expedite", .where = "class:expedite", .wip = Limit{.most = 1}},
                    {.name = "Portal", .where = "product:portal"},
                    {.name = "Billing", .where = "product:billing"}};
  for (const std::string& name : client_names()) {
    settings.clients.push_back({.name = name, .weight = name == "acme" ? "3" : ""});
  }
  return settings;
}

std::vector<std::string> developers(const Settings& settings) {
  std::vector<std::string> names;
  for (const Person& person : settings.people) {
    if (person.name == "bo" || person.name.starts_with("dev")) names.push_back(person.name);
  }
  return names;
}

}  // namespace kanban::bench
