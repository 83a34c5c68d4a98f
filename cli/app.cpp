#include "cli/app.hpp"

#include <algorithm>

#include "cli/complete.hpp"
#include "cli/deleted.hpp"
#include "cli/help.hpp"
#include "cli/manual.hpp"
#include "cli/parse.hpp"
#include "cli/person_values.hpp"
#include "cli/planner.hpp"
#include "cli/session.hpp"
#include "cli/version.hpp"
#include "cli/voice.hpp"

namespace kanban::cli {
namespace {

// `kanban` alone: the board where there is one, else how to begin.
Status run_bare(Session& session, const Values& values) {
  if (values.has("--help") || values.has("--usage")) {
    session.page(help_overview(help_width(session)));
    return success();
  }
  const auto place = session.place();
  const Command* board = find_command("board");
  if (place.ok() && board != nullptr) return board->run(session, values);
  session.print(
      "Kanban boards as plain text in a git repository.\n\n"
      "There is no board here yet.\n"
      "  kanban init                begin one in this repository\n"
      "  kanban add \"Buy stamps\"    add a card\n"
      "  kanban board               look at it\n"
      "  kanban help                every command\n");
  return success();
}

Status run_invocation(Session& session, const Invocation& invocation) {
  const Command* command = invocation.command;
  TRY(session.start(command == nullptr ? Effect::reads : command->effect));
  if (command == nullptr) return run_bare(session, invocation.values);
  if (invocation.values.has("--usage")) {
    session.page(command_usage(*command, help_width(session)));
    return success();
  }
  if (invocation.values.has("--help")) {
    session.page(write_manual_text(command_page(*command), help_width(session)));
    return success();
  }
  Values values = invocation.values;
  TRY(name_me(session, *command, values));
  if (command->run == nullptr) return run_change(session, *command, std::move(values));
  return command->run(session, values);
}

}  // namespace

int run(const std::vector<std::string>& words, const World& world) {
  if (words.size() == 1 && words.front() == "--version") {
    world.out(version_text());
    return 0;
  }
  if (!words.empty() && words.front() == "__complete") {  // its words are not options of ours
    world.out(completion_text(complete({words.begin() + 1, words.end()}, world)));
    return 0;
  }
  if (!words.empty() && words.front() == "__man")
    return run_man({words.begin() + 1, words.end()}, world);
  const auto invocation = parse(words);
  if (!invocation.ok()) {
    world.err(format_error(invocation.error()));
    return exit_code(invocation.error().kind);
  }
  Session session(world, invocation->values);
  const Status status = run_invocation(session, *invocation);
  if (!status.ok()) session.warn(told_of_deleted(session, *invocation, status.error()));
  const int code = status.ok() ? session.status() : exit_code(status.error().kind);
  if (world.leave) world.leave(code);
  return code;
}

}  // namespace kanban::cli
