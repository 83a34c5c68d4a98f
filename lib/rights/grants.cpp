#include "rights/grants.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "rights/people.hpp"
#include "rights/rule_cases.hpp"

namespace kanban {
namespace {

using Words = std::vector<std::string>;

// One thing that somebody could do, as it is told: "set" and "rank".
struct Deed {
  std::string group = {};
  std::string what = {};

  friend bool operator==(const Deed&, const Deed&) = default;
};

using Deeds = std::vector<Deed>;

bool has(const Deeds& deeds, const Deed& deed) {
  return std::find(deeds.begin(), deeds.end(), deed) != deeds.end();
}

void add_new(Deeds& deeds, Deed deed) {
  if (!has(deeds, deed)) deeds.push_back(std::move(deed));
}

// Two rule books side by side, asked the same in every case that their rules tell apart.
class Comparison {
 public:
  Comparison(const Settings& before, const Settings& after)
      : before_(before, conditions_of(before, after)),
        after_(after, conditions_of(before, after)),
        others_(before_.tells_assigned() || after_.tells_assigned()) {
    std::set<std::string> named;
    for (const RuleCases* book : {&before_, &after_}) {
      for (const Rule& rule : book->rules()) named.insert(rule.types.begin(), rule.types.end());
    }
    types_.assign(named.begin(), named.end());
    types_.emplace_back();  // one that no rule names
  }

  // What somebody with these roles may after and might not before.
  const Deeds& gained(const Words& old_roles, const Words& new_roles) {
    const auto [row, fresh] = known_.try_emplace({old_roles, new_roles});
    if (fresh) {
      Deeds& deeds = row->second;
      creations(old_roles, new_roles, deeds);
      fields(old_roles, new_roles, deeds);
      moves(old_roles, new_roles, deeds);
      reopenings(old_roles, new_roles, deeds);
      erasures(old_roles, new_roles, deeds);
      paths(old_roles, new_roles, deeds);
      if (after_.has_authority(new_roles) && !before_.has_authority(old_roles))
        deeds.push_back({"let", "pass what a reason is given for"});
    }
    return row->second;
  }

 private:
  // Calls `ask` in every case of a card of `type`.
  template <typename Ask>
  void in_every_case(const std::string& type, const Ask& ask) const {
    for (unsigned holds = 0; holds < (1U << before_.conditions().size()); ++holds) {
      ask(CardCase{type, holds, false});
      if (others_) ask(CardCase{type, holds, true});
    }
  }

  bool gains(const Words& old_roles, const Words& new_roles, const Act& act,
             const CardCase& one) const {
    return after_.lets(new_roles, act, one) && !before_.lets(old_roles, act, one);
  }

  void creations(const Words& old_roles, const Words& new_roles, Deeds& deeds) const {
    std::vector<std::string> types;
    for (const RuleCases* book : {&before_, &after_}) {
      for (const CardType& type : book->settings().types) {
        if (std::find(types.begin(), types.end(), type.name) == types.end())
          types.push_back(type.name);
      }
    }
    for (const std::string& type : types) {
      in_every_case(type, [&](const CardCase& one) {
        bool before_somewhere = false;
        Words columns;
        for (const Column& column : after_.settings().columns) {
          Act act;
          act.on = RuleOn::create;
          act.to = column.name;
          before_somewhere = before_somewhere || before_.lets(old_roles, act, one);
          if (gains(old_roles, new_roles, act, one)) columns.push_back(column.name);
        }
        if (columns.empty()) return;
        if (!before_somewhere) return add_new(deeds, {"create", type});
        for (const std::string& column : columns)
          add_new(deeds, {"create", type + " at " + column});
      });
    }
    placings(old_roles, new_roles, types, deeds);
  }

  // New cards that come to stand where they could not be brought before.
  void placings(const Words& old_roles, const Words& new_roles, const Words& types,
                Deeds& deeds) const {
    for (const std::string& type : types) {
      if (has(deeds, {"create", type})) continue;
      in_every_case(type, [&](const CardCase& one) {
        if (!gained_move_to(old_roles, new_roles, one).empty()) return;  // told by that
        const auto old_places = before_.places_of_new(old_roles, one);
        const auto new_places = after_.places_of_new(new_roles, one);
        for (const Column& column : after_.settings().columns) {
          const std::string& place = column.name;
          const bool known = exact_column(before_.settings(), place) != nullptr;
          if (!known || new_places.count(place) == 0 || old_places.count(place) > 0) continue;
          add_new(deeds, {"create", type + " at " + place});
          break;  // what lies behind is told by it
        }
      });
    }
  }

  void field(const Words& old_roles, const Words& new_roles, RuleOn on, const std::string& name,
             Deed deed, Deeds& deeds) const {
    bool more = false;
    for (const std::string& type : types_) {
      in_every_case(type, [&](const CardCase& one) {
        Act act;
        act.on = on;
        act.field = name;
        more = more || gains(old_roles, new_roles, act, one);
        act.at_creation = true;
        if (on != RuleOn::remove) more = more || gains(old_roles, new_roles, act, one);
      });
    }
    if (more) add_new(deeds, std::move(deed));
  }

