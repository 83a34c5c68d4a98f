// kanban init — begin a board in this repository.
#include <algorithm>

#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "cli/editor_files.hpp"
#include "cli/planner.hpp"
#include "disk/folder.hpp"
#include "model/board_paths.hpp"
#include "ops/templates.hpp"
#include "store/merge_setup.hpp"
#include "yaml/board_codec.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "directory",
     .kind = ArgKind::directory,
     .help = "Where the board goes; board/ when left out"},
    {.name = "--template",
     .short_name = "-t",
     .kind = ArgKind::choice,
     .value = "NAME",
     .help = "Begin with this board",
     .choices = "personal|team|scrum|helpdesk"},
    {.name = "--columns",
     .value = "LIST",
     .help = "Your own columns: \"Todo,Doing,Done\", or with stages \"todo:backlog,doing:active\""},
    {.name = "--switch",
     .kind = ArgKind::flag,
     .help = "Let the board that is there go on under this template; its cards stay as they are"},
    {.name = "--name", .value = "NAME", .help = "What the board is called"},
    {.name = "--editor",
     .kind = ArgKind::choice,
     .value = "NAME",
     .help = "Let an editor check the files, also of a board that is there: by its settings, or by "
             "a first line of board.yaml",
     .choices = "vscode|modeline"},
    {.name = "--no-commit", .kind = ArgKind::flag, .help = "Write the file and do not commit"},
    {.name = "--dry-run",
     .short_name = "-n",
     .kind = ArgKind::flag,
     .help = "Print the board.yaml and write nothing"},
    {.name = "--message", .short_name = "-m", .value = "TEXT", .help = "Use this commit message"},
};

const Example kExamples[] = {
    {"kanban init", "A small board for one person in board/"},
    {"kanban init --template helpdesk", "Columns, types and an expedite lane for a helpdesk"},
    {"kanban init --template scrum --switch", "The same cards in the columns of scrum"},
    {"kanban init --editor vscode", "The board's files are checked and completed while you type"},
    {"kanban init --columns \"Todo,Doing,Reviewed,Done\"", "The columns that you have already"},
};

// `directory` (as typed, from the working directory) as a path from the top of the work tree.
Result<std::string> board_path(const Session& session, const Repository& repository,
                               std::string_view directory) {
  std::string whole = directory.starts_with('/')
                          ? std::string(directory)
                          : session.world().directory + "/" + std::string(directory);
  std::vector<std::string> parts;
  for (const std::string& part : split(whole, '/')) {
    if (part == ".." && !parts.empty()) parts.pop_back();
    if (!part.empty() && part != "." && part != "..") parts.push_back(part);
  }
  whole = "/" + join(parts, "/");
  const std::string& top = repository.work_tree;
  const bool inside = whole == top || whole.starts_with(top + "/");
  const std::string path = whole == top ? "" : whole.substr(std::min(whole.size(), top.size() + 1));
  if (inside && path != ".git" && !path.starts_with(".git/")) return path;
  return make_error(ErrorKind::usage, "board-outside",
                    "'" + std::string(directory) + "' is not inside the repository at " + top);
}

std::string default_name(const std::string& top, const std::string& path) {
  const std::string& base = path.empty() || path == "board" ? top : path;
  return base.substr(base.rfind('/') + 1);
}

Result<Settings> wanted_settings(const Values& values) {
  TRY_ASSIGN(Settings settings, template_settings(values.text("--template")));
  if (values.has("--columns")) {
    TRY_ASSIGN(settings.columns, columns_from_text(values.text("--columns")));
    settings.lanes.clear();
    // Columns of one's own are those of a board that exists already, and that may be large.
    if (!values.has("--template")) settings.layout = Layout::monthly;
  }
  return settings;
}

// What was done, with the commit.
void tell(Session& session, const Written& written, const std::string& file,
          const std::vector<Column>& columns) {
  session.tell(written.notes);
  std::vector<std::string> names;
  for (const Column& column : columns) names.push_back(column.name);
  const std::string where = written.commit.empty()
                                ? "[not committed]"
                                : "[" + written.branch + " " + written.commit.substr(0, 7) + "]";
  session.news(file + "  " + join(names, " | ") + "  " + where + "\n");
}

// The board at `place` under another template, by an edit of its board.yaml.
Status switch_board(Session& session, const Values& values, const Place& place) {
  const std::string file = settings_path(place.board);
  const auto boards = find_boards(place.repository);
  if (std::find(boards.begin(), boards.end(), place.board) == boards.end()) {
    return make_error(ErrorKind::io, "no-board",
                      "there is no board in '" + (place.board.empty() ? "." : place.board) + "'")
        .hint("leave --switch out to begin one");
  }
  TRY_ASSIGN(const Settings old, load_settings(place));
  TRY_ASSIGN(const std::string text, read_board_text(place, file));
  TRY_ASSIGN(const Settings wanted, wanted_settings(values));
  const Settings settings = switched_settings(old, wanted);
  const ReadFile read = [&](const std::string& path) { return read_board_text(place, path); };
  Change change;
  change.verb = "init";
  change.summary = "Let the board " + old.name + " go on with other columns";
  TRY_ASSIGN(std::string edited, replace_process(text, settings, file, read));
  if (values.has("--dry-run")) {
    session.print_data(edited);
    return success();
  }
  change.files.push_back({file, std::move(edited)});
  const Plan plan = [&](FreshBoard&) -> Result<Change> { return change; };
  TRY_ASSIGN(const Written written, write_board(place, write_options(session, values), plan));
  tell(session, written, file, settings.columns);
  for (const auto& [name, column] : settings.aliases)
    session.news("cards in '" + name + "' are shown in '" + column + "'\n");
  return success();
}

