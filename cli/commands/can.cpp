// kanban can — whether somebody may do something, and by which rule not.
#include <algorithm>

#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "cli/parse.hpp"
#include "cli/rehearse.hpp"
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
     .help = "As the verb takes them, its options too: a card, a column, FIELD=VALUE",
     .repeated = true},
};

const Example kExamples[] = {
    {"kanban can dev1 rank k7 --top", "Whether dev1 may rank this card"},
    {"kanban can dev1 move k7 ready", "Or move it there, with all columns on the way"},
    {"kanban can sara set k7 due=2026-12-05", "Or promise a day"},
    {"kanban can sara add epic --column ready", "Or make an epic, and at that column"},
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

// The least that a verb is given: where less is asked about, a word stands in for what is left out.
struct Least {
  std::string_view verb;
  std::size_t words;
  std::string_view last;
};

constexpr Least kLeast[] = {{"comment", 2, "a text"}, {"answer", 2, "a text"},
                            {"split", 2, "a title"},  {"block", 2, "a reason"},
                            {"ask", 3, "a question"}, {"complain", 2, "a text"},
                            {"rank", 2, "--top"},     {"defer", 2, "--until=tomorrow"}};

bool takes_cards(const Command& command) {
  return std::any_of(command.args.begin(), command.args.end(), [](const Arg& arg) {
    return arg.kind == ArgKind::card && !arg.name.starts_with("--");
  });
}

// What is asked about, as the acts that the verb would do.
class Question {
 public:
  Question(Session& session, const RuleBook& book, const Values& values, std::string who)
      : session_(session),
        book_(book),
        settings_(book.settings()),
        verb_(values.text("verb")),
        words_(values.list("words")),
        who_(std::move(who)) {}

  // They refer to this question.
  Result<std::vector<Act>> acts() {
    if (verb_ == "create") verb_ = "add";
    if (verb_ == "change") return path();
    if (verb_ == "delete") {
      TRY(find_card());
      return std::vector<Act>{made(RuleOn::erase)};
    }
    const Command* command = find_command(verb_);
    if (command == nullptr) {
      return make_error(ErrorKind::usage, "unknown-command", "no verb '" + printable(verb_) + "'")
          .hint("kanban help lists the verbs");
    }
    verb_ = command->name;
    if (command->effect != Effect::changes_board) return std::vector<Act>{};
    if (command->plan == nullptr) return unclear();
    TRY_ASSIGN(const VerbWords read, read_words(*command, words_));
    if (takes_cards(*command) && read.places.empty() && !read.options.has("--rebalance"))
      return usage("which card?");
    std::vector<Act> acts;
    if (verb_ == "pull" || !is_whole(read)) {
      TRY_ASSIGN(acts, acts_of_verb(read));
    } else {
      TRY_ASSIGN(acts, rehearsed(*command, read));
      // What would change nothing as it is now may still be asked about.
      if (acts.empty()) {
        TRY_ASSIGN(acts, acts_of_verb(read));
      }
    }
    return acts;
  }

 private:
  Act made(RuleOn on) const {
    Act act;
    act.on = on;
    act.card = &card_;
    act.type = type_of(settings_, card_.judged());
    act.path = card_.path;
    return act;
  }

  Status find_card() {
    if (words_.empty()) return usage("which card?");
    TRY_ASSIGN(const CardFile file, session_.find(words_.front()));
    card_.before = in_boards_words(settings_, file.card);
    card_.after = card_.before;
    card_.path = file.path;
    return success();
  }

  // A verb whose changes depend on more than its words.
  Error unclear() const {
    return make_error(ErrorKind::usage, "bad-value",
                      "what kanban " + verb_ + " would change is not known beforehand")
        .hint(verb_ == "roles"
                  ? "ask about the file: kanban can " + shell_word(who_) + " change board.yaml"
                  : "ask about what it would do, for example: kanban can " + shell_word(who_) +
                        " set CARD due=2026-12-05");
  }

  // Whether the words say what the verb would do: `label k7` does not say which label.
  bool is_whole(const VerbWords& read) const {
    const std::size_t places = read.places.size();
    if (verb_ == "label" || verb_ == "assign" || verb_ == "tick") return places > 1;
    if (verb_ == "link") return places > 2;
    if (verb_ == "affects") return read.options.has("--add") || read.options.has("--remove");
    if (verb_ != "set") return true;
    return std::all_of(read.places.begin() + 1, read.places.end(),
                       [](const std::string& word) { return word.find('=') != std::string::npos; });
  }

  Result<std::vector<Act>> rehearsed(const Command& command, const VerbWords& read) {
    std::vector<std::string> line{verb_};
    line.insert(line.end(), words_.begin(), words_.end());
    TRY_ASSIGN(const std::vector<std::string> more, left_out(read));
    line.insert(line.end(), more.begin(), more.end());
    TRY_ASSIGN(const Invocation invocation, parse(line));
    TRY_ASSIGN(deeds_, rehearse(session_, command, invocation.values, who_));
    return acts_asked(book_, deeds_);
  }

  Result<std::vector<std::string>> left_out(const VerbWords& read) const {
    const std::size_t places = read.places.size();
    if (verb_ == "move" && places < 2) return usage("to which column?");
    if (verb_ == "set" && places < 2) return usage("which field?");
    if (verb_ == "add") return title_left_out(read);
    const bool says = read.options.has("--bottom") || read.options.has("--before") ||
                      read.options.has("--after") || read.options.has("--clear") ||
                      read.options.has("--rebalance") || read.options.has("--top") ||
                      read.options.has("--until");
    for (const Least& least : kLeast) {
      if (least.verb != verb_ || places >= least.words) continue;
      if (least.last.starts_with('-') && says) continue;
      if (places + 1 < least.words) return usage("whom?");
      return std::vector<std::string>{std::string(least.last)};
    }
    return std::vector<std::string>{};
  }

  // `add epic` asks about an epic, whatever its title.
  Result<std::vector<std::string>> title_left_out(const VerbWords& read) const {
    const bool one_word =
        read.places.size() == 1 && read.places.front().find(' ') == std::string::npos;
    if (one_word && !read.options.has("--template") && !settings_.types.empty())
      TRY(find_type(settings_, read.places.front()));
    if (read.places.empty() || one_word) return std::vector<std::string>{"a title"};
    return std::vector<std::string>{};
  }

  // A file as it is named from the board's folder and from the top of the repository: both may not
  // be what somebody else decides about.
  Result<std::vector<Act>> path() const {
    if (words_.empty()) return usage("which file? for example board.yaml");
    const std::string& name = words_.front();
    const std::string& board = book_.board();
    std::vector<Act> acts{path_act(board, name, {})};
    if (!board.empty() && !name.starts_with(board + "/"))
      acts.push_back(path_act(board, board + "/" + name, {}));
    return acts;
  }

  // What the verb does to one card, whatever else its words would say.
  Result<std::vector<Act>> acts_of_verb(const VerbWords& read) {
    const std::string field = field_of_verb(verb_);
    if (verb_ != "pull" && verb_ != "set" && field.empty()) return std::vector<Act>{};
    TRY(find_card());
    if (verb_ == "set") return fields(read.places);
    if (verb_ == "pull") return pull();
    Act act = made(RuleOn::set);
    act.field = field;
    if (is_list(info(*find_field(field)).kind) || field == "comments") act.on = RuleOn::add;
    return std::vector<Act>{act};
  }

  // `pull` is held to more than rules, which are not asked here: it assigns and moves.
  Result<std::vector<Act>> pull() const {
    const Column* column = first_of_stage(settings_, Stage::active);
    if (column == nullptr) return usage("to which column?");
    std::vector<Act> acts = move_acts(settings_, card_, card_.before->column(), column->name);
    if (card_.before->contains(Field::assignees, who_)) return acts;
    acts.push_back(made(RuleOn::add));
    acts.back().field = "assignees";
    return acts;
  }

  Result<std::vector<Act>> fields(const std::vector<std::string>& words) const {
    std::vector<Act> acts;
    for (std::size_t i = 1; i < words.size(); ++i) {
      const std::string name = words[i].substr(0, words[i].find('='));
      std::optional<Field> field;
      if (!name.starts_with("x-")) {
        TRY_ASSIGN(field, settable_field(name));
      }
      Act act = made(RuleOn::set);
      act.field = name;
      const bool list = field && is_list(info(*field).kind);
      if (list) act.on = words[i].find("=-") == std::string::npos ? RuleOn::add : RuleOn::remove;
      acts.push_back(std::move(act));
    }
    return acts;
  }

  Session& session_;
  const RuleBook& book_;
  const Settings& settings_;
  std::string verb_;
  const std::vector<std::string>& words_;
  std::string who_;
  ActCard card_ = {};
  Deeds deeds_ = {};
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
  TRY_ASSIGN(const RuleBook book, RuleBook::of(context, place->board));
  Question question(session, book, values, who);
  TRY_ASSIGN(const std::vector<Act> acts, question.acts());
  std::string warning;  // of the last rule that only warns
  for (const Act& act : acts) {
    const auto no = why_not(book, who, act);
    if (!no) continue;
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
  session.print("yes: " + why_so(book, who, acts) + "\n");
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