  void fields(const Words& old_roles, const Words& new_roles, Deeds& deeds) const {
    static const std::string kOther = "x-other";
    Deeds adds;
    Deeds takes;
    for (const RuleCases* book : {&before_, &after_}) {
      for (const Rule& rule : book->rules()) {
        if (rule.on != RuleOn::set && rule.on != RuleOn::add && rule.on != RuleOn::remove) continue;
        Words names = rule.fields;
        if (names.empty()) names.push_back(kOther);
        for (const std::string& name : names) {
          const auto known = find_field(name);
          const bool list = name == kOther || (known && is_list(info(*known).kind));
          const std::string word = name == kOther ? "other fields" : name;
          if (rule.on == RuleOn::set)
            field(old_roles, new_roles, RuleOn::set, name, {"set", word}, deeds);
          if (list && rule.on != RuleOn::remove)
            field(old_roles, new_roles, RuleOn::add, name, {"add to", word}, adds);
          if (list && rule.on != RuleOn::add)
            field(old_roles, new_roles, RuleOn::remove, name, {"take from", word}, takes);
        }
      }
    }
    for (Deed& deed : adds) add_new(deeds, std::move(deed));
    for (Deed& deed : takes) add_new(deeds, std::move(deed));
  }

  // The columns that may be entered from `from` and might not before.
  std::set<std::string> gained_steps(const Ways& old, const Ways& now,
                                     const std::string& from) const {
    std::set<std::string> gained;
    const auto row = now.steps.find(from);
    if (row == now.steps.end() || exact_column(before_.settings(), from) == nullptr) return gained;
    const auto before = old.steps.find(from);
    for (const std::string& to : row->second) {
      const bool known = exact_column(before_.settings(), to) != nullptr;
      if (known && (before == old.steps.end() || before->second.count(to) == 0)) gained.insert(to);
    }
    return gained;
  }

  // What was dropped and may be taken up again; told apart from what goes on.
  void reopenings(const Words& old_roles, const Words& new_roles, Deeds& deeds) const {
    std::set<std::string> found;
    for (const Column& from : after_.settings().columns) {
      if (from.stage != Stage::dropped) continue;
      for (const std::string& type : types_) {
        in_every_case(type, [&](const CardCase& one) {
          found.merge(
              gained_steps(before_.ways(old_roles, one), after_.ways(new_roles, one), from.name));
        });
      }
    }
    for (const Column& column : after_.settings().columns) {
      const bool told = has(deeds, {"move to", column.name});
      if (!told && found.count(column.name) > 0) add_new(deeds, {"reopen to", column.name});
    }
  }

  // The columns into which a card may be brought from somewhere, in one move or several, whence it
  // might not before; by the column that is entered on the way where that is another one.
  std::map<std::string, std::string> gained_move_to(const Words& old_roles, const Words& new_roles,
                                                    const CardCase& one) const {
    std::map<std::string, std::string> found;
    const Ways now = after_.ways(new_roles, one);
    const Ways old = before_.ways(old_roles, one);
    for (const Column& from : after_.settings().columns) {
      if (from.stage == Stage::dropped) continue;
      for (const std::string& to : gained_steps(old, now, from.name)) found.emplace(to, "");
    }
    for (const Column& from : before_.settings().columns) {
      for (const Column& to : after_.settings().columns) {
        const bool known = exact_column(before_.settings(), to.name) != nullptr;
        if (!known || from.name == to.name || found.count(to.name) > 0) continue;
        if (old.reaches(from.name, to.name) || !now.reaches(from.name, to.name)) continue;
        const bool told = std::any_of(found.begin(), found.end(), [&](const auto& row) {
          const std::string& by = row.first;
          return (by == from.name || now.reaches(from.name, by)) && now.reaches(by, to.name);
        });
        if (told) continue;
        const std::string way = now.first_step(from.name, to.name);
        found.emplace(to.name, way == to.name ? "" : way);
      }
    }
    return found;
  }

  void moves(const Words& old_roles, const Words& new_roles, Deeds& deeds) const {
    std::map<std::string, std::string> found;
    for (const std::string& type : types_) {
      in_every_case(type, [&](const CardCase& one) {
        found.merge(gained_move_to(old_roles, new_roles, one));
      });
    }
    for (const Column& column : after_.settings().columns) {
      const auto row = found.find(column.name);
      if (row == found.end()) continue;
      add_new(deeds,
              {"move to", column.name + (row->second.empty() ? "" : " by way of " + row->second)});
    }
  }

  void erasures(const Words& old_roles, const Words& new_roles, Deeds& deeds) const {
    for (const std::string& type : types_) {
      in_every_case(type, [&](const CardCase& one) {
        Act act;
        act.on = RuleOn::erase;
        if (gains(old_roles, new_roles, act, one)) add_new(deeds, {"delete", "cards"});
      });
    }
  }

