// kanban roles — who may act as what, and sets of rules to begin with.
#include <algorithm>

#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "cli/output.hpp"
#include "cli/planner.hpp"
#include "model/board_paths.hpp"
#include "rights/lockout.hpp"
#include "rights/people.hpp"
#include "rights/presets.hpp"
#include "yaml/board_codec.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "action",
     .kind = ArgKind::choice,
     .help = "Show who has which role, or take a set of rules",
     .choices = "preset"},
    {.name = "name",
     .value = "PRESET",
     .help = "open, personal, po-prioritises, scrum-like or helpdesk"},
    {.name = "--po",
     .kind = ArgKind::person,
     .value = "NAME,…",
     .help = "Who decides about the order"},
    {.name = "--admin",
     .kind = ArgKind::person,
     .value = "NAME,…",
     .help = "Who may change the rules; the product owners when left out"},
    {.name = "--team",
     .kind = ArgKind::person,
     .value = "NAME,…",
     .help = "Who does the work; everybody in people: when left out"},
    {.name = "--support",
     .kind = ArgKind::person,
     .value = "NAME,…",
     .help = "Who speaks with clients"},
    {.name = "--print", .kind = ArgKind::flag, .help = "Print the sections and change nothing"},
};

const Example kExamples[] = {
    {"kanban roles", "Who has which role, and by which login"},
    {"kanban roles preset po-prioritises --po paula", "The smallest set: one role decides"},
    {"kanban roles preset helpdesk --po paula --team bo,ana --support sara --print",
     "Look at it first"},
};

std::vector<std::string> names_of(std::string_view text) {
  std::vector<std::string> names;
  for (const std::string& name : split(text, ',')) {
    if (!trim(name).empty()) names.emplace_back(trim(name));
  }
  return names;
}

// "paula-po (github)", or the key of somebody without logins.
std::string login_words(const Settings& settings, const std::string& name) {
  for (const Person& person : settings.people) {
    if (person.name != name) continue;
    std::vector<std::string> logins;
    for (const std::string& login : person.github) logins.push_back(login + " (github)");
    for (const std::string& login : person.gitlab) logins.push_back(login + " (gitlab)");
    if (!logins.empty()) return join(logins, ", ");
  }
  return name;
}

Status show(Session& session, const Values& values) {
  for (const char* option : {"--po", "--admin", "--team", "--support", "--print"}) {
    if (!values.has(option)) continue;
    return make_error(ErrorKind::usage, "missing-argument",
                      std::string(option) + " is about a set of rules, and none is named")
        .hint("for example: kanban roles preset po-prioritises --po paula");
  }
  TRY_ASSIGN(const Settings* const settings, session.settings());
  if (settings->rights.roles.empty() && !values.has("--json")) {
    session.print("this board has no roles; everybody may do everything\n");
    return success();
  }
  Table table;
  table.columns = {{"role", "ROLE", CellKind::text},
                   {"person", "PERSON", CellKind::text},
                   {"as", "AS", CellKind::text},
                   {"login", "LOGIN", CellKind::text}};
  for (const Role& role : settings->rights.roles) {
    const auto add = [&](const std::string& person, std::string as) {
      table.rows.push_back({{role.name, {}},
                            {person, {}},
                            {std::move(as), {}},
                            {login_words(*settings, person), {}}});
    };
    for (const std::string& person : role.members) add(person, "member");
    for (const std::string& person : role.deputies) add(person, "deputy");
    if (people_in(*settings, role.name).empty()) add("", "");
  }
  return print_table(session, values, table, {"kanban.roles/1", "roles"});
}

// An option for a role that the preset does not have would be passed over.
Status fits_preset(const Values& values, std::string_view preset) {
  const std::vector<std::string> roles = preset_roles(preset);
  for (const char* role : {"po", "admin", "team", "support"}) {
    const std::string option = std::string("--") + role;
    const bool has = std::find(roles.begin(), roles.end(), role) != roles.end();
    if (has || !values.has(option)) continue;
    return make_error(ErrorKind::usage, "bad-value",
                      "the rules of '" + std::string(preset) + "' have no role " + role + "; " +
                          option + " would do nothing")
        .hint(roles.empty() ? std::string("leave it out: these rules have no roles at all")
                            : "leave it out; their roles are " + join(roles, ", "));
  }
  return success();
}

