#include "review/settings_diff.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "order/comparison.hpp"

namespace kanban {
namespace {

std::string quoted(const std::string& name) { return "'" + name + "'"; }

std::string limit_words(const std::optional<Limit>& limit) {
  if (!limit) return "none";
  return std::to_string(limit->most) + (limit->by == Measure::size ? " by size" : "");
}

std::string number_words(const std::optional<int>& number) {
  return number ? std::to_string(*number) : "none";
}

std::string list_words(const std::vector<std::string>& entries) {
  return entries.empty() ? "none" : join(entries, ", ");
}

class Differ {
 public:
  Differ(const Settings& before, const Settings& after) : before_(before), after_(after) {}

  std::vector<std::string> run() {
    columns();
    lanes();
    types();
    limits();
    for (std::string& rule : rule_changes(before_, after_)) lines_.push_back(std::move(rule));
    sections();
    order();
    layout();
    const bool rights = !(before_.rights == after_.rights);  // their words are lib/rights'
    if (lines_.empty() && !rights && !(before_ == after_)) say("board.yaml is changed");
    return std::move(lines_);
  }

 private:
  void say(std::string line) { lines_.push_back(std::move(line)); }

  void change(const std::string& what, const std::string& from, const std::string& to) {
    if (from != to) say(what + " " + from + " → " + to);
  }

  // Entries with a name: those that came, went, and stayed.
  template <typename T, typename Compare>
  void entries(const std::string& noun, const std::vector<T>& before, const std::vector<T>& after,
               Compare compare) {
    const auto find = [](const std::vector<T>& list, const std::string& name) {
      return std::find_if(list.begin(), list.end(), [&](const T& one) { return one.name == name; });
    };
    for (const T& old : before) {
      if (find(after, old.name) == after.end()) say(noun + " " + quoted(old.name) + " is removed");
    }
    std::vector<std::string> kept_before;
    std::vector<std::string> kept_after;
    for (const T& old : before) {
      if (find(after, old.name) != after.end()) kept_before.push_back(old.name);
    }
    for (const T& now : after) {
      const auto old = find(before, now.name);
      if (old == before.end()) {
        say(noun + " " + quoted(now.name) + " is new");
        continue;
      }
      kept_after.push_back(now.name);
      compare(noun + " " + quoted(now.name), *old, now);
    }
    if (kept_before != kept_after) say("the " + noun + "s stand in another order");
  }

  void columns() {
    entries("column", before_.columns, after_.columns,
            [&](const std::string& name, const Column& old, const Column& now) {
              change(name + ": stage", std::string(stage_name(old.stage)),
                     std::string(stage_name(now.stage)));
              change(name + ": limit", limit_words(old.wip), limit_words(now.wip));
              change(name + ": min", number_words(old.min), number_words(now.min));
              change(name + ": max", number_words(old.max), number_words(now.max));
              change(name + ": to enter", list_words(old.enter), list_words(now.enter));
              change(name + ": to leave", list_words(old.leave), list_words(now.leave));
              change(name + ": steps", list_words(old.check), list_words(now.check));
              if (old.unmet != now.unmet) say(name + ": what an unmet condition does");
              severity(name, old.wip, now.wip);
            });
  }

  void severity(const std::string& name, const std::optional<Limit>& old,
                const std::optional<Limit>& now) {
    if (old && now && old->over != now->over) say(name + ": what going over the limit does");
  }

  void lanes() {
    entries("lane", before_.lanes, after_.lanes,
            [&](const std::string& name, const Lane& old, const Lane& now) {
              change(name + ": filter", old.where, now.where);
              change(name + ": limit", limit_words(old.wip), limit_words(now.wip));
              severity(name, old.wip, now.wip);
              if (old.columns != now.columns) say(name + ": limits of its cells");
            });
  }

  void types() {
    entries("type", before_.types, after_.types,
            [&](const std::string& name, const CardType& old, const CardType& now) {
              change(name + ": color", old.color.empty() ? "none" : old.color,
                     now.color.empty() ? "none" : now.color);
              CardType same = old;
              same.color = now.color;
              if (!(same == now)) say(name + ": its level, aliases or policy");
            });
  }