  void paths(const Words& old_roles, const Words& new_roles, Deeds& deeds) const {
    Words patterns{"board.yaml"};
    for (const RuleCases* book : {&before_, &after_}) {
      for (const Rule& rule : book->rules()) {
        if (rule.on != RuleOn::path) continue;
        patterns.insert(patterns.end(), rule.paths.begin(), rule.paths.end());
        if (rule.paths.empty()) patterns.emplace_back("**");
      }
    }
    for (const std::string& pattern : patterns) {
      Act act;
      act.on = RuleOn::path;
      act.path = path_that_fits(pattern);
      in_every_case("", [&](const CardCase& one) {
        if (gains(old_roles, new_roles, act, one)) add_new(deeds, {"change", pattern});
      });
    }
  }

  RuleCases before_;
  RuleCases after_;
  bool others_;
  Words types_ = {};
  std::map<std::pair<Words, Words>, Deeds> known_ = {};
};

// "set rank, class"; "move to ready".
Words in_groups(const Deeds& gained) {
  Words groups;
  Words order;
  std::map<std::string, std::string> words;
  for (const Deed& deed : gained) {
    std::string& text = words[deed.group];
    if (text.empty()) order.push_back(deed.group);
    text += (text.empty() ? "" : ", ") + deed.what;
  }
  for (const std::string& group : order) groups.push_back(group + " " + words[group]);
  return groups;
}

// The logins and keys by which a person is known.
std::set<std::string> logins_of(const Settings& before, const Settings& after) {
  std::set<std::string> logins;
  for (const Settings* settings : {&before, &after}) {
    for (const std::string& person : everybody(*settings)) logins.insert(person);
    for (const Person& person : settings->people) {
      logins.insert(person.github.begin(), person.github.end());
      logins.insert(person.gitlab.begin(), person.gitlab.end());
    }
  }
  return logins;
}

std::string owner_of(const Settings& settings, const std::string& login, Forge forge) {
  auto person = person_of_login(settings, login, forge);
  return person.ok() ? std::move(*person) : std::string();
}

std::string owner_of_key(const Settings& settings, const std::string& key) {
  for (const Person& person : settings.people) {
    if (std::find(person.keys.begin(), person.keys.end(), key) != person.keys.end())
      return person.name;
  }
  return {};
}

class Granter {
 public:
  Granter(const Settings& before, const Settings& after)
      : before_(before), after_(after), comparison_(before, after) {}

  std::vector<Grant> run() {
    anyone_ = comparison_.gained({}, {});
    tell("anyone", anyone_);
    std::set<std::string> people;
    for (const Settings* settings : {&before_, &after_}) {
      for (std::string& person : everybody(*settings)) people.insert(std::move(person));
    }
    for (const std::string& person : people) tell(person, beyond_anyone(person, person));
    for (const std::string& login : logins_of(before_, after_)) {
      const Deeds at_github = of_login(login, Forge::github);
      const Deeds at_gitlab = of_login(login, Forge::gitlab);
      if (at_github == at_gitlab) {
        tell("the login " + login, at_github);
      } else {
        tell(login + " at github", at_github);
        tell(login + " at gitlab", at_gitlab);
      }
    }
    keys();
    return std::move(found_);
  }

 private:
  void tell(const std::string& who, const Deeds& deeds) {
    if (!deeds.empty()) found_.push_back({who, in_groups(deeds)});
  }

  Deeds beyond_anyone(const std::string& was, const std::string& is) {
    Deeds deeds;
    for (const Deed& deed : comparison_.gained(roles_of(before_, was), roles_of(after_, is))) {
      if (!has(anyone_, deed)) deeds.push_back(deed);
    }
    return deeds;
  }

  // What comes of being somebody else, beyond what she herself gains.
  Deeds of_another(const std::string& was, const std::string& is) {
    if (was == is) return {};
    Deeds deeds = beyond_anyone(was, is);
    const Deeds own = beyond_anyone(is, is);
    std::erase_if(deeds, [&](const Deed& deed) { return has(own, deed); });
    return deeds;
  }

  Deeds of_login(const std::string& login, Forge forge) {
    return of_another(owner_of(before_, login, forge), owner_of(after_, login, forge));
  }

  void keys() {
    std::set<std::string> all;
    for (const Settings* settings : {&before_, &after_}) {
      for (const Person& person : settings->people)
        all.insert(person.keys.begin(), person.keys.end());
    }
    for (const std::string& key : all) {
      const std::string owner = owner_of_key(after_, key);
      tell("the holder of a key listed for " + (owner.empty() ? "nobody" : owner),
           of_another(owner_of_key(before_, key), owner));
    }
  }

  const Settings& before_;
  const Settings& after_;
  Comparison comparison_;
  Deeds anyone_ = {};
  std::vector<Grant> found_ = {};
};

}  // namespace

std::vector<Grant> grants(const Settings& before, const Settings& after) {
  return Granter(before, after).run();
}

std::string grant_words(const Grant& grant) {
  return grant.who + " may also: " + join(grant.may, "; ");
}

std::string loss_words(const Grant& loss) {
  return loss.who + " may no longer: " + join(loss.may, "; ");
}

}  // namespace kanban