// Where the board lists people, somebody else in a role is a slip that may shut everybody out.
Status are_known(const Settings& settings, const PresetPeople& people) {
  if (settings.people.empty()) return success();
  const std::vector<std::string> known = everybody(settings);
  for (const auto* names : {&people.po, &people.admin, &people.team, &people.support}) {
    for (const std::string& name : *names) {
      if (std::find(known.begin(), known.end(), name) != known.end()) continue;
      Error error = make_error(ErrorKind::usage, "unknown-person",
                               "'" + printable(name) + "' is nobody under people: in board.yaml");
      error.hints = did_you_mean(name, known);
      error.hints.emplace_back("people: in board.yaml lists them, with their logins");
      return error;
    }
  }
  return success();
}

// Names every role that nobody is in, and the whole command.
Status has_every_role(std::string_view preset, const PresetPeople& people) {
  std::vector<std::string> missing;
  std::string command = "kanban roles preset " + std::string(preset);
  for (const std::string& role : preset_roles(preset)) {
    if (role == "admin") continue;  // the product owners, where nobody is named
    const std::vector<std::string>& given = role == "po"     ? people.po
                                            : role == "team" ? people.team
                                                             : people.support;
    if (given.empty()) missing.push_back(role);
    command += " --" + role + " " + (given.empty() ? "NAME" : shell_word(join(given, ",")));
  }
  if (missing.empty()) return success();
  return make_error(ErrorKind::usage, "missing-argument",
                    "the rules of '" + std::string(preset) + "' need somebody as " +
                        join(missing, ", as "))
      .hint("name them: " + command);
}

Result<PresetPeople> people_for(Session& session, const Values& values, std::string_view preset) {
  TRY_ASSIGN(const Settings* const settings, session.settings());
  PresetPeople people;
  people.po = names_of(values.text("--po"));
  people.admin = names_of(values.text("--admin"));
  people.team = names_of(values.text("--team"));
  people.support = names_of(values.text("--support"));
  TRY(fits_preset(values, preset));
  TRY(are_known(*settings, people));
  if (people.admin.empty()) people.admin = people.po;
  if (people.team.empty()) people.team = everybody(*settings);
  TRY(has_every_role(preset, people));
  return people;
}

Status take_preset(Session& session, const Command& command, const Values& values) {
  const std::string name(values.text("name"));
  TRY_ASSIGN(const Settings* const settings, session.settings());
  TRY(preset_rights(name, *settings, {}));
  TRY_ASSIGN(const PresetPeople people, people_for(session, values, name));
  TRY_ASSIGN(const RightsSettings rights, preset_rights(name, *settings, people));
  TRY_ASSIGN(const Place* const place, session.place());
  const std::string path = settings_path(place->board);
  if (values.has("--print")) {
    const std::string text = write_rights(rights);
    session.print(text.empty() ? "# no roles and no rules\n" : text);
    return success();
  }
  return write_and_tell(session, command, values, [&](Planner& planner) -> Result<Planned> {
    planner.begin(command, values);
    const ReadFile read = [&](const std::string& other) { return planner.read_text(other); };
    TRY_ASSIGN(const std::string text, planner.read_text(path));
    TRY_ASSIGN(std::string edited, replace_rights(text, rights, path, read));
    planner.write_file(path, std::move(edited));
    Planned planned;
    planned.summary = "Take the rules of " + name;
    planned.news.push_back({"",
                            path + "  " + counted(rights.roles.size(), "role") + ", " +
                                counted(rights.rules.size(), "rule"),
                            ""});
    return planned;
  });
}

Status run(Session& session, const Values& values);

}  // namespace

extern const Command roles_command;
const Command roles_command{
    .name = "roles",
    .group = "script",
    .summary = "Show who has which role, or take a set of rules",
    .details =
        "Roles and rules stand in board.yaml: each rule says who may create, set, add, remove, "
        "move, delete or change files. kanban policy tells them in words, kanban can asks them, "
        "kanban check --base holds a branch to them. A preset replaces both sections and fits "
        "them to the board's columns and types.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::write,
    .effect = Effect::changes_board,
    .run = run};

namespace {

Status run(Session& session, const Values& values) {
  if (values.text("action") == "preset") return take_preset(session, roles_command, values);
  return show(session, values);
}

}  // namespace

}  // namespace kanban::cli