  void limits() {
    entries("class", before_.classes, after_.classes,
            [&](const std::string& name, const CardClass& old, const CardClass& now) {
              change(name + ": limit", limit_words(old.wip), limit_words(now.wip));
              if (old.counted != now.counted) {
                say(name + (now.counted ? " counts" : " no longer counts") + " towards limits");
              }
            });
    change("limit of a person:", limit_words(before_.limits.person),
           limit_words(after_.limits.person));
    change("going over a limit:", std::string(severe_name(before_.limits.over)),
           std::string(severe_name(after_.limits.over)));
    change("an unmet condition:", std::string(severe_name(before_.limits.unmet)),
           std::string(severe_name(after_.limits.unmet)));
    change("a skipped column:", std::string(severe_name(before_.limits.skip)),
           std::string(severe_name(after_.limits.skip)));
  }

  template <typename T>
  void section(const std::string& name, const T& before, const T& after) {
    if (!(before == after)) say(name + " is changed");
  }

  void sections() {
    change("name:", before_.name, after_.name);
    change("time zone:", before_.time_zone, after_.time_zone);
    change("owner:", before_.owner.empty() ? "none" : before_.owner,
           after_.owner.empty() ? "none" : after_.owner);
    section("people", before_.people, after_.people);
    section("labels", before_.labels, after_.labels);
    section("impacts", before_.impacts, after_.impacts);
    section("filters", before_.filters, after_.filters);
    section("aliases", before_.aliases, after_.aliases);
    section("map", before_.column_map, after_.column_map);
    section("commit_message", before_.commit_message, after_.commit_message);
    if (before_.clients_closed != after_.clients_closed) {
      say(after_.clients_closed ? "only listed clients may be named" : "any client may be named");
    }
    section("check", before_.flow.check, after_.flow.check);
    FlowSettings same = before_.flow;
    same.check = after_.flow.check;
    section("the measuring of flow", same, after_.flow);
    section("respond", before_.respond, after_.respond);
    section("daily", before_.daily, after_.daily);
    section("templates", before_.form_goals, after_.form_goals);
    section("similar", before_.similar, after_.similar);
    section("raise_problem", before_.raise_problem, after_.raise_problem);
  }

  // What rule_changes() does not tell of the order and of what it is made from.
  void order() {
    change("levels:", level_words(before_.levels), level_words(after_.levels));
    const PrioritySettings& old = before_.priority;
    const PrioritySettings& now = after_.priority;
    section("ready", old.ready, now.ready);
    if (old.review_every != now.review_every || old.review_expire != now.review_expire)
      say("review is changed");
    section("shares of classes", shares(old), shares(now));
    std::vector<Product> products = before_.products;
    for (std::size_t i = 0; i < products.size() && i < after_.products.size(); ++i)
      products[i].weight = after_.products[i].weight;
    section("products", products, after_.products);
    section("clients", names(before_.clients), names(after_.clients));
  }

  // How files and pictures look.
  void layout() {
    if (before_.color_by != after_.color_by || before_.colors != after_.colors)
      say("colors is changed");
    if (before_.id_style != after_.id_style || before_.id_prefix != after_.id_prefix)
      say("ids is changed");
    if (before_.layout != after_.layout) say("layout is changed");
  }

  static std::string level_words(int levels) {
    return levels == 0 ? std::string("any") : std::to_string(levels);
  }

  static std::vector<std::optional<int>> shares(const PrioritySettings& settings) {
    std::vector<std::optional<int>> all;
    for (const ClassRule& rule : settings.classes) all.push_back(rule.share);
    return all;
  }

  static std::vector<std::string> names(const std::vector<Client>& clients) {
    std::vector<std::string> all;
    for (const Client& client : clients) all.push_back(client.name);
    return all;
  }

  const Settings& before_;
  const Settings& after_;
  std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> settings_diff(const Settings& before, const Settings& after) {
  return Differ(before, after).run();
}

}  // namespace kanban
