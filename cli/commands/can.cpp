// kanban can — whether somebody may do something, and by which rule not.
#include <algorithm>

#include "base/text.hpp"
#include "cli/rights_context.hpp"
#include "cli/session.hpp"
#include "cli/voice.hpp"
#include "ops/set.hpp"
#include "rights/people.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "who", .kind = ArgKind::person, .help = "A person, by key or login", .required = true},
    {.name = "verb", .kind = ArgKind::command, .help = "What she wants to do", .required = true},
    {.name = "words",
     .help = "As the verb takes them: a card, a column, FIELD=VALUE",
     .repeated = true},
};

const Example kExamples[] = {
    {"kanban can dev1 rank k7", "Whether dev1 may rank this card"},
    {"kanban can dev1 move k7 ready", "Or move it there, with all columns on the way"},
    {"kanban can sara set k7 due=2026-12-05", "Or promise a day"},
    {"kanban can sara add epic", "Or make an epic"},
    {"kanban can omar change board.yaml", "Or change the rules themselves"},
};

Error usage(std::string message) {
  return make_error(ErrorKind::usage, "missing-argument", std::move(message))
      .hint("kanban can --help shows how verbs are asked about");
}

// The field that a verb changes; empty for one that is about something else.
std::string field_of_verb(std::string_view verb) {
  static const std::pair<std::string_view, std::string_view> kFields[] = {
      {"rank", "rank"},       {"assign", "assignees"},  {"label", "labels"},
      {"affects", "clients"}, {"defer", "defer_until"}, {"comment", "comments"},
      {"tick", "checklist"},  {"link", "blocks"}};
  for (const auto& [name, field] : kFields) {
    if (name == verb) return std::string(field);
  }
  return {};
}

// What is asked about: one card, and the acts that the verb would do to it.
class Question {
 public:
  Question(Session& session, const Settings& settings, const Values& values)
      : session_(session), settings_(settings), values_(values) {}

  Result<std::vector<Act>> acts() {
    const std::string verb(values_.text("verb"));
    if (verb == "add" || verb == "create") return creation();
    if (verb == "change") return path();
    TRY(find_card());
    if (verb == "move" || verb == "drop" || verb == "pull") return move(verb);
    if (verb == "delete") return std::vector<Act>{made(RuleOn::erase)};
    if (verb == "set") return fields();
    if (verb == "split") return std::vector<Act>{part()};
    const std::string field = field_of_verb(verb);
    if (!field.empty()) {
      Act act = made(RuleOn::set);
      act.field = field;
      if (is_list(info(*find_field(field)).kind) || field == "comments") act.on = RuleOn::add;
      return std::vector<Act>{act};
    }
    if (find_command(verb) != nullptr) return std::vector<Act>{};  // no rule can be about it
    return make_error(ErrorKind::usage, "unknown-command", "no verb '" + printable(verb) + "'")
        .hint("kanban help lists the verbs");
  }

 private:
  const std::vector<std::string>& words() const { return values_.list("words"); }

  Act made(RuleOn on) const {
    Act act;
    act.on = on;
    act.card = &card_;
    act.type = type_of(settings_, card_.judged());
    act.path = card_.path;
    return act;
  }

  Status find_card() {
    if (words().empty()) return usage("which card?");
    TRY_ASSIGN(const CardFile file, session_.find(words().front()));
    card_.before = in_boards_words(settings_, file.card);
    card_.after = card_.before;
    card_.path = file.path;
    return success();
  }

  Result<std::vector<Act>> creation() {
    const std::string name = words().empty() ? default_type(settings_) : words().front();
    TRY_ASSIGN(const std::string type, find_type(settings_, name));
    Card card;
    card.set_text(Field::id, "new");
    card.set_text(Field::type, type);
    card.set_text(Field::column, entry_column(settings_, type));
    card_.after = card;
    Act act = made(RuleOn::create);
    act.to = card.column();
    return std::vector<Act>{act};
  }

