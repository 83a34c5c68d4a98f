#include "rights/verdict_words.hpp"

#include <algorithm>

#include "base/shell_word.hpp"
#include "base/shown_value.hpp"
#include "base/text.hpp"
#include "rights/people.hpp"

namespace kanban {
namespace {

std::string id_of(const Act& act) { return std::string(act.card->card().id()); }

std::string article(std::string_view noun) {
  const bool vowel =
      !noun.empty() && std::string_view("aeiouAEIOU").find(noun.front()) != std::string_view::npos;
  return (vowel ? "an " : "a ") + std::string(noun);
}

bool is_retyping(const Act& act) {
  return act.card != nullptr && act.card->before && act.card->after;
}

std::string create_message(const Telling& telling, const Act& act, const std::string& right) {
  const std::string& actor = telling.behind.actor.name();
  const std::string who = actor.empty() ? std::string("this") : actor;
  if (is_retyping(act))
    return who + " makes " + id_of(act) + ", " + article(act.from) + ", " + article(act.type) +
           "; " + right + " create one";
  return who + " creates " + article(act.type) + (act.to.empty() ? "" : " at '" + act.to + "'") +
         "; " + right + " do that";
}

std::string field_message(const Act& act, const std::string& right) {
  const std::string id = id_of(act);
  if (act.at_creation) {
    return id + " is new and has " + act.field + ": " + shown_value(act.to) + "; " + right +
           " set " + act.field;
  }
  switch (act.on) {
    case RuleOn::add:
      return id + ": " + act.field + " gets " + shown_value(act.to) + "; " + right + " add to " +
             act.field;
    case RuleOn::remove:
      return id + ": " + act.field + " loses " + shown_value(act.from) + "; " + right +
             " take from " + act.field;
    default: break;
  }
  if (act.from.empty() && act.to.empty())
    return id + ": " + act.field + " is in another order; " + right + " set " + act.field;
  return id + ": " + act.field + ": " + shown_value(act.from) + " → " + shown_value(act.to) + "; " +
         right + " set " + act.field;
}

std::string move_message(const Act& act, const std::string& right) {
  const std::string way = act.at_creation ? id_of(act) + " is new and stands at '" + act.to + "'"
                                          : id_of(act) + ": '" + act.from + "' → '" + act.to + "'";
  if (act.enters == act.to) return way + "; " + right + " move cards to '" + act.to + "'";
  const std::string past = act.at_creation ? ", beyond '" : " goes past '";
  return way + past + act.enters + "'; " + right + " move cards there";
}

std::string erase_message(const Act& act, const std::string& right) {
  if (is_retyping(act))
    return id_of(act) + " is " + article(act.type) + " no longer; " + right + " delete one";
  return id_of(act) + " is gone; " + right + " delete";
}

std::string message(const Telling& telling, const Verdict& verdict) {
  const Act& act = *verdict.act;
  const std::string right = who_may(verdict.rule->allow);
  const std::string rule = " (" + where_written(*verdict.rule, telling.base) + ")";
  switch (act.on) {
    case RuleOn::create: return create_message(telling, act, right) + rule;
    case RuleOn::set:
    case RuleOn::add:
    case RuleOn::remove: return field_message(act, right) + rule;
    case RuleOn::move: return move_message(act, right) + rule;
    case RuleOn::erase: return erase_message(act, right) + rule;
    case RuleOn::path: break;
  }
  return act.path + " " + act.to + "; " + right + " change it" + rule;
}

std::string_view code_of(const Verdict& verdict) {
  if (!verdict.shut_out.empty()) return "self-review";
  switch (verdict.act->on) {
    case RuleOn::create: return "create-right";
    case RuleOn::set:
    case RuleOn::add:
    case RuleOn::remove: return "field-right";
    case RuleOn::move: return "move-right";
    case RuleOn::erase: return "delete-right";
    case RuleOn::path: break;
  }
  return verdict.act->field == "settings" ? "policy-right" : "path-right";
}

// A command as who proposes the change can run it here: the rules let others do it, so without
// --propose it would be refused as advice.
std::string here(const Telling& telling, const std::string& command) {
  return "kanban " + command + " --propose" + telling.board_option;
}

// "set k7 rank=nbbbb". A value that is more than a short line is for the editor: a part of it would
// be set wrongly.
std::string set_command(const Act& act, const std::string& value) {
  constexpr std::size_t kLongest = 200;
  if (printable(value) != value || value.size() > kLongest) return "edit " + shell_word(id_of(act));
  return "set " + shell_word(id_of(act)) + " " + shell_word(act.field + "=" + value);
}

// A command line that takes the act back.
std::string remedy(const Telling& telling, const Act& act) {
  const bool known = find_field(act.field).has_value();
  switch (act.on) {
    case RuleOn::move:
      return here(telling, "move " + shell_word(id_of(act)) + " " +
                               shell_word(act.at_creation ? act.leaves.front() : act.from));
    case RuleOn::erase:
      return is_retyping(act) ? here(telling, "set " + shell_word(id_of(act)) + " " +
                                                  shell_word("type=" + act.type))
                              : restore_command(telling, *act.card);
    case RuleOn::create:
      return is_retyping(act) ? here(telling, "set " + shell_word(id_of(act)) + " " +
                                                  shell_word("type=" + act.from))
                              : removal_command(act.path);
    case RuleOn::path: return restore_command(telling, act.path);
    case RuleOn::set:
    case RuleOn::add:
    case RuleOn::remove: break;
  }
  const auto field = find_field(act.field);
  const bool is_set_of_words = known && is_set(info(*field).kind);
  if (act.on == RuleOn::add && is_set_of_words)
    return here(telling, set_command(act, "-" + act.to));
  if (act.on == RuleOn::remove && is_set_of_words)
    return here(telling, set_command(act, "+" + act.from));
  if (act.on == RuleOn::set && known && !is_list(info(*field).kind) && *field != Field::created &&
      *field != Field::id)
    return here(telling, set_command(act, act.from));
  return act.at_creation ? here(telling, "edit " + shell_word(id_of(act)))
                         : restore_command(telling, *act.card);
}

// Other types that the actor could make one of, "a story or a task".
std::string types_that_pass(const Telling& telling, const Act& act) {
  std::vector<std::string> types;
  for (const CardType& type : telling.book->settings().types) {
    Act other = act;
    other.type = type.name;
    const Verdict verdict = decide(*telling.book, telling.behind, other);
    if (type.name != act.type && verdict.passes() && verdict.outcome != Outcome::warned)
      types.push_back(type.name);
  }
  if (types.size() > 3) types.resize(3);
  return one_of(types);
}

void add_hints(const Telling& telling, const Verdict& verdict, Error& error) {
  const Act& act = *verdict.act;
  const std::string back = remedy(telling, act);
  const auto people = who_could(*telling.book, telling.behind, verdict);
  if (people.empty()) {
    error.hints.push_back("nobody can approve this; take it out: " + back);
    return;
  }
  error.hints.push_back(whom_to_ask(people) + ", or take it out: " + back);
  if (act.on == RuleOn::create && !is_retyping(act)) {
    const std::string types = types_that_pass(telling, act);
    if (!types.empty())
      error.hints.push_back(
          "as " + types + " it would pass: " +
          here(telling, "set " + shell_word(id_of(act)) + " " +
                            shell_word("type=" + types.substr(0, types.find_first_of(", ")))));
  }
  const bool can_drop = first_of_stage(telling.book->settings(), Stage::dropped) != nullptr;
  if (act.on == RuleOn::erase && !is_retyping(act) && can_drop)
    error.hints.push_back("then, to end the card and keep what is known: kanban drop " +
                          shell_word(id_of(act)) + telling.board_option);
}

std::string self_review_words(const Verdict& verdict) {
  const Act& act = *verdict.act;
  return verdict.shut_out +
         (act.card != nullptr && act.card->card().contains(Field::assignees, verdict.shut_out)
              ? " is assigned to " + id_of(act)
              : " stands behind the change itself");
}

}  // namespace

std::string who_may(const Allow& allow) {
  if (allow.who == Allow::Who::nobody) return "nobody may";
  if (!allow.other) return "only " + one_of(allow.roles) + " may";
  return "only somebody of " + one_of(allow.roles) + " who is not assigned to it may";
}

std::string whom_to_ask(const std::vector<std::string>& people) {
  return "ask " + one_of(people) + " to approve this pull request";
}

std::string who_you_are(const Telling& telling) {
  const Someone& actor = telling.behind.actor;
  if (actor.name().empty()) return "nobody is known to stand behind this change";
  if (actor.person.empty()) return "you are " + actor.login + ", whom the board does not know";
  const auto roles = roles_of(telling.book->settings(), actor.person);
  return "you are " + actor.person +
         (roles.empty() ? " (no role)" : " (" + join(roles, ", ") + ")");
}

Spot verdict_spot(const Verdict& verdict) {
  const Act& act = *verdict.act;
  Spot spot;
  spot.path = act.path;
  if (act.on == RuleOn::create) spot.field = "type";
  if (act.on == RuleOn::move) spot.field = "column";
  if (!act.field.empty() && act.on != RuleOn::path) spot.field = act.field;
  if (act.on == RuleOn::add) spot.entry = act.to;
  if (act.on == RuleOn::erase && is_retyping(act)) spot.field = "type";
  return spot;
}

Error verdict_error(const Telling& telling, const Verdict& verdict) {
  Error error = make_error(ErrorKind::refused, code_of(verdict), message(telling, verdict));
  if (verdict.outcome == Outcome::warned) {
    error.severity = Severity::warning;
    return error;
  }
  error.details.push_back(who_you_are(telling));
  if (!verdict.shut_out.empty()) error.details.push_back(self_review_words(verdict));
  if (verdict.act->on == RuleOn::path && verdict.act->field == "settings")
    error.details.push_back("cards are judged by the rules of " + telling.base);
  add_hints(telling, verdict, error);
  return error;
}

std::string verdict_line(const Telling& telling, const Verdict& verdict) {
  std::string line = act_words(*verdict.act) + ": ";
  switch (verdict.outcome) {
    case Outcome::no_rule: return line + "no rule";
    case Outcome::free:
      line += verdict.rule->severity == Severe::off ? "the rule is off" : "anyone may";
      break;
    case Outcome::actor: line += verdict.by + " may"; break;
    case Outcome::approved: line += "approved by " + verdict.by; break;
    case Outcome::warned: line += "passes with a warning"; break;
    case Outcome::missing: line += "refused"; break;
  }
  return line + " (" + where_written(*verdict.rule, telling.base) + ")";
}

}  // namespace kanban
