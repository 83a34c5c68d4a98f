// kanban add — add a card.
#include "ops/add.hpp"

#include <algorithm>

#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "cli/link_targets.hpp"
#include "cli/sets.hpp"
#include "cli/similar_view.hpp"
#include "cli/spellings.hpp"
#include "cli/template_source.hpp"
#include "ops/plain_words.hpp"
#include "ops/requester.hpp"
#include "ops/set.hpp"
#include "ops/template_fields.hpp"
#include "similar/candidates.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "type", .kind = ArgKind::type, .help = "What kind of work; may be left out"},
    {.name = "title", .help = "What it is about", .required = true, .repeated = true},
    {.name = "--column",
     .short_name = "-c",
     .kind = ArgKind::column,
     .value = "COLUMN",
     .help = "Put it here instead of the first column"},
    {.name = "--product",
     .short_name = "-p",
     .kind = ArgKind::product,
     .value = "PRODUCT",
     .help = "Which product it is for"},
    {.name = "--assign",
     .short_name = "-a",
     .kind = ArgKind::person,
     .value = "PERSON",
     .help = "Who works on it",
     .repeated = true},
    {.name = "--label",
     .short_name = "-l",
     .kind = ArgKind::label,
     .value = "LABEL",
     .help = "Put this label on it",
     .repeated = true},
    {.name = "--client",
     .kind = ArgKind::client,
     .value = "CLIENT",
     .help = "A client that it affects",
     .repeated = true},
    {.name = "--parent",
     .kind = ArgKind::card,
     .value = "CARD",
     .help = "The larger card that it is a part of"},
    {.name = "--class", .kind = ArgKind::card_class, .value = "CLASS", .help = "Class of service"},
    {.name = "--impact", .kind = ArgKind::impact, .value = "IMPACT", .help = "How badly it hurts"},
    {.name = "--due",
     .kind = ArgKind::date,
     .value = "DAY",
     .help = "The day it is promised for: 2026-12-05, tomorrow, +7d"},
    {.name = "--size", .kind = ArgKind::number, .value = "SIZE", .help = "How big it is"},
    {.name = "--role", .value = "ROLE", .help = "Whose work it is, by role"},
    {.name = "--from", .value = "DEPARTMENT/PERSON", .help = "Who asked for it"},
    {.name = "--template",
     .short_name = "-t",
     .value = "TEMPLATE",
     .help = "Begin with this template and ask what it needs; kanban help templates lists them"},
    {.name = "--set",
     .kind = ArgKind::assignment,
     .value = "FIELD=VALUE",
     .help = "Any other field",
     .repeated = true},
    {.name = "--description",
     .short_name = "-d",
     .value = "TEXT",
     .help = "More about it; - reads standard input"},
    {.name = "--acceptance",
     .value = "TEXT",
     .help = "What must be true when it is done",
     .repeated = true},
    {.name = "--no-hint",
     .kind = ArgKind::flag,
     .help = "Do not look whether it looks like another card"},
};

const Example kExamples[] = {
    {"kanban add \"Contact the bank and set up an account\"",
     "A card of the board's first type in its first column"},
    {"kanban add bug \"Login loops\" --product portal --client acme",
     "A bug, with its product and a client"},
    {"kanban add --template quality \"Search answers in 300 ms at p95\"",
     "Asks for measure and target; in a script --set gives them"},
    {"kanban add story \"As a teacher I want to bill so that we get money\"",
     "Who wants it and what for are read from the sentence"},
    {"id=$(kanban add -q \"Renew the certificate\")", "In a script: only the id is printed"},
};

struct Option {
  std::string_view name;
  Field field;
};

constexpr Option kOptions[] = {
    {"--product", Field::product},
    {"--assign", Field::assignees},
    {"--label", Field::labels},
    {"--client", Field::clients},
    {"--class", Field::class_of_service},
    {"--impact", Field::impact},
    {"--due", Field::due},
    {"--size", Field::size},
    {"--role", Field::role},
    {"--acceptance", Field::acceptance},
};

// The words after `add` are the title; the first one is the type when it names one and more follow.
void read_title(const Settings& settings, const Values& values, NewCard& wanted) {
  std::vector<std::string> words;
  if (values.has("type")) words.emplace_back(values.text("type"));
  for (const std::string& word : values.list("title")) words.push_back(word);
  // With a template the words are the title alone.
  const bool names_type = !values.has("--template") && words.size() > 1 &&
                          words.front().find(' ') == std::string::npos && !settings.types.empty() &&
                          find_type(settings, words.front()).ok();
  if (names_type) {
    wanted.type = words.front();
    words.erase(words.begin());
  }
  wanted.title = join(words, " ");
}