  // A part of the card, of the type that split gives it.
  Act part() {
    const auto step = std::find_if(settings_.types.begin(), settings_.types.end(),
                                   [](const CardType& type) { return type.step; });
    Act act = made(RuleOn::create);
    act.type = step == settings_.types.end() ? default_type(settings_) : step->name;
    act.to = entry_column(settings_, act.type);
    return act;
  }

  // A file as it is named from the board's folder and from the top of the repository: both may not
  // be what somebody else decides about.
  Result<std::vector<Act>> path() const {
    if (words().empty()) return usage("which file? for example board.yaml");
    Act act;
    act.on = RuleOn::path;
    act.path = words().front();
    std::vector<Act> acts{act};
    TRY_ASSIGN(const Place* const place, session_.place());
    if (!place->board.empty() && !act.path.starts_with(place->board + "/")) {
      act.path = place->board + "/" + act.path;
      acts.push_back(act);
    }
    return acts;
  }

  Result<std::vector<Act>> move(std::string_view verb) {
    std::string to;
    if (verb == "move" && words().size() > 1) to = words()[1];
    if (verb != "move") {
      const Column* column =
          first_of_stage(settings_, verb == "drop" ? Stage::dropped : Stage::active);
      if (column != nullptr) to = column->name;
    }
    if (to.empty()) return usage("to which column?");
    TRY_ASSIGN(const Column* const column, find_column(settings_, to));
    return move_acts(settings_, card_, card_.before->column(), column->name);
  }

  Result<std::vector<Act>> fields() const {
    if (words().size() < 2) return usage("which field?");
    std::vector<Act> acts;
    for (std::size_t i = 1; i < words().size(); ++i) {
      const std::string name = words()[i].substr(0, words()[i].find('='));
      std::optional<Field> field;
      if (!name.starts_with("x-")) {
        TRY_ASSIGN(field, settable_field(name));
      }
      Act act = made(RuleOn::set);
      act.field = name;
      const bool list = field && is_list(info(*field).kind);
      if (list) act.on = words()[i].find("=-") == std::string::npos ? RuleOn::add : RuleOn::remove;
      acts.push_back(std::move(act));
    }
    return acts;
  }

  Session& session_;
  const Settings& settings_;
  const Values& values_;
  ActCard card_ = {};
};

Status run(Session& session, const Values& values) {
  TRY_ASSIGN(const Settings* const settings, session.settings());
  TRY_ASSIGN(FilterContext context, session.filter_context());
  TRY_ASSIGN(const Place* const place, session.place());
  std::string who(values.text("who"));
  TRY_ASSIGN(const std::string by_login, person_of_login(*settings, who, Forge::any));
  if (!by_login.empty()) who = by_login;
  if (who == "me") {
    TRY_ASSIGN(who, session.me());
  }
  context.me = who;
  Question question(session, *settings, values);
  TRY_ASSIGN(const std::vector<Act> acts, question.acts());
  std::string warning;  // of the last rule that only warns
  for (const Act& act : acts) {
    auto no = why_not(*settings, context, place->board, who, act);
    if (!no) continue;
    if (no->code != "no-right") return *std::move(no);
    if (no->severity == Severity::warning) {
      warning = no->message;
      continue;
    }
    session.print(printable(no->message) + "\n");
    for (const std::string& hint : no->hints) session.print("  " + printable(hint) + "\n");
    session.fail_with(1);
    return success();
  }
  if (!warning.empty()) {
    session.print(printable(warning) + "\n");
    return success();
  }
  const auto roles = roles_of(*settings, who);
  session.print("yes" + (roles.empty() ? std::string() : ": " + who + " is " + join(roles, ", ")) +
                "\n");
  return success();
}

}  // namespace

extern const Command can_command;
const Command can_command{
    .name = "can",
    .group = "script",
    .summary = "Ask whether somebody may do something",
    .details =
        "Asks the rules of board.yaml as it is here. The exit code is 0 for yes and 1 for no, with "
        "the rule that says so. Conditions and limits of columns are not asked: a move shows them.",
    .examples = kExamples,
    .args = kArgs,
    .run = run};

}  // namespace kanban::cli