// Lets git merge the cards of the board at `path` by meaning.
Status add_merge_attribute(const Repository& repository, const std::string& path, Change& change) {
  const std::string file = attributes_path(path);
  TRY_ASSIGN(const Folder top, Folder::open(repository.work_tree));
  TRY_ASSIGN(const std::optional<std::string> text, top.read(file));
  if (!names_merge_driver(text.value_or("")))
    change.files.push_back({file, with_merge_attribute(text.value_or(""))});
  return success();
}

// What an editor needs; `board_text` is the board.yaml that `change` writes, or that is there.
Status add_editor(const Values& values, const Repository& repository, const std::string& path,
                  const std::string& board_text, Change& change) {
  const std::string_view name = values.text("--editor");
  if (name == "modeline") return add_editor_files(name, path, board_text, change);
  TRY_ASSIGN(const Folder top, Folder::open(repository.work_tree));
  TRY_ASSIGN(const auto present, top.read(editor_file(name, path)));
  return add_editor_files(name, path, present, change);
}

// Gives the board that is at `place` what an editor needs.
Status set_up_editor(Session& session, const Values& values, const Place& place) {
  const std::string file = place.board.empty() ? "board.yaml" : place.board + "/board.yaml";
  TRY_ASSIGN(const std::string text, read_board_text(place, file));
  Change change;
  change.verb = "init";
  change.summary = "Let an editor check the files of " + (place.board.empty() ? "." : place.board);
  TRY(add_editor(values, place.repository, place.board, text, change));
  if (values.has("--dry-run")) {
    for (const FileChange& changed : change.files) session.print(changed.path + "\n");
    return success();
  }
  const Plan plan = [&](FreshBoard&) -> Result<Change> { return change; };
  TRY_ASSIGN(const Written written, write_board(place, write_options(session, values), plan));
  session.tell(written.notes);
  std::string where = "[" + written.branch + " " + written.commit.substr(0, 7) + "]";
  if (written.commit.empty()) where = values.has("--no-commit") ? "[not committed]" : "[as it was]";
  session.news(file + "  " + change.summary + "  " + where + "\n");
  return success();
}

// The board is there by now, so a configuration that cannot be written is no failure of init.
void set_up_merging(Session& session, const Repository& repository) {
  const auto config = session.config();
  if (!config.ok()) return session.warn(config.error());
  const Status written = write_merge_keys(repository, **config);
  if (written.ok()) return;
  Error warning = written.error();
  warning.severity = Severity::warning;
  warning.hints.emplace_back("kanban doctor --fix sets git up to merge cards by meaning");
  session.warn(warning);
}

Status run(Session& session, const Values& values) {
  TRY_ASSIGN(const Repository repository, find_repository(session.place_query()));
  if (repository.work_tree.empty()) {
    return make_error(ErrorKind::io, "bare-repository",
                      "this repository has no work tree to put a board into")
        .hint("clone it and run kanban init there");
  }
  std::string_view directory = values.text("directory");
  if (directory.empty()) directory = values.has("--board") ? values.text("--board") : "board";
  TRY_ASSIGN(const std::string path, board_path(session, repository, directory));
  const std::string file = settings_path(path);
  if (values.has("--switch")) return switch_board(session, values, {repository, path});
  const std::vector<std::string> others = find_boards(repository);
  for (const std::string& other : others) {
    if (other != path) continue;
    if (values.has("--editor")) return set_up_editor(session, values, {repository, path});
    return make_error(ErrorKind::refused, "board-exists",
                      "there is a board in '" + (path.empty() ? "." : path) + "' already")
        .hint("kanban init OTHER-DIRECTORY makes a second one");
  }
  TRY_ASSIGN(Settings settings, wanted_settings(values));
  settings.name = values.text("--name");
  if (settings.name.empty()) settings.name = default_name(repository.work_tree, path);
  Change change;
  change.verb = "init";
  change.summary = "Begin the board " + settings.name;
  std::string text = write_new_board(settings);
  if (values.has("--editor")) TRY(add_editor(values, repository, path, text, change));
  if (change.files.empty() || change.files.front().path != file)
    change.files.insert(change.files.begin(), {file, std::move(text)});
  if (values.has("--dry-run")) {
    session.print_data(change.files.front().text.value_or(""));
    return success();
  }
  TRY(add_merge_attribute(repository, path, change));
  TRY_ASSIGN(const Written written,
             write_files(repository, write_options(session, values), change));
  set_up_merging(session, repository);
  tell(session, written, file, settings.columns);
  // The new board is not the only one, and need not be the one that is meant from here.
  const std::string board =
      others.empty() ? "" : " --board " + shell_word(path.empty() ? "." : path);
  session.news("Next: kanban add \"What is to be done\"" + board + "\n");
  return success();
}

}  // namespace

extern const Command init_command;
const Command init_command{
    .name = "init",
    .group = "start",
    .summary = "Begin a board in this repository",
    .details =
        "Writes DIRECTORY/board.yaml and commits it. The file says in comments what "
        "else a board can have. A repository may hold as many boards as you like. "
        "DIRECTORY/.gitattributes and two keys in the configuration of this clone let git merge "
        "cards by meaning; kanban doctor --fix sets the keys in another clone.",
    .examples = kExamples,
    .args = kArgs,
    .effect = Effect::changes_board,
    .run = run};

}  // namespace kanban::cli