// Types that boards often have, so that one of them in front of a title is no part of it.
constexpr std::string_view kUsualTypes[] = {"bug",      "story",   "task",  "epic",      "feature",
                                            "incident", "problem", "spike", "complaint", "defect"};

// Refuses `kanban add story "As a teacher…"` on a board without stories: the title would begin with
// the word. Only where the words tell the type and the title apart: two of them, or one with
// blanks.
Status names_no_other_type(const Settings& settings, const Values& values) {
  std::vector<std::string> words;
  if (values.has("type")) words.emplace_back(values.text("type"));
  for (const std::string& word : values.list("title")) words.push_back(word);
  if (values.has("--template") || words.size() < 2 || settings.types.empty()) return success();
  const std::string& first = words.front();
  if (first.find(' ') != std::string::npos || find_type(settings, first).ok()) return success();
  // Words that were quoted together are the title; the one before them is something else.
  const bool quoted = std::any_of(words.begin() + 1, words.end(), [](const std::string& word) {
    return word.find(' ') != std::string::npos;
  });
  std::vector<std::string> types;
  for (const CardType& type : settings.types) types.push_back(type.name);
  const std::string word = lower_ascii(first);
  const bool usual =
      std::find(std::begin(kUsualTypes), std::end(kUsualTypes), word) != std::end(kUsualTypes);
  constexpr std::size_t kTooShort = 4;  // "buy" is near to "bug", and no slip
  std::vector<std::string> hints;
  if (quoted && first.size() >= kTooShort) hints = did_you_mean(first, types);
  const bool meant = usual && (quoted || words.size() == 2);
  if (!meant && hints.empty()) return success();
  Error error = make_error(ErrorKind::usage, "unknown-type",
                           "no type '" + printable(first) + "' on this board");
  error.details.push_back("types: " + join(types, ", "));
  error.hints = std::move(hints);
  error.hints.push_back("where it is a part of the title: kanban add " +
                        shell_word(printable(join(words, " "))));
  return error;
}

Status read_fields(Planner& planner, const Values& values, NewCard& wanted) {
  for (const Option& option : kOptions) {
    for (const std::string& value : values.list(option.name)) {
      const FieldKind kind = info(option.field).kind;
      if (!is_set(kind)) {
        wanted.fields.emplace_back(option.field, is_list(kind) ? "+" + value : value);
        continue;
      }
      std::vector<std::string> entries = entries_of(value, '+');
      if (option.field == Field::clients) TRY(spell_clients(planner, entries));
      for (std::string& entry : entries) wanted.fields.emplace_back(option.field, std::move(entry));
    }
  }
  if (values.has("--parent")) {
    TRY_ASSIGN(const CardFile parent, planner.find(values.text("--parent")));
    wanted.fields.emplace_back(Field::parent, std::string(parent.card.id()));
  }
  for (const std::string& assignment : values.list("--set")) {
    const std::size_t equals = assignment.find('=');
    if (equals == std::string::npos) {
      return make_error(ErrorKind::usage, "bad-value",
                        "--set takes FIELD=VALUE, not '" + assignment + "'");
    }
    TRY_ASSIGN(const Field field, settable_field(assignment.substr(0, equals)));
    TRY_ASSIGN(std::string value, linked_value(planner, field, assignment.substr(equals + 1)));
    wanted.fields.emplace_back(field, std::move(value));
  }
  return success();
}

// Whether the command line says something for `field`.
bool is_given(const Values& values, Field field) {
  const std::string name(info(field).name);
  for (const Option& option : kOptions) {
    if (option.field == field && values.has(option.name)) return true;
  }
  if (field == Field::requested_by && values.has("--from")) return true;
  const auto& assignments = values.list("--set");
  return std::any_of(assignments.begin(), assignments.end(), [&](const std::string& one) {
    return one.starts_with(name + "=") && one.size() > name.size() + 1;
  });
}

// Asks at the terminal for what the template needs; an empty answer leaves the question open.
Status ask_for_needs(Session& session, Values& values) {
  if (!values.has("--template") || !session.world().in_is_terminal) return success();
  TRY_ASSIGN(const ChosenTemplate chosen, choose_template(session, values.text("--template")));
  for (const Field field : chosen.form.needs) {
    if (is_given(values, field)) continue;
    const bool from = field == Field::requested_by;
    session.world().err(std::string(info(field).name) + " (" +
                        (from ? "Department/person" : std::string(info(field).doc)) + "): ");
    const std::string answer(trim(session.world().read_line().value_or("")));
    if (answer.empty()) continue;
    values.add(from ? "--from" : "--set",
               from ? answer : std::string(info(field).name) + "=" + answer);
  }
  return success();
}

// Error (usage): template-needs.
Status has_what_it_needs(const CardTemplate& form, const Card& card) {
  const std::vector<Field> missing = missing_fields(form, card);
  if (missing.empty()) return success();
  std::vector<std::string> names;
  std::string hint =
      "give them: kanban add " + shell_word(card.title()) + " --template " + form.name;
  for (const Field field : missing) {
    names.emplace_back(info(field).name);
    hint +=
        field == Field::requested_by ? " --from Sales/ana" : " --set " + names.back() + "=\"…\"";
  }
  return make_error(ErrorKind::usage, "template-needs",
                    "a card of the template '" + form.name + "' needs " + join(names, ", "))
      .hint(hint);
}

// What --description says, or standard input where it is `-`.
Result<std::string> description_of(Planner& planner, const Values& values) {
  std::string text(values.text("--description"));
  if (text == "-") text = planner.session().world().read_in();
  return plain_words("a description", text);
}

Result<Planned> plan(Planner& planner, const Values& values) {
  NewCard wanted;
  TRY(names_no_other_type(planner.settings(), values));
  read_title(planner.settings(), values, wanted);
  std::optional<ChosenTemplate> chosen;
  if (values.has("--template")) {
    TRY_ASSIGN(chosen, choose_template(planner.session(), values.text("--template")));
    planner.session().tell(chosen->warnings);
    wanted.type = type_for(planner.settings(), chosen->form);
  }
  wanted.column = values.text("--column");
  TRY(read_fields(planner, values, wanted));
  TRY_ASSIGN(const std::string description, description_of(planner, values));
  if (!description.empty()) wanted.fields.emplace_back(Field::description, description);
  if (chosen) begin_with(chosen->form, wanted);
  TRY_ASSIGN(const Date today, planner.today());
  TRY_ASSIGN(std::string id, planner.new_id());
  TRY_ASSIGN(Card card, new_card(planner.settings(), id, wanted, planner.stamp(values), today));
  if (values.has("--from")) {
    TRY_ASSIGN(Requester requester, read_requester(values.text("--from")));
    TRY(take_spelling(planner, requester));
    set_requester(card, requester);
  }
  if (chosen) TRY(has_what_it_needs(chosen->form, card));
  Planned planned;
  if (card.has(Field::as_whom) && !card.has(Field::so_that)) {
    planned.hints.push_back("the story does not say what for; to add it: kanban set " + id +
                            " so_that=\"…\"");
  }
  planned.news.push_back({id, "added to " + std::string(card.column()), std::string(card.title())});
  planner.create(std::move(card));
  return planned;
}

// Says what a new report looks like. It is news: where it cannot be found out, nothing is said.
Status hint(Session& session, const Values& values, const Written& written) {
  const bool wanted = !values.has("--no-hint") && !values.has("--json") && !session.quiet();
  if (!wanted || written.change.cards.empty() || !written.change.cards.back().after)
    return success();
  TRY_ASSIGN(const Settings* const settings, session.settings());
  const Card& card = *written.change.cards.back().after;
  if (!settings->similar.hint || !is_report(*settings, card)) return success();
  TRY_ASSIGN(const Place* const place, session.place());
  const auto recent = load_recent_cards(*place, kRecentCards);
  if (recent.ok()) session.print(hint_text(*settings, *recent, card, session.now()));
  return success();
}

}  // namespace

extern const Command add_command;
const Command add_command{
    .name = "add",
    .alias = "new",
    .group = "cards",
    .summary = "Add a card",
    .details =
        "Nothing but a title is needed. Where the first word names a type of the board and "
        "more words follow, the card is of that type. A title such as \"As a teacher I want to "
        "bill so that we get money\" says for whom and what for; both are kept as fields. A card "
        "that tells of something wrong is compared with the newest cards, and a word is said where "
        "it looks like one of them; `similar: {hint: false}` in board.yaml ends that for all.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::write | Group::limits,
    .effect = Effect::changes_board,
    .settle = ask_for_needs,
    .plan = plan,
    .follow_up = hint};

}  // namespace kanban::cli
